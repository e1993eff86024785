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
            .headings("问题来源 来源 来源渠道 收集渠道")
        .field<&ProblemRecord::campaign>("campaign", N_("Campaign")).listed()
            .headings("专项名称 专项 行动名称 活动名称 联盟名称")
        .field<&ProblemRecord::unit>("unit", N_("Unit concerned")).or_text().listed()
            .headings("涉及单位 企业名称 涉及企业 单位名称 反映企业 提出企业 问题企业 诉求企业")
        .field<&ProblemRecord::text>("text", N_("Problem")).as(Type::note).required().listed()
            .headings("问题描述 问题 具体问题 反映问题 问题内容 存在问题 具体表现 诉求 问题及诉求")
        .field<&ProblemRecord::category>("category", N_("Category")).headings("问题类别 问题类型 类别 分类")
        .field<&ProblemRecord::raised_on>("raised_on", N_("Raised on")).expected().listed()
            .headings("提出时间 收集时间 反映时间 登记时间 提出日期 发现时间 交办时间 收集日期")
        .field<&ProblemRecord::raised_by>("raised_by", N_("Raised by")).headings("提出人 反映人")
        .field<&ProblemRecord::owner>("owner", N_("Responsible unit")).listed()
            .headings("责任单位 责任部门 承办单位 牵头单位 办理单位")
        .field<&ProblemRecord::owner_person>("owner_person", N_("Responsible person"))
            .headings("责任人 责任领导 承办人")
        .field<&ProblemRecord::measure>("measure", N_("Measure")).as(Type::note)
            .headings("整改措施 措施 解决措施 办理措施 整改举措")
        .field<&ProblemRecord::deadline>("deadline", N_("Deadline")).listed()
            .headings("完成时限 整改时限 办结时限 时限 办理时限 完成期限")
        .field<&ProblemRecord::closed_on>("closed_on", N_("Closed on")).listed()
            .headings("办结时间 完成时间 整改完成时间 销号时间 办结日期 解决时间 实际完成时间 销号日期")
        .code<&ProblemRecord::state>("state", N_("State"), codes::problem_state).listed()
            .headings("状态 办理状态 完成情况 整改状态 办理情况 办结情况 整改进展")
        .field<&ProblemRecord::result>("result", N_("Result")).as(Type::note)
            .headings("办理结果 处理结果 结果 整改结果")
        .code<&ProblemRecord::satisfaction>("satisfaction", N_("Satisfaction"), codes::satisfaction)
            .headings("满意度 企业满意度")
        .rows<&ProblemRecord::progress>("progress", N_("Progress"))
        .field<&ProblemRecord::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"text"})
        .searched("text", NameStyle::text)
        .same_if({"source", "unit", "text", "raised_on"})
        .ordered_by("raised_on")
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
