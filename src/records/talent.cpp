#include "records/talent.h"

namespace dangwu {

namespace {

/// The list in force on the day of signing counts; without a date or a university nothing is known.
void look_up_university(Talent& talent) {
    talent.double_first_class.reset();
    if (!talent.university.empty() && !talent.signed_on.empty())
        talent.double_first_class = double_first_class(talent.university, talent.signed_on);
}

/// Who has left was in service until then: the state stands from the day of leaving.
void date_the_leaving(Talent& talent) {
    for (TalentState& state : talent.states)
        if (state.state == "left" && state.since.empty()) state.since = talent.left_on;
}

void derive(Talent& talent) {
    look_up_university(talent);
    date_the_leaving(talent);
}

}  // namespace

// clang-format off
const Kind& TalentState::describe() {
    static const Kind kind = Describe<TalentState>("states", "state", N_("State"), N_("States"))
        .code<&TalentState::state>("state", N_("State"), codes::talent_state).required()
            .headings("状态 在岗状态 在岗情况 人才状态 当前状态 目前状态 是否在岗 目前是否在岗 是否留任 留任情况 是否期满留任 "
                      "服务状态 履约情况 去留情况 是否留任工作")
        .field<&TalentState::since>("since", N_("From"))
        .field<&TalentState::note>("note", N_("Remarks"))
        .lasts("since", "")
        .titled({"state"});
    return kind;
}

const Kind& Subsidy::describe() {
    static const Kind kind = Describe<Subsidy>("subsidies", "subsidy", N_("Subsidy"), N_("Subsidies"))
        .field<&Subsidy::item>("item", N_("Item"))
        .field<&Subsidy::amount>("amount", N_("Subsidy (10,000 yuan)")).unit("万元").adds_up().required()
            .headings("补贴(万元) 补贴 补贴金额(万元) 补贴金额 兑现补贴(万元) 人才补贴(万元) 安家费(万元) 补助(万元) "
                      "补助资金 已兑现补贴 生活补贴 发放补贴 人才补贴金额 已发补贴 补助金额 津贴 补贴发放金额 "
                      "补贴标准 资助金额 累计补贴 兑现金额 补贴资金 已兑现补贴金额")
        .field<&Subsidy::paid_on>("paid_on", N_("Paid on"))
        .titled({"item", "amount"});
    return kind;
}

const Kind& FollowUp::describe() {
    static const Kind kind = Describe<FollowUp>("follow_ups", "follow_up", N_("Follow-up visit"), N_("Follow-up visits"))
        .field<&FollowUp::date>("date", N_("Date")).required()
        .field<&FollowUp::visitor>("visitor", N_("Visitor"))
        .field<&FollowUp::content>("content", N_("Content"))
        .titled({"date"});
    return kind;
}

const Kind& Talent::describe() {
    static const Kind kind = Describe<Talent>("talents", "talent", N_("Talent introduction"), N_("Talent introductions"))
        .field<&Talent::person>("person", N_("Talent")).required().or_text().listed()
            .headings("人才姓名 引进人才 引进人才姓名 专家姓名 高层次人才姓名 引进人员")
            .carries({"name", "sex", "ethnicity", "birth_date", "id_number", "political_status", "phone"})
        .code<&Talent::education>("education", N_("Education"), codes::education).expected().listed()
            .headings("学历 最高学历 文化程度 学历层次 学历/学位 学历学位 学历层级 学历/职称 文化水平")
        .code<&Talent::degree>("degree", N_("Degree"), codes::degree).headings("学位 最高学位")
        .field<&Talent::university>("university", N_("University")).listed().leads_to("major")
            .headings("毕业院校及专业 毕业院校和专业 毕业学校及专业 院校及专业 毕业院校、专业 毕业院校/专业 毕业院校 毕业学校 院校 毕业高校 学校 毕业院校名称 毕业大学 最高学历毕业院校 毕业院校全称 "
                      "就读院校 毕业的学校 毕业学校名称 来源高校 毕业学院")
        .field<&Talent::major>("major", N_("Major")).headings("专业 所学专业 专业名称 专业方向 学科专业 研究方向")
        .code<&Talent::mode>("mode", N_("Mode of introduction"), codes::introduction_mode).expected().listed()
            .headings("引进方式 引才方式 引进类型 引进形式 柔性/全职 引进类别 引进模式 引才类型 引进途径 引进方式类别 "
                      "引才形式 合作方式 引育方式 全职/柔性 服务方式 用工方式 签约方式")
        .field<&Talent::programme>("programme", N_("Programme")).listed()
            .headings("人才工程 人才项目 人才计划 引进批次 批次 所属工程 工程名称 人才工程名称 人才计划名称 引才工程 "
                      "依托项目 引才项目 引才批次 人才引进项目 专项计划 所属人才工程 引才计划")
        .field<&Talent::enterprise>("enterprise", N_("Employer")).expected().listed()
            .headings("用人单位 引进单位 引进企业 企业名称 工作单位 所在企业 用人企业 入驻企业 服务企业 用人单位名称 "
                      "聘用单位 签约企业 服务单位 接收单位 工作企业 引才企业 引进企业名称 用人企业名称 意向单位 "
                      "驻企单位 所驻企业 就业单位 对接企业 签约单位")
        .field<&Talent::post>("post", N_("Post")).headings("岗位 职务 工作岗位")
        .field<&Talent::signed_on>("signed_on", N_("Signed on")).expected().listed()
            .headings("签约时间 签约日期 引进时间 引进日期 签订时间 协议签订时间 签约年月 签订协议时间 签订日期 "
                      "合同签订时间 签约年月日 引进年月 合同签订日期 协议签订日期 签订合同时间 签约 协议时间 "
                      "签约引进时间 引才时间 合同开始时间 协议起始时间 服务期起 合同起始日期")
        .field<&Talent::arrived_on>("arrived_on", N_("Arrived on")).headings("到岗时间 到岗日期 报到时间 入职时间")
        .field<&Talent::service_until>("service_until", N_("Service ends on")).runs_from("arrived_on signed_on").listed()
            .headings("服务期满 服务期满时间 服务期至 服务期限 服务期满日期 服务期截止 服务到期 服务期限至 "
                      "服务截止时间 服务期截止日期 服务到期时间 服务期止 服务截止日期 服务结束时间 服务期限截止 "
                      "服务协议到期时间 服务期终止时间 最低服务期至 服务期满日 到期 截止日期 协议截止日期 "
                      "服务协议截止日期 服务年限 服务期 服务期(年) 约定服务期 约定服务期限 最低服务期 最低服务年限 最低服务期限")
        .field<&Talent::contract_until>("contract_until", N_("Contract ends on")).runs_from("signed_on arrived_on").listed()
            .headings("合同到期 合同到期时间 合同期满 合同截止 协议到期时间 合同到期日 合同期限 合同年限 聘期 聘用期限 合同期 合同终止时间 合同终止日期 合同截止时间 合同截止日期")
        .rows<&Talent::states>("states", N_("States")).listed()
        .field<&Talent::left_reason>("left_reason", N_("Reason of leaving")).headings("离岗原因 离职原因")
        .field<&Talent::left_on>("left_on", N_("Left on")).headings("离岗时间 离职时间 离岗日期")
        .rows<&Talent::subsidies>("subsidies", N_("Subsidies"))
        .rows<&Talent::follow_ups>("follow_ups", N_("Follow-up visits"))
        .field<&Talent::double_first_class>("double_first_class", N_("Double First-Class university")).derived()
        .field<&Talent::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("signed_on", "left_on")
        .titled({"person"})
        .searched("person", NameStyle::person)
        .same_if({"person", "enterprise", "signed_on"})
        .ordered_by("signed_on")
        .icon("graduate")
        .sheets("人才引进 人才 人才台账 引进人才 人才引进台账")
        .derives<derive>();
    return kind;
}
// clang-format on

}  // namespace dangwu
