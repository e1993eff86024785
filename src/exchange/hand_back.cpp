#include "exchange/hand_back.h"

#include "records/language.h"
#include "sheets/writer.h"

namespace dangwu::exchange {

namespace {

void write_sheet(sheets::WorkbookWriter& writer, const SheetReport& sheet, const Ledger& ledger) {
    std::map<std::uint32_t, std::string> reasons;
    for (const Remark& remark : sheet.refused) {
        std::string& reason = reasons[remark.row];
        reason += (reason.empty() ? "" : " ") + remark.reason;
    }
    writer.add_sheet(ledger.sheet);
    std::vector<sheets::Column> columns;
    for (const MappedColumn& column : sheet.columns) columns.push_back({column.heading, 16});
    columns.push_back({tr(N_("Reason of refusal")), 60});
    writer.write_header(columns);
    for (const auto& [number, reason] : reasons) {
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
    sheets::WorkbookWriter writer(out);
    for (const WorkbookReport& workbook : report.workbooks)
        for (const SheetReport& sheet : workbook.sheets) {
            if (sheet.refused.empty()) continue;
            for (const Ledger& ledger : ledgers)
                if (ledger.file == workbook.file && ledger.sheet == sheet.sheet) write_sheet(writer, sheet, ledger);
        }
    writer.finish();
}

}  // namespace dangwu::exchange
