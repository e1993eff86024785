#include "exchange/hand_back.h"

#include <algorithm>

#include "ledgers/row_reading.h"
#include "records/language.h"
#include "records/text.h"
#include "sheets/kept_rows.h"
#include "sheets/writer.h"

namespace dangwu::exchange {

using namespace ledgers;

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

/// True if the report is of this table of the sheet: others may stand below or beside it.
bool is_read_from(const SheetReport& report, const Ledger& ledger) {
    const sheets::Row* heading = ledger.sheet == report.sheet ? ledger.row(report.heading_row) : nullptr;
    return heading && std::any_of(report.columns.begin(), report.columns.end(), [&](const MappedColumn& column) {
               return !column.stated && Ledger::cell(*heading, column.column);
           });
}

std::vector<Refused> refused_sheets(const ImportReport& report, const std::vector<Ledger>& ledgers) {
    std::vector<Refused> found;
    for (const WorkbookReport& workbook : report.workbooks)
        for (const SheetReport& sheet : workbook.sheets)
            for (const Ledger& ledger : ledgers)
                if (!sheet.refused.empty() && ledger.file == workbook.file && is_read_from(sheet, ledger))
                    found.push_back({&sheet, &ledger});
    return found;
}

/// What 同上 stands for in the column, looked up before the rows above go.
std::string told_above(const Refused& refused, std::uint32_t row, std::uint32_t column) {
    std::string told;
    for (const sheets::Row& each : refused.ledger->rows) {
        if (each.number >= row) break;
        const sheets::Cell* cell = Ledger::cell(each, column);
        if (each.number > refused.sheet->heading_row && cell && !cell->text.empty() && !means_as_above(cell->text))
            told = cell->text;
    }
    return told;
}

/// The user's own workbook as it was formatted, with the refused rows only; false if it cannot be copied so.
bool copy_workbook(const std::vector<Refused>& refused, const std::filesystem::path& out) {
    std::vector<sheets::KeptRows> kept;
    for (const Refused& each : refused) {
        const auto& [sheet, ledger] = each;
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
            if (!row) continue;
            for (sheets::Cell cell : row->cells) {
                if (!means_as_above(cell.text)) continue;
                cell.text = told_above(each, number, cell.column);
                rows.shown[number].push_back(cell);
            }
        }
    }
    return sheets::copy_kept_rows(refused.front().ledger->file, kept, out);
}

/// A workbook of its own, for formats that are only read and for refused rows of several workbooks.
void write_sheet(sheets::WorkbookWriter& writer, const Refused& refused) {
    const SheetReport& sheet = *refused.sheet;
    const Ledger& ledger = *refused.ledger;
    writer.add_sheet(ledger.sheet);
    std::vector<sheets::Column> columns;
    auto is_part = [&](const MappedColumn& column) {  // of the cell that the column before shows whole
        return &column != &sheet.columns.front() && !column.stated && column.column == (&column - 1)->column;
    };
    for (const MappedColumn& column : sheet.columns)
        if (!is_part(column)) columns.push_back({column.heading, 16});
    columns.push_back({tr(N_("Reason of refusal")), 60});
    writer.write_header(columns);
    for (const auto& [number, reason] : reasons_of(sheet)) {
        const sheets::Row* row = ledger.row(number);
        std::vector<sheets::Entry> entries;
        for (const MappedColumn& column : sheet.columns) {
            if (is_part(column)) continue;
            const sheets::Cell* cell = row ? Ledger::cell(*row, column.column) : nullptr;
            std::string text = column.stated                ? *column.stated
                               : !cell                      ? ""
                               : means_as_above(cell->text) ? told_above(refused, number, column.column)
                                                            : cell->text;
            entries.push_back(text.empty() ? sheets::Entry{} : sheets::Entry{text});
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
        if (copy_workbook(refused, out)) return;
    sheets::WorkbookWriter writer(out);
    for (const Refused& each : refused) write_sheet(writer, each);
    writer.finish();
}

}  // namespace dangwu::exchange
