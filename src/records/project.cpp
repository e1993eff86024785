#include "records/project.h"

namespace dangwu {

// clang-format off
const Kind& ParkEnterprise::describe() {
    static const Kind kind = Describe<ParkEnterprise>("enterprises", "enterprise", N_("Enterprise of the park"), N_(
        "Enterprises of the park"))
        .field<&ParkEnterprise::enterprise>("enterprise", N_("Enterprise")).required().or_text().headings("入园企业")
        .field<&ParkEnterprise::levelled>("levelled", N_("Ground levelled")).headings("是否完成降方 降方完成")
        .titled({"enterprise"});
    return kind;
}

const Kind& Project::describe() {
    static const Kind kind = Describe<Project>("projects", "project", N_("Project"), N_("Projects"))
        .field<&Project::name>("name", N_("Project name")).required().listed()
            .headings("项目名称 项目 名称 建设项目 建设项目名称 工程名称 项目全称 重点项目名称 重点项目 工程项目名称 "
                      "建设内容")
        .field<&Project::year>("year", N_("Year")).required().listed().from_title()
            .headings("年度 年份 计划年度 列入年度 项目年度 实施年度 年")
        .code<&Project::category>("category", N_("Category"), codes::project_category).expected().listed()
            .headings("项目类别 建设性质 类别 项目性质 建设类别 项目分类 建设阶段 建设类型 项目属性 续建/新开工 "
                      "新建/续建 项目阶段 续建/新建/储备 建设分类 性质 开工性质 库别 项目库 新建或续建")
        .code<&Project::level>("level", N_("Level"), codes::project_level).listed()
            .headings("项目级别 级别 项目等级 重点级别 项目层级 重点等级 是否县级重点 重点层级 项目重点级别 "
                      "是否重点项目 是否县重点 重点项目级别 重点类别 重点项目类别 列入级别 重点项目层级 是否省市重点 是否省市县重点 是否省重点 是否市重点 省市县重点")
        .code<&Project::type>("type", N_("Project type"), codes::project_kind).listed()
            .headings("项目类型 类型 建设类型 项目种类 行业类型 产业类型 项目领域 工程类型 工程类别 项目分类 领域 "
                      "所属领域 行业类别 所属行业 建设内容类型 项目行业")
        .code<&Project::funding>("funding", N_("Funding"), codes::funding)
            .headings("资金来源 投资性质 投资主体 投资类型 资金性质 投资类别 投资来源 出资方式 资金渠道 投融资方式 "
                      "投资方式 投资主体类型 投资主体性质")
        .field<&Project::planned_investment>("planned_investment", N_("Planned investment of the year (100 million "
                      "yuan)"))
            .unit("亿元").adds_up().listed()
            .headings("年度计划投资(亿元) 年度计划投资 计划投资(亿元) 年计划投资(亿元) 年度投资计划(亿元) "
                      "当年计划投资(亿元) 计划投资 本年计划投资 年度计划投资额 当年投资计划 本年度计划投资 "
                      "本年度投资计划 年度计划 年度投资 全年计划投资 年度目标投资 年度计划完成投资 年投资计划 "
                      "年度投资任务 2021年计划投资 今年计划投资 投资计划 计划")
        .field<&Project::completed_investment>("completed_investment", N_("Completed investment (100 million yuan)"))
            .unit("亿元").adds_up().listed()
            .headings("累计完成投资(亿元) 累计完成投资 完成投资(亿元) 已完成投资(亿元) 完成投资 当年完成投资(亿元) "
                      "实际完成投资 本年完成投资 年度完成投资 累计完成 至今完成投资 1-12月完成投资 累计投资 已投资 "
                      "累计完成投资额 累计已完成投资 完成投资额 本年累计完成投资 截至目前完成投资 已累计完成投资 "
                      "年度累计完成投资 实际投资 年度已完成投资 投资完成情况 全年完成投资 1—12月完成投资 今年完成投资 "
                      "完成")
        .field<&Project::progress_percent>("progress_percent", N_("Physical progress (%)")).unit("%").share().in_words("state").listed()
            .headings("形象进度(%) 形象进度 进度(%) 工程进度 工程进度(%) 进度 建设进度 完成进度 工程形象进度 项目进度 "
                      "完成比例 建设形象进度 总体进度 当前进度 施工进度 建设进展 完成率")
        .field<&Project::area_mu>("area_mu", N_("Area (mu)")).unit("亩").adds_up()
            .headings("占地(亩) 占地面积(亩) 用地(亩) 占地 占地面积 用地面积(亩) 用地规模 面积 占地规模 土地面积 "
                      "项目占地 项目用地 供地面积 建设用地面积 总占地面积 规划用地")
        .code<&Project::state>("state", N_("State"), codes::project_state).dates("completed", "completed_on").listed()
            .headings("项目状态 状态 建设状态 进展状态 建设情况 当前状态 项目进展 目前状态 推进状态 建设进展状态 "
                      "完成状态 工程状态 建设阶段状态 是否竣工 建设进展情况 实施状态 进展情况 推进情况 现在情况 "
                      "目前情况")
        .field<&Project::entered_on>("entered_on", N_("Entered the site on"))
            .headings("进场时间 进场日期 进场施工时间 施工进场时间 进场施工日期 施工单位进场时间 实际开工时间 "
                      "开工日期 实际进场时间 入场时间 进场")
        .field<&Project::start_on>("start_on", N_("Planned start")).by_end()
            .headings("计划开工时间 开工时间 预计开工时间 拟开工时间 计划开工日期 拟开工日期 计划开工 预计开工日期 "
                      "计划动工时间 计划开工年月 拟开工 预计动工时间")
        .field<&Project::completed_on>("completed_on", N_("Completed on"))
            .headings("竣工时间 竣工日期 建成时间 完工时间 实际竣工时间 实际完工时间 建成日期 完工日期 实际竣工日期 "
                      "完成时间 竣工验收时间 实际建成时间 竣工年月 竣工 完工")
        .field<&Project::expected_on>("expected_on", N_("Expected completion")).by_end()
            .headings("预计竣工时间 计划竣工时间 预计建成时间 预计竣工日期 计划竣工日期 拟竣工时间 预计完工时间 "
                      "计划完工时间 拟完工时间 预计建成日期 计划建成时间 计划完成时间 预计完成时间 预计竣工 计划竣工 "
                      "计划建成日期 预计竣工年月 预计完工日期")
        .field<&Project::in_incubator>("in_incubator", N_("In the incubator"))
            .headings("是否入孵化器 是否在孵化器 孵化器 入孵化器 是否在孵 是否在孵化器内生产 入驻孵化器 "
                      "是否入驻孵化器 是否孵化 是否入驻孵化园 是否孵化器项目 在孵 是否孵化器内生产 孵化器内生产 "
                      "是否在孵化器生产 是否入孵")
        .rows<&Project::enterprises>("enterprises", N_("Enterprises of the park"))
        .field<&Project::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name", "year"})
        .ordered_by("year")
        .icon("crane")
        .sheets("项目 重点项目 项目台账 重点项目台账 项目清单");
    return kind;
}
// clang-format on

}  // namespace dangwu
