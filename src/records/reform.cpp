#include "records/reform.h"

namespace dangwu {

// clang-format off
const Kind& Reform::describe() {
    static const Kind kind = Describe<Reform>("reforms", "reform", N_("Reform item"), N_("Reform items"))
        .field<&Reform::name>("name", N_("Item name")).required().listed()
            .headings("事项名称 改革事项 事项 评估事项 名称 改革事项名称")
        .code<&Reform::type>("type", N_("Item category"), codes::reform_kind).expected().listed()
            .headings("事项类别 类别 改革类别 事项类型 改革类型")
        .field<&Reform::completed_on>("completed_on", N_("Completed on")).listed()
            .headings("完成时间 完成日期 办结时间 实际完成时间")
        .field<&Reform::expected_on>("expected_on", N_("Expected completion")).listed()
            .headings("预计完成时间 计划完成时间 预计完成日期 完成时限")
        .field<&Reform::owner>("owner", N_("Responsible unit")).headings("责任单位 牵头单位 责任部门")
        .field<&Reform::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name"})
        .ordered_by("name")
        .sheets("改革事项 改革 改革清单");
    return kind;
}
// clang-format on

}  // namespace dangwu
