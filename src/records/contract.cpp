#include "records/contract.h"

namespace dangwu {

// clang-format off
const Kind& Contract::describe() {
    static const Kind kind = Describe<Contract>("contracts", "contract", N_("Investment contract"), N_("Investment contracts"))
        .field<&Contract::name>("name", N_("Project name")).required().listed()
            .headings("项目名称 签约项目 招商项目 签约项目名称 项目")
        .field<&Contract::investor>("investor", N_("Investor")).listed()
            .headings("投资方 投资企业 投资主体 投资单位 投资人")
        .field<&Contract::signed_on>("signed_on", N_("Signed on")).expected().listed()
            .headings("签约时间 签约日期 签订时间 协议签订时间")
        .field<&Contract::total_investment>("total_investment", N_("Total investment (100 million yuan)"))
            .unit("亿元").listed()
            .headings("总投资(亿元) 总投资 计划总投资(亿元) 投资总额(亿元) 协议投资(亿元) 投资额(亿元)")
        .field<&Contract::technical_renovation>("technical_renovation", N_("Technical renovation")).listed()
            .headings("是否技改 技改 是否技改项目 技改项目")
        .code<&Contract::land_state>("land_state", N_("Land supply"), codes::land_state).listed()
            .headings("供地状态 供地情况 是否供地 土地供应情况 用地情况")
        .field<&Contract::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name", "signed_on"})
        .ordered_by("signed_on")
        .sheets("招商签约 招商 签约项目 招商项目 招商引资");
    return kind;
}
// clang-format on

}  // namespace dangwu
