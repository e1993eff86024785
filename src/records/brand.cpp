#include "records/brand.h"

namespace dangwu {

// clang-format off
const Kind& Brand::describe() {
    static const Kind kind = Describe<Brand>("brands", "brand", N_("Brand"), N_("Brands"))
        .field<&Brand::name>("name", N_("Brand name")).required().listed()
            .headings("品牌名称 党建品牌 党建品牌名称 品牌 品牌名 党建品牌名 品牌称号 特色品牌 一企一品牌 品牌项目名称")
        .field<&Brand::organization>("organization", N_("Created by")).expected().listed()
            .headings("创建党组织 所属党组织 党组织 创建单位 党组织名称 所在党支部 创建支部 所属支部 创建党支部 "
                      "所在支部 支部名称 申报党组织 品牌所属党组织 打造单位 所在党组织 党支部 支部 申报单位 培育单位 "
                      "哪个支部的")
        .field<&Brand::enterprise>("enterprise", N_("Enterprise")).listed()
            .headings("依托企业 企业名称 所在企业 依托单位 所属企业 单位名称 企业 公司名称 创建企业 所依托企业")
        .field<&Brand::created_on>("created_on", N_("Created on")).headings("创建时间 创建日期")
        .field<&Brand::named_on>("named_on", N_("Named on")).expected().listed()
            .headings("命名时间 命名日期 授牌时间 认定时间 授牌日期 挂牌时间 命名授牌时间 获评时间 评定时间 发布时间 "
                      "认定日期 授予时间 确定时间 公布时间 授名时间 评选时间 品牌命名时间 创建成功时间 发布日期")
        .code<&Brand::state>("state", N_("State"), codes::brand_state).dates("named", "named_on").listed()
            .headings("状态 品牌状态 创建状态 创建进度 创建情况 创建进展 授牌情况 命名情况 是否授牌 是否命名 品牌创建情况")
        .code<&Brand::level>("level", N_("Level"), codes::brand_level).headings("级别 品牌级别")
        .field<&Brand::content>("content", N_("Content")).as(Type::note)
            .headings("品牌内涵 内涵 主要做法 做法 品牌简介")
        .field<&Brand::note>("note", N_("Remarks")).as(Type::note).headings("备注 说明")
        .lasts("named_on", "")
        .titled({"name"})
        .searched("name", NameStyle::text)
        .same_if({"name", "organization"})
        .ordered_by("name")
        .icon("star")
        .sheets("党建品牌 品牌 品牌清单");
    return kind;
}
// clang-format on

}  // namespace dangwu
