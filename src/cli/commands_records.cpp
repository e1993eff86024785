#include <iostream>

#include "command.h"
#include "exchange/cell_reading.h"
#include "exchange/matching.h"
#include "exchange/record_json.h"
#include "office/change.h"
#include "records/error.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::cli {

namespace {

Date date_option(const Call& call, const char* option) {
    std::string text = call.arguments.value(option);
    DateReading reading = read_date(text);
    if (!text.empty() && reading.state != DateReading::State::read)
        throw Error(Trouble::usage, say(N_("--{0} needs a date such as 2021-12-31, not “{1}”."), {option, text}));
    return reading.date.last_day();
}

sheets::Cell cell_of(const std::string& text) {
    sheets::Cell cell;
    cell.kind = text.empty() ? sheets::CellKind::empty : sheets::CellKind::text;
    cell.text = text;
    return cell;
}

/// A written value read for a field as an import reads it; references are found by #id or name. Of names the blanks
/// between Han characters are taken out.
Value read_argument(office::Office& office, const Field& field, const std::string& text, bool is_name) {
    if (field.type == Type::reference && text.starts_with("#") && only_digits(text.substr(1)) && text.size() < 18) {
        std::int64_t id = std::stoll(text.substr(1));
        return Reference{id, title_of(office.load(field.target(), id))};
    }
    exchange::CellReading reading = exchange::read_cell(field, cell_of(text), is_name, 1);
    if (!reading.fault.empty()) throw Error(Trouble::refused, reading.fault);
    if (reading.masked)
        throw Error(Trouble::refused, say(N_("{0}: a value with stars is a masked one and would wipe out the real one. "
                                             "Give the whole value, or leave it out."),
                                          {tr(field.label)}));
    if (!reading.warning.empty()) std::cerr << reading.warning << '\n';
    if (const auto* to = std::get_if<Reference>(&reading.value)) {
        auto found = exchange::NameFinder(office).find(field.target(), to->text);
        if (found.id) return Reference{found.id, found.name};
        if (!field.or_text)
            throw Error(
                Trouble::refused,
                say(found.ambiguous ? N_("More than one {0} is called “{1}”. Write the full name.")
                                    : N_("{0} “{1}” is not known. Import or add it first, or correct the name."),
                    {tr(field.target().label), to->text}));
    }
    return reading.value;
}

/// FIELD=VALUE, LIST=VALUE、VALUE (a row each) or LIST.FIELD=VALUE (one row).
void apply(office::Office& office, Record& record, const std::string& pair) {
    auto equals = pair.find('=');
    if (equals == pair.npos) throw Error(Trouble::usage, say(N_("“{0}” is not FIELD=VALUE."), {pair}));
    std::string path = pair.substr(0, equals), text = pair.substr(equals + 1);
    auto dot = path.find('.');
    const Field* field = record.kind().find(path.substr(0, dot));
    if (!field || field->derived)
        throw Error(Trouble::usage, say(N_("{0} has no field “{1}”."), {tr(record.kind().label), path.substr(0, dot)}));
    bool is_name = std::string_view(field->name) == record.kind().search;
    if (field->type != Type::rows) return record.set(*field, read_argument(office, *field, text, is_name));
    const Field* leaf = dot == path.npos ? nullptr : field->rows->find(path.substr(dot + 1));
    if (dot != path.npos && !leaf)
        throw Error(Trouble::usage, say(N_("{0} has no field “{1}”."), {tr(field->label), path.substr(dot + 1)}));
    if (leaf) {
        void* row = field->row_count(record.data()) ? field->row_at(record.data(), field->row_count(record.data()) - 1)
                                                    : field->add_row(record.data());
        return dangwu::set(*leaf, row, read_argument(office, *leaf, text, false));
    }
    field->clear_rows(record.data());
    for (const Field& child : field->rows->fields)
        if (child.required) {
            for (const std::string& piece : split(text, U"、,，;；"))
                dangwu::set(child, field->add_row(record.data()), read_argument(office, child, piece, true));
            return;
        }
}

void print_record(const Call& call, const Record& record) {
    if (call.format == Format::json) return print_json(exchange::to_json(record));
    std::vector<std::vector<std::string>> rows;
    for (const Field& field : record.kind().fields) {
        if (field.type != Type::rows) {
            if (Value value = record.get(field); !is_empty(value))
                rows.push_back({tr(field.label), shown(field, value)});
            continue;
        }
        for (std::size_t i = 0; i < field.row_count(record.data()); ++i) {
            std::string words;
            for (const Field& child : field.rows->fields)
                if (std::string text = shown(child, get(child, row_at(field, record.data(), i))); !text.empty())
                    words += (words.empty() ? "" : " ") + text;
            rows.push_back({tr(field.label), words});
        }
    }
    print_rows(call.format, {tr(N_("Field")), tr(N_("Value"))}, rows);
}

void answer_change(const Call& call, const Record& record, std::int64_t change) {
    if (call.format == Format::json)
        print_json({{"id", record.id}, {"gid", record.gid}, {"change", change ? Json(change) : Json()}});
    else
        std::cout << say(N_("{0} {1}: {2}"), {tr(record.kind().label), std::to_string(record.id), title_of(record)})
                  << '\n';
}

}  // namespace

