// Which rows mean one record: of one sheet, of the program's own tables; and what a name that finds nobody is told.
#include <nlohmann/json.hpp>

#include "desk.h"
#include "exchange/export.h"
#include "records/language.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE("two rows of one sheet with one key: the first is kept, the second is said to differ and fills gaps only") {
    Desk desk;
    auto report = desk.read({{"党建品牌"},
                             {"品牌名称", "所属党组织", "创建时间", "命名时间", "备注"},
                             {"红色引擎", "", "2020-03-01", "", "甲"},
                             {"红色引擎", "", "2020-05-01", "2021-06-01", ""}});
    INFO(reasons(report.refused));
    CHECK(report.added == 1);
    CHECK(desk.values("brands", "created_on") == std::vector<std::string>{"2020-03-01"});
    CHECK(desk.values("brands", "named_on") == std::vector<std::string>{"2021-06-01"});
    CHECK(std::count_if(report.warnings.begin(), report.warnings.end(), [](const exchange::Remark& warning) {
              return warning.row == 4 && warning.field == "created_on" && warning.reason.find("3") != std::string::npos;
          }) == 1);
    // A later ledger replaces what the first said.
    desk.read({{"党建品牌"}, {"品牌名称", "所属党组织", "创建时间"}, {"红色引擎", "", "2020-07-01"}});
    CHECK(desk.values("brands", "created_on") == std::vector<std::string>{"2020-07-01"});
}

TEST_CASE("in a table of this program two rows with global ids of their own stay two, however alike they are") {
    Desk desk;
    auto table = desk.ledger(
        "brands.json", R"({"kind":"brands","records":[{"gid":"11111111111111111111111111111111","name":"红色引擎"},)"
                       R"({"gid":"22222222222222222222222222222222","name":"红色引擎"}]})");
    CHECK(desk.import(table).added() == 2);
    CHECK(desk.import(table).changed() == 0);
    CHECK(desk.all("brands").size() == 2);
}

TEST_CASE("a .csv of this program holds no child rows: its rows are taken all the same, and end none") {
    Desk desk;
    desk.know("organizations", "恒泰党支部");
    desk.read({{"活动日期", "活动类型", "主办党组织", "活动主题"}, {"2021-03-05", "党课", "恒泰党支部", "第1课"}});
    exchange::export_query(*desk.office, office::Query(*find_kind("activities")), desk.scratch / "out.csv");
    std::ifstream in(desk.scratch / "out.csv");
    std::string table((std::istreambuf_iterator<char>(in)), {});
    std::size_t topic = table.find("第1课");
    REQUIRE(topic != table.npos);
    table.replace(topic, std::string("第1课").size(), "第2课");
    auto report = desk.import(desk.ledger("changed.csv", table));
    INFO(reasons(report.workbooks[0].sheets[0].refused));
    CHECK(report.changed() == 1);
    CHECK(desk.values("activities", "topic") == std::vector<std::string>{"第2课"});
    const Record activity = desk.all("activities").front();
    CHECK(activity.kind().field("types").row_count(activity.data()) == 1);
}

TEST_CASE(
    "name#global id means that record; where a name may stay text, an id that this office lacks leaves the name") {
    Desk desk;
    for (const char* type : {"branch", "joint_branch"}) {
        Record branch(*find_kind("organizations"));
        branch.set("name", std::string("恒泰党支部"));
        branch.set("type", std::string(type));
        desk.office->save(branch);
    }
    const auto branches = desk.all("organizations");
    const std::string gid = desk.office->store().gid_of(branches[1].kind(), branches[1].id);
    Rows rows = {{"活动日期", "活动类型", "主办党组织", "活动主题"},
                 {"2021-03-05", "党课", "恒泰党支部#" + gid, "第1课"}};
    CHECK(desk.read(rows).refused.empty());
    CHECK(std::get<Reference>(desk.all("activities").front().get("host")).id == branches[1].id);
    // The bare name may be either.
    rows[1][2] = "恒泰党支部";
    CHECK(desk.read(rows).refused_rows() == 1);

    const std::string stranger = "张三#33333333333333333333333333333333";
    auto report = desk.read({{"党组织名称", "党组织类别", "书记"}, {"龙跃党支部", "党支部", stranger}});
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    for (const Record& branch : desk.all("organizations"))
        if (title_of(branch) == "龙跃党支部") {
            const Field& seats = branch.kind().field("seats");
            REQUIRE(seats.row_count(branch.data()) == 1);
            const Value holder = get(seats.rows->field("person"), row_at(seats, branch.data(), 0));
            CHECK(std::get<Reference>(holder).text == "张三");
        }
}

TEST_CASE("a .json table that this program would not have written is refused with the record and the key") {
    Desk desk;
    for (const char* record : {R"({"nmae":"红色引擎"})", R"({"name":["红色引擎"]})", R"("红色引擎")",
                               R"({"name":"红色引擎","organization":7})"}) {
        INFO(record);
        auto table =
            desk.ledger("brands.json", std::string(R"({"kind":"brands","records":[{"name":"先锋"},)") + record + "]}");
        try {
            desk.import(table);
            FAIL("nothing was thrown");
        } catch (const Error& error) {
            CHECK(error.kind() == Trouble::damaged);
            CHECK(std::string(error.what()).find("2") != std::string::npos);
        }
    }
    CHECK(desk.all("brands").empty());
}

TEST_CASE("a name that finds nobody: the most alike is asked after; a row refused itself is named as the cause") {
    Desk desk;
    desk.know("organizations", "恒泰滤清党支部");
    const Rows heading = {{"活动日期", "活动类型", "主办党组织", "活动主题"}};
    auto one = [&](const std::string& host) {
        auto report = desk.read({heading[0], {"2021-03-05", "党课", host, "第1课"}});
        REQUIRE(report.refused.size() == 1);
        return report.refused[0].reason;
    };
    CHECK(one("恒太滤清党支部").find("恒泰滤清党支部") != std::string::npos);
    CHECK(one("龙跃党支部").find("恒泰滤清党支部") == std::string::npos);

    auto organizations =
        desk.workbook({{"党组织名称", "党组织类别", "成立时间"}, {"龙跃党支部", "党支部", "2021.2.30"}}, "党组织",
                      "organizations.xlsx");
    auto activities =
        desk.workbook({heading[0], {"2021-03-05", "党课", "龙跃党支部", "第1课"}}, "活动", "activities.xlsx");
    auto report = exchange::import(*desk.office, {organizations, activities}, {});
    REQUIRE(report.workbooks[1].sheets[0].refused.size() == 1);
    CHECK(report.workbooks[1].sheets[0].refused[0].reason.find("organizations.xlsx") != std::string::npos);
}

TEST_CASE("党工委 alone means the one organization of that type; of two, none") {
    Desk desk;
    desk.know("organizations", "经济开发区工作委员会", "working_committee");
    const Rows rows = {{"活动日期", "活动类型", "主办党组织", "活动主题"}, {"2021-03-05", "党课", "党工委", "第1课"}};
    auto report = desk.read(rows);
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    CHECK(desk.values("activities", "host") == std::vector<std::string>{"经济开发区工作委员会"});
    desk.know("organizations", "高新区工作委员会", "working_committee");
    CHECK(desk.read(rows).refused_rows() == 1);
}
