#include <iostream>

#include "command.h"
#include "exchange/record_json.h"
#include "office/change.h"
#include "office/identity.h"
#include "records/error.h"
#include "records/language.h"
#include "records/standing_rows.h"

namespace dangwu::cli {

namespace {

Date date_option(const Call& call, const char* option) {
    std::string text = call.arguments.value(option);
    DateReading reading = read_date(text);
    if (!text.empty() && reading.state != DateReading::State::read)
        throw Error(Trouble::usage, say(N_("--{0} needs a date such as 2021-12-31, not “{1}”."), {option, text}));
    return reading.date.last_day();
}

void print_record(const Call& call, const Record& record) {
    if (call.format == Format::json) {
        Json json = exchange::to_json(record);
        if (record.removed) json["removed"] = true;
        return print_json(json);
    }
    if (record.removed)
        std::cerr << say(N_("This record lies in the recycle bin. It comes back with: restore {0} {1}"),
                         {record.kind().name, std::to_string(record.id)})
                  << '\n';
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
            row.push_back(standing_text(field, record));
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

int duplicates(Call& call) {
    const Kind& kind = call.kind(1);
    Json groups = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const office::PossiblyOne& group : office::possible_duplicates(call.office(), kind)) {
        Json by = Json::array(), records = Json::array();
        std::string labels;
        for (const Field* field : group.by) {
            by.push_back(field->name);
            labels += (labels.empty() ? "" : tr(N_("list|, "))) + tr(field->label);
        }
        for (const office::Named& record : group.records) {
            records.push_back({{"id", record.id}, {"name", record.name}});
            rows.push_back({std::to_string(record.id), record.name, std::to_string(groups.size() + 1), labels});
        }
        groups.push_back({{"by", by}, {"records", records}});
    }
    if (call.format == Format::json)
        print_json({{"kind", kind.name}, {"groups", groups}});
    else
        print_rows(call.format, {"ID", tr(N_("Name")), tr(N_("Group")), tr(N_("Agree in"))}, rows);
    if (groups.empty()) return 0;
    std::cerr << say(N_("{0} groups of records may each be one. Keep one of each, complete it and remove the others."),
                     {std::to_string(groups.size())})
              << '\n';
    return 1;
}

}  // namespace dangwu::cli
