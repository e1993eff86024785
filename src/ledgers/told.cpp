#include "ledgers/told.h"

#include <algorithm>
#include <array>
#include <set>

#include "ledgers/code_words.h"
#include "ledgers/row_sorts.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t two_han = 6, three_han = 9;  // bytes; a single character says nothing

/// Before a word, these turn it round: 未竣工, 非公, 不满意, 拟新建.
bool denied_at(const std::string& text, std::size_t at) {
    static constexpr std::array<std::string_view, 8> denials = {"未", "非", "不", "无", "没", "待", "没有", "尚未"};
    std::string_view before = std::string_view(text).substr(0, at);
    return std::any_of(denials.begin(), denials.end(), [&](std::string_view each) { return before.ends_with(each); });
}

struct Found {
    std::size_t begin, end;
    const Code* code;
};

std::string without_quotes(std::string_view text) {
    return replaced(folded(text), "\"", "");
}

/// Where a text names codes, in the order of the text; of words that hold each other only the longest.
std::vector<Found> codes_named(const CodeList& list, std::string_view text, const std::set<std::string>& idle) {
    std::string plain = without_quotes(text);
    // 完成50% is not 完成: of a state only its label and longer words count inside a text.
    bool is_state = list.tells_state();
    std::vector<Found> all, longest;
    for (const auto& [word, code] : words_of(list).spoken) {
        bool label = word == replaced(folded(tr(code->label, Language::zh_CN)), "\"", "");
        if (word.size() < (is_state && !label ? three_han : two_han) || idle.contains(word)) continue;
        for (std::size_t at = plain.find(word); at != std::string::npos; at = plain.find(word, at + 1))
            if (!denied_at(plain, at)) all.push_back({at, at + word.size(), code});
    }
    for (const Found& each : all)
        if (std::none_of(all.begin(), all.end(), [&](const Found& other) {
                return other.begin <= each.begin && other.end >= each.end &&
                       other.end - other.begin > each.end - each.begin;
            }))
            longest.push_back(each);
    std::stable_sort(longest.begin(), longest.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return longest;
}

}  // namespace

std::string code_named_in(const CodeList& list, std::string_view text, const Kind* kind) {
    std::set<std::string> idle;
    if (kind)
        for (const std::string& word : words(kind->sheets)) idle.insert(folded(word));
    std::set<const Code*> codes;
    for (const Found& each : codes_named(list, text, idle)) codes.insert(each.code);
    return codes.size() == 1 ? (*codes.begin())->code : "";
}

std::string code_first_named_in(const CodeList& list, std::string_view text) {
    std::vector<Found> found = codes_named(list, text, {});
    if (found.empty()) return {};
    bool is_state = list.tells_state();
    return is_state ? found.back().code->code : found.front().code->code;  // 施工完成 is done
}

std::string code_ending(const CodeList& list, std::string_view name) {
    std::string plain = without_quotes(name);
    const Code* best = nullptr;
    std::size_t longest = two_han - 1;
    for (const auto& [word, code] : words_of(list).spoken) {
        if (word.size() <= longest || !plain.ends_with(word) || denied_at(plain, plain.size() - word.size())) continue;
        best = code;
        longest = word.size();
    }
    return best ? best->code : "";
}

std::string code_told(const Field& field, const Kind& kind, const std::vector<std::string>& texts) {
    if (!may_be_told(field)) return {};
    for (const std::string& text : texts) {
        if (is_table_note(text)) continue;  // 填报单位：企业服务中心 makes nobody a service unit
        if (std::string code = code_named_in(field.codes(), text, &kind); !code.empty()) return code;
    }
    return {};
}

bool may_be_told(const Field& field) {
    if (field.type != Type::code) return false;
    return !field.codes().tells_state();
}

std::string quoted_before(std::string_view word, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        // Quotation marks of either width and direction fold into one.
        std::string plain = folded(text);
        for (const std::string& each : words(word)) {
            std::size_t close = plain.find("\"" + each);
            std::size_t open =
                close == std::string::npos || close == 0 ? std::string::npos : plain.rfind('"', close - 1);
            if (open != std::string::npos && close > open + 1) return plain.substr(open + 1, close - open - 1);
        }
    }
    return {};
}

