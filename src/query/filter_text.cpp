#include "query/filter_text.h"

#include <algorithm>

#include "query/filter.h"
#include "records/codes.h"
#include "records/error.h"
#include "records/language.h"
#include "records/standing_rows.h"
#include "records/text.h"

namespace dangwu::query {

namespace {

/// The field as the filter language can name it: by its label, unless that consists of several words.
std::string name_of(const Kind& kind, const Field& field) {
    std::string label = tr(field.label);
    try {
        if (Path path = parse_path(label, kind); path.size() == 1 && path[0].field == &field) return label;
    } catch (const Error&) {}
    return field.name;
}

/// The field by whose value a test of this one is read: of child rows, what a row is called by.
const Field& compared(const Field& field) {
    return field.type == Type::rows ? field.rows->field(field.rows->title.at(0)) : field;
}

/// name = value, the value in quotation marks where it needs them.
std::string equals(const Kind& kind, const std::string& name, const std::string& value) {
    std::string bare = name + " = " + value;
    try {
        if (Filter filter = parse_filter(bare, kind); filter.type == Filter::Type::test) return bare;
    } catch (const Error&) {}
    return name + " = " + (value.find('"') == value.npos ? '"' + value + '"' : "'" + value + "'");
}

/// Whether this is one condition, or the opposite of one, and about the field.
bool is_of(const std::string& condition, const Kind& kind, const Field& field) {
    Filter filter = parse_filter(condition, kind);
    if (filter.type == Filter::Type::no) filter = Filter(filter.parts.front());
    return filter.type == Filter::Type::test && filter.path.front().field == &field;
}

}  // namespace

std::vector<Offer> offers(const Kind& kind, const Field& field) {
    std::vector<Offer> found;
    if (field.sealed) return found;
    const std::string name = name_of(kind, field);
    const Field& value = compared(field);
    auto add = [&](const std::string& label, const std::string& condition) { found.push_back({label, condition}); };
    if (value.type == Type::code)
        for (const Code& code : value.codes().codes) add(tr(code.label), equals(kind, name, tr(code.label)));
    if (value.type == Type::flag)
        for (bool yes : {true, false}) add(shown(value, yes), equals(kind, name, shown(value, yes)));
    if (value.type == Type::date)
        for (const char* period : {"year", "last_year", "month"})
            add(period_words(period), name + tr(N_("filter| in ")) + period_words(period));
    if (field.required && !*field.or_else) return found;
    add(tr(N_("Given")), name + tr(N_("filter| is not empty")));
    add(tr(N_("Not given")), name + tr(N_("filter| is empty")));
    return found;
}

std::string condition_of(const Record& record, const Field& field) {
    const Field& asked = compared(field);
    if (field.sealed || asked.sealed || asked.type == Type::note) return {};
    const std::string name = name_of(record.kind(), field);
    Value value;
    if (field.type != Type::rows) {
        value = record.get(field);
    } else if (field.row_count(record.data()) > 0) {
        const bool one = only_latest_stands(*field.rows);
        const auto row = one ? latest_row(field, record.data(), Date::today()) : std::optional<std::size_t>(0);
        if (row) value = get(asked, row_at(field, record.data(), *row));
        if (is_empty(value)) return {};
    }
    if (is_empty(value)) return name + tr(N_("filter| is empty"));
    return equals(record.kind(), name, shown(asked, value));
}

std::string opposite(const std::string& condition) {
    return tr(N_("filter|not ")) + condition;
}

std::string narrowed(const std::string& filter, const Kind& kind, const Field& field, const std::string& condition) {
    const std::string both = tr(N_("filter| and "));
    Filter::Type type = Filter::Type::all;
    try {
        type = parse_filter(filter, kind).type;
    } catch (const Error&) {
        return condition;
    }
    if (trimmed(filter).empty()) return condition;
    if (type == Filter::Type::any) return "(" + trimmed(filter) + ")" + both + condition;
    std::string kept;
    // With brackets or quotation marks, the word between two conditions may stand inside of one.
    bool plain = filter.find_first_of("()[]\"'") == filter.npos;
    for (std::size_t at = 0; at < filter.size();) {
        std::size_t end = plain ? std::min(filter.find(both, at), filter.size()) : filter.size();
        std::string part = trimmed(filter.substr(at, end - at));
        if (!is_of(part, kind, field)) kept += (kept.empty() ? "" : both) + part;
        at = end == filter.size() ? end : end + both.size();
    }
    return kept.empty() ? condition : kept + both + condition;
}

}  // namespace dangwu::query
