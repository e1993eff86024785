#include "exchange/row_sorts.h"

#include <algorithm>

#include "records/text.h"

namespace dangwu::exchange {

namespace {

constexpr std::size_t longest_total = 36;  // bytes: 2021年第一季度小计

bool begins_with_any(const std::string& text, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return text.starts_with(word); });
}

}  // namespace

bool is_total(const std::string& text) {
    if (text.size() > longest_total) return false;
    for (const char* word : {"合计", "总计", "小计", "共计"})
        if (text.find(word) != std::string::npos) return true;
    return begins_with_any(text, {"总数", "累计"});
}

bool is_note(const std::string& text) {
    return begins_with_any(
        text, {"注",     "※",          "备注",     "说明", "填表",     "填报", "制表",     "审核",  "审批",   "联系人",
               "负责人", "单位负责人", "分管领导", "经办", "统计时间", "截至", "数据来源", "(盖章", "（盖章", "本表"});
}

/// 一、续建项目 or （二）新开工项目.
bool is_numbered(const std::string& text) {
    std::u32string points = decode(half_width(text));
    static constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    std::size_t at = !points.empty() && points[0] == '(' ? 1 : 0, first = at;
    while (at < points.size() && numerals.find(points[at]) != numerals.npos) ++at;
    return at > first && at < points.size() && (points[at] == U'、' || points[at] == ')' || points[at] == '.');
}

bool is_total_row(const sheets::Row& row) {
    auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const sheets::Cell& cell) {
        return cell.kind == sheets::CellKind::text && !without_blanks(cell.text).empty();
    });
    return first != row.cells.end() && is_total(without_blanks(first->text));
}

}  // namespace dangwu::exchange
