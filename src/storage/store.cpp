#include "storage/store.h"

#include <algorithm>
#include <chrono>
#include <random>

#include "query/name_keys.h"
#include "query/sort_key.h"

namespace dangwu::storage {

namespace {

std::string row_context(const Kind& kind, const std::string& gid) {
    return std::string(kind.name) + '/' + gid;
}

std::string value_columns(const Table& table) {
    std::string columns;
    for (const Column& column : table.columns) columns += ", " + column.name;
    if (table.has_sealed) columns += ", sealed";
    return columns;
}

void bind_value(Statement& statement, int parameter, const Value& value, std::string& text) {
    struct Binder {
        Statement& statement;
        int parameter;
        std::string& text;
        void operator()(std::monostate) { statement.bind_null(parameter); }
        void operator()(bool yes) { statement.bind(parameter, std::int64_t{yes}); }
        void operator()(std::int64_t number) { statement.bind(parameter, number); }
        void operator()(const Decimal& number) { statement.bind(parameter, number.units()); }
        void operator()(const Date& date) { bind_text(date.iso()); }
        void operator()(const std::string& value) { bind_text(value); }
        void operator()(const Reference& to) {
            to.id ? statement.bind(parameter, to.id) : statement.bind_null(parameter);
        }
        void bind_text(std::string value) {
            text = std::move(value);
            statement.bind(parameter, std::string_view(text));
        }
    };
    std::visit(Binder{statement, parameter, text}, value);
}

Value column_value(const Column& column, const Statement& statement, int at) {
    switch (column.field->type) {
        case Type::whole: return statement.integer(at);
        case Type::decimal: return Decimal::of_units(statement.integer(at));
        case Type::flag: return statement.integer(at) != 0;
        case Type::date:
            if (auto date = Date::from_iso(statement.text(at))) return *date;
            return {};
        default: return std::string(statement.text(at));
    }
}

}  // namespace

std::vector<std::string> search_keys(const Kind& kind, const std::string& name) {
    return kind.name_style == NameStyle::person ? query::name_keys(name) : query::text_keys(name);
}

std::string searched_text(const Record& record) {
    Value value = record.get(record.kind().search);
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

std::string new_gid() {
    static thread_local std::mt19937_64 generator = [] {
        std::random_device device;
        std::seed_seq seed{device(), device(), device(), device(), device(), device(), device(), device()};
        return std::mt19937_64(seed);
    }();
    static constexpr char digits[] = "0123456789abcdef";
    // The time first, so that the ids of one import lie side by side in their index instead of all over it.
    auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
    std::uint64_t halves[] = {static_cast<std::uint64_t>(milliseconds) << 16 | (generator() & 0xffff), generator()};
    std::string gid;
    for (std::uint64_t half : halves)
        for (int shift = 60; shift >= 0; shift -= 4) gid += digits[half >> shift & 15];
    return gid;
}

std::string Store::lookup_key(const Field& field, const std::string& value) const {
    return sealer_.lookup_key(field.name, value);
}

int Store::bind_fields(const Table& table, const void* row, const std::string& context, Statement& statement,
                       std::vector<std::string>& texts, int parameter) {
    texts.resize(table.columns.size() + 1);
    for (std::size_t i = 0; i < table.columns.size(); ++i, ++parameter) {
        const Column& column = table.columns[i];
        Value value = get(*column.field, row);
        if (column.role == ColumnRole::lookup) {
            const auto* text = std::get_if<std::string>(&value);
            if (!text) {
                statement.bind_null(parameter);
                continue;
            }
            texts[i] = lookup_key(*column.field, *text);
            statement.bind_blob(parameter, texts[i]);
        } else if (column.role == ColumnRole::plain_text) {
            const auto* to = std::get_if<Reference>(&value);
            bind_value(statement, parameter, to && to->id == 0 ? Value(to->text) : Value(), texts[i]);
        } else {
            bind_value(statement, parameter, value, texts[i]);
        }
    }
    if (table.has_sealed) {
        std::string packed = pack_sealed(*table.kind, row);
        if (packed.empty()) {
            statement.bind_null(parameter);
        } else {
            texts.back() = sealer_.seal(packed, context);
            statement.bind_blob(parameter, texts.back());
        }
        ++parameter;
    }
    return parameter;
}

void Store::read_fields(const Table& table, void* row, const std::string& context, const Statement& statement, int at) {
    for (const Column& column : table.columns) {
        const Field& field = *column.field;
        if (!statement.is_null(at)) {
            if (column.role == ColumnRole::reference)
                set(field, row, Reference{statement.integer(at), {}});
            else if (column.role == ColumnRole::plain_text)
                set(field, row, Reference{0, std::string(statement.text(at))});
            else if (column.role == ColumnRole::value)
                set(field, row, column_value(column, statement, at));
        }
        ++at;
    }
    if (table.has_sealed && !statement.is_null(at))
        unpack_sealed(*table.kind, row, sealer_.open(statement.text(at), context));
}

void Store::write(const Table& table, const Record& record, bool is_new) {
    Statement& statement = database_.prepare(is_new ? table.insert_sql : table.update_sql);
    statement.with(record.gid, record.revision, std::int64_t{record.removed});
    std::vector<std::string> texts;
    int next = bind_fields(table, record.data(), row_context(record.kind(), record.gid), statement, texts, 4);
    std::string pinyin, stroke;
    if (table.has_names) {
        std::string name = searched_text(record);
        pinyin = query::sort_key_pinyin(name);
        stroke = query::sort_key_stroke(name);
        statement.bind_blob(next++, pinyin);
        statement.bind_blob(next++, stroke);
    }
    if (!is_new) statement.bind(next, record.id);
    statement.run();
}

void Store::write_rows(const Record& record, bool is_new) {
    for (const Field* list : table_of(record.kind()).lists) {
        const Table& table = table_of_rows(record.kind(), *list);
        if (!is_new) database_.prepare("DELETE FROM " + table.name + " WHERE owner=?").with(record.id).run();
        std::size_t count = list->row_count(record.data());
        if (!count) continue;
        Statement& insert = database_.prepare(table.insert_sql);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < count; ++i) {
            insert.with(record.id, static_cast<std::int64_t>(i));
            std::string context = row_context(record.kind(), record.gid) + '/' + list->name + '/' + std::to_string(i);
            bind_fields(table, row_at(*list, record.data(), i), context, insert, texts, 3);
            insert.run();
        }
    }
}

void Store::write_names(const Table& table, const Record& record, bool is_new) {
    if (!table.has_names) return;
    auto add_keys = [&] {
        auto& pending = pending_names_[&table];
        for (std::string& key : search_keys(record.kind(), searched_text(record))) {
            pending.emplace_back(std::move(key), record.id);
            ++pending_count_;
        }
        if (pending_count_ > most_pending) write_pending_names();
    };
    if (is_new) return add_keys();
    {
        // The old keys are told by the old name: WITHOUT ROWID rows are found by key only.
        Reading old(
            database_.prepare(std::string("SELECT ") + record.kind().search + " FROM " + table.name + " WHERE id=?")
                .with(record.id));
        std::string before = old.next() ? std::string(old->text(0)) : std::string();
        if (before == searched_text(record)) return;
        write_pending_names();  // the old keys may be among them
        Statement& remove = database_.prepare("DELETE FROM " + table.name + "_names WHERE key=? AND record=?");
        for (const std::string& key : search_keys(record.kind(), before)) remove.with(key, record.id).run();
    }
    add_keys();
}

void Store::write_pending_names() {
    pending_count_ = 0;
    for (auto& [table, names] : pending_names_) {
        if (names.empty()) continue;
        std::sort(names.begin(), names.end());
        Statement& add = database_.prepare("INSERT OR IGNORE INTO " + table->name + "_names(key, record) VALUES(?, ?)");
        for (const auto& [key, record] : names) add.with(key, record).run();
        names.clear();
    }
}

void Store::insert(Record& record) {
    const Table& table = table_of(record.kind());
    if (record.gid.empty()) record.gid = new_gid();
    write(table, record, true);
    record.id = database_.last_id();
    gids_[&record.kind()][record.id] = record.gid;
    write_rows(record, true);
    write_names(table, record, true);
}

void Store::update(const Record& record) {
    const Table& table = table_of(record.kind());
    write_names(table, record, false);  // before the row: it reads the old name
    write(table, record, false);
    write_rows(record, false);
}

std::optional<Record> Store::load(const Kind& kind, std::int64_t id) {
    const Table& table = table_of(kind);
    std::optional<Record> found;
    {
        Reading row(
            database_
                .prepare("SELECT gid, revision, removed" + value_columns(table) + " FROM " + table.name + " WHERE id=?")
                .with(id));
        if (!row.next()) return std::nullopt;
        Record& record = found.emplace(kind);
        record.id = id;
        record.gid = row->text(0);
        record.revision = row->integer(1);
        record.removed = row->integer(2) != 0;
        read_fields(table, record.data(), row_context(kind, record.gid), *row.operator->(), 3);
    }
    for (const Field* list : table.lists) {
        const Table& rows = table_of_rows(kind, *list);
        Reading row(
            database_.prepare("SELECT seq" + value_columns(rows) + " FROM " + rows.name + " WHERE owner=? ORDER BY seq")
                .with(id));
        while (row.next()) {
            std::string context =
                row_context(kind, found->gid) + '/' + list->name + '/' + std::to_string(row->integer(0));
            read_fields(rows, list->add_row(found->data()), context, *row.operator->(), 1);
        }
    }
    auto name_references = [this](const Kind& of, void* row) {
        for (const Field& field : of.fields) {
            if (field.type != Type::reference) continue;
            Value value = get(field, row);
            if (auto* to = std::get_if<Reference>(&value); to && to->id) {
                to->text = name_of(field.target(), to->id);
                set(field, row, *to);
            }
        }
    };
    name_references(kind, found->data());
    for (const Field* list : table.lists)
        for (std::size_t i = 0; i < list->row_count(found->data()); ++i)
            name_references(*list->rows, list->row_at(found->data(), i));
    return found;
}

std::string Store::name_of(const Kind& kind, std::int64_t id) {
    const Table& table = table_of(kind);
    std::string columns;
    for (const char* title : kind.title) {
        const Field& field = kind.field(title);
        ColumnRole role = field.type == Type::reference ? ColumnRole::reference : ColumnRole::value;
        columns += (columns.empty() ? "" : ", ") + table.column(field, role)->name;
        if (field.or_text) columns += ", " + table.column(field, ColumnRole::plain_text)->name;
    }
    Record record(kind);
    {
        Reading row(database_.prepare("SELECT " + columns + " FROM " + table.name + " WHERE id=?").with(id));
        if (!row.next()) return {};
        int at = 0;
        for (const char* title : kind.title) {
            const Field& field = kind.field(title);
            if (field.type != Type::reference) {
                if (!row->is_null(at)) record.set(field, column_value(*table.column(field), *row.operator->(), at));
            } else if (!row->is_null(at)) {
                record.set(field, Reference{row->integer(at), {}});
            } else if (field.or_text && !row->is_null(at + 1)) {
                record.set(field, Reference{0, std::string(row->text(at + 1))});
            }
            at += field.type == Type::reference && field.or_text ? 2 : 1;
        }
    }
    for (const char* title : kind.title) {
        const Field& field = kind.field(title);
        Value value = record.get(field);
        if (auto* to = std::get_if<Reference>(&value); to && to->id)
            record.set(field, Reference{to->id, name_of(field.target(), to->id)});
    }
    return title_of(record);
}

std::string Store::gid_of(const Kind& kind, std::int64_t id) {
    auto& known = gids_[&kind];
    if (auto found = known.find(id); found != known.end()) return found->second;
    Reading row(database_.prepare(std::string("SELECT gid FROM ") + kind.name + " WHERE id=?").with(id));
    return known[id] = row.next() ? std::string(row->text(0)) : std::string();
}

std::int64_t Store::id_of(const Kind& kind, const std::string& gid) {
    Reading row(database_.prepare(std::string("SELECT id FROM ") + kind.name + " WHERE gid=?").with(gid));
    return row.next() ? row->integer(0) : 0;
}

std::vector<std::int64_t> Store::find_sealed(const Kind& kind, const Field& field, const std::string& value) {
    std::string key = lookup_key(field, value);
    Statement& statement = database_.prepare(std::string("SELECT id FROM ") + kind.name + " WHERE " + field.name +
                                             "_key=? AND removed=0 ORDER BY id");
    statement.reset();
    statement.bind_blob(1, key);
    Reading rows(statement);
    std::vector<std::int64_t> ids;
    while (rows.next()) ids.push_back(rows->integer(0));
    return ids;
}

}  // namespace dangwu::storage
