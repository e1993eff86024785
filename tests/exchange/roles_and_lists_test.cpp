// What a cell says of whom the row names: a part that it plays, several at once; and rows that head a group.
#include <map>
#include <set>

#include "desk.h"
#include "records/activity.h"
#include "records/alliance.h"
#include "records/cadre.h"
#include "records/indicator.h"
#include "records/instructor.h"
#include "records/organization.h"
#include "records/person.h"
#include "records/project.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE("a group's row with its title in the name column is no project, and tells the category") {
    const bool counted = GENERATE(true, false);
    Desk desk;
    auto report = desk.read({{"序号", "项目名称", "总投资(亿元)", "计划投资(亿元)", "备注"},
                             {counted ? "" : "一", counted ? "续建项目（2个）" : "续建项目", "3", "2.1", ""},
                             {"1", "甲项目", "1", "1.1", ""},
                             {"2", "乙项目", "2", "1", "二期"},
                             {counted ? "" : "二", counted ? "新开工项目（1个）" : "新开工项目", "5", "1.3", ""},
                             {"1", "丙项目", "5", "1.3", ""}},
                            "2021年重点项目");
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    std::map<std::string, std::string> categories;
    for (const Record& record : desk.all("projects"))
        categories[record.as<Project>().name] = record.as<Project>().category;
    CHECK(categories ==
          std::map<std::string, std::string>{{"甲项目", "continued"}, {"乙项目", "continued"}, {"丙项目", "new"}});
}

TEST_CASE("records numbered 一, 二, 三 throughout are records") {
    Desk desk;
    CHECK(desk.read({{"序号", "项目名称", "计划投资(亿元)", "备注"},
                     {"一", "甲项目", "1.1", ""},
                     {"二", "乙项目", "1", ""},
                     {"三", "丙项目", "1.3", "二期"}},
                    "2021年续建项目")
              .added == 3);
}

TEST_CASE("first and second level indicators are both indicators") {
    Desk desk;
    CHECK(desk.read({{"序号", "指标名称", "2020年", "2021年"},
                     {"一", "经营收入", "12", "13"},
                     {"1", "工业", "8", "9"},
                     {"二", "税收", "1", "2"}},
                    "经济指标")
              .added == 6);
}

TEST_CASE("what was talked about is the topic where nothing else gives it, so that two meetings of a day stay two") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    CHECK(desk.read({{"时间", "支部", "类型", "内容"},
                     {"2021-03-05", "恒泰党支部", "党课", "学习党史"},
                     {"2021-03-05", "恒泰党支部", "主题党日", "清扫街道"}},
                    "活动台账")
              .added == 2);
    CHECK(desk.values("activities", "topic") == std::vector<std::string>{"学习党史", "清扫街道"});
}

TEST_CASE("beside a topic the content stays the content") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    desk.read({{"时间", "支部", "类型", "主题", "内容"}, {"2021-03-05", "恒泰党支部", "党课", "学党史", "讲第一章"}},
              "活动台账");
    CHECK(desk.values("activities", "topic") == std::vector<std::string>{"学党史"});
    CHECK(desk.values("activities", "content") == std::vector<std::string>{"讲第一章"});
}

TEST_CASE("a roll of integrity files with the kind of employment lists cadres, not members") {
    Desk desk;
    auto report = desk.read({{"廉政档案采集花名册"},
                             {"序号", "姓名", "性别", "身份证号", "人员性质", "廉政档案采集时间"},
                             {"1", "钱一", "男", "341099198803052232", "行政编制", "2021-05-06"},
                             {"2", "孙二", "女", "341099199003052247", "事业编制", ""}},
                            "花名册");
    INFO(reasons(report.refused));
    CHECK(std::string(report.kind->name) == "cadres");
    CHECK(desk.values("cadres", "collected_on") == std::vector<std::string>{"", "2021-05-06"});
}

