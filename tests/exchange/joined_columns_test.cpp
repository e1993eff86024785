#include <map>

#include "desk.h"
#include "records/activity.h"
#include "records/organization.h"
#include "records/person.h"
#include "records/talent.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE("two numbers and two persons in a cell, and a day with its place") {
    const char* when = GENERATE("2021年3月5日 二楼会议室", "2021.3.5二楼会议室", "2021-03-05/二楼会议室");
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    auto report = desk.read({{"2021年组织生活台账"},
                             {"支部名称", "时间地点", "活动类型", "活动主题", "应到/实到人数", "主持人/记录人"},
                             {"恒泰党支部", when, "主题党日", "学习党史", "12/10", "张三/李四"},
                             {"恒泰党支部", "2021年4月6日", "党课", "书记讲课", "12/11", "张三"}});
    INFO(reasons(report.refused));
    REQUIRE(report.added == 2);
    std::map<std::string, Activity> of;
    for (const Record& record : desk.all("activities")) of[record.as<Activity>().topic] = record.as<Activity>();
    CHECK(of["学习党史"].date.iso() == "2021-03-05");
    CHECK(of["学习党史"].place == "二楼会议室");
    CHECK(of["学习党史"].expected == 12);
    CHECK(of["学习党史"].present == 10);
    CHECK(of["学习党史"].chair == "张三");
    CHECK(of["学习党史"].recorder == "李四");
    CHECK(of["书记讲课"].date.iso() == "2021-04-06");
    CHECK(of["书记讲课"].place.empty());
    CHECK(of["书记讲课"].present == 11);
    CHECK(of["书记讲课"].recorder.empty());
}

TEST_CASE("12/10 of which a spreadsheet made the tenth of December is still twelve and ten") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    sheets::WorkbookWriter writer(desk.scratch / "book.xlsx");
    writer.add_sheet("活动台账");
    auto cell = [](const char* text) { return sheets::Entry{std::string(text)}; };
    writer.write_row(std::vector{cell("活动时间"), cell("主办党组织"), cell("活动类型"), cell("应到/实到")});
    writer.write_row(
        std::vector{cell("2021-03-05"), cell("恒泰党支部"), cell("党课"), sheets::Entry{*Date::make(2021, 12, 10)}});
    writer.write_row(std::vector{cell("2021-03-06"), cell("恒泰党支部"), cell("党课"), cell("14/13")});
    writer.finish();
    REQUIRE(desk.import(desk.scratch / "book.xlsx").added() == 2);
    CHECK(desk.values("activities", "expected") == std::vector<std::string>{"12", "14"});
    CHECK(desk.values("activities", "present") == std::vector<std::string>{"10", "13"});
}

TEST_CASE("parts of a heading lend each other their words") {
    Desk desk;
    auto report = desk.read({{"姓名", "性别", "出生年月（年龄）", "入党/转正时间", "学历/学位"},
                             {"张三", "男", "1980.03（41岁）", "2005.06.01/2006.06.01", "大学本科/学士"},
                             {"李四", "女", "1985.04（36岁）", "2010.07.01", "大专/无"}},
                            "党员花名册");
    INFO(reasons(report.refused));
    REQUIRE(report.added == 2);
    std::map<std::string, Person> of;
    for (const Record& record : desk.all("persons")) of[record.as<Person>().name] = record.as<Person>();
    CHECK(of["张三"].birth_date.iso() == "1980-03");
    CHECK(of["张三"].joined_on.iso() == "2005-06-01");
    CHECK(of["张三"].full_member_on.iso() == "2006-06-01");
    CHECK(desk.values("persons", "degree") == std::vector<std::string>{"", "学士学位"});
    CHECK(of["李四"].full_member_on.empty());
    CHECK(of["李四"].joined_on.iso() == "2010-07-01");
    CHECK(of["李四"].degree.empty());
}

TEST_CASE("a heading in brackets tells what stands beside the base") {
    Desk desk;
    auto report = desk.read({{"党组织名称", "党组织类别", "换届时间（上次/下次）", "书记姓名/电话"},
                             {"恒泰党支部", "党支部", "2019.5.6/2022.5.6", "张三/10012345678"}});
    INFO(reasons(report.refused));
    REQUIRE(report.added == 1);
    const Record record = desk.all("organizations").front();
    const Organization& branch = record.as<Organization>();
    REQUIRE(branch.terms.size() == 1);
    CHECK(branch.terms.front().elected_on.iso() == "2019-05-06");
    CHECK(branch.terms.front().due_on.iso() == "2022-05-06");
    REQUIRE(branch.seats.size() == 1);
    CHECK(branch.seats.front().person.text == "张三");
    CHECK(branch.seats.front().phone == "10012345678");
}

TEST_CASE("what only looks joined stays whole") {
    Desk desk;
    for (const char* name : {"恒泰公司", "徽风公司"}) desk.know("enterprises", name);
    auto report = desk.read({{"企业名称/单位名称", "统一社会信用代码/注册号", "新建/扩建", "规上/规下"},
                             {"恒泰公司", "", "新建", "规上"},
                             {"徽风公司", "", "扩建", "规下"}},
                            "企业名录");
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    CHECK(desk.values("enterprises", "above_scale") == std::vector<std::string>{"否", "是"});
}

TEST_CASE("refused rows of joined columns come back with the cell whole, and go in once mended") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    exchange::ImportOptions options;
    options.skip_bad = true;
    options.refused = desk.scratch / "back.xlsx";
    auto file = desk.ledger("活动台账.csv",
                            "支部名称,活动时间,活动类型,应到/实到人数\n"
                            "恒泰党支部,2021.2.30,主题党日,12/10\n"
                            "恒泰党支部,2021.3.5,党课,12/11\n");
    CHECK(desk.import(file, options).refused_rows() == 1);
    auto back = desk.import_sound(desk.scratch / "back.xlsx");
    CHECK(back.refused_rows() == 1);
    for (const auto& column : back.workbooks.front().sheets.front().columns)
        if (column.heading == "应到/实到人数") CHECK_FALSE(column.path.empty());
}

TEST_CASE("who was absent, and why, stands in one cell") {
    Desk desk;
    desk.know("organizations", "恒泰党支部", "branch");
    const Rows rows = {
        {"支部名称", "活动时间", "活动类型", "活动主题", "参加人员", "缺席人员及原因"},
        {"恒泰党支部", "2021-03-05", "党课", "听课", "张三、李四", "王五（出差）、赵六（家中有事）、钱七"}};
    REQUIRE(desk.read(rows).added == 1);
    const Record record = desk.all("activities").front();
    std::map<std::string, std::string> of;
    for (const Attendance& attendance : record.as<Activity>().attendance)
        of[attendance.person.text] = attendance.state + " " + attendance.reason;
    CHECK(
        of ==
        std::map<std::string, std::string>{
            {"张三", " "}, {"李四", " "}, {"王五", "official 出差"}, {"赵六", "absent 家中有事"}, {"钱七", "absent "}});
    CHECK(desk.read(rows).unchanged == 1);
}
