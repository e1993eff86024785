#include "records/codes.h"
#include "records/language.h"

/// Codes of the ledgers of work. Words of campaigns change by place and year.
namespace dangwu::codes {

// clang-format off
const CodeList& introduction_mode() {
    static const CodeList list = {"introduction_mode", "zone", {
        {"full", N_("Full-time introduction"), "全职 刚性引进 刚性 全职(刚性) 全职引才 全日制 直接引进 全职聘用"},
        {"flexible", N_("Flexible introduction"), "柔性 柔性引才 柔引 柔性合作 兼职 柔性聘用 柔性签约"},
        {"resident", N_("Resident at the enterprise"), "驻企服务 入企 全职驻企 驻企引进 硕士驻企 研究生驻企 驻企工作 驻点"},
        {"intern", N_("Intern"), "见习 实习实训"},
        {"local", N_("Trained locally"), "培养"},
    }};
    return list;
}

const CodeList& talent_state() {
    static const CodeList list = {"talent_state", "zone", {
        {"reserve", N_("talent|In reserve"), "储备人才"},
        {"interested", N_("talent|Interested"), "有意向 洽谈 洽谈中"},
        {"signed", N_("talent|Signed"), "签约"},
        {"serving", N_("talent|In service"), "在职 服务中 已到岗 到岗 在服务期 在服务期内 服务期内 履约中"},
        {"stayed", N_("talent|Stayed after service"), "留任 期满留任"},
        {"left", N_("talent|Left"), "离岗 离职 已离职 不在岗 未在岗 已离开 辞职 已辞职"},
    }};
    return list;
}

const CodeList& problem_source() {
    static const CodeList list = {"problem_source", "zone", {
        {"alliance", N_("source|Alliance"), "联盟 党建联盟 产业党建联盟 联席会议 产业链 联席会 产业联盟联席会议 "
            "联盟问题 产业党建联盟问题 联盟联席会"},
        {"four_checks", N_("source|Four checks"), "四查 四查专项 企业评查 园区企业评查 四查行动 企业评查活动 评查 "
            "四查专项行动评查"},
        {"rectification", N_("source|Special rectification"), "整治 巡察整改 专项整治行动 专项整治 作风整治 "
            "作风建设专项整治 整治问题"},
        {"four_deliveries", N_("source|Four deliveries, one service"), "四送一服行动 四送一服专项行动 四送一服双千"},
        {"stationed_cadres", N_("source|Cadres stationed at enterprises"), "驻企干部 干部驻企 千名干部进千企 "
            "千名干部驻企业 千名干部驻千企 干部驻千企 驻企 驻企服务 千名干部"},
        {"instructor_visit", N_("source|Instructor's visit"), "走访 党建指导员走访 指导员 走访收集 指导员走访收集 "
            "走访企业 走访发现"},
        {"micro_grid", N_("source|Micro-grid"), "网格"},
        {"petition", N_("source|Petition"), "12345 信访12345"},
        {"symposium", N_("source|Symposium"), "座谈会"},
        {"assigned", N_("source|Assigned from above"), "交办"},
        {"pressing", N_("source|Pressing difficulties"), "急难愁盼问题"},
        {"other", N_("source|Other"), "其它"},
    }};
    return list;
}

const CodeList& problem_state() {
    static const CodeList list = {"problem_state", "zone", {
        {"registered", N_("problem|Registered"), "登记 待办 待交办"},
        {"assigned", N_("problem|Assigned"), "交办"},
        {"open", N_("problem|In hand"), "正在办理 整改中 正在推进 推进中 处理中 未办结 进行中 持续推进 未完成 未解决 "
            "未销号 正在整改 未整改到位 整改推进中 正在解决 解决中 跟踪办理 长期推进 未完结 尚未办结 尚未完成 "
            "正在协调 协调中 × 正在办 还在办 在办 没办结 没办完"},
        {"extended", N_("problem|Deadline extended"), "申请延期"},
        {"closed", N_("problem|Closed"), "办结 已完成 完成 已解决 已整改 整改完成 已销号 销号 已办结销号 解决 "
            "整改到位 已整改到位 已办理 办理完毕 已处理 已落实 完成整改 完结 已完结 已结案 已办毕 全部完成 销号完成 "
            "√ 办好了 办完了 解决了 已办好"},
        {"returned", N_("problem|Returned"), "退回 重办"},
        {"not_begun", N_("problem|Not begun"), "未办理 未整改 未启动 未开始"},
    }};
    return list;
}

const CodeList& satisfaction() {
    static const CodeList list = {"satisfaction", "zone", {
        {"very", N_("Very satisfied")},
        {"satisfied", N_("Satisfied")},
        {"fairly", N_("Fairly satisfied"), "较满意"},
        {"not", N_("Not satisfied")},
    }};
    return list;
}

const CodeList& meeting_kind() {
    static const CodeList list = {"meeting_kind", "zone", {
        {"work_committee", N_("Working committee meeting"), "党工委会 工委会 工委会议 党工委"},
        {"director", N_("Directors' meeting"), "主任办公会议 管委会会议 主任办公会 管委会主任办公会"},
        {"topical", N_("Topical meeting"), "专题会"},
        {"joint", N_("meeting|Joint meeting"), "联席会"},
        {"staff", N_("Staff meeting"), "全体会议"},
        {"other", N_("meeting|Other"), "其他"},
    }};
    return list;
}

const CodeList& major_class() {
    static const CodeList list = {"major_class", "三重一大 (十四届中央纪委六次全会 1996)", {
        {"decision", N_("Major decision"), "重大决策 重大决策事项 重大事项 重大事项决策 重大决策类 决策"},
        {"appointment", N_("Important appointment"), "重要人事任免 干部任免 人事任免 重要干部任免 重要人事 干部人事 "
            "重大人事任免 任免"},
        {"project", N_("Major project"), "重要项目安排 重大项目 重要项目 重大项目投资 重大项目安排 重大项目类 "
            "项目安排 重要项目安排类"},
        {"funds", N_("Large funds"), "大额资金使用 大额资金 大额度资金 大额资金运作 大额度资金使用 大额资金安排 "
            "资金使用 大额资金类 大额度资金的使用 大额支出"},
        {"unclassified", N_("major|One of them, class not given"), "是 三重一大 属于 属于三重一大 √"},
        {"none", N_("major|Not one of them"), "否 非三重一大 不属于 一般 非 非三重一大事项 一般事项 其他 其他事项 "
            "不涉及 常规 常规事项"},
    }};
    return list;
}

const CodeList& conclusion() {
    static const CodeList list = {"conclusion", "zone", {
        {"passed", N_("Passed"), "同意"},
        {"in_principle", N_("Passed in principle"), "原则同意"},
        {"postponed", N_("Postponed"), "再议 修改后再议"},
        {"rejected", N_("Rejected"), "未通过 否决"},
    }};
    return list;
}

const CodeList& inspection_kind() {
    static const CodeList list = {"inspection_kind", "zone", {
        {"three_public", N_("“Three public” inspection"), "三公督查 三公 三公经费督查 “三公”经费督查 三公检查 "
            "三公专项督查 “三公” 三公经费 三公专项检查 “三公”经费检查 “三公”检查 公车 公务用车 公务接待 公款 "
            "因公出国"},
        {"attendance", N_("Attendance discipline inspection"), "上下班纪律 工作纪律检查 考勤检查 纪律检查 "
            "上下班纪律督查 上下班 考勤 上下班检查 上下班督查 作息纪律 上下班纪律情况 考勤纪律 工作纪律 工作纪律督查 "
            "劳动纪律"},
        {"conduct", N_("Conduct inspection"), "作风检查 作风建设督查 作风督查 作风纪律 作风建设 工作作风"},
        {"festival", N_("Festival inspection"), "节假日督查 节日值班检查 节前督查"},
        {"safety", N_("Safety inspection"), "安全督查 安全检查 安全生产检查 安全生产 安全"},
        {"other", N_("inspection|Other"), "其他"},
    }};
    return list;
}

const CodeList& task_state() {
    static const CodeList list = {"task_state", "zone", {
        {"not_begun", N_("task|Not begun"), "未开始"},
        {"open", N_("task|In progress"), "进行中 正在推进 办理中"},
        {"done", N_("task|Done"), "完成 办结 已办结"},
        {"late", N_("task|Overdue"), "未完成"},
    }};
    return list;
}

const CodeList& value_kind() {
    static const CodeList list = {"value_kind", "zone", {
        {"actual", N_("Actual"), "实绩 完成 实际完成 实际值 年报 实际数 完成数 实绩数 实际完成数 实现数 已完成 "
            "决算数 完成值 全年完成"},
        {"forecast", N_("Forecast"), "预测 预计完成 预计值 预测值 快报 预计数 预测数 预计完成数 预估 预估数 "
            "预计完成值 快报数"},
        {"target", N_("Target"), "计划 目标值 计划目标 目标数 计划数 预期目标 任务 任务数 目标任务 计划值 预期 "
            "预期值 奋斗目标"},
    }};
    return list;
}

const CodeList& project_category() {
    static const CodeList list = {"project_category", "zone", {
        {"continued", N_("Continued"), "续建项目 续建类 结转 结转项目 跨年续建"},
        {"new", N_("project|New start"), "新建 新开工项目 新开工类 新建类 拟新开工 新建项目 当年新开工 计划新开工 "
            "本年新开工"},
        {"reserve", N_("project|Reserve"), "储备项目 谋划 前期 储备类 谋划储备 谋划项目 前期储备 前期项目 谋划类 "
            "储备库"},
    }};
    return list;
}

const CodeList& project_level() {
    static const CodeList list = {"project_level", "zone", {
        {"county_key", N_("County key project"), "县重点 县级重点项目 县重点项目 县级 县级重点工程 县重点工程 "
            "县(区)重点 区县级重点 县区级重点"},
        {"city_key", N_("City key project"), "市重点 市级重点项目 市级 市重点项目"},
        {"province_key", N_("Provincial key project"), "省重点 省级重点项目 省级 省重点项目"},
        {"ordinary", N_("Ordinary"), "一般项目 普通 其他 非重点 否 一般性项目 普通项目 非重点项目"},
    }};
    return list;
}

const CodeList& project_kind() {
    static const CodeList list = {"project_kind", "zone", {
        {"industry", N_("Industry"), "产业项目 工业 工业项目 产业类 工业类 制造业 产业发展 生产性项目 产业类项目"},
        {"road", N_("Road"), "道路建设 路网 道路工程 市政道路 道路类 交通 路网建设 道路项目 道路交通"},
        {"infrastructure", N_("Infrastructure"), "基建 园区基础设施 配套 基础设施类 基础设施建设 基础设施项目 "
            "园区配套 市政 市政基础设施 配套设施 基础配套"},
        {"estate", N_("Real estate"), "地产"},
        {"park", N_("Park"), "园区 产业园 园区建设"},
        {"livelihood", N_("Livelihood"), "社会事业"},
        {"other", N_("projectkind|Other"), "其它"},
    }};
    return list;
}

const CodeList& funding() {
    static const CodeList list = {"funding", "zone", {
        {"government", N_("Government investment"), "财政投资 政府 政府性投资 国有投资 财政资金 国投"},
        {"social", N_("Social investment"), "企业投资 民间投资 社会资本 企业自筹 自筹 社会性投资 民营投资 社会"},
    }};
    return list;
}

const CodeList& project_state() {
    static const CodeList list = {"project_state", "zone", {
        {"not_begun", N_("project|Not begun"), "前期 未启动 谋划 前期准备 尚未开工 待开工 拟开工 未动工 前期工作 "
            "手续办理中 筹备 没开工 未开工 没动工 还没开工"},
        {"building", N_("project|Under construction"), "建设中 施工中 推进中 正在建设 在建中 开工建设 已开工 续建中 "
            "持续推进 正在施工 加快推进 正在干 在干 干着 在施工 "
            "主体施工 基础施工 桩基施工 主体建设 主体封顶 设备安装 设备调试 装饰装修 内部装修 装修施工 厂房建设"},
        {"completed", N_("project|Completed"), "已竣工 建成 已建成 完工 已完工 竣工投产 建成投产 竣工验收 已投产 "
            "投产 已竣工验收 已建成投产 完成 干完了 干完 做完了 已干完"},
        {"withdrawn", N_("project|Withdrawn"), "退出 已退出 调出 取消 调整出库 出库 调整退库 退库 调减 已调整退出 不干了 取消了"},
    }};
    return list;
}

const CodeList& land_state() {
    static const CodeList list = {"land_state", "zone", {
        {"supplied", N_("Land supplied"), "已确定供地 供地 是 已落实 已落实用地 √ 已供应 已摘牌 已拿地 供地完成 "
            "已确定 已供 供了"},
        {"waiting", N_("Land not supplied"), "待供地 否 未落实 尚未供地 未供应 正在供地 供地中 待落实 × 未确定 拟供地 没供 未供"},
        {"not_needed", N_("Needs no land"), "不需供地 租赁厂房 无需供地 不需用地 利用现有厂房 租用厂房 标准化厂房 "
            "现有厂房 不供地"},
    }};
    return list;
}

const CodeList& reform_kind() {
    static const CodeList list = {"reform_kind", "zone", {
        {"standard_land", N_("“Standard land” regional assessment"), "标准地区域评估 区域评估 标准地 "
            "“标准地”改革区域评估 标准地改革 “标准地” 区域性评估 区域评估事项 “标准地”改革 标准地评估"},
        {"institution", N_("Institutional reform"), "管理体制改革 体制改革 人事薪酬改革"},
        {"services", N_("Government services"), "放管服 营商环境 赋权事项"},
        {"other", N_("reform|Other"), "其他"},
    }};
    return list;
}

const CodeList& measure() {
    static const CodeList list = {"measure", "the ways of counting of this program", {
        {"count", N_("Number of records"), "计数 个数 数量 条数"},
        {"sum", N_("Sum"), "合计数 求和 总和 加总"},
        {"distinct", N_("Number of different values"), "去重计数 不重复计数 去重"},
        {"share", N_("Share of one figure in another (%)"), "占比 比例 比重 百分比"},
        {"change", N_("Change against the end of last year"), "增减 增减数 净增"},
        {"growth", N_("Growth against the end of last year (%)"), "增幅 增长率 增速"},
    }};
    return list;
}

const CodeList& support_kind() {
    static const CodeList list = {"support_kind", "zone", {
        {"subsidy", N_("Fiscal subsidy"), "奖补 奖补资金 财政奖补资金 政策兑现 惠企资金 财政补贴 财政奖励 政策奖补 "
            "补贴 奖励 奖补兑现 奖励资金 惠企奖补 补助 财政资金 财政补助 奖补类 贴息 贷款贴息 财政贴息 兑付"},
        {"financing", N_("Financing"), "融资帮扶 贷款 信贷 协调融资 融资贷款 银行贷款 融资类 融资服务 融资支持 "
            "协调贷款 贷款支持 银企对接 信贷支持 融资对接 帮融资"},
        {"tax", N_("Tax relief"), "减免 减税降费 退税 税收减免"},
        {"other", N_("support|Other"), "其他 其它"},
    }};
    return list;
}

// clang-format on

}  // namespace dangwu::codes
