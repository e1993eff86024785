#include "ledgers/side_tables.h"

#include <algorithm>

#include "ledgers/heading_rows.h"
#include "ledgers/recognise.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t rows_searched = 12, rows_tried = 60;
constexpr std::size_t narrowest = 2;  // headings of a table

/// The columns from `first` up to `end`, with the rows from the top down to `rows`. A title that stands alone in its
/// row is said of all tables below it.
Ledger columns_of(const Ledger& ledger, std::uint32_t first, std::uint32_t end, std::uint32_t heading_row,
                  std::size_t rows) {
    Ledger part;
    part.file = ledger.file;
    part.sheet = ledger.sheet;
    auto inside = [&](std::uint32_t column) { return first <= column && column < end; };
    for (const sheets::Row& row : ledger.rows) {
        if (part.rows.size() == rows) break;
        sheets::Row kept{row.number, row.hidden, {}};
        const bool is_title = row.number < heading_row && row.cells.size() == 1;
        std::copy_if(row.cells.begin(), row.cells.end(), std::back_inserter(kept.cells),
                     [&](const sheets::Cell& cell) { return is_title || inside(cell.column); });
        if (!kept.cells.empty()) part.rows.push_back(std::move(kept));
    }
    std::copy_if(ledger.merges.begin(), ledger.merges.end(), std::back_inserter(part.merges),
                 [&](const sheets::Merge& merge) { return inside(merge.first_column); });
    return part;
}

std::size_t columns_read(const std::optional<Recognised>& table) {
    if (!table) return 0;
    return static_cast<std::size_t>(std::count_if(table->columns.begin(), table->columns.end(),
                                                  [](const RecognisedColumn& each) { return each.path.has_value(); }));
}

/// True if no row from the heading down has anything in the columns between.
bool is_empty_between(const Ledger& ledger, std::uint32_t heading_row, std::uint32_t after, std::uint32_t before) {
    return std::none_of(ledger.rows.begin(), ledger.rows.end(), [&](const sheets::Row& row) {
        return row.number >= heading_row && std::any_of(row.cells.begin(), row.cells.end(), [&](const auto& cell) {
                   return after < cell.column && cell.column < before && !trimmed(cell.text).empty();
               });
    });
}

struct Border {
    std::uint32_t heading_row = 0, column = 0;
};

/// Where the table at the left ends; nothing if the sheet is one table.
std::optional<Border> border_of(const Ledger& ledger) {
    std::optional<Recognised> whole;
    for (std::size_t i = 0; i < std::min(ledger.rows.size(), rows_searched); ++i) {
        const sheets::Row& row = ledger.rows[i];
        if (row.cells.size() < 2 * narrowest || !may_be_heading(row)) continue;
        for (std::size_t k = narrowest; k + narrowest <= row.cells.size(); ++k) {
            const std::uint32_t before = row.cells[k - 1].column, column = row.cells[k].column;
            const bool again = without_blanks(row.cells[k].text) == without_blanks(row.cells.front().text);
            const bool apart = column > before + 1 && is_empty_between(ledger, row.number, before, column);
            if (!again && !apart) continue;
            auto left = recognise(columns_of(ledger, 0, column, row.number, rows_tried), nullptr, {});
            if (!left || left->first_heading_row != row.number) continue;
            auto right = recognise(columns_of(ledger, column, UINT32_MAX, row.number, rows_tried), nullptr, {});
            if (!right || right->first_heading_row != row.number) continue;
            if (!whole) whole = recognise(columns_of(ledger, 0, UINT32_MAX, row.number, rows_tried), nullptr, {});
            if (columns_read(left) + columns_read(right) > columns_read(whole)) return Border{row.number, column};
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<Ledger> tables_beside(Ledger ledger) {
    std::vector<Ledger> tables;
    while (auto border = border_of(ledger)) {
        tables.push_back(columns_of(ledger, 0, border->column, border->heading_row, ledger.rows.size()));
        ledger = columns_of(ledger, border->column, UINT32_MAX, border->heading_row, ledger.rows.size());
    }
    tables.push_back(std::move(ledger));
    return tables;
}

}  // namespace dangwu::ledgers
