#include "summary_figures.h"

namespace dangwu::documents {
namespace {

Value counted(double number, const std::string& unit, std::vector<std::string> names = {}) {
    Value value = Value::of_number(number, unit);
    value.names = std::move(names);
    value.source = "口径：当年记录计数\n数值：" + value.text + unit + "\n时间：截至2025年12月31日";
    return value;
}

void settings(Known& known) {
    for (const auto& [name, text] : std::map<std::string, std::string>{{"zone.name", "示范经济开发区"},
                                                                       {"zone.county", "示范县"},
                                                                       {"report.year", "2025"},
                                                                       {"report.next_year", "2026"},
                                                                       {"report.as_of", "2025年12月31日"},
                                                                       {"report.date", "2026年1月5日"},
                                                                       {"campaign.theme", "改革提升年"},
                                                                       {"campaign.four_deliveries", "四送一服"},
                                                                       {"campaign.cadres_stationed", "千名干部驻企"},
                                                                       {"campaign.four_checks", "四查专项行动"},
                                                                       {"campaign.rectification", "一改两为"}}) {
        known.values[name] = Value::of_text(text);
    }
    known.values["report.forecast"] = Value::of_bool(true);
}

void parametrised(Known& known) {
    const auto rows = [&](const std::string& id, std::vector<Row> all) {
        known.values[id] = Value::of_rows(std::move(all));
    };
    rows("project.expected_month",
         {named_row("电子信息智慧产业园", counted(11, "月")), named_row("时代花园", counted(12, "月"))});
    rows("project.enterprises_levelled", {named_row("汽车电器配件制造产业园", counted(5, "家"))});
    rows("project.area_mu", {named_row("绿色食品加工产业园", counted(82.1, "亩"))});
    rows("alliance.member_enterprises", {named_row("汽配产业党建联盟", counted(9, "家", {"奥特", "恒远", "宏泰"})),
                                         named_row("光电产业联盟", counted(2, "家", {"明光", "晶彩"}))});
    rows("activities.series",
         {named_row("清明祭英烈", counted(5, "场次")), named_row("党课进车间", counted(11, "场次")),
          named_row("党史宣讲进企业", counted(17, "场次"))});
    rows("targets", {named_row("经营收入", counted(378.5, "亿元")), named_row("规上工业产值", counted(220, "亿元")),
                     named_row("税收收入", counted(9.9, "亿元")), named_row("固定资产投资", counted(60, "亿元")),
                     named_row("全省开发区排名", counted(61, "位"))});
}

}  // namespace

Known summary_figures() {
    Known known;
    settings(known);
    const std::map<std::string, double> numbers{{"indicators.operating_revenue", 337.93},
                                                {"indicators.operating_revenue.growth_percent", 10.0},
                                                {"indicators.industrial_output", 197.6},
                                                {"indicators.industrial_output.growth_percent", -2.1},
                                                {"indicators.industrial_value_added", 43.61},
                                                {"indicators.tax_revenue", 8.88},
                                                {"indicators.tax_revenue.growth_percent", 0},
                                                {"indicators.fixed_asset_investment", 54.9},
                                                {"contracts.signed", 11},
                                                {"contracts.signed.technical_renovation", 4},
                                                {"contracts.signed.land_supplied", 4},
                                                {"projects.key", 24},
                                                {"projects.key.planned_investment", 41.51},
                                                {"projects.key.completed_investment", 22.87},
                                                {"projects.key.completed_percent", 55.1},
                                                {"projects.continued", 13},
                                                {"projects.continued.completed", 5},
                                                {"projects.continued.in_progress", 8},
                                                {"projects.new", 11},
                                                {"projects.new.completed", 5},
                                                {"projects.new.withdrawn", 4},
                                                {"projects.reserve", 6},
                                                {"projects.reserve.in_incubator", 3},
                                                {"reforms.standard_land", 9},
                                                {"reforms.standard_land.done", 7},
                                                {"reforms.standard_land.expected_month", 3},
                                                {"support.problems_solved", 19},
                                                {"support.problems_closed_in_year", 23},
                                                {"support.subsidies_10k_yuan", 1030.2},
                                                {"support.financing.enterprises", 7},
                                                {"support.financing_100m_yuan", 0.96},
                                                {"branches.nonpublic.total", 32},
                                                {"branches.nonpublic.growth_percent", 23.1},
                                                {"plans.branches", 11},
                                                {"plans.branches.done", 6},
                                                {"instructors.total", 6},
                                                {"visits.total", 30},
                                                {"alliances.founded", 1},
                                                {"alliance.problems.raised", 20},
                                                {"alliance.problems.closed", 18},
                                                {"activities.total", 229},
                                                {"talents.total", 28},
                                                {"talents.masters.double_first_class.resident", 2},
                                                {"talents.doctors.flexible", 5},
                                                {"talents.subsidy_10k_yuan", 71.2},
                                                {"talents.in_service", 24},
                                                {"talents.reserve", 12},
                                                {"talents.ending_90_days", 2},
                                                {"meetings.work_committee", 29},
                                                {"meetings.major_matters", 66},
                                                {"inspections.three_public_and_attendance", 13},
                                                {"integrity.collection.last_month", 10},
                                                {"integrity.cadres.established_posts", 43},
                                                {"integrity.cadres.collected", 41},
                                                {"review.enterprises", 22},
                                                {"review.problems.raised", 20},
                                                {"review.problems.closed", 20},
                                                {"rectification.problems.raised", 21},
                                                {"rectification.problems.closed", 16}};
    for (const auto& [id, number] : numbers) known.values[id] = counted(number, "");
    known.values["branches.nonpublic.net_increase"] = counted(6, "个");
    known.values["projects.roads.completed"] = counted(3, "条", {"徽商大道", "智谷路", "创新路"});
    known.values["brands.total"] = counted(14, "个", {"奥特“五型班组”", "恒远“红色车间”"});
    parametrised(known);
    return known;
}

}  // namespace dangwu::documents
