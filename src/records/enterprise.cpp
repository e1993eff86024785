#include "records/enterprise.h"

namespace dangwu {

// clang-format off
const Kind& Supply::describe() {
    static const Kind kind = Describe<Supply>("supplies", "supply", N_("Supply"), N_("Supplies"))
        .field<&Supply::customer>("customer", N_("Customer")).required().headings("下游企业 供货对象 客户")
        .field<&Supply::product>("product", N_("Product")).headings("产品 供货产品")
        .field<&Supply::since>("since", N_("Since")).headings("合作时间")
        .lasts("since", "")
        .titled({"customer"});
    return kind;
}

const Kind& Enterprise::describe() {
    static const Kind kind = Describe<Enterprise>("enterprises", "enterprise", N_("Enterprise"), N_("Enterprises"))
        .field<&Enterprise::name>("name", N_("Enterprise name")).required().listed()
            .headings("企业名称 单位全称 企业全称 公司名称 单位名称 公司全称 名称 企业 企业名 法人单位名称 "
                      "市场主体名称 非公企业名称 企业全名 工商登记名称 业主单位 园区企业名称 单位 入园企业 "
                      "入驻企业名称 法人名称 企业单位名称")
        .field<&Enterprise::short_name>("short_name", N_("Short name")).headings("企业简称 公司简称 简称")
        .field<&Enterprise::credit_code>("credit_code", N_("Credit code")).as(Type::credit_code).unique().expected().listed()
            .headings("统一社会信用代码 信用代码 社会信用代码 统一代码 信用代码证号 统一信用代码 机构代码 "
                      "统一社会信用代码/注册号 组织机构代码 纳税人识别号 营业执照号 社会统一信用代码 统一代码证号 "
                      "信用代码号 组织机构代码/统一社会信用代码 注册号 税号 法人单位标识")
        .code<&Enterprise::chain>("chain", N_("Industry chain"), codes::industry_chain).listed()
            .headings("所属产业链 产业链 产业 所属产业 产业类别 产业链条 所在产业链 主导产业 产业分类 行业类别 "
                      "所属行业 产业集群 产业链名称 所在产业 归属产业链 产业类型 主导产业链 产业板块 行业")
        .code<&Enterprise::position>("position", N_("Chain position"), codes::chain_position).listed()
            .headings("上下游位置 上下游 产业链位置 所处环节 产业链环节 链上位置 链上环节 上/下游 上下游关系 上中下游 "
                      "产业链上下游 链条位置 产业链节点 链条环节 在产业链中的位置 产业链定位")
        .code<&Enterprise::ownership>("ownership", N_("Ownership"), codes::ownership).expected().listed()
            .headings("企业性质 单位性质 所有制 经济类型 企业类型 单位性质类别 所有制性质 所有制形式 经济性质 "
                      "企业所有制 所有制类型 企业经济类型 企业控股情况 登记注册类型 公有/非公 企业控制情况 "
                      "企业所有制性质 经济成分 企业经济成分 所有制成分 单位所有制")
        .field<&Enterprise::above_scale>("above_scale", N_("Above designated size")).listed()
            .headings("是否规上 规上 规上企业 是否规模以上 规模以上 是否规上企业 是否规模以上企业 规上/规下 规上规下 "
                      "规模 企业规模 是否为规上企业 规上工业企业 是否规上工业企业 规上标识")
        .field<&Enterprise::employees>("employees", N_("Employees")).adds_up().listed()
            .headings("职工人数 从业人数 员工人数 职工数 用工人数 员工数 在岗职工数 从业人员 员工总数 职工总数 "
                      "现有职工 职工 员工 在职职工数 在职人数 企业职工数 企业人数 人数 从业人员数 职工总人数")
        .field<&Enterprise::contact>("contact", N_("Contact")).listed()
            .headings("联系人 企业联系人 联络员 负责人 联络人 党建联络员 联系人姓名 企业负责人 企业法人 法定代表人 "
                      "法人代表 党务联系人 对接人 企业联络员姓名 企业联络员 联络员姓名 企业联系人姓名 党务联系人姓名 党建联络员姓名")
        .field<&Enterprise::contact_phone>("contact_phone", N_("Contact's phone")).as(Type::phone).sealed()
            .headings("联系电话 电话 手机 手机号 联系方式 联系人电话 手机号码 电话号码 联系手机 "
                      "联络员电话 联络员手机 联络员手机号 企业联络员电话 企业联络员手机号 企业联络员手机号码 联系人手机 联系人手机号")
        .field<&Enterprise::address>("address", N_("Address")).sealed()
            .headings("地址 企业地址 注册地址 经营地址 单位地址")
        .field<&Enterprise::micro_grid>("micro_grid", N_("Micro-grid")).listed()
            .headings("所属微网格 微网格 网格 所在网格 所属网格 网格编号 网格名称 党建微网格 所在微网格 划分网格")
        .field<&Enterprise::founded_on>("founded_on", N_("Founded on"))
            .headings("成立时间 成立日期 注册时间 注册日期")
        .field<&Enterprise::closed_on>("closed_on", N_("enterprise|Closed on")).headings("注销时间 注销日期 停业时间")
        .rows<&Enterprise::supplies>("supplies", N_("Supplies"))
        .field<&Enterprise::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("founded_on", "")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .names({.behind = {"股份有限公司 有限责任公司 集团有限公司 有限公司 公司"},
                .whole_ends = "有限公司 有限责任公司 股份公司 合作社 (有限合伙)",
                .looks = "公司 厂 集团 合作社 企业 商行 经营部 研究院 事务所",
                .further = {"short_name", "credit_code"}})
        .added_by_name()
        .same_if({"credit_code"})
        .same_if({"name"})
        .ordered_by("name")
        .icon("building")
        .sheets("企业名录 企业 企业一览表 企业花名册 企业台账");
    return kind;
}
// clang-format on

}  // namespace dangwu
