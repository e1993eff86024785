// What a table says beside its cells: dates that its title completes, rows that are no records, columns that ask.
#include "desk.h"
#include "ledgers/heading_rows.h"
#include "records/alliance.h"
#include "records/language.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

const Rows activities = {{"活动日期", "活动类型", "主办党组织", "活动主题"}};

/// An office with one branch, and the dates that an activity table gives with these cells for dates.
std::vector<std::string> dates_under(const std::string& title, const std::vector<std::string>& cells,
                                     const std::string& sheet = "Sheet1") {
    Desk desk;
    desk.know("organizations", "恒泰党支部");
    Rows rows = {{title}};
    rows.insert(rows.end(), activities.begin(), activities.end());
    for (const std::string& cell : cells)
        rows.push_back({cell, "党课", "恒泰党支部", "第" + std::to_string(rows.size()) + "课"});
    auto report = desk.read(rows, sheet);
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    return desk.values("activities", "date");
}

}  // namespace

TEST_CASE("a day without its year or month takes them from the title, the sheet's name or the group") {
    using Dates = std::vector<std::string>;
    CHECK(dates_under("恒泰党支部2021年活动台账", {"3月5日", "3.15", "3-18", "3/20"}) ==
          Dates{"2021-03-05", "2021-03-15", "2021-03-18", "2021-03-20"});
    CHECK(dates_under("2021年活动台账", {"28日", "9号"}, "3月") == Dates{"2021-03-09", "2021-03-28"});
    CHECK(dates_under("2021年3月活动台账", {"28日"}) == Dates{"2021-03-28"});
}

TEST_CASE("a day whose month or year nobody names is refused, never guessed") {
    for (auto [title, cell] :
         {std::pair{"活动台账", "3.15"}, {"2021年活动台账", "28日"}, {"2021年1-3月活动台账", "28日"}}) {
        INFO(title << ' ' << cell);
        Desk desk;
        desk.know("organizations", "恒泰党支部");
        auto report = desk.read({{title}, activities[0], {cell, "党课", "恒泰党支部", "第1课"}});
        CHECK(report.refused_rows() == 1);
    }
}

TEST_CASE("of several days the first is read and said to be a guess") {
    Desk desk;
    desk.know("organizations", "恒泰党支部");
    auto report = desk.read({activities[0], {"2021.3.5-6", "党课", "恒泰党支部", "第1课"}});
    CHECK(desk.values("activities", "date") == std::vector<std::string>{"2021-03-05"});
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings[0].field == "date");
    CHECK(report.warnings[0].value == "2021.3.5-6");
}

TEST_CASE("a row with long numbers is no heading; a heading that reads like a note stays one among others") {
    auto row = [](const std::vector<std::string>& texts) {
        sheets::Row made;
        for (const std::string& text : texts) {
            sheets::Cell cell;
            cell.column = static_cast<std::uint32_t>(made.cells.size());
            cell.kind = sheets::CellKind::text;
            cell.text = text;
            made.cells.push_back(cell);
        }
        return made;
    };
    CHECK(ledgers::may_be_heading(row({"企业名称", "信用代码", "所属产业", "联系电话"})));
    for (const char* number : {"91341099MA2N000A1B", "3.41099E+17", "13800000000"}) {
        INFO(number);
        CHECK_FALSE(ledgers::may_be_heading(row({"恒泰公司", number, "汽配", "张三"})));
    }
    CHECK(ledgers::may_be_heading(row({"项目名称", "年度", "类别", "计划投资", "截至12月底完成投资"})));
    CHECK_FALSE(ledgers::may_be_heading(row({"填报单位：经开区", "截至2021年12月31日"})));
}

TEST_CASE("signatures, offices and dates below a table are no records") {
    Desk desk;
    auto report = desk.read({{"姓名", "性别", "民族", "出生日期"},
                             {"张三", "男", "汉族", "1991-02-03"},
                             {"", "", "", "经开区党工委"},
                             {"", "", "", "二〇二二年一月五日"},
                             {"统计人：王五"}});
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    CHECK(report.added == 1);
}

TEST_CASE("a numbered row of numbers is a record where the table holds nothing but numbers, else it heads a group") {
    Desk numbers;
    auto indicators = numbers.read({{"2021年主要经济指标"},
                                    {"指标名称", "2020年", "2021年"},
                                    {"一、经营收入", "310", "349"},
                                    {"二、税收收入", "9", "11"}});
    CHECK(indicators.refused.empty());
    CHECK(indicators.added == 4);
    CHECK(numbers.values("indicators", "name") ==
          std::vector<std::string>{"税收收入", "税收收入", "经营收入", "经营收入"});

    Desk groups;
    auto projects = groups.read({{"2021年重点项目"},
                                 {"项目名称", "建设地点", "责任单位", "计划投资(亿元)", "完成投资(亿元)"},
                                 {"一、续建项目", "", "", "3.5", "2"},
                                 {"智能工厂", "园区东路", "建设局", "3.5", "2"}});
    INFO(reasons(projects.refused));
    CHECK(groups.values("projects", "name") == std::vector<std::string>{"智能工厂"});
    CHECK(groups.all("projects").front().get("category") == Value(std::string("continued")));
}

