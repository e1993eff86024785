#include "ledgers/heading_match.h"

#include <algorithm>
#include <set>
#include <string>

#include "ledgers/heading_words.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr double worth_of_canonical = 0.9;   // 组建日期 where the description says 组建时间
constexpr double worth_of_likeness = 0.7;    // 加入中共组织日期 where it says 加入党组织日期
constexpr std::size_t longest_heading = 30;  // what is longer is a note
constexpr std::string_view code_words[] = {"代码", "编码", "编号"};
constexpr double alike = 0.6;  // share of characters in common, in their order

/// How alike two headings are, 0 to 1. The end of a Chinese heading says what it is: 实际办结日期 is a 办结日期.
double likeness(const Heading& known, std::u32string_view heading) {
    const std::u32string& word = known.canonical_points;
    if (word.size() < 2 || heading.size() < 2) return 0;
    double share =
        2.0 * static_cast<double>(common_characters(word, heading)) / static_cast<double>(word.size() + heading.size());
    bool inside = heading.find(word) != heading.npos;
    bool at_end = heading.size() > word.size() && heading.substr(heading.size() - word.size()) == word;
    if (at_end) share = std::max(share, 0.65) + 0.05;
    if (inside && 2 * word.size() >= heading.size()) share = std::max(share, 0.6);
    if (share < alike) return 0;
    // A generic word such as 时间 says nothing of what is left over.
    return is_generic_heading(known.canonical) && !(inside && 2 * word.size() >= heading.size()) ? 0 : share;
}

/// 项目代码 is not the project.
bool is_code_of_something(std::string_view canonical) {
    return std::any_of(std::begin(code_words), std::end(code_words),
                       [&](std::string_view word) { return canonical.ends_with(word); });
}

}  // namespace

namespace {

/// Paths with the best weight that any of their headings has.
class Found {
  public:
    void add(const Heading& known, double weight, bool likely) {
        for (Candidate& each : candidates_)
            if (each.path == known.path) {
                if (weight > each.weight) each = {known.path, weight, likely};
                return;
            }
        candidates_.push_back({known.path, weight, likely});
    }
    std::vector<Candidate> best_first() {
        std::stable_sort(candidates_.begin(), candidates_.end(),
                         [](const auto& a, const auto& b) { return a.weight > b.weight; });
        return std::move(candidates_);
    }

  private:
    std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Candidate> known_headings(const Kind& kind, const HeadingText& heading) {
    Found found;
    for (std::size_t form = 0; form < heading.forms.size(); ++form) {
        double less = 0.05 * static_cast<double>(form);
        for (const Heading& known : headings_of(kind)) {
            if (known.folded == heading.forms[form])
                found.add(known, known.weight - less, false);
            else if (known.canonical == heading.canonical[form])
                found.add(known, worth_of_canonical * known.weight - less, false);
        }
    }
    return found.best_first();
}

std::vector<Candidate> alike_headings(const Kind& kind, const HeadingText& heading) {
    Found found;
    if (is_code_of_something(heading.canonical.front())) return {};
    std::u32string whole = decode(heading.canonical.front()), last = decode(heading.canonical.back());
    if (whole.size() > longest_heading) return {};
    for (const Heading& known : headings_of(kind))
        if (double share = std::max(likeness(known, whole), 0.9 * likeness(known, last)); share > 0)
            found.add(known, worth_of_likeness * share * known.weight, true);
    return found.best_first();
}

bool is_running_number(const HeadingText& heading) {
    static const std::set<std::string> words = {"序号", "序", "编号", "no.", "no", "#", "行号"};
    return words.contains(heading.forms.back());
}

bool is_known_heading(const Kind& kind, const HeadingText& heading) {
    const auto& known = headings_of(kind);
    return std::any_of(known.begin(), known.end(), [&](const Heading& each) {
        return std::find(heading.forms.begin(), heading.forms.end(), each.folded) != heading.forms.end();
    });
}

bool is_idle_heading(const HeadingText& heading) {
    static const std::set<std::string> idle = {
        "系统编号", "排序号",   "录入人",   "录入时间", "录入日期", "录入单位", "更新人",   "更新时间",
        "更新日期", "修改人",   "修改时间", "创建人",   "创建时间", "创建日期", "审核人",   "审核状态",
        "审核时间", "审批状态", "填报人",   "填报时间", "填报日期", "填报单位", "填报机构", "经办机构",
        "数据状态", "数据版本", "数据来源", "人员标识", "主键",     "id",       "uuid",     "操作"};
    return std::any_of(heading.forms.begin(), heading.forms.end(),
                       [](const std::string& form) { return idle.contains(form); });
}

}  // namespace dangwu::ledgers
