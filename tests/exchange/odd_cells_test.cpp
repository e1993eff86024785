// Cells that hold less than they show, or more.
#include "desk.h"
#include "ledgers/odd_characters.h"
#include "records/language.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

bool says(const std::vector<exchange::Remark>& remarks, std::uint32_t row, const std::string& field,
          const std::string& part) {
    return std::any_of(remarks.begin(), remarks.end(), [&](const exchange::Remark& remark) {
        return remark.row == row && remark.field == field && remark.reason.find(part) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a formula without its result refuses the row where the value is obligatory, else it is said") {
    for (const char* book : {"sheets/uncalculated.xlsx", "sheets/uncalculated.ods"}) {
        INFO(book);
        Desk desk;
        exchange::ImportOptions skip;
        skip.skip_bad = true;
        const auto report = desk.import(data(book), skip).workbooks.at(0).sheets.at(0);
        INFO(reasons(report.refused) << reasons(report.warnings));
        CHECK(report.refused_rows() == 1);
        CHECK(says(report.refused, 3, "name", "WPS"));
        CHECK(says(report.warnings, 2, "phone", "=VLOOKUP("));
        CHECK(says(report.warnings, 2, "ethnicity", "#REF!"));
        CHECK(std::none_of(report.warnings.begin(), report.warnings.end(),
                           [](const exchange::Remark& warning) { return warning.row == 4; }));
        CHECK(desk.values("persons", "name") == std::vector<std::string>{"张三", "李四"});
    }
}

TEST_CASE("characters that show nothing are taken out of names and numbers, which is listed") {
    Desk desk;
    auto report = desk.read({{"姓\u200B名", "性别", "出生日期", "身份证号", "备注"},
                             {"\uFEFF张\u200B三", "男", "1991-02-03", "34109919910203\u200C\u200D1230", "甲\u200B乙"}});
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    CHECK(desk.all("persons").front().get("id_number") == Value(std::string("341099199102031230")));
    CHECK(desk.values("persons", "name") == std::vector<std::string>{"张三"});
    CHECK(desk.values("persons", "note") == std::vector<std::string>{"甲乙"});
    auto repaired = [&](const std::string& field) {
        return std::any_of(report.repaired.begin(), report.repaired.end(),
                           [&](const exchange::Repair& repair) { return repair.field == field; });
    };
    CHECK(repaired("name"));
    CHECK(repaired("id_number"));
    CHECK_FALSE(repaired("note"));
    for (const exchange::Repair& repair : report.repaired)
        if (repair.field == "name") CHECK(repair.from.find("U+200B") != std::string::npos);
}

TEST_CASE("a name with a lost character is taken and the cell is named") {
    Desk desk;
    auto report = desk.read({{"姓名", "性别", "出生日期", "备注"},
                             {"张?", "男", "1991-02-03", "下落?"},
                             {"李\uFFFD明", "女", "1992-03-04", ""},
                             {"王\uE123", "男", "1993-04-05", ""},
                             {"赵六", "男", "1994-05-06", "甲\uFFFD"}});
    INFO(reasons(report.refused));
    CHECK(report.refused.empty());
    CHECK(report.added == 4);
    CHECK(says(report.warnings, 2, "name", "?"));
    CHECK(says(report.warnings, 3, "name", "U+FFFD"));
    CHECK(says(report.warnings, 4, "name", "U+E123"));
    CHECK(says(report.warnings, 5, "note", "U+FFFD"));
    CHECK(report.warnings.size() == 4);
    CHECK(ledgers::lost_character("我们为什么出发?", true).empty());  // a topic that asks
    CHECK(ledgers::lost_character("John?", true).empty());
}
