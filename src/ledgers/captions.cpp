#include "ledgers/captions.h"

#include <algorithm>

#include "ledgers/cell_reading.h"
#include "ledgers/heading_match.h"
#include "ledgers/heading_words.h"
#include "ledgers/row_sorts.h"
#include "ledgers/told.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t longest_label = 10;  // characters
constexpr double weight_of_own_word = 0.85;

bool is_colon(char32_t c) {
    return c == U'：' || c == U':';
}

/// The field that the label names, if no column gives it and the value can be read.
std::optional<LedgerPath> path_of(const Caption& caption, const KnownColumns& known, const Recognised& table) {
    const Kind& kind = *table.kind;
    std::optional<LedgerPath> path;
    if (auto said = known.find(caption.label); said != known.end()) {
        path = parse_ledger_path(kind, said->second);
    } else {
        HeadingText heading{0, caption.label, {folded(caption.label)}, {}};
        heading.canonical = {canonical_heading(bare_heading(heading.forms.front()))};
        auto candidates = known_headings(kind, heading);
        if (!candidates.empty() && candidates.front().weight >= weight_of_own_word) path = candidates.front().path;
    }
    if (!path || path->is_gid() || has_column(table, *path->root, path->leaf)) return std::nullopt;
    // One name for all rows is that of the record whose children they are, or it is none.
    if (!path->leaf && path->root->name == std::string_view(kind.search) && !lists_children(table)) return std::nullopt;
    // A phone over the table is that of who filled it in.
    if (path->field().sealed) return std::nullopt;
    const Type type = path->field().type;
    // 截止时间：2021.12.31 is the day up to which the table goes, not the end of a membership.
    // Where 会议名称：… stands over the table too, 时间：… is the meeting's.
    const bool of_named = path->leaf && std::any_of(table.columns.begin(), table.columns.end(), [&](const auto& each) {
                              return each.stated && each.path->root == path->root;
                          });
    if (type == Type::date && ((path->leaf && !of_named) || caption.label.starts_with("截"))) return std::nullopt;
    // 时间：2021年12月 is of the table; 党支部：恒泰支部 names a record.
    if (!of_named && is_generic_heading(canonical_heading(folded(caption.label))) && type != Type::reference)
        return std::nullopt;
    if (type == Type::note || type == Type::whole || type == Type::decimal) return std::nullopt;
    sheets::Cell cell;
    cell.kind = sheets::CellKind::text;
    cell.text = caption.value;
    if (!read_cell(path->field(), cell, false, 1).fault.empty()) return std::nullopt;
    return path;
}

}  // namespace

std::vector<Caption> captions_in(std::string_view written) {
    std::vector<Caption> captions;
    const std::u32string text = decode(written);
    std::size_t begin = 0;  // of the label
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_colon(text[at])) continue;
        std::string label = without_blanks(encode(text.substr(begin, at - begin)));
        // The value ends where the label of the next caption begins: behind the last blank before the next colon.
        std::size_t next = at + 1;
        while (next < text.size() && !is_colon(text[next])) ++next;
        std::size_t end = text.size();
        if (next < text.size()) {
            end = next;
            while (end > at + 1 && !is_blank(text[end - 1]) && text[end - 1] != U'\n') --end;
            if (end == at + 1) return captions;  // 10:30, no caption
        }
        std::string value = trimmed(encode(text.substr(at + 1, end - at - 1)));
        const bool is_form = is_note(label + ":") || is_table_note(label + ":");
        // 主要经济指标（单位：亿元）: a remark in brackets.
        const bool in_brackets = half_width(label).rfind('(') != label.npos && !half_width(label).ends_with(')');
        if (!label.empty() && decode(label).size() <= longest_label && !is_form && !in_brackets)
            captions.push_back({std::move(label), std::move(value)});
        begin = end;
        at = end > at + 1 ? end - 1 : at;
    }
    return captions;
}

bool is_given_by_caption(const Field& field, const Recognised& table) {
    return std::any_of(table.around.begin(), table.around.end(), [&](const std::string& text) {
        const std::vector<Caption> captions = captions_in(text);
        return std::any_of(captions.begin(), captions.end(), [&](const Caption& caption) {
            auto path = path_of(caption, {}, table);
            return path && path->root == &field;
        });
    });
}

void add_captions(const Ledger& ledger, const KnownColumns& known, Recognised& table) {
    if (is_own_table(table)) return;
    for (const sheets::Row& row : ledger.rows) {
        if (row.number >= table.first_heading_row) break;
        for (const sheets::Cell& cell : row.cells)
            for (Caption& caption : captions_in(cell.text)) {
                auto path = path_of(caption, known, table);
                if (!path) continue;
                RecognisedColumn& column = table.columns.emplace_back();
                column.column = cell.column;
                column.heading = std::move(caption.label);
                column.path = std::move(path);
                column.stated = std::move(caption.value);
                column.stated_in_row = row.number;
            }
    }
}

}  // namespace dangwu::ledgers
