// Headings and words of other offices.
#include "desk.h"
#include "records/activity.h"
#include "records/language.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE(
    "indicators with bare years for headings, a row each: what no word calls a target is actual, and is said so") {
    for (const Rows& headings :
         {Rows{{"指标名称", "单位", "2019", "2020", "2021"}}, Rows{{"指标名称", "单位", "2019年", "2020年", "2021年"}},
          Rows{{"序号", "指标", "计量单位", "2019年度", "2020年度", "2021年度"}}}) {
        INFO(headings[0].back());
        Desk desk;
        Rows rows = {{"主要经济指标"}, headings[0]};
        const bool numbered = headings[0].size() == 6;
        for (std::vector<std::string> row :
             {std::vector<std::string>{"经营收入", "亿元", "300", "310", "349"}, {"税收收入", "亿元", "8", "9", "—"}}) {
            if (numbered) row.insert(row.begin(), std::to_string(rows.size() - 1));
            rows.push_back(row);
        }
        auto report = desk.read(rows);
        INFO(reasons(report.refused));
        CHECK(report.kind == find_kind("indicators"));
        CHECK(report.refused.empty());
        CHECK(report.added == 5);
        CHECK(desk.values("indicators", "year") == std::vector<std::string>{"2019", "2019", "2020", "2020", "2021"});
        for (const Record& indicator : desk.all("indicators"))
            CHECK(indicator.get("value_kind") == Value(std::string("actual")));
        CHECK(std::all_of(report.warnings.begin(), report.warnings.end(),
                          [](const exchange::Remark& warning) { return warning.field == "value_kind"; }));
        CHECK(report.warnings.size() == 5);
    }
    Desk desk;
    auto report = desk.read({{"2022年主要经济指标目标"}, {"指标名称", "数值类型", "数值"}, {"经营收入", "", "349"}});
    CHECK(report.refused_rows() == 1);  // where a column could say it, its gap is not filled
}

TEST_CASE("the series of an activity under the headings of other offices") {
    for (const char* heading : {"所属专题", "特色活动", "活动项目", "专题活动"}) {
        INFO(heading);
        Desk desk;
        desk.know("organizations", "恒泰党支部");
        auto report = desk.read({{"活动时间", "活动类型", "主办党组织", "活动主题", heading},
                                 {"2021-03-05", "主题党日", "恒泰党支部", "参观纪念馆", "红色星期五"},
                                 {"2021-04-05", "党课", "恒泰党支部", "第1课", "我为群众办实事"}});
        INFO(reasons(report.refused));
        CHECK(report.refused.empty());
        CHECK(report.columns[4].path == "series.series");
        CHECK(desk.all("activities").front().as<Activity>().series.size() == 1);
    }
}

TEST_CASE("sex and organization type in words and in the codes of the Party's statistics") {
    Desk desk;
    auto persons = desk.read({{"姓名", "性别", "出生日期"},
                              {"张三", "M", "1991-02-03"},
                              {"李四", "F", "1992-03-04"},
                              {"王五", "男性", "1993-04-05"},
                              {"赵六", "女性", "1994-05-06"}});
    INFO(reasons(persons.refused));
    CHECK(desk.values("persons", "sex") == std::vector<std::string>{"女", "女", "男", "男"});

    auto organizations = desk.read({{"党组织名称", "党组织类别", "成立时间"},
                                    {"甲党支部", "631", "2021-01-02"},
                                    {"乙党支部", "632", "2021-01-03"},
                                    {"丙党支部", "党支部", "2021-01-04"},
                                    {"丁党支部", "联合党支部", "2021-01-05"},
                                    {"戊党委", "611", "2021-01-06"}});
    INFO(reasons(organizations.refused));
    CHECK(organizations.warnings.empty());
    CHECK(desk.values("organizations", "type") ==
          std::vector<std::string>{"党委", "党支部", "党支部", "联合党支部", "联合党支部"});
}
