#include "records/instructor.h"

namespace dangwu {

// clang-format off
const Kind& Instructor::describe() {
    static const Kind kind = Describe<Instructor>("instructors", "instructor", N_("Party-building instructor"), N_(
        "Party-building instructors"))
        .field<&Instructor::name>("name", N_("Name")).required().listed()
            .headings("姓名 指导员 指导员姓名 党建指导员 党建指导员姓名 选派人员 党建工作指导员 指导员名字 "
                      "党建工作指导员姓名")
        .field<&Instructor::micro_grid>("micro_grid", N_("Micro-grid")).expected().listed()
            .headings("所属微网格 微网格 网格 负责网格 所在网格 包保网格 联系网格 负责微网格 联系微网格 所属网格 "
                      "包保微网格 责任网格 网格名称 分管网格 指导网格 服务网格 网格编号 对应网格")
        .field<&Instructor::unit>("unit", N_("Unit")).listed()
            .headings("工作单位 单位 所属单位 所在单位 派出单位 选派单位 选派部门 所在部门 工作单位及职务 原单位 "
                      "原工作单位 派出部门 来源单位 所属部门")
        .field<&Instructor::post>("post", N_("Position")).headings("职务 担任职务")
        .field<&Instructor::phone>("phone", N_("Phone")).as(Type::phone).sealed()
            .headings("联系电话 电话 手机 手机号 联系方式")
        .field<&Instructor::full_time>("full_time", N_("Full-time")).headings("是否专职 专职")
        .field<&Instructor::since>("since", N_("In office since")).listed()
            .headings("任职时间 选派时间 聘任时间 到岗时间")
        .field<&Instructor::until>("until", N_("In office until")).listed().headings("离任时间 卸任时间 离岗时间")
        .field<&Instructor::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("since", "until")
        .titled({"name"})
        .searched("name", NameStyle::person)
        .same_if({"name", "micro_grid"})
        .same_if({"name", "unit"})
        .same_if({"name", "post"})
        .ordered_by("name")
        .icon("person")
        .sheets("党建指导员 指导员 指导员名单 指导员名册");
    return kind;
}

const Kind& Visit::describe() {
    static const Kind kind = Describe<Visit>("visits", "visit", N_("Visit"), N_("Visits"))
        .field<&Visit::date>("date", N_("Visit date")).required().listed()
            .headings("走访时间 走访日期 时间 日期 指导时间 开展时间 走访指导时间 入企时间 走访年月日 服务时间 "
                      "入企走访时间 走访指导日期 开展走访时间 入企日期 联系时间 下沉时间 指导日期 服务日期 走访")
        .field<&Visit::instructor>("instructor", N_("Instructor")).required().or_text().listed()
            .headings("指导员 走访人 走访人员 党建指导员 指导员姓名 姓名 走访指导员 走访干部 走访人姓名 联系人 "
                      "走访指导员姓名 党建指导员姓名 服务人员 党建工作指导员 入企人员 走访者")
        .field<&Visit::enterprise>("enterprise", N_("Enterprise visited")).required().one_each().listed()
            .headings("走访企业 企业名称 走访单位 被走访企业 指导对象 企业 单位名称 走访企业名称 指导企业 联系企业 "
                      "服务企业 走访对象 走访的企业 入企名称 单位全称 企业全称 公司名称 受访企业 被访企业 服务对象 "
                      "联系单位 指导单位")
        .field<&Visit::content>("content", N_("Content")).as(Type::note).listed()
            .headings("走访内容 内容 指导内容 走访情况 工作内容 主要内容 走访事由 服务内容 走访指导内容 开展工作情况 "
                      "主要工作 工作开展情况 走访记录 走访事项 走访主题")
        .field<&Visit::reported>("reported", N_("Problem reported")).as(Type::note).listed()
            .headings("反映问题 企业反映问题 存在问题 问题诉求 收集问题 反映的问题 企业诉求 发现问题 企业困难 "
                      "收集的问题 企业反映的问题 困难问题 发现的问题 诉求问题 反映诉求 问题 存在困难 收集问题诉求 "
                      "企业反映的困难问题")
        .field<&Visit::suggestion>("suggestion", N_("Suggestion")).as(Type::note).headings("整改建议 意见建议")
        .field<&Visit::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("date", "")
        .titled({"date", "enterprise"})
        .searched("content", NameStyle::text)
        .same_if({"date", "instructor", "enterprise"})
        .ordered_by("date")
        .icon("pin")
        .sheets("走访记录 走访 走访台账 指导员走访");
    return kind;
}
// clang-format on

}  // namespace dangwu
