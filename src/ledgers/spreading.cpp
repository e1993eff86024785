#include "ledgers/spreading.h"

#include <algorithm>
#include <array>

#include "ledgers/heading_words.h"
#include "ledgers/told.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr double mostly = 0.6;

/// The fields of a kind that headings may tell: the value that is spread, and what says whose it is.
struct Axes {
    const Field* value = nullptr;  ///< the required number
    const Field* year = nullptr;
    const Field* code = nullptr;
    const Field* name = nullptr;
};

std::optional<Axes> axes_of(const Kind& kind) {
    Axes axes;
    for (const Field& field : kind.fields) {
        if (!field.required) continue;
        if (field.type == Type::decimal) axes.value = &field;
        if (field.type == Type::whole && field.from_title) axes.year = &field;
        if (field.type == Type::code) axes.code = &field;
        if (field.type == Type::text && field.name == std::string_view(kind.search)) axes.name = &field;
    }
    return axes.value && (axes.year || axes.code) ? std::optional(axes) : std::nullopt;
}

bool has_own_column(const Recognised& recognised, const Field* field) {
    return field &&
           std::any_of(recognised.columns.begin(), recognised.columns.end(), [&](const RecognisedColumn& each) {
               return each.path && each.path->root == field && !each.path->leaf && each.fixed.empty();
           });
}

/// 2020年 / 上年 → the year; what is left of the heading stays in `text`.
int take_year(std::string& text, int title_year) {
    if (int year = year_in(text)) {
        std::string digits = std::to_string(year);
        for (const char* ending : {"年度", "年", ""}) {
            std::size_t at = text.find(digits + ending);
            if (at == std::string::npos) continue;
            text.erase(at, digits.size() + std::string_view(ending).size());
            return year;
        }
    }
    static constexpr std::array<std::pair<std::string_view, int>, 16> relative = {{{"上年同期", -1},
                                                                                   {"去年同期", -1},
                                                                                   {"上年末", -1},
                                                                                   {"本期", 0},
                                                                                   {"上一年", -1},
                                                                                   {"上年度", -1},
                                                                                   {"上年", -1},
                                                                                   {"去年", -1},
                                                                                   {"本年度", 0},
                                                                                   {"本年", 0},
                                                                                   {"今年", 0},
                                                                                   {"当年", 0},
                                                                                   {"下年度", 1},
                                                                                   {"下一年", 1},
                                                                                   {"下年", 1},
                                                                                   {"明年", 1}}};
    for (const auto& [word, offset] : relative)
        if (std::size_t at = text.find(word); at != std::string::npos && title_year) {
            text.erase(at, word.size());
            return title_year + offset;
        }
    return 0;
}

/// What is left when year and code are taken out and only says that it is a value.
bool says_only_value(std::string rest) {
    for (const char* word : {"指标", "数值", "完成", "情况", "任务", "数据", "份", "数", "值", "(", ")", "-", "/"})
        rest = replaced(rest, word, "");
    return rest.empty();
}

std::string what_is_in_brackets(const std::string& shown) {
    std::string plain = half_width(shown);
    std::size_t open = plain.find('('), close = plain.find(')', open == std::string::npos ? 0 : open);
    return open == std::string::npos || close == std::string::npos ? "" : plain.substr(open + 1, close - open - 1);
}

/// A number field of the kind, other than the value, that a heading names: 同比增长(%).
const Field* other_number(const Kind& kind, const Axes& axes, const std::string& rest) {
    for (const Heading& known : headings_of(kind))
        if (known.path.root && !known.path.leaf && known.path.root != axes.value &&
            known.path.root->type == Type::decimal && known.canonical == canonical_heading(rest))
            return known.path.root;
    return nullptr;
}

}  // namespace

void spread_columns(const Samples& samples, const std::vector<HeadingText>& headings, Recognised& recognised,
                    int year) {
    auto axes = axes_of(*recognised.kind);
    if (!axes || is_own_table(recognised)) return;
    bool years = axes->year && !has_own_column(recognised, axes->year);
    bool codes = axes->code && !has_own_column(recognised, axes->code);
    auto heading_of = [&](const RecognisedColumn& column) {
        auto at = std::find_if(headings.begin(), headings.end(),
                               [&](const HeadingText& each) { return each.column == column.column; });
        return at == headings.end() ? std::string() : at->forms.front();
    };
    auto is_number = [&](const RecognisedColumn& column) { return samples.numeric(column.column) >= mostly; };
    bool any = false;
    const RecognisedColumn* left = nullptr;  // the value column that a growth beside it speaks of: of the latest year
    int left_year = 0;
    for (RecognisedColumn& column : recognised.columns) {
        bool free = !column.path || column.path->root == axes->value || column.path->root->type == Type::decimal;
        if (!free || !is_number(column) || !(years || codes)) continue;
        std::string rest = replaced(bare_heading(heading_of(column)), "\"", "");
        int its_year = years ? take_year(rest, year) : 0;
        std::string code = codes ? code_named_in(axes->code->codes(), rest) : "";
        if (code.empty() && codes)
            code = code_named_in(axes->code->codes(), what_is_in_brackets(column.heading));  // 2021年（预计）
        std::vector<std::pair<const Field*, Value>> fixed;
        if (its_year) fixed.emplace_back(axes->year, std::int64_t{its_year});
        if (const Field* other = other_number(*recognised.kind, *axes, rest)) {
            bool same_year = fixed.empty() || (left && std::find(left->fixed.begin(), left->fixed.end(),
                                                                 fixed.front()) != left->fixed.end());
            if (left && same_year) fixed = left->fixed;
            if (fixed.empty()) continue;
            column.path = LedgerPath{other, nullptr, nullptr, {}};
            column.fixed = std::move(fixed);
            continue;
        }
        if (!its_year && code.empty()) continue;
        if (!code.empty())
            fixed.emplace_back(axes->code, code);
        else if (!says_only_value(rest))
            continue;
        column.path = LedgerPath{axes->value, nullptr, nullptr, {}};
        column.fixed = std::move(fixed);
        any = true;
        if (const int of_year = its_year ? its_year : year; of_year >= left_year) {
            left = &column;
            left_year = of_year;
        }
    }
    if (any || !axes->name || has_own_column(recognised, axes->name) || has_own_column(recognised, axes->value)) return;
    // The other way round: a row a year, a column an indicator.
    if (!has_own_column(recognised, axes->year) && !has_own_column(recognised, axes->code)) return;
    for (RecognisedColumn& column : recognised.columns) {
        if (column.path || !is_number(column)) continue;
        std::string name = bare_heading(heading_of(column));
        if (name.empty()) continue;
        column.path = LedgerPath{axes->value, nullptr, nullptr, {}};
        column.fixed.emplace_back(axes->name, name);
        const Field* unit = recognised.kind->find("unit");
        if (std::string written = what_is_in_brackets(column.heading); unit && !written.empty())
            column.fixed.emplace_back(unit, written);
    }
}

}  // namespace dangwu::ledgers
