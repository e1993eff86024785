#include "records/talent.h"
#include "records/text.h"

#include <algorithm>
#include <array>

namespace dangwu {

namespace {

// Both rounds: 《关于公布世界一流大学和一流学科建设高校及建设学科名单的通知》, 教育部 财政部 国家发展改革委, 2017-09-20
// and 2022-02-11 (published on the 14th). Campuses that the notices count apart are counted apart.
constexpr std::array<std::string_view, 140> since_2017 = {
    "北京大学",
    "中国人民大学",
    "清华大学",
    "北京交通大学",
    "北京工业大学",
    "北京航空航天大学",
    "北京理工大学",
    "北京科技大学",
    "北京化工大学",
    "北京邮电大学",
    "中国农业大学",
    "北京林业大学",
    "北京协和医学院",
    "北京中医药大学",
    "北京师范大学",
    "首都师范大学",
    "北京外国语大学",
    "中国传媒大学",
    "中央财经大学",
    "对外经济贸易大学",
    "外交学院",
    "中国人民公安大学",
    "北京体育大学",
    "中央音乐学院",
    "中国音乐学院",
    "中央美术学院",
    "中央戏剧学院",
    "中央民族大学",
    "中国政法大学",
    "南开大学",
    "天津大学",
    "天津工业大学",
    "天津医科大学",
    "天津中医药大学",
    "华北电力大学",
    "河北工业大学",
    "太原理工大学",
    "内蒙古大学",
    "辽宁大学",
    "大连理工大学",
    "东北大学",
    "大连海事大学",
    "吉林大学",
    "延边大学",
    "东北师范大学",
    "哈尔滨工业大学",
    "哈尔滨工程大学",
    "东北农业大学",
    "东北林业大学",
    "复旦大学",
    "同济大学",
    "上海交通大学",
    "华东理工大学",
    "东华大学",
    "上海海洋大学",
    "上海中医药大学",
    "华东师范大学",
    "上海外国语大学",
    "上海财经大学",
    "上海体育学院",
    "上海音乐学院",
    "上海大学",
    "南京大学",
    "苏州大学",
    "东南大学",
    "南京航空航天大学",
    "南京理工大学",
    "中国矿业大学",
    "南京邮电大学",
    "河海大学",
    "江南大学",
    "南京林业大学",
    "南京信息工程大学",
    "南京农业大学",
    "南京中医药大学",
    "中国药科大学",
    "南京师范大学",
    "浙江大学",
    "中国美术学院",
    "安徽大学",
    "中国科学技术大学",
    "合肥工业大学",
    "厦门大学",
    "福州大学",
    "南昌大学",
    "山东大学",
    "中国海洋大学",
    "中国石油大学（华东）",
    "郑州大学",
    "河南大学",
    "武汉大学",
    "华中科技大学",
    "中国地质大学（武汉）",
    "武汉理工大学",
    "华中农业大学",
    "华中师范大学",
    "中南财经政法大学",
    "湖南大学",
    "中南大学",
    "湖南师范大学",
    "中山大学",
    "暨南大学",
    "华南理工大学",
    "广州中医药大学",
    "华南师范大学",
    "海南大学",
    "广西大学",
    "四川大学",
    "重庆大学",
    "西南交通大学",
    "电子科技大学",
    "西南石油大学",
    "成都理工大学",
    "四川农业大学",
    "成都中医药大学",
    "西南大学",
    "西南财经大学",
    "贵州大学",
    "云南大学",
    "西藏大学",
    "西北大学",
    "西安交通大学",
    "西北工业大学",
    "西安电子科技大学",
    "长安大学",
    "西北农林科技大学",
    "陕西师范大学",
    "兰州大学",
    "青海大学",
    "宁夏大学",
    "新疆大学",
    "石河子大学",
    "中国矿业大学（北京）",
    "中国石油大学（北京）",
    "中国地质大学（北京）",
    "宁波大学",
    "中国科学院大学",
    "国防科技大学",
    "海军军医大学",
    "空军军医大学",
};

constexpr std::array<std::string_view, 7> since_2022 = {
    "山西大学", "南京医科大学", "湘潭大学", "华南农业大学", "广州医科大学", "南方科技大学", "上海科技大学",
};

/// Former and fuller names of universities on the list.
constexpr std::array<std::array<std::string_view, 2>, 7> other_names = {{
    {"国防科学技术大学", "国防科技大学"},
    {"第二军医大学", "海军军医大学"},
    {"第四军医大学", "空军军医大学"},
    {"上海体育大学", "上海体育学院"},
    {"北京协和医学院(清华大学医学部)", "北京协和医学院"},
    {"中国石油大学", "中国石油大学(华东)"},
    {"中国地质大学", "中国地质大学(武汉)"},
}};

const Date first_round = *Date::make(2017, 9, 21);
const Date second_round = *Date::make(2022, 2, 14);

std::string standard_name(std::string_view written) {
    std::string name = folded(written);
    constexpr std::string_view army = "中国人民解放军";
    if (name.starts_with(army)) name.erase(0, army.size());
    for (const auto& [other, standard] : other_names)
        if (name == other) return std::string(standard);
    return name;
}

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& list, const std::string& name) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view entry) { return folded(entry) == name; });
}

}  // namespace

bool double_first_class(std::string_view university, const Date& day) {
    if (day < first_round) return false;
    std::string name = standard_name(university);
    return holds(since_2017, name) || (day >= second_round && holds(since_2022, name));
}

}  // namespace dangwu
