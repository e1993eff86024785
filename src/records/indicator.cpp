#include "records/indicator.h"

namespace dangwu {

// clang-format off
const Kind& Indicator::describe() {
    static const Kind kind = Describe<Indicator>("indicators", "indicator", N_("Indicator"), N_("Indicators"))
        .field<&Indicator::name>("name", N_("Indicator name")).required().listed()
            .headings("指标名称 指标 主要指标 经济指标 名称")
        .field<&Indicator::year>("year", N_("Year")).required().listed().from_title().headings("年度 年份 统计年度")
        .code<&Indicator::value_kind>("value_kind", N_("Value kind"), codes::value_kind).required().listed()
            .headings("数值类型 数据类型 类型 指标类型 数据性质 口径")
        .field<&Indicator::value>("value", N_("Value")).required().listed()
            .headings("数值 指标值 数据 完成值 值 金额")
        .field<&Indicator::unit>("unit", N_("Unit of measure")).listed().headings("单位 计量单位 数值单位")
        .field<&Indicator::growth_percent>("growth_percent", N_("Growth (%)")).unit("%").listed()
            .headings("同比增速 同比增长 增速 同比增速(%) 同比增长(%) 增幅(%) 增长率 同比(%) 增速(%) 同比")
        .field<&Indicator::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"name", "year", "value_kind"})
        .searched("name", NameStyle::text)
        .same_if({"name", "year", "value_kind"})
        .ordered_by("year")
        .sheets("年度指标 主要经济指标 经济指标 指标");
    return kind;
}
// clang-format on

}  // namespace dangwu
