#include <iostream>

#include "command.h"
#include "exchange/export.h"
#include "exchange/import.h"
#include "records/error.h"
#include "records/kinds.h"
#include "records/language.h"

namespace dangwu::cli {

namespace {

Json remarks(const std::vector<exchange::Remark>& list) {
    Json json = Json::array();
    for (const exchange::Remark& remark : list)
        json.push_back(
            {{"row", remark.row}, {"field", remark.field}, {"value", remark.value}, {"reason", remark.reason}});
    return json;
}

Json as_json(const exchange::SheetReport& sheet) {
    Json columns = Json::array(), repaired = Json::array(), summary = Json::array();
    for (const auto& [remark, rows] : exchange::told_once(sheet.refused))
        summary.push_back({{"field", remark.field},
                           {"reason", remark.reason},
                           {"rows", rows.size()},
                           {"first_row", rows.front()},
                           {"last_row", rows.back()}});
    for (const exchange::MappedColumn& column : sheet.columns)
        columns.push_back({{"header", column.heading}, {"field", column.path.empty() ? Json() : Json(column.path)}});
    for (const exchange::Repair& repair : sheet.repaired)
        repaired.push_back({{"row", repair.row}, {"field", repair.field}, {"from", repair.from}, {"to", repair.to}});
    return {{"sheet", sheet.sheet},
            {"kind", sheet.kind ? Json(sheet.kind->name) : Json()},
            {"columns", columns},
            {"new", sheet.added},
            {"changed", sheet.changed},
            {"unchanged", sheet.unchanged},
            {"refused", remarks(sheet.refused)},
            {"refused_summary", summary},
            {"repaired", repaired},
            {"warnings", remarks(sheet.warnings)}};
}

Json as_json(const exchange::ImportReport& report) {
    Json workbooks = Json::array();
    for (const exchange::WorkbookReport& workbook : report.workbooks) {
        Json sheets = Json::array();
        for (const exchange::SheetReport& sheet : workbook.sheets) sheets.push_back(as_json(sheet));
        workbooks.push_back({{"file", workbook.file.string()}, {"sheets", sheets}, {"hidden", workbook.hidden}});
    }
    return {
        {"dry_run", report.dry_run}, {"workbooks", workbooks}, {"batch", report.batch ? Json(report.batch) : Json()}};
}

void print_words(const exchange::ImportReport& report) {
    for (const exchange::WorkbookReport& workbook : report.workbooks) {
        for (const std::string& name : workbook.hidden)
            std::cout << say(N_("{0}: the hidden sheet “{1}” was not read."), {workbook.file.filename().string(), name})
                      << '\n';
        for (const exchange::SheetReport& sheet : workbook.sheets) {
            std::string where = workbook.file.filename().string() + ", " + sheet.sheet;
            if (!sheet.kind) {
                std::cout << say(N_("{0}: not recognised, nothing was read."), {where}) << '\n';
                continue;
            }
            std::cout << say(N_("{0} ({1}): {2} new, {3} changed, {4} unchanged, {5} rows refused"),
                             {where, tr(sheet.kind->plural), std::to_string(sheet.added), std::to_string(sheet.changed),
                              std::to_string(sheet.unchanged), std::to_string(sheet.refused_rows())})
                      << '\n';
            for (const exchange::MappedColumn& column : sheet.columns)
                if (column.path.empty()) std::cout << "  " << say(N_("column not read: {0}"), {column.heading}) << '\n';
            for (const auto& [remark, rows] : exchange::told_once(sheet.refused))
                std::cout << "  "
                          << say(N_("{0}, {1}: {2} {3}"),
                                 {exchange::rows_in_words(rows), exchange::column_in_words(sheet, remark.field),
                                  remark.value, remark.reason})
                          << '\n';
            for (const auto& [remark, rows] : exchange::told_once(sheet.warnings))
                std::cout << "  "
                          << say(N_("{0}, {1}: remark: {2}"),
                                 {exchange::rows_in_words(rows), exchange::column_in_words(sheet, remark.field),
                                  remark.reason})
                          << '\n';
            for (const exchange::Repair& repair : sheet.repaired)
                std::cout << "  "
                          << say(N_("row {0}, {1}: “{2}” was read as “{3}”"),
                                 {std::to_string(repair.row), exchange::column_in_words(sheet, repair.field),
                                  repair.from, repair.to})
                          << '\n';
        }
    }
}

int answer_undone(const Call& call, const office::Undone& undone) {
    const office::ChangeSet& of = undone.of;
    if (call.format == Format::json) {
        Json kept = Json::array();
        for (const office::Kept& entry : undone.kept)
            kept.push_back(
                {{"kind", entry.kind->name}, {"id", entry.id}, {"name", entry.name}, {"reason", entry.reason}});
        print_json({{"change", undone.change ? Json(undone.change) : Json()},
                    {"records", undone.records},
                    {"kept", kept},
                    {"of", {{"change", of.id}, {"at", of.at}, {"user", of.user}, {"note", of.note}}}});
    } else {
        std::cout << say(N_("Change {0} “{1}” ({2}, {3}): {4} records taken back."),
                         {std::to_string(of.id), of.note, of.user, of.at, std::to_string(undone.records)})
                  << '\n';
        for (const office::Kept& entry : undone.kept)
            std::cout << "  "
                      << say(N_("kept: {0} {1} “{2}”: {3}"),
                             {tr(entry.kind->label), std::to_string(entry.id), entry.name, entry.reason})
                      << '\n';
    }
    if (undone.kept.empty()) return 0;
    std::cerr
        << say(N_("{0} records stay as they are. What stands in the way is named with each; then the rest is taken "
                  "back by: undo {1}"),
               {std::to_string(undone.kept.size()), std::to_string(of.id)})
        << '\n';
    return 1;
}

}  // namespace

int import(Call& call) {
    exchange::ImportOptions options;
    std::vector<std::string> words = call.arguments.words_from(1);
    if (!words.empty())
        if (const Kind* kind = find_kind(words[0])) {
            options.kind = kind;
            words.erase(words.begin());
        }
    if (words.empty()) call.arguments.word(99, tr(N_("The workbook")));
    options.sheet = call.arguments.value("sheet");
    options.dry_run = call.arguments.has("dry-run");
    options.skip_bad = call.arguments.has("skip-bad");
    options.create_units = call.arguments.has("create-units");
    options.refused = call.arguments.value("refused");
    for (const std::string& pair : call.arguments.values("map")) {
        auto equals = pair.find('=');
        if (equals == pair.npos) throw Error(Trouble::usage, say(N_("--map is FIELD=HEADER, not “{0}”."), {pair}));
        options.map[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    auto report = exchange::import(call.office(), {words.begin(), words.end()}, options);
    if (call.format == Format::json)
        print_json(as_json(report));
    else
        print_words(report);
    bool refused = report.refused_rows() > 0;
    bool nothing_read = true;
    for (const auto& workbook : report.workbooks)
        for (const auto& sheet : workbook.sheets) nothing_read = nothing_read && !sheet.kind;
    if (nothing_read)
        std::cerr
            << tr(N_("No sheet was recognised. Name the kind (import persons FILE) or the columns (--map name=姓名)."))
            << '\n';
    else if (refused && !options.skip_bad)
        std::cerr
            << tr(N_(
                   "Nothing was imported because rows were refused. Correct them, or take the others with --skip-bad."))
            << '\n';
    else if (refused)
        std::cerr << say(N_("{0} rows were refused; all others were imported. --refused FILE.xlsx hands the "
                            "refused ones back for correction."),
                         {std::to_string(report.refused_rows())})
                  << '\n';
    return refused || nothing_read ? 1 : 0;
}

int imports(Call& call) {
    if (call.arguments.words().size() > 1) {
        if (call.arguments.words()[1] != "undo")
            throw Error(Trouble::usage, tr(N_("The command is: imports, or imports undo BATCH.")));
        return undo(call);
    }
    Json batches = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const office::ChangeSet& change : call.office().changes(1000, "import")) {
        batches.push_back({{"batch", change.id},
                           {"at", change.at},
                           {"user", change.user},
                           {"workbooks", change.note},
                           {"records", change.records},
                           {"undone", change.undone_by != 0}});
        rows.push_back({std::to_string(change.id), change.at, change.user, std::to_string(change.records), change.note,
                        change.undone_by ? tr(N_("taken back")) : ""});
    }
    if (call.format == Format::json)
        print_json({{"imports", batches}});
    else
        print_rows(call.format,
                   {tr(N_("Batch")), tr(N_("Time")), tr(N_("User")), tr(N_("Records")), tr(N_("Workbooks")), ""}, rows);
    return 0;
}

int undo(Call& call) {
    office::Office& office = call.office();
    bool of_import = call.arguments.words()[0] == "imports";
    std::size_t at = of_import ? 2 : 1;
    std::int64_t change = !of_import && call.arguments.words().size() <= 1
                              ? office.last_undoable()
                              : call.id(at, tr(N_("The number of the change")));
    if (!change) throw Error(Trouble::usage, tr(N_("There is nothing to take back.")));
    if (of_import)
        if (auto set = office.log().change(change); set && set->action != "import")
            throw Error(Trouble::usage, say(N_("Change {0} is no import. See: imports"), {std::to_string(change)}));
    return answer_undone(call, office.undo(change));
}

int export_table(Call& call) {
    office::Query query(call.kind(1));
    std::string out = call.arguments.word(2, tr(N_("The file to write")));
    if (call.arguments.has("filter")) query.filter = query::parse_filter(call.arguments.value("filter"), *query.kind);
    exchange::export_query(call.office(), query, out, {call.reveals("sealed")});
    if (call.format == Format::json) print_json({{"file", out}});
    return 0;
}

}  // namespace dangwu::cli
