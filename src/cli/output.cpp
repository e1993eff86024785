#include "output.h"

#include <algorithm>
#include <iostream>

#include "arguments.h"
#include "records/text.h"

namespace dangwu::cli {

namespace {

constexpr std::size_t widest = 40;

std::size_t places(const std::u32string& text) {
    std::size_t n = 0;
    for (char32_t c : text) n += c >= 0x1100 && (is_han(c) || (c >= 0x2E80 && c <= 0xFFEF)) ? 2 : 1;
    return n;
}

/// A cell on one line of a terminal: control characters would move its cursor.
std::u32string one_line(const std::string& text, bool whole) {
    std::u32string line = decode(shown_plain(replaced(replaced(text, "\n", " "), "\t", " ")));
    if (whole || places(line) <= widest) return line;
    while (places(line) >= widest) line.pop_back();
    return line + U'…';
}

std::string csv_field(const std::string& text) {
    std::string field = shown_plain(replaced(replaced(text, "\r", ""), "\t", " "), true);
    if (field.find_first_of(",\"\n") == field.npos) return field;
    return '"' + replaced(field, "\"", "\"\"") + '"';
}

}  // namespace

void print_rows(Format format, const std::vector<std::string>& headings,
                const std::vector<std::vector<std::string>>& rows) {
    if (format == Format::csv) {
        auto line = [](const std::vector<std::string>& fields) {
            for (std::size_t i = 0; i < fields.size(); ++i) std::cout << (i ? "," : "") << csv_field(fields[i]);
            std::cout << "\r\n";
        };
        line(headings);
        for (const auto& row : rows) line(row);
        return;
    }
    // What names the row stands first and is never cut, nor is the last, behind which nothing is to be aligned.
    auto cell = [last = headings.size() - 1](const std::string& text, std::size_t column) {
        return one_line(text, column == 0 || column == last);
    };
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < headings.size(); ++i) widths.push_back(places(cell(headings[i], i)));
    for (const auto& row : rows)
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
            widths[i] = std::max(widths[i], places(cell(row[i], i)));
    auto line = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
            std::u32string text = cell(cells[i], i);
            std::cout << encode(text);
            if (i + 1 < widths.size()) std::cout << std::string(widths[i] - places(text) + 2, ' ');
        }
        std::cout << '\n';
    };
    line(headings);
    for (const auto& row : rows) line(row);
}

void print_json(const Json& document) {
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace dangwu::cli
