#include <map>

#include "desk.h"
#include "records/organization.h"
#include "records/problem.h"
#include "records/project.h"
#include "records/talent.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE("a length of service counts from the day of arrival, failing that from the day of signing") {
    const char* heading = GENERATE("服务期限", "服务年限", "最低服务期限");
    Desk desk;
    desk.know("enterprises", "恒泰");
    auto report = desk.read({{"姓名", "出生年月", "用人单位", "签约时间", "到岗时间", heading},
                             {"钱一", "1996-03", "恒泰", "2021-06-01", "2021-07-05", "3年"},
                             {"孙二", "1996-04", "恒泰", "2021-06-01", "", "五年"},
                             {"李三", "1996-05", "恒泰", "2021-06-01", "", "36个月"},
                             {"周四", "1996-06", "恒泰", "2021-06-01", "", "不少于5年"},
                             {"吴五", "1996-07", "恒泰", "2021-06-01", "", "2025-06-30"},
                             {"郑六", "1996-08", "恒泰", "", "", "3年"}},
                            "人才引进台账");
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    std::map<std::string, std::string> until, note;
    for (const Record& record : desk.all("talents")) {
        const Talent& talent = record.as<Talent>();
        until[talent.person.text] = talent.service_until.iso();
        note[talent.person.text] = talent.note;
    }
    CHECK(until == std::map<std::string, std::string>{{"钱一", "2024-07-05"},
                                                      {"孙二", "2026-06-01"},
                                                      {"李三", "2024-06-01"},
                                                      {"周四", "2026-06-01"},
                                                      {"吴五", "2025-06-30"},
                                                      {"郑六", ""}});
    CHECK(note["郑六"].find("3年") != std::string::npos);  // nothing is lost
}

TEST_CASE("a bare number of years counts under a heading that asks for a length") {
    Desk desk;
    desk.know("enterprises", "恒泰");
    desk.read(
        {{"姓名", "出生年月", "用人单位", "签约时间", "服务年限"}, {"钱一", "1996-03", "恒泰", "2021-06-01", "3"}},
        "人才引进台账");
    CHECK(desk.values("talents", "service_until") == std::vector<std::string>{"2024-06-01"});
}

TEST_CASE("physical progress in words tells the state, what is left stands in the remarks") {
    Desk desk;
    auto report = desk.read({{"项目名称", "项目类别", "计划投资(亿元)", "形象进度"},
                             {"甲项目", "续建", "1.2", "60%"},
                             {"乙项目", "续建", "1.3", "主体施工"},
                             {"丙项目", "新开工", "1.4", "已竣工"},
                             {"丁项目", "新开工", "1.5", "二层主体（35%）"},
                             {"戊项目", "新开工", "1.6", "征迁扫尾"}},
                            "2021年重点项目");
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    std::map<std::string, Project> of;
    for (const Record& record : desk.all("projects")) of[record.as<Project>().name] = record.as<Project>();
    REQUIRE(of.size() == 5);
    CHECK(of["甲项目"].progress_percent == Decimal::of(60));
    CHECK(of["乙项目"].state == "building");
    CHECK_FALSE(of["乙项目"].progress_percent);
    CHECK(of["丙项目"].state == "completed");
    CHECK(of["丁项目"].progress_percent == Decimal::of(35));
    CHECK(of["丁项目"].note.find("二层主体") != std::string::npos);
    CHECK(of["戊项目"].state.empty());
    CHECK(of["戊项目"].note.find("征迁扫尾") != std::string::npos);
}

TEST_CASE("a state that tells its day gives both") {
    Desk desk;
    auto report = desk.read({{"问题来源", "问题描述", "提出时间", "责任单位", "办结情况"},
                             {"企业走访", "路灯不亮", "2021-03-01", "建设局", "已办结（2021.4.1）"},
                             {"企业走访", "招工难", "2021-03-02", "人社局", "已于2021年4月2日办结"},
                             {"企业走访", "用电难", "2021-03-03", "供电所", "2021.4.3办结"},
                             {"企业走访", "融资难", "2021-03-04", "金融办", "正在办理（预计2021.6完成）"},
                             {"企业走访", "用水难", "2021-03-05", "水务局", "已办结"}},
                            "问题清单");
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    std::map<std::string, std::pair<std::string, std::string>> of;
    for (const Record& record : desk.all("problems")) {
        const ProblemRecord& problem = record.as<ProblemRecord>();
        of[problem.text] = {problem.state, problem.closed_on.iso()};
    }
    CHECK(of["路灯不亮"] == std::pair<std::string, std::string>{"closed", "2021-04-01"});
    CHECK(of["招工难"] == std::pair<std::string, std::string>{"closed", "2021-04-02"});
    CHECK(of["用电难"] == std::pair<std::string, std::string>{"closed", "2021-04-03"});
    CHECK(of["融资难"] == std::pair<std::string, std::string>{"open", ""});
    CHECK(of["用水难"] == std::pair<std::string, std::string>{"closed", ""});
}

TEST_CASE("a day beside a state gives way to the column for it") {
    Desk desk;
    desk.read({{"问题来源", "问题描述", "提出时间", "责任单位", "办结时间", "办结情况"},
               {"企业走访", "路灯不亮", "2021-03-01", "建设局", "2021-04-08", "已办结（2021.4.1）"}},
              "问题清单");
    CHECK(desk.values("problems", "closed_on") == std::vector<std::string>{"2021-04-08"});
}

