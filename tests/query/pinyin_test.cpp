#include "query/pinyin.h"

#include <catch2/catch.hpp>

using namespace dangwu::query;

TEST_CASE("Surnames that are read otherwise than the character") {
    const std::pair<const char*, const char*> surnames[] = {
        {"单", "shan"},      {"曾", "zeng"},      {"解", "xie"},      {"仇", "qiu"},     {"查", "zha"},
        {"盖", "ge"},        {"区", "ou"},        {"任", "ren"},      {"覃", "qin"},     {"朴", "piao"},
        {"翟", "zhai"},      {"纪", "ji"},        {"华", "hua"},      {"宁", "ning"},    {"乐", "yue"},
        {"折", "she"},       {"员", "yun"},       {"缪", "miao"},     {"种", "chong"},   {"召", "shao"},
        {"黑", "he"},        {"秘", "bi"},        {"洗", "xian"},     {"冼", "xian"},    {"燕", "yan"},
        {"贾", "jia"},       {"郇", "xun"},       {"逄", "pang"},     {"隗", "wei"},     {"佴", "nai"},
        {"贠", "yun"},       {"牟", "mou"},       {"应", "ying"},     {"宿", "su"},      {"繁", "po"},
        {"车", "che"},       {"沈", "shen"},      {"褚", "chu"},      {"祭", "zhai"},    {"能", "nai"},
        {"那", "na"},        {"吕", "lv"},        {"尉迟", "yu chi"}, {"万俟", "mo qi"}, {"长孙", "zhang sun"},
        {"单于", "chan yu"}, {"令狐", "ling hu"}, {"澹台", "tan tai"}};
    CHECK(std::size(surnames) == 48);
    for (const auto& [surname, reading] : surnames) {
        CHECK(pinyin_of_name(surname) == reading);
        CHECK(pinyin_of_name(surname + std::string("伟强")) == reading + std::string(" wei qiang"));
    }
}

TEST_CASE("The readings of frequent surnames") {
    const std::pair<const char*, const char*> surnames[] = {
        {"王", "wang"},  {"李", "li"},    {"张", "zhang"}, {"刘", "liu"},   {"陈", "chen"}, {"杨", "yang"},
        {"黄", "huang"}, {"赵", "zhao"},  {"吴", "wu"},    {"周", "zhou"},  {"徐", "xu"},   {"孙", "sun"},
        {"马", "ma"},    {"朱", "zhu"},   {"胡", "hu"},    {"郭", "guo"},   {"何", "he"},   {"高", "gao"},
        {"林", "lin"},   {"罗", "luo"},   {"郑", "zheng"}, {"梁", "liang"}, {"谢", "xie"},  {"宋", "song"},
        {"唐", "tang"},  {"许", "xu"},    {"韩", "han"},   {"冯", "feng"},  {"邓", "deng"}, {"曹", "cao"},
        {"彭", "peng"},  {"肖", "xiao"},  {"田", "tian"},  {"董", "dong"},  {"潘", "pan"},  {"袁", "yuan"},
        {"蔡", "cai"},   {"蒋", "jiang"}, {"余", "yu"},    {"于", "yu"},    {"杜", "du"},   {"叶", "ye"},
        {"程", "cheng"}, {"魏", "wei"},   {"苏", "su"},    {"丁", "ding"},  {"卢", "lu"},   {"姚", "yao"},
        {"钟", "zhong"}, {"姜", "jiang"}, {"崔", "cui"},   {"谭", "tan"},   {"陆", "lu"},   {"范", "fan"},
        {"汪", "wang"},  {"石", "shi"},   {"廖", "liao"},  {"韦", "wei"},   {"夏", "xia"},  {"付", "fu"},
        {"方", "fang"},  {"邹", "zou"},   {"熊", "xiong"}, {"孟", "meng"},  {"秦", "qin"},  {"邱", "qiu"},
        {"江", "jiang"}, {"尹", "yin"},   {"薛", "xue"},   {"闫", "yan"},   {"段", "duan"}, {"雷", "lei"},
        {"侯", "hou"},   {"龙", "long"},  {"史", "shi"},   {"陶", "tao"},   {"黎", "li"},   {"贺", "he"},
        {"顾", "gu"},    {"毛", "mao"},   {"郝", "hao"},   {"龚", "gong"},  {"邵", "shao"}, {"万", "wan"},
        {"钱", "qian"},  {"严", "yan"},   {"武", "wu"},    {"戴", "dai"},   {"莫", "mo"},   {"孔", "kong"},
        {"向", "xiang"}, {"汤", "tang"},  {"尉", "wei"},   {"葛", "ge"},    {"柏", "bai"},  {"盛", "sheng"},
        {"谷", "gu"},    {"仉", "zhang"}};
    for (const auto& [surname, reading] : surnames)
        CHECK(pinyin_of_name(surname + std::string("明")) == reading + std::string(" ming"));
}

TEST_CASE("Only the surname has the reading of a surname") {
    CHECK(pinyin_of_name("李单") == "li dan");
    CHECK(pinyin_of_name("王任重") == "wang ren zhong");
    CHECK(pinyin_of_name("刘万里") == "liu wan li");
    CHECK(pinyin_of_name("王长青") == "wang chang qing");
    CHECK(pinyin_of_name("欧阳修") == "ou yang xiu");
    CHECK(pinyin_of_name("单 于") == "chan yu");
    CHECK(pinyin_of_name("单于谦") == "chan yu qian");
    CHECK(pinyin_of_name("张　三") == "zhang san");
}

TEST_CASE("Names in other scripts") {
    CHECK(pinyin_of_name("买买提·艾力") == "mai mai ti ai li");
    CHECK(pinyin_of_name("John Smith") == "john smith");
    CHECK(pinyin_of_name("") == "");
    CHECK(pinyin_of_name("李𠅤").starts_with("li "));
    CHECK(pinyin("LED 光电3号") == "led guang dian 3 hao");
    CHECK(pinyin("黄山区委") == "huang shan qu wei");
}

TEST_CASE("Readings of a character, the usual one first") {
    CHECK(readings(U'单') == std::vector<std::string>{"dan", "chan", "shan"});
    CHECK(readings(U'女') == std::vector<std::string>{"nv"});
    CHECK(readings(U'行').front() == "xing");
    CHECK(readings(U'好') == std::vector<std::string>{"hao"});
    CHECK(readings(U'䶮') == std::vector<std::string>{"yan"});
    CHECK(readings(U'a').empty());
    CHECK(readings(0x10FFFF).empty());
    CHECK(readings(0xFFFFFFFF).empty());
}
