#include "query/letters.h"

#include <algorithm>

#include "query/han_tables.h"
#include "records/text.h"

namespace dangwu::query {
namespace {

constexpr char32_t nothing = 0;

bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

/// Latin letters with marks that occur in pinyin and in foreign names.
char32_t plain_latin(char32_t c) {
    struct Marked {
        char32_t plain;
        std::u32string_view letters;
    };
    static constexpr Marked marked[] = {
        {U'a', U"āáǎàâãäåĀÁǍÀÂÃÄÅ"}, {U'e', U"ēéěèêëĒÉĚÈÊË"}, {U'i', U"īíǐìîïĪÍǏÌÎÏ"}, {U'o', U"ōóǒòôõöøŌÓǑÒÔÕÖØ"},
        {U'u', U"ūúǔùûŪÚǓÙÛ"},       {U'v', U"üǖǘǚǜÜǕǗǙǛ"},   {U'n', U"ńňǹñŃŇǸÑ"},     {U'c', U"çÇ"},
    };
    for (const Marked& one : marked)
        if (one.letters.find(c) != std::u32string_view::npos) return one.plain;
    return c;
}

/// The form that counts, or nothing.
char32_t fold_character(char32_t c) {
    if (between(c, 0x4E00, 0x9FFF)) return c;
    if (between(c, 0xFF01, 0xFF5E)) c -= 0xFEE0;  // full-width forms
    if (c < 0x80) {
        if (between(c, 'A', 'Z')) return c + ('a' - 'A');
        return between(c, 'a', 'z') || between(c, '0', '9') ? c : nothing;
    }
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return nothing;
    if (c < 0x250) return plain_latin(c);
    if (between(c, 0x2B0, 0x36F)) return nothing;                                    // modifiers and combining marks
    if (between(c, 0x391, 0x3A9) || between(c, 0x410, 0x42F)) return c + 0x20;       // Greek, Cyrillic capitals
    const bool numerals = between(c, 0x2150, 0x218F) || between(c, 0x2460, 0x24FF);  // Ⅱ ②
    if (between(c, 0x2000, 0x2BFF) && !numerals) return nothing;
    if (between(c, 0x3000, 0x3030) && c != U'々' && c != U'〇') return nothing;
    if (c == 0x30FB || between(c, 0xFE00, 0xFE4F) || c == 0xFEFF || between(c, 0xFF5F, 0xFF65)) return nothing;
    if (between(c, 0xFFF0, 0xFFFF) || between(c, 0xE0000, 0xE0FFF)) return nothing;
    return c;
}

}  // namespace

std::u32string fold(std::string_view utf8, bool keep_breaks) {
    std::u32string out;
    bool broken_off = false;
    for (const char32_t typed : decode(utf8)) {
        const char32_t c = fold_character(typed);
        if (c == nothing) {
            broken_off = true;
            continue;
        }
        if (keep_breaks && broken_off && !out.empty()) out += U' ';
        broken_off = false;
        out += c;
    }
    return out;
}

std::size_t surname_length(std::u32string_view name) {
    constexpr std::size_t longest_chinese_name = 4;
    if (name.empty() || name.size() > longest_chinese_name || !std::all_of(name.begin(), name.end(), is_han)) return 0;
    return name.size() >= 2 && surname_reading(name[0], name[1]) ? 2 : 1;
}

}  // namespace dangwu::query
