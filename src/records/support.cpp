#include "records/support.h"

namespace dangwu {

// clang-format off
const Kind& Support::describe() {
    static const Kind kind = Describe<Support>("support", "support", N_("Support paid"), N_("Support paid"))
        .field<&Support::enterprise>("enterprise", N_("Enterprise")).required().listed()
            .headings("企业名称 企业 受助企业 帮扶企业 单位名称 公司名称")
        .code<&Support::type>("type", N_("Kind of support"), codes::support_kind).required().listed()
            .headings("帮扶类型 类型 资金类型 兑现类型 帮扶类别 资金类别")
        .field<&Support::date>("date", N_("Paid on")).expected().listed()
            .headings("兑现时间 帮扶时间 时间 日期 拨付时间 兑现日期 放款时间")
        .field<&Support::amount>("amount", N_("Amount (10,000 yuan)")).unit("万元").expected().listed()
            .headings("金额(万元) 金额 兑现金额(万元) 资金(万元) 融资金额(万元) 兑现资金(万元)")
        .field<&Support::policy>("policy", N_("Policy")).headings("政策依据 政策名称")
        .field<&Support::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"enterprise", "type", "date"})
        .searched("policy", NameStyle::text)
        .same_if({"enterprise", "type", "date", "amount"})
        .ordered_by("date")
        .sheets("惠企兑现 惠企资金 帮扶台账 融资帮扶 惠企");
    return kind;
}
// clang-format on

}  // namespace dangwu
