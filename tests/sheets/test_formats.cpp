#include <unistd.h>

#include <fstream>

#include "collect.h"

using namespace dangwu;
using namespace dangwu::sheets;

TEST_CASE("the same ledger in other formats holds the same texts") {
    auto roll = texts(first_page("3-党员花名册.xlsx"));
    CHECK(roll.size() > 3000);
    CHECK(texts(first_page("3-党员花名册.ods")) == roll);
    CHECK(texts(first_page("3-党员花名册.xls")) == roll);
}

TEST_CASE("the same ledger as text in three encodings") {
    auto talents = texts(first_page("6-人才引进台账.csv"));
    CHECK(talents == texts(first_page("6-人才引进台账-gb18030.csv")));
    CHECK(talents == texts(first_page("6-人才引进台账-utf16.csv")));

    Page workbook = first_page("6-人才引进台账.xlsx");
    auto cells = texts(workbook);
    CHECK(talents.size() == cells.size());
    for (auto& row : workbook.rows)
        for (auto& cell : row.cells)
            if (cell.kind == CellKind::text) CHECK(talents[{row.number, cell.column}] == cell.text);
}

TEST_CASE("the format is told by content") {
    CHECK(detect(data("shared-strings.xlsx")) == Format::xlsx);
    CHECK(detect(data("backslash.xlsx")) == Format::xlsx);
    CHECK(detect(data("calc.ods")) == Format::ods);
    CHECK(detect(data("biff5.xls")) == Format::xls);
    CHECK(detect(data("text-tab.xls")) == Format::text);
    CHECK(detect(data("text-utf16-bare.csv")) == Format::text);
    CHECK(detect(data("html.xls")) == Format::html);
    CHECK(detect(data("xml2003.xls")) == Format::xml_2003);
    CHECK(detect(data("bare-biff.xls")) == Format::old_xls);
    CHECK(detect(data("locked.xlsx")) == Format::encrypted_xlsx);
    CHECK(detect(data("binary.xlsx")) == Format::xlsb);
    CHECK(detect(data("document.xlsx")) == Format::document);
    CHECK(detect(data("bad-picture.xlsx")) == Format::unknown);
}

TEST_CASE("text files in all encodings, with line breaks in quotes") {
    for (auto file : {"text-utf8.csv", "text-utf8-bom.csv", "text-gb18030.csv", "text-utf16.csv", "text-utf16-be.csv",
                      "text-utf16-bare.csv", "text-tab.xls", "text-semicolon.csv"}) {
        INFO(file);
        Page page = first_page(file);
        REQUIRE(page.rows.size() == 4);
        CHECK(page.text("A1") == "姓名");
        CHECK(page.text("B2") == "341099199003074512");
        CHECK(page.at("B2").kind == CellKind::text);
        CHECK_FALSE(page.at("B2").digits_lost);
        CHECK(page.text("C2") == "2021/3/5");
        CHECK(page.text("D2") == "多行\n备注，含逗号,和\"引号\"");
        CHECK(page.text("B3") == "3.41099E+17");
        CHECK(page.at("B3").digits_lost);
        CHECK(page.text("A4") == "䶮(㐂)镕");
        CHECK(page.text("B4") == "0012");
        CHECK(page.text("D4") == "末行无换行");
    }
}

namespace {

Page page_of_text(const std::string& content) {
    auto file = std::filesystem::temp_directory_path() / ("dangwu-sheets-" + std::to_string(getpid()) + ".csv");
    std::ofstream(file, std::ios::binary) << content;
    auto pages = pages_of(file);
    std::filesystem::remove(file);
    return pages.at(0);
}

}  // namespace

TEST_CASE("corners of text files") {
    SECTION("line ends of all systems, empty lines keep their number") {
        Page page = page_of_text("a,b\r\n\r\nc,d\re,f\n\ng");
        CHECK(texts(page).size() == 7);
        CHECK(page.text("A3") == "c");
        CHECK(page.text("B4") == "f");
        CHECK(page.text("A6") == "g");
    }
    SECTION("quotes inside and behind fields") {
        Page page = page_of_text("say \"hi\",\"a\"\"b\",\"x\"y,\"\"\n");
        CHECK(page.text("A1") == "say \"hi\"");
        CHECK(page.text("B1") == "a\"b");
        CHECK(page.text("C1") == "xy");
        CHECK(page.at("D1").kind == CellKind::empty);
    }
    SECTION("protection against spreadsheets is taken off") {
        Page page = page_of_text("=\"0012\",\"=\"\"0013\"\"\",'=1+1,'tis\n");
        CHECK(page.text("A1") == "0012");
        CHECK(page.text("B1") == "0013");
        CHECK(page.text("C1") == "=1+1");
        CHECK(page.text("D1") == "'tis");
    }
    SECTION("a title line without separators does not decide") {
        CHECK(page_of_text("人才台账\n姓名;性别\n张三;男\n").text("B3") == "男");
    }
    SECTION("a character across two pieces of a long file") {
        std::string content;
        while (content.size() < 200'000) content += "甲乙,丙丁戊\n";
        Page page = page_of_text(content);
        for (auto& row : page.rows) {
            REQUIRE(row.cells.size() == 2);
            REQUIRE(row.cells[0].text == "甲乙");
            REQUIRE(row.cells[1].text == "丙丁戊");
        }
    }
    SECTION("only blanks") {
        CHECK(page_of_text("\r\n\r\n").rows.empty());
    }
}

TEST_CASE("an .xls of Excel 95 with Chinese code page, its cells out of order") {
    Page page = first_page("biff5.xls");
    CHECK(page.info.name == "名册");
    REQUIRE(page.rows.size() == 2);
    CHECK(page.text("A1") == "姓名");
    CHECK(page.text("B1") == "出生日期");
    CHECK(page.text("A2") == "张三");
    CHECK(page.text("B2") == "2021-03-05");
    CHECK(page.text("C2") == "88.5");
    CHECK(page.text("D2") == "7");
    CHECK(page.text("E2") == "公式文本");
    CHECK(page.at("E2").formula);
    CHECK(page.at("F2").kind == CellKind::error);
    CHECK(page.text("F2") == "#DIV/0!");
    CHECK(page.text("G2") == "TRUE");
}

TEST_CASE("strings of .xls that run over record ends") {
    Page page = first_page("long-strings.xls");
    std::ifstream expected(data("long-strings.txt"));
    std::string line;
    std::size_t i = 0;
    for (; std::getline(expected, line); ++i) {
        REQUIRE(i < page.rows.size());
        REQUIRE(page.rows[i].cells.at(0).text == line);
    }
    CHECK(page.text("A61") == "富文本");
    CHECK(i == 60);
}

TEST_CASE("paragraphs, blanks and comments of .ods") {
    Page page = first_page("texts.ods");
    CHECK(page.text("B4") == "多 个   空格\n第二段\t制表\n换行内字");
    CHECK(page.at("B5").kind == CellKind::empty);
    CHECK(page.pictures.size() == 1);
}

TEST_CASE("repeated rows of .ods come one by one") {
    Page page = first_page("repeated.ods");
    CHECK(page.text("B7") == "欧阳\n娜娜");
    CHECK(page.text("B8") == "欧阳\n娜娜");
    CHECK(page.text("B9") == "欧阳\n娜娜");
    CHECK(page.text("B10") == "隐藏行");
    CHECK(page.rows.size() == 12);
}
