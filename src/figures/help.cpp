#include "figures/help.h"

#include "records/language.h"

namespace dangwu::figures {

const std::vector<Sample>& filter_samples() {
    static const std::vector<Sample> samples = {
        {N_("sex = Female"), N_("A field is a value; != (≠) means that it is another or none."), "persons"},
        {N_("name contains 王 and sex = Male"), N_("Part of a text; “and” joins conditions, “or” and “not” serve too."),
         "persons"},
        {N_("member_type in (\"Full member\", \"Probationary member\")"),
         N_("One of several. A value with blanks stands in quotation marks."), "persons"},
        {N_("id_number is empty"), N_("Not filled in yet; “is not empty” for the opposite."), "persons"},
        {N_("joined_on in 2021-03"), N_("A date within a year, a month or a day: 2021, 2021-03, 2021-03-05."),
         "persons"},
        {N_("joined_on <= 2020"), N_("By the end of 2020; also < > >=, and for numbers alike."), "persons"},
        {N_("date in this year"), N_("Periods that go with the calendar: this year, last year, this month, today."),
         "activities"},
        {N_("types = 主题党日 and not (series contains 清明)"), N_("Brackets show what belongs together."),
         "activities"},
        {N_("host.unit.ownership = Non-public"), N_("A dot goes on to the record that a field points to."),
         "activities"},
        {N_("memberships[until is empty] contains 茶"),
         N_("Square brackets say which of the rows are meant: here the membership that lasts."), "persons"},
        {N_("as of 2021-06-30"), N_("What stood on a day: founded by then, not yet dissolved."), "organizations"},
    };
    return samples;
}

const std::vector<Sample>& template_samples() {
    static const std::vector<Sample> samples = {
        {"{{activities.total}}",
         N_("A figure by its id, one of your own by its name; the page “All figures” lists them."), ""},
        {"{{activities.total|unit}}", N_("With its unit: 229场次."), ""},
        {"{{brands.total|names:2}}", N_("The first names and the number: 甲、乙等14个."), ""},
        {"{{indicators.tax_revenue.growth_percent|change}}", N_("In words: 增长24.7%, 下降3.2%, 与上年持平."), ""},
        {"{{branches.nonpublic.net_increase|net}}", N_("In words: 净增6个, 净减少2个, 与上年持平."), ""},
        {"{{activities.series[党课进车间] + activities.series[清明祭英烈]}}",
         N_("Figures with a name in brackets; sums of figures."), ""},
        {"{{?alliances.founded}}…{{/?}}", N_("The text between stands only if the figure is not zero."), ""},
        {"{{?plans.branches = plans.branches.done}}…{{:}}…{{/?}}", N_("One text if it is so, else the other."), ""},
        {"{{#targets}}{{name}}{{value|unit}}；{{/#}}", N_("Once for each; in a table once for each row."), ""},
        {"{{%人才工作}}…{{/%}}", N_("A section that may be left out when there are no data for it."), ""},
        {"{{编号:一、}} {{编号:（一）}}", N_("Numbers of headings; they close up when a section is left out."), ""},
        {"{{report.year}} {{report.as_of}} {{zone.name}}", N_("Year, cut-off day and name of the zone."), ""},
    };
    return samples;
}

}  // namespace dangwu::figures
