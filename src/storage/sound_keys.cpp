#include <set>

#include "query/name_keys.h"
#include "query/sort_key.h"
#include "storage/store.h"

namespace dangwu::storage {

namespace {

bool lookup_keys_agree(Store& store, const Table& table, const void* row, const Statement& stored, int at) {
    for (const Column& column : table.columns) {
        if (column.role != ColumnRole::lookup) continue;
        Value value = get(*column.field, row);
        const auto* text = std::get_if<std::string>(&value);
        if (stored.is_null(at) ? text != nullptr : !text || stored.text(at) != store.lookup_key(*column.field, *text))
            return false;
        ++at;
    }
    return true;
}

std::string lookup_columns(const Table& table) {
    std::string columns;
    for (const Column& column : table.columns)
        if (column.role == ColumnRole::lookup) columns += ", " + column.name;
    return columns;
}

}  // namespace

std::optional<std::size_t> Store::sound_keys(const Record& record) {
    const Table& table = table_of(record.kind());
    const std::string name = table.has_names ? searched_text(record) : std::string();
    {
        const std::string sort_keys = table.has_names ? ", sort_pinyin, sort_stroke" : "";
        Reading row(
            database_.prepare("SELECT 1" + sort_keys + lookup_columns(table) + " FROM " + table.name + " WHERE id=?")
                .with(record.id));
        if (!row.next()) return std::nullopt;
        if (table.has_names &&
            (row->text(1) != query::sort_key_pinyin(name) || row->text(2) != query::sort_key_stroke(name)))
            return std::nullopt;
        if (!lookup_keys_agree(*this, table, record.data(), *row.operator->(), table.has_names ? 3 : 1))
            return std::nullopt;
    }
    for (const Field* list : table.lists) {
        const Table& rows = table_of_rows(record.kind(), *list);
        if (lookup_columns(rows).empty()) continue;
        Reading row(
            database_.prepare("SELECT 1" + lookup_columns(rows) + " FROM " + rows.name + " WHERE owner=? ORDER BY seq")
                .with(record.id));
        for (std::size_t i = 0; row.next(); ++i)
            if (!lookup_keys_agree(*this, rows, row_at(*list, record.data(), i), *row.operator->(), 1))
                return std::nullopt;
    }
    if (!table.has_names) return 0;
    std::set<std::string> keys;
    for (std::string& key : search_keys(record.kind(), name)) keys.insert(std::move(key));
    Statement& find = database_.prepare("SELECT 1 FROM " + table.name + "_names WHERE key=? AND record=?");
    for (const std::string& key : keys) {
        Reading there(find.with(key, record.id));
        if (!there.next()) return std::nullopt;
    }
    return keys.size();
}

}  // namespace dangwu::storage
