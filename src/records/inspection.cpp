#include "records/inspection.h"

namespace dangwu {

// clang-format off
const Kind& Inspection::describe() {
    static const Kind kind = Describe<Inspection>("inspections", "inspection", N_("Inspection"), N_("Inspections"))
        .field<&Inspection::date>("date", N_("Inspection date")).required().listed()
            .headings("检查时间 检查日期 督查时间 时间 日期 督查日期 开展时间 督导时间 监督检查时间 检查年月 开展日期 "
                      "督查检查时间 督促检查时间 监督时间 督察时间 督察日期 督导日期 检查日 明察暗访时间")
        .code<&Inspection::type>("type", N_("Inspection kind"), codes::inspection_kind).required().listed()
            .headings("检查类型 督查类型 检查类别 类型 督查类别 检查内容 检查事项 督查事项 督查内容 督查名称 "
                      "监督检查类型 督查检查类型 监督类型 监督内容 检查项目 督察类型 类别 督导类型 督查主题 检查主题 "
                      "检查名称 督查项目 监督检查内容 检查方式 督导内容 监督事项 检查种类 督查种类 主题 督查事由 "
                      "监督类别 查什么 检查什么")
        .field<&Inspection::node>("node", N_("Node of the year")).headings("节点 重要节点 时间节点")
        .field<&Inspection::team>("team", N_("Team")).headings("检查组 检查人员 督查人员 检查人")
        .field<&Inspection::target>("target", N_("Inspected")).listed()
            .headings("检查对象 被检查单位 督查对象 检查单位 受检单位 被督查单位 检查范围 被检查对象 督查单位 "
                      "被查单位 被查对象 检查部门 受检部门 受检对象 督查部门 督查范围 被督查部门 被督查对象 "
                      "被检查部门 督导对象 监督对象 单位 涉及单位 检查部位 查谁 检查谁")
        .field<&Inspection::finding>("finding", N_("Finding")).as(Type::note).listed()
            .headings("发现问题 存在问题 检查情况 检查结果 督查情况 发现的问题 督查结果 存在的问题 问题情况 检查发现 "
                      "检查发现问题 督查发现问题 发现情况 检查中发现的问题 问题 主要问题 检查发现的问题 情况 问题描述")
        .field<&Inspection::persons>("persons", N_("Persons concerned")).headings("当事人 涉及人员")
        .field<&Inspection::handling>("handling", N_("Handling")).headings("处理 处理情况 处理结果 整改情况")
        .field<&Inspection::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("date", "")
        .titled({"date", "type", "target"})
        .searched("target", NameStyle::text)
        .same_if({"date", "type", "target"})
        .ordered_by("date")
        .icon("search")
        .sheets("督查检查 督查 检查 检查记录 纪律检查 督查台账");
    return kind;
}
// clang-format on

}  // namespace dangwu
