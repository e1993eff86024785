#include "records/project.h"

namespace dangwu {

// clang-format off
const Kind& ParkEnterprise::describe() {
    static const Kind kind = Describe<ParkEnterprise>("enterprises", "enterprise", N_("Enterprise of the park"), N_("Enterprises of the park"))
        .field<&ParkEnterprise::enterprise>("enterprise", N_("Enterprise")).required().or_text().headings("入园企业")
        .field<&ParkEnterprise::levelled>("levelled", N_("Ground levelled")).headings("是否完成降方 降方完成")
        .titled({"enterprise"});
    return kind;
}

const Kind& Project::describe() {
    static const Kind kind = Describe<Project>("projects", "project", N_("Project"), N_("Projects"))
        .field<&Project::name>("name", N_("Project name")).required().listed().headings("项目名称 项目 名称")
        .field<&Project::year>("year", N_("Year")).required().listed().from_title().headings("年度 年份 计划年度")
        .code<&Project::category>("category", N_("Category"), codes::project_category).expected().listed()
            .headings("项目类别 建设性质 类别 项目性质")
        .code<&Project::level>("level", N_("Level"), codes::project_level).listed()
            .headings("项目级别 级别 项目等级 重点级别")
        .code<&Project::type>("type", N_("Project type"), codes::project_kind).listed()
            .headings("项目类型 类型 建设类型")
        .code<&Project::funding>("funding", N_("Funding"), codes::funding)
            .headings("资金来源 投资性质 投资主体 投资类型")
        .field<&Project::planned_investment>("planned_investment", N_("Planned investment of the year (100 million "
                      "yuan)"))
            .unit("亿元").listed()
            .headings("年度计划投资(亿元) 年度计划投资 计划投资(亿元) 年计划投资(亿元) 年度投资计划(亿元) "
                      "当年计划投资(亿元) 计划投资")
        .field<&Project::completed_investment>("completed_investment", N_("Completed investment (100 million yuan)"))
            .unit("亿元").listed()
            .headings("累计完成投资(亿元) 累计完成投资 完成投资(亿元) 已完成投资(亿元) 完成投资 当年完成投资(亿元)")
        .field<&Project::progress_percent>("progress_percent", N_("Physical progress (%)")).unit("%").listed()
            .headings("形象进度(%) 形象进度 进度(%) 工程进度 工程进度(%) 进度")
        .field<&Project::area_mu>("area_mu", N_("Area (mu)")).unit("亩")
            .headings("占地(亩) 占地面积(亩) 用地(亩) 占地 占地面积 用地面积(亩)")
        .code<&Project::state>("state", N_("State"), codes::project_state).listed()
            .headings("项目状态 状态 建设状态 进展状态 建设情况")
        .field<&Project::entered_on>("entered_on", N_("Entered the site on"))
            .headings("进场时间 进场日期 进场施工时间")
        .field<&Project::start_on>("start_on", N_("Planned start"))
            .headings("计划开工时间 开工时间 预计开工时间 拟开工时间 计划开工日期")
        .field<&Project::completed_on>("completed_on", N_("Completed on"))
            .headings("竣工时间 竣工日期 建成时间 完工时间 实际竣工时间")
        .field<&Project::expected_on>("expected_on", N_("Expected completion"))
            .headings("预计竣工时间 计划竣工时间 预计建成时间 预计竣工日期 计划竣工日期")
        .field<&Project::in_incubator>("in_incubator", N_("In the incubator"))
            .headings("是否入孵化器 是否在孵化器 孵化器 入孵化器 是否在孵")
        .rows<&Project::enterprises>("enterprises", N_("Enterprises of the park"))
        .field<&Project::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name", "year"})
        .ordered_by("year")
        .sheets("项目 重点项目 项目台账 重点项目台账 项目清单");
    return kind;
}
// clang-format on

}  // namespace dangwu
