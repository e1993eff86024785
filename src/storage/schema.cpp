#include "storage/schema.h"

#include <map>
#include <mutex>

#include "records/kinds.h"

namespace dangwu::storage {

namespace {

bool is_integer(Type type) {
    return type == Type::whole || type == Type::decimal || type == Type::flag;
}

bool searches_itself(const Kind& kind) {
    return *kind.search && kind.field(kind.search).type != Type::reference;
}

/// INSERT and UPDATE of all columns in one order, made once: they are the keys of the prepared statements.
void make_sql(Table& table, bool top_level) {
    std::vector<std::string> names =
        top_level ? std::vector<std::string>{"gid", "revision", "removed"} : std::vector<std::string>{"owner", "seq"};
    for (const Column& column : table.columns) names.push_back(column.name);
    if (table.has_sealed) names.push_back("sealed");
    if (table.has_names) names.insert(names.end(), {"sort_pinyin", "sort_stroke"});
    std::string columns, marks, settings;
    for (const std::string& name : names) {
        columns += (columns.empty() ? "" : ", ") + name;
        marks += marks.empty() ? "?" : ", ?";
        settings += (settings.empty() ? "" : ", ") + name + "=?";
    }
    table.insert_sql = "INSERT INTO " + table.name + "(" + columns + ") VALUES(" + marks + ")";
    if (top_level) table.update_sql = "UPDATE " + table.name + " SET " + settings + " WHERE id=?";
}

Table make_table(std::string name, const Kind& kind, bool top_level) {
    Table table{std::move(name), &kind, {}};
    for (const Field& field : kind.fields) {
        std::string column = field.name;
        if (field.type == Type::rows) {
            table.lists.push_back(&field);
        } else if (field.sealed) {
            table.has_sealed = true;
            if (field.looked_up) table.columns.push_back({column + "_key", &field, ColumnRole::lookup, false});
        } else if (field.type == Type::reference) {
            table.columns.push_back({column + "_id", &field, ColumnRole::reference, true});
            if (field.or_text) table.columns.push_back({column + "_text", &field, ColumnRole::plain_text, false});
        } else {
            table.columns.push_back({column, &field, ColumnRole::value, is_integer(field.type)});
        }
    }
    table.has_names = top_level && searches_itself(kind);
    make_sql(table, top_level);
    return table;
}

std::map<const void*, Table> all_tables() {
    std::map<const void*, Table> tables;
    for (const Kind* kind : all_kinds()) {
        Table& table = tables[kind] = make_table(kind->name, *kind, true);
        for (const Field* list : table.lists)
            tables[list] = make_table(std::string(kind->name) + "_" + list->name, *list->rows, false);
    }
    return tables;
}

const Table& find_table(const void* key) {
    static const std::map<const void*, Table> tables = all_tables();
    return tables.at(key);
}

std::string column_definitions(const Table& table) {
    std::string sql;
    for (const Column& column : table.columns) {
        sql += ",\n  " + column.name +
               (column.role == ColumnRole::lookup ? " BLOB"
                : column.integer                  ? " INTEGER"
                                                  : " TEXT");
        if (column.role == ColumnRole::reference)
            sql += std::string(" REFERENCES ") + column.field->target().name + "(id)";
    }
    if (table.has_sealed) sql += ",\n  sealed BLOB";
    return sql;
}

std::string indexes(const Table& table) {
    std::string sql;
    auto index = [&](const std::string& column) {
        sql += "CREATE INDEX " + table.name + "_by_" + column + " ON " + table.name + "(" + column + ");\n";
    };
    for (const Column& column : table.columns)
        if (column.role == ColumnRole::reference || column.role == ColumnRole::lookup) index(column.name);
    return sql;
}

}  // namespace

const Column* Table::column(const Field& field, ColumnRole role) const {
    for (const Column& column : columns)
        if (column.field == &field && column.role == role) return &column;
    return nullptr;
}

const Table& table_of(const Kind& kind) {
    return find_table(&kind);
}

const Table& table_of_rows(const Kind&, const Field& list) {
    return find_table(&list);
}

const Kind& searched_kind(const Kind& kind) {
    if (!*kind.search || searches_itself(kind)) return kind;
    return searched_kind(kind.field(kind.search).target());
}

std::string create_statements(const Kind& kind) {
    const Table& table = table_of(kind);
    std::string sql = "CREATE TABLE " + table.name +
                      "(\n  id INTEGER PRIMARY KEY,\n  gid TEXT NOT NULL UNIQUE,\n  revision INTEGER NOT NULL,\n"
                      "  removed INTEGER NOT NULL DEFAULT 0" +
                      column_definitions(table);
    if (table.has_names) sql += ",\n  sort_pinyin BLOB,\n  sort_stroke BLOB";
    sql += "\n) STRICT;\n" + indexes(table);
    if (table.has_names) {
        sql += "CREATE INDEX " + table.name + "_by_pinyin ON " + table.name + "(sort_pinyin, id);\n";
        sql += "CREATE INDEX " + table.name + "_by_stroke ON " + table.name + "(sort_stroke, id);\n";
        sql += "CREATE TABLE " + table.name + "_names(\n  key TEXT NOT NULL,\n  record INTEGER NOT NULL,\n" +
               "  PRIMARY KEY(key, record)\n) STRICT, WITHOUT ROWID;\n";
    }
    if (const Field* order = *kind.order ? kind.find(kind.order) : nullptr; order && order->type == Type::date)
        sql += "CREATE INDEX " + table.name + "_by_order ON " + table.name + "(" + order->name + ", id);\n";
    for (const Field* list : table.lists) {
        const Table& rows = table_of_rows(kind, *list);
        sql += "CREATE TABLE " + rows.name + "(\n  id INTEGER PRIMARY KEY,\n  owner INTEGER NOT NULL REFERENCES " +
               table.name + "(id),\n  seq INTEGER NOT NULL" + column_definitions(rows) + "\n) STRICT;\n";
        sql += "CREATE INDEX " + rows.name + "_by_owner ON " + rows.name + "(owner, seq);\n" + indexes(rows);
    }
    return sql;
}

}  // namespace dangwu::storage