TEST_CASE("a term of office known by its end only is kept, and the same one when its beginning comes to be known") {
    Desk desk;
    const Rows ends = {{"党组织名称", "党组织类别", "成立时间", "书记", "届满时间"},
                       {"恒泰党支部", "党支部", "2015-04-02", "赵一", "2024-05-01"}};
    CHECK(desk.read(ends).added == 1);
    CHECK(desk.read(ends).unchanged == 1);
    CHECK(desk.read({{"党组织名称", "党组织类别", "换届时间", "届满时间"},
                     {"恒泰党支部", "党支部", "2021-05-01", "2024-05-01"}})
              .changed == 1);
    auto terms = [&] {
        std::vector<std::string> found;
        const Record branch = desk.all("organizations").front();
        for (const Term& term : branch.as<Organization>().terms)
            found.push_back(term.elected_on.iso() + " " + term.due_on.iso());
        return found;
    };
    CHECK(terms() == std::vector<std::string>{"2021-05-01 2024-05-01"});
    CHECK(desk.read(ends).unchanged == 1);
    desk.read({{"党组织名称", "党组织类别", "届满时间"}, {"恒泰党支部", "党支部", "2027-05-01"}});
    CHECK(terms() == std::vector<std::string>{"2021-05-01 2024-05-01", " 2027-05-01"});
}

TEST_CASE("a deadline in days counts from the day on which the problem was raised; working days stay in words") {
    Desk desk;
    auto report = desk.read({{"问题来源", "问题描述", "提出时间", "办理时限"},
                             {"企业走访", "路灯不亮", "2021-03-01", "30天"},
                             {"企业走访", "招工难", "2021-03-02", "15日内"},
                             {"企业走访", "用电难", "2021-03", "30天"},
                             {"企业走访", "融资难", "2021-03-04", "15个工作日"}},
                            "问题清单");
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    CHECK(desk.values("problems", "deadline") == std::vector<std::string>{"", "", "2021-03-17", "2021-03-31"});
}

TEST_CASE("the year that headings name is the plan's where nothing else tells it; a span of years is none") {
    Desk desk;
    auto report = desk.read({{"类别", "项目名称", "建设起止年限", "2021年计划投资(万元)", "1-12月完成投资(万元)"},
                             {"续建", "滤清器二期", "2020-2022", "12000", "10500"},
                             {"新开工", "标准化厂房", "2021-2023", "15000", "16000"}},
                            "重点项目");
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    CHECK(desk.values("projects", "year") == std::vector<std::string>{"2021", "2021"});
}

TEST_CASE("a service that runs from one day to another ends on the second") {
    Desk desk;
    desk.know("enterprises", "恒泰");
    auto report = desk.read({{"姓名", "出生年月", "用人单位", "签约时间", "服务期限", "目前是否在岗"},
                             {"钱一", "1996-03", "恒泰", "2021-07-01", "2021.7.1-2024.6.30", "是"},
                             {"孙二", "1996-04", "恒泰", "2021-08-01", "2021年8月至2026年7月", "否"},
                             {"李三", "1996-05", "恒泰", "2021-08-01", "2026-07-31", "已离职"}},
                            "人才引进台账");
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    CHECK(desk.values("talents", "service_until") == std::vector<std::string>{"2024-06-30", "2026-07", "2026-07-31"});
    std::map<std::string, std::string> states;
    for (const Record& record : desk.all("talents")) {
        REQUIRE(record.as<Talent>().states.size() == 1);
        states[record.as<Talent>().person.text] = record.as<Talent>().states.front().state;
    }
    CHECK(states == std::map<std::string, std::string>{{"钱一", "serving"}, {"孙二", "left"}, {"李三", "left"}});
}

TEST_CASE("what no column and no title tells is asked for, with what it may be") {
    Desk desk;
    auto report =
        desk.import_sound(desk.workbook({{"问题描述", "提出时间", "责任单位"}, {"停电", "2021-03-01", "供电所"}}));
    REQUIRE(report.refused_rows() == 1);
    const std::string reason = reasons(report.workbooks.front().sheets.front().refused);
    CHECK(reason.find("四送一服") != std::string::npos);
}

TEST_CASE("a deadline may be a period: it ends with it") {
    Desk desk;
    auto report = desk.read({{"重点任务", "责任单位", "完成时限"},
                             {"任务一", "甲局", "全年"},
                             {"任务二", "甲局", "上半年"},
                             {"任务三", "甲局", "2023年一季度末"},
                             {"任务四", "甲局", "10月底前"},
                             {"任务五", "甲局", "2022年底前"},
                             {"任务六", "甲局", "第三季度"}},
                            "2022年重点工作任务");
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    std::map<std::string, std::string> deadlines;
    for (const Record& record : desk.all("tasks"))
        deadlines[shown(record.kind().field("title"), record.get("title"))] =
            shown(record.kind().field("deadline"), record.get("deadline"));
    CHECK(deadlines == std::map<std::string, std::string>{{"任务一", "2022-12"},
                                                          {"任务二", "2022-06"},
                                                          {"任务三", "2023-03"},
                                                          {"任务四", "2022-10"},
                                                          {"任务五", "2022-12"},
                                                          {"任务六", "2022-09"}});
}
