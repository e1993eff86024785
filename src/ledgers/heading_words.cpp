#include "ledgers/heading_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "records/text.h"

namespace dangwu::ledgers {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Words that mean the same over a column; at each place the longest counts. What they make of a heading need be no
/// good Chinese; it has only to be the same for all of them.
constexpr std::array<Pair, 103> same_words = {{
    {"是否属于", ""},
    {"是否为", ""},
    {"是否", ""},
    {"居民身份证号码", "身份证号"},
    {"公民身份证号码", "身份证号"},
    {"公民身份证号", "身份证号"},
    {"公民身份号码", "身份证号"},
    {"身份证件号码", "身份证号"},
    {"身份证件号", "身份证号"},
    {"居民身份证号", "身份证号"},
    {"居民身份证", "身份证号"},
    {"身份证号码", "身份证号"},
    {"身份号码", "身份证号"},
    {"身份证号", "身份证号"},
    {"身份证", "身份证号"},
    {"证件号码", "身份证号"},
    {"证件号", "身份证号"},
    {"联系电话号码", "电话"},
    {"联系手机号", "电话"},
    {"联系电话", "电话"},
    {"联系方式", "电话"},
    {"联系手机", "电话"},
    {"手机号码", "电话"},
    {"电话号码", "电话"},
    {"移动电话", "电话"},
    {"手机号", "电话"},
    {"手机", "电话"},
    {"基层党组织", "党组织"},
    {"党支部", "党组织"},
    {"支部", "党组织"},
    {"微网格", "网格"},
    {"党建指导员", "指导员"},
    {"党建品牌", "品牌"},
    {"产业党建联盟", "联盟"},
    {"产业联盟", "联盟"},
    {"党建联盟", "联盟"},
    {"从业人员数", "职工数"},
    {"从业人数", "职工数"},
    {"从业人员", "职工"},
    {"在岗职工", "职工"},
    {"用工", "职工"},
    {"员工", "职工"},
    {"总人数", "数"},
    {"总数", "数"},
    {"人数", "数"},
    {"数量", "数"},
    {"公司", "企业"},
    {"单位", "企业"},
    {"部门", "企业"},
    {"全称", ""},
    {"名称", ""},
    {"姓名", ""},
    {"名单", ""},
    {"情况", ""},
    {"年月日", "时间"},
    {"日期", "时间"},
    {"年月", "时间"},
    {"时点", "时间"},
    {"类型", "类别"},
    {"种类", "类别"},
    {"性质", "类别"},
    {"形式", "类别"},
    {"方式", "类别"},
    {"分类", "类别"},
    {"属性", "类别"},
    {"身份", "类别"},
    {"所在", "所属"},
    {"隶属", "所属"},
    {"实际参加", "实到"},
    {"应该参加", "应到"},
    {"应参加", "应到"},
    {"应参会", "应到"},
    {"应到会", "应到"},
    {"实到会", "实到"},
    {"出席", "参加"},
    {"参会", "参加"},
    {"参与", "参加"},
    {"到会", "参加"},
    {"参评", "参加"},
    {"党员", "人员"},
    {"计划", "预计"},
    {"拟定", "预计"},
    {"拟", "预计"},
    {"完工", "竣工"},
    {"建成", "竣工"},
    {"资金", "金额"},
    {"额度", "金额"},
    {"款项", "金额"},
    {"举措", "措施"},
    {"办法", "措施"},
    {"举办", "开展"},
    {"举行", "开展"},
    {"召开", "开展"},
    {"承办", "开展"},
    {"主办", "开展"},
    {"监督检查", "检查"},
    {"督查", "检查"},
    {"督察", "检查"},
    {"督导", "检查"},
    {"受检", "被检查"},
    {"毕业学校", "毕业院校"},
    {"毕业高校", "毕业院校"},
    {"的", ""},
}};

constexpr std::array<std::string_view, 16> generic_words = {"时间",   "类别",   "企业", "人员", "数",   "内容",
                                                            "状态",   "事项",   "电话", "地点", "金额", "措施",
                                                            "党组织", "指导员", "职务", "项目"};

}  // namespace

std::string bare_heading(std::string_view folded) {
    std::string bare(folded);
    for (std::size_t open; (open = bare.find('(')) != std::string::npos;) {
        std::size_t close = bare.find(')', open);
        bare.erase(open, close == std::string::npos ? std::string::npos : close - open + 1);
    }
    return bare;
}

std::string canonical_heading(std::string_view folded) {
    std::string text = bare_heading(folded);
    for (const char* sign : {"\"", "/", "、", "-", "_", ":", ",", "·", "."}) text = replaced(std::move(text), sign, "");
    std::string form;
    for (std::size_t at = 0; at < text.size();) {
        const Pair* longest = nullptr;
        for (const Pair& pair : same_words)
            if (text.compare(at, pair.first.size(), pair.first) == 0 &&
                (!longest || pair.first.size() > longest->first.size()))
                longest = &pair;
        form += longest ? longest->second : std::string_view(text).substr(at, 1);
        at += longest ? longest->first.size() : 1;
    }
    return !form.empty() ? form : !text.empty() ? text : std::string(folded);
}

bool is_generic_heading(std::string_view canonical) {
    return std::find(generic_words.begin(), generic_words.end(), canonical) != generic_words.end();
}

}  // namespace dangwu::ledgers
