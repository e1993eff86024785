#include "ledgers/heading_rows.h"

#include <algorithm>
#include <set>

#include "ledgers/heading_words.h"
#include "ledgers/told.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::uint32_t tallest = 3;

std::string text_at(const Ledger& ledger, std::uint32_t row, std::uint32_t column) {
    const sheets::Cell* cell = ledger.shown(row, column);
    return cell ? without_blanks(cell->text) : std::string();
}

/// The text of an upper row over a column. Formats without merged cells leave all but the first cell of a span empty:
/// there the nearest one at the left speaks for the column, if something stands below both.
std::string upper_text(const Ledger& ledger, std::uint32_t row, std::uint32_t column) {
    std::string text = text_at(ledger, row, column);
    if (!text.empty() || !ledger.merges.empty() || text_at(ledger, row + 1, column).empty()) return text;
    for (std::uint32_t left = column; left-- > 0;) {
        text = text_at(ledger, row, left);
        if (!text.empty()) return text_at(ledger, row + 1, left).empty() ? std::string() : text;
    }
    return {};
}

bool spans_columns(const Ledger& ledger, std::uint32_t row) {
    return std::any_of(ledger.merges.begin(), ledger.merges.end(), [&](const sheets::Merge& merge) {
        return merge.first_row == row && merge.last_row == row && merge.first_column != merge.last_column;
    });
}

/// True if the lower row fills gaps that the upper one leaves.
bool fills_gaps(const Ledger& ledger, const sheets::Row& upper, const sheets::Row& lower) {
    return ledger.merges.empty() && std::any_of(lower.cells.begin(), lower.cells.end(), [&](const sheets::Cell& cell) {
               const sheets::Cell* above = Ledger::cell(upper, cell.column);
               return !cell.text.empty() && (!above || trimmed(above->text).empty());
           });
}

/// （起止）, （万元） under the headings that they belong to, and nothing else.
bool only_brackets(const sheets::Row& row) {
    bool any = false;
    for (const sheets::Cell& cell : row.cells) {
        const std::string text = half_width(without_blanks(cell.text));
        if (text.empty()) continue;
        if (!text.starts_with('(') || !text.ends_with(')') || text.size() < 3) return false;
        any = true;
    }
    return any;
}

constexpr std::size_t shortest_number = 11, few_cells = 4;

/// A phone, ID number or credit code: digits, and letters among them; or what a spreadsheet made of one.
bool is_long_number(const std::string& text) {
    std::size_t digits = 0;
    for (char c : text) {
        bool digit = c >= '0' && c <= '9';
        if (!digit && !(c >= 'A' && c <= 'Z') && c != '.' && c != '+') return false;
        digits += digit;
    }
    return digits * 2 > text.size();
}

}  // namespace

bool may_be_heading(const sheets::Row& row) {
    std::size_t texts = 0, notes = 0;
    for (const sheets::Cell& cell : row.cells) {
        // 91341099MA…, 3.41099E+17 and 13800000000 are values of a record.
        if (cell.text.size() >= shortest_number && is_long_number(cell.text)) return false;
        notes += is_table_note(cell.text);
    }
    // 截至12月底完成投资 may head a column among others.
    if (notes > 0 && (notes * 4 >= row.cells.size() || row.cells.size() <= few_cells)) return false;
    for (const sheets::Cell& cell : row.cells)
        texts += (cell.kind == sheets::CellKind::text && !only_digits(cell.text)) || year_in(cell.text) != 0;
    return !row.cells.empty() && texts * 10 >= row.cells.size() * 7;
}

std::vector<HeadingText> headings_at(const Ledger& ledger, std::uint32_t first, std::uint32_t last) {
    std::set<std::uint32_t> columns;
    for (std::uint32_t number = first; number <= last; ++number)
        if (const sheets::Row* row = ledger.row(number))
            for (const sheets::Cell& cell : row->cells) columns.insert(cell.column);
    std::vector<HeadingText> headings;
    for (std::uint32_t column : columns) {
        // A heading merged over several rows shows the same text in each.
        std::vector<std::string> parts;
        for (std::uint32_t number = first; number <= last; ++number) {
            std::string part = number < last ? upper_text(ledger, number, column) : text_at(ledger, number, column);
            if (!part.empty() && (parts.empty() || parts.back() != part)) parts.push_back(part);
        }
        if (parts.empty()) continue;
        HeadingText heading{column, join(parts, ""), {}, {}};
        for (; !parts.empty(); parts.erase(parts.begin())) {
            std::string all = folded(join(parts, ""));
            for (const std::string& form : {all, bare_heading(all)})
                if (!form.empty() && std::find(heading.forms.begin(), heading.forms.end(), form) == heading.forms.end())
                    heading.forms.push_back(form);
        }
        if (heading.forms.empty()) continue;
        for (const std::string& form : heading.forms) heading.canonical.push_back(canonical_heading(form));
        headings.push_back(std::move(heading));
    }
    return headings;
}

HeadingHeight heading_height(const Ledger& ledger, std::size_t index) {
    HeadingHeight height;
    const std::uint32_t first = ledger.rows[index].number;
    for (const sheets::Merge& merge : ledger.merges)
        if (merge.first_row == first && merge.last_row - first < tallest)
            height.least = std::max(height.least, merge.last_row - first + 1);
    auto below = [&]() -> const sheets::Row* {
        const std::size_t at = index + height.least;
        const bool follows = at < ledger.rows.size() && ledger.rows[at].number == first + height.least;
        return follows ? &ledger.rows[at] : nullptr;
    };
    for (const sheets::Row* row = below(); row && height.least < tallest && only_brackets(*row); row = below())
        ++height.least;
    height.most = height.least;
    while (height.most < tallest && index + height.most < ledger.rows.size()) {
        const sheets::Row &upper = ledger.rows[index + height.most - 1], &lower = ledger.rows[index + height.most];
        if (lower.number != upper.number + 1) break;
        if (!spans_columns(ledger, upper.number) && !fills_gaps(ledger, upper, lower)) break;
        ++height.most;
    }
    return height;
}

}  // namespace dangwu::ledgers
