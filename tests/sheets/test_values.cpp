#include <cmath>

#include "collect.h"
#include "sheets/values.h"

using namespace dangwu::sheets;

namespace {

std::string number_text(double value) {
    Cell cell;
    set_number(cell, value);
    return cell.text;
}

std::string date_text(double serial, bool from_1904 = false) {
    Cell cell;
    set_number(cell, serial, NumberFormat::date, from_1904);
    return cell.kind == CellKind::date ? cell.text : "number " + cell.text;
}

std::string iso_text(std::string_view iso) {
    Cell cell;
    set_iso_date(cell, iso);
    return cell.text;
}

}  // namespace

TEST_CASE("numbers as a person writes them") {
    CHECK(number_text(0) == "0");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(-17) == "-17");
    CHECK(number_text(20210305) == "20210305");
    CHECK(number_text(999999999999999) == "999999999999999");
    CHECK(number_text(341099199003074512.0) == "341099199003074496");
    CHECK(number_text(88.5) == "88.5");
    CHECK(number_text(82.09999999999999) == "82.1");
    CHECK(number_text(0.1 + 0.2) == "0.3");
    CHECK(number_text(-0.30000000000000004) == "-0.3");
    CHECK(number_text(1.0 / 3) == "0.333333333333333");
    CHECK(number_text(1e-7) == "0.0000001");
    CHECK(number_text(1.5e-5) == "0.000015");
    CHECK(number_text(123456789.123456789) == "123456789.123457");
    CHECK(number_text(1e20) == "100000000000000000000");
    CHECK(number_text(1.25e30) == "1.25E+30");
    CHECK(number_text(2.5e-20) == "2.5E-20");
}

TEST_CASE("numbers of sixteen digits and more have lost some") {
    for (double value : {1e15, 341099199003074512.0, 6222021001098550814.0}) {
        Cell cell;
        set_number(cell, value);
        CHECK(cell.digits_lost);
    }
    for (double value : {999999999999999.0, 13800000000.0, 88.5}) {
        Cell cell;
        set_number(cell, value);
        CHECK_FALSE(cell.digits_lost);
    }
}

TEST_CASE("texts that show only the first digits") {
    for (auto text : {"3.41099E+17", "3.41E+17", "3E+17", "1.0004E+10", "3.41099e+17"}) CHECK(looks_cut_short(text));
    for (auto text :
         {"341099199003074512", "1E5", "E+17", "3.41099E-17", "2E+3", "3.4.1E+17", "A3E+17", "3.41E+1x", ""})
        CHECK_FALSE(looks_cut_short(text));
}

TEST_CASE("day numbers") {
    CHECK(date_text(44260) == "2021-03-05");
    CHECK(date_text(1) == "1900-01-01");
    CHECK(date_text(59) == "1900-02-28");
    CHECK(date_text(60) == "number 60");  // the 29th of February 1900 was none
    CHECK(date_text(61) == "1900-03-01");
    CHECK(date_text(2958465) == "9999-12-31");
    CHECK(date_text(2958466) == "number 2958466");
    CHECK(date_text(-1) == "number -1");
    CHECK(date_text(0) == "number 0");
    CHECK(date_text(0.5) == "12:00:00");
    CHECK(date_text(44260.75) == "2021-03-05T18:00:00");
    CHECK(date_text(44259.99999999) == "2021-03-05");
    CHECK(date_text(42798, true) == "2021-03-05");
    CHECK(date_text(0, true) == "1904-01-01");
    CHECK(date_text(2958465, true) == "number 2958465");
}

TEST_CASE("dates in words of ISO") {
    CHECK(iso_text("2021-03-05") == "2021-03-05");
    CHECK(iso_text("2021-03-05T00:00:00") == "2021-03-05");
    CHECK(iso_text("2021-03-05T00:00:00.000Z") == "2021-03-05");
    CHECK(iso_text("2021-03-05T14:30:00.5+08:00") == "2021-03-05T14:30:00");
}

TEST_CASE("which number formats show dates") {
    for (auto code : {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "yyyy\"年\"m\"月\";@",
                      "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "m/d",
                      "h:mm AM/PM", "[$-409]mmm-yy;@", "aaaa", "[Red]yyyy", "e\"年\""}) {
        INFO(code);
        CHECK(number_format(code) == NumberFormat::date);
    }
    for (auto code : {"General", "GENERAL", "G/通用格式", "0", "#,##0.00", "0.00E+00", "@", "\"共\"0\"人\"", "[Red]0.0",
                      "0\\y", "_ * 0", "[$￥-804]#,##0", "", "\"", "["}) {
        INFO(code);
        CHECK(number_format(code) == NumberFormat::number);
    }
    CHECK(number_format("[h]:mm") == NumberFormat::elapsed);
    CHECK(builtin_number_format(0) == NumberFormat::number);
    CHECK(builtin_number_format(14) == NumberFormat::date);
    CHECK(builtin_number_format(31) == NumberFormat::date);
    CHECK(builtin_number_format(49) == NumberFormat::number);
    CHECK(builtin_number_format(57) == NumberFormat::date);
}
