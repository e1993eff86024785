#include "exchange/merging.h"

namespace dangwu::exchange {

namespace {

/// True if the row's value brings nothing new.
bool says_the_same(const Value& stored, const Value& from_row) {
    if (is_empty(from_row) || stored == from_row) return true;
    const auto* vague = std::get_if<Date>(&from_row);
    const auto* known = std::get_if<Date>(&stored);
    if (vague && known) return vague->covers(*known);
    const auto* text = std::get_if<Reference>(&from_row);
    const auto* link = std::get_if<Reference>(&stored);
    return text && link && text->id == 0 && link->id != 0 && text->text == link->text;
}

/// Where one of the rows has no such field (a term of office with its end only), the one that does instead decides.
bool is_same_in(const Kind& rows, const Field& field, const void* a, const void* b) {
    const Value stored = get(field, a), told = get(field, b);
    if (!*field.or_else || (!is_empty(stored) && !is_empty(told))) return says_the_same(stored, told);
    const Value other_stored = get(rows.field(field.or_else), a), other_told = get(rows.field(field.or_else), b);
    return is_empty(other_stored) || says_the_same(other_stored, other_told);
}

/// The fields that make two child rows the same: the required ones, with the code that chooses the row.
bool is_same_row(const Kind& rows, const void* a, const void* b) {
    bool any = false;
    for (const Field& field : rows.fields) {
        if (!field.required) continue;
        any = true;
        if (!is_same_in(rows, field, a, b)) return false;
    }
    return any;
}

void fill_row(const Kind& rows, void* into, const void* from) {
    for (const Field& field : rows.fields) {
        Value value = get(field, from);
        if (!says_the_same(get(field, into), value)) set(field, into, value);
    }
}

void append_row(const Field& list, void* record, const void* from) {
    fill_row(*list.rows, list.add_row(record), from);
}

/// Seats have a code (the post) that says which row is meant; memberships have none: there is one.
const Field* row_code(const Kind& rows) {
    for (const Field& field : rows.fields)
        if (field.type == Type::code && field.required) return &field;
    return nullptr;
}

bool is_open(const Kind& rows, const void* row) {
    return is_empty(get(rows.field(rows.ends), row));
}

/// True if a ledger's row may be this very row: the same post, the same people and units, and dates that do not differ.
bool may_be_same(const Kind& rows, const void* row, const void* from) {
    const Field* code = row_code(rows);
    if (code && get(*code, row) != get(*code, from)) return false;
    for (const Field& field : rows.fields)
        if (field.type == Type::reference && !says_the_same(get(field, row), get(field, from))) return false;
    auto agrees = [&](const char* name) {
        Value stored = get(rows.field(name), row), told = get(rows.field(name), from);
        return is_empty(stored) || says_the_same(stored, told);
    };
    return agrees(rows.begins) && agrees(rows.ends);
}

void merge_open_row(const Field& list, void* record, const void* from, const Date& today, bool ends_others) {
    const Kind& rows = *list.rows;
    const Field* code = row_code(rows);
    for (std::size_t i = 0; i < list.row_count(record); ++i)
        if (void* row = list.row_at(record, i); may_be_same(rows, row, from)) return fill_row(rows, row, from);
    for (std::size_t i = 0; ends_others && is_open(rows, from) && i < list.row_count(record); ++i) {
        void* row = list.row_at(record, i);
        if (!is_open(rows, row) || (code && get(*code, row) != get(*code, from))) continue;
        // The day of the change is not in the ledger: the old row ends with the day of the import.
        set(rows.field(rows.ends), row, today);
        break;
    }
    append_row(list, record, from);
}

void merge_rows(const Field& list, void* record, const void* from_record, const Date& today, bool ends_others) {
    for (std::size_t r = 0; r < list.row_count(from_record); ++r) {
        const void* from = row_at(list, from_record, r);
        if (list.one_open) {
            merge_open_row(list, record, from, today, ends_others);
            continue;
        }
        void* same = nullptr;
        for (std::size_t i = 0; i < list.row_count(record) && !same; ++i)
            if (is_same_row(*list.rows, list.row_at(record, i), from)) same = list.row_at(record, i);
        if (same)
            fill_row(*list.rows, same, from);
        else
            append_row(list, record, from);
    }
}

}  // namespace

std::vector<const Field*> merge_row(Record& into, const Record& row, MergeRule rule, const Date& today) {
    std::vector<const Field*> differing;
    for (const Field& field : into.kind().fields) {
        if (field.derived) continue;
        if (field.type == Type::rows) {
            if (rule != MergeRule::only_fill_gaps || field.row_count(into.data()) == 0)
                merge_rows(field, into.data(), row.data(), today, rule == MergeRule::ledger_wins);
            continue;
        }
        Value stored = into.get(field), value = row.get(field);
        if (says_the_same(stored, value)) continue;
        const auto* exact = std::get_if<Date>(&value);
        const auto* vague = std::get_if<Date>(&stored);
        bool more_precise = exact && vague && vague->covers(*exact);
        const bool replaces = rule == MergeRule::ledger_wins || rule == MergeRule::own_table;
        if (is_empty(stored) || more_precise || replaces)
            into.set(field, value);
        else
            differing.push_back(&field);
    }
    return differing;
}

}  // namespace dangwu::exchange