TEST_CASE("members of an alliance with their parts: who is 盟主 leads it, whatever the other parts are called") {
    Desk desk;
    for (const char* name : {"恒泰公司", "徽风公司", "云岭公司"}) desk.know("enterprises", name);
    auto report = desk.read({{"新能源产业联盟成员名单"},
                             {"序号", "企业名称", "联盟职务", "上下游"},
                             {"1", "徽风公司", "副盟主单位", "上游"},
                             {"2", "恒泰公司", "盟主单位", "中游"},
                             {"3", "云岭公司", "成员单位", "下游"}});
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    REQUIRE(desk.all("alliances").size() == 1);
    const Alliance alliance = desk.all("alliances").front().as<Alliance>();
    CHECK(alliance.name == "新能源产业联盟");
    CHECK(alliance.lead.text == "恒泰公司");
    CHECK(alliance.members.size() == 3);
}

TEST_CASE("two enterprises in one cell are two visits, each with what the row says") {
    Desk desk;
    for (const char* name : {"恒泰公司", "徽风公司"}) desk.know("enterprises", name);
    const Rows rows = {{"走访时间", "指导员", "走访企业", "走访内容"},
                       {"2021-03-05", "钱一", "恒泰公司、徽风公司", "了解用工"},
                       {"2021-03-06", "钱一", "恒泰公司", "回访"}};
    auto report = desk.read(rows, "走访台账");
    INFO(reasons(report.refused));
    CHECK(report.added == 3);
    CHECK(report.repaired.size() == 1);
    CHECK(desk.values("visits", "content") == std::vector<std::string>{"了解用工", "了解用工", "回访"});
    CHECK(desk.read(rows, "走访台账").unchanged == 3);
}

TEST_CASE("one of two enterprises that is not known is named alone") {
    Desk desk;
    desk.know("enterprises", "恒泰公司");
    auto report = desk.import_sound(desk.workbook(
        {{"走访时间", "指导员", "走访企业", "走访内容"}, {"2021-03-05", "钱一", "恒泰公司、没有公司", "了解用工"}}));
    CHECK(report.refused_rows() == 1);
    CHECK(reasons(report.workbooks.front().sheets.front().refused).find("“没有公司”") != std::string::npos);
}

TEST_CASE("a joint branch with two enterprises in one cell covers both") {
    Desk desk;
    for (const char* name : {"恒泰公司", "徽风公司"}) desk.know("enterprises", name);
    const Rows rows = {{"党组织名称", "党组织类别", "成立时间", "所在单位"},
                       {"恒泰徽风联合党支部", "联合党支部", "2019-03-01", "恒泰公司、徽风公司"},
                       {"恒泰党支部", "党支部", "2018-03-01", "恒泰公司"}};
    auto report = desk.read(rows);
    INFO(reasons(report.refused));
    REQUIRE(report.added == 2);
    CHECK(desk.read(rows).unchanged == 2);
    for (const Record& record : desk.all("organizations")) {
        const Organization& branch = record.as<Organization>();
        const bool joint = branch.name == "恒泰徽风联合党支部";
        CHECK(branch.covered_units.size() == (joint ? 2 : 0));
        CHECK(branch.unit.text == "恒泰公司");  // the first: so it counts as a branch of enterprises, once
        for (const CoveredUnit& unit : branch.covered_units) CHECK(unit.enterprise.id != 0);
    }
}

TEST_CASE("matters numbered in one cell are a matter each; what only holds a number stays one") {
    Desk desk;
    auto report = desk.read({{"会议名称", "会议时间", "议题"},
                             {"2021年第1次党工委会议", "2021-01-05", "1.研究预算；2.审议人事。\n3.通报3.5万吨项目"},
                             {"2021年第2次党工委会议", "2021-02-05", "研究2021年第1批项目；2个园区用地"},
                             {"2021年第3次党工委会议", "2021-03-05", "（1）研究招商；（2）研究用地"}});
    INFO(reasons(report.refused));
    CHECK(report.added == 6);
    CHECK(report.repaired.size() == 3);  // two lists, and a line break taken out
    CHECK(desk.values("matters", "title") == std::vector<std::string>{"审议人事", "研究2021年第1批项目；2个园区用地",
                                                                      "研究招商", "研究用地", "研究预算",
                                                                      "通报3.5万吨项目"});
}

