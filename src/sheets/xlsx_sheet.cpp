#include "sheets/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "records/language.h"

namespace dangwu::sheets {

namespace {

constexpr std::size_t formula_head = 64;  // enough of a formula to know a picture by

struct Reference {
    std::uint64_t row, column;  ///< from 1; from 0
};

/// "AB12". Nothing for what names no cell of any sheet.
std::optional<Reference> parse_reference(std::string_view text) {
    std::uint64_t column = 0, row = 0;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && i < 4; ++i)
        column = column * 26 + static_cast<std::uint64_t>(text[i] - 'A' + 1);
    auto end = text.data() + text.size();
    auto read = std::from_chars(text.data() + i, end, row);
    if (column == 0 || column > 16384 || read.ec != std::errc{} || read.ptr != end || row == 0 || row > 1048576)
        return std::nullopt;
    return Reference{row, column - 1};
}

template <class Number>
bool parse_whole(std::string_view text, Number& number) {
    auto end = text.data() + text.size();
    auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end;
}

/// The character that "_x000D_" at `at` stands for.
std::optional<unsigned> escaped_at(std::string_view text, std::size_t at) {
    if (at + 7 > text.size() || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
    unsigned code = 0;
    auto digits = text.substr(at + 2, 4);
    auto read = std::from_chars(digits.data(), digits.data() + 4, code, 16);
    if (read.ec != std::errc{} || read.ptr != digits.data() + 4) return std::nullopt;
    return code;
}

}  // namespace

void unescape(std::string& text, std::size_t from) {
    auto first = text.find_first_of("_\r", from);
    if (first == text.npos) return;
    std::size_t out = first;
    for (std::size_t in = first; in < text.size();) {
        char c = text[in];
        std::size_t size = 1;
        bool keep = true;
        if (auto code = c == '_' ? escaped_at(text, in) : std::nullopt; code && *code < 0x80) {
            size = 7;
            c = static_cast<char>(*code);
            keep = *code >= 0x20 || c == '\n' || c == '\r' || c == '\t';
        }
        in += size;
        if (c == '\r') {
            c = '\n';
            keep = in >= text.size() || text[in] != '\n';
        }
        if (keep) text[out++] = c;
    }
    text.resize(out);
}

XlsxSheet::Type XlsxSheet::type_of(std::string_view name) {
    if (name == "s") return Type::shared_text;
    if (name == "str" || name == "inlineStr") return Type::text;
    if (name == "b") return Type::boolean;
    if (name == "e") return Type::error;
    if (name == "d") return Type::date;
    return Type::number;
}

void XlsxSheet::start(std::string_view element, Attributes attributes) {
    if (!in_data_) {
        if (element == "sheetData")
            in_data_ = true;
        else if (element == "col")
            hide_columns(attributes);
        else if (element == "mergeCell")
            merge(attributes);
    } else if (element == "c")
        start_cell(attributes);
    else if (element == "row")
        start_row(attributes);
    else if (!in_cell_)
        return;
    else if (element == "v")
        in_value_ = true;
    else if (element == "f")
        has_formula_ = in_formula_ = true;
    else if (element == "is")
        in_inline_ = true;
    else if (element == "t")
        in_value_ = in_inline_ && phonetic_ == 0;
    else if (element == "rPh")
        ++phonetic_;
}

void XlsxSheet::end(std::string_view element) {
    if (!in_data_) return;
    if (element == "c")
        finish_cell();
    else if (element == "v" || element == "t")
        in_value_ = false;
    else if (element == "f")
        in_formula_ = false;
    else if (element == "is")
        in_inline_ = false;
    else if (element == "rPh")
        --phonetic_;
    else if (element == "row") {
        if (!rows_.deliver()) stop();
    } else if (element == "sheetData")
        in_data_ = false;
}

void XlsxSheet::text(std::string_view piece) {
    if (in_value_) {
        if (value_.size() + piece.size() > limits_.cell_bytes)
            place_.too_large(tr(N_("a cell with more text than a workbook can show")));
        value_ += piece;
    } else if (in_formula_) {
        formula_ += piece.substr(0, formula_head - std::min(formula_.size(), formula_head));
    }
}

void XlsxSheet::start_row(Attributes attributes) {
    std::uint64_t number = next_row_;
    if (const char* given = attributes.find("r"); given && !parse_whole(given, number))
        place_.damaged(tr(N_("a row without a proper number")));
    if (number < next_row_) place_.damaged(tr(N_("rows that do not stand in their order")));
    rows_.begin(number, attributes.is_true("hidden"));
    next_row_ = number + 1;
    next_column_ = 0;
}

void XlsxSheet::start_cell(Attributes attributes) {
    in_cell_ = true;
    in_value_ = in_inline_ = in_formula_ = has_formula_ = false;
    phonetic_ = 0;
    value_.clear();
    formula_.clear();
    column_ = next_column_;
    type_ = Type::number;
    style_ = 0;
    attributes.each([&](std::string_view name, const char* value) {
        if (name == "r") {
            auto reference = parse_reference(value);
            if (!reference) place_.damaged(tr(N_("a cell outside of any sheet")));
            column_ = reference->column;
        } else if (name == "s") {
            parse_whole(value, style_);
        } else if (name == "t") {
            type_ = type_of(value);
        }
    });
    next_column_ = column_ + 1;
}

void XlsxSheet::finish_cell() {
    if (!in_cell_) return;
    in_cell_ = in_value_ = false;
    bool picture = has_formula_ && formula_.find("DISPIMG(") != formula_.npos;
    // A formula that gives a text may give none; one that gives a number and has none was never calculated.
    const bool uncalculated = value_.empty() && has_formula_ && type_ == Type::number;
    if (value_.empty() && !picture && !uncalculated) return;
    Cell& cell = rows_.add(column_);
    cell.formula = has_formula_;
    if (picture) {  // whatever a program that cannot show it has left as the value; the row builder knows this text
        cell.kind = CellKind::text;
        cell.text = "=DISPIMG()";
    } else if (uncalculated) {
        set_uncalculated(cell, formula_);
    } else if (!fill(cell)) {
        rows_.take_back();
    }
}

bool XlsxSheet::fill(Cell& cell) {
    switch (type_) {
        case Type::shared_text: return fill_shared_text(cell);
        case Type::number: return fill_number(cell);
        case Type::boolean: set_boolean(cell, value_[0] == '1' || value_[0] == 't'); return true;
        case Type::date: set_iso_date(cell, value_); return true;
        case Type::error:
            cell.kind = CellKind::error;
            cell.text = value_;
            return true;
        case Type::text:
            cell.kind = CellKind::text;
            cell.text = value_;
            unescape(cell.text);
            return !cell.text.empty();
    }
    return false;
}

bool XlsxSheet::fill_shared_text(Cell& cell) {
    std::uint64_t index = 0;
    if (!parse_whole(value_, index)) place_.damaged(tr(N_("a cell refers to a text that is not there")));
    cell.kind = CellKind::text;
    cell.text = context_.strings.at(index);
    return !cell.text.empty();
}

bool XlsxSheet::fill_number(Cell& cell) {
    double number = 0;
    if (!parse_number(value_, number)) {
        cell.kind = CellKind::text;
        cell.text = value_;
        return true;
    }
    auto format = style_ < context_.styles.size() ? context_.styles[style_] : NumberFormat::number;
    set_number(cell, number, format, context_.from_1904);
    return true;
}

void XlsxSheet::hide_columns(Attributes attributes) {
    const char *min = attributes.find("min"), *max = attributes.find("max");
    std::uint32_t first = 0, last = 0;
    if (!attributes.is_true("hidden") || !min || !max || !parse_whole(min, first) || !parse_whole(max, last)) return;
    last = std::min(last, limits_.columns);
    if (first >= 1 && first <= last) sink_.hidden_columns(first - 1, last - 1);
}

std::optional<Merge> parse_merge(std::string_view range) {
    auto colon = range.find(':');
    if (colon == range.npos) return std::nullopt;
    auto first = parse_reference(range.substr(0, colon)), last = parse_reference(range.substr(colon + 1));
    if (!first || !last || first->row > last->row || first->column > last->column) return std::nullopt;
    return Merge{static_cast<std::uint32_t>(first->row), static_cast<std::uint32_t>(last->row),
                 static_cast<std::uint32_t>(first->column), static_cast<std::uint32_t>(last->column)};
}

void XlsxSheet::merge(Attributes attributes) {
    const char* reference = attributes.find("ref");
    if (!reference) return;
    if (auto merge = parse_merge(reference)) sink_.merge(*merge);
}

}  // namespace dangwu::sheets
