#include "records/activity.h"

namespace dangwu {

// clang-format off
const Kind& ActivityType::describe() {
    static const Kind kind = Describe<ActivityType>("types", "type", N_("Activity type"), N_("Activity types"))
        .code<&ActivityType::type>("type", N_("Activity type"), codes::activity_type).required()
            .headings("活动类型 活动类别 会议类型 类型 活动形式 组织生活类型")
        .titled({"type"});
    return kind;
}

const Kind& ActivitySeries::describe() {
    static const Kind kind = Describe<ActivitySeries>("series", "series", N_("Series"), N_("Series of activities"))
        .field<&ActivitySeries::series>("series", N_("Series")).required()
            .headings("系列活动 系列 活动系列 活动品牌 所属系列")
        .titled({"series"});
    return kind;
}

const Kind& Attendance::describe() {
    static const Kind kind = Describe<Attendance>("attendance", "attendee", N_("Attendance"), N_("Attendance"))
        .field<&Attendance::person>("person", N_("Participant")).required().or_text().within("host")
            .headings("参加人员 参会人员 出席人员 参加人 参与人员 参加党员 到会人员 参会人员名单")
        .code<&Attendance::state>("state", N_("Attendance state"), codes::attendance)
        .field<&Attendance::reason>("reason", N_("Reason of absence"))
        .titled({"person"});
    return kind;
}

const Kind& Participation::describe() {
    static const Kind kind = Describe<Participation>("enterprises", "enterprise", N_("Participating enterprise"), N_("Participating enterprises"))
        .field<&Participation::enterprise>("enterprise", N_("Participating enterprise")).required().or_text()
            .headings("参加企业 参与企业 参会企业 参加单位 参与单位")
        .titled({"enterprise"});
    return kind;
}

const Kind& Activity::describe() {
    static const Kind kind = Describe<Activity>("activities", "activity", N_("Activity"), N_("Activities"))
        .field<&Activity::date>("date", N_("Activity date")).required().listed()
            .headings("活动时间 活动日期 时间 日期 召开时间 开展时间 会议时间 开展日期")
        .rows<&Activity::types>("types", N_("Activity types")).required().listed()
        .field<&Activity::host>("host", N_("Host organization")).required().listed()
            .headings("主办党组织 主办单位 所在党支部 党支部 党组织 开展党组织 主办支部 组织单位 承办党组织 "
                      "党组织名称 支部名称")
        .rows<&Activity::series>("series", N_("Series of activities")).listed()
        .field<&Activity::topic>("topic", N_("Topic")).expected().listed()
            .headings("活动主题 主题 议题 活动名称 会议主题 活动内容主题")
        .field<&Activity::place>("place", N_("Place")).listed().headings("活动地点 地点 会议地点 开展地点")
        .field<&Activity::chair>("chair", N_("Chair")).listed().headings("主持人 主持")
        .field<&Activity::recorder>("recorder", N_("Recorder")).headings("记录人")
        .field<&Activity::expected>("expected", N_("Entitled to attend")).listed()
            .headings("应到人数 应到 应参加人数")
        .field<&Activity::present>("present", N_("Present")).listed()
            .headings("实到人数 实到 参加人数 实际参加人数 到会人数")
        .rows<&Activity::attendance>("attendance", N_("Attendance"))
        .rows<&Activity::enterprises>("enterprises", N_("Participating enterprises"))
        .field<&Activity::content>("content", N_("Content")).as(Type::note)
            .headings("活动内容 内容 主要内容 会议内容")
        .field<&Activity::decision>("decision", N_("Decision")).as(Type::note).headings("决议 会议决议")
        .field<&Activity::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"date", "topic"})
        .searched("topic", NameStyle::text)
        .same_if({"date", "host", "topic"})
        .ordered_by("date")
        .sheets("活动 活动台账 三会一课 组织生活 活动记录")
        .rule([](const Activity& a, std::vector<Problem>& found) {
            if (a.expected && a.present && *a.present > *a.expected)
                found.push_back(
                    {"present", tr(N_("More people are present than were entitled to attend.")), false});
        });
    return kind;
}
// clang-format on

}  // namespace dangwu
