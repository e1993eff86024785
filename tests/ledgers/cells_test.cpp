#include "ledgers/cell_reading.h"

#include <catch2/catch.hpp>

#include "records/kinds.h"
#include "records/language.h"

using namespace dangwu;
using ledgers::read_cell;

namespace {

sheets::Cell text(const std::string& written) {
    sheets::Cell cell;
    cell.kind = sheets::CellKind::text;
    cell.text = written;
    return cell;
}

Value read(const char* kind, const char* field, const std::string& written, const char* heading = "") {
    const Field& described = find_kind(kind)->field(field);
    auto reading = read_cell(described, text(written), false, ledgers::heading_factor(described, heading));
    INFO(written << ": " << reading.fault);
    CHECK(reading.fault.empty());
    return reading.value;
}

}  // namespace

TEST_CASE("amounts: what the cell says goes before the heading, the heading before nothing") {
    for (auto [written, heading, wanted] : {std::tuple{"5.2", "", 5.2},
                                            {"52000", "金额（元）", 5.2},
                                            {"5.2万", "金额（元）", 5.2},
                                            {"0.1亿元", "金额(万元)", 1000.0},
                                            {"1,030.2", "兑现金额/万元", 1030.2},
                                            {"４９９万元", "", 499.0}}) {
        INFO(written << ' ' << heading);
        CHECK(std::get<Decimal>(read("support", "amount", written, heading)) == Decimal::of(wanted));
    }
    CHECK(std::get<Decimal>(read("projects", "planned_investment", "41510", "计划投资（万元）")) == Decimal::of(4.151));
    CHECK(std::get<Decimal>(read("projects", "area_mu", "2公顷", "占地")) == Decimal::of(30));
    // A whole number stays one under any heading.
    CHECK(std::get<std::int64_t>(read("enterprises", "employees", "338人", "职工（元）")) == 338);
    const Field& employees = find_kind("enterprises")->field("employees");
    CHECK_FALSE(read_cell(employees, text("922%"), false, 1e-4).fault.empty());
    CHECK(std::get<std::int64_t>(read_cell(employees, text("20000"), false, 1e-4).value) == 2);
}

TEST_CASE("dates as offices write them, and words for a date that there is not") {
    for (auto [written, iso] : {std::pair{"2021.12.20前", "2021-12-20"},
                                {"2021年12月底前", "2021-12"},
                                {"2021年底", "2021"},
                                {"截至2015-08-01", "2015-08-01"},
                                {"截止：2015年8月1日", "2015-08-01"},
                                {"2015-08-01前", "2015-08-01"},
                                {"2015年8月1日止", "2015-08-01"},
                                {"约2015年8月", "2015-08"},
                                {"二〇二一年三月", "2021-03"},
                                {"2021.3.5-6", "2021-03-05"},
                                {"2021年3月5日至6日", "2021-03-05"},
                                {"2021-03-05至2021-03-07", "2021-03-05"},
                                {"2021年3月5、6日", "2021-03-05"},
                                {"2021.3.5 14:30-16:00", "2021-03-05"},
                                {"2021年3月5日下午2点", "2021-03-05"},
                                {"2021年3月5日上午", "2021-03-05"},
                                {"2021。3。5", "2021-03-05"},
                                {"2021'3'5", "2021-03-05"},
                                {"2021. 3. 5", "2021-03-05"}}) {
        INFO(written);
        CHECK(std::get<Date>(read("plans", "deadline", written)).iso() == iso);
    }
    for (const char* none : {"未采集", "待定", "尚未到期", "暂无", "—"})
        CHECK(is_empty(read("cadres", "collected_on", none)));
    const Field& date = find_kind("activities")->field("date");
    for (const char* wrong : {"2021.2.30", "上周五", "3月5日", "2021年3-5月", "2021.3-5", "2021.2.30-31", "14:30"})
        CHECK_FALSE(read_cell(date, text(wrong), false, 1).fault.empty());
    // A day that there is not is named, with the way out.
    CHECK(read_cell(date, text("2021.2.30"), false, 1).fault ==
          say(N_("{0}: the date {1} does not exist. Correct the day, or write only year and month."),
              {tr(date.label), "2021.2.30"}));
}

TEST_CASE("ticks, words and opposites answer yes-or-no questions; spaced names lose their blanks") {
    for (const char* yes : {"√", "是", "规上", "✓", "规上企业"})
        CHECK(std::get<bool>(read("enterprises", "above_scale", yes)) == true);
    for (const char* no : {"×", "否", "规下", "非规上"})
        CHECK(std::get<bool>(read("enterprises", "above_scale", no)) == false);
    CHECK(std::get<std::string>(read("activities", "chair", "曾　英")) == "曾英");
    CHECK(std::get<std::string>(read("activities", "chair", "John Smith")) == "John Smith");
    CHECK(std::get<std::string>(read("activities", "place", "一号 车间")) == "一号 车间");
}
