// Tables that no office would write: whatever stands in them, they are read or left, and nothing breaks.
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "ledgers/row_reading.h"
#include "records/kinds.h"

using namespace dangwu;
using namespace dangwu::ledgers;

namespace {

class Tables {
  public:
    explicit Tables(unsigned seed) : random_(seed) {
        for (const Kind* kind : all_kinds())
            for (const Heading& heading : headings_of(*kind)) words_[kind].push_back(heading.folded);
    }

    Ledger table() {
        kind_ = all_kinds()[random_() % all_kinds().size()];
        Ledger ledger;
        ledger.file = "表.csv";
        ledger.sheet = pick({"Sheet1", "花名册", "活动台账", "2021年", "问题清单"});
        std::uint32_t number = 1;
        if (chance(2))
            add(ledger, number++, {pick({"2021年恒泰党支部活动台账", "续建项目", "指导员：张三", "单位：万元"})});
        const std::size_t columns = 1 + random_() % 9;
        std::vector<std::string> headings;
        for (std::size_t i = 0; i < columns; ++i) headings.push_back(heading());
        add(ledger, number++, headings);
        for (std::size_t row = 0; row < 12; ++row) {
            std::vector<std::string> cells;
            for (std::size_t i = 0; i < columns; ++i) cells.push_back(chance(5) ? "" : value());
            if (chance(6)) cells.assign(columns, "");
            if (chance(6))
                cells[0] = pick({"一", "（二）", "续建项目（3个）", "合计", "注：见附件", "恒泰党支部（2名）"});
            add(ledger, number++, cells);
        }
        return ledger;
    }

  private:
    bool chance(unsigned one_in) { return random_() % one_in == 0; }
    std::string pick(const std::vector<std::string>& from) { return from[random_() % from.size()]; }
    std::string heading() {
        std::string text = pick(words_.at(kind_));
        if (chance(3)) text += pick({"/", "、", "及", "（", "", "\n"}) + pick(words_.at(kind_)) + pick({"", "）"});
        if (chance(8)) text = pick({"2020年", "2021年（预计）", "上年同期", "序号", "√", ""});
        return text;
    }
    std::string value() {
        std::string text = part();
        while (chance(3)) text += pick({"/", "、", "；", " ", "（", "）", "\n", "-", "至", "."}) + part();
        return text;
    }
    std::string part() {
        return pick({"张三",
                     "王 伟",
                     "恒泰滤清有限公司",
                     "恒泰党支部",
                     "12",
                     "12/10",
                     "2021.3.5",
                     "2021-02-30",
                     "3月5日",
                     "44260",
                     "3年",
                     "15个工作日",
                     "上半年",
                     "100万元",
                     "50%",
                     "是",
                     "√",
                     "×",
                     "同上",
                     "—",
                     "无",
                     "已办结",
                     "主体施工",
                     "盟主单位",
                     "1.研究甲；2.研究乙",
                     "10012345678",
                     "3.41099E+17",
                     "\xEF\xBF\xBD",
                     "（",
                     "）",
                     "",
                     "0",
                     "-1",
                     "㛃",
                     "𬭎",
                     "99999999999999999999",
                     "二〇二一年三月"});
    }
    void add(Ledger& ledger, std::uint32_t number, const std::vector<std::string>& texts) {
        sheets::Row row;
        row.number = number;
        for (std::uint32_t column = 0; column < texts.size(); ++column)
            if (!texts[column].empty()) {
                sheets::Cell cell;
                cell.column = column;
                cell.text = texts[column];
                cell.kind = chance(9) ? sheets::CellKind::date : sheets::CellKind::text;
                if (cell.kind == sheets::CellKind::date) cell.text = "2021-12-10";
                row.cells.push_back(std::move(cell));
            }
        if (!row.cells.empty()) ledger.rows.push_back(std::move(row));
    }

    std::mt19937 random_;
    std::map<const Kind*, std::vector<std::string>> words_;
    const Kind* kind_ = nullptr;  ///< of which the table pretends to be
};

}  // namespace

TEST_CASE("random tables are read or left, and every remark names a row and says something") {
    Tables tables(20211231);
    std::size_t recognised = 0, drafts = 0, remarks = 0;
    for (int round = 0; round < 250; ++round) {
        INFO(round);
        const Ledger ledger = tables.table();
        const auto found = recognise(ledger, nullptr, {});
        if (!found) continue;
        ++recognised;
        RowReader reader(ledger, *found, {});
        for (const sheets::Row& row : ledger.rows) {
            if (row.number <= found->last_heading_row) continue;
            for (const Draft& draft : reader.read(row)) {
                ++drafts;
                CHECK(draft.row == row.number);
                CHECK(draft.asides.empty());
                for (const auto* list : {&draft.faults, &draft.warnings})
                    for (const Remark& remark : *list) {
                        ++remarks;
                        CHECK(remark.row == row.number);
                        CHECK_FALSE(remark.reason.empty());
                        CHECK_FALSE(remark.field.empty());
                    }
                check(draft.record);
            }
        }
    }
    CHECK(recognised > 50);
    CHECK(drafts > 500);
    CHECK(remarks > 500);
}
