#include <algorithm>
#include <map>
#include <set>

#include "desk.h"
#include "exchange/export.h"
#include "records/activity.h"
#include "records/alliance.h"
#include "records/contract.h"
#include "records/indicator.h"
#include "records/meeting.h"
#include "records/organization.h"
#include "records/person.h"
#include "records/problem.h"
#include "records/talent.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

/// A desk with the branches that ledgers of activities and persons speak of.
class OfficeDesk : public Desk {
  public:
    OfficeDesk() {
        auto report = import(ledger("党组织台账.csv",
                                    "党组织名称,党组织类别,成立时间\n"
                                    "中共示例经济开发区工作委员会,党工委,2006-03-01\n"
                                    "恒泰滤清党支部,党支部,2015-04-02\n"
                                    "徽风纺织党支部,党支部,2016-05-03\n"));
        REQUIRE(report.added() == 3);
    }
};

std::string told(const std::vector<exchange::Remark>& remarks) {
    std::string text;
    for (const exchange::Remark& remark : remarks) text += remark.reason + "\n";
    return text;
}

}  // namespace

TEST_CASE("days without a month, and months without a year, take what is missing from the title") {
    OfficeDesk desk;
    auto report = desk.import(desk.workbook({{"恒泰滤清党支部2021年3月活动台账"},
                                             {"活动时间", "主办党组织", "活动类型", "活动主题"},
                                             {"15日", "恒泰滤清党支部", "主题党日", "学习"},
                                             {"3.18", "恒泰滤清党支部", "党课", "听课"},
                                             {"3-20", "恒泰滤清党支部", "党课", "再听"},
                                             {"3月5日至6日", "恒泰滤清党支部", "主题党日", "参观"}}));
    CHECK(report.refused_rows() == 0);
    std::map<std::string, std::string> dates;
    for (const Record& record : desk.all("activities"))
        dates[record.as<Activity>().topic] = record.as<Activity>().date.iso();
    CHECK(dates == std::map<std::string, std::string>{
                       {"学习", "2021-03-15"}, {"听课", "2021-03-18"}, {"再听", "2021-03-20"}, {"参观", "2021-03-05"}});
}

TEST_CASE("a day without a month is not guessed where no title names one") {
    OfficeDesk desk;
    auto report = desk.import_sound(desk.workbook({{"活动时间", "主办党组织", "活动类型", "活动主题"},
                                                   {"15日", "恒泰滤清党支部", "主题党日", "学习"},
                                                   {"2021-03-18", "恒泰滤清党支部", "党课", "听课"}}));
    CHECK(report.refused_rows() == 1);
    CHECK(report.added() == 1);
}

TEST_CASE("是 and 否 under a heading that asks mean the code that is asked for, or its denial") {
    Desk desk;
    desk.import(desk.workbook({{"问题来源", "问题描述", "提出时间", "责任单位", "是否办结"},
                               {"企业走访", "路灯不亮", "2021-03-01", "建设局", "是"},
                               {"企业走访", "招工难", "2021-03-02", "人社局", "否"}}));
    std::map<std::string, std::string> states;
    for (const Record& record : desk.all("problems"))
        states[record.as<ProblemRecord>().text] = record.as<ProblemRecord>().state;
    CHECK(states["路灯不亮"] == "closed");
    CHECK(states["招工难"] != "closed");
    CHECK(states["招工难"] != "");
}

TEST_CASE("a tick under 已供地 is land supplied, a cross is land not supplied") {
    Desk desk;
    auto report = desk.import(desk.workbook({{"项目名称", "投资方", "签约时间", "总投资(亿元)", "已供地"},
                                             {"滤芯二期", "恒泰滤清", "2021-03-01", "1.2", "√"},
                                             {"纺纱三期", "徽风纺织", "2021-03-02", "0.8", "×"}}));
    CHECK(report.refused_rows() == 0);
    std::map<std::string, std::string> land;
    for (const Record& record : desk.all("contracts"))
        land[record.as<Contract>().name] = record.as<Contract>().land_state;
    CHECK(land["滤芯二期"] != land["纺纱三期"]);
    CHECK(land["滤芯二期"] == codes::land_state().read("已供地")->code);
}