TEST_CASE("a meeting named in the first row of its matters only holds for those below; told each time") {
    Desk desk;
    const auto file = desk.ledger("议题台账.csv",
                                  "会议名称,会议时间,议题\n"
                                  "2021年第1次党工委会议,2021-01-05,研究预算\n"
                                  ",,审议人事\n"
                                  ",,研究招商\n"
                                  "2021年第2次党工委会议,2021-02-05,研究用地\n"
                                  ",,研究经费\n");
    auto report = desk.import(file);
    INFO(reasons(report.workbooks.front().sheets.front().refused));
    REQUIRE(report.added() == 5);
    CHECK(desk.values("matters", "meeting") ==
          std::vector<std::string>{"2021年第1次党工委会议", "2021年第1次党工委会议", "2021年第1次党工委会议",
                                   "2021年第2次党工委会议", "2021年第2次党工委会议"});
    CHECK(report.workbooks.front().sheets.front().warnings.size() >= 3);
    CHECK(desk.import(file).added() == 0);
}

TEST_CASE("a meeting that one row of many forgets is a gap, and refused") {
    Desk desk;
    std::string text = "会议名称,会议时间,议题\n";
    for (int i = 1; i <= 9; ++i)
        text += (i == 5 ? ",," : "2021年第" + std::to_string(i) + "次党工委会议,2021-01-0" + std::to_string(i) + ",") +
                "研究第" + std::to_string(i) + "项工作\n";
    auto report = desk.import_sound(desk.ledger("议题台账.csv", text));
    CHECK(report.added() == 8);
    CHECK(report.refused_rows() == 1);
}

TEST_CASE("a day as a number may have lost its last zero, and is told") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    sheets::WorkbookWriter writer(desk.scratch / "book.xlsx");
    writer.add_sheet("活动台账");
    writer.write_title("2021年活动台账", 4);
    auto cell = [](const char* text) { return sheets::Entry{std::string(text)}; };
    writer.write_row(std::vector{cell("活动时间"), cell("主办党组织"), cell("活动类型"), cell("活动主题")});
    writer.write_row(std::vector{sheets::Entry{3.1}, cell("恒泰党支部"), cell("党课"), cell("学习")});
    writer.write_row(std::vector{sheets::Entry{3.15}, cell("恒泰党支部"), cell("党课"), cell("再学")});
    writer.finish();
    auto report = desk.import(desk.scratch / "book.xlsx").workbooks.front().sheets.front();
    INFO(reasons(report.refused));
    CHECK(report.added == 2);
    CHECK(desk.values("activities", "date") == std::vector<std::string>{"2021-03-01", "2021-03-15"});
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings.front().row == 3);
}

TEST_CASE("values of a cross table: what stands in brackets tells whether they are forecast, 上年同期 is last year") {
    Desk desk;
    auto report = desk.read({{"2021年主要经济指标"},
                             {"指标名称", "2021年（预计）", "上年同期", "2022年（目标）"},
                             {"经营收入", "130", "120", "150"},
                             {"税收收入", "8", "7", "9"}});
    INFO(reasons(report.refused));
    CHECK(report.added == 6);
    std::set<std::string> titles;
    for (const Record& record : desk.all("indicators"))
        titles.insert(std::to_string(*record.as<Indicator>().year) + record.as<Indicator>().value_kind);
    CHECK(titles == std::set<std::string>{"2021forecast", "2020actual", "2022target"});
}

