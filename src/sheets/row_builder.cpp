#include "sheets/row_builder.h"

#include <algorithm>

#include "records/language.h"
#include "sheets/values.h"

namespace dangwu::sheets {

namespace {

/// =DISPIMG("ID_…",1): what WPS leaves as the text of a cell with a picture in it.
bool is_picture_formula(std::string_view text) {
    return !text.empty() && text[0] == '=' && text.substr(0, 32).find("DISPIMG(") != text.npos;
}

bool by_column(const Cell& a, const Cell& b) {
    return a.column < b.column;
}

}  // namespace

void RowBuilder::begin(std::uint64_t number, bool hidden) {
    place_.enter_row(number);
    if (number == 0 || number > limits_.rows) place_.damaged(tr(N_("a row number beyond the end of a sheet")));
    row_.number = static_cast<std::uint32_t>(number);
    row_.hidden = hidden;
    used_ = 0;
}

Cell& RowBuilder::add(std::uint64_t column) {
    if (column >= limits_.columns || used_ >= limits_.columns)
        place_.too_large(say(N_("more than {0} columns"), {std::to_string(limits_.columns)}));
    if (used_ == row_.cells.size()) row_.cells.emplace_back();
    Cell& cell = row_.cells[used_++];
    cell.column = static_cast<std::uint32_t>(column);
    cell.kind = CellKind::empty;
    cell.formula = cell.digits_lost = false;
    cell.number = 0;
    cell.text.clear();
    return cell;
}

void RowBuilder::put_in_order() {
    row_.cells.resize(used_);
    if (!std::is_sorted(row_.cells.begin(), row_.cells.end(), by_column))
        std::stable_sort(row_.cells.begin(), row_.cells.end(), by_column);
}

void RowBuilder::look_at_texts() {
    std::uint64_t bytes = 0;
    bool pictures = false;
    for (Cell& cell : row_.cells) {
        bytes += cell.text.size();
        if (cell.kind != CellKind::text) continue;
        if (looks_cut_short(cell.text)) cell.digits_lost = true;
        if (!is_picture_formula(cell.text)) continue;
        sink_.cell_picture(row_.number, cell.column);
        cell.kind = CellKind::empty;
        pictures = true;
    }
    if (bytes > limits_.row_bytes) place_.too_large(tr(N_("a row with more text than a workbook can show")));
    if (pictures) std::erase_if(row_.cells, [](const Cell& cell) { return cell.kind == CellKind::empty; });
}

bool RowBuilder::deliver(std::uint64_t times) {
    if (used_ == 0) return true;
    put_in_order();
    look_at_texts();
    used_ = 0;
    if (row_.cells.empty()) return true;
    if (times > limits_.rows - row_.number + 1) place_.damaged(tr(N_("a row number beyond the end of a sheet")));
    cells_so_far_ += times * row_.cells.size();
    if (cells_so_far_ > limits_.cells)
        place_.too_large(say(N_("more than {0} cells"), {std::to_string(limits_.cells)}));
    for (; times > 1; --times) {
        Row copy = row_;
        if (!sink_.row(copy)) return false;
        ++row_.number;
    }
    return sink_.row(row_);
}

}  // namespace dangwu::sheets
