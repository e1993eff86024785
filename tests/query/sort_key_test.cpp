#include "query/sort_key.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <vector>

#include "query/han_tables.h"

using namespace dangwu::query;

namespace {

/// Whether the names, parted by blanks, stand in the order of their keys.
template <typename Key>
void check_order(const char* names, Key key) {
    std::istringstream in(names);
    std::string before, name;
    in >> before;
    while (in >> name) {
        INFO(before << " before " << name);
        CHECK(key(before) < key(name));
        before = name;
    }
}

}  // namespace

TEST_CASE("Order by strokes as on published lists") {
    check_order("丁 习 马 王 尹 石 刘 李 何 张 陈 赵 袁 黄 蔡", sort_key_stroke);
    check_order(
        "丁一 于一 万一 马一 王一 毛一 邓一 叶一 冯一 许一 苏一 李一 邹一 陆一 邵一 范一 郑一 郭一 陶一 黄一 董一 "
        "蔡一 薛一 魏一",
        sort_key_stroke);
}

TEST_CASE("Single given names stand before double ones") {
    check_order("王一 王刚 王丁丁 王毅明 尹一 欧一 欧一一 欧阳一 欧阳一一", sort_key_stroke);
}

TEST_CASE("Order by sound: surname readings, tones, one character's names together") {
    check_order("安一 蔡一 陈一 丁一 区一 任一 单一 王一 解一 尉迟恭 曾一 查一 翟一 张三", sort_key_pinyin);
    check_order("张强 张伟 张伟强 章强 章伟", sort_key_pinyin);
    check_order("王妈 王麻 王马 王骂", sort_key_pinyin);
}

TEST_CASE("Other scripts stand before Han characters, rare characters behind their like") {
    for (auto key : {sort_key_pinyin, sort_key_stroke}) {
        check_order("3号 alice Bob 买买提·艾力", key);
        CHECK(key("王a") < key("王一"));
        CHECK(key("李𬭎") != key("李𫖯"));
        CHECK(key("张 三") == key("张三"));
        CHECK(key("") == "");
        CHECK(key("\xFF\xE4\xBC").empty());
        CHECK(key("王") < key("王一"));
    }
    CHECK(sort_key_stroke("一𬭎") < sort_key_stroke("一犇犇"));
}

TEST_CASE("The tables are those of name_tables_version") {
    // Other Unihan data or other code lists give other keys. If this fails, raise name_tables_version and set the new
    // sum: the keys in existing files are then written anew.
    std::uint32_t sum = 2166136261u;
    const auto add = [&](std::uint32_t value) { sum = (sum ^ value) * 16777619u; };
    for (const auto& block : generated::blocks) add(block.first), add(block.count);
    for (const auto value : generated::reading_list) add(value);
    for (const auto value : generated::reading_lists) add(value);
    for (const auto value : generated::stroke_ranks) add(value);
    for (const auto& one : generated::syllables)
        for (const char letter : one) add(static_cast<unsigned char>(letter));
    for (const auto& one : generated::surnames)
        for (const auto reading : one.readings) add(reading);
    CHECK(name_tables_version == 1);
    CHECK(sum == 1140985107u);
}
