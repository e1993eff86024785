// What stands beside and over a table, and what offices write in place of a value.
#include "desk.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE("tables beside each other are read each for itself") {
    Desk desk;
    desk.know("enterprises", "甲有限公司");
    auto report =
        desk.import(desk.workbook({{"会议台账", "", "", "", "督查台账"},
                                   {"会议名称", "会议时间", "议题", "", "督查日期", "督查类型", "督查对象"},
                                   {"第1次党工委会议", "2021.1.5", "研究预算", "", "2021.2.3", "“三公”督查", "党政办"},
                                   {"", "", "", "", "2021.3.3", "上下班纪律检查", "财政局"}}));
    CHECK(reasons(report.workbooks[0].sheets[0].refused) == "");
    CHECK(desk.all("matters").size() == 1);
    CHECK(desk.values("inspections", "date") == std::vector<std::string>{"2021-02-03", "2021-03-03"});

    SECTION("a list that goes on at its right side") {
        desk.import(desk.workbook({{"党建指导员名单"},
                                   {"序号", "姓名", "工作单位", "序号", "姓名", "工作单位"},
                                   {"1", "钱一", "党政办", "3", "孙三", "财政局"},
                                   {"2", "李二", "党政办"}}));
        CHECK(desk.values("instructors", "name") == std::vector<std::string>{"孙三", "李二", "钱一"});
    }
    SECTION("refused rows come back from the table in which they stand") {
        exchange::ImportOptions options;
        options.skip_bad = true;
        options.refused = desk.scratch / "back.xlsx";
        auto mixed =
            desk.import(desk.workbook({{"会议名称", "会议时间", "议题", "", "督查日期", "督查类型", "督查对象"},
                                       {"第2次党工委会议", "2021.4.5", "研究项目", "", "abc", "“三公”督查", "招商局"}}),
                        options);
        CHECK(mixed.refused_rows() == 1);
        auto again = exchange::import(*desk.office, {options.refused}, {.dry_run = true, .skip_bad = true});
        // The row is handed back as it stood; of the table at its left it tells nothing new.
        REQUIRE(again.workbooks[0].sheets.size() == 2);
        CHECK(again.workbooks[0].sheets[0].unchanged == 1);
        CHECK(again.workbooks[0].sheets[1].kind == find_kind("inspections"));
        CHECK(again.refused_rows() == 1);
    }
    SECTION("an empty column within a table is no border") {
        auto sheet = desk.read({{"姓名", "身份证号", "", "性别", "学历", "人员类别"},
                                {"张三", "341099196706146115", "", "男", "大学本科", "正式党员"}},
                               "党员花名册");
        CHECK(sheet.added == 1);
        CHECK(desk.values("persons", "sex") == std::vector<std::string>{"男"});
    }
}

TEST_CASE("a line over a table says what holds for all of its rows") {
    Desk desk;
    desk.know("enterprises", "甲有限公司");
    auto sheet = desk.read({{"党建指导员走访企业工作日志"},
                            {"指导员：赖强一    填表人：张三"},
                            {"序号", "走访时间", "走访企业", "主要内容"},
                            {"1", "2021.1.5", "甲有限公司", "了解用工"},
                            {"2", "2021.2.5", "甲有限公司", "宣讲政策"}},
                           "走访");
    CHECK(reasons(sheet.refused) == "");
    CHECK(desk.values("visits", "instructor") == std::vector<std::string>{"赖强一", "赖强一"});
    CHECK(sheet.columns.back().heading == "指导员");
    CHECK(sheet.columns.back().path == "instructor");

    // It is told, once and where it stands.
    CHECK(std::count_if(sheet.repaired.begin(), sheet.repaired.end(),
                        [](const auto& each) { return each.row == 2 && each.field == "instructor"; }) == 1);

    SECTION("repeated among the rows it holds from there on") {
        auto two = desk.read({{"党建指导员走访企业工作日志"},
                              {"指导员：赖强一"},
                              {"走访时间", "走访企业"},
                              {"2021.4.5", "甲有限公司"},
                              {"指导员：钱一"},
                              {"2021.4.6", "甲有限公司"},
                              {"2021.4.7", "甲有限公司"}});
        CHECK(reasons(two.refused) == "");
        CHECK(two.added == 3);
        CHECK(desk.values("visits", "instructor") ==
              std::vector<std::string>{"赖强一", "赖强一", "赖强一", "钱一", "钱一"});
    }
    SECTION("the name of the record, where the rows are its children") {
        desk.read({{"成员单位名单"},
                   {"联盟名称：茶业联盟  牵头单位：甲有限公司"},
                   {"成员单位", "上下游"},
                   {"甲有限公司", "上游"}},
                  "产业联盟");
        CHECK(desk.values("alliances", "name") == std::vector<std::string>{"茶业联盟"});
        CHECK(desk.values("alliances", "lead") == std::vector<std::string>{"甲有限公司"});
    }
    SECTION("a phone over the table is that of who filled it in") {
        desk.read({{"党组织名册"},
                   {"填报人：张三  联系电话：10051337301"},
                   {"党组织名称", "党组织类别"},
                   {"甲支部", "党支部"}});
        CHECK(desk.values("organizations", "phone") == std::vector<std::string>{""});
    }
    SECTION("not when a column gives it, nor the day of the report") {
        auto own = desk.read({{"走访记录"},
                              {"指导员：钱一", "", "截止时间：2021.12.31"},
                              {"走访时间", "指导员", "走访企业"},
                              {"2021.3.5", "孙三", "甲有限公司"}});
        CHECK(own.columns.size() == 3);
        CHECK(desk.values("visits", "instructor").front() == "孙三");
    }
}

