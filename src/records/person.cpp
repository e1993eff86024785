#include "records/person.h"

#include "records/numbers.h"

namespace dangwu {

namespace {

constexpr int age_of_admission = 18;     // Constitution of the Party, Art. 1
constexpr int months_of_probation = 12;  // Art. 7

/// Probation was brought back by the Constitution adopted on this day; members of earlier years had none.
const Date probation_since = *Date::make(1977, 8, 18);

/// True only if `later` is surely before `earlier` so many months on, whatever the unknown month or day may be.
bool surely_before(const Date& later, const Date& earlier, int months) {
    return !later.empty() && !earlier.empty() && later.last_day() < earlier.first_day().plus_months(months);
}

void agrees_with_id_number(const Person& person, std::vector<Problem>& found) {
    IdNumber number = read_id_number(person.id_number);
    if (person.id_number.empty() || number.fault != NumberFault::none) return;
    if (!person.sex.empty() && person.sex != number.sex && (person.sex == "1" || person.sex == "2"))
        found.push_back({"sex", tr(N_("The sex disagrees with the ID number."))});
    if (!person.birth_date.empty() && !person.birth_date.covers(number.birth))
        found.push_back({"birth_date", tr(N_("The date of birth disagrees with the ID number."))});
}

void joined_by_the_rules(const Person& person, std::vector<Problem>& found) {
    Date birth = person.birth_date;
    if (IdNumber number = read_id_number(person.id_number); number.fault == NumberFault::none) birth = number.birth;
    if (surely_before(person.joined_on, birth, age_of_admission * 12))
        found.push_back({"joined_on", tr(N_("Joined the Party before the age of 18."))});
    if (person.joined_on >= probation_since &&
        surely_before(person.full_member_on, person.joined_on, months_of_probation))
        found.push_back({"full_member_on", tr(N_("Became a full member before one year of probation was over."))});
}

}  // namespace

// clang-format off
const Kind& Membership::describe() {
    static const Kind kind = Describe<Membership>("memberships", "membership", N_("Membership"), N_("Memberships"))
        .field<&Membership::organization>("organization", N_("Organization")).required()
            .headings("所在党支部 党支部 所在支部 支部 所属党支部 所在党组织 支部名称 组织关系所在支部 所属支部 "
                      "党组织名称 组织关系所在党支部 所在党支部名称 所属党组织 组织关系所在党组织 党组织关系所在支部 "
                      "所在基层党组织 党员所在支部 所在党组织名称 所属支部名称 支部全称 组织关系隶属 编入支部 "
                      "所在支部名称 组织关系所在单位 所属党支部名称")
        .field<&Membership::since>("since", N_("From")).headings("转入时间 进入支部日期 进入党支部日期 转入支部时间")
        .field<&Membership::until>("until", N_("Until")).headings("转出时间 转出日期")
        .field<&Membership::note>("note", N_("Remarks"))
        .lasts("since", "until")
        .titled({"organization"});
    return kind;
}

const Kind& Post::describe() {
    static const Kind kind = Describe<Post>("posts", "post", N_("Post held"), N_("Posts held"))
        .field<&Post::unit>("unit", N_("Unit"))
        .field<&Post::post>("post", N_("Position")).required().headings("党内职务 所任职务 党内任职 所任党内职务 担任党内职务 党组织职务 支部职务 党务职务")
        .field<&Post::since>("since", N_("From"))
        .field<&Post::until>("until", N_("Until"))
        .lasts("since", "until")
        .titled({"post"});
    return kind;
}

const Kind& Person::describe() {
    static const Kind kind = Describe<Person>("persons", "person", N_("Person"), N_("Persons"))
        .field<&Person::name>("name", N_("Name")).required().listed().headings("姓名 党员姓名 名字 人员姓名 党员 人员")
        .code<&Person::sex>("sex", N_("Sex"), codes::sex).expected().listed().headings("性别")
        .code<&Person::ethnicity>("ethnicity", N_("Ethnicity"), codes::ethnicity).listed()
            .headings("民族 族别 民族成分")
        .field<&Person::birth_date>("birth_date", N_("Date of birth")).expected().listed().in_number("id_number")
            .headings("出生年月 出生日期 出生时间 生日 出生年月日 生年月日 出生")
        .field<&Person::id_number>("id_number", N_("ID number")).as(Type::id_number).sealed().looked_up().unique().expected()
            .listed()
            .headings("身份证号 公民身份号码 公民身份证号 身份证号码 身份证 证件号码 公民身份证号码 居民身份证号 "
                      "身份号码 居民身份证号码 身份证件号码 身份证件号 有效身份证号 身份证编号 公民身份号 "
                      "二代身份证号 公民身份证")
        .field<&Person::native_place>("native_place", N_("Native place")).headings("籍贯 出生地")
        .code<&Person::education>("education", N_("Education"), codes::education).listed()
            .headings("学历 文化程度 最高学历 全日制学历 学历情况 学历层次 全日制教育学历 教育程度 学历水平 "
                      "最高文化程度")
        .code<&Person::degree>("degree", N_("Degree"), codes::degree).headings("学位 最高学位")
        .code<&Person::political_status>("political_status", N_("Political status"), codes::political_status)
            .headings("政治面貌")
        .field<&Person::phone>("phone", N_("Phone")).as(Type::phone).sealed().looked_up()
            .headings("联系电话 手机号 手机号码 手机 电话 联系方式 电话号码 移动电话 本人联系电话 固定电话 手机/电话 "
                      "通讯号码 本人手机")
        .field<&Person::address>("address", N_("Home address")).sealed().headings("家庭住址 住址 家庭地址 现居住地")
        .field<&Person::employer>("employer", N_("person|Employer")).or_text()
            .headings("工作单位 所在单位 单位 所在企业 单位名称 就职单位")
        .field<&Person::work_post>("work_post", N_("Post at work")).listed()
            .headings("工作单位及职务 职务 工作岗位 岗位 单位职务 现任职务 单位及职务 从事工作 工作单位及岗位 职业 "
                      "现从事工作 现工作岗位 所在岗位 行政职务 工种")
        .code<&Person::member_type>("member_type", N_("Member type"), codes::member_type).listed()
            .headings("人员类别 党员类别 人员类型 党员类型 类别 正式/预备 党员身份 是否正式党员 党员性质 党员分类 "
                      "党员身份类别 人员性质 是否预备 是否预备党员 是否为预备党员")
        .code<&Person::membership_state>("membership_state", N_("Membership state"), codes::membership_state)
            .headings("党籍状态 党员状态")
        .field<&Person::applied_on>("applied_on", N_("Applied on")).headings("申请入党时间 申请入党日期")
        .field<&Person::joined_on>("joined_on", N_("Joined the Party on")).listed()
            .headings("入党时间 加入党组织日期 入党日期 加入中共时间 加入党组织时间 入党年月 加入中国共产党时间 "
                      "参加党组织时间 入党 加入中共日期 加入党的时间 何时入党 成为预备党员时间 预备党员时间 "
                      "吸收为预备党员时间 接收预备党员时间 支部大会通过时间")
        .field<&Person::full_member_on>("full_member_on", N_("Full member since"))
            .headings("转正时间 转为正式党员日期 转正日期 转正年月 转为正式党员时间 预备期满转正时间 转为正式党员年月 "
                      "成为正式党员时间 转正 正式党员时间 预备党员转正时间 按期转正时间")
        .field<&Person::left_on>("left_on", N_("member|Left on")).headings("离开时间 减员时间")
        .field<&Person::floating>("floating", N_("Floating member")).headings("是否为流动党员 是否流动党员 流动党员")
        .field<&Person::lost_contact>("lost_contact", N_("Out of contact"))
            .headings("是否为失联党员 是否失联党员 失联党员")
        .rows<&Person::memberships>("memberships", N_("Memberships")).one_open().listed()
        .rows<&Person::posts>("posts", N_("Posts held"))
        .field<&Person::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("", "left_on")
        .titled({"name"})
        .searched("name", NameStyle::person)
        .same_if({"id_number"})
        .same_if({"name", "birth_date", "memberships.organization"})
        .same_if({"name", "birth_date", "employer"})
        .same_if({"name", "birth_date", "!memberships.organization", "!employer"})
        .ordered_by("name")
        .icon("persons")
        .sheets("党员 党员花名册 花名册 党员名册 党员信息 人员 党员台账")
        .rule(agrees_with_id_number)
        .rule(joined_by_the_rules);
    return kind;
}
// clang-format on

}  // namespace dangwu
