#include "records/codes.h"
#include "records/language.h"

/// Codes of organizations, enterprises, alliances and activities.
namespace dangwu::codes {

// clang-format off
const CodeList& organization_kind() {
    static const CodeList list = {"organization_kind", "党内统计 组织类别", {
        {"working_committee", N_("Party working committee"), "工作委员会 党的工作委员会 工委 党的工委 开发区党工委"},
        {"leading_group", N_("Leading Party members' group"), "612"},
        {"committee", N_("Party committee"), "综合党委 基层党委 委员会 党的基层委员会 综合性党委 机关党委 党的委员会 "
            "基层委员会 611"},
        {"general_branch", N_("General Party branch"), "总支 党总支部 总支部 总支部委员会 党总支委员会 621"},
        {"branch", N_("Party branch"), "支部 单独党支部 独立党支部 支部委员会 单独组建 单独建立 单建 普通党支部 "
            "企业党支部 党的支部委员会 中共支部 单独 631"},
        {"joint_branch", N_("Joint Party branch"), "联合支部 联合支部委员会 联合组建 联建 联合建立 联合党组织 联合 632"},
        {"temporary_committee", N_("Temporary Party committee"), "911"},
        {"temporary_general_branch", N_("Temporary general Party branch"), "921"},
        {"temporary_branch", N_("Temporary Party branch"), "临时支部 临时支部委员会 临时党组织 临时组建 临时 931"},
        {"temporary_joint_branch", N_("Temporary joint Party branch"), "联合临时党支部 932"},
        {"functional_branch", N_("Functional Party branch"), "功能党支部 功能性党支部 功能型党组织 功能支部 "
            "功能型支部 功能型党支部"},
        {"group", N_("Party group"), "641 699"},
    }};
    return list;
}

const CodeList& seat() {
    static const CodeList list = {"seat", "支部工作条例 Art. 20", {
        {"secretary", N_("Secretary"), "支部书记 党委书记 党支部书记"},
        {"deputy", N_("Deputy secretary")},
        {"organization", N_("Member for organization")},
        {"publicity", N_("Member for publicity")},
        {"discipline", N_("Member for discipline"), "纪律检查委员"},
        {"member", N_("Committee member")},
        {"contact", N_("seat|Contact"), "联络员"},
    }};
    return list;
}

const CodeList& organization_event() {
    static const CodeList list = {"organization_event", "zone", {
        {"founded", N_("event|Founded"), "组建 设立"},
        {"renamed", N_("Renamed"), "改名"},
        {"converted", N_("Converted"), "改设 类别变更"},
        {"moved", N_("Moved to another superior"), "划转"},
        {"merged", N_("Merged"), "撤并"},
        {"extended", N_("Term extended")},
        {"dissolved", N_("event|Dissolved")},
    }};
    return list;
}

const CodeList& ownership() {
    static const CodeList list = {"ownership", "zone; GB/T 12402-2000", {
        {"nonpublic", N_("Non-public"), "民营 私营 非公企业 非公有制 民企 民营企业 私营企业 非公有制企业 非公经济 "
            "个体 民营经济 非国有 私企 非公经济组织 非公企业党组织 有限责任公司(自然人投资或控股) 自然人独资 非公有 "
            "私营有限责任公司 个体工商户"},
        {"state", N_("State-owned"), "国企 国有企业 国有独资 国有控股 国有控股企业 国资 国有及国有控股 国有全资 央企 "
            "地方国企 国有资本"},
        {"collective", N_("Collective"), "集体企业 集体所有制 集体所有制企业 集体经济"},
        {"foreign", N_("Foreign-invested"), "外商投资 外企 合资 港澳台 港澳台资 外商独资 中外合资 外资企业 "
            "港澳台商投资 中外合作 外资"},
        {"public_unit", N_("Public institution"), "机关 机关事业单位 事业单位 行政机关 事业"},
        {"social", N_("Social organization"), "社团 民办非企业 社会团体 两新组织 社会组织"},
        {"mixed", N_("Mixed ownership"), "混合 混合所有制企业 混改"},
    }};
    return list;
}

const CodeList& industry_chain() {
    static const CodeList list = {"industry_chain", "zone", {
        {"auto_parts", N_("Auto parts"), "汽配 汽车零部件 汽车电子 汽配产业"},
        {"optoelectronics", N_("Optoelectronic display"), "光电 新型显示 光电产业"},
        {"green_food", N_("Green food"), "食品 茶叶 农产品加工 绿色食品产业"},
        {"machinery", N_("Machinery"), "装备制造 机械"},
        {"new_materials", N_("New materials")},
        {"biomedicine", N_("Biomedicine"), "医药"},
        {"logistics", N_("Logistics"), "物流"},
        {"other", N_("chain|Other"), "其它 其他产业"},
    }};
    return list;
}

const CodeList& chain_position() {
    static const CodeList list = {"chain_position", "zone", {
        {"lead", N_("Lead"), "牵头 链主 龙头企业 牵头单位 牵头企业 链主企业 盟主 核心企业"},
        {"upstream", N_("Upstream"), "上游企业 产业链上游"},
        {"midstream", N_("Midstream"), "中游企业 产业链中游"},
        {"downstream", N_("Downstream"), "下游企业 产业链下游"},
        {"supporting", N_("Supporting"), "配套企业"},
        {"service", N_("Service unit"), "职能部门 服务"},
        {"academy", N_("Academy"), "高校 科研院所"},
    }};
    return list;
}

const CodeList& alliance_state() {
    static const CodeList list = {"alliance_state", "zone", {
        {"planned", N_("alliance|Planned"), "谋划 拟建"},
        {"preparing", N_("alliance|Being prepared"), "筹建 筹备 筹备中"},
        {"founded", N_("alliance|Founded"), "成立 运行 运行中"},
        {"dissolved", N_("alliance|Dissolved"), "撤销"},
    }};
    return list;
}

const CodeList& brand_state() {
    static const CodeList list = {"brand_state", "zone", {
        {"creating", N_("brand|Being created"), "创建 培育中 培育 正在创建"},
        {"created", N_("brand|Created"), "打造 已创建 建成 创建完成"},
        {"named", N_("brand|Named"), "命名 授牌 已授牌 已授牌命名 已认定 已命名"},
        {"dropped", N_("brand|Withdrawn"), "撤销"},
    }};
    return list;
}

const CodeList& brand_level() {
    static const CodeList list = {"brand_level", "zone", {
        {"enterprise", N_("level|Enterprise"), "企业"},
        {"zone", N_("level|Zone"), "园区 开发区"},
        {"county", N_("level|County"), "县"},
        {"city", N_("level|City"), "市"},
        {"province", N_("level|Province"), "省"},
        {"nation", N_("level|National"), "全国"},
    }};
    return list;
}

const CodeList& activity_type() {
    static const CodeList list = {"activity_type", "支部工作条例 Art. 11-19; zone", {
        {"member_meeting", N_("General membership meeting"), "党员大会 支部大会 支部党员大会会议 全体党员大会 "
            "党员会议 党员会"},
        {"committee_meeting", N_("Branch committee meeting"), "支委会 支部委员会 支委会会议 支委会议 支部委员会会 "
            "委员会会议 支部委员会议"},
        {"group_meeting", N_("Party group meeting"), "党小组会议 党小组 小组会"},
        {"lecture", N_("Party lecture"), "上党课 书记讲党课 专题党课 微党课 党课学习 党课教育 讲党课"},
        {"theme_day", N_("Theme Party day"), "主题党日活动 党日活动 党日 主题党日+ 主题活动日"},
        {"life_meeting", N_("Organizational life meeting"), "专题组织生活会 组织生活"},
        {"appraisal", N_("Democratic appraisal of members"), "民主评议"},
        {"talk", N_("Heart-to-heart talk"), "谈心"},
        {"democratic_life_meeting", N_("Democratic life meeting")},
        {"publicity", N_("Publicity talk"), "宣讲活动 党史宣讲 理论宣讲 政策宣讲 宣讲会 宣讲报告会 宣讲教育"},
        {"commemoration", N_("Commemoration"), "清明祭扫 清明祭英烈 祭扫 祭奠 祭英烈 祭扫活动 缅怀先烈 缅怀"},
        {"volunteering", N_("Volunteer service"), "志愿活动 志愿者活动 志愿者服务 志愿服务活动 志愿"},
        {"visit_study", N_("Study visit"), "参观 红色教育 现场教学 参观学习 参观见学 红色参观 现场学习 参观教育"},
        {"training", N_("Training"), "培训 集中培训 学习培训 教育培训 业务培训 党员培训"},
        {"condolence", N_("Visit of care"), "慰问 走访慰问 慰问活动"},
        {"joint_building", N_("Joint activity"), "共建 联建 结对共建 联合共建 共建活动 结对活动 党建共建"},
        {"joint_meeting", N_("Joint meeting"), "联盟联席会议 联席会"},
        {"review", N_("Enterprise review"), "园区企业评查 评查 企业评查活动 评查活动 企业评查会 评查会"},
        {"admission", N_("Admission meeting"), "接收预备党员 转正大会 发展党员大会 发展党员"},
        {"election", N_("Election meeting"), "换届选举大会 换届 换届选举"},
        {"secretary_review", N_("Secretary's report"), "书记述职"},
        {"culture", N_("Culture and sports"), "文体 文体活动 文化活动"},
        {"skills", N_("Skills contest"), "劳动竞赛 技能竞赛 技能比武 技能比赛"},
        {"study", N_("Study session"), "理论学习 中心组学习 学习 集中学习 专题学习 学习会 理论学习会 学习活动 "
            "学习教育"},
        {"other", N_("activity|Other"), "其他活动 其它"},
    }};
    return list;
}

// clang-format on

}  // namespace dangwu::codes
