#include "documents/wording.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace dangwu::documents;

TEST_CASE("Names are followed by their count, and by 等 when some are left out") {
    const std::vector<std::string> names{"奥特", "恒远", "宏泰"};
    CHECK(names_with_count(names, 2, 3, "家") == "奥特、恒远等3家");
    CHECK(names_with_count(names, 3, 3, "家") == "奥特、恒远、宏泰3家");
    CHECK(names_with_count(names, 0, 3, "家") == "奥特、恒远、宏泰3家");
    CHECK(names_with_count(names, 9, 3, "家") == "奥特、恒远、宏泰3家");
    CHECK(names_with_count(names, 0, 12, "家") == "奥特、恒远、宏泰等12家");
    CHECK(names_with_count(names, 0, 3, "") == "奥特、恒远、宏泰");
    CHECK(names_with_count({"奥特"}, 1, 1, "家") == "奥特1家");
    CHECK(names_with_count({}, 2, 12, "家") == "12家");
    CHECK(names_with_count({}, 0, 0, "家") == "0家");
}

TEST_CASE("Change is worded by its direction, and what rounds to zero is none") {
    CHECK(change_in_words(10) == "增长10.0%");
    CHECK(change_in_words(-3.24) == "下降3.2%");
    CHECK(change_in_words(0) == "与上年持平");
    CHECK(change_in_words(-0.04) == "与上年持平");
    CHECK(change_in_words(0.04, 2) == "增长0.04%");
    CHECK(change_in_words(std::numeric_limits<double>::quiet_NaN()).empty());
    CHECK(rate_in_words(23.1) == "增幅23.1%");
    CHECK(rate_in_words(-5) == "降幅5.0%");
}

TEST_CASE("Net change says 净增 or 净减少") {
    CHECK(net_change_in_words(3, "个") == "净增3个");
    CHECK(net_change_in_words(-2, "个") == "净减少2个");
    CHECK(net_change_in_words(0, "个") == "与上年持平");
    CHECK(net_change_in_words(6, 23.1, "个") == "净增6个、增幅23.1%");
    CHECK(net_change_in_words(-2, -10, "个") == "净减少2个、降幅10.0%");
    CHECK(net_change_in_words(0, 0, "个") == "与上年持平");
    CHECK(net_change_in_words(std::numeric_limits<long long>::min(), "个") == "净减少9223372036854775808个");
}

TEST_CASE("Plain numbers have no grouping and no trailing zeros") {
    CHECK(plain_number(1234.5) == "1234.5");
    CHECK(plain_number(12) == "12");
    CHECK(plain_number(100) == "100");
    CHECK(plain_number(0.96) == "0.96");
    CHECK(plain_number(-0.001) == "0");
    CHECK(plain_number(41.505, 1) == "41.5");
}

TEST_CASE("Chinese numbers as headings write them") {
    CHECK(chinese_number(1) == "一");
    CHECK(chinese_number(10) == "十");
    CHECK(chinese_number(11) == "十一");
    CHECK(chinese_number(20) == "二十");
    CHECK(chinese_number(21) == "二十一");
    CHECK(chinese_number(105) == "一百零五");
    CHECK(chinese_number(110) == "一百一十");
    CHECK(chinese_number(1003) == "一千零三");
    CHECK(chinese_number(0) == "0");
}
