#include "ledgers/odd_characters.h"

#include <algorithm>
#include <cstdio>

#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t longest_person = 4;  // characters of a name in which a question mark at the end is a lost one

bool is_invisible(char32_t c) {
    const bool control = (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
    return control || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool is_private(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/// Bytes with which such characters begin; most texts hold none.
bool may_be_odd(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char each) {
        const auto byte = static_cast<unsigned char>(each);
        return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEE || each == '?';
    });
}

std::string named(char32_t c) {
    char text[16];
    std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(c));
    return text;
}

}  // namespace

std::string without_invisible(std::string_view text) {
    if (!may_be_odd(text)) return std::string(text);
    std::u32string points = decode(text);
    return std::erase_if(points, is_invisible) ? encode(points) : std::string(text);
}

std::string with_invisible_named(std::string_view text) {
    std::string shown;
    for (char32_t c : decode(text)) {
        if (is_invisible(c))
            shown += "⟨" + named(c) + "⟩";
        else
            append_utf8(shown, c);
    }
    return shown;
}

std::string lost_character(std::string_view text, bool is_name) {
    if (!may_be_odd(text)) return {};
    const std::u32string points = decode(text);
    for (char32_t c : points)
        if (c == 0xFFFD || is_private(c)) return named(c);
    if (!is_name || std::none_of(points.begin(), points.end(), is_han)) return {};
    const std::size_t mark = points.find_first_of(U"?？□■");
    const bool asks = mark + 1 == points.size() && points.size() > longest_person;  // 为什么出发?
    return mark == points.npos || asks ? std::string() : encode(points.substr(mark, 1));
}

}  // namespace dangwu::ledgers