int list(Call& call) {
    office::Query query(call.kind(1));
    query.search = call.arguments.value("search");
    query.recycle_bin = call.arguments.has("removed");
    if (call.arguments.has("filter")) query.filter = query::parse_filter(call.arguments.value("filter"), *query.kind);
    if (Date day = date_option(call, "as-of"); !day.empty())
        query.filter = {query::Filter::Type::all, {query.filter, query::standing(*query.kind, {day, {}})}};
    std::string sort = call.arguments.value("sort");
    if (sort == "pinyin" || sort == "stroke")
        query.sort = sort == "pinyin" ? office::SortBy::pinyin : office::SortBy::stroke;
    else if (!sort.empty())
        query.sort = office::SortBy::field, query.sort_field = sort;
    query.limit = static_cast<int>(call.arguments.number("limit", -1));
    bool reveal = call.reveals("reveal");
    std::int64_t total = call.office().count(query);
    Json records = Json::array();
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> headings = {"ID"};
    for (const Field& field : query.kind->fields)
        if (field.listed) headings.push_back(tr(field.label));
    for (Record& record : call.office().list(query)) {
        if (!reveal) office::mask(record);
        if (call.format == Format::json) {
            records.push_back(exchange::to_json(record));
            continue;
        }
        std::vector<std::string> row = {std::to_string(record.id)};
        for (const Field& field : query.kind->fields) {
            if (!field.listed) continue;
            std::string text = field.type == Type::rows ? "" : shown(field, record.get(field));
            if (field.type == Type::rows)
                for (std::size_t i = 0; i < field.row_count(record.data()); ++i)
                    text += (i ? "、" : "") + title_of(*field.rows, row_at(field, record.data(), i));
            row.push_back(text);
        }
        rows.push_back(std::move(row));
    }
    if (call.format == Format::json)
        print_json({{"kind", query.kind->name}, {"total", total}, {"records", records}});
    else
        print_rows(call.format, headings, rows);
    return 0;
}

int show(Call& call) {
    const Kind& kind = call.kind(1);
    Record record = call.office().load(kind, call.id(2, tr(N_("The number of the record"))));
    if (!call.reveals("reveal")) office::mask(record);
    print_record(call, record);
    return 0;
}

int history(Call& call) {
    const Kind& kind = call.kind(1);
    std::int64_t id = call.id(2, tr(N_("The number of the record")));
    call.office().load(kind, id);
    bool reveal = call.reveals("reveal");
    Json steps = Json::array();
    std::vector<std::vector<std::string>> rows;
    static constexpr const char* actions[] = {N_("added"),    N_("edited"),        N_("removed"),
                                              N_("restored"), N_("file attached"), N_("file removed")};
    for (const office::HistoryStep& step : call.office().history(kind, id)) {
        Json fields = Json::array();
        std::string action = tr(actions[static_cast<int>(step.action)]);
        auto hidden = [&](const storage::FieldChange& change, const std::string& text) {
            return change.field->sealed && !reveal && !text.empty() ? std::string("***") : text;
        };
        for (const storage::FieldChange& change : step.fields) {
            std::string before = hidden(change, change.before), after = hidden(change, change.after);
            fields.push_back({{"field", change.field->name},
                              {"old", before.empty() ? Json() : Json(before)},
                              {"new", after.empty() ? Json() : Json(after)}});
            rows.push_back({step.change.at, step.change.user, action, tr(change.field->label), before, after});
        }
        if (step.fields.empty()) rows.push_back({step.change.at, step.change.user, action, step.attachment, "", ""});
        steps.push_back({{"change", step.change.id},
                         {"at", step.change.at},
                         {"user", step.change.user},
                         {"action", step.change.action},
                         {"note", step.change.note},
                         {"attachment", step.attachment.empty() ? Json() : Json(step.attachment)},
                         {"fields", fields}});
    }
    if (call.format == Format::json)
        print_json({{"kind", kind.name}, {"id", id}, {"history", steps}});
    else
        print_rows(
            call.format,
            {tr(N_("Time")), tr(N_("User")), tr(N_("Action")), tr(N_("Field")), tr(N_("Before")), tr(N_("After"))},
            rows);
    return 0;
}

