#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "office/office.h"

/// What is counted. A figure is a filter with a measure, kept as data (forms/figures/*.figures) and computed on demand;
/// each opens exactly the records behind it.
namespace dangwu::figures {

/// For which year, and up to which day of it.
struct Period {
    int year = 0;
    Date end;  ///< the cut-off: 31 December of the year, or an earlier day
    static Period of_year(int year);
    static Period of_year(int year, const Date& end);
};

/// A computed figure. `value` is absent for want of data; `missing` then says what is missing.
struct Figure {
    std::string id;     ///< as printed: id, or id[NAME]
    std::string title;  ///< in the user's language
    std::optional<Decimal> value;
    std::string unit;
    int decimals = 0;        ///< shown with so many
    std::string definition;  ///< the rule in words, with this period's dates
    std::string missing;
    bool forecast = false;               ///< the value is a forecast (预计)
    std::vector<office::Named> records;  ///< behind it, in the order in which they are named
};

/// Told how far a computation is, 0 to 1. False stops it: it ends with Error(cancelled).
using Progress = std::function<bool(double)>;

/// The period to show first: this year up to today, or, of a file whose activities end earlier, the whole of their last
/// year.
Period current_period(office::Office& office);

/// Every figure with data or without, in the order of their list; one with a parameter once for each name.
std::vector<Figure> all_figures(office::Office& office, const Period& period, const Progress& progress = {});
/// One figure by its printed id. Throws Error(usage) for an id that is not known.
Figure figure(office::Office& office, const std::string& id, const Period& period);

}  // namespace dangwu::figures
