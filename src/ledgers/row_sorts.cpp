#include "ledgers/row_sorts.h"

#include <algorithm>

#include "records/date.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::string_view total_words[] = {"合计", "总计", "小计", "共计", "总数", "累计"};
constexpr std::size_t longest_total = 36;  // bytes: 2021年第一季度小计

bool begins_with_any(const std::string& text, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return text.starts_with(word); });
}

}  // namespace

bool is_total(const std::string& text) {
    // 2021年合计, 合计(12个), 小计：; 联合计算机有限公司 only holds the word.
    std::string core = half_width(text);
    core.resize(std::min(core.find_first_of("(:0123456789", core.starts_with("20") ? 4 : 0), core.size()));
    if (core.empty() || core.size() > longest_total) return false;
    return std::any_of(std::begin(total_words), std::end(total_words),
                       [&](std::string_view word) { return core.ends_with(word); });
}

bool is_note(const std::string& text) {
    std::string plain = half_width(text);
    bool spoken = plain.find(':') != std::string::npos || plain.starts_with("※") || plain.starts_with("(盖章");
    return spoken && begins_with_any(
                         plain, {"注", "※", "备注", "说明", "填表", "填报", "制表", "审核", "审批", "联系人", "负责人",
                                 "单位负责人", "分管领导", "经办", "统计时间", "截至", "数据来源", "(盖章", "本表"});
}

bool is_signature_line(const sheets::Row& row) {
    constexpr std::size_t longest_caption = 12;  // characters before the colon: 党支部书记（签字）
    std::size_t signed_cells = 0;
    for (const sheets::Cell& cell : row.cells) {
        const std::string text = half_width(without_blanks(cell.text));
        if (text.empty() || read_date(text).state == DateReading::State::read) continue;
        const std::size_t colon = text.find(':');
        if (colon == text.npos) return false;
        const std::string caption = text.substr(0, colon);
        if (decode(caption).size() > longest_caption) return false;
        signed_cells += is_note(text) || caption.find("签") != caption.npos || caption.find("盖章") != caption.npos ||
                        caption.ends_with("人");
    }
    return signed_cells > 0;
}

/// 一、续建项目 or （二）新开工项目.
bool is_numbered(const std::string& text) {
    std::u32string points = decode(half_width(text));
    static constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    std::size_t at = !points.empty() && points[0] == '(' ? 1 : 0, first = at;
    while (at < points.size() && numerals.find(points[at]) != numerals.npos) ++at;
    return at > first && at < points.size() && (points[at] == U'、' || points[at] == ')' || points[at] == '.');
}

bool is_bare_numeral(const std::string& text) {
    constexpr std::size_t longest = 4;  // characters: （十二）
    if (text.empty() || text.size() > longest * 3) return false;
    std::u32string points = decode(half_width(without_blanks(text)));
    std::erase_if(points, [](char32_t c) { return c == U'(' || c == U')' || c == U'、'; });
    static constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    return !points.empty() && points.find_first_not_of(numerals) == points.npos;
}

bool is_counted_group(const std::string& text) {
    const std::string plain = half_width(without_blanks(text));
    const std::size_t open = plain.rfind('(');
    if (!plain.ends_with(')') || open == plain.npos || open == 0) return false;
    std::string inside = plain.substr(open + 1, plain.size() - open - 2);
    if (inside.starts_with("共")) inside.erase(0, std::string_view("共").size());
    const std::size_t digits = inside.find_first_not_of("0123456789");
    if (digits == 0 || digits == inside.npos) return false;
    static constexpr std::string_view measures[] = {"名", "人", "家", "个", "条",     "件",        "项",
                                                    "户", "场", "次", "位", "名党员", "名正式党员"};
    return std::find(std::begin(measures), std::end(measures), inside.substr(digits)) != std::end(measures);
}

bool is_table_title(const std::string& text) {
    static constexpr std::string_view tables[] = {"台账",   "花名册", "名册",   "一览表", "统计表",
                                                  "汇总表", "登记表", "明细表", "情况表", "信息表"};
    return std::any_of(std::begin(tables), std::end(tables),
                       [&](std::string_view word) { return text.ends_with(word); });
}

std::string without_numbering(const std::string& written) {
    constexpr std::u32string_view numerals = U"0123456789一二三四五六七八九十";
    constexpr std::size_t most_numerals = 3;
    std::u32string text = decode(written);
    for (std::u32string_view word : {U"其中：", U"其中:"})
        if (text.starts_with(word)) text.erase(0, word.size());
    std::size_t at = !text.empty() && (text[0] == U'(' || text[0] == U'（') ? 1 : 0;
    const std::size_t first = at;
    while (at < text.size() && numerals.find(text[at]) != numerals.npos) ++at;
    if (at == first || at - first > most_numerals || at + 1 >= text.size()) return encode(text);
    const std::u32string_view closing = first ? U")）" : U".．、";
    const bool numbered = closing.find(text[at]) != closing.npos && numerals.find(text[at + 1]) == numerals.npos;
    return trimmed(encode(numbered ? text.substr(at + 1) : text));
}

bool is_total_row(const sheets::Row& row) {
    const sheets::Cell* first = nullptr;
    for (const sheets::Cell& cell : row.cells) {
        std::string text = without_blanks(cell.text);
        if (cell.kind != sheets::CellKind::text || text.empty()) continue;
        if (!first) {
            if (!is_total(text)) return false;
            first = &cell;
        } else if (!means_nothing(text) && half_width(text).find_first_of("0123456789") == std::string::npos) {
            return false;  // a record whose name ends so: its other cells hold words
        }
    }
    return first != nullptr;
}

}  // namespace dangwu::ledgers
