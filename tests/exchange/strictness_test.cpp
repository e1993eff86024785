#include <set>

#include "desk.h"
#include "exchange/export.h"
#include "records/pending_file.h"
#include "records/person.h"
#include "sheets/reader.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE("a person whom nothing tells from others is refused; a name and a birth date alone mean one person") {
    Desk desk;
    auto file = desk.ledger("党员花名册.csv", "姓名,性别,民族,出生日期\n王伟,男,汉族,\n李四,女,汉族,1990-05-06\n");
    exchange::ImportOptions skip;
    skip.skip_bad = true;
    auto report = desk.import(file, skip);
    CHECK(report.refused_rows() == 1);
    CHECK(report.added() == 1);
    auto again = desk.import(file, skip);
    CHECK(again.added() == 0);
    CHECK(again.changed() == 0);
    CHECK(desk.all("persons").size() == 1);
}

TEST_CASE("two tables of one kind below each other, the columns in another order, are both read") {
    Desk desk;
    auto report = desk.import(desk.workbook({{"预备党员名册"},
                                             {"姓名", "性别", "民族", "出生日期"},
                                             {"张三", "男", "汉族", "1991-02-03"},
                                             {"李四", "女", "汉族", "1992-03-04"},
                                             {"王五", "男", "汉族", "1993-04-05"},
                                             {"发展对象名册"},
                                             {"出生日期", "姓名", "学历", "性别", "民族"},
                                             {"1994-05-06", "赵六", "本科", "女", "汉族"},
                                             {"1995-06-07", "钱七", "大专", "男", "汉族"}}));
    CHECK(report.refused_rows() == 0);
    std::set<std::string> names;
    for (const Record& record : desk.all("persons")) names.insert(record.as<Person>().name);
    CHECK(names == std::set<std::string>{"张三", "李四", "王五", "赵六", "钱七"});
}

TEST_CASE("创建时间 is idle in most tables of systems and a field of brands") {
    Desk desk;
    auto report =
        desk.import(desk.ledger("党建品牌.csv", "品牌名称,创建时间,命名时间,状态\n红色引擎,2020-03-01,,创建中\n"));
    REQUIRE(report.workbooks[0].sheets[0].kind == find_kind("brands"));
    const auto& columns = report.workbooks[0].sheets[0].columns;
    CHECK(std::any_of(columns.begin(), columns.end(), [](const auto& each) { return each.path == "created_on"; }));
}

TEST_CASE("a sheet or a heading that no workbook has is a slip and is said") {
    Desk desk;
    auto file = desk.workbook({{"姓名", "性别", "民族", "出生日期"}, {"张三", "男", "汉族", "1991-02-03"}});
    exchange::ImportOptions options;
    options.sheet = "花名册";
    CHECK(trouble_of([&] { desk.import(file, options); }) == Trouble::usage);
    options = {};
    options.map["name"] = "名字";
    CHECK(trouble_of([&] { desk.import(file, options); }) == Trouble::usage);
    options.map.clear();
    options.map["no_such_field"] = "姓名";
    CHECK(trouble_of([&] { desk.import(file, options); }) == Trouble::usage);
    CHECK(desk.all("persons").empty());
}

TEST_CASE("nothing is written over the workbook that is read, nor any document over an office's file") {
    Desk desk;
    auto file = desk.workbook({{"姓名", "性别", "民族", "出生日期"}, {"张三", "男", "汉族", ""}});
    auto size = std::filesystem::file_size(file);
    exchange::ImportOptions options;
    options.refused = desk.scratch / "." / "book.xlsx";
    CHECK(trouble_of([&] { desk.import(file, options); }) == Trouble::usage);
    CHECK(std::filesystem::file_size(file) == size);
    options.refused = desk.office->file();
    CHECK(trouble_of([&] { desk.import(file, options); }) == Trouble::usage);
    CHECK(trouble_of([&] { write_whole(desk.office->file(), "text"); }) == Trouble::usage);
    CHECK(desk.office->verify().empty());
    CHECK(desk.all("persons").empty());
    office::Query persons(*find_kind("persons"));
    for (const char* name : {"t.xlsx", "t.csv", "t.json"}) {
        INFO(name);
        std::filesystem::copy_file(desk.office->file(), desk.scratch / name);
        CHECK(trouble_of([&] { exchange::export_query(*desk.office, persons, desk.scratch / name); }) ==
              Trouble::usage);
    }
}

TEST_CASE("同上 is handed back as what it stood for, since the row above may have gone") {
    Desk desk;
    auto file = desk.workbook({{"姓名", "性别", "民族", "出生日期", "身份证号"},
                               {"张三", "男", "回族", "1991-02-03", ""},
                               {"李四", "女", "同上", "1992-03-04", "12345"}});
    exchange::ImportOptions options;
    options.skip_bad = true;
    options.refused = desk.scratch / "refused.xlsx";
    CHECK(desk.import(file, options).refused_rows() == 1);
    struct First final : sheets::Sink {
        std::vector<std::vector<std::string>> rows;
        bool row(sheets::Row& row) override {
            rows.emplace_back();
            for (const sheets::Cell& cell : row.cells) rows.back().push_back(cell.text);
            return true;
        }
    } handed;
    sheets::read(options.refused, handed);
    REQUIRE(handed.rows.size() == 2);
    CHECK(handed.rows[1][0] == "李四");
    CHECK(handed.rows[1][2] == "回族");
}

