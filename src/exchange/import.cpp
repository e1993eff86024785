#include "exchange/import.h"

#include <algorithm>
#include <map>
#include <set>

#include "exchange/hand_back.h"
#include "exchange/sheet_import.h"
#include "ledgers/heading_rows.h"
#include "ledgers/tables_of_sheet.h"
#include "records/error.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/pending_file.h"
#include "records/text.h"

namespace dangwu::exchange {

using namespace ledgers;

namespace {

/// The kinds that a kind's references point to; `hard` only those that cannot stay text.
std::set<const Kind*> targets(const Kind& kind, bool hard) {
    std::set<const Kind*> found;
    auto collect = [&](const Kind& of, auto& self) -> void {
        for (const Field& field : of.fields) {
            if (field.type == Type::rows) self(*field.rows, self);
            if (field.type == Type::reference && (!hard || !field.or_text || !field.carries.empty()))
                found.insert(&field.target());
        }
    };
    collect(kind, collect);
    found.erase(&kind);
    return found;
}

bool needs(const Kind& kind, const Kind& other) {
    std::set<const Kind*> direct = targets(kind, true);
    return direct.contains(&other) ||
           std::any_of(direct.begin(), direct.end(), [&](const Kind* each) { return needs(*each, other); });
}

/// How far down the chain of references a kind stands: what it names is imported before it, wherever that is possible.
int rank(const Kind& kind) {
    int highest = 0;
    for (const Kind* target : targets(kind, false))
        if (!needs(*target, kind)) highest = std::max(highest, rank(*target) + 1);
    return highest;
}

/// What the user said of columns, by heading as recognised columns have it: without blanks and line breaks.
KnownColumns said_columns(const ImportOptions& options) {
    KnownColumns said;
    for (const auto& [path, heading] : options.map) said[without_blanks(heading)] = path;
    return said;
}

KnownColumns known_columns(office::Office& office, const KnownColumns& said, const Recognised& recognised) {
    KnownColumns known = said;
    for (const auto& [heading, path] : office.layout(layout_fingerprint(recognised))) known.emplace(heading, path);
    return known;
}

std::optional<Recognised> recognise_with_memory(office::Office& office, const Ledger& ledger,
                                                const ImportOptions& options, const KnownColumns& said) {
    auto recognised = recognise(ledger, options.kind, said);
    if (!recognised && said.empty()) {
        // Headings of an office's own, whose meaning it once said for a kind that it named.
        for (const Kind* kind : all_kinds())
            if (auto meant = recognise(ledger, kind, said); meant && !office.layout(layout_fingerprint(*meant)).empty())
                return recognise(ledger, kind, known_columns(office, said, *meant));
    }
    if (!recognised) return recognised;
    KnownColumns known = known_columns(office, said, *recognised);
    return known.size() > said.size() ? recognise(ledger, options.kind, known) : recognised;
}

/// A column that the user mapped, to be remembered by the layout in which it stands.
struct SaidColumn {
    std::string layout, heading, path;
};

std::vector<SaidColumn> said_columns_in(const Recognised& recognised, const KnownColumns& said) {
    std::vector<SaidColumn> found;
    for (const RecognisedColumn& column : recognised.columns)
        if (auto at = said.find(column.heading); at != said.end())
            found.push_back({layout_fingerprint(recognised), column.heading, at->second});
    return found;
}

std::vector<std::string> headings_of(const Recognised& recognised) {
    std::vector<std::string> headings;
    for (const RecognisedColumn& column : recognised.columns) headings.push_back(column.heading);
    return headings;
}

/// The headings that a table which nobody recognised seems to have.
std::vector<std::string> likely_headings(const Ledger& ledger) {
    for (const sheets::Row& row : ledger.rows) {
        if (row.cells.size() < 2 || !may_be_heading(row)) continue;
        std::vector<std::string> headings;
        for (const sheets::Cell& cell : row.cells) headings.push_back(without_blanks(cell.text));
        return headings;
    }
    return {};
}

void check_options(const std::vector<std::filesystem::path>& workbooks, const ImportOptions& options) {
    for (const auto& [path, heading] : options.map)
        if (std::none_of(all_kinds().begin(), all_kinds().end(), [&](const Kind* kind) {
                return (!options.kind || kind == options.kind) && parse_ledger_path(*kind, path);
            }))
            throw Error(Trouble::usage,
                        say(N_("“{0}” is no field that a column can be read into. The names of fields are those of "
                               "--format json."),
                            {path}));
    for (const auto& file : workbooks)
        if (!options.refused.empty() && is_same_file(file, options.refused))
            throw Error(Trouble::usage,
                        say(N_("{0} is being read: the refused rows need another file."), {file.filename().string()}));
}

/// What the user named and no workbook has is a slip that must not pass in silence.
void check_found(const ImportOptions& options, const std::vector<std::string>& sheets,
                 const std::vector<std::string>& headings) {
    const std::string separator = tr(N_("list|, "));
    if (!options.sheet.empty() && std::find(sheets.begin(), sheets.end(), options.sheet) == sheets.end())
        throw Error(Trouble::usage,
                    say(N_("There is no sheet “{0}”. The sheets are: {1}."), {options.sheet, join(sheets, separator)}));
    for (const auto& [path, heading] : options.map)
        if (std::find(headings.begin(), headings.end(), without_blanks(heading)) == headings.end())
            throw Error(Trouble::usage, say(N_("No column is headed “{0}”. The headings are: {1}."),
                                            {heading, join(headings, separator)}));
}

/// A recognised sheet of the call, and where its report belongs.
struct Piece {
    std::size_t workbook, sheet;
    std::unique_ptr<SheetImport> work;
};

/// Rows that name other records of their kind, in whatever order and on whatever sheet those stand.
void settle(std::vector<Piece>& pieces, const Kind& kind) {
    for (bool progress = true; progress;) {
        progress = false;
        for (Piece& piece : pieces)
            if (&piece.work->kind() == &kind) progress = piece.work->retry() || progress;
    }
    for (Piece& piece : pieces)
        if (&piece.work->kind() == &kind) piece.work->finish();
}

}  // namespace

std::int64_t SheetReport::refused_rows() const {
    std::set<std::uint32_t> rows;
    for (const Remark& remark : refused) rows.insert(remark.row);
    return static_cast<std::int64_t>(rows.size());
}

std::string column_in_words(const SheetReport& sheet, const std::string& path) {
    for (const MappedColumn& column : sheet.columns)
        if (column.path == path && !path.empty()) return column.heading;
    const Field* field = sheet.kind ? sheet.kind->find(path.substr(0, path.find_first_of(".["))) : nullptr;
    return field ? tr(field->label) : path;
}

std::vector<SameRemarks> told_once(const std::vector<Remark>& remarks) {
    std::vector<SameRemarks> told;
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (const Remark& remark : remarks) {
        auto [at, fresh] = known.try_emplace({remark.field, remark.reason}, told.size());
        if (fresh) told.push_back({remark, {}});
        std::vector<std::uint32_t>& rows = told[at->second].rows;
        if (rows.empty() || rows.back() != remark.row) rows.push_back(remark.row);
        if (remark.value != told[at->second].first.value) told[at->second].first.value.clear();
    }
    return told;
}

std::string rows_in_words(const std::vector<std::uint32_t>& rows) {
    constexpr std::size_t most_named = 4;
    const std::string first = std::to_string(rows.front());
    if (rows.size() == 1) return say(N_("row {0}"), {first});
    if (rows.size() > most_named)
        return say(N_("rows {0}–{1}, {2} rows in all"),
                   {first, std::to_string(rows.back()), std::to_string(rows.size())});
    std::vector<std::string> named;
    for (std::uint32_t row : rows) named.push_back(std::to_string(row));
    return say(N_("rows {0}"), {join(named, tr(N_("list|, ")))});
}

namespace {
template <class Count>
std::int64_t sum(const ImportReport& report, Count count) {
    std::int64_t total = 0;
    for (const WorkbookReport& workbook : report.workbooks)
        for (const SheetReport& sheet : workbook.sheets) total += count(sheet);
    return total;
}
}  // namespace

std::int64_t ImportReport::added() const {
    return sum(*this, [](const SheetReport& sheet) { return sheet.added; });
}
std::int64_t ImportReport::changed() const {
    return sum(*this, [](const SheetReport& sheet) { return sheet.changed; });
}
std::int64_t ImportReport::refused_rows() const {
    return sum(*this, [](const SheetReport& sheet) { return sheet.refused_rows(); });
}

ImportReport import(office::Office& office, const std::vector<std::filesystem::path>& workbooks,
                    const ImportOptions& options) {
    check_options(workbooks, options);
    ImportReport report;
    report.dry_run = options.dry_run;
    std::vector<Ledger> ledgers;
    std::vector<std::size_t> owner;
    std::vector<std::string> sheet_names;
    std::vector<std::string> headings;  // of all tables, each once
    const KnownColumns said = said_columns(options);
    std::vector<SaidColumn> to_remember;
    std::string note;
    for (const auto& file : workbooks) {
        WorkbookReport& workbook = report.workbooks.emplace_back();
        workbook.file = file;
        note += (note.empty() ? "" : ", ") + encode(decode(file.filename().string()));
        auto go_on = [&] { return !options.progress || options.progress(0); };
        Ledgers read = read_ledgers(file, !options.refused.empty(), go_on);
        workbook.hidden = std::move(read.hidden);
        for (Ledger& ledger : read.visible) {
            sheet_names.push_back(ledger.sheet);
            if (!options.sheet.empty() && ledger.sheet != options.sheet) continue;
            for (Ledger& table : tables_of(std::move(ledger))) {
                ledgers.push_back(std::move(table));
                owner.push_back(report.workbooks.size() - 1);
            }
        }
    }

    office::Change change(office, "import", note);
    ImportContext context{office, change, Matcher(office), NameFinder(office), options, Date::today(), {}};
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < ledgers.size(); ++i) {
        if (ledgers[i].rows.empty()) continue;  // nothing in it, or child rows that went with their records
        auto& sheets = report.workbooks[owner[i]].sheets;
        sheets.emplace_back().sheet = ledgers[i].sheet;
        auto recognised = recognise_with_memory(office, ledgers[i], options, said);
        std::vector<std::string> shown = recognised ? headings_of(*recognised) : likely_headings(ledgers[i]);
        for (std::string& heading : shown)
            if (std::find(headings.begin(), headings.end(), heading) == headings.end())
                headings.push_back(std::move(heading));
        if (recognised) {
            for (SaidColumn& column : said_columns_in(*recognised, said)) to_remember.push_back(std::move(column));
            auto child_tables = take_child_tables(ledgers, ledgers[i], *recognised->kind);
            pieces.push_back(
                {owner[i], sheets.size() - 1,
                 std::make_unique<SheetImport>(context, ledgers[i], std::move(*recognised), std::move(child_tables))});
        }
    }
    check_found(options, sheet_names, headings);
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
        // Sheets of one kind together, so that rows may name records on each other.
        return std::pair(rank(a.work->kind()), std::string_view(a.work->kind().name)) <
               std::pair(rank(b.work->kind()), std::string_view(b.work->kind().name));
    });
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        pieces[i].work->run([&](double share) {
            return !options.progress ||
                   options.progress((static_cast<double>(i) + share) / static_cast<double>(pieces.size()));
        });
        const Kind& kind = pieces[i].work->kind();
        bool last_of_kind = i + 1 == pieces.size() || &pieces[i + 1].work->kind() != &kind;
        if (last_of_kind) settle(pieces, kind);
    }
    for (Piece& piece : pieces) report.workbooks[piece.workbook].sheets[piece.sheet] = piece.work->take_report();
    report.unknown.assign(context.unknown_units.begin(), context.unknown_units.end());

    bool refused = report.refused_rows() > 0;
    if (refused && !options.refused.empty()) hand_back(report, ledgers, options.refused);
    if (options.dry_run || (refused && !options.skip_bad))
        change.roll_back();
    else
        report.batch = change.commit();
    // What the user said of a layout holds, whether or not its rows could be taken this time.
    if (!options.dry_run)
        for (const SaidColumn& column : to_remember) office.remember_layout(column.layout, column.heading, column.path);
    return report;
}

}  // namespace dangwu::exchange
