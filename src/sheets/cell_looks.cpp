#include "sheets/cell_looks.h"

namespace dangwu::sheets {

namespace {

constexpr const char* font = "宋体";  // every Chinese spreadsheet has it
constexpr lxw_color_t header_fill = 0xDDEBF7, reason_fill = 0xFDE9E7, reason_red = 0xC00000, quiet_grey = 0x7F7F7F;

}  // namespace

CellLooks::CellLooks(lxw_workbook* book) : book_(book) {
    title = make();
    format_set_bold(title);
    format_set_font_size(title, 16);
    format_set_align(title, LXW_ALIGN_CENTER);
    header = make();
    format_set_bold(header);
    format_set_bg_color(header, header_fill);
    format_set_border(header, LXW_BORDER_THIN);
    format_set_text_wrap(header);
    format_set_align(header, LXW_ALIGN_CENTER);
    number = make();
    format_set_align(number, LXW_ALIGN_RIGHT);
    format_set_indent(number, 1);  // a text may stand to the right of it
    date = make();
    format_set_num_format(date, "yyyy-mm-dd");
    format_set_align(date, LXW_ALIGN_LEFT);
    for (bool wrapped : {false, true}) {
        text[wrapped] = make_text(wrapped);
        reason[wrapped] = make_text(wrapped);
        format_set_font_color(reason[wrapped], reason_red);
        format_set_bg_color(reason[wrapped], reason_fill);
        quiet[wrapped] = make_text(wrapped);
        format_set_font_color(quiet[wrapped], quiet_grey);
    }
}

lxw_format* CellLooks::of_text(Look look, bool wrapped) const {
    if (look == Look::reason) return reason[wrapped];
    return look == Look::quiet ? quiet[wrapped] : text[wrapped];
}

lxw_format* CellLooks::make() {
    lxw_format* format = workbook_add_format(book_);
    format_set_font_name(format, font);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

lxw_format* CellLooks::make_text(bool wrapped) {
    lxw_format* format = make();
    format_set_num_format(format, "@");
    if (wrapped) format_set_text_wrap(format);
    return format;
}

}  // namespace dangwu::sheets
