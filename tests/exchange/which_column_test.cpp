// Columns that several fields, or several kinds, could claim.
#include <map>

#include "desk.h"
#include "records/activity.h"
#include "records/alliance.h"
#include "records/indicator.h"
#include "records/inspection.h"
#include "records/meeting.h"
#include "records/organization.h"
#include "records/talent.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE("of two elections the present one counts, and neither is the day of founding") {
    const bool last_first = GENERATE(true, false);
    Desk desk;
    const char *first = last_first ? "上届换届时间" : "本届换届时间",
               *second = last_first ? "本届换届时间" : "上届换届时间";
    auto report =
        desk.read({{"支部名称", "党组织类别", first, second},
                   {"恒泰党支部", "党支部", last_first ? "2018-06" : "2021-06", last_first ? "2021-06" : "2018-06"},
                   {"徽风党支部", "党支部", "2017-05", "2017-05"}});
    INFO(reasons(report.refused));
    REQUIRE(report.added == 2);
    for (const Record& record : desk.all("organizations")) {
        const Organization& branch = record.as<Organization>();
        CHECK(branch.founded_on.empty());
        REQUIRE(branch.terms.size() == 1);
        CHECK(branch.terms.front().elected_on.iso() == (branch.name == "恒泰党支部" ? "2021-06" : "2017-05"));
    }
}

TEST_CASE("the day on which a member joined an alliance is not the day on which it was founded") {
    Desk desk;
    desk.know("enterprises", "恒泰公司");
    desk.read({{"企业名称", "联盟", "牵头", "所属环节", "入盟时间"},
               {"恒泰公司", "汽车配件产业联盟", "√", "中游", "2021-06"}});
    REQUIRE(desk.all("alliances").size() == 1);
    const Record record = desk.all("alliances").front();
    const Alliance& alliance = record.as<Alliance>();
    CHECK(alliance.founded_on.empty());
    REQUIRE(alliance.members.size() == 1);
    CHECK(alliance.members.front().since.iso() == "2021-06");
}

TEST_CASE("lines over the matters of one meeting give its name, its day and its place") {
    Desk desk;
    const auto file = desk.ledger("议题.csv",
                                  "会议名称：经开区党工委2021年第5次会议\n"
                                  "时间：2021年3月10日,地点：三楼会议室,主持人：张三\n"
                                  "序号,议题,汇报人,议定事项,三重一大类别\n"
                                  "1,研究招商项目,李四,原则同意,重大项目安排\n"
                                  "2,研究人事,王五,同意,重要人事任免\n");
    REQUIRE(desk.import(file).added() == 2);
    REQUIRE(desk.all("meetings").size() == 1);
    const Record record = desk.all("meetings").front();
    const Meeting& meeting = record.as<Meeting>();
    CHECK(meeting.name == "经开区党工委2021年第5次会议");
    CHECK(meeting.date.iso() == "2021-03-10");
    CHECK(meeting.place == "三楼会议室");
    CHECK(meeting.chair == "张三");
}

TEST_CASE("what was inspected tells the kind of inspection") {
    Desk desk;
    desk.read({{"督查事项", "督查时间", "督查对象"},
               {"春节前作风建设", "2021.2.5", "各局办"},
               {"公车管理", "2021.4.8", "党政办"},
               {"上下班纪律", "2021.5.6", "全区"},
               {"食堂公务接待", "2021.9.20", "后勤中心"}},
              "督查检查");
    std::map<std::string, std::string> types;
    for (const Record& record : desk.all("inspections"))
        types[record.as<Inspection>().date.iso()] = record.as<Inspection>().type;
    CHECK(types == std::map<std::string, std::string>{{"2021-02-05", "conduct"},
                                                      {"2021-04-08", "three_public"},
                                                      {"2021-05-06", "attendance"},
                                                      {"2021-09-20", "three_public"}});
}

TEST_CASE("a roll of talents without the day of signing says that figures ask for it") {
    Desk desk;
    desk.know("enterprises", "恒泰公司");
    auto report = desk.read({{"姓名", "出生年月", "学历", "引进方式", "用人单位", "到岗时间"},
                             {"张三", "1985.3", "博士研究生", "柔性引进", "恒泰公司", "2021年3月"}},
                            "人才引进台账");
    CHECK(report.added == 1);
    CHECK(desk.values("talents", "arrived_on") == std::vector<std::string>{"2021-03"});
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings.front().field == "signed_on");
}

TEST_CASE("year, month and day in columns of their own, and a year for days without one") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    CHECK(desk.read({{"年", "月", "日", "活动类型", "主题", "党支部"},
                     {"2021", "3", "5", "党课", "A", "恒泰党支部"},
                     {"2021", "4", "16", "党课", "A", "恒泰党支部"}})
              .added == 2);
    CHECK(desk.values("activities", "date") == std::vector<std::string>{"2021-03-05", "2021-04-16"});
    desk.read({{"年度", "问题来源", "问题描述", "提出时间"},
               {"2021", "四送一服", "用工紧缺", "3月5日"},
               {"2021", "四送一服", "道路", "12月5日"},
               {"2020", "四送一服", "路灯", "10.21"}});
    CHECK(desk.values("problems", "raised_on") == std::vector<std::string>{"2020-10-21", "2021-03-05", "2021-12-05"});
}

TEST_CASE("a day of an unknown year is never taken for a month of 2012") {
    Desk desk;
    auto report = desk.import_sound(desk.workbook({{"问题来源", "问题描述", "提出时间"},
                                                   {"四送一服", "道路", "12月5日"},
                                                   {"四送一服", "路灯", "10.8"},
                                                   {"四送一服", "用水", "10月21日"}}));
    CHECK(report.refused_rows() == 3);
    CHECK(desk.values("problems", "raised_on").empty());
}

