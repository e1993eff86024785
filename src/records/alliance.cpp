#include "records/alliance.h"

namespace dangwu {

// clang-format off
const Kind& AllianceMember::describe() {
    static const Kind kind = Describe<AllianceMember>("members", "member", N_("Alliance member"), N_("Alliance members"))
        .field<&AllianceMember::enterprise>("enterprise", N_("Member enterprise")).required()
            .headings("成员单位 成员企业 成员 联盟成员 成员单位名称 企业名称")
        .code<&AllianceMember::position>("position", N_("Chain position"), codes::chain_position)
            .headings("上下游位置 上下游 产业链位置 所处环节")
        .field<&AllianceMember::since>("since", N_("From")).headings("加入时间 加入日期")
        .field<&AllianceMember::until>("until", N_("Until")).headings("退出时间 退出日期")
        .titled({"enterprise"});
    return kind;
}

const Kind& Alliance::describe() {
    static const Kind kind = Describe<Alliance>("alliances", "alliance", N_("Alliance"), N_("Alliances"))
        .field<&Alliance::name>("name", N_("Alliance name")).required().listed()
            .headings("联盟名称 产业联盟 产业联盟名称 党建联盟 党建联盟名称 联盟")
        .code<&Alliance::chain>("chain", N_("Industry chain"), codes::industry_chain).expected().listed()
            .headings("产业链 所属产业链 产业")
        .code<&Alliance::state>("state", N_("State"), codes::alliance_state).listed()
            .headings("状态 联盟状态 筹建情况")
        .field<&Alliance::founded_on>("founded_on", N_("Founded on")).expected().listed()
            .headings("成立时间 成立日期 组建日期 组建时间")
        .field<&Alliance::dissolved_on>("dissolved_on", N_("Dissolved on")).headings("撤销时间 撤销日期")
        .field<&Alliance::lead>("lead", N_("Lead enterprise")).expected().listed()
            .headings("牵头单位 牵头企业 龙头企业 盟主单位 理事长单位")
        .rows<&Alliance::members>("members", N_("Alliance members"))
        .field<&Alliance::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name"})
        .ordered_by("name")
        .sheets("产业联盟 党建联盟 联盟 联盟成员");
    return kind;
}
// clang-format on

}  // namespace dangwu
