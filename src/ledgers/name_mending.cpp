#include "ledgers/name_mending.h"

#include <algorithm>
#include <array>

#include "ledgers/row_sorts.h"
#include "ledgers/told.h"
#include "records/text.h"
#include "records/units.h"

namespace dangwu::ledgers {

namespace {

/// The unit in brackets at the end of a name, which is taken off it; empty if there is none.
std::string take_unit_behind(std::string& name) {
    std::string plain = half_width(name);
    if (!plain.ends_with(')')) return {};
    const std::size_t open = plain.rfind('(');
    if (open == plain.npos || open == 0) return {};
    std::string unit = plain.substr(open + 1, plain.size() - open - 2);
    static constexpr std::array<std::string_view, 24> others = {
        "%",  "‰",  "个", "家",   "户", "人", "万人", "亩", "吨",     "万吨",   "位", "名",
        "项", "件", "次", "公里", "天", "分", "美元", "条", "万美元", "亿美元", "场", "万吨标准煤"};
    const bool known = unit_factor(unit, unit) || std::find(others.begin(), others.end(), unit) != others.end();
    if (!known) return {};
    name = trimmed(plain.substr(0, open));
    return unit;
}

/// Where a school's name ends: behind its last 大学, 学院 or 学校 and a campus in brackets.
std::size_t end_of_school(const std::string& text) {
    std::size_t end = 0;
    for (std::string_view word : {"大学", "学院", "学校", "研究院", "研究所"})
        if (std::size_t at = text.rfind(word); at != text.npos) end = std::max(end, at + word.size());
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}})
        if (end && text.compare(end, open.size(), open) == 0)
            if (std::size_t at = text.find(close, end); at != text.npos) end = at + close.size();
    return end;
}

/// A name without the quotation marks in which the whole of it stands.
std::string unquoted(const std::string& name) {
    constexpr std::u32string_view marks = U"“”‘’「」\"";
    const std::u32string points = decode(name);
    if (points.size() < 3 || points.find_first_of(marks) != 0) return name;
    // “红芯”工程与“先锋”工程 is quoted in parts.
    if (points.find_first_of(marks, 1) != points.size() - 1) return name;
    return encode(points.substr(1, points.size() - 2));
}

class Mender {
  public:
    Mender(Draft& draft, int year) : draft_(draft), year_(year) {}

    void mend(Record& record, const std::string& prefix) {
        for (const Field& field : record.kind().fields) {
            if (field.type != Type::text || field.sealed) continue;
            Value value = record.get(field);
            if (is_empty(value)) continue;
            const std::string written = std::get<std::string>(value);
            std::string name = written;
            if (record.kind().search == std::string_view(field.name)) name = unquoted(name);
            if (*field.bears) bring_unit(record, field, name);
            if (*field.dated_by) complete_year(record, field, name);
            if (*field.leads_to) split(record, field, name);
            if (name == written) continue;
            record.set(field, name);
            draft_.repairs.push_back({draft_.row, prefix + field.name, written, name});
        }
    }

  private:
    void bring_unit(Record& record, const Field& field, std::string& name) {
        name = without_numbering(name);
        std::string unit = take_unit_behind(name);
        const Field& into = record.kind().field(field.bears);
        if (!unit.empty() && is_empty(record.get(into))) record.set(into, unit);
    }
    void complete_year(const Record& record, const Field& field, std::string& name) {
        if (name.starts_with("第") && !year_in(name)) {
            Value value = record.get(field.dated_by);
            const auto* date = std::get_if<Date>(&value);
            const int year = date && !date->empty() ? date->year() : year_;
            if (year) name = std::to_string(year) + "年" + name;
        }
        // The first 党工委会议 of a year is not the first 主任办公会: a bare number takes the word of its kind.
        const Field* type = record.kind().find("type");
        if (type && type->type == Type::code && name.ends_with("次")) name += shown(*type, record.get(*type));
    }
    void split(Record& record, const Field& field, std::string& name) {
        const std::size_t end = end_of_school(name);
        if (!end || end == name.size()) return;
        std::string rest = name.substr(end);
        for (std::string_view sign : {"/", "、", "，", ",", "-", "—", "·", " ", "　"})
            while (rest.starts_with(sign)) rest.erase(0, sign.size());
        // 清华大学研究生院 is a part of the school, no major.
        bool is_part = rest.empty() || rest.starts_with(")") || rest.starts_with("）");
        for (std::string_view word : {"院", "校", "所", "系", "部", "中心"}) is_part = is_part || rest.ends_with(word);
        if (is_part) return;
        const Field& into = record.kind().field(field.leads_to);
        if (rest.ends_with("专业")) rest.resize(rest.size() - std::string_view("专业").size());
        name.resize(end);
        if (is_empty(record.get(into))) record.set(into, rest);
    }

    Draft& draft_;
    int year_;
};

}  // namespace

void mend_names(Draft& draft, int year) {
    Mender mender(draft, year);
    mender.mend(draft.record, "");
    for (auto& [root, record] : draft.carried) mender.mend(record, std::string(root->name) + ".");
}

}  // namespace dangwu::ledgers
