#include "records/standing_rows.h"

#include <vector>

#include "records/language.h"
#include "records/text.h"

namespace dangwu {

bool only_latest_stands(const Kind& rows) {
    if (!*rows.begins || *rows.ends || rows.title.empty()) return false;
    const Field& called = rows.field(rows.title.front());
    return called.type == Type::code && called.codes().tells_state();
}

std::optional<std::size_t> latest_row(const Field& list, const void* record, const Date& day) {
    const Field& begins = list.rows->field(list.rows->begins);
    const std::string last = day.iso();
    std::optional<std::size_t> latest;
    std::string since;
    for (std::size_t i = 0; i < list.row_count(record); ++i) {
        const Value value = get(begins, row_at(list, record, i));
        const std::string from = is_empty(value) ? std::string() : std::get<Date>(value).iso();
        if (from > last || (latest && from < since)) continue;
        latest = i;
        since = from;
    }
    return latest;
}

std::string standing_text(const Field& field, const Record& record) {
    if (field.type != Type::rows) return shown(field, record.get(field));
    const Date today = Date::today();
    if (only_latest_stands(*field.rows)) {
        const auto row = latest_row(field, record.data(), today);
        return row ? title_of(*field.rows, row_at(field, record.data(), *row)) : std::string();
    }
    const Field* ends = *field.rows->ends ? &field.rows->field(field.rows->ends) : nullptr;
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < field.row_count(record.data()); ++i) {
        const void* row = row_at(field, record.data(), i);
        Value ended = ends ? get(*ends, row) : Value();
        if (is_empty(ended) || std::get<Date>(ended).first_day() > today) titles.push_back(title_of(*field.rows, row));
    }
    return join(titles, tr(N_("list|, ")));
}

}  // namespace dangwu