TEST_CASE("a roll that never tells what figures ask for is taken, with a remark") {
    Desk desk;
    auto report = desk.read({{"项目名称", "年度", "计划投资(亿元)"}, {"甲项目", "2021", "1"}, {"乙项目", "2021", "2"}});
    CHECK(report.added == 2);
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings.front().field == "category");
    CHECK(desk.read({{"项目名称", "年度", "项目类别"}, {"甲项目", "2021", "续建"}, {"丙项目", "2021", ""}})
              .warnings.size() == 1);
    CHECK(desk.read({{"项目名称", "年度", "项目类别"}, {"丁项目", "2021", "续建"}, {"戊项目", "2021", ""}})
              .warnings.empty());
}

TEST_CASE("a growth speaks of the latest year beside it, not of last year's value") {
    Desk desk;
    desk.read({{"2021年经济指标完成情况（单位：亿元）"},
               {"指标", "全年目标", "1-12月累计完成", "上年同期", "同比增长（%）"},
               {"经营收入", "130", "132.5", "120", "10.4"},
               {"税收收入", "9", "8.5", "8", "6.3"}});
    std::map<std::string, std::string> growths;
    for (const Record& record : desk.all("indicators")) {
        const Indicator& indicator = record.as<Indicator>();
        growths[indicator.name + std::to_string(*indicator.year) + indicator.value_kind] =
            indicator.growth_percent ? indicator.growth_percent->text() : "";
    }
    CHECK(growths == std::map<std::string, std::string>{{"经营收入2020actual", ""},
                                                        {"经营收入2021actual", "10.4"},
                                                        {"经营收入2021target", ""},
                                                        {"税收收入2020actual", ""},
                                                        {"税收收入2021actual", "6.3"},
                                                        {"税收收入2021target", ""}});
}

TEST_CASE("a day of an unknown year is refused with what is missing") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    const std::string day = GENERATE("3月5日", "3.5", "3-15", "3/15");
    auto report = desk.import_sound(
        desk.workbook({{"活动时间", "主办党组织", "活动类型", "活动主题"}, {day, "恒泰党支部", "党课", "听课"}}));
    REQUIRE(report.refused_rows() == 1);
    CHECK(reasons(report.workbooks.front().sheets.front().refused).find("年份") != std::string::npos);
}

TEST_CASE("the minutes of a branch are its activities, not matters of a meeting that nobody names") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    auto report = desk.read({{"恒泰党支部2021年支部党员大会记录"},
                             {"会议时间", "会议地点", "主持人", "记录人", "应到人数", "实到人数", "议题", "决议"},
                             {"2021.01.15", "会议室", "张三", "李四", "10", "9", "发展党员", "通过"},
                             {"2021.04.15", "会议室", "张三", "李四", "10", "10", "学习党史", ""}});
    INFO(reasons(report.refused));
    CHECK(std::string(report.kind->name) == "activities");
    CHECK(report.added == 2);
    CHECK(desk.values("activities", "host") == std::vector<std::string>{"恒泰党支部", "恒泰党支部"});
}

TEST_CASE("whether it is done is no day of completion, and support that tells no kind is the usual one") {
    Desk desk;
    desk.know("enterprises", "恒泰公司");
    CHECK(desk.read({{"改革任务", "具体事项", "责任部门", "完成时限", "是否完成"},
                     {"区域评估", "地质灾害评估", "自规局", "2021年6月", "是"},
                     {"区域评估", "压覆矿评估", "自规局", "2021年9月", "否"}},
                    "改革任务")
              .added == 2);
    auto report = desk.read(
        {{"企业名称", "政策名称", "兑付金额(元)", "拨付日期"}, {"恒泰公司", "工业十条", "350000", "2021.06.18"}},
        "惠企政策资金兑付台账");
    CHECK(report.added == 1);
    CHECK(desk.values("support", "type") == std::vector<std::string>{"财政奖补"});
    desk.read({{"品牌名称", "授牌情况"}, {"红色引擎", "2021年7月授牌"}, {"先锋岗", "创建中"}}, "党建品牌");
    CHECK(desk.values("brands", "named_on") == std::vector<std::string>{"", "2021-07"});
}