int related(Call& call) {
    const Kind& kind = call.kind(1);
    std::int64_t id = call.id(2, tr(N_("The number of the record")));
    call.office().load(kind, id);
    Json records = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const office::Related& entry : call.office().related(kind, id)) {
        records.push_back({{"kind", entry.kind->name},
                           {"id", entry.id},
                           {"name", entry.name},
                           {"date", entry.date.empty() ? Json() : Json(entry.date)},
                           {"through", entry.through}});
        rows.push_back({entry.date, tr(entry.kind->label), std::to_string(entry.id), entry.name, entry.through});
    }
    if (call.format == Format::json)
        print_json({{"kind", kind.name}, {"id", id}, {"related", records}});
    else
        print_rows(call.format, {tr(N_("Date")), tr(N_("Record")), "ID", tr(N_("Name")), tr(N_("Through"))}, rows);
    return 0;
}

int add(Call& call) {
    Record record(call.kind(1));
    for (const std::string& pair : call.arguments.words_from(2)) apply(call.office(), record, pair);
    std::int64_t change = call.office().save(record);
    answer_change(call, record, change);
    return 0;
}

int set(Call& call) {
    const Kind& kind = call.kind(1);
    Record record = call.office().load(kind, call.id(2, tr(N_("The number of the record"))));
    record.revision = call.arguments.number("revision", record.revision);
    for (const std::string& pair : call.arguments.words_from(3)) apply(call.office(), record, pair);
    std::int64_t change = call.office().save(record);
    answer_change(call, record, change);
    return 0;
}

int remove(Call& call) {
    const Kind& kind = call.kind(1);
    Record record = call.office().load(kind, call.id(2, tr(N_("The number of the record"))));
    if (call.arguments.value("reason").empty())
        throw Error(Trouble::usage, tr(N_("Removing a record needs a reason: --reason TEXT.")));
    answer_change(call, record, call.office().remove(kind, record.id, call.arguments.value("reason")));
    return 0;
}

int attach(Call& call) {
    const Kind& kind = call.kind(1);
    std::int64_t number = call.office().attach(kind, call.id(2, tr(N_("The number of the record"))),
                                               call.arguments.word(3, tr(N_("The file to attach"))));
    if (call.format == Format::json)
        print_json({{"attachment", number}});
    else
        std::cout << number << '\n';
    return 0;
}

int attachments(Call& call) {
    const Kind& kind = call.kind(1);
    Json found = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const office::Attachment& each :
         call.office().attachments(kind, call.id(2, tr(N_("The number of the record"))))) {
        found.push_back({{"attachment", each.id},
                         {"name", each.name},
                         {"size", each.size},
                         {"at", each.added_at},
                         {"user", each.added_by}});
        rows.push_back({std::to_string(each.id), each.name, std::to_string(each.size), each.added_at, each.added_by});
    }
    if (call.format == Format::json)
        print_json({{"attachments", found}});
    else
        print_rows(call.format, {"ID", tr(N_("Name")), tr(N_("Bytes")), tr(N_("Time")), tr(N_("User"))}, rows);
    return 0;
}

int detach(Call& call) {
    const std::int64_t attachment = call.id(1, tr(N_("The number of the attachment")));
    call.office().detach(attachment);
    if (call.format == Format::json) print_json({{"detached", attachment}});
    return 0;
}

}  // namespace dangwu::cli
