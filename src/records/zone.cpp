#include "records/zone.h"

namespace dangwu {

// clang-format off
const Kind& PinnedNames::describe() {
    static const Kind kind = Describe<PinnedNames>("pinned", "pin", N_("Pinned names"), N_("Names that stand first in the summary"))
        .field<&PinnedNames::figure>("figure", N_("Figure")).required()
        .field<&PinnedNames::names>("names", N_("Names in their order")).required()
        .titled({"figure", "names"});
    return kind;
}

const Kind& Zone::describe() {
    static const Kind kind = Describe<Zone>("zones", "zone", N_("Zone and campaigns"), N_("Zone and campaigns"))
        .field<&Zone::name>("name", N_("Zone's name")).required().listed().headings("开发区名称 园区名称")
        .field<&Zone::year>("year", N_("Only for the year")).listed()
        .field<&Zone::county>("county", N_("County")).listed()
        .field<&Zone::theme>("theme", N_("Education campaign of the year")).listed()
        .field<&Zone::four_deliveries>("four_deliveries", N_("Name of 四送一服")).listed()
        .field<&Zone::cadres_stationed>("cadres_stationed", N_("Name of 千名干部驻企"))
        .field<&Zone::four_checks>("four_checks", N_("Name of 四查专项行动"))
        .field<&Zone::rectification>("rectification", N_("Name of the rectification campaign"))
        .rows<&Zone::pinned>("pinned", N_("Names that stand first in the summary"))
        .field<&Zone::note>("note", N_("Remarks")).as(Type::note)
        .titled({"name", "year"})
        .searched("name", NameStyle::text)
        .same_if({"name", "year"})
        .ordered_by("year")
        .icon("compass")
        .sheets("开发区名称");
    return kind;
}
// clang-format on

}  // namespace dangwu
