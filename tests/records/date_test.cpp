#include "records/date.h"

#include <catch2/catch.hpp>

using namespace dangwu;

namespace {

std::string read(const char* written) {
    DateReading reading = read_date(written);
    if (reading.state == DateReading::State::impossible) return "impossible";
    return reading.state == DateReading::State::read ? reading.date.iso() : "no date";
}

}  // namespace

TEST_CASE("dates are read in every spelling of real ledgers") {
    for (const char* written :
         {"2021.3.5", "2021-03-05", "2021/3/5", "2021年3月5日", "2021年03月05日", "20210305", "２０２１．３．５",
          "2021 年 3 月 5 日", "二〇二一年三月五日", "二○二一年三月五日", "二零二一年三月五日", "2021.03.05 09:30",
          "2021-03-05T09:30:00", "2021年3月5号", "2021、3、5", " 2021.3.5 ", "2021.3.5."}) {
        CAPTURE(written);
        CHECK(read(written) == "2021-03-05");
    }
    for (const char* written : {"2021.3", "2021-03", "2021/3", "2021年3月", "202103", "二〇二一年三月", "2021.3."}) {
        CAPTURE(written);
        CHECK(read(written) == "2021-03");
    }
    for (const char* written : {"2021", "2021年", "二〇二一年", "２０２１"}) {
        CAPTURE(written);
        CHECK(read(written) == "2021");
    }
    for (const char* written : {"2021年3月5日至6日", "2021.3.5、7", "2021-03-05 14:30-16:00", "2021年3月5日下午2点",
                                "截至2021-03-05", "2021年3月5日前", "2021。3。5", "约2021.3.5"}) {
        CAPTURE(written);
        CHECK(read(written) == "2021-03-05");
    }
    CHECK(read_date("2021年3月5日至6日").guessed);
    CHECK(read("二〇二一年十二月三十一日") == "2021-12-31");
    CHECK(read("二〇二一年十月二十日") == "2021-10-20");
    CHECK(read("二〇二一年十一月十日") == "2021-11-10");
    CHECK(read("二〇二一年元月") == "2021-01");
}

TEST_CASE("what is no date is not read as one, and what cannot be is impossible") {
    for (const char* written :
         {"", "无", "待定", "长期", "3月5日", "2021年3月5日至6日", "2021.3.5-3.7 会议", "2021.3.5.7"}) {
        CAPTURE(written);
        CHECK(read(written) != "2021-03-05-07");
    }
    for (const char* written : {"", "无", "待定", "长期", "abc"}) {
        CAPTURE(written);
        CHECK(read(written) == "no date");
    }
    for (const char* written : {"2021.2.30", "2021-13", "2021.0.5", "2021.3.0", "20210230", "20211301", "202113",
                                "2021年2月29日", "1700.1.1", "3021.1.1"}) {
        CAPTURE(written);
        CHECK(read(written) == "impossible");
    }
    CHECK(read("2020.2.29") == "2020-02-29");
    CHECK(read("1900.2.29") == "impossible");
    CHECK(read("2000.2.29") == "2000-02-29");
}

TEST_CASE("day numbers of spreadsheets are dates, marked as guessed") {
    CHECK(read("44260") == "2021-03-05");
    CHECK(read_date("44260").guessed);
    CHECK_FALSE(read_date("2021.3.5").guessed);
    CHECK(date_of_serial(61)->iso() == "1900-03-01");
    CHECK(date_of_serial(44260.75)->iso() == "2021-03-05");
    CHECK_FALSE(date_of_serial(60));
    CHECK_FALSE(date_of_serial(-1));
    CHECK_FALSE(date_of_serial(1e12));
    CHECK(read_date("21.3.5").guessed);
    CHECK(read("21.3.5") == "2021-03-05");
    CHECK(read("85.6") == "1985-06");
}

TEST_CASE("the ISO text of a date is read back, and nothing else is") {
    for (const char* text : {"2021", "2021-03", "2021-03-05"}) CHECK(Date::from_iso(text)->iso() == text);
    for (const char* text :
         {"", "21", "2021-3", "2021-02-30", "2021-03-05 ", "2021/03/05", "2021-00", "2021-01-00", "20x1", "2021-0a"})
        CHECK_FALSE(Date::from_iso(text));
}

TEST_CASE("partial dates stay partial and are ordered like their text") {
    Date year = *Date::make(2021), month = *Date::make(2021, 3), day = *Date::make(2021, 3, 5);
    CHECK((year < month && month < day && day < *Date::make(2021, 4)));
    CHECK(year.covers(month));
    CHECK(year.covers(day));
    CHECK(month.covers(day));
    CHECK_FALSE(day.covers(month));
    CHECK_FALSE(month.covers(*Date::make(2021, 4, 5)));
    CHECK_FALSE(Date().covers(day));
    CHECK(year.first_day().iso() == "2021-01-01");
    CHECK(year.last_day().iso() == "2021-12-31");
    CHECK(Date::make(2020, 2)->last_day().iso() == "2020-02-29");
    CHECK(day.exact());
    CHECK_FALSE(month.exact());
    CHECK(Date().empty());
    CHECK(Date().iso().empty());
    CHECK(Date().last_day().empty());
}

TEST_CASE("months and days are added as people do") {
    CHECK(Date::make(2020, 12, 31)->plus_months(2).iso() == "2021-02-28");
    CHECK(Date::make(2020, 1, 31)->plus_months(1).iso() == "2020-02-29");
    CHECK(Date::make(2020, 11)->plus_months(3).iso() == "2021-02");
    CHECK(Date::make(2020)->plus_months(24).iso() == "2022");
    CHECK(Date::make(2021, 1, 15)->plus_months(-1).iso() == "2020-12-15");
    CHECK(Date::make(2021, 12, 31)->plus_days(90).iso() == "2022-03-31");
    CHECK(Date::make(2021, 3)->plus_days(90).iso() == "2021-03");
    CHECK(days_in_month(2100, 2) == 28);
}

TEST_CASE("numbers that no calendar has are no dates, however long") {
    for (const char* text : {"99999999999999999999", "2021.99999999999.1", "99999999999年1月", "1.2.99999999999"})
        CHECK(read_date(text).state != DateReading::State::read);
}