TEST_CASE("what a nature column says that a flag does not ask for is No") {
    Desk desk;
    desk.import(desk.workbook({{"项目名称", "投资方", "签约时间", "总投资(亿元)", "项目性质"},
                               {"滤芯二期", "恒泰滤清", "2021-03-01", "1.2", "技改"},
                               {"纺纱三期", "徽风纺织", "2021-03-02", "0.8", "新建"}}));
    for (const Record& record : desk.all("contracts")) {
        const auto& contract = record.as<Contract>();
        INFO(contract.name);
        REQUIRE(contract.technical_renovation.has_value());
        CHECK(*contract.technical_renovation == (contract.name == "滤芯二期"));
    }
}

TEST_CASE("the name of an indicator gives its unit and loses its numbering") {
    Desk desk;
    desk.import(desk.workbook({{"指标名称", "年度", "数值类型", "数值", "计量单位"},
                               {"一、经营收入（亿元）", "2021", "实际", "120.5", ""},
                               {"（1）其中：3.5万吨项目产值（亿元）", "2021", "实际", "3.1", ""}}));
    std::set<std::string> names;
    for (const Record& record : desk.all("indicators")) {
        names.insert(record.as<Indicator>().name);
        CHECK(record.as<Indicator>().unit == "亿元");
    }
    CHECK(names.contains("经营收入"));
    CHECK(std::none_of(names.begin(), names.end(), [](const std::string& name) { return name.starts_with("（1"); }));
}

TEST_CASE("a meeting that counts within its year is named with the year") {
    Desk desk;
    desk.import(desk.workbook({{"会议名称", "会议日期", "会议地点", "主持人"},
                               {"第3次党工委会议", "2020-03-01", "一楼", "张三"},
                               {"第3次党工委会议", "2021-03-02", "一楼", "张三"}}));
    std::set<std::string> names;
    for (const Record& record : desk.all("meetings")) names.insert(record.as<Meeting>().name);
    CHECK(names == std::set<std::string>{"2020年第3次党工委会议", "2021年第3次党工委会议"});
}

TEST_CASE("what stands behind a school is the major, but an institute of the school is not") {
    Desk desk;
    desk.import_sound(
        desk.workbook({{"人才姓名", "性别", "出生日期", "毕业院校及专业", "引进方式", "签约时间"},
                       {"张三", "男", "1990-01-02", "安徽大学 计算机科学与技术专业", "全职", "2021-03-01"},
                       {"李四", "女", "1991-02-03", "清华大学研究生院", "全职", "2021-03-02"}}));
    std::map<std::string, std::string> majors;
    for (const Record& record : desk.all("talents")) majors[record.as<Talent>().university] = record.as<Talent>().major;
    CHECK(majors == std::map<std::string, std::string>{{"安徽大学", "计算机科学与技术"}, {"清华大学研究生院", ""}});
}

TEST_CASE("who filled a table in, and what is noted below it, is no record") {
    Desk desk;
    auto report = desk.import(desk.workbook({{"党员花名册"},
                                             {"姓名", "性别", "民族", "出生日期"},
                                             {"张三", "男", "汉族", "1991-02-03"},
                                             {"李四", "女", "汉族", "1992-03-04"},
                                             {"填表人：王五"},
                                             {"2021年12月31日"},
                                             {"注：本表一式两份"}}));
    CHECK(report.refused_rows() == 0);
    CHECK(desk.all("persons").size() == 2);
}

TEST_CASE("two rows of one sheet about one record that say otherwise: the first is kept, the second is named") {
    Desk desk;
    auto report = desk.import(desk.workbook({{"党组织名称", "党组织类别", "成立时间"},
                                             {"恒泰滤清党支部", "党支部", "2015-04-02"},
                                             {"徽风纺织党支部", "党支部", "2016-05-03"},
                                             {"恒泰滤清党支部", "党支部", "2018-09-09"}}));
    REQUIRE(report.workbooks[0].sheets[0].warnings.size() == 1);
    const exchange::Remark& warning = report.workbooks[0].sheets[0].warnings[0];
    CHECK(warning.row == 4);
    CHECK(warning.field == "founded_on");
    for (const Record& record : desk.all("organizations"))
        if (record.as<Organization>().name == "恒泰滤清党支部")
            CHECK(record.as<Organization>().founded_on.iso() == "2015-04-02");
    CHECK(desk.all("organizations").size() == 2);
}

