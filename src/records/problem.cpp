#include "records/problem.h"

namespace dangwu {

// clang-format off
const Kind& Progress::describe() {
    static const Kind kind = Describe<Progress>("progress", "step", N_("Progress"), N_("Progress"))
        .field<&Progress::date>("date", N_("Date"))
        .field<&Progress::content>("content", N_("Content")).required().headings("办理进展 进展情况 整改情况")
        .titled({"date", "content"});
    return kind;
}

const Kind& ProblemRecord::describe() {
    static const Kind kind = Describe<ProblemRecord>("problems", "problem", N_("Problem"), N_("Problems"))
        .code<&ProblemRecord::source>("source", N_("Source"), codes::problem_source).required().listed()
            .headings("问题来源 来源 来源渠道 收集渠道 问题渠道 问题出处 来源类别 来源类型 发现渠道 问题来源渠道 "
                      "问题提出来源 线索来源 问题来源类别 反映渠道 来源方式 收集途径 发现途径 收集方式 问题收集渠道")
        .field<&ProblemRecord::campaign>("campaign", N_("Campaign")).listed()
            .headings("专项名称 专项 行动名称 活动名称 联盟名称 专项行动 专项行动名称 专项整治名称 专项工作名称 "
                      "专项活动名称 所属行动 所属专项 对应专项")
        .field<&ProblemRecord::unit>("unit", N_("Unit concerned")).or_text().listed()
            .headings("涉及单位 企业名称 涉及企业 单位名称 反映企业 提出企业 问题企业 诉求企业 反映单位 提出单位 "
                      "问题单位 被检查单位 反映企业名称 企业 问题所属单位 存在问题单位 受检单位 查摆单位 问题企业名称 "
                      "单位 相关企业 诉求单位 所在单位 提出企业名称 责任企业 哪家企业 查到哪个单位 哪个单位")
        .field<&ProblemRecord::text>("text", N_("Problem")).as(Type::note).required().listed()
            .headings("问题描述 问题 具体问题 反映问题 问题内容 存在问题 具体表现 诉求 问题及诉求 问题表述 主要问题 "
                      "反映的问题 问题诉求 问题清单 问题及建议 具体问题描述 问题详情 困难问题 问题表现 具体问题表现 "
                      "反映问题内容 诉求内容 急难愁盼问题 企业反映问题 事项内容 存在的主要问题 存在的问题 "
                      "存在具体问题 痛点堵点难点 问题事项 发现问题 查摆问题 查摆的问题 问题名称 企业诉求 困难和问题 "
                      "反映事项 问题简述 问题概述 问题摘要 收集问题")
        .field<&ProblemRecord::category>("category", N_("Category"))
            .headings("问题类别 问题类型 类别 分类 问题分类 类型 问题性质 问题属性 问题领域 诉求类型 诉求类别")
        .field<&ProblemRecord::raised_on>("raised_on", N_("Raised on")).expected().listed()
            .headings("提出时间 收集时间 反映时间 登记时间 提出日期 发现时间 交办时间 收集日期 登记日期 交办日期 "
                      "问题提出时间 反映日期 查摆时间 提出问题时间 收集问题时间 反映问题时间 发现日期 查摆日期 "
                      "受理时间 受理日期 接收时间 采集时间 问题收集时间 查找时间 查出时间 查找日期 走访时间 检查时间 "
                      "上报时间 发现问题时间 问题反映时间 收集到时间 时间 日期")
        .field<&ProblemRecord::raised_by>("raised_by", N_("Raised by")).headings("提出人 反映人")
        .field<&ProblemRecord::owner>("owner", N_("Responsible unit")).listed()
            .headings("责任单位 责任部门 承办单位 牵头单位 办理单位 牵头部门 整改责任单位 牵头责任单位 主办单位 "
                      "牵头责任部门 责任主体 办理部门 承办部门 落实单位 整改单位 整改责任部门 包保单位 责任科室 "
                      "解决单位 牵头办理单位 协调部门 主办部门 处理部门 交办单位 谁负责 谁来办")
        .field<&ProblemRecord::owner_person>("owner_person", N_("Responsible person"))
            .headings("责任人 责任领导 承办人")
        .field<&ProblemRecord::measure>("measure", N_("Measure")).as(Type::note)
            .headings("整改措施 措施 解决措施 办理措施 整改举措 解决办法 具体措施 整改方案 解决方案 办理方案 工作措施 "
                      "解决举措 处理措施 办理举措 整改具体措施 应对措施 怎么改 怎么整改 怎么解决")
        .field<&ProblemRecord::deadline>("deadline", N_("Deadline")).by_end().runs_from("raised_on").listed()
            .headings("完成时限 整改时限 办结时限 时限 办理时限 完成期限 办理期限 整改期限 计划完成时间 要求完成时间 "
                      "整改完成时限 办理时间要求 限办时间 整改完成期限 限期 解决时限 要求办结时间 承诺办结时间 "
                      "拟完成时间 整改时间 截止时间 截止日期 拟办结时间 应完成时间 预计完成时间 计划办结时间 要求时限 "
                      "承诺时限 期限 完结时限 预计办结时间")
        .field<&ProblemRecord::closed_on>("closed_on", N_("Closed on")).listed()
            .headings("办结时间 完成时间 整改完成时间 销号时间 办结日期 解决时间 实际完成时间 销号日期 办理完成时间 "
                      "实际办结时间 办结销号时间 完成整改时间 解决日期 完成日期 实际完成日期 实际整改完成时间 "
                      "结办时间 整改到位时间 完结时间 办理完结时间 整改销号时间 整改完成日期 问题解决时间 "
                      "问题办结时间 结案时间 办毕时间 已办结时间 实际办结日期 办理时间")
        .code<&ProblemRecord::state>("state", N_("State"), codes::problem_state).dates("closed", "closed_on").listed()
            .headings("状态 办理状态 完成情况 整改状态 办理情况 办结情况 整改进展 是否办结 整改情况 目前状态 是否销号 "
                      "问题状态 进展状态 进度 完成状态 销号情况 办理进度 整改完成情况 是否完成 是否解决 是否整改到位 "
                      "当前状态 完成进度 整改进度 是否完成整改 解决情况 落实情况 办理进展 处理状态 完成与否 "
                      "是否整改完成 是否已办结 销号状态 是否已解决 办理结果 处理情况 办结没有 改没改 进展")
        .field<&ProblemRecord::result>("result", N_("Result")).as(Type::note)
            .headings("办理结果 处理结果 结果 整改结果")
        .code<&ProblemRecord::satisfaction>("satisfaction", N_("Satisfaction"), codes::satisfaction)
            .headings("满意度 企业满意度")
        .rows<&ProblemRecord::progress>("progress", N_("Progress"))
        .field<&ProblemRecord::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("raised_on", "")
        .titled({"text"})
        .searched("text", NameStyle::text)
        .same_if({"source", "unit", "text", "raised_on"})
        .ordered_by("raised_on")
        .icon("alert")
        .sheets("问题清单 问题 问题台账 整改清单 整改台账")
        .rule([](const ProblemRecord& p, std::vector<Problem>& found) {
            if (!p.closed_on.empty() && !p.raised_on.empty() && p.closed_on.last_day() < p.raised_on.first_day())
                found.push_back({"closed_on", tr(N_("It was closed before it was raised.")), false});
            if (p.state == "closed" && p.closed_on.empty())
                found.push_back({"closed_on", tr(N_("It is closed, but the date is not given.")), false});
        });
    return kind;
}
// clang-format on

}  // namespace dangwu
