#include "office/other_records.h"

#include <set>

#include "office/identity.h"
#include "records/language.h"
#include "storage/filter_sql.h"

namespace dangwu::office {

namespace {

using query::Filter;

constexpr int most_look_alikes = 3;

Filter test(query::Path path, query::Op op, std::vector<query::Operand> operands = {}) {
    Filter filter;
    filter.type = Filter::Type::test;
    filter.path = std::move(path);
    filter.op = op;
    filter.operands = std::move(operands);
    return filter;
}

std::vector<std::int64_t> with_number(Office& office, const Kind& kind, const Field& field, const Value& value) {
    if (field.sealed) return office.find_sealed(kind, field, std::get<std::string>(value));
    Query query(kind);
    query.filter = test({{&field, nullptr}}, query::Op::equal, {{value, {}}});
    return office.ids(query);
}

void number_is_taken(Office& office, const Record& record, const Field& field, std::vector<Problem>& found) {
    Value value = record.get(field);
    if (is_empty(value)) return;
    for (std::int64_t id : with_number(office, record.kind(), field, value)) {
        if (id == record.id) continue;
        found.push_back({field.name, say(N_("{0}: {1} {2} “{3}” has this number already. Complete that record, or "
                                            "correct the number."),
                                         {tr(field.label), tr(record.kind().label), std::to_string(id),
                                          office.name_of(record.kind(), id)})});
        return;
    }
}

void leads_back(Office& office, const Record& record, const Field& field, std::vector<Problem>& found) {
    Value value = record.get(field);
    const auto* above = std::get_if<Reference>(&value);
    if (!above || !record.id) return;  // nothing stands below what is not there yet
    const storage::Table& table = storage::table_of(record.kind());
    const std::string sql =
        "SELECT " + table.column(field, storage::ColumnRole::reference)->name + " FROM " + table.name + " WHERE id=?";
    std::set<std::int64_t> passed;
    std::int64_t at = above->id;
    while (at && at != record.id && passed.insert(at).second) {
        storage::Reading row(office.database().prepare(sql).with(at));
        at = row.next() ? row->integer(0) : 0;
    }
    if (at != record.id) return;
    const std::string name = title_of(record), chosen = office.name_of(record.kind(), above->id);
    found.push_back(
        {field.name, above->id == record.id
                         ? say(N_("{0}: “{1}” cannot stand below itself. Choose another one."), {tr(field.label), name})
                         : say(N_("{0}: “{1}” stands below “{2}” itself. Choose another one, or move “{1}” "
                                  "first."),
                               {tr(field.label), chosen, name})});
}

/// The values of a record at a path of a `same` key: one, or one for each child row; empty ones left out.
std::vector<Value> values_at(const Record& record, const query::Path& path) {
    std::vector<Value> values;
    auto add = [&](Value value) {
        if (!is_empty(value)) values.push_back(std::move(value));
    };
    const Field& root = *path.front().field;
    if (root.type != Type::rows) return add(record.get(root)), values;
    for (std::size_t i = 0; i < root.row_count(record.data()); ++i)
        add(get(*path.back().field, row_at(root, record.data(), i)));
    return values;
}

/// The filter that finds the records with the record's own key, or nothing where the record has no such key.
std::optional<Filter> same_key(const Record& record, const std::vector<const char*>& key,
                               std::vector<const Field*>& by) {
    const Kind& kind = record.kind();
    Filter all;
    for (std::string_view name : key) {
        const bool absent = name.starts_with('!');
        query::Path path = query::parse_path(absent ? name.substr(1) : name, kind);
        std::vector<Value> values = values_at(record, path);
        if (absent ? !values.empty() : values.empty() && kind.same.size() > 1) return std::nullopt;
        if (values.empty()) {
            all.parts.push_back(test(path, query::Op::is_empty));
            continue;
        }
        Filter any;
        any.type = Filter::Type::any;
        for (Value& value : values) any.parts.push_back(test(path, query::Op::equal, {{std::move(value), {}}}));
        all.parts.push_back(std::move(any));
        by.push_back(path.front().field);
    }
    return by.empty() ? std::nullopt : std::optional(std::move(all));
}

}  // namespace

std::vector<Problem> contradictions(Office& office, const Record& record, const Record* stored) {
    std::vector<Problem> found;
    for (const Field& field : record.kind().fields) {
        if (!field.unique && !field.upward) continue;
        if (stored && stored->get(field) == record.get(field)) continue;
        field.unique ? number_is_taken(office, record, field, found) : leads_back(office, record, field, found);
    }
    return found;
}

std::vector<LookAlike> look_alikes(Office& office, const Record& record) {
    const Kind& kind = record.kind();
    std::vector<LookAlike> found;
    std::set<std::int64_t> seen = {record.id};
    for (const auto& key : kind.same) {
        if (key.size() == 1 && kind.field(key[0]).unique) continue;  // contradictions() tells
        std::vector<const Field*> by;
        auto filter = same_key(record, key, by);
        if (!filter) continue;
        Query query(kind);
        query.filter = std::move(*filter);
        query.limit = most_look_alikes + 1;  // the record itself may be among them
        for (const Record& other : office.list(query))
            if (seen.insert(other.id).second && !told_apart(record, other))
                found.push_back({{&kind, other.id, title_of(other)}, by});
    }
    return found;
}

std::vector<Problem> examine(Office& office, const Record& record) {
    std::vector<Problem> found = check(record);
    for (Problem& problem : contradictions(office, record)) found.push_back(std::move(problem));
    for (const LookAlike& other : look_alikes(office, record)) {
        std::string labels;
        for (const Field* field : other.by) labels += (labels.empty() ? "" : tr(N_("list|, "))) + tr(field->label);
        found.push_back({other.by.front()->name,
                         say(N_("{0} {1} “{2}” agrees in {3}. If it is the same one, keep only one of the two."),
                             {tr(record.kind().label), std::to_string(other.id), other.name, labels}),
                         false});
    }
    return found;
}

}  // namespace dangwu::office
