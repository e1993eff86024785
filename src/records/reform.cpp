#include "records/reform.h"

namespace dangwu {

// clang-format off
const Kind& Reform::describe() {
    static const Kind kind = Describe<Reform>("reforms", "reform", N_("Reform item"), N_("Reform items"))
        .field<&Reform::name>("name", N_("Item name")).required().listed()
            .headings("事项名称 改革事项 事项 评估事项 名称 改革事项名称 区域评估事项 评估项目 改革任务 评估事项名称 "
                      "区域评估项目 评估内容 区域评估内容 改革举措 评估类别 改革内容 改革任务名称 区域评估名称 "
                      "任务名称 评估名称 工作事项 项目")
        .code<&Reform::type>("type", N_("Item category"), codes::reform_kind).expected().listed()
            .headings("事项类别 类别 改革类别 事项类型 改革类型 所属改革 改革任务类别 改革领域 改革项目 所属类别 "
                      "改革任务 所属改革任务 改革事项类别 专项改革")
        .field<&Reform::completed_on>("completed_on", N_("Completed on")).listed()
            .headings("完成时间 完成日期 办结时间 实际完成时间 实际完成日期 评审通过时间 办结日期 实际办结时间 完成 "
                      "完结时间 批复时间 验收时间")
        .field<&Reform::expected_on>("expected_on", N_("Expected completion")).by_end().listed()
            .headings("预计完成时间 计划完成时间 预计完成日期 完成时限 拟完成时间 计划完成日期 预计完成 预计办结时间 "
                      "拟完成日期 计划办结时间 预计时间 计划时间 目标完成时间 预计完成年月 计划完成")
        .field<&Reform::owner>("owner", N_("Responsible unit")).headings("责任单位 牵头单位 责任部门")
        .field<&Reform::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name"})
        .ordered_by("name")
        .icon("gear")
        .sheets("改革事项 改革 改革清单");
    return kind;
}
// clang-format on

}  // namespace dangwu
