#include "records/cadre.h"

namespace dangwu {

// clang-format off
const Kind& Cadre::describe() {
    static const Kind kind = Describe<Cadre>("cadres", "cadre", N_("Cadre"), N_("Cadres"))
        .field<&Cadre::person>("person", N_("Cadre")).required().or_text().listed()
            .headings("干部姓名 干部 职工姓名")
            .carries({"name", "sex", "ethnicity", "birth_date", "id_number", "education", "joined_on", "political_status", "phone"})
        .code<&Cadre::establishment>("establishment", N_("Establishment"), codes::establishment).expected().listed()
            .headings("编制状态 编制情况 在编情况 编制 人员性质 编制性质 在编在岗情况 身份性质 人员类别 编制类别 "
                      "是否在编 岗位状态 人员编制性质 编制属性 在岗情况 人员身份 编制身份 是否在编在岗 用工性质 "
                      "在岗状态 人员状态 是否在岗")
        .code<&Cadre::rank>("rank", N_("Rank"), codes::rank).listed()
            .headings("职级 职务职级 级别 现任职级 职务层次 职级情况 行政级别 职务级别 职级名称 现职级 职务 岗位等级")
        .field<&Cadre::department>("department", N_("Department")).headings("所在部门 部门 科室 工作部门")
        .field<&Cadre::post>("post", N_("Current post")).listed()
            .headings("现任职务 职务 工作单位及职务 现任职务名称 单位及职务 岗位 现职务 工作岗位 任职情况 职位 "
                      "职务名称 单位职务 现任工作及职务 所在部门及职务")
        .field<&Cadre::collected_on>("collected_on", N_("Information collected on")).expected().listed()
            .headings("信息采集时间 采集时间 信息采集日期 采集完成时间 采集日期 信息采集完成时间 信息采集完成日期 "
                      "廉政信息采集时间 档案采集时间 廉政档案采集时间 信息录入时间 完成采集时间 采集完成日期 "
                      "信息采集完成 廉政档案信息采集时间 档案建立时间 建档时间 建档日期 信息填报时间 采集录入时间 "
                      "完成时间 采集年月 信息采集 廉政档案建立时间 廉政信息采集情况 信息采集情况 采集情况 廉政信息采集 廉政档案采集情况 "
                      "档案采集情况")
        .field<&Cadre::since>("since", N_("On the roster since")).headings("任职时间 到岗时间 任现职时间")
        .field<&Cadre::until>("until", N_("Left the roster on")).headings("离任时间 离岗时间")
        .field<&Cadre::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("since", "until")
        .titled({"person"})
        .searched("person", NameStyle::person)
        .same_if({"person"})
        .ordered_by("person")
        .icon("shield")
        .sheets("干部 干部廉政档案 信息采集 干部信息采集 干部名册 廉政档案");
    return kind;
}
// clang-format on

}  // namespace dangwu
