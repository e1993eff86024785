#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/field.h"

/// The one language in which lists, figures, exports and the summary ask for records:
///
///     type in (党支部, 联合党支部) and unit.ownership = 非公 and founded_on <= $end
///     date in 2021 and types.type = 主题党日 and not (series.series contains 清明)
///     members[until is empty or until > $end].enterprise is not empty
///
///     as of 2021-06-30 and posts[as of 2021-06-30].post = 书记
///
/// Fields are named by their name or label; a dot goes through a reference or into child rows (there is a row such that
/// …), brackets say which rows are meant; compared as a whole, rows are compared by what they are called: `types =
/// 主题党日` is `types.type = 主题党日`. Values are bare words or quoted ("…", '…', “…”, ‘…’); codes by code or label;
/// dates may be partial: `date in 2021-03`, `date in (2020, 2021-03)`, and = says the same as in. A stored date that is
/// partial counts as its first day, one in the filter as the whole period: `founded_on <= 2021` holds for 2021-12-31
/// and for 2021, `founded_on > 2021` for neither. `as of DAY` (截至 DAY) means what stands on that day: it began by
/// then and has not ended. $names are parameters given when the filter is used. 且 或 非 为空 不为空 包含 属于 serve
/// too.
///
/// Dates and years may be named: this year, last year, next year, this month, today (本年 上年 明年 本月 今天),
/// year(2021). In a list these go by the calendar; in a figure by its year and cut-off day, so that a figure of last
/// year stays one: `date in this year`, `founded_on <= last year`.
///
/// A state told by dated rows is the present one: `states = serving`, or `states.state = serving`, holds for who is in
/// service now (or on the figure's cut-off day), `states[state = serving] is not empty` for who ever was.
///
/// A value that is not given fulfils no comparison, and every negation of one: `functional != yes` and
/// `not (functional = yes)` hold for it.
namespace dangwu::query {

struct Filter;

struct Step {
    const Field* field;
    std::shared_ptr<const Filter> where;  ///< which child rows; null: any
};
using Path = std::vector<Step>;

/// True for a step through rows that tell a state, of which the path means only the one that stands.
bool means_present(const Path& path, std::size_t step);

enum class Op { equal, unequal, less, at_most, more, at_least, one_of, contains, within, is_empty, is_filled };

/// A value as written, or the name of a parameter.
struct Operand {
    Value value;
    std::string parameter;
};

struct Filter {
    /// and, or, not, a comparison, and `as of`: all of its parts, said as one. `all` of nothing holds for every record.
    enum class Type { all, any, no, test, standing };
    Type type = Type::all;
    std::vector<Filter> parts;
    Path path;
    Op op = Op::equal;
    std::vector<Operand> operands;
};

/// What stands for the parameters: $year, $end …
using Parameters = std::map<std::string, Value>;

/// Reads a filter over the kind. Throws Error(usage) with the place and what was expected.
Filter parse_filter(std::string_view text, const Kind& kind);
/// Reads a path such as members[until is empty].enterprise.
Path parse_path(std::string_view text, const Kind& kind);

/// `as of DAY` for the kind: it began by then and has not ended. What has no dates stands always.
Filter standing(const Kind& kind, const Operand& day);

/// The periods that a filter may name, by the parameters they stand for: $year $last_year $next_year $month, $end the
/// day up to which is asked, $end90 ninety days after it.
Parameters periods(int year, const Date& end);
/// The words for such a parameter: this year. Empty for a parameter that names no period.
std::string period_words(const std::string& parameter);

/// The value of an operand; of a period that is not given, by today's calendar. Error(usage) if a parameter is not
/// given.
Value value_of(const Operand& operand, const Parameters& parameters);

/// The filter in a sentence of the user's language, parameters replaced where they are given.
std::string in_words(const Filter& filter, const Parameters& parameters = {});
std::string in_words(const Path& path, const Parameters& parameters = {});

/// A written value read as the field's type (code, date, number …). Nothing if it cannot be.
std::optional<Value> read_value(const Field& field, std::string_view written);

}  // namespace dangwu::query
