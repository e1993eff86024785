#include "sheets/cell_text.h"

#include <algorithm>
#include <cctype>

#include "records/language.h"
#include "records/text.h"

namespace dangwu::sheets {

namespace {

constexpr std::size_t cell_limit = 32'767;  // UTF-16 units

std::size_t utf16_units(char32_t c) {
    return c < 0x10000 ? 1 : 2;
}

std::size_t utf16_units(std::u32string_view text) {
    std::size_t units = 0;
    for (char32_t c : text) units += utf16_units(c);
    return units;
}

/// What XML cannot hold is left out; a broken byte was made U+FFFD by decode().
bool is_writable(char32_t c) {
    return (c >= U' ' && c != 0x7F && c != 0xFFFE && c != 0xFFFF) || c == U'\n' || c == U'\t';
}

/// "_x000D_" as a text of its own would be read as the sign that it stands for: its first character is escaped.
std::string escaped(std::string text) {
    auto hexadecimal = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t at = text.find("_x"); at != text.npos && at + 7 <= text.size(); at = text.find("_x", at + 1)) {
        auto digits = std::string_view(text).substr(at + 2, 4);
        bool looks_escaped = std::all_of(digits.begin(), digits.end(), hexadecimal) && text[at + 6] == '_';
        if (!looks_escaped) continue;
        text.insert(at, "_x005F");
        at += 6;
    }
    return text;
}

}  // namespace

void cut_to(std::u32string& text, std::size_t units) {
    std::size_t used = 0, keep = 0;
    while (keep < text.size() && used + utf16_units(text[keep]) <= units) used += utf16_units(text[keep++]);
    text.resize(keep);
}

std::string cell_text(std::string_view text) {
    bool plain =
        text.size() < cell_limit && std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
    if (plain) return escaped(std::string(text));
    auto characters = decode(text);
    std::erase_if(characters, [](char32_t c) { return !is_writable(c); });
    if (utf16_units(characters) > cell_limit) {
        auto mark = decode(tr(N_(" … (cut here: a cell of a workbook holds no more)")));
        cut_to(characters, cell_limit - utf16_units(mark));
        characters += mark;
    }
    return escaped(encode(characters));
}

}  // namespace dangwu::sheets