std::string name_in_title(std::string_view word, const Kind& kind, const std::vector<std::string>& texts) {
    std::set<std::string> idle = {std::string(word), folded(tr(kind.label, Language::zh_CN))};
    for (const std::string& each : words(kind.sheets)) idle.insert(folded(each));
    for (const std::string& text : texts) {
        std::string name = without_blanks(half_width(text));
        const std::size_t end = name.find(word);
        if (end == name.npos) continue;
        name.resize(end + word.size());
        if (name.starts_with("附件"))
            if (std::size_t colon = name.find(':'); colon != name.npos) name.erase(0, colon + 1);
        name = without_numbering(name);
        if (int year = year_in(name); year && name.starts_with(std::to_string(year)))
            for (const char* sign : {"年度", "年", ""})
                if (std::string begin = std::to_string(year) + sign; name.starts_with(begin)) {
                    name.erase(0, begin.size());
                    break;
                }
        if (!idle.contains(folded(name))) return name;
    }
    return {};
}

bool is_table_note(std::string_view text) {
    static constexpr std::string_view begins[] = {"填报",      "填表",  "制表",   "统计时间",  "统计日期", "截至",
                                                  "截止日期:", "单位:", "(单位:", "金额单位:", "报送",     "(盖章"};
    std::string plain = folded(text);
    bool spoken = plain.find(':') != std::string::npos || plain.starts_with("截至");
    return spoken && std::any_of(std::begin(begins), std::end(begins),
                                 [&](std::string_view word) { return plain.starts_with(word); });
}

std::string unit_named_in(std::string_view text) {
    std::string plain = folded(text);
    for (std::size_t at = plain.find("单位:"); at != std::string::npos; at = plain.find("单位:", at + 1)) {
        std::string rest = plain.substr(at + std::string_view("单位:").size());
        for (const char* unit : {"亿元", "万元", "千元", "元"})
            if (rest.starts_with(unit)) return unit;
    }
    return {};
}

int year_in(std::string_view written) {
    std::string text = half_width(written);
    auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        bool century = text.compare(at, 2, "20") == 0 || text.compare(at, 2, "19") == 0;
        if (century && digit(at + 2) && digit(at + 3) && !digit(at + 4) && (at == 0 || !digit(at - 1)))
            return std::stoi(text.substr(at, 4));
    }
    return 0;
}

int month_in(std::string_view written) {
    std::string text = half_width(written);
    std::size_t sign = text.find("月");
    if (sign == text.npos || text.find("月", sign + 1) != text.npos) return 0;  // of several none is meant
    std::size_t begin = sign;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
    const bool is_range = begin > 0 && (text[begin - 1] == '-' || text[begin - 1] == '~');
    if (begin == sign || sign - begin > 2 || is_range) return 0;
    int month = std::stoi(text.substr(begin, sign - begin));
    return month >= 1 && month <= 12 ? month : 0;
}

std::string without_ledger_words(std::string_view text, const Kind& kind) {
    std::string plain = folded(text);
    if (int year = year_in(plain))
        for (const char* sign : {"年度", "年", ""})
            if (std::size_t at = plain.find(std::to_string(year) + sign); at != plain.npos) {
                plain.erase(at, std::to_string(year).size() + std::string_view(sign).size());
                break;
            }
    // 一、恒泰党支部(8人): numbering in front and remarks in brackets are no part of the name.
    for (std::size_t open; (open = plain.find('(')) != std::string::npos;) {
        std::size_t close = plain.find(')', open);
        if (open == 0 && close != std::string::npos)
            plain.erase(0, close + 1);
        else
            plain.resize(open);
    }
    if (std::size_t mark = plain.find("、"); mark != std::string::npos && mark <= 2 * two_han)
        plain.erase(0, mark + std::string_view("、").size());
    while (!plain.empty() && (plain.front() == '.' || (plain.front() >= '0' && plain.front() <= '9')))
        plain.erase(0, 1);
    std::vector<std::string> idle;
    for (const std::string& word : words(kind.sheets)) idle.push_back(folded(word));
    for (const char* word : {"花名册", "名册", "名单", "台账", "一览表", "登记表", "信息表", "情况表", "清单", "表",
                             "记录", "记录簿", "会议记录", "情况", "统计", "汇总", "情况统计", "开展情况"})
        idle.push_back(word);
    for (const Field& field : kind.fields)  // 支部党员大会 of a branch's minutes
        if (field.type == Type::rows && field.required)
            for (const Field& child : field.rows->fields)
                if (child.type == Type::code && child.required)
                    for (const Code& code : child.codes().codes)
                        idle.push_back(folded(tr(code.label, Language::zh_CN)));
    std::sort(idle.begin(), idle.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (bool again = true; again;) {
        again = false;
        for (const std::string& word : idle)
            if (plain.size() > word.size() && plain.ends_with(word)) {
                // 恒泰党支部 is a name, though 党支部 is a word of ledgers too: only what follows it goes.
                if (word == "党支部" || word == "党组织" || word == "支部") continue;
                plain.resize(plain.size() - word.size());
                again = true;
                break;
            }
    }
    return plain;
}

}  // namespace dangwu::ledgers
