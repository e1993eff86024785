#pragma once
#include <optional>
#include <string>

#include "records/describe.h"

namespace dangwu {

/// A figure that the office itself has thought of: which records, what of them is counted. It is computed beside those
/// that come with the program, and a template names it as it is called here: {{回访人次}}.
struct OwnFigure {
    std::string name;
    std::string kind;       ///< of the records
    std::string condition;  ///< in the filter language; empty: all of them
    std::string measure;    ///< empty: their number
    std::string measured;   ///< the field summed or told apart; for a share, change or growth the other figures' names
    std::optional<Decimal> scale;  ///< the sum is multiplied by it
    std::string unit;
    std::optional<std::int64_t> decimals;
    std::string note;
    static const Kind& describe();
};

}  // namespace dangwu
