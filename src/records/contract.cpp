#include "records/contract.h"

namespace dangwu {

// clang-format off
const Kind& Contract::describe() {
    static const Kind kind = Describe<Contract>("contracts", "contract", N_("Investment contract"), N_("Investment contracts"))
        .field<&Contract::name>("name", N_("Project name")).required().listed()
            .headings("项目名称 签约项目 招商项目 签约项目名称 项目 招商项目名称 签约招商项目 招商引资项目 "
                      "合同项目名称 招商签约项目 引进项目 拟建项目名称")
        .field<&Contract::investor>("investor", N_("Investor")).listed()
            .headings("投资方 投资企业 投资主体 投资单位 投资人 投资方名称 投资商 投资者 投资公司 签约企业 客商 "
                      "投资客商 投资方企业 来源企业 签约主体 乙方 签约方 投资来源")
        .field<&Contract::signed_on>("signed_on", N_("Signed on")).expected().listed()
            .headings("签约时间 签约日期 签订时间 协议签订时间 协议签订日期 签约年月 签订日期 合同签订时间 "
                      "签约月份 协议签约时间 合同签订日期 项目签约时间 正式签约时间 签约年月日 签协议时间 签约日 合同时间")
        .field<&Contract::total_investment>("total_investment", N_("Total investment (100 million yuan)"))
            .unit("亿元").adds_up().listed()
            .headings("总投资(亿元) 总投资 计划总投资(亿元) 投资总额(亿元) 协议投资(亿元) 投资额(亿元) 签约金额 "
                      "协议总投资 投资规模 协议投资额 合同投资额 协议资金 合同金额 项目总投资 计划投资 总投资额 "
                      "协议总额 协议投资总额")
        .field<&Contract::technical_renovation>("technical_renovation", N_("Technical renovation")).listed()
            .headings("是否技改 技改 是否技改项目 技改项目 是否为技改项目 是否属于技改 是否技术改造 技术改造 "
                      "是否技改类 技改类 是否为技改 属于技改 是否技术改造项目 项目类型 是否为技术改造")
        .code<&Contract::land_state>("land_state", N_("Land supply"), codes::land_state).listed()
            .headings("供地状态 供地情况 是否供地 土地供应情况 用地情况 是否已供地 供地进展 是否落实供地 土地状态 "
                      "土地情况 落地情况 用地状态 供地进度 是否落实用地 土地供应 土地落实情况 用地保障情况 "
                      "是否确定供地 供地")
        .field<&Contract::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("signed_on", "")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name", "signed_on"})
        .ordered_by("signed_on")
        .icon("pen")
        .sheets("招商签约 招商 签约项目 招商项目 招商引资");
    return kind;
}
// clang-format on

}  // namespace dangwu
