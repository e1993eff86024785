#include "records/activity.h"

namespace dangwu {

// clang-format off
const Kind& ActivityType::describe() {
    static const Kind kind = Describe<ActivityType>("types", "type", N_("Activity type"), N_("Activity types"))
        .code<&ActivityType::type>("type", N_("Activity type"), codes::activity_type).required()
            .headings("活动类型 活动类别 会议类型 类型 活动形式 组织生活类型 三会一课类型 组织生活形式 活动种类 "
                      "会议类别 会议形式 会议种类 组织生活类别 活动项目 活动方式 会议名称 组织生活种类 三会一课类别 "
                      "党内组织生活类型")
        .titled({"type"});
    return kind;
}

const Kind& ActivitySeries::describe() {
    static const Kind kind = Describe<ActivitySeries>("series", "series", N_("Series"), N_("Series of activities"))
        .field<&ActivitySeries::series>("series", N_("Series")).required().quoted_before("系列 活动 专题 专项")
            .headings("系列活动 系列 活动系列 活动品牌 所属系列 所属系列活动 专题系列 品牌活动 所属系列活动名称 "
                      "主题系列 活动专题 系列名称 系列主题 活动品牌名称 所属品牌活动 系列活动名称 专项活动 "
                      "所属专题 特色活动 专题活动 活动项目")
        .titled({"series"});
    return kind;
}

const Kind& Attendance::describe() {
    static const Kind kind = Describe<Attendance>("attendance", "attendee", N_("Attendance"), N_("Attendance"))
        .field<&Attendance::person>("person", N_("Participant")).required().or_text().within("host")
            .headings("参加人员 参会人员 出席人员 参加人 参与人员 参加党员 到会人员 参会人员名单 参会党员 "
                      "参加人员名单 到会党员名单 出席人员名单 参加人员姓名 与会人员 出席党员 与会党员 参与党员 "
                      "实到人员 实到人员名单 签到人员 到会名单 出席名单 参会名单 参会人")
            .leads_to("reason")
        .code<&Attendance::state>("state", N_("Attendance state"), codes::attendance)
        .field<&Attendance::reason>("reason", N_("Reason of absence"))
        .titled({"person"});
    return kind;
}

const Kind& Participation::describe() {
    static const Kind kind = Describe<Participation>("enterprises", "enterprise", N_("Participating enterprise"), N_(
        "Participating enterprises"))
        .field<&Participation::enterprise>("enterprise", N_("Participating enterprise")).required().or_text()
            .headings("参加企业 参与企业 参会企业 参加单位 参与单位 参评企业 参加企业名单 涉及企业 参加企业名称 "
                      "参与企业名单 参与单位名单 到会企业 参加单位名单 受评企业 评查企业 被评查企业 参加活动企业 "
                      "参评企业名单")
        .titled({"enterprise"});
    return kind;
}

const Kind& Activity::describe() {
    static const Kind kind = Describe<Activity>("activities", "activity", N_("Activity"), N_("Activities"))
        .field<&Activity::date>("date", N_("Activity date")).required().listed()
            .headings("活动时间 活动日期 时间 日期 召开时间 开展时间 会议时间 开展日期 举办时间 开展活动时间 "
                      "活动开展日期 活动年月日 活动日 开展活动日期 举行时间 举行日期 召开日期 活动开始时间 开始时间 "
                      "会议日期 学习时间 年月日 月份 活动月份 开展月份")
        .rows<&Activity::types>("types", N_("Activity types")).required().listed()
        .field<&Activity::host>("host", N_("Host organization")).required().one_each().listed()
            .headings("主办党组织 主办单位 所在党支部 党支部 党组织 开展党组织 主办支部 组织单位 承办党组织 "
                      "党组织名称 支部名称 开展支部 所在支部 党支部名称 举办支部 召开支部 开展活动党组织 组织者 "
                      "主办方 举办单位 支部 所属党支部 所在党组织 所属支部 党支部全称 开展单位 活动单位 组织党支部 "
                      "承办单位 承办支部 组织开展单位 召集单位 主办党支部 主办支部名称 组织党组织 责任支部 牵头支部")
        .rows<&Activity::series>("series", N_("Series of activities")).listed()
        .field<&Activity::topic>("topic", N_("Topic")).expected().listed()
            .headings("活动主题 主题 议题 活动名称 会议主题 活动内容主题 主要议题 活动内容 主题内容 活动题目 "
                      "活动主要内容 会议内容 主要内容 会议名称 学习内容 活动议题 活动主题名称 会议议题 内容")
        .field<&Activity::place>("place", N_("Place")).listed()
            .headings("活动地点 地点 会议地点 开展地点 活动场所 举办地点 场地 开展活动地点 召开地点 会场")
        .field<&Activity::chair>("chair", N_("Chair")).listed()
            .headings("主持人 主持 会议主持 主持人姓名 活动主持人 会议主持人 召集人 主讲人")
        .field<&Activity::recorder>("recorder", N_("Recorder")).headings("记录人")
        .field<&Activity::expected>("expected", N_("Entitled to attend")).adds_up().listed()
            .headings("应到人数 应到 应参加人数 应到党员 应到会人数 应到党员数 应参加党员数 应参加党员 应参会人数 "
                      "应出席人数 应到数 应到人员 应参与人数 应参加数")
        .field<&Activity::present>("present", N_("Present")).adds_up().listed()
            .headings("实到人数 实到 参加人数 实际参加人数 到会人数 实到党员 实到党员数 参会人数 实参加人数 "
                      "实际到会人数 实参会人数 实到数 出席人数 参与人数 实际参会人数 实到人员数 实际参与人数 实际到会 "
                      "参加党员数 参加数")
        .rows<&Activity::attendance>("attendance", N_("Attendance"))
        .rows<&Activity::enterprises>("enterprises", N_("Participating enterprises"))
        .field<&Activity::content>("content", N_("Content")).as(Type::note)
            .headings("活动内容 内容 主要内容 会议内容")
        .field<&Activity::decision>("decision", N_("Decision")).as(Type::note).headings("决议 会议决议")
        .field<&Activity::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .column("attendance[state=absent].person", "缺席人员 缺席人员及原因 缺席人员名单 缺席党员 未到人员 未到会人员 "
            "未参加人员 缺席 缺席人员(原因) 缺席名单 未到会人员及原因 未到人员及原因 缺勤人员 缺席情况")
        .column("attendance[state=personal].person", "请假人员 请假人员及原因 请假党员 请假人员名单 请假 请假情况")
        .lasts("date", "")
        .titled({"date", "topic"})
        .searched("topic", NameStyle::text)
        .same_if({"date", "host", "topic"})
        .ordered_by("date")
        .icon("calendar")
        .sheets("活动 活动台账 三会一课 组织生活 活动记录 党员大会 支委会 党小组会 党课 主题党日")
        .rule([](const Activity& a, std::vector<Problem>& found) {
            if (a.expected && a.present && *a.present > *a.expected)
                found.push_back(
                    {"present", tr(N_("More people are present than were entitled to attend.")), false});
        });
    return kind;
}
// clang-format on

}  // namespace dangwu
