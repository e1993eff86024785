#include <iostream>

#include "command.h"
#include "figures/figures.h"
#include "figures/summary.h"
#include "records/error.h"
#include "records/language.h"
#include "records/pending_file.h"

namespace dangwu::cli {

namespace {

figures::Period period_of(const Call& call) {
    Date end;
    if (std::string text = call.arguments.value("as-of"); !text.empty()) {
        DateReading reading = read_date(text);
        if (reading.state != DateReading::State::read)
            throw Error(Trouble::usage, say(N_("--{0} needs a date such as 2021-12-31, not “{1}”."), {"as-of", text}));
        end = reading.date.last_day();
    }
    int year = static_cast<int>(call.arguments.number("year", end.empty() ? Date::today().year() : end.year()));
    if (!Date::make(year)) throw Error(Trouble::usage, tr(N_("The year must lie between 1800 and 2199.")));
    return figures::Period::of_year(year, end);
}

Json number(const figures::Figure& figure) {
    if (!figure.value) return nullptr;
    if (figure.value->units() % Decimal::scale == 0) return figure.value->units() / Decimal::scale;
    return figure.value->value();
}

Json as_json(const figures::Figure& figure) {
    Json json = {{"id", figure.id},     {"title", figure.title},           {"value", number(figure)},
                 {"unit", figure.unit}, {"definition", figure.definition}, {"records", figure.records.size()}};
    if (!figure.value) json["missing"] = figure.missing;
    if (figure.forecast) json["forecast"] = true;
    return json;
}

}  // namespace

int figures(Call& call) {
    figures::Period period = period_of(call);
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const figures::Figure& figure : figures::all_figures(call.office(), period)) {
        list.push_back(as_json(figure));
        rows.push_back({figure.id, figure.title, figure.value ? figure.value->text() : "—", figure.unit,
                        std::to_string(figure.records.size()), figure.value ? figure.definition : figure.missing});
    }
    if (call.format == Format::json)
        print_json({{"year", period.year}, {"as_of", period.end.iso()}, {"figures", list}});
    else
        print_rows(call.format,
                   {tr(N_("Id")), tr(N_("Title")), tr(N_("Value")), tr(N_("Unit of measure")), tr(N_("Records")),
                    tr(N_("Definition"))},
                   rows);
    return 0;
}

int figure(Call& call) {
    figures::Figure figure =
        figures::figure(call.office(), call.arguments.word(1, tr(N_("The id of the figure"))), period_of(call));
    if (call.format == Format::json) {
        Json json = as_json(figure);
        if (call.arguments.has("records")) {
            json["records"] = Json::array();
            for (const office::Named& record : figure.records)
                json["records"].push_back(
                    {{"kind", record.kind->name}, {"id", record.id ? Json(record.id) : Json()}, {"name", record.name}});
        }
        print_json(json);
        return 0;
    }
    if (!call.arguments.has("records")) {
        print_rows(
            call.format, {tr(N_("Title")), tr(N_("Value")), tr(N_("Unit of measure")), tr(N_("Definition"))},
            {{figure.title, figure.value ? figure.value->text() : figure.missing, figure.unit, figure.definition}});
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    for (const office::Named& record : figure.records)
        rows.push_back({tr(record.kind->label), std::to_string(record.id), record.name});
    print_rows(call.format, {tr(N_("Record")), "ID", tr(N_("Name"))}, rows);
    return 0;
}

int summary(Call& call) {
    std::string out = call.arguments.word(1, tr(N_("The file to write")));
    figures::Period period = period_of(call);
    figures::SummaryOptions options;
    options.document_template = call.arguments.value("template");
    options.leave_out_empty = call.arguments.has("leave-out-empty");
    options.source_comments = call.arguments.has("comments");
    const std::string evidence = call.arguments.value("evidence");
    for (const std::filesystem::path& other : {std::filesystem::path(evidence), options.document_template})
        if (!other.empty() && is_same_file(other, out))
            throw Error(Trouble::usage, tr(N_("Summary, evidence and template must be different files.")));
    if (!evidence.empty() && !options.document_template.empty() && is_same_file(evidence, options.document_template))
        throw Error(Trouble::usage, tr(N_("Summary, evidence and template must be different files.")));
    if (!evidence.empty()) must_end_in(".xlsx", evidence);
    figures::SummaryResult result = figures::write_summary(call.office(), period, out, options);
    if (!evidence.empty()) figures::write_evidence(call.office(), period, evidence);
    Json problems = Json::array(), missing = Json::array();
    for (const auto& problem : result.problems) {
        problems.push_back({{"place", problem.place}, {"tag", problem.tag}, {"message", problem.message}});
        std::cerr << say(N_("{0}: {1} (in “{2}”)"), {problem.tag, problem.message, problem.place}) << '\n';
    }
    for (const std::string& title : result.missing) {
        missing.push_back(title);
        std::cerr << say(N_("No data for: {0}"), {title}) << '\n';
    }
    if (call.format == Format::json) print_json({{"file", out}, {"problems", problems}, {"missing", missing}});
    return result.problems.empty() ? 0 : 1;
}

}  // namespace dangwu::cli