TEST_CASE("an unknown name offers the one that is most like it; a type alone finds its only bearer") {
    OfficeDesk desk;
    auto file = desk.workbook({{"姓名", "性别", "出生日期", "所在党支部"},
                               {"张三", "男", "1991-02-03", "恒秦滤清党支部"},
                               {"李四", "女", "1992-03-04", "党工委"}});
    auto report = desk.import_sound(file);
    REQUIRE(report.refused_rows() == 1);
    CHECK(told(report.workbooks[0].sheets[0].refused).find("恒泰滤清党支部") != std::string::npos);
    const std::vector<Record> persons = desk.all("persons");
    REQUIRE(persons.size() == 1);
    const auto& person = persons.front().as<Person>();
    REQUIRE(person.memberships.size() == 1);
    CHECK(person.memberships[0].organization.text == "中共示例经济开发区工作委员会");
}

TEST_CASE("a row whose link was refused in the same call names the row that is to be mended") {
    Desk desk;
    auto branches = desk.ledger("党组织台账.csv", "党组织名称,党组织类别,成立时间\n云谷精工党支部,党支部,2021-02-30\n");
    auto persons = desk.ledger("党员花名册.csv", "姓名,性别,出生日期,所在党支部\n张三,男,1991-02-03,云谷精工党支部\n");
    exchange::ImportOptions options;
    options.skip_bad = true;
    auto report = exchange::import(*desk.office, {branches, persons}, options);
    CHECK(report.refused_rows() == 2);
    std::string reasons;
    for (const auto& workbook : report.workbooks)
        for (const auto& sheet : workbook.sheets) reasons += told(sheet.refused);
    CHECK(reasons.find("党组织台账.csv") != std::string::npos);
}

TEST_CASE("two persons alike in all but their global id stay two on the way out and back") {
    Desk desk;
    for (int i = 0; i < 2; ++i) {
        Person person;
        person.name = "王伟";
        person.birth_date = *Date::make(1990, 5, 6);
        Record record = Record::of(person);
        desk.office->save(record);
    }
    exchange::export_query(*desk.office, office::Query(*find_kind("persons")), desk.scratch / "out.xlsx");
    Desk other;
    CHECK(other.import(desk.scratch / "out.xlsx").added() == 2);
    CHECK(other.import(desk.scratch / "out.xlsx").changed() == 0);
    CHECK(other.all("persons").size() == 2);
}

TEST_CASE("a table of JSON with a value that no table has is refused by the record's number") {
    Desk desk;
    auto file = desk.ledger("t.json", R"({"kind":"organizations","records":[{"name":"甲支部"},{"name":["乙支部"]}]})");
    try {
        desk.import(file);
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("t.json") != std::string::npos);
    }
    CHECK(desk.all("organizations").empty());
}

TEST_CASE("an alliance that only the title names takes its members from the table") {
    Desk desk;
    auto units =
        desk.ledger("企业名录.csv", "企业名称,所属产业链\n恒泰滤清有限公司,汽车零部件\n徽风纺织有限公司,纺织\n");
    auto members = desk.workbook({{"汽车零部件产业联盟成员名单"},
                                  {"成员单位", "上下游位置", "加入时间"},
                                  {"恒泰滤清有限公司", "上游", "2021-03"},
                                  {"徽风纺织有限公司", "下游", "2021-04"}});
    auto report = exchange::import(*desk.office, {units, members}, {});
    CHECK(report.refused_rows() == 0);
    const std::vector<Record> alliances = desk.all("alliances");
    REQUIRE(alliances.size() == 1);
    CHECK(alliances.front().as<Alliance>().name == "汽车零部件产业联盟");
    CHECK(alliances.front().as<Alliance>().members.size() == 2);
}

