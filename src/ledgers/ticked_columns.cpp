#include "ledgers/ticked_columns.h"

#include <algorithm>

#include "ledgers/code_words.h"
#include "ledgers/heading_match.h"
#include "ledgers/heading_words.h"
#include "ledgers/told.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t enough_columns = 2;

struct Ticked {
    std::size_t column;
    std::string code;
};

std::string code_of_heading(const CodeList& list, const HeadingText& heading) {
    // 人员类别/正式党员: the lower part alone, then the whole.
    for (auto form = heading.forms.rbegin(); form != heading.forms.rend(); ++form)
        if (const Code* code = words_of(list).read(bare_heading(*form))) return code->code;
    return code_named_in(list, heading.forms.back());
}

}  // namespace

bool is_tick(std::string_view text) {
    static constexpr std::string_view ticks[] = {"√", "✓", "✔", "☑", "■", "●", "▲", "∨", "v", "V"};
    return std::find(std::begin(ticks), std::end(ticks), text) != std::end(ticks);
}

void find_ticked_columns(const Samples& samples, const std::vector<HeadingText>& headings, Recognised& recognised) {
    const Kind& kind = *recognised.kind;
    std::vector<std::pair<std::size_t, const HeadingText*>> open;
    bool any = false;
    for (std::size_t i = 0; i < recognised.columns.size(); ++i) {
        const RecognisedColumn& column = recognised.columns[i];
        double share = samples.ticked(column.column);
        if (share < 0) continue;
        auto heading = std::find_if(headings.begin(), headings.end(),
                                    [&](const HeadingText& each) { return each.column == column.column; });
        if (heading == headings.end() || is_idle_heading(*heading)) continue;
        any = any || share > 0;
        open.emplace_back(i, &*heading);
    }
    if (!any || open.size() < enough_columns) return;
    std::vector<Ticked> best;
    LedgerPath path;
    auto consider = [&](const Field& root, const Field* leaf) {
        const Field& field = leaf ? *leaf : root;
        if (field.type != Type::code) return;
        std::vector<Ticked> found;
        for (const auto& [column, heading] : open)
            if (std::string code = code_of_heading(field.codes(), *heading); !code.empty())
                found.push_back({column, code});
        if (found.size() > best.size()) {
            best = std::move(found);
            path = {&root, leaf, nullptr, {}};
        }
    };
    for (const Field& field : kind.fields) {
        if (field.derived) continue;
        consider(field, nullptr);
        if (field.type == Type::rows)
            for (const Field& child : field.rows->fields)
                if (child.required) consider(field, &child);
    }
    if (best.size() < enough_columns) return;
    for (const Ticked& each : best) {
        recognised.columns[each.column].path = path;
        recognised.columns[each.column].ticked = each.code;
    }
}

}  // namespace dangwu::ledgers
