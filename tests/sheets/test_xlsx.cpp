#include "collect.h"

using namespace dangwu;
using namespace dangwu::sheets;

namespace {

/// What the roll holds in every format; files differ only in how they say it.
void check_roll(const std::string& file) {
    INFO(file);
    auto pages = pages_of(data(file));
    REQUIRE(pages.size() == 2);
    const Page& page = pages[0];
    CHECK(page.info.name == "干部名册");
    CHECK_FALSE(page.info.hidden);
    CHECK(page.text("A1") == "县管干部名册（截至2021年3月）");
    CHECK(page.text("E2") == "任职情况");
    CHECK(page.at("F2").kind == CellKind::empty);
    CHECK(page.text("F3") == "任职时间");

    CHECK(page.text("A4") == "1");
    CHECK(page.at("A4").kind == CellKind::number);
    CHECK(page.text("B4") == "张三");
    CHECK(page.at("C4").kind == CellKind::text);
    CHECK(page.text("C4") == "341099199003074512");
    CHECK_FALSE(page.at("C4").digits_lost);
    CHECK(page.at("D4").kind == CellKind::date);
    CHECK(page.text("D4") == "2021-03-05");
    CHECK(page.text("H4") == "88.5");
    CHECK(page.at("H4").number == 88.5);

    CHECK(page.at("C5").digits_lost);
    CHECK(page.text("C5").size() == 18);
    CHECK(page.text("C5").substr(0, 14) == "34109919900307");
    CHECK(page.text("D5") == "44260");
    CHECK(page.at("D5").kind == CellKind::number);
    CHECK(page.text("H5") == "82.1");

    CHECK(page.text("B6") == "王 五");
    CHECK(page.text("D6") == "2021年3月5日");
    CHECK(page.at("H6").kind == CellKind::text);
    CHECK(page.text("J6") == "  某局  ");
    CHECK(page.text("B7") == "欧阳\n娜娜");
    CHECK(page.text("C7") == "０１２３４５");
    CHECK(page.text("D7") == "20210305");
    CHECK(page.text("H7") == "0.0000001");

    CHECK(page.text("D8") == "2021-03-05T14:30:00");
    CHECK(page.text("C9") == "0012");
    CHECK(page.text("D9") == "1985-12-31");
    CHECK(page.text("D10") == "08:30:00");
    CHECK(page.at("D10").kind == CellKind::date);
    CHECK(page.rows.size() == 10);

    CHECK(pages[1].info.name == "隐藏表");
    CHECK(pages[1].info.hidden);
    CHECK(pages[1].text("A1") == "x");
}

void check_formulas(const std::string& file) {
    INFO(file);
    Page page = first_page(file);
    CHECK(page.at("H9").formula);
    CHECK(page.at("H9").kind == CellKind::number);
    CHECK(page.text("H9") == "89.5");
    CHECK(page.at("J9").formula);
    CHECK(page.text("J9") == "某局分局");
    CHECK(page.at("H10").kind == CellKind::error);
    CHECK(page.text("H10") == "#DIV/0!");
    CHECK(page.text("I10") == "#N/A");
    CHECK_FALSE(page.at("H4").formula);
}

void check_structure(const std::string& file) {
    INFO(file);
    Page page = first_page(file);
    for (auto& row : page.rows) CHECK(row.hidden == (row.number == 8));
    CHECK(page.hidden_columns == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{8, 8}});
    REQUIRE(page.merges.size() == 10);
    auto title = page.merges.front();
    CHECK(title.first_row == 1);
    CHECK(title.last_row == 1);
    CHECK(title.first_column == 0);
    CHECK(title.last_column == 9);
}

}  // namespace

TEST_CASE("every format and every generator's habit gives the same roll") {
    for (auto file : {"inline-strings.xlsx", "shared-strings.xlsx", "prefixed.xlsx", "strict.xlsx", "backslash.xlsx",
                      "phonetic.xlsx", "iso-date.xlsx", "dates-1904.xlsx", "dates-1904.xls", "biff8.xls", "calc.ods"})
        check_roll(file);
}

