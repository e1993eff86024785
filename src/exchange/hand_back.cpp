#include "exchange/hand_back.h"

#include <algorithm>

#include "records/language.h"
#include "records/text.h"
#include "sheets/kept_rows.h"
#include "sheets/writer.h"

namespace dangwu::exchange {

namespace {

std::map<std::uint32_t, std::string> reasons_of(const SheetReport& sheet) {
    std::map<std::uint32_t, std::string> reasons;
    for (const Remark& remark : sheet.refused) {
        std::string& reason = reasons[remark.row];
        reason += (reason.empty() ? "" : " ") + remark.reason;
    }
    return reasons;
}

struct Refused {
    const SheetReport* sheet;
    const Ledger* ledger;
};

std::vector<Refused> refused_sheets(const ImportReport& report, const std::vector<Ledger>& ledgers) {
    std::vector<Refused> found;
    for (const WorkbookReport& workbook : report.workbooks)
        for (const SheetReport& sheet : workbook.sheets)
            for (const Ledger& ledger : ledgers)
                if (!sheet.refused.empty() && ledger.file == workbook.file && ledger.sheet == sheet.sheet &&
                    ledger.row(sheet.heading_row))
                    found.push_back({&sheet, &ledger});
    return found;
}

/// The user's own workbook as it was formatted, with the refused rows only.
void copy_workbook(const std::vector<Refused>& refused, const std::filesystem::path& out) {
    std::vector<sheets::KeptRows> kept;
    for (const auto& [sheet, ledger] : refused) {
        sheets::KeptRows& rows = kept.emplace_back();
        rows.sheet = sheet->sheet;
        rows.heading_row = sheet->heading_row;
        rows.heading = tr(N_("Reason of refusal"));
        rows.notes = reasons_of(*sheet);
        for (const auto& [number, reason] : rows.notes) {
            const sheets::Row* row = ledger->row(number);
            for (const sheets::Merge& merge : ledger->merges)
                if (row && merge.first_row < number && number <= merge.last_row)
                    if (const sheets::Cell* cell = Ledger::cell(*row, merge.first_column))
                        rows.shown[number].push_back(*cell);
        }
    }
    sheets::copy_kept_rows(refused.front().ledger->file, kept, out);
}

/// A workbook of its own, for formats that are only read and for refused rows of several workbooks.
void write_sheet(sheets::WorkbookWriter& writer, const SheetReport& sheet, const Ledger& ledger) {
    writer.add_sheet(ledger.sheet);
    std::vector<sheets::Column> columns;
    for (const MappedColumn& column : sheet.columns) columns.push_back({column.heading, 16});
    columns.push_back({tr(N_("Reason of refusal")), 60});
    writer.write_header(columns);
    for (const auto& [number, reason] : reasons_of(sheet)) {
        const sheets::Row* row = ledger.row(number);
        std::vector<sheets::Entry> entries;
        for (const MappedColumn& column : sheet.columns) {
            const sheets::Cell* cell = row ? Ledger::cell(*row, column.column) : nullptr;
            entries.push_back(cell ? sheets::Entry{cell->text} : sheets::Entry{});
        }
        entries.push_back({reason, sheets::Look::reason});
        writer.write_row(entries);
    }
}

}  // namespace

void hand_back(const ImportReport& report, const std::vector<Ledger>& ledgers, const std::filesystem::path& out) {
    std::vector<Refused> refused = refused_sheets(report, ledgers);
    if (refused.empty()) return;
    const std::filesystem::path& file = refused.front().ledger->file;
    bool one_workbook =
        std::all_of(refused.begin(), refused.end(), [&](const Refused& each) { return each.ledger->file == file; });
    bool a_table_a_sheet = std::adjacent_find(refused.begin(), refused.end(), [](const auto& a, const auto& b) {
                               return a.ledger->sheet == b.ledger->sheet;
                           }) == refused.end();
    if (one_workbook && a_table_a_sheet && sheets::detect(file) == sheets::Format::xlsx)
        return copy_workbook(refused, out);
    sheets::WorkbookWriter writer(out);
    for (const auto& [sheet, ledger] : refused) write_sheet(writer, *sheet, *ledger);
    writer.finish();
}

}  // namespace dangwu::exchange
