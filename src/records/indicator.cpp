#include "records/indicator.h"

namespace dangwu {

// clang-format off
const Kind& Indicator::describe() {
    static const Kind kind = Describe<Indicator>("indicators", "indicator", N_("Indicator"), N_("Indicators"))
        .field<&Indicator::name>("name", N_("Indicator name")).required().listed()
            .bears("unit", "排名 位次 名次 增速 增幅 增长 比重 占比 率 数 面积 强度")
            .headings("指标名称 指标 主要指标 经济指标 名称 指标项目 指标名 主要经济指标名称 考核指标 项目 项目名称 "
                      "指标内容 主要经济指标 主要指标名称 目标名称 目标指标 经济指标名称")
        .field<&Indicator::year>("year", N_("Year")).required().listed().from_title()
            .headings("年度 年份 统计年度 所属年度 年 报告年度 指标年度 统计年份 数据年度 所属年份 对应年度 报告期 "
                      "统计期")
        .code<&Indicator::value_kind>("value_kind", N_("Value kind"), codes::value_kind).required().listed().usual("actual")
            .headings("数值类型 数据类型 类型 指标类型 数据性质 口径 数值性质 数值种类 数据口径 统计口径 值类型 "
                      "数值类别 数据类别 完成情况 数值口径 数据属性 数值属性 性质")
        .field<&Indicator::value>("value", N_("Value")).required().listed()
            .headings("数值 指标值 数据 完成值 值 金额 指标数值 数额 完成数 指标数据 总量 数量 绝对值 总额 完成额 "
                      "绝对额 目标值")
        .field<&Indicator::unit>("unit", N_("Unit of measure")).listed()
            .headings("单位 计量单位 数值单位 指标单位 数据单位 单位名称")
        .field<&Indicator::growth_percent>("growth_percent", N_("Growth (%)")).unit("%").listed()
            .headings("同比增速 同比增长 增速 同比增速(%) 同比增长(%) 增幅(%) 增长率 同比(%) 增速(%) 同比")
        .field<&Indicator::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"name", "year", "value_kind"})
        .searched("name", NameStyle::text)
        .same_if({"name", "year", "value_kind"})
        .ordered_by("year")
        .icon("chart")
        .sheets("年度指标 主要经济指标 经济指标 指标");
    return kind;
}
// clang-format on

}  // namespace dangwu