TEST_CASE("the unit over a table of indicators, or in a heading, is the unit of its values") {
    Desk desk;
    desk.read(
        {{"主要经济指标（单位：万元）"}, {"指标名称", "2021年实际"}, {"经营收入", "3379300"}, {"全省排名", "61"}});
    CHECK(desk.values("indicators", "unit") == std::vector<std::string>{"", "万元"});
    desk.read({{"主要经济指标（单位：亿元）"},
               {"指标", "2020年", "2021年", "", "2022年"},
               {"", "实际数", "预计数", "同比增长（%）", "目标数"},
               {"固定资产投资", "44.16", "54.9", "24.3", "61.5"},
               {"全市排名", "3", "2", "", "2"}});
    CHECK(desk.all("indicators").size() == 8);
    CHECK(desk.values("indicators", "unit") ==
          std::vector<std::string>{"", "", "", "", "万元", "亿元", "亿元", "亿元"});
    desk.read({{"指标名称", "2020年实际（亿元）"}, {"税收收入", "7.12"}});
    CHECK(desk.values("indicators", "unit").back() == "亿元");
    CHECK(desk.all("indicators").size() == 9);
}

TEST_CASE("words in place of a date say how matters stand, and are told") {
    Desk desk;
    auto sheet = desk.read({{"问题来源", "问题内容", "提出时间", "完成时限", "办结时间", "状态"},
                            {"四送一服", "路灯不亮", "21.3.5", "立行立改", "正在整改", "整改中"},
                            {"四送一服", "排水不畅", "2021.3.6", "长期坚持", "2021年5月20日办结", "已办结"}},
                           "2021年问题清单");
    CHECK(reasons(sheet.refused) == "");
    CHECK(desk.values("problems", "raised_on") == std::vector<std::string>{"2021-03-05", "2021-03-06"});
    CHECK(desk.values("problems", "closed_on") == std::vector<std::string>{"", "2021-05-20"});
    CHECK(desk.values("problems", "deadline") == std::vector<std::string>{"", ""});
    CHECK(reasons(sheet.warnings).find("立行立改") != std::string::npos);

    SECTION("what is neither date nor state is refused") {
        auto bad = desk.import_sound(
            desk.workbook({{"问题来源", "问题内容", "提出时间"}, {"四送一服", "停车难", "abc"}}, "问题清单"));
        CHECK(bad.refused_rows() == 1);
    }
}

TEST_CASE("a phone behind a name goes where phones are kept, and is not shown in the report") {
    Desk desk;
    auto sheet = desk.read(
        {{"党组织名称", "党组织类别", "书记（电话）"}, {"甲支部", "党支部", "赵轩欣（10051337301）"}}, "党组织");
    CHECK(reasons(sheet.refused) == "");
    const Record record = desk.all("organizations").front();
    const Field& seats = record.kind().field("seats");
    REQUIRE(seats.row_count(record.data()) == 1);
    const void* seat = seats.row_at(const_cast<void*>(record.data()), 0);
    CHECK(shown(seats.rows->field("person"), get(seats.rows->field("person"), seat)) == "赵轩欣");
    CHECK(shown(seats.rows->field("phone"), get(seats.rows->field("phone"), seat)) == "10051337301");
    for (const exchange::Repair& repair : sheet.repaired) CHECK(repair.from.find("10051337301") == std::string::npos);

    SECTION("the phone right of the secretary is the secretary's") {
        desk.read({{"党组织名称", "党组织类别", "书记", "联系电话"}, {"乙支部", "党支部", "钱二", "10051337302"}},
                  "党组织");
        CHECK(desk.values("organizations", "phone") == std::vector<std::string>{"", ""});
        desk.read({{"党组织名称", "党组织类别", "书记", "党组织电话"}, {"丙支部", "党支部", "孙三", "10051337303"}},
                  "党组织");
        CHECK(desk.values("organizations", "phone") == std::vector<std::string>{"", "", "10051337303"});
    }
}