TEST_CASE("a row over a group names the branch where the column for it is empty") {
    Desk desk;
    for (const char* name : {"恒泰党支部", "徽风党支部"}) desk.know("organizations", name, "branch");
    auto report = desk.read({{"序号", "姓名", "性别", "出生日期", "所在支部"},
                             {"", "恒泰党支部（2人）", "", "", ""},
                             {"1", "张三", "男", "1980.03", ""},
                             {"2", "李四", "女", "1985.04", "徽风党支部"},
                             {"", "徽风党支部（1人）", "", "", ""},
                             {"1", "王五", "男", "1990.05", ""}},
                            "党员花名册");
    INFO(reasons(report.refused));
    std::map<std::string, std::string> branches;
    for (const Record& record : desk.all("persons")) {
        const Person& person = record.as<Person>();
        REQUIRE(person.memberships.size() == 1);
        branches[person.name] = person.memberships.front().organization.text;
    }
    CHECK(branches ==
          std::map<std::string, std::string>{{"张三", "恒泰党支部"}, {"李四", "徽风党支部"}, {"王五", "徽风党支部"}});
}

TEST_CASE("columns of child rows without what tells the row are not read, and refuse nothing") {
    Desk desk;
    auto report =
        desk.read({{"企业名称", "企业性质", "主营产品", "退出时间"}, {"恒泰公司", "非公", "滤清器", ""}}, "企业名录");
    INFO(reasons(report.refused));
    CHECK(report.added == 1);
}

TEST_CASE("a superior that no row brings is created where the user wants it; else each row says which one failed") {
    Desk desk;
    const auto file = desk.workbook({{"党组织名称", "党组织类别", "上级党组织"},
                                     {"恒泰党支部", "党支部", "综合党委"},
                                     {"综合党委", "党委", "经济开发区党工委"}},
                                    "党组织");
    auto report = desk.import_sound(file);
    CHECK(report.refused_rows() == 2);
    CHECK(report.unknown == std::vector<std::string>{"经济开发区党工委"});
    const auto& refused = report.workbooks.front().sheets.front().refused;
    REQUIRE(refused.size() == 2);
    CHECK(refused[0].reason.find("3") != std::string::npos);  // the row of 综合党委
    exchange::ImportOptions options;
    options.create_units = true;
    CHECK(desk.import(file, options).refused_rows() == 0);
    std::map<std::string, std::string> types;
    for (const Record& record : desk.all("organizations"))
        types[record.as<Organization>().name] = record.as<Organization>().type;
    CHECK(types.size() == 3);
    CHECK(types["经济开发区党工委"] == "working_committee");
}

TEST_CASE("two persons with a blank between them stay two; a spaced name is one") {
    Desk desk;
    desk.know("enterprises", "恒泰公司");
    desk.read({{"走访时间", "走访人", "走访企业", "走访内容"},
               {"2021-03-05", "张三 李四", "恒泰公司", "用工"},
               {"2021-03-06", "王 五", "恒泰公司", "用电"}},
              "走访台账");
    CHECK(desk.values("visits", "instructor") == std::vector<std::string>{"张三、李四", "王五"});
}

TEST_CASE("a joint session of two branches is one of each") {
    Desk desk;
    for (const char* name : {"恒泰党支部", "徽风党支部"}) desk.know("organizations", name, "branch");
    auto report = desk.read({{"活动时间", "参加支部", "活动类型", "活动主题"},
                             {"2021-03-05", "恒泰党支部、徽风党支部", "主题党日", "参观"}});
    INFO(reasons(report.refused));
    CHECK(report.added == 2);
    CHECK(report.repaired.size() == 1);
    CHECK(desk.values("activities", "host") == std::vector<std::string>{"徽风党支部", "恒泰党支部"});
}
