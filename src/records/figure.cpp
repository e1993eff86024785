#include "records/figure.h"

#include "records/text.h"

namespace dangwu {

namespace {

/// Between the braces of a template these signs mean something of their own.
void can_be_named_in_a_template(const OwnFigure& figure, std::vector<Problem>& found) {
    constexpr std::u32string_view signs = U"{}[]｛｝［］【】|#/?!<>=≤≥≠+:：\"“”";
    std::u32string name = decode(figure.name);
    if (name.find_first_of(signs) != name.npos)
        found.push_back({"name",
                         tr(N_("A template cannot ask for a name with brackets, quotation marks or signs such as "
                               "+ or ?.")),
                         false});
}

}  // namespace

// clang-format off
const Kind& OwnFigure::describe() {
    static const Kind kind = Describe<OwnFigure>("figures", "figure", N_("Figure of our own"), N_("Figures of our own"))
        .field<&OwnFigure::name>("name", N_("Name of the figure")).required().listed().headings("统计项名称 统计项")
        .code<&OwnFigure::kind>("kind", N_("Records counted"), codes::kinds).expected().listed().headings("统计对象")
        .field<&OwnFigure::condition>("condition", N_("Which of them")).as(Type::note).listed().headings("统计条件")
        .code<&OwnFigure::measure>("measure", N_("Way of counting"), codes::measure).listed().headings("统计方式")
        .field<&OwnFigure::measured>("measured", N_("Of what")).listed().headings("统计字段")
        .field<&OwnFigure::scale>("scale", N_("Multiplied by")).headings("乘数")
        .field<&OwnFigure::unit>("unit", N_("Unit of measure")).listed().headings("计量单位")
        .field<&OwnFigure::decimals>("decimals", N_("Decimal places")).headings("小数位数")
        .field<&OwnFigure::note>("note", N_("Remarks")).as(Type::note)
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name"})
        .ordered_by("name")
        .icon("chart")
        .sheets("自设统计")
        .rule(can_be_named_in_a_template)
        .rule([](const OwnFigure& figure, std::vector<Problem>& found) {
            if (figure.decimals && (*figure.decimals < 0 || *figure.decimals > 4))
                found.push_back({"decimals", tr(N_("Decimal places are 0 to 4.")), false});
        });
    return kind;
}
// clang-format on

}  // namespace dangwu