TEST_CASE("是否办结 is answered by 是, 否 and ×, and such a column is taken for the state") {
    Desk desk;
    auto report = desk.read({{"问题来源", "涉及单位", "问题描述", "提出时间", "是否办结"},
                             {"企业走访", "恒泰公司", "用工难", "2021-03-01", "是"},
                             {"企业走访", "恒泰公司", "融资难", "2021-03-02", "否"},
                             {"企业走访", "恒泰公司", "用地难", "2021-03-03", "×"}});
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    REQUIRE(report.columns.size() == 5);
    CHECK(report.columns[4].path == "state");
    auto problems = desk.all("problems");
    std::map<std::string, std::string> states;
    for (const Record& problem : problems)
        states[std::get<std::string>(problem.get("text"))] = std::get<std::string>(problem.get("state"));
    CHECK(states == std::map<std::string, std::string>{{"用工难", "closed"}, {"融资难", "open"}, {"用地难", "open"}});
}

TEST_CASE("是否牵头企业: yes means the enterprise that the row names") {
    Desk desk;
    for (const char* name : {"恒泰滤清股份有限公司", "龙跃机械有限公司"}) desk.know("enterprises", name);
    auto report = desk.read({{"产业联盟成员名单"},
                             {"联盟名称", "成员单位", "是否牵头企业"},
                             {"汽配产业联盟", "恒泰滤清股份有限公司", "是"},
                             {"汽配产业联盟", "龙跃机械有限公司", "否"}});
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    CHECK(desk.values("alliances", "lead") == std::vector<std::string>{"恒泰滤清股份有限公司"});
    CHECK(desk.all("alliances").front().as<Alliance>().members.size() == 2);
}

TEST_CASE("a yes-or-no field under a heading of natures: another nature means no, under other headings it is refused") {
    for (auto [heading, refused] : {std::pair{"流动党员类别", 0}, {"是否流动党员", 1}}) {
        INFO(heading);
        Desk desk;
        exchange::ImportOptions options;
        options.kind = find_kind("persons");
        options.map["floating"] = heading;
        auto report =
            desk.read({{"姓名", "性别", "出生日期", heading}, {"张三", "男", "1991-02-03", "技改"}}, "Sheet1", options);
        CHECK(report.refused_rows() == refused);
        if (refused == 0) CHECK(desk.all("persons").front().get("floating") == Value(false));
    }
}

TEST_CASE("an indicator's name gives up its number and its unit, and each is listed as a repair") {
    Desk desk;
    auto report = desk.read({{"指标名称", "年度", "数值类型", "数值"},
                             {"1.经营收入（亿元）", "2021", "实际", "349"},
                             {"其中：税收收入(万元)", "2021", "实际", "11"},
                             {"3.5万吨项目", "2021", "实际", "1"}});
    INFO(reasons(report.refused));
    CHECK(desk.values("indicators", "name") == std::vector<std::string>{"3.5万吨项目", "税收收入", "经营收入"});
    CHECK(desk.values("indicators", "unit") == std::vector<std::string>{"", "万元", "亿元"});
    CHECK(std::any_of(report.repaired.begin(), report.repaired.end(), [](const exchange::Repair& repair) {
        return repair.row == 2 && repair.from == "1.经营收入（亿元）" && repair.to == "经营收入";
    }));
}

TEST_CASE("第3次会议 gets the year of its date, failing that of the title") {
    Desk desk;
    auto report = desk.read({{"2021年党工委会议议题台账"},
                             {"会议名称", "会议时间", "议题", "三重一大类别"},
                             {"第3次党工委会议", "2020-12-05", "人事任免", "重要人事任免"},
                             {"第4次党工委会议", "", "项目安排", "重大项目安排"}});
    INFO(reasons(report.refused));
    CHECK(desk.values("meetings", "name") ==
          std::vector<std::string>{"2020年第3次党工委会议", "2021年第4次党工委会议"});
}

TEST_CASE("the major behind a university goes into its own field; a school of a university stays") {
    Desk desk;
    desk.know("enterprises", "恒泰滤清股份有限公司");
    auto report =
        desk.read({{"人才引进台账"},
                   {"人才姓名", "出生日期", "用人单位", "签约时间", "毕业院校及专业"},
                   {"张三", "1991-02-03", "恒泰滤清股份有限公司", "2021-03-01", "合肥工业大学机械工程专业"},
                   {"李四", "1992-03-04", "恒泰滤清股份有限公司", "2021-03-02", "清华大学研究生院"},
                   {"王五", "1993-04-05", "恒泰滤清股份有限公司", "2021-03-03", "中国石油大学（华东）/化工"}});
    INFO(reasons(report.refused));
    CHECK(desk.values("talents", "university") ==
          std::vector<std::string>{"中国石油大学（华东）", "合肥工业大学", "清华大学研究生院"});
    CHECK(desk.values("talents", "major") == std::vector<std::string>{"", "化工", "机械工程"});
}

