#include "records/meeting.h"

namespace dangwu {

namespace {

/// Ledgers of meetings seldom have a column for the kind; the name tells it: 2021年第3次党工委会议.
void tell_type_by_name(Meeting& meeting) {
    if (!meeting.type.empty()) return;
    for (const Code& code : codes::meeting_kind().codes)
        if (meeting.name.find(tr(code.label, Language::zh_CN)) != std::string::npos) {
            meeting.type = code.code;
            return;
        }
}

}  // namespace

// clang-format off
const Kind& Meeting::describe() {
    static const Kind kind = Describe<Meeting>("meetings", "meeting", N_("Meeting"), N_("Meetings"))
        .field<&Meeting::name>("name", N_("Meeting name")).required().listed().dated_by("date")
            .headings("会议名称 会议 会议次序 会次 会议届次 会议期次 会议期数 会议标题 会议题目 会议全称 期次 届次 "
                      "第几次会议 次数")
        .code<&Meeting::type>("type", N_("Meeting kind"), codes::meeting_kind).listed().headings("会议类型 会议类别")
        .field<&Meeting::date>("date", N_("Meeting date")).expected().listed()
            .headings("会议时间 会议日期 召开时间 时间 日期 召开日期 开会时间 开会日期 会议年月日 会议召开时间 "
                      "会议召开日期 研究时间 上会时间")
        .field<&Meeting::place>("place", N_("Place")).headings("会议地点 地点")
        .field<&Meeting::chair>("chair", N_("Chair")).listed().headings("主持人")
        .field<&Meeting::expected>("expected", N_("Entitled to attend")).adds_up().headings("应到人数 应到")
        .field<&Meeting::present>("present", N_("Present")).adds_up().headings("实到人数 实到")
        .field<&Meeting::observers>("observers", N_("Observers")).headings("列席人员 列席")
        .field<&Meeting::recorder>("recorder", N_("Recorder")).headings("记录人")
        .field<&Meeting::minutes_number>("minutes_number", N_("Minutes number")).headings("纪要文号 会议纪要文号")
        .field<&Meeting::note>("note", N_("Remarks")).as(Type::note)
        .lasts("date", "")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name"})
        .ordered_by("date")
        .icon("speech")
        .sheets("会议 会议台账 会议记录")
        .derives<tell_type_by_name>();
    return kind;
}

const Kind& Vote::describe() {
    static const Kind kind = Describe<Vote>("votes", "vote", N_("Vote"), N_("Votes"))
        .field<&Vote::member>("member", N_("Member")).required()
        .field<&Vote::opinion>("opinion", N_("Opinion"))
        .titled({"member", "opinion"});
    return kind;
}

const Kind& Matter::describe() {
    static const Kind kind = Describe<Matter>("matters", "matter", N_("Matter"), N_("Matters"))
        .field<&Matter::meeting>("meeting", N_("Meeting")).required().listed()
            .carries({"name", "type", "date", "place", "chair", "expected", "present", "observers", "minutes_number"})
        .field<&Matter::title>("title", N_("Matter")).required().one_each().listed()
            .headings("议题 议题名称 研究事项 事项 研究议题 会议议题 议题内容 事项名称 研究内容 上会议题 议事事项 "
                      "议题事项 审议事项 审议议题 讨论事项 研究讨论事项 决策事项 议定议题 议题标题 主要议题 "
                      "会议研究事项 研究的事项 具体事项 会议内容 内容 三重一大事项内容 上会事项 研究事项内容 题目")
        .code<&Matter::major_class>("major_class", N_("Three majors and one large"), codes::major_class).listed()
            .headings("“三重一大”类别 三重一大类别 三重一大 事项类别 是否三重一大 三重一大事项类别 “三重一大”事项类别 "
                      "三重一大事项 三重一大类型 事项类型 是否属于三重一大 是否三重一大事项 三重一大事项分类 "
                      "三重一大分类 所属三重一大类别 议题类别 议题类型 类别 决策类别 决策类型 属于三重一大类别 "
                      "是否涉及三重一大 是否属于“三重一大” 是否“三重一大” 是否“三重一大”事项 是否涉及“三重一大” 是否属于三重一大事项 是否属于“三重一大”事项")
        .field<&Matter::proposer>("proposer", N_("Proposed by")).headings("提交部门 汇报部门 汇报人 提请单位")
        .field<&Matter::amount>("amount", N_("Amount (10,000 yuan)")).unit("万元").adds_up()
            .headings("金额(万元) 涉及金额(万元)")
        .rows<&Matter::votes>("votes", N_("Votes"))
        .code<&Matter::conclusion>("conclusion", N_("Conclusion"), codes::conclusion).headings("结论 表决结果")
        .field<&Matter::decision>("decision", N_("Decision")).as(Type::note).listed()
            .headings("决议 会议决议 议定事项 决定 研究结果 会议决定 决议情况 审议结果 研究意见 会议结论 决策结果 "
                      "表决情况 决定事项 形成决议 会议议定 决策意见 讨论结果 审议意见 会议研究意见 会议意见 研究决定 "
                      "处理意见 议决情况")
        .field<&Matter::owner>("owner", N_("Responsible unit")).headings("责任单位 落实单位 承办单位")
        .field<&Matter::deadline>("deadline", N_("Deadline")).by_end().headings("完成时限 落实时限")
        .field<&Matter::follow_up>("follow_up", N_("Follow-up")).as(Type::note).headings("落实情况 执行情况")
        .field<&Matter::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .titled({"title"})
        .searched("title", NameStyle::text)
        .same_if({"meeting", "title"})
        .ordered_by("meeting")
        .icon("list")
        .sheets("党工委会议 会议议题 三重一大 议题台账 议题 会议议题台账 三重一大台账");
    return kind;
}
// clang-format on

}  // namespace dangwu
