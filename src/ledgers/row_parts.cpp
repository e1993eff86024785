#include "ledgers/row_parts.h"

#include <algorithm>
#include <limits>

#include "ledgers/captions.h"
#include "ledgers/row_sorts.h"
#include "records/date.h"
#include "records/decimal.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t shortest_signed = 3;  // columns: of a shorter table one cell may be a record
constexpr std::size_t longest_caption = 6;  // characters before a colon

bool all_numbers_but_one(const sheets::Row& row) {
    std::size_t others = 0;
    for (const sheets::Cell& cell : row.cells)
        others += cell.kind == sheets::CellKind::text && !without_blanks(cell.text).empty() &&
                  !is_bare_numeral(cell.text) && !Decimal::parse(half_width(without_blanks(cell.text)));
    return others == 1;
}

constexpr std::size_t rows_looked_at = 2000;  // for the column that numbers the rows

}  // namespace

RowParts::RowParts(const Ledger& ledger, const Recognised& recognised) : recognised_(recognised) {
    for (const sheets::Merge& merge : ledger.merges)
        if (merge.first_column != merge.last_column) spanning_.insert(merge.first_row);
    std::size_t worded = 0;
    for (const RecognisedColumn& column : recognised_.columns)
        if (column.path && !column.path->is_gid()) {
            const Type type = column.path->field().type;
            worded += type != Type::decimal && type != Type::whole;
        }
    only_numbers_ = worded <= 1;
    for (std::size_t i = 0; i < std::min(ledger.rows.size(), rows_looked_at); ++i)
        for (const sheets::Cell& cell : ledger.rows[i].cells)
            if (ledger.rows[i].number > recognised.last_heading_row && only_digits(trimmed(cell.text)))
                counting_.insert(cell.column);
    for (const sheets::Row& row : ledger.rows) {
        std::size_t filled = static_cast<std::size_t>(std::count_if(
            row.cells.begin(), row.cells.end(), [](const sheets::Cell& cell) { return !trimmed(cell.text).empty(); }));
        if (filled > 1) last_full_row_ = row.number;
    }
    if (ledger.rest) last_full_row_ = std::numeric_limits<std::uint32_t>::max();  // nobody has seen its end yet
    for (std::size_t i = 0; i < recognised_.columns.size(); ++i) {
        if (recognised_.columns[i].stated) continue;
        if (recognised_.columns[i].column >= index_of_.size())
            index_of_.resize(recognised_.columns[i].column + 1, no_column);
        index_of_[recognised_.columns[i].column] = i;
    }
}

RowPart RowParts::of(const sheets::Row& row) const {
    std::size_t filled = 0, headings = 0;
    bool any_value = false;
    std::string first;
    const sheets::Cell* only = nullptr;
    for (const sheets::Cell& cell : row.cells) {
        if (cell.kind == sheets::CellKind::empty || cell.text.empty()) continue;
        bool number = cell.kind == sheets::CellKind::number;
        std::string text = number ? cell.text : without_blanks(cell.text);
        if (text.empty()) continue;
        if (first.empty() && !number && !is_bare_numeral(text)) first = text;
        ++filled;
        only = &cell;
        std::size_t index = cell.column < index_of_.size() ? index_of_[cell.column] : no_column;
        if (index == no_column) continue;
        const RecognisedColumn& column = recognised_.columns[index];
        any_value = any_value || (column.path && !means_nothing(text));
        headings += !number && text == column.heading;
    }
    if (filled == 1 && is_signature(row, *only)) return RowPart::nothing;
    if (filled == 1 && !only_digits(trimmed(only->text)))
        return is_total(first) || is_note(first) ? RowPart::nothing
               : is_section(row, *only)          ? RowPart::section
                                                 : RowPart::data;
    const bool captioned = first.find(':') != first.npos || first.find("：") != first.npos;
    if (captioned && is_signature_line(row)) return RowPart::nothing;
    if (heads_group(row, first)) return RowPart::section;
    if (!any_value || is_total_row(row) || (filled <= 3 && is_note(first))) return RowPart::nothing;
    return headings >= 2 && headings * 2 >= filled ? RowPart::nothing : RowPart::data;
}

/// 一、续建项目 or 续建项目（3个） with the sums of the group beside it; 一 | 续建项目 where the other rows count 1,
/// 2, 3.
bool RowParts::heads_group(const sheets::Row& row, const std::string& first) const {
    const bool bracket = first.ends_with(")") || first.ends_with("）");
    bool heads = bracket && is_counted_group(first);
    if (!heads && !only_numbers_) {  // 一、经营收入 is an indicator like those below it
        const sheets::Cell& count = row.cells.front();
        heads = is_numbered(first) || (counting_.contains(count.column) && is_bare_numeral(count.text));
    }
    return heads && all_numbers_but_one(row);
}

/// 二〇二二年一月五日, 经开区党工委 or 统计人：张三 alone below a table of several columns.
bool RowParts::is_signature(const sheets::Row& row, const sheets::Cell& only) const {
    const std::size_t read =
        static_cast<std::size_t>(std::count_if(recognised_.columns.begin(), recognised_.columns.end(),
                                               [](const RecognisedColumn& column) { return column.path.has_value(); }));
    if (row.number <= last_full_row_ || read < shortest_signed) return false;
    const std::string text = without_blanks(half_width(only.text));
    if (read_date(text).state == DateReading::State::read) return true;
    const std::size_t colon = text.find(':');
    if (colon != text.npos && decode(text.substr(0, colon)).size() <= longest_caption) return true;
    for (const char* office :
         {"党工委", "管委会", "党委", "工委", "组织部", "宣传部", "办公室", "党建办", "纪工委", "局"})
        if (text.ends_with(office)) return true;
    return false;
}

/// 指导员：钱一 among the rows, where 指导员：赖强一 stands over the table.
bool RowParts::repeats_caption(const std::string& text) const {
    const std::vector<Caption> captions = captions_in(text);
    return !captions.empty() &&
           std::any_of(recognised_.columns.begin(), recognised_.columns.end(),
                       [&](const auto& each) { return each.stated && each.heading == captions.front().label; });
}

/// A row that heads a group of rows: one text alone, and not where a value of its own would stand.
bool RowParts::is_section(const sheets::Row& row, const sheets::Cell& only) const {
    bool read = std::any_of(recognised_.columns.begin(), recognised_.columns.end(), [&](const RecognisedColumn& each) {
        return each.column == only.column && each.path && !each.stated;
    });
    const std::string text = trimmed(only.text);
    return !read || spanning_.contains(row.number) || is_numbered(text) || is_table_title(text) ||
           is_counted_group(text) || repeats_caption(text);
}

}  // namespace dangwu::ledgers