TEST_CASE("how a branch stands tells its end, not its beginning") {
    Desk desk;
    auto report = desk.read({{"党组织名称", "党组织类别", "成立时间及文号", "现状"},
                             {"恒泰党支部", "党支部", "2015.4.9（开党〔2015〕9号）", "已撤销（2021年6月30日）"},
                             {"徽风党支部", "党支部", "2016.4.9（开党〔2016〕3号）", "正常"}});
    INFO(reasons(report.refused));
    REQUIRE(report.added == 2);
    CHECK(desk.values("organizations", "founded_on") == std::vector<std::string>{"2015-04-09", "2016-04-09"});
    CHECK(desk.values("organizations", "dissolved_on") == std::vector<std::string>{"", "2021-06-30"});
    CHECK(desk.values("organizations", "approval_number") ==
          std::vector<std::string>{"开党〔2015〕9号", "开党〔2016〕3号"});
}

TEST_CASE("the first meeting of one kind is not the first of another") {
    Desk desk;
    desk.read({{"会议类型", "会议时间", "期次", "议题"},
               {"党工委会议", "2021.1.5", "第1次", "研究预算"},
               {"主任办公会", "2021.4.9", "第1次", "研究采购"}});
    CHECK(desk.all("meetings").size() == 2);
    CHECK(desk.all("matters").size() == 2);
}

TEST_CASE("money with its sign, counts with a remark, and who has left was there until then") {
    Desk desk;
    desk.know("enterprises", "恒泰公司");
    desk.know("organizations", "恒泰党支部", "branch");
    CHECK(desk.read({{"企业名称", "帮扶类型", "兑现时间", "金额(元)"},
                     {"恒泰公司", "财政奖补", "2021-03-05", "￥12,000.00"}})
              .added == 1);
    CHECK(desk.values("support", "amount") == std::vector<std::string>{"1.2"});
    desk.read(
        {{"活动时间", "主办党组织", "活动类型", "实到人数"}, {"2021-03-05", "恒泰党支部", "党课", "10人（请假2人）"}});
    CHECK(desk.values("activities", "present") == std::vector<std::string>{"10"});
    desk.read({{"姓名", "出生年月", "用人单位", "签约时间", "状态", "离职时间"},
               {"张三", "1990-05", "恒泰公司", "2020.3.5", "已离职", "2021.10.9"}},
              "人才引进台账");
    const Record record = desk.all("talents").front();
    REQUIRE(record.as<Talent>().states.size() == 1);
    CHECK(record.as<Talent>().states.front().since.iso() == "2021-10-09");
}

TEST_CASE("a title in quotation marks names the series, unless it only names the ledger") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    desk.read({{"2021年“党课进车间”活动统计表"},
               {"日期", "党支部", "活动类型", "活动主题"},
               {"3月5日", "恒泰党支部", "党课", "学习"}},
              "统计");
    desk.read({{"2021年“三会一课”活动台账"},
               {"日期", "党支部", "活动类型", "活动主题"},
               {"3月6日", "恒泰党支部", "主题党日+党课", "学习"}},
              "统计");
    std::map<std::string, std::pair<std::size_t, std::size_t>> of;  // series and types by day
    for (const Record& record : desk.all("activities")) {
        const Activity& activity = record.as<Activity>();
        of[activity.date.iso()] = {activity.series.size(), activity.types.size()};
    }
    CHECK(of["2021-03-05"] == std::pair<std::size_t, std::size_t>{1, 1});
    CHECK(of["2021-03-06"] == std::pair<std::size_t, std::size_t>{0, 2});
}

TEST_CASE("an instructor is known by name and post where no unit is told") {
    Desk desk;
    const Rows rows = {{"指导员", "单位职务", "选派日期"}, {"张三", "招商局科员", "2020.3"}};
    CHECK(desk.read(rows, "党建指导员").added == 1);
    CHECK(desk.read(rows, "党建指导员").unchanged == 1);
}

TEST_CASE("a growth beside a forecast and an empty actual value is the forecast's") {
    Desk desk;
    auto report = desk.read({{"主要经济指标"},
                             {"指标名称", "2020年实际", "2021年预计", "2021年实际", "2021年同比增速(%)"},
                             {"经营收入", "133.7", "150.25", "", "11.2"},
                             {"税收收入", "6.25", "", "6.61", "5.8"}});
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    std::map<std::string, std::string> growths;
    for (const Record& record : desk.all("indicators")) {
        const Indicator& indicator = record.as<Indicator>();
        if (indicator.growth_percent) growths[indicator.name + indicator.value_kind] = indicator.growth_percent->text();
    }
    CHECK(growths == std::map<std::string, std::string>{{"经营收入forecast", "11.2"}, {"税收收入actual", "5.8"}});
}

TEST_CASE("what came of a problem tells its state where no other column does") {
    Desk desk;
    desk.read({{"问题来源", "问题描述", "提出时间", "办理结果"},
               {"四送一服", "用工", "2021-03-05", "2021.4.5办结"},
               {"四送一服", "道路", "2021-03-06", "已解决"},
               {"四送一服", "路灯", "2021-03-07", "正在办理"}});
    CHECK(desk.values("problems", "closed_on") == std::vector<std::string>{"", "", "2021-04-05"});
    CHECK(desk.values("problems", "state") == std::vector<std::string>{"办理中", "已办结", "已办结"});
}