TEST_CASE("a hidden sheet is not read and is named") {
    Desk desk;
    {
        sheets::WorkbookWriter writer(desk.scratch / "hidden.xlsx");
        for (bool hidden : {false, true}) {
            writer.add_sheet(hidden ? "旧名册" : "名册", hidden);
            for (const auto& row : {std::vector<sheets::Entry>{{"姓名"}, {"性别"}, {"出生日期"}},
                                    std::vector<sheets::Entry>{{"张三"}, {"男"}, {"1991-02-03"}}})
                writer.write_row(row);
        }
        writer.finish();
    }
    auto report = desk.import(desk.scratch / "hidden.xlsx");
    CHECK(report.workbooks[0].hidden == std::vector<std::string>{"旧名册"});
    CHECK(report.workbooks[0].sheets.size() == 1);
    CHECK(report.added() == 1);
}

TEST_CASE("a heading that no table has is answered with those that there are, recognised or not") {
    Desk desk;
    exchange::ImportOptions options;
    options.map["name"] = "名字";
    for (const Rows& rows : {Rows{{"姓名", "性别", "民族", "出生日期"}, {"张三", "男", "汉族", "1991-02-03"}},
                             Rows{{"甲列", "乙列", "丙列"}, {"一", "二", "三"}}}) {
        const auto file = desk.workbook(rows);
        try {
            desk.import(file, options);
            FAIL("nothing was thrown");
        } catch (const Error& error) {
            CHECK(error.kind() == Trouble::usage);
            for (const std::string& heading : rows[0])
                CHECK(std::string(error.what()).find(heading) != std::string::npos);
        }
    }
}

TEST_CASE("a mapping is remembered by the layout, even if its rows were refused; blanks in the heading do not matter") {
    Desk desk;
    const std::vector<std::string> headings = {"甲 列", "性别", "民族", "出生日期"};
    exchange::ImportOptions options;
    options.kind = find_kind("persons");
    options.map["name"] = "甲  列";
    auto refused = desk.read({headings, {"张三", "男", "汉族", "1991.2.30"}}, "Sheet1", options);
    CHECK(refused.refused_rows() == 1);
    options.map.clear();
    auto report = desk.read({headings, {"张三", "男", "汉族", "1991-02-03"}}, "Sheet1", options);
    INFO(reasons(report.refused));
    CHECK(report.columns[0].path == "name");
    CHECK(report.added == 1);
    // Another layout is another ledger.
    CHECK(desk.read({{"甲列", "性别", "出生日期"}, {"李四", "男", "1991-02-03"}}, "Sheet1", options).added == 0);

    Desk rehearsal;
    options.map["name"] = "甲列";
    options.dry_run = true;
    rehearsal.read({headings, {"张三", "男", "汉族", "1991-02-03"}}, "Sheet1", options);
    options = {};
    options.kind = find_kind("persons");
    CHECK(rehearsal.read({headings, {"张三", "男", "汉族", "1991-02-03"}}, "Sheet1", options).added == 0);
}

TEST_CASE("what many rows are refused for is one line, and still stands on each row that is handed back") {
    Desk desk;
    Rows rows = {{"活动日期", "活动类型", "主办党组织", "活动主题"}};
    for (int i = 1; i <= 98; ++i) rows.push_back({"2021-03-05", "党课", "恒泰党支部", "第" + std::to_string(i) + "课"});
    rows[3][2].clear();
    rows[4][0] = "上周五";
    exchange::ImportOptions options;
    options.refused = desk.scratch / "refused.xlsx";
    auto report = desk.read(rows, "Sheet1", options);
    auto told = exchange::told_once(report.refused);
    REQUIRE(told.size() == 3);
    CHECK(exchange::rows_in_words(told[0].rows) == "第2–99行，共97行");
    CHECK(told[0].first.value == "恒泰党支部");
    CHECK(told[1].rows.size() == 1);
    CHECK(told[2].rows.size() == 1);
    CHECK(report.refused.size() == 99);

    struct Reasons final : sheets::Sink {
        std::size_t rows = 0;
        bool row(sheets::Row& row) override {
            rows += row.number > 1 && row.cells.back().column == 4 && row.cells.back().text.size() > 6;
            return true;
        }
    } handed;
    sheets::read(options.refused, handed);
    CHECK(handed.rows == 98);
}

TEST_CASE("a word that is on no list is named once, not as a field left empty too") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    auto report = desk.import_sound(desk.workbook(
        {{"活动时间", "主办党组织", "活动类型", "活动主题"}, {"2021-03-05", "恒泰党支部", "团课", "听课"}}));
    CHECK(report.workbooks.front().sheets.front().refused.size() == 1);
}
