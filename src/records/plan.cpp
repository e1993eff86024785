#include "records/plan.h"

namespace dangwu {

// clang-format off
const Kind& Plan::describe() {
    static const Kind kind = Describe<Plan>("plans", "plan", N_("Founding plan"), N_("Founding plans"))
        .field<&Plan::year>("year", N_("Year")).required().listed().from_title().headings("年度 年份 计划年度")
        .field<&Plan::enterprise>("enterprise", N_("Enterprise")).required().listed()
            .headings("企业名称 企业 拟建企业 单位名称 拟组建企业 依托单位 公司名称 拟组建党组织企业 计划组建企业 "
                      "拟建企业名称 组建企业 目标企业 应建企业 组建单位 计划组建单位 拟建单位 拟组建单位 应建未建企业 "
                      "计划企业 组建对象 拟建党组织企业名称 拟成立党组织企业")
        .code<&Plan::planned_type>("planned_type", N_("Planned organization"), codes::organization_kind).expected()
            .listed()
            .headings("拟建组织类别 拟建党组织类别 拟建类别 拟组建类别 组建类型 拟建组织 组建形式 拟建党组织类型 "
                      "组建方式 拟组建形式 组建类别 拟建形式 组建种类 计划组建形式 拟建组织类型 建立形式 组织类别 "
                      "党组织类别 组织形式 拟建党组织形式 拟建方式 计划组建类别 党组织类型 拟成立党组织类别 建立方式 "
                      "建什么 组建什么")
        .field<&Plan::responsible>("responsible", N_("Responsible person")).headings("责任人 责任单位 指导员 联系人")
        .field<&Plan::deadline>("deadline", N_("Deadline")).by_end().listed()
            .headings("完成时限 计划完成时间 拟建时间 时限 拟建党组织日期 计划组建时间 完成期限 拟组建时间 "
                      "预计组建时间 拟完成时间 计划时限 组建时限 拟成立时间 计划成立时间 预计完成时间 计划建立时间 "
                      "目标时间 要求完成时间 预计成立时间 计划时间 组建期限 时间节点 期限")
        .field<&Plan::founded_on>("founded_on", N_("plan|Founded on")).listed()
            .headings("组建时间 成立时间 实际组建时间 组建日期 建成时间 完成时间 实际建立时间 组建完成时间 "
                      "实际成立时间 实际组建日期 已组建时间 党组织成立时间 完成组建时间 组建完成日期 成立日期 "
                      "建立时间 批复时间 批准成立时间 已建时间 实际完成时间 建立日期 实际成立日期 建好时间")
        .field<&Plan::reason>("reason", N_("Reason if not founded")).headings("未建立原因 未完成原因")
        .field<&Plan::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"year", "enterprise"})
        .searched("enterprise", NameStyle::text)
        .same_if({"year", "enterprise", "planned_type"})
        .ordered_by("deadline")
        .icon("plan")
        .sheets("组建计划 党组织组建计划 组建任务");
    return kind;
}

const Kind& Task::describe() {
    static const Kind kind = Describe<Task>("tasks", "task", N_("Key task"), N_("Key tasks"))
        .field<&Task::year>("year", N_("Year")).required().listed().from_title().headings("年度 年份")
        .field<&Task::title>("title", N_("Task")).required().listed()
            .headings("工作任务 重点任务 任务名称 任务 重点工作 工作内容")
        .field<&Task::owner>("owner", N_("Responsible unit")).listed().headings("责任单位 牵头单位 责任部门")
        .field<&Task::responsible>("responsible", N_("Responsible person")).headings("责任人 责任领导")
        .field<&Task::deadline>("deadline", N_("Deadline")).by_end().listed().headings("完成时限 时限 时间节点")
        .field<&Task::progress>("progress", N_("Progress")).as(Type::note).listed()
            .headings("进展情况 工作进展 完成进度 推进情况")
        .code<&Task::state>("state", N_("State"), codes::task_state).listed().headings("状态 完成情况 完成状态")
        .field<&Task::completed_on>("completed_on", N_("Completed on")).headings("完成时间 完成日期")
        .field<&Task::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"title"})
        .searched("title", NameStyle::text)
        .same_if({"year", "title"})
        .ordered_by("deadline")
        .icon("target")
        .sheets("重点工作任务 重点任务 工作任务 任务清单");
    return kind;
}
// clang-format on

}  // namespace dangwu
