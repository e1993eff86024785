#include "ledgers/group_columns.h"

#include <algorithm>

#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t rows_looked_at = 2000;
constexpr std::size_t fewest_empty = 2, empty_one_in = 4;

bool is_blank(const sheets::Cell* cell) {
    return !cell || cell->kind == sheets::CellKind::empty || without_blanks(cell->text).empty();
}

bool may_be_grouped(const RecognisedColumn& column, bool names_groups) {
    if (!column.path || column.path->is_gid() || column.stated || !column.fixed.empty()) return false;
    const Field& root = *column.path->root;
    return root.required && (root.type == Type::reference || root.type == Type::date || names_groups);
}

}  // namespace

GroupColumns::GroupColumns(const Ledger& ledger, const Recognised& recognised, const RowParts& parts)
    : recognised_(recognised), grouped_(recognised.columns.size()) {
    if (is_own_table(recognised)) return;
    const bool lists = lists_children(recognised);  // of a roll of members, a row each, the name heads the group too
    for (std::size_t i = 0; i < grouped_.size(); ++i) {
        if (!may_be_grouped(recognised.columns[i], lists)) continue;
        std::size_t filled = 0, empty = 0;
        for (std::size_t r = 0; r < std::min(ledger.rows.size(), rows_looked_at); ++r) {
            const sheets::Row& row = ledger.rows[r];
            if (row.number <= recognised.last_heading_row || parts.of(row) != RowPart::data) continue;
            const bool blank = is_blank(Ledger::cell(row, recognised.columns[i].column));
            filled += !blank;
            empty += blank && filled > 0;
        }
        grouped_[i] = empty >= fewest_empty && empty * empty_one_in >= filled + empty;
    }
}

std::optional<sheets::Cell> GroupColumns::of_group(const sheets::Row& row, std::size_t column,
                                                   const std::string& above) const {
    if (!grouped_[column] || above.empty()) return std::nullopt;
    const Field* root = recognised_.columns[column].path->root;
    for (const RecognisedColumn& other : recognised_.columns)
        if (other.path && other.path->root == root && !is_blank(Ledger::cell(row, other.column))) return std::nullopt;
    return sheets::Cell{.column = recognised_.columns[column].column, .kind = sheets::CellKind::text, .text = above};
}

}  // namespace dangwu::ledgers
