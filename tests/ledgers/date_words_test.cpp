#include "ledgers/date_words.h"

#include <catch2/catch.hpp>

using namespace dangwu;
using namespace dangwu::ledgers;

TEST_CASE("lengths of time are told from years and from what is no length") {
    CHECK(months_of_length("3年") == 36);
    CHECK(months_of_length("三周年") == 36);
    CHECK(months_of_length("两年（含试用期）") == 24);
    CHECK(months_of_length("6个月") == 6);
    CHECK(months_of_length("1.5年") == 18);
    CHECK(months_of_length("2021年") == 0);
    CHECK(months_of_length("3月") == 0);
    CHECK(months_of_length("长期") == 0);
    CHECK(months_of_length("") == 0);
}

TEST_CASE("lengths in days; working days are none") {
    CHECK(days_of_length("30天") == 30);
    CHECK(days_of_length("15日内") == 15);
    CHECK(days_of_length("不超过７天") == 7);
    CHECK(days_of_length("15个工作日") == 0);
    CHECK(days_of_length("3月5日") == 0);
    CHECK(says_how_it_goes("15个工作日"));
}

TEST_CASE("a day is found in a text, unless it is one of two") {
    REQUIRE(day_in_text("已办结（2021.4.1）"));
    CHECK(day_in_text("已办结（2021.4.1）")->date.iso() == "2021-04-01");
    CHECK(day_in_text("已办结（2021.4.1）")->around == "已办结");
    CHECK(day_in_text("已于2021年4月2日办结")->around == "已办结");
    CHECK_FALSE(day_in_text("2021.3.1至2021.4.1办结"));
    CHECK_FALSE(day_in_text("办结3件"));
    CHECK_FALSE(day_in_text(""));
}

TEST_CASE("the second of two days, and what only looks like two") {
    CHECK(end_of_span("2021.7.1-2024.6.30").iso() == "2024-06-30");
    CHECK(end_of_span("2021年7月至2024年6月").iso() == "2024-06");
    CHECK(end_of_span("2021-07-01—2024-06-30").iso() == "2024-06-30");
    CHECK(end_of_span("2021-07-01").empty());
    CHECK(end_of_span("2024.6.30-2021.7.1").empty());
    CHECK(end_of_span("长期").empty());
}

TEST_CASE("periods end with their last month; of an unknown year they are none") {
    CHECK(end_of_period("上半年", 2022).iso() == "2022-06");
    CHECK(end_of_period("2023年第一季度", 2022).iso() == "2023-03");
    CHECK(end_of_period("2022年底前", 0).iso() == "2022-12");
    CHECK(end_of_period("年底", 0).empty());
    CHECK(end_of_period("2022年3月", 2022).empty());
    CHECK(end_of_period("季度", 2022).empty());
}

TEST_CASE("what in brackets makes it another date stays a part of it") {
    CHECK(without_remark("1980.03（41岁）") == "1980.03");
    CHECK(without_remark("2021.6（预计）") == "2021.6（预计）");
    CHECK(without_remark("1962.3（农历）") == "1962.3（农历）");
    CHECK(without_remark("2021.6") == "2021.6");
}

TEST_CASE("a day without a year is told from a number and from what has one") {
    for (const char* text : {"3月5日", "3.5", "12-15", "3/5"}) CHECK(lacks_year(text));
    for (const char* text : {"2021.3", "35", "13.5月", "", "abc", "3.5万"}) CHECK_FALSE(lacks_year(text));
}