TEST_CASE("formulas give what they gave when the file was saved") {
    for (auto file : {"shared-strings.xlsx", "prefixed.xlsx", "strict.xlsx", "biff8.xls", "calc.ods"})
        check_formulas(file);
}

TEST_CASE("a formula that was never calculated arrives as an error that shows how it begins") {
    for (auto file : {"uncalculated.xlsx", "uncalculated.ods"}) {
        INFO(file);
        Page page = first_page(file);
        CHECK(page.at("D2").kind == CellKind::error);
        CHECK(page.text("D2").starts_with("=VLOOKUP("));
        CHECK(page.at("D2").formula);
        CHECK(page.at("A3").kind == CellKind::error);
        CHECK(page.at("E2").kind == CellKind::error);
        CHECK(page.text("E2") == "#REF!");
        CHECK(page.at("D4").kind == CellKind::empty);  // it gave an empty text
    }
}

TEST_CASE("hidden rows and columns and merged cells are told") {
    for (auto file : {"inline-strings.xlsx", "shared-strings.xlsx", "prefixed.xlsx", "biff8.xls", "calc.ods"})
        check_structure(file);
}

TEST_CASE("cells and rows without a name follow each other") {
    Page page = first_page("no-references.xlsx");
    CHECK(page.text("A1") == "县管干部名册（截至2021年3月）");
    CHECK(page.text("J4") == "某局");
    CHECK(page.text("C6") == "34109919900307451X");
}

TEST_CASE("escaped characters of xlsx come back as they were") {
    CHECK(first_page("escapes.xlsx").text("B4") == "张\n三_x0041_");
}

TEST_CASE("a picture inside a cell never arrives as text") {
    Page page = first_page("cell-picture.xlsx");
    CHECK(page.at("I4").kind == CellKind::empty);
    CHECK(page.at("I5").kind == CellKind::empty);
    CHECK(page.pictures == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{4, 8}, {5, 8}});
    CHECK(page.text("J4") == "某局");
}

TEST_CASE("number formats of Chinese editions") {
    Page page = first_page("chinese-formats.xlsx");
    CHECK(page.at("A4").kind == CellKind::number);
    CHECK(page.text("A4") == "44260");
    CHECK(page.text("A5") == "2021-03-05");
    CHECK(page.text("A6") == "36:00:00");
    CHECK(page.at("A7").kind == CellKind::number);  // no date, whatever its format says
    CHECK(page.at("A7").digits_lost);
}

TEST_CASE("a sink may skip sheets and stop") {
    struct OnlyHidden : Collector {
        bool sheet(const SheetInfo& info) override { return info.hidden && Collector::sheet(info); }
    } only_hidden;
    read(data("shared-strings.xlsx"), only_hidden);
    REQUIRE(only_hidden.pages.size() == 1);
    CHECK(only_hidden.pages[0].rows.size() == 1);

    for (auto file : {"shared-strings.xlsx", "biff8.xls", "calc.ods", "text-utf8.csv"}) {
        Collector three;
        three.row_limit = 3;
        read(data(file), three);
        REQUIRE(three.pages.size() == 1);
        CHECK(three.pages[0].rows.size() == 3);
    }
}

TEST_CASE("what the sink throws passes through") {
    struct Refusing : Sink {
        bool row(Row&) override { throw Error(Trouble::cancelled, "enough"); }
    } refusing;
    for (auto file : {"shared-strings.xlsx", "biff8.xls", "calc.ods", "text-utf8.csv"})
        CHECK_THROWS_WITH(read(data(file), refusing), "enough");
}

TEST_CASE("a formula that was never computed is no empty cell; one that gives an empty text is") {
    Page page = first_page("uncomputed.xlsx");
    CHECK(page.at("B2").kind == CellKind::error);
    CHECK(page.text("B2") == "=SUM(E2:G2)");
    CHECK(page.text("C2") == "");
    CHECK(page.text("B3") == "120");
}

TEST_CASE("a ledger of an office") {
    Page page = first_page("1-企业名录.xlsx");
    CHECK(page.rows.size() == 50);
    CHECK(page.text("A1") == "经济开发区企业名录");
    CHECK(page.text("B4") == "瑞丰光学膜股份有限公司");
    CHECK(page.text("H4") == "222");
}
