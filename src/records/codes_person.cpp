#include "records/codes.h"
#include "records/language.h"

/// Codes of persons: national standards where there is one (each list names its own).
namespace dangwu::codes {

// clang-format off
const CodeList& sex() {
    static const CodeList list = {"sex", "GB/T 2261.1-2003", {
        {"1", N_("Male"), "男性 男士 M"},
        {"2", N_("Female"), "女性 女士 F"},
        {"0", N_("sex|Unknown"), "未知的性别"},
        {"9", N_("sex|Not stated"), "未说明的性别"},
    }};
    return list;
}

const CodeList& ethnicity() {
    static const CodeList list = {"ethnicity", "GB/T 3304-1991", {
        {"01", N_("ethnicity|Han"), "汉"},
        {"02", N_("ethnicity|Mongol"), "蒙古"},
        {"03", N_("ethnicity|Hui"), "回"},
        {"04", N_("ethnicity|Tibetan"), "藏"},
        {"05", N_("ethnicity|Uyghur"), "维吾尔"},
        {"06", N_("ethnicity|Miao"), "苗"},
        {"07", N_("ethnicity|Yi"), "彝"},
        {"08", N_("ethnicity|Zhuang"), "壮"},
        {"09", N_("ethnicity|Bouyei"), "布依"},
        {"10", N_("ethnicity|Korean"), "朝鲜"},
        {"11", N_("ethnicity|Manchu"), "满"},
        {"12", N_("ethnicity|Dong"), "侗"},
        {"13", N_("ethnicity|Yao"), "瑶"},
        {"14", N_("ethnicity|Bai"), "白"},
        {"15", N_("ethnicity|Tujia"), "土家"},
        {"16", N_("ethnicity|Hani"), "哈尼"},
        {"17", N_("ethnicity|Kazakh"), "哈萨克"},
        {"18", N_("ethnicity|Dai"), "傣"},
        {"19", N_("ethnicity|Li"), "黎"},
        {"20", N_("ethnicity|Lisu"), "傈僳"},
        {"21", N_("ethnicity|Va"), "佤"},
        {"22", N_("ethnicity|She"), "畲"},
        {"23", N_("ethnicity|Gaoshan"), "高山"},
        {"24", N_("ethnicity|Lahu"), "拉祜"},
        {"25", N_("ethnicity|Sui"), "水"},
        {"26", N_("ethnicity|Dongxiang"), "东乡"},
        {"27", N_("ethnicity|Naxi"), "纳西"},
        {"28", N_("ethnicity|Jingpo"), "景颇"},
        {"29", N_("ethnicity|Kirgiz"), "柯尔克孜"},
        {"30", N_("ethnicity|Tu"), "土"},
        {"31", N_("ethnicity|Daur"), "达斡尔"},
        {"32", N_("ethnicity|Mulao"), "仫佬"},
        {"33", N_("ethnicity|Qiang"), "羌"},
        {"34", N_("ethnicity|Blang"), "布朗"},
        {"35", N_("ethnicity|Salar"), "撒拉"},
        {"36", N_("ethnicity|Maonan"), "毛南"},
        {"37", N_("ethnicity|Gelao"), "仡佬"},
        {"38", N_("ethnicity|Xibe"), "锡伯"},
        {"39", N_("ethnicity|Achang"), "阿昌"},
        {"40", N_("ethnicity|Pumi"), "普米"},
        {"41", N_("ethnicity|Tajik"), "塔吉克"},
        {"42", N_("ethnicity|Nu"), "怒"},
        {"43", N_("ethnicity|Uzbek"), "乌孜别克"},
        {"44", N_("ethnicity|Russian"), "俄罗斯"},
        {"45", N_("ethnicity|Ewenki"), "鄂温克"},
        {"46", N_("ethnicity|De'ang"), "德昂"},
        {"47", N_("ethnicity|Bonan"), "保安"},
        {"48", N_("ethnicity|Yugur"), "裕固"},
        {"49", N_("ethnicity|Gin"), "京"},
        {"50", N_("ethnicity|Tatar"), "塔塔尔"},
        {"51", N_("ethnicity|Derung"), "独龙"},
        {"52", N_("ethnicity|Oroqen"), "鄂伦春"},
        {"53", N_("ethnicity|Hezhen"), "赫哲"},
        {"54", N_("ethnicity|Monba"), "门巴"},
        {"55", N_("ethnicity|Lhoba"), "珞巴"},
        {"56", N_("ethnicity|Jino"), "基诺"},
        {"81", N_("ethnicity|Chuanqing")},
        {"97", N_("ethnicity|Other"), "其他民族"},
        {"98", N_("ethnicity|Foreign descent"), "外国血统"},
    }};
    return list;
}

const CodeList& education() {
    static const CodeList list = {"education", "GB/T 4658-2006", {
        {"11", N_("Doctoral graduate"), "博士 博士研究生毕业 研究生(博士) 博士生 博研 博士学位 博士后"},
        {"12", N_("Doctoral programme completed")},
        {"13", N_("Doctoral programme left")},
        {"14", N_("Master's graduate"), "硕士 硕士研究生毕业 研究生(硕士) 硕士生 硕研 硕士学位 全日制硕士 硕士毕业"},
        {"15", N_("Master's programme completed")},
        {"16", N_("Master's programme left")},
        {"17", N_("Postgraduate class"), "研究生班毕业"},
        {"10", N_("Postgraduate"), "研究生教育 研究生学历 研究生毕业"},
        {"21", N_("University graduate"), "本科 大学 大学本科毕业 本科毕业 大学本科学历 全日制本科 本科学历 大学毕业 "
            "学士"},
        {"22", N_("University completed")},
        {"23", N_("University left")},
        {"28", N_("General class of university"), "大普 大学普通班毕业"},
        {"20", N_("Undergraduate")},
        {"31", N_("Junior college graduate"), "大专 专科 大学专科毕业 大专毕业 高职 专科毕业 专科学历 大专学历"},
        {"32", N_("Junior college completed")},
        {"33", N_("Junior college left")},
        {"30", N_("Junior college education")},
        {"41", N_("Technical secondary school"), "中等专科 中专毕业 中专学历 中师 中等专业学校 中专(中师)"},
        {"42", N_("Technical secondary school completed")},
        {"43", N_("Technical secondary school left")},
        {"44", N_("Vocational high school"), "职业高中 职高毕业 职高"},
        {"47", N_("Skilled workers' school"), "技工学校 技校毕业 技校(技工) 技校"},
        {"40", N_("Secondary vocational education"), "中职"},
        {"61", N_("Senior high school"), "普通高中 高中毕业 高中学历"},
        {"62", N_("Senior high school completed")},
        {"63", N_("Senior high school left")},
        {"60", N_("General senior high education")},
        {"71", N_("Junior high school"), "初中毕业 初中学历"},
        {"73", N_("Junior high school left")},
        {"70", N_("Junior high education")},
        {"81", N_("Primary school"), "小学毕业 小学学历"},
        {"83", N_("Primary school left")},
        {"80", N_("Primary education")},
        {"90", N_("education|Other"), "其他"},
    }};
    return list;
}

const CodeList& degree() {
    static const CodeList list = {"degree", "GB/T 6864-2003", {
        {"1", N_("Honorary doctor")},
        {"2", N_("Doctor"), "博士 博士研究生 博士学位"},
        {"3", N_("Master"), "硕士 硕士研究生 硕士学位"},
        {"4", N_("Bachelor"), "学士 学士学位"},
    }};
    return list;
}

const CodeList& political_status() {
    static const CodeList list = {"political_status", "GB/T 4762-1984", {
        {"01", N_("CPC member"), "党员 中国共产党党员"},
        {"02", N_("CPC probationary member"), "预备党员"},
        {"03", N_("Communist Youth League member"), "团员"},
        {"04", N_("RCCK member"), "民革 民革党员"},
        {"05", N_("CDL member"), "民盟"},
        {"06", N_("CNDCA member"), "民建"},
        {"07", N_("CAPD member"), "民进"},
        {"08", N_("CPWDP member"), "农工党"},
        {"09", N_("CZGP member"), "致公党"},
        {"10", N_("Jiusan Society member"), "九三学社"},
        {"11", N_("TDSL member"), "台盟"},
        {"12", N_("Without party affiliation"), "无党派 无党派人士"},
        {"13", N_("General public"), "普通公民"},
    }};
    return list;
}

const CodeList& member_type() {
    static const CodeList list = {"member_type", "中国共产党发展党员工作细则 2014", {
        {"full", N_("Full member"), "正式 党员 中共党员 正式中共党员 中共正式党员 已转正 非预备 非预备党员"},
        {"probationary", N_("Probationary member"), "预备 中共预备党员 预备党员(未转正) 中共预备 预备期 非正式 非正式党员"},
        {"prospect", N_("Prospective member"), "重点发展对象"},
        {"activist", N_("Activist applicant"), "积极分子"},
        {"applicant", N_("Applicant"), "申请人 入党申请"},
    }};
    return list;
}

const CodeList& membership_state() {
    static const CodeList list = {"membership_state", "党内统计", {
        {"normal", N_("membership|Normal"), "在籍 正常党籍"},
        {"suspended", N_("Membership suspended"), "停籍"},
        {"transferred", N_("Transferred out"), "已转出 组织关系转出"},
        {"removed", N_("Removed from membership"), "已除名 自行脱党除名 劝退除名 退党除名"},
        {"expelled", N_("Expelled from the Party"), "开除"},
        {"died", N_("Deceased"), "死亡 已故"},
    }};
    return list;
}

const CodeList& establishment() {
    static const CodeList list = {"establishment", "zone", {
        {"on_duty", N_("On the establishment and on duty"), "在编 在编在岗人员 在编且在岗 在岗在编 行政编制 事业编制 "
            "公务员 参公 行政编 事业编 在岗 在编人员 编内"},
        {"off_duty", N_("On the establishment, not on duty"), "在编未在岗 不在岗"},
        {"employed", N_("Employed by contract"), "聘任 编外 合同制 编外聘用 聘用人员 聘任制 编外人员 合同工 合同聘用 "
            "劳务派遣 聘用制 非在编 临聘 临聘人员 派遣 社会聘用 外聘 无编制 雇员"},
        {"seconded", N_("Seconded"), "挂职 借用 借调人员 借调 跟班学习"},
        {"retired", N_("Retired"), "已退休 离退休 退休人员 已退"},
    }};
    return list;
}

const CodeList& rank() {
    static const CodeList list = {"rank", "zone; 公务员职务与职级并行规定", {
        {"county_deputy", N_("Deputy county level"), "副处级 副县处级"},
        {"county", N_("County level"), "正处级 县处级"},
        {"township", N_("Section level"), "正科"},
        {"township_deputy", N_("Deputy section level"), "副科"},
        {"clerk", N_("Clerk level"), "科员 股级 股所级"},
        {"researcher_1", N_("Researcher, first grade")},
        {"researcher_2", N_("Researcher, second grade")},
        {"researcher_3", N_("Researcher, third grade")},
        {"researcher_4", N_("Researcher, fourth grade")},
        {"principal_1", N_("Principal clerk, first grade")},
        {"principal_2", N_("Principal clerk, second grade")},
        {"principal_3", N_("Principal clerk, third grade")},
        {"principal_4", N_("Principal clerk, fourth grade")},
        {"clerk_1", N_("Clerk, first grade")},
        {"clerk_2", N_("Clerk, second grade")},
        {"manager_7", N_("Management post, grade 7"), "七级职员 七级"},
        {"manager_8", N_("Management post, grade 8"), "八级职员 八级"},
        {"manager_9", N_("Management post, grade 9"), "九级职员 九级"},
        {"manager_10", N_("Management post, grade 10"), "十级职员"},
        {"technical", N_("Professional post"), "专技岗 初级 中级 高级"},
        {"worker", N_("Skilled worker"), "工勤人员 工勤岗"},
        {"none", N_("rank|None"), "其他"},
    }};
    return list;
}

const CodeList& attendance() {
    static const CodeList list = {"attendance", "zone", {
        {"present", N_("attendance|Present"), "到会 实到 参加 正常"},
        {"late", N_("Late")},
        {"sick", N_("Sick leave")},
        {"official", N_("Official leave"), "公差 出差"},
        {"personal", N_("Personal leave"), "请假"},
        {"absent", N_("Absent"), "未到 旷会"},
    }};
    return list;
}

// clang-format on

}  // namespace dangwu::codes
