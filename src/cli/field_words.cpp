#include "field_words.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "arguments.h"
#include "ledgers/cell_reading.h"
#include "records/error.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::cli {

namespace {

using Json = nlohmann::json;

sheets::Cell cell_of(const std::string& text) {
    sheets::Cell cell;
    cell.kind = text.empty() ? sheets::CellKind::empty : sheets::CellKind::text;
    cell.text = text;
    return cell;
}

const Field& field_named(const Kind& kind, const char* label, const std::string& word) {
    const Field* field = kind.find_written(word);
    if (!field)
        throw Error(Trouble::usage,
                    say(N_("{0} has no field “{1}”. There is: {2}."), {tr(label), word, fields_like(kind, word)}));
    if (field->derived)
        throw Error(Trouble::usage,
                    say(N_("{0} is worked out from other fields and cannot be given."), {tr(field->label)}));
    return *field;
}

/// The field by which rows are told in one word: the branch of a membership.
const Field& first_required(const Kind& rows) {
    return *std::find_if(rows.fields.begin(), rows.fields.end(), [](const Field& field) { return field.required; });
}

/// What says that two rows speak of one thing: the branch, the post and who holds it.
bool identifies(const Field& field) {
    return field.required || field.type == Type::reference;
}

/// A JSON value as it would be written in a word; of a reference as `show` prints it, its number or name.
std::string written(const Json& json) {
    if (json.is_null()) return {};
    if (json.is_string()) return json.get<std::string>();
    if (json.is_boolean()) return tr(json.get<bool>() ? N_("Yes") : N_("No"));
    if (!json.is_object()) return json.dump();
    if (auto id = json.find("id"); id != json.end() && id->is_number_integer()) return "#" + id->dump();
    auto name = json.find("name");
    return name != json.end() && name->is_string() ? name->get<std::string>() : json.dump();
}

}  // namespace

bool FieldWords::Told::tells(const Field& field) const {
    return std::find(fields.begin(), fields.end(), &field) != fields.end();
}

void FieldWords::Told::tell(const Field& field, Value value) {
    row.set(field, std::move(value));
    fields.push_back(&field);
}

void FieldWords::apply(const std::vector<std::string>& words) {
    for (const std::string& word : words) apply(word);
    for (const Told& told : rows_) put(told, {});
    rows_.clear();
}

void FieldWords::apply(const std::string& word) {
    auto equals = word.find('=');
    if (equals == word.npos || equals == 0)
        throw Error(Trouble::usage, say(N_("“{0}” is not FIELD=VALUE."), {shown_plain(word)}));
    std::string path = word.substr(0, equals), text = word.substr(equals + 1);
    must_be_text(path, "FIELD");
    const bool away = path.ends_with('-');
    if (away) path.pop_back();
    auto dot = path.find('.');
    const Field& field = field_named(record_.kind(), record_.kind().label, path.substr(0, dot));
    if (field.type != Type::rows) {
        if (away || dot != path.npos) throw Error(Trouble::usage, say(N_("{0} has no rows."), {tr(field.label)}));
        bool is_name = std::string_view(field.name) == record_.kind().search;
        return record_.set(field, read(field, text, is_name));
    }
    if (dot != path.npos) return tell_child(field, path.substr(dot + 1), text);
    if (trimmed(text).empty()) return field.clear_rows(record_.data());
    if (trimmed(text).starts_with('[') && !away) return json_rows(field, text);
    list_rows(field, text, away);
}

void FieldWords::tell_child(const Field& list, const std::string& name, const std::string& text) {
    const Field& field = field_named(*list.rows, list.label, name);
    if (rows_.empty() || rows_.back().list != &list || rows_.back().tells(field)) rows_.emplace_back(list);
    rows_.back().tell(field, read(field, text, false));
}

void FieldWords::list_rows(const Field& list, const std::string& text, bool away) {
    const Field& field = first_required(*list.rows);
    for (const std::string& piece : split(text, U"、,，;；")) {
        Told told(list);
        told.tell(field, read(field, piece, true));
        away ? take_away(told) : void(put(told, {}));
    }
}