TEST_CASE("indicators under bare years are actual values, and that is said once") {
    Desk desk;
    auto report = desk.import(desk.workbook({{"主要经济指标（单位：亿元）"},
                                             {"指标名称", "2019年", "2020年", "2021年"},
                                             {"经营收入", "280.1", "307.2", "337.93"},
                                             {"税收收入", "6.5", "7.12", "8.88"}}));
    CHECK(report.refused_rows() == 0);
    const std::vector<Record> indicators = desk.all("indicators");
    REQUIRE(indicators.size() == 6);
    for (const Record& record : indicators) CHECK(record.as<Indicator>().value_kind == "actual");
    const auto told = exchange::told_once(report.workbooks[0].sheets[0].warnings);
    REQUIRE(told.size() == 1);
    CHECK(told[0].rows == std::vector<std::uint32_t>{3, 4});
    CHECK(exchange::rows_in_words({3}) == "第3行");
    CHECK(exchange::rows_in_words({3, 4}) == "第3、4行");
    CHECK(exchange::rows_in_words({3, 4, 5, 6, 7, 9}) == "第3–9行，共6行");
}

TEST_CASE("names that lost a character are taken and named; what takes no room in them goes") {
    Desk desk;
    auto report = desk.import(desk.workbook({{"姓名", "性别", "出生日期"},
                                             {"王?", "M", "1991-02-03"},
                                             {"李\uE000", "F", "1992-03-04"},
                                             {"赵\u200B六", "男", "1993-04-05"},
                                             {"𬭎㛃", "女", "1994-05-06"}}));
    CHECK(report.refused_rows() == 0);
    std::set<std::uint32_t> rows;
    for (const exchange::Remark& remark : report.workbooks[0].sheets[0].warnings) rows.insert(remark.row);
    CHECK(rows == std::set<std::uint32_t>{2, 3});
    std::map<std::string, std::string> sexes;
    for (const Record& record : desk.all("persons")) sexes[record.as<Person>().name] = record.as<Person>().sex;
    CHECK(sexes["王?"] == "1");
    CHECK(sexes["李\uE000"] == "2");
    CHECK(sexes.contains("赵六"));
    CHECK(sexes.contains("𬭎㛃"));
}

TEST_CASE("a formula that no program has computed is named with the way out, and the row comes without its value") {
    Desk desk;
    exchange::ImportOptions options;
    options.kind = find_kind("enterprises");
    options.skip_bad = true;
    auto report = desk.import(std::filesystem::path(DANGWU_TEST_DATA) / "sheets" / "uncomputed.xlsx", options);
    CHECK(report.refused_rows() == 0);
    auto warnings = report.workbooks[0].sheets[0].warnings;
    std::erase_if(warnings, [](const exchange::Remark& remark) { return remark.row == 1; });  // of the whole table
    REQUIRE(warnings.size() == 1);
    const exchange::Remark& warning = warnings[0];
    CHECK(warning.row == 2);
    CHECK(warning.field == "employees");
    CHECK(warning.value == "=SUM(E2:G2)");
    CHECK(warning.reason.find("WPS") != std::string::npos);
    CHECK(desk.all("enterprises").size() == 2);
}

TEST_CASE("what the user said of a layout is remembered, its kind too") {
    Desk desk;
    exchange::ImportOptions options;
    options.kind = find_kind("persons");
    options.map = {{"name", "大名"}, {"sex", "男女"}};
    CHECK(desk.import(desk.ledger("表.csv", "大名,男女,出生日期\n张三,男,1991-02-03\n"), options).added() == 1);
    auto again = desk.import(desk.ledger("表.csv", "大名,男女,出生日期\n李四,女,1992-03-04\n"));
    REQUIRE(again.workbooks[0].sheets[0].kind == find_kind("persons"));
    CHECK(again.added() == 1);
    auto other = desk.import(desk.ledger("表.csv", "大名,出生日期,男女\n李四,1992-03-04,女\n"));
    CHECK(other.workbooks[0].sheets[0].kind == nullptr);
}
