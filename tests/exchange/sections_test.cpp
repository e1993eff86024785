// Rows between the records that hold none, in every kind.
#include <array>

#include "desk.h"
#include "exchange/export.h"
#include "sheets/reader.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

constexpr std::size_t records_kept = 4;

/// The first sheet of a workbook as texts: its heading and a few records.
struct Head final : sheets::Sink {
    Rows rows;
    bool sheet(const sheets::SheetInfo&) override { return rows.empty(); }
    bool row(sheets::Row& row) override {
        std::vector<std::string> texts;
        for (const sheets::Cell& cell : row.cells) {
            texts.resize(cell.column + 1);
            texts[cell.column] = cell.text;
        }
        rows.push_back(std::move(texts));
        return rows.size() <= records_kept;
    }
};

/// Writes the table; where a row is a single text, it is merged over the table or not.
std::filesystem::path written(const Rows& rows, const std::filesystem::path& file, bool merged) {
    sheets::WorkbookWriter writer(file);
    writer.add_sheet("Sheet1");
    for (const auto& row : rows) {
        if (row.size() == 1 && merged) {
            writer.write_title(row[0], static_cast<std::uint32_t>(rows[0].size()));
            continue;
        }
        std::vector<sheets::Entry> entries;
        for (const std::string& text : row) entries.push_back(text.empty() ? sheets::Entry{} : sheets::Entry{text});
        writer.write_row(entries);
    }
    writer.finish();
    return file;
}

}  // namespace

TEST_CASE("a section or title between the rows is no record and refuses nothing, in every kind") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    exchange::import(*office, sample_workbooks(), {});
    for (const Kind* kind : all_kinds()) {
        if (office->count(office::Query(*kind)) == 0) continue;
        INFO(kind->name);
        exchange::export_query(*office, office::Query(*kind), scratch / "out.xlsx", {true});
        Head head;
        sheets::read(scratch / "out.xlsx", head);
        exchange::ImportOptions options;
        options.kind = kind;
        options.dry_run = true;
        for (bool with_ids : {true, false}) {
            Rows plain = head.rows;
            for (auto& row : plain)
                if (!with_ids) row.pop_back();
            auto counted = [&](const Rows& rows, bool merged) {
                auto report = exchange::import(*office, {written(rows, scratch / "table.xlsx", merged)}, options);
                REQUIRE(report.workbooks[0].sheets.size() == 1);
                const auto& sheet = report.workbooks[0].sheets[0];
                INFO(reasons(sheet.refused));
                CHECK(sheet.kind == kind);
                return std::array{sheet.added, sheet.changed, sheet.unchanged, sheet.refused_rows()};
            };
            const auto expected = counted(plain, false);
            for (auto [section, merged] : {std::pair{"一、先进制造业片区", true},
                                           {"先进制造业片区", true},
                                           {"（二）先进制造业片区", false},
                                           {"先进制造业片区2021年度工作台账", false}}) {
                INFO(section << (merged ? ", merged" : ""));
                Rows rows = plain;
                rows.insert(rows.begin() + 2, {section});
                CHECK(counted(rows, merged) == expected);
            }
        }
    }
}