void FieldWords::json_rows(const Field& list, const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_array() || !std::all_of(json.begin(), json.end(), [](const Json& each) { return each.is_object(); }))
        throw Error(Trouble::usage, say(N_("{0}: the rows cannot be read. Write them as [{\"{1}\": \"…\"}, …]."),
                                        {tr(list.label), first_required(*list.rows).name}));
    if (json.empty()) return list.clear_rows(record_.data());
    std::vector<Told> rows;
    for (const Json& entry : json) {
        Told& told = rows.emplace_back(list);
        for (const auto& [name, value] : entry.items()) {
            const Field& field = field_named(*list.rows, list.label, name);
            told.tell(field, read(field, written(value), false));
        }
    }
    std::vector<std::size_t> taken;
    for (const Told& told : rows) {
        std::vector<void*> pointers;  // adding a row may move the others
        for (std::size_t at : taken) pointers.push_back(list.row_at(record_.data(), at));
        void* row = put(told, pointers);
        for (std::size_t i = 0; i < list.row_count(record_.data()); ++i)
            if (list.row_at(record_.data(), i) == row) taken.push_back(i);
    }
}

/// The row that is meant: what identifies it agrees. One that has ended is not meant by another beginning (somebody
/// came back). Told nothing that identifies, it is the last row.
void* FieldWords::row_meant(const Told& told, const std::vector<void*>& taken) const {
    const Kind& rows = *told.list->rows;
    const std::size_t count = told.list->row_count(record_.data());
    if (std::none_of(told.fields.begin(), told.fields.end(), [](const Field* field) { return identifies(*field); }))
        return count ? told.list->row_at(record_.data(), count - 1) : nullptr;
    void* begun_otherwise = nullptr;
    for (std::size_t i = 0; i < count; ++i) {
        void* row = told.list->row_at(record_.data(), i);
        if (std::find(taken.begin(), taken.end(), row) != taken.end()) continue;
        if (!std::all_of(told.fields.begin(), told.fields.end(), [&](const Field* field) {
                Value there = get(*field, row);
                return !identifies(*field) || is_empty(there) || there == told.row.get(*field);
            }))
            continue;
        const Field* begins = *rows.begins ? &rows.field(rows.begins) : nullptr;
        Value from = begins ? get(*begins, row) : Value();
        if (!begins || !told.tells(*begins) || is_empty(from) || from == told.row.get(*begins)) return row;
        const bool ended = *rows.ends && !is_empty(get(rows.field(rows.ends), row));
        if (!ended) begun_otherwise = row;
    }
    return begun_otherwise;
}

void* FieldWords::put(const Told& told, const std::vector<void*>& taken) {
    void* row = row_meant(told, taken);
    if (!row) row = told.list->add_row(record_.data());
    for (const Field* field : told.fields) set(*field, row, told.row.get(*field));
    return row;
}

void FieldWords::take_away(const Told& told) {
    void* gone = row_meant(told, {});
    if (!gone)
        throw Error(Trouble::refused,
                    say(N_("{0}: there is no row “{1}” to take away."), {tr(told.list->label), title_of(told.row)}));
    Record rest = record_;
    told.list->clear_rows(rest.data());
    for (std::size_t i = 0; i < told.list->row_count(record_.data()); ++i) {
        void* row = told.list->row_at(record_.data(), i);
        if (row == gone) continue;
        void* kept = told.list->add_row(rest.data());
        for (const Field& field : told.list->rows->fields) set(field, kept, get(field, row));
    }
    record_ = std::move(rest);
}

/// A written value read for a field as an import reads it; references are found by #id or name. Of names the blanks
/// between Han characters are taken out.
Value FieldWords::read(const Field& field, const std::string& text, bool is_name) {
    must_be_text(text, tr(field.label), field.type == Type::note, Trouble::refused);
    if (field.type == Type::reference && text.starts_with("#") && only_digits(text.substr(1)) && text.size() < 18) {
        std::int64_t id = std::stoll(text.substr(1));
        return Reference{id, title_of(office_.load(field.target(), id))};
    }
    ledgers::CellReading reading = ledgers::read_cell(field, cell_of(text), is_name, 1);
    if (!reading.fault.empty()) throw Error(Trouble::refused, reading.fault);
    if (reading.masked)
        throw Error(Trouble::refused, say(N_("{0}: a value with stars is a masked one and would wipe out the real one. "
                                             "Give the whole value, or leave it out."),
                                          {tr(field.label)}));
    if (!reading.warning.empty()) std::cerr << reading.warning << '\n';
    if (const auto* to = std::get_if<Reference>(&reading.value)) {
        auto found = names_.find(field.target(), to->text);
        if (found.id) return Reference{found.id, found.name};
        if (!field.or_text)
            throw Error(
                Trouble::refused,
                say(found.ambiguous ? N_("More than one {0} is called “{1}”. Write the full name, or its number: #12.")
                                    : N_("{0} “{1}” is not known. Import or add it first, or correct the name."),
                    {tr(field.target().label), to->text}));
    }
    return reading.value;
}

}  // namespace dangwu::cli
