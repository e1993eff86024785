#include "records/numbers.h"

#include <catch2/catch.hpp>
#include <chrono>

#include "records/decimal.h"
#include "samples/sample_records.h"

using namespace dangwu;

TEST_CASE("published ID numbers of GB 11643 pass, and no other last character does") {
    for (std::string number : {"11010519491231002X", "440524188001010014"}) {
        CHECK(read_id_number(number).fault == NumberFault::none);
        for (char last : std::string("0123456789X")) {
            if (last == number.back()) continue;
            IdNumber wrong = read_id_number(number.substr(0, 17) + last);
            CHECK(wrong.fault == NumberFault::check_digit);
            CHECK(wrong.expected_check == number.back());
        }
    }
    IdNumber read = read_id_number("11010519491231002X");
    CHECK(read.birth == *Date::make(1949, 12, 31));
    CHECK(read.sex == std::string("2"));
    CHECK(read_id_number("440524188001010014").sex == std::string("1"));
}

TEST_CASE("one wrong digit of an ID number is always noticed") {
    std::string number = samples::sample_id_number(7);
    for (std::size_t i = 0; i < 17; ++i)
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = number;
            wrong[i] = digit;
            if (wrong != number) CHECK(read_id_number(wrong).fault != NumberFault::none);
        }
}

TEST_CASE("ID numbers as offices write them") {
    for (const char* written : {"11010519491231002x", " 110105 19491231 002X ", "１１０１０５１９４９１２３１００２Ｘ",
                                "'11010519491231002X"})
        CHECK(read_id_number(written).text == "11010519491231002X");
    CHECK(read_id_number("11010519491231002").fault == NumberFault::length);
    CHECK(read_id_number("").fault == NumberFault::length);
    CHECK(read_id_number("1101051949123100AX").fault == NumberFault::characters);
    CHECK(read_id_number("99010519491231002X").fault == NumberFault::division);
    CHECK(read_id_number("110105194902310021").fault == NumberFault::birth);
    CHECK(read_id_number("110105194900310021").fault == NumberFault::birth);
    CHECK(read_id_number("110105219912310021").fault == NumberFault::birth);
}

TEST_CASE("an old ID number of 15 digits becomes one of 18") {
    IdNumber read = read_id_number("110105491231002");
    CHECK(read.from_15_digits);
    CHECK(read.text == "11010519491231002X");
    CHECK(read.fault == NumberFault::none);
    CHECK(read_id_number("110105490231002").fault == NumberFault::birth);
}

TEST_CASE("published credit codes of GB 32100 pass, and one wrong character never does") {
    for (std::string code : {"91350100M000100Y43", "91110000600037341L", "91440300708461136T", "91330106673959654P",
                             "91440101MA5CR2NT4P"}) {
        CHECK(read_credit_code(code).fault == NumberFault::none);
        for (std::size_t i = 0; i < 18; ++i)
            for (char other : std::string("0123456789ABCDEFGHJKLMNPQRTUWXY")) {
                std::string wrong = code;
                wrong[i] = other;
                if (wrong != code) CHECK(read_credit_code(wrong).fault == NumberFault::check_digit);
            }
    }
    CHECK(read_credit_code("91350100m000100y43").text == "91350100M000100Y43");
    CHECK(read_credit_code("91350100-M000100Y4-3").text == "91350100M000100Y43");
    CHECK(read_credit_code("９１３５０１００Ｍ０００１００Ｙ４３").fault == NumberFault::none);
    CHECK(read_credit_code("91350100M000100Y4").fault == NumberFault::length);
    CHECK(read_credit_code("91350100I000100Y43").fault == NumberFault::characters);
}

TEST_CASE("phones keep their digits only") {
    CHECK(read_phone("100-1234-5678") == "10012345678");
    CHECK(read_phone("１００１２３４５６７８") == "10012345678");
    CHECK(read_phone("(0559) 2345678") == "05592345678");
    CHECK(read_phone("+86 100 1234 5678") == "+8610012345678");
    CHECK(read_phone("0559—2345678") == "05592345678");
    for (const char* none : {"", "1234", "无", "10012345678转3", "1234567890123456", "86+10012345678"})
        CHECK(read_phone(none).empty());
}

TEST_CASE("masked numbers show neither birth nor most of a phone") {
    CHECK(masked("11010519491231002X") == "110105********002X");
    CHECK(masked("10012345678") == "100******78");
    CHECK(masked("123456") == "******");
    CHECK(masked("") == "");
}

TEST_CASE("masked words show nothing, not even their length") {
    for (const char* words : {"休宁经济开发区齐云大道28号", "海阳镇", "Room 12", "1"}) CHECK(masked(words) == "******");
}

TEST_CASE("decimals are read exactly and written without noise") {
    auto text = [](const char* written) {
        auto number = Decimal::parse(written);
        return number ? number->text() : std::string("nothing");
    };
    CHECK(text("32.1") == "32.1");
    CHECK(text("1,030.20") == "1030.2");
    CHECK(text("１０") == "10");
    CHECK(text("-3.5") == "-3.5");
    CHECK(text("12%") == "12");
    CHECK(text(" 1 000 ") == "1000");
    CHECK(text("0.00004") == "0");
    CHECK(text("0.00005") == "0.0001");
    CHECK(text("-0.00005") == "-0.0001");
    CHECK(text(".5") == "0.5");
    for (const char* none : {"", "-", ".", "abc", "1.2.3", "12万元", "1e5", "--1", "99999999999999999999999"})
        CHECK(text(none) == "nothing");
    CHECK(Decimal::of(82.09999999999999).text() == "82.1");
    CHECK(Decimal::of(-0.25).text() == "-0.25");
    CHECK(Decimal::of_units(0).text() == "0");
}

TEST_CASE("decimals round half away from zero and never show a negative zero") {
    CHECK(Decimal::parse("22.05")->text(1) == "22.1");
    CHECK(Decimal::parse("-22.05")->text(1) == "-22.1");
    CHECK(Decimal::parse("22.0499")->text(1) == "22.0");
    CHECK(Decimal::parse("5")->text(2) == "5.00");
    CHECK(Decimal::parse("-0.04")->text(1) == "0.0");
    CHECK(Decimal::parse("0.5")->text(0) == "1");
    CHECK(Decimal::parse("1.5") < Decimal::parse("1.51"));
}
