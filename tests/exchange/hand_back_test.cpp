#include <fstream>

#include "../sample_office.h"
#include "exchange/import.h"
#include "records/language.h"
#include "sheets/reader.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

struct Cells final : sheets::Sink {
    std::vector<sheets::Row> rows;
    std::vector<sheets::Merge> merges;
    std::vector<std::string> sheets;
    bool sheet(const sheets::SheetInfo& info) override {
        if (!info.hidden) sheets.push_back(info.name);
        return !info.hidden;
    }
    bool row(sheets::Row& row) override { return rows.push_back(row), true; }
    void merge(const sheets::Merge& merge) override { merges.push_back(merge); }
};

Cells read(const std::filesystem::path& file) {
    Cells cells;
    sheets::read(file, cells);
    return cells;
}

}  // namespace

TEST_CASE("refused rows come back in the user's own workbook: title, headings and their rows, with the reason") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    exchange::import(*office, sample_workbooks(), {});
    exchange::ImportOptions options;
    options.dry_run = true;
    options.refused = scratch / "refused.xlsx";
    auto report = exchange::import(*office, {data("flawed-党员花名册.xlsx")}, options);
    const auto& sheet = report.workbooks[0].sheets[0];
    Cells original = read(data("flawed-党员花名册.xlsx")), handed = read(options.refused);
    REQUIRE(handed.rows.size() == sheet.heading_row + static_cast<std::size_t>(sheet.refused_rows()));
    // Down to the heading nothing changed but the further column.
    for (std::size_t i = 0; i + 1 < sheet.heading_row; ++i) {
        REQUIRE(handed.rows[i].cells.size() == original.rows[i].cells.size());
        for (std::size_t c = 0; c < original.rows[i].cells.size(); ++c)
            CHECK(handed.rows[i].cells[c].text == original.rows[i].cells[c].text);
    }
    CHECK(handed.rows[sheet.heading_row - 1].cells.back().text == tr("Reason of refusal"));
    std::uint32_t number = sheet.heading_row;
    for (const sheets::Row& row : handed.rows) {
        if (row.number <= sheet.heading_row) continue;
        CHECK(row.number == ++number);
        CHECK(row.cells.back().text.size() > 6);
        CHECK(row.cells.back().kind == sheets::CellKind::text);
    }
}

TEST_CASE("a value merged over rows that go is written into the refused row that showed it; other sheets are hidden") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    exchange::import(*office, sample_workbooks(), {});
    const auto book = data("offices/formal/第二综合党委党员信息汇总表.xlsx");
    const auto copy = scratch / "roll.xlsx";
    std::filesystem::copy_file(book, copy);
    exchange::ImportOptions options;
    options.dry_run = true;
    options.refused = scratch / "refused.xlsx";
    // In an office where other people bear these ID numbers, every row is refused.
    auto other = office::Office::create(scratch / "b.dangwu", "tester");
    exchange::import(
        *other, {data("offices/formal/党组织基本情况一览表.xlsx"), data("offices/formal/园区企业及产业党建情况.xlsx")},
        {});
    for (const Record& person : office->list(office::Query(*find_kind("persons")))) {
        Record stranger(person.kind());
        stranger.set("name", std::string("另一人"));
        stranger.set("id_number", person.get("id_number"));
        other->save(stranger);
    }
    auto report = exchange::import(*other, {copy}, options);
    REQUIRE(report.refused_rows() > 100);
    Cells handed = read(options.refused);
    auto again = exchange::import(*other, {options.refused}, {});
    CHECK(again.refused_rows() == report.refused_rows());
    for (const exchange::Remark& remark : again.workbooks[0].sheets[0].refused)
        CHECK(remark.field.find("organization") == std::string::npos);  // each row still names its branch
    CHECK(handed.sheets.size() == 1);
}

TEST_CASE("of other formats and of several workbooks the refused rows come back in a new workbook") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    std::ofstream(scratch / "党员花名册.csv") << "姓名,性别,出生日期,身份证号\n李四,男,,123\n王五,女,1990-05-06,\n";
    exchange::ImportOptions options;
    options.skip_bad = true;
    options.refused = scratch / "refused.xlsx";
    auto report = exchange::import(*office, {scratch / "党员花名册.csv"}, options);
    CHECK(report.refused_rows() == 1);
    CHECK(report.added() == 1);
    Cells handed = read(options.refused);
    REQUIRE(handed.rows.size() == 2);
    CHECK(handed.rows[1].cells.front().text == "李四");
}
