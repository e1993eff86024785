#include <algorithm>
#include <set>

#include "office/office.h"
#include "query/name_keys.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/person.h"
#include "records/text.h"
#include "storage/filter_sql.h"

namespace dangwu::office {

namespace {

using storage::ColumnRole;
using storage::Reading;
using storage::Sql;
using storage::Table;
using storage::table_of;
using storage::table_of_rows;

/// The way from a kind's rows (alias t) to the table whose names are searched and sorted: itself, or through
/// references.
struct NameSource {
    std::string joins, alias = "t";
    const Table* table;
};

NameSource name_source(const Kind& kind) {
    NameSource source{"", "t", &table_of(kind)};
    for (const Kind* at = &kind; !source.table->has_names && *at->search;) {
        const Field& field = at->field(at->search);
        const Kind& target = field.target();
        std::string next = source.alias + "n";
        source.joins += " LEFT JOIN " + table_of(target).name + " " + next + " ON " + next + ".id=" + source.alias +
                        "." + source.table->column(field, ColumnRole::reference)->name;
        source.alias = next;
        source.table = &table_of(target);
        at = &target;
    }
    return source;
}

/// Ids in the searched table that the typed text finds, the best first.
std::vector<std::int64_t> search_names(storage::Database& database, const Table& table, const std::string& typed,
                                       std::size_t limit) {
    std::vector<std::int64_t> found;
    std::set<std::int64_t> seen;
    for (const query::KeyRange& range : query::parse_search(typed)) {
        Reading rows(
            database.prepare("SELECT key, record FROM " + table.name + "_names WHERE key>=? AND key<? ORDER BY key")
                .with(range.from, range.to));
        while (found.size() < limit && rows.next())
            if (range.accepts(rows->text(0)) && seen.insert(rows->integer(1)).second) found.push_back(rows->integer(1));
        if (found.size() >= limit) break;
    }
    return found;
}

/// Records whose reference stands as plain text that the typed text finds. They have no keys of their own in the file;
/// they are few, and the keys are made on the way.
std::vector<std::int64_t> search_plain_texts(storage::Database& database, const Kind& kind, const Field& field,
                                             const std::string& typed) {
    const Table& table = table_of(kind);
    const query::SearchKey ranges = query::parse_search(typed);
    auto hit = [&](const std::string& key) {
        return std::any_of(ranges.begin(), ranges.end(), [&](const query::KeyRange& range) {
            return key >= range.from && key < range.to && range.accepts(key);
        });
    };
    std::string text = table.column(field, ColumnRole::plain_text)->name;
    Reading rows(
        database.prepare("SELECT id, " + text + " FROM " + table.name + " WHERE " + text + " IS NOT NULL").with());
    std::vector<std::int64_t> found;
    while (rows.next()) {
        std::string name(rows->text(1));
        auto keys = kind.name_style == NameStyle::person ? query::name_keys(name) : query::text_keys(name);
        if (std::any_of(keys.begin(), keys.end(), hit)) found.push_back(rows->integer(0));
    }
    return found;
}

std::string order_column(const Query& query, const NameSource& names, std::string& joins, bool& descending) {
    const Table& table = table_of(*query.kind);
    std::string field_name = query.sort == SortBy::field ? query.sort_field : query.kind->order;
    bool by_name = query.sort == SortBy::pinyin || query.sort == SortBy::stroke;
    const Field* field = field_name.empty() ? nullptr : query.kind->find_written(field_name);
    if (query.sort == SortBy::field && !field)
        throw Error(Trouble::usage, say(N_("{0} has no field “{1}” to sort by. There is: {2}."),
                                        {tr(query.kind->label), field_name, fields_like(*query.kind, field_name)}));
    bool is_search_field = field && field->name == std::string_view(query.kind->search);
    if ((by_name || is_search_field) && names.table->has_names) {
        return names.alias + (query.sort == SortBy::stroke ? ".sort_stroke" : ".sort_pinyin");
    }
    if (!field || field->sealed || field->type == Type::rows) return "t.id";
    if (field->type == Type::reference) {
        const Kind& target = field->target();
        if (!table_of(target).has_names) return "t." + table.column(*field, ColumnRole::reference)->name;
        joins +=
            " LEFT JOIN " + table_of(target).name + " s ON s.id=t." + table.column(*field, ColumnRole::reference)->name;
        return "s.sort_pinyin";
    }
    if (query.sort == SortBy::usual && field->type == Type::date) descending = !descending;
    return "t." + table.column(*field)->name;
}

/// FROM and WHERE of a query over alias t.
Sql selection(const Query& query, storage::Store& store, const NameSource& names, const std::string& joins) {
    Sql sql{" FROM " + table_of(*query.kind).name + " t" + joins, {}, {}};
    sql.text += std::string(" WHERE t.removed=") + (query.recycle_bin ? "1" : "0") + " AND (";
    sql.append(condition(query.filter, *query.kind, "t", query.parameters, store));
    sql.text += ")";
    if (trimmed(query.search).empty() || !names.table->has_names) return sql;
    // Bound as one JSON text: the statement stays the same whatever is typed, and is prepared once.
    auto is_one_of = [&sql](const std::string& column, const std::vector<std::int64_t>& ids) {
        std::string list = "[";
        for (std::int64_t id : ids) list += (list.size() > 1 ? "," : "") + std::to_string(id);
        sql.text += column + " IN (SELECT value FROM json_each(?))";
        sql.add(list + "]");
    };
    sql.text += " AND (";
    is_one_of(names.alias + ".id", search_names(store.database(), *names.table, query.search, 20'000));
    if (const Field& field = query.kind->field(query.kind->search); field.or_text) {
        sql.text += " OR ";
        is_one_of("t.id", search_plain_texts(store.database(), *query.kind, field, query.search));
    }
    sql.text += ")";
    return sql;
}

}  // namespace

std::int64_t Office::count(const Query& query) {
    NameSource names = name_source(*query.kind);
    Sql sql{"SELECT count(*)", {}, {}};
    sql.append(selection(query, *store_, names, names.joins));
    auto& statement = database_->prepare(sql.text);
    statement.reset();
    sql.bind_to(statement);
    Reading row(statement);
    return row.next() ? row->integer(0) : 0;
}

std::vector<std::int64_t> Office::ids(const Query& query) {
    NameSource names = name_source(*query.kind);
    bool descending = query.reversed;
    std::string joins = names.joins;
    std::string column = order_column(query, names, joins, descending);
    Sql sql{"SELECT t.id", {}, {}};
    sql.append(selection(query, *store_, names, joins));
    std::string direction = descending ? " DESC" : "";
    sql.text += " ORDER BY " + column + " IS NULL, " + column + direction + ", t.id" + direction;
    if (query.limit >= 0) sql.text += " LIMIT " + std::to_string(query.limit);
    auto& statement = database_->prepare(sql.text);
    statement.reset();
    sql.bind_to(statement);
    Reading rows(statement);
    std::vector<std::int64_t> ids;
    while (rows.next()) ids.push_back(rows->integer(0));
    return ids;
}

std::vector<Record> Office::list(const Query& query) {
    std::vector<Record> records;
    for (std::int64_t id : ids(query))
        if (auto record = store_->load(*query.kind, id)) records.push_back(std::move(*record));
    return records;
}

std::vector<Named> Office::suggest(const Kind& kind, const std::string& typed, int limit) {
    std::vector<Named> names;
    const Table& table = table_of(kind);
    if (!table.has_names || trimmed(typed).empty()) {
        Query query(kind);
        query.search = typed;
        query.limit = limit;
        for (std::int64_t id : ids(query)) names.push_back({&kind, id, name_of(kind, id)});
        return names;
    }
    for (std::int64_t id : search_names(*database_, table, typed, static_cast<std::size_t>(limit) * 2)) {
        Reading row(database_->prepare("SELECT 1 FROM " + table.name + " WHERE id=? AND removed=0").with(id));
        if (row.next() && names.size() < static_cast<std::size_t>(limit))
            names.push_back({&kind, id, name_of(kind, id)});
    }
    return names;
}

std::vector<Named> Office::suggest_members(std::int64_t organization, const std::string& typed, int limit) {
    const Kind& kind = Person::describe();
    Query query(kind);
    query.filter = query::parse_filter("memberships[as of $today].organization = $organization", kind);
    query.parameters = {{"today", Date::today()}, {"organization", Reference{organization, {}}}};
    query.search = typed;
    query.sort = SortBy::pinyin;
    query.limit = limit;
    std::vector<Named> names;
    for (std::int64_t id : ids(query)) names.push_back({&kind, id, name_of(kind, id)});
    return names;
}

std::vector<Named> Office::touched(std::int64_t change) {
    std::vector<Named> records;
    std::set<std::pair<const Kind*, std::int64_t>> seen;
    for (const storage::Revision& revision : history_->revisions_of_change(change))
        if (seen.insert({revision.kind, revision.record}).second)
            records.push_back({revision.kind, revision.record, name_of(*revision.kind, revision.record)});
    return records;
}

std::vector<Related> Office::related(const Kind& kind, std::int64_t id) {
    std::vector<Related> found;
    std::set<std::pair<const Kind*, std::int64_t>> seen;
    auto collect = [&](const Kind& from, const std::string& sql, const Field& through) {
        Reading rows(database_->prepare(sql).with(id));
        while (rows.next()) {
            if (!seen.insert({&from, rows->integer(0)}).second) continue;
            Related entry;
            entry.kind = &from;
            entry.id = rows->integer(0);
            entry.date = rows->columns() > 1 && !rows->is_null(1) ? std::string(rows->text(1)) : std::string();
            entry.through = tr(through.label);
            found.push_back(std::move(entry));
        }
    };
    for (const Kind* from : all_kinds()) {
        const Table& table = table_of(*from);
        const Field* order = *from->order ? from->find(from->order) : nullptr;
        std::string date = order && order->type == Type::date ? ", t." + std::string(order->name) : "";
        std::string select = "SELECT t.id" + date + " FROM " + table.name + " t";
        for (const storage::Column& column : table.columns)
            if (column.role == ColumnRole::reference && &column.field->target() == &kind)
                collect(*from, select + " WHERE t.removed=0 AND t." + column.name + "=?", *column.field);
        for (const Field* list : table.lists) {
            const Table& rows = table_of_rows(*from, *list);
            for (const storage::Column& column : rows.columns)
                if (column.role == ColumnRole::reference && &column.field->target() == &kind)
                    collect(*from,
                            select + " JOIN " + rows.name + " r ON r.owner=t.id WHERE t.removed=0 AND r." +
                                column.name + "=?",
                            *list);
        }
    }
    for (Related& entry : found) entry.name = name_of(*entry.kind, entry.id);
    std::stable_sort(found.begin(), found.end(), [](const Related& a, const Related& b) { return a.date > b.date; });
    return found;
}

}  // namespace dangwu::office