TEST_CASE("codes with their labels, quoted names, a count behind the name of a group, a subsidy of nothing") {
    Desk desk;
    desk.know("organizations", "甲支部", "branch");
    auto roll = desk.read({{"姓名", "身份证号", "性别", "人员类别"},
                           {"甲支部（1名）"},
                           {"张三", "341099196706146115", "1 男", "01-正式党员"}},
                          "党员花名册");
    CHECK(reasons(roll.refused) == "");
    CHECK(desk.values("persons", "sex") == std::vector<std::string>{"男"});
    const Record person = desk.all("persons").front();
    CHECK(person.kind().field("memberships").row_count(person.data()) == 1);

    desk.read({{"品牌名称", "创建党组织", "命名时间"}, {"“恒泰红芯”", "甲支部", "2021.2"}}, "党建品牌");
    CHECK(desk.values("brands", "name") == std::vector<std::string>{"恒泰红芯"});
    desk.read({{"品牌名称", "创建党组织", "命名时间"}, {"“红芯”与“先锋”", "甲支部", "2021.3"}}, "党建品牌");
    CHECK(desk.values("brands", "name") == std::vector<std::string>{"“红芯”与“先锋”", "恒泰红芯"});

    desk.read({{"姓名", "身份证号", "学历", "引进方式", "签约时间", "补贴（元）"},
               {"张三", "341099196706146115", "硕士研究生", "全职引进", "2021.5.6", "0"}},
              "人才引进");
    const Record talent = desk.all("talents").front();
    CHECK(talent.kind().field("subsidies").row_count(talent.data()) == 0);
}

TEST_CASE("a line of signatures below the rows is no record") {
    Desk desk;
    auto sheet = desk.read({{"姓名", "性别", "公民身份号码", "民族", "文化程度"},
                            {"张三", "男", "341099196706146115", "汉", "本科"},
                            {"支部书记（签字）：", "", "", "", "填表人：李四"},
                            {"支部书记（签字）：", "", "", "", "填表人："}},
                           "党员花名册");
    CHECK(reasons(sheet.refused) == "");
    CHECK(desk.values("persons", "name") == std::vector<std::string>{"张三"});
}

TEST_CASE("a row of brackets below the headings belongs to them") {
    Desk desk;
    desk.know("enterprises", "甲有限公司");
    auto sheet = desk.read({{"企业名称", "帮扶类型", "兑现时间", "兑现金额"},
                            {"", "", "", "（元）"},
                            {"甲有限公司", "财政奖补", "2021.5.1", "30000"}},
                           "惠企资金");
    CHECK(reasons(sheet.refused) == "");
    CHECK(desk.values("support", "amount") == std::vector<std::string>{"3"});  // 万元
}

TEST_CASE("a column that asks is answered, also below a merged heading, and a denial answers too") {
    Desk desk;
    desk.know("enterprises", "甲有限公司");
    auto roll = desk.read({{"姓名", "身份证号码", "入党日期", "是否预备党员"},
                           {"张三", "341099196706146115", "2010.5.1", "否"},
                           {"李四", "341099197001015718", "2021.5.1", "是"}},
                          "党员花名册");
    CHECK(reasons(roll.refused) == "");
    CHECK(desk.values("persons", "member_type") == std::vector<std::string>{"正式党员", "预备党员"});
    auto problems = desk.import(desk.workbook({{"问题来源", "企业名称", "诉求内容", "收集时间", "办结情况", ""},
                                               {"", "", "", "", "是否办结", "办结时间"},
                                               {"四送一服", "甲有限公司", "用工", "2021.2.1", "是", "2021.3.1"},
                                               {"四送一服", "甲有限公司", "用地", "2021.2.2", "否", ""}}));
    CHECK(reasons(problems.workbooks[0].sheets[0].refused) == "");
    CHECK(desk.values("problems", "state") == std::vector<std::string>{"办理中", "已办结"});
}

TEST_CASE("a day without a year is of the year of all other days in its column, and that is told") {
    Desk desk;
    auto sheet = desk.read({{"干部姓名", "身份证号码", "在编情况", "采集完成时间"},
                            {"张三", "341099196706146115", "在编在岗", "9月12日"},
                            {"李四", "341099197001015718", "在编在岗", "2023.10.8"}},
                           "廉政档案采集表");
    CHECK(reasons(sheet.refused) == "");
    CHECK(desk.values("cadres", "collected_on") == std::vector<std::string>{"2023-09-12", "2023-10-08"});
    CHECK(std::count_if(sheet.warnings.begin(), sheet.warnings.end(),
                        [](const auto& each) { return each.row == 2 && each.field == "collected_on"; }) == 1);
}
