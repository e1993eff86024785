#include "ledgers/claims_by_values.h"

#include <algorithm>
#include <optional>

namespace dangwu::ledgers {

namespace {

constexpr double surely = 0.8;            // of values that speak for a field whatever the heading says
constexpr double worth_of_values = 0.45;  // … and what such a column counts
constexpr double shortest_text = 4;       // characters on average, below which a text says no more than a word

bool has_path(const Recognised& recognised, const Field& root) {
    return std::any_of(recognised.columns.begin(), recognised.columns.end(),
                       [&](const RecognisedColumn& each) { return each.path && each.path->root == &root; });
}

/// The one column among the free ones for which `test` holds; nothing if several do.
template <class Test>
std::optional<std::size_t> only(const Recognised& recognised, const std::vector<std::size_t>& free, Test test) {
    std::optional<std::size_t> found;
    for (std::size_t index : free) {
        if (recognised.columns[index].path || !test(recognised.columns[index].column)) continue;
        if (found) return std::nullopt;
        found = index;
    }
    return found;
}

}  // namespace

void claim_by_values(const Samples& samples, const Kind& kind, std::uint32_t column, std::size_t index,
                     std::vector<Claim>& claims) {
    auto consider = [&](const LedgerPath& path) {
        double share = samples.unmistakable(column, path.field());
        if (share >= surely) claims.push_back({index, path, worth_of_values * share});
    };
    for (const Field& field : kind.fields) {
        if (field.derived) continue;
        if (field.type == Type::rows) {
            for (const Field& child : field.rows->fields)
                if (*child.headings && child.required) consider({&field, &child, nullptr, {}});
        } else if (!field.carries.empty()) {
            for (const char* name : field.carries) consider({&field, &field.target().field(name), nullptr, {}});
        } else {
            consider({&field, nullptr, nullptr, {}});
        }
    }
}

void claim_what_is_left(const Samples& samples, Recognised& recognised, const std::vector<std::size_t>& free) {
    for (const Field& field : recognised.kind->fields) {
        if (!(field.required || field.expected) || field.derived || has_path(recognised, field)) continue;
        bool text = field.type == Type::text || field.type == Type::note;
        bool named = field.type == Type::reference && field.target().name_style == NameStyle::text;
        std::optional<std::size_t> column;
        // The only day of a table is that of the activity; that of a person may be any other (变动日期).
        if ((field.type == Type::date && field.required) || field.type == Type::decimal || named) {
            column = only(recognised, free, [&](std::uint32_t at) { return samples.readable(at, field) >= surely; });
        } else if (text && field.required) {
            double longest = shortest_text;
            for (std::size_t index : free) {
                if (recognised.columns[index].path) continue;
                double length = samples.mean_length(recognised.columns[index].column);
                if (length <= longest) continue;
                longest = length;
                column = index;
            }
        }
        if (column) recognised.columns[*column].path = LedgerPath{&field, nullptr, nullptr, {}};
    }
}

}  // namespace dangwu::ledgers
