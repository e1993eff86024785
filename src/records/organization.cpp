#include "records/organization.h"

#include "records/person.h"

namespace dangwu {

namespace {

/// Committees stand above units, joint and functional branches reach over several.
bool sits_in_one_unit(const Organization& organization) {
    const std::string& type = organization.type;
    return type.empty() || type == "branch" || type == "general_branch" || type == "temporary_branch";
}

}  // namespace

// clang-format off
const Kind& Seat::describe() {
    static const Kind kind = Describe<Seat>("seats", "seat", N_("Committee seat"), N_("Committee seats"))
        .code<&Seat::post>("post", N_("seat|Post"), codes::seat).required()
        .field<&Seat::person>("person", N_("Holder")).or_text()
        .field<&Seat::phone>("phone", N_("Phone")).as(Type::phone).sealed()
        .field<&Seat::since>("since", N_("From"))
        .field<&Seat::until>("until", N_("Until"))
        .lasts("since", "until")
        .titled({"post", "person"});
    return kind;
}

const Kind& Term::describe() {
    static const Kind kind = Describe<Term>("terms", "term", N_("Term of office"), N_("Terms of office"))
        .field<&Term::elected_on>("elected_on", N_("Elected on")).required().or_else("due_on")
            .headings("本届换届时间 最近换届时间 本届换届日期 换届时间 换届日期 最近一次换届时间 换届选举时间 "
                      "最近换届日期 本届任期起始时间 换届选举日期 最近一次换届日期 本届选举时间 本届班子换届时间 "
                      "届次起始时间 当届换届时间 最近换届 上次换届时间 上届换届时间 上一次换届时间 上次换届日期 "
                      "换届年月")
        .field<&Term::due_on>("due_on", N_("Term ends on")).headings("届满时间 届满日期 应换届时间 下次换届时间 任期届满时间 任期届满日期 任期至 应换届日期 下次换届日期 到届时间")
        .field<&Term::method>("method", N_("Elected by")).headings("选举方式")
        .titled({"elected_on", "due_on"});
    return kind;
}

const Kind& OrganizationEvent::describe() {
    static const Kind kind = Describe<OrganizationEvent>("events", "event", N_("Event"), N_("Events"))
        .code<&OrganizationEvent::event>("event", N_("Event"), codes::organization_event).required()
        .field<&OrganizationEvent::date>("date", N_("Date"))
        .field<&OrganizationEvent::document>("document", N_("Document number"))
        .field<&OrganizationEvent::former_name>("former_name", N_("Former name")).headings("曾用名 原名称")
        .titled({"event", "date"});
    return kind;
}

const Kind& CoveredUnit::describe() {
    static const Kind kind = Describe<CoveredUnit>("covered_units", "covered_unit", N_("Covered unit"), N_("Covered units"))
        .field<&CoveredUnit::enterprise>("enterprise", N_("Enterprise")).required().or_text()
            .headings("覆盖企业 联合单位 覆盖单位")
        .field<&CoveredUnit::since>("since", N_("From"))
        .field<&CoveredUnit::until>("until", N_("Until"))
        .lasts("since", "until")
        .titled({"enterprise"});
    return kind;
}

const Kind& Organization::describe() {
    static const Kind kind = Describe<Organization>("organizations", "organization", N_("Party organization"), N_("Party organizations"))
        .field<&Organization::name>("name", N_("Organization name")).required().listed()
            .headings("党组织名称 党组织全称 组织名称 党支部名称 支部名称 党组织 名称 全称 党组织(全称) "
                      "基层党组织名称 组织全称 党组织名 基层组织名称 支部全称 党支部全称 党组织全名 单位党组织名称")
        .field<&Organization::short_name>("short_name", N_("Short name")).headings("简称 党组织简称")
        .field<&Organization::code>("code", N_("Organization code")).headings("党组织编码 组织编码 编码 党组织代码")
        .code<&Organization::type>("type", N_("Organization type"), codes::organization_kind).expected().listed()
            .headings("党组织类别 组织类别 党组织类型 组织类型 类别 支部类别 类型 党组织形式 组织设置形式 党组织性质 "
                      "支部类型 组织形式 党组织种类 党组织层级 组织分类 建制类型 党组织分类")
        .field<&Organization::parent>("parent", N_("Superior organization")).upward().listed()
            .headings("上级党组织 所属党委 隶属党组织 上级组织 隶属 上级党委 所属上级党组织 隶属关系 上级党组织名称 "
                      "上级 上级是谁 直接上级党组织 上级党委名称 上级组织名称 主管党组织 所属党工委 上级支部 "
                      "上级主管党组织 隶属上级党组织 上一级党组织 批准成立的上级党组织 所属综合党委 隶属党委")
        .field<&Organization::unit>("unit", N_("Based at")).expected_if<sits_in_one_unit>().several_in("covered_units").listed()
            .headings("依托单位 所在单位 所在企业 依托企业 单位名称 法人单位 所依托单位 法人单位名称 所在企业名称 "
                      "党组织所在单位 所属企业 建立党组织的企业 企业名称 所属单位 党组织所在企业 依托企业名称 "
                      "依托单位名称 关联单位 对应企业 组建单位 建立党组织单位 挂靠单位 单位 依托的企业 企业")
        .field<&Organization::functional>("functional", N_("Functional organization"))
            .headings("是否功能型 功能型党组织 是否功能型党组织 功能型")
        .field<&Organization::founded_on>("founded_on", N_("Founded on")).expected().listed()
            .headings("成立时间 成立日期 组建日期 组建时间 建立时间 批准建立日期 设立时间 批准成立时间 批复成立时间 "
                      "建立日期 批准时间 党组织成立时间 建立党组织时间 成立年月 组建年月 建支时间 支部成立时间 "
                      "批复时间 批复日期 批准成立日期 党支部成立时间 设立日期 建立年月 成立批复时间")
        .field<&Organization::approval_number>("approval_number", N_("Approval number"))
            .headings("批准文号 批复文号 批准建立文号 成立文号 文号 批准文件号 成立批复文号 批文号 批准文件 "
                      "批准成立文号 成立文件 文件号 批文 批复文件号 成立批复文件")
        .field<&Organization::dissolved_on>("dissolved_on", N_("Dissolved on")).listed()
            .headings("撤销时间 撤销日期 撤并时间 撤销(合并)时间 注销时间 撤销年月 撤销批准时间 注销日期 撤并日期 "
                      "解散时间 取消时间 撤消时间 撤消日期 现状 党组织状态 党组织现状 存续情况 撤销情况")
        .field<&Organization::dissolved_reason>("dissolved_reason", N_("Reason of dissolution"))
            .headings("撤销理由 撤销原因")
        .field<&Organization::phone>("phone", N_("Phone")).as(Type::phone).sealed()
            .headings("联系方式 党组织电话 支部电话 联系电话 电话")
        .field<&Organization::address>("address", N_("Address")).sealed().headings("地址 党组织地址 办公地址")
        .rows<&Organization::seats>("seats", N_("Committee seats")).one_open()
        .rows<&Organization::terms>("terms", N_("Terms of office"))
        .rows<&Organization::events>("events", N_("Events"))
        .rows<&Organization::covered_units>("covered_units", N_("Covered units"))
        .field<&Organization::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("founded_on", "dissolved_on")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .names({.before = "中国共产党 中共",
                .behind = {"联合支部委员会 临时支部委员会 支部委员会 总支部委员会 联合党支部 临时党支部 联合支部 "
                           "临时支部 党支部 党总支 支部 工作委员会 党工委 工委 委员会 党委",
                           "股份有限公司 有限责任公司 集团有限公司 有限公司 公司"},
                .whole_begins = "中国共产党 中共",
                .sorts = {"总支", "支部", "工委 工作委员会", "党委 委员会"},
                .within_sort = "临时 联合",
                .sort_field = "type",
                .looks = "支部 党委 总支 党工委 支部委员会 工作委员会 党组织 党组 工委",
                .further = {"short_name", "code", "events.former_name"}})
        .same_if({"name"})
        .ordered_by("name")
        .icon("flag")
        .sheets("党组织 党组织台账 基层党组织 组织台账 支部台账 党支部")
        .column("seats[post=secretary].person", "书记 书记姓名 支部书记 党组织书记 党支部书记 现任书记 支部书记姓名 "
            "党组织书记姓名 负责人 党支部书记姓名 党组织负责人 党委书记 书记名字 班长")
        .column("seats[post=secretary].phone", "书记联系电话 书记电话 书记手机 书记手机号 书记联系方式 书记手机号码 "
            "书记联系手机 书记移动电话 书记联系号码 党组织书记联系电话 支部书记电话 支部书记联系电话 党组织书记电话")
        .column("seats[post=deputy].person", "副书记 副书记姓名")
        .column("seats[post=deputy].phone", "副书记电话 副书记联系电话")
        .column("seats[post=organization].person", "组织委员")
        .column("seats[post=publicity].person", "宣传委员")
        .column("seats[post=discipline].person", "纪检委员")
        .column("seats[post=contact].person", "联系人 党组织联系人 联络员");
    return kind;
}
// clang-format on

}  // namespace dangwu