TEST_CASE("members of an alliance that only the title, the sheet or a group names belong to it") {
    const Rows members = {{"序号", "企业名称", "上下游位置", "联系人"},
                          {"1", "恒泰滤清股份有限公司", "上游", "张三"},
                          {"2", "龙跃机械有限公司", "下游", "李四"}};
    const auto with_title = [&](const std::string& title) {
        Rows rows = members;
        if (!title.empty()) rows.insert(rows.begin(), {title});
        return rows;
    };
    for (auto [title, sheet] : {std::pair{"新能源产业联盟成员名单", "Sheet1"},
                                {"附件2：2021年新能源产业联盟成员单位一览表", "Sheet1"},
                                {"经开区新能源产业联盟成员名单", "Sheet1"},
                                {"", "新能源产业联盟"}}) {
        INFO(title << '/' << sheet);
        Desk desk;
        for (const char* name : {"恒泰滤清股份有限公司", "龙跃机械有限公司"}) desk.know("enterprises", name);
        desk.know("alliances", "新能源产业联盟");
        auto report = desk.read(with_title(title), sheet);
        INFO(reasons(report.refused));
        CHECK(report.kind == find_kind("alliances"));
        CHECK(report.refused.empty());
        REQUIRE(desk.values("alliances", "name") == std::vector<std::string>{"新能源产业联盟"});
        const Record record = desk.all("alliances").front();
        const auto& alliance = record.as<Alliance>();
        REQUIRE(alliance.members.size() == 2);
        CHECK(alliance.members[0].position == "upstream");
        CHECK(desk.read(with_title(title), sheet).changed == 0);
    }
    // Nothing but the word of such ledgers names nobody: the rows are refused, no alliance of that name arises.
    Desk desk;
    for (const char* name : {"恒泰滤清股份有限公司", "龙跃机械有限公司"}) desk.know("enterprises", name);
    exchange::ImportOptions options;
    options.kind = find_kind("alliances");
    CHECK(desk.read(with_title("产业联盟成员名单"), "Sheet1", options).refused_rows() == 2);
    CHECK(desk.all("alliances").empty());
}

TEST_CASE("groups of members under the name of their alliance") {
    Desk desk;
    for (const char* name : {"恒泰滤清股份有限公司", "龙跃机械有限公司"}) desk.know("enterprises", name);
    auto report = desk.read({{"产业联盟成员名单"},
                             {"序号", "成员单位", "上下游位置", "联系人"},
                             {"一、新能源产业联盟"},
                             {"1", "恒泰滤清股份有限公司", "上游", "张三"},
                             {"二、汽配产业联盟"},
                             {"1", "龙跃机械有限公司", "下游", "李四"}});
    INFO(reasons(report.refused));
    CHECK(desk.values("alliances", "name") == std::vector<std::string>{"新能源产业联盟", "汽配产业联盟"});
}

TEST_CASE("the host of all activities may stand in the title, the sheet's name or over a group") {
    const std::vector<std::string> headings = {"活动日期", "活动类型", "活动主题", "参加人数"};
    for (auto [title, sheet] : {std::pair{"恒泰党支部2021年度三会一课台账", "Sheet1"},
                                {"2021年恒泰党支部活动台账", "Sheet1"},
                                {"2021年活动台账", "恒泰党支部"}}) {
        INFO(title << '/' << sheet);
        Desk desk;
        desk.know("organizations", "恒泰党支部");
        desk.know("organizations", "龙跃党支部");
        auto report = desk.read({{title}, headings, {"3月5日", "党课", "第1课", "9"}}, sheet);
        INFO(reasons(report.refused));
        CHECK(desk.values("activities", "host") == std::vector<std::string>{"恒泰党支部"});
    }
    Desk desk;
    desk.know("organizations", "恒泰党支部");
    auto report = desk.read({{"经开区2021年活动台账"}, headings, {"3月5日", "党课", "第1课", "9"}});
    CHECK(report.refused_rows() == 1);  // a title that names no organization names no host
}

TEST_CASE("who filled a table in says nothing of its rows") {
    Desk desk;
    auto report = desk.read({{"经开区企业基本情况统计表"},
                             {"填报单位：企业服务中心", "", "填报日期：2021.12.31"},
                             {"企业全称", "经济类型", "主营行业", "从业人员数（人）"},
                             {"甲辰汽车零部件有限公司", "民营", "汽车零部件", "120"}});
    CHECK(report.refused.empty());
    CHECK(desk.values("enterprises", "name") == std::vector<std::string>{"甲辰汽车零部件有限公司"});
    CHECK(desk.values("enterprises", "position") == std::vector<std::string>{""});
}
