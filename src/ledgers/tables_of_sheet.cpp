#include "ledgers/tables_of_sheet.h"

#include <algorithm>
#include <iterator>

#include "ledgers/heading_rows.h"
#include "ledgers/recognise.h"
#include "ledgers/side_tables.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t rows_tried = 40;  // enough to recognise a table by
constexpr int most_trials = 30;         // a sheet with more such rows is a form, not a table

bool is_title(const sheets::Row& row) {
    return row.cells.size() == 1 && row.cells.front().kind == sheets::CellKind::text;
}

Ledger part_of(const Ledger& ledger, std::size_t from, std::size_t count) {
    Ledger part;
    part.file = ledger.file;
    part.sheet = ledger.sheet;
    std::size_t to = std::min(ledger.rows.size(), from + count);
    part.rows.assign(ledger.rows.begin() + static_cast<std::ptrdiff_t>(from),
                     ledger.rows.begin() + static_cast<std::ptrdiff_t>(to));
    std::copy_if(ledger.merges.begin(), ledger.merges.end(), std::back_inserter(part.merges),
                 [&](const sheets::Merge& merge) { return merge.first_row >= part.rows.front().number; });
    return part;
}

/// True if most of the headings are known. A row of values may hold one that is a heading too: 上游.
bool is_surely_table(const Recognised& recognised) {
    const auto read = std::count_if(recognised.columns.begin(), recognised.columns.end(),
                                    [](const RecognisedColumn& column) { return column.path.has_value(); });
    return 2 * static_cast<std::size_t>(read) >= recognised.columns.size();
}

/// Where the next table begins, with its title; the number of rows if there is none.
std::size_t next_table(const Ledger& ledger) {
    const std::size_t none = ledger.rows.size();
    int trials = 0;
    for (std::size_t i = 2; i < none && trials < most_trials; ++i) {
        const sheets::Row &before = ledger.rows[i - 1], &row = ledger.rows[i];
        bool apart = before.number + 1 < row.number || is_title(before);
        if (!apart || row.cells.size() < 2 || !may_be_heading(row)) continue;
        std::size_t begin = i;
        while (begin > 1 && is_title(ledger.rows[begin - 1])) --begin;
        if (begin < 2) continue;  // above stand titles of this table, no other
        ++trials;
        auto first = recognise(part_of(ledger, 0, std::min(begin, rows_tried)), nullptr, {});
        if (!first) continue;
        auto further = recognise(part_of(ledger, begin, rows_tried), nullptr, {});
        if (further && further->first_heading_row == row.number && is_surely_table(*further) &&
            layout_fingerprint(*further) != layout_fingerprint(*first))
            return begin;
    }
    return none;
}

}  // namespace

std::vector<Ledger> tables_of(Ledger ledger) {
    std::vector<Ledger> tables;
    if (ledger.rest) return tables.push_back(std::move(ledger)), tables;  // so long a sheet is one table
    auto take = [&](Ledger stacked) {
        for (Ledger& table : tables_beside(std::move(stacked))) tables.push_back(std::move(table));
    };
    for (std::size_t at; (at = next_table(ledger)) < ledger.rows.size();) {
        Ledger below = part_of(ledger, at, ledger.rows.size());
        ledger.rows.resize(at);
        std::erase_if(ledger.merges,
                      [&](const sheets::Merge& merge) { return merge.first_row >= below.rows.front().number; });
        take(std::move(ledger));
        ledger = std::move(below);
    }
    take(std::move(ledger));
    return tables;
}

}  // namespace dangwu::ledgers
