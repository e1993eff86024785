#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dangwu::documents {

struct Row;

/// What a tag of a template stands for. One value can be printed, compared, listed by name and walked through, since a
/// figure is all of these at once: 12, "12", the twelve enterprises and a row for each of them.
struct Value {
    std::string text;                  ///< as printed: the number as the office words it, without its unit
    std::optional<double> number;      ///< compared by conditions; printed by |plain and |change
    std::string unit;                  ///< measure word or unit: 家, 场次, 亿元; printed by |unit and |names
    std::vector<std::string> names;    ///< of the records behind the figure, in the order they are to be named
    std::vector<Row> rows;             ///< what {{#tag}} repeats
    std::string source;                ///< where it comes from: definition, value, time; becomes a Word comment
    std::optional<std::string> lacks;  ///< set: there is no data; this is the title printed in 【待补：…】

    static Value of_text(std::string text);
    /// Printed with as many decimals as needed, at most `decimals`; `text` may be replaced afterwards.
    static Value of_number(double number, std::string unit = {}, int decimals = 2);
    /// For conditions only: prints nothing, and is no figure.
    static Value of_bool(bool yes);
    static Value of_rows(std::vector<Row> rows);
    static Value missing(std::string title);

    /// {{?tag}}: there is something and it is not zero.
    bool holds() const;
    /// A figure, as against a plain text such as the zone's name: it says something about the year's records, or lacks
    /// it.
    bool is_figure() const { return lacks || !rows.empty() || (number && !text.empty()); }
    bool has_data() const { return !lacks && (number || !text.empty() || !names.empty() || !rows.empty()); }
};

/// One turn of a loop: its own tags, which hide the ones outside.
struct Row {
    std::map<std::string, Value> values;
};

/// A turn of a loop over a figure with a parameter (`alliance.member_enterprises` without its bracket): the tags
/// `name` (the parameter), `value` (the figure for it) and `names` (the records behind it, joined).
Row named_row(const std::string& name, Value figure);

}  // namespace dangwu::documents
