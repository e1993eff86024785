#include "records/support.h"

namespace dangwu {

// clang-format off
const Kind& Support::describe() {
    static const Kind kind = Describe<Support>("support", "support", N_("Support paid"), N_("Support paid"))
        .field<&Support::enterprise>("enterprise", N_("Enterprise")).required().listed()
            .headings("企业名称 企业 受助企业 帮扶企业 单位名称 公司名称 受益企业 兑现企业 享受企业 获得企业 扶持企业 "
                      "资金接收单位 惠及企业 收款单位 惠企对象 申报企业 贷款企业 融资企业 服务企业 帮扶对象 扶持对象 "
                      "受惠企业 受助单位 受奖补企业")
        .code<&Support::type>("type", N_("Kind of support"), codes::support_kind).required().listed().usual("subsidy")
            .headings("帮扶类型 类型 资金类型 兑现类型 帮扶类别 资金类别 支持方式 扶持类型 兑现类别 惠企类型 支持类型 "
                      "扶持方式 兑现项目 支持类别 帮扶方式 扶持类别 资金性质 政策类型 服务类型 惠企方式 补助类型 类别 "
                      "项目类别 帮扶形式 政策类别 奖补项目 奖补类型 补贴项目 奖补类别 补贴类型 补助项目 奖励项目 支持项目")
        .field<&Support::date>("date", N_("Paid on")).expected().listed()
            .headings("兑现时间 帮扶时间 时间 日期 拨付时间 兑现日期 放款时间 拨付日期 到账时间 发放时间 资金到位时间 "
                      "发放日期 到位时间 兑付时间 兑付日期 支付时间 支付日期 放贷时间 落实时间 到账日期 发放年月 "
                      "拨款时间 帮扶日期 贷款发放时间 资金拨付时间 兑现年月 办理时间 到位日期 落实日期")
        .field<&Support::amount>("amount", N_("Amount (10,000 yuan)")).unit("万元").adds_up().expected().listed()
            .headings("金额(万元) 金额 兑现金额(万元) 资金(万元) 融资金额(万元) 兑现资金(万元) 拨付金额 资金额度 "
                      "发放金额 兑付金额 支付金额 奖补金额 融资额 到位资金 兑现额度 贷款金额 补助金额 扶持资金 "
                      "帮扶金额 资金金额 到账金额 资金数额 拨付资金 兑现数额 额度")
        .field<&Support::policy>("policy", N_("Policy")).headings("政策依据 政策名称 政策文件 兑现政策 文件依据 依据文件 政策条款 享受政策")
        .field<&Support::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("date", "")
        .titled({"enterprise", "type", "date"})
        .searched("enterprise", NameStyle::text)
        .same_if({"enterprise", "type", "date", "amount"})
        .ordered_by("date")
        .icon("gift")
        .sheets("惠企兑现 惠企资金 帮扶台账 融资帮扶 惠企");
    return kind;
}
// clang-format on

}  // namespace dangwu
