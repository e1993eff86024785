#include "records/alliance.h"

namespace dangwu {

namespace {

bool is_founded(const Alliance& alliance) {
    return alliance.state == "founded" || alliance.state == "dissolved";
}

}  // namespace

// clang-format off
const Kind& AllianceMember::describe() {
    static const Kind kind = Describe<AllianceMember>("members", "member", N_("Alliance member"), N_("Alliance members"))
        .field<&AllianceMember::enterprise>("enterprise", N_("Member enterprise")).required()
            .headings("成员单位 成员企业 成员 联盟成员 成员单位名称 企业名称 成员企业名称 联盟成员单位 参与企业 "
                      "参与单位 盟员单位 成员名称 加盟企业 加盟单位 单位名称 会员单位 会员企业 联盟企业 上下游企业")
        .code<&AllianceMember::position>("position", N_("Chain position"), codes::chain_position)
            .headings("上下游位置 上下游 产业链位置 所处环节 产业链环节 链上位置 上中下游 上下游关系 产业链节点 "
                      "所处位置 链条位置 在链位置 位置 角色 成员角色 成员类型 上下游环节 成员单位上下游环节")
        .field<&AllianceMember::since>("since", N_("From")).headings("加入时间 加入日期 入盟时间 入盟日期 加盟时间 加盟日期 加入联盟时间 加入联盟日期")
        .field<&AllianceMember::until>("until", N_("Until")).headings("退出时间 退出日期")
        .lasts("since", "until")
        .titled({"enterprise"});
    return kind;
}

const Kind& Alliance::describe() {
    static const Kind kind = Describe<Alliance>("alliances", "alliance", N_("Alliance"), N_("Alliances"))
        .field<&Alliance::name>("name", N_("Alliance name")).required().listed().title_ends("联盟")
            .headings("联盟名称 产业联盟 产业联盟名称 党建联盟 党建联盟名称 联盟 产业党建联盟 所属联盟 "
                      "产业党建联盟名称 产业链党建联盟 联盟全称")
        .code<&Alliance::chain>("chain", N_("Industry chain"), codes::industry_chain).expected().listed()
            .headings("产业链 所属产业链 产业 所属产业 产业名称 产业类别 所在产业链 产业链名称 依托产业链 产业类型 "
                      "涉及产业")
        .code<&Alliance::state>("state", N_("State"), codes::alliance_state).listed()
            .headings("状态 联盟状态 筹建情况")
        .field<&Alliance::founded_on>("founded_on", N_("Founded on")).expected_if<is_founded>().listed()
            .headings("成立时间 成立日期 组建日期 组建时间 联盟成立时间 联盟成立日期 成立年月 启动时间 揭牌时间 "
                      "建立时间 组建年月 成立")
        .field<&Alliance::dissolved_on>("dissolved_on", N_("Dissolved on")).headings("撤销时间 撤销日期")
        .field<&Alliance::lead>("lead", N_("Lead enterprise")).expected().listed()
            .denials("成员 成员单位 成员企业 会员 会员单位 普通成员 一般成员 副盟主 副盟主单位 副理事长 副理事长单位 "
                     "理事 理事单位 常务理事单位 副牵头单位 监事单位 配合单位 参与单位 秘书长单位")
            .headings("牵头单位 牵头企业 龙头企业 盟主单位 理事长单位 链主企业 牵头单位名称 盟主企业 链主 链主单位 "
                      "龙头单位 牵头企业名称 发起单位 牵头党组织单位 理事长企业 牵头 盟主 理事长 联盟职务 盟内职务 联盟内职务 联盟角色 联盟身份")
        .rows<&Alliance::members>("members", N_("Alliance members"))
        .field<&Alliance::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("founded_on", "dissolved_on")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name"})
        .ordered_by("name")
        .column("members[position=upstream].enterprise", "上游企业 上游单位 上游成员 上游")
        .column("members[position=midstream].enterprise", "中游企业 中游单位 中游成员 中游")
        .column("members[position=downstream].enterprise", "下游企业 下游单位 下游成员 下游")
        .column("members[position=supporting].enterprise", "配套企业 配套单位")
        .column("members[position=service].enterprise", "服务单位 职能部门")
        .icon("links")
        .sheets("产业联盟 党建联盟 联盟 联盟成员");
    return kind;
}
// clang-format on

}  // namespace dangwu
