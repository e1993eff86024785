#include "documents/characters.h"

#include <array>

namespace dangwu::documents {
namespace {
constexpr Character broken{0xFFFD, 1};
constexpr std::string_view replacement = "\xEF\xBF\xBD";
}  // namespace

Character character_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return broken;
    char32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return broken;
        code = code << 6 | (byte(i) & 0x3F);
    }
    static constexpr std::array<char32_t, 5> shortest{0, 0, 0x80, 0x800, 0x10000};
    if (code < shortest[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return broken;
    return {code, length};
}

bool is_space(char32_t code) {
    return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0xA0 || code == 0x3000;
}

std::string fit_for_xml(std::string_view text) {
    std::string fit;
    fit.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (c.code == 0xFFFD || c.code == 0xFFFE || c.code == 0xFFFF) {
            fit += replacement;
        } else if (c.code >= 0x20 || c.code == '\t' || c.code == '\n') {
            fit += text.substr(i, c.length);
        }
        i += c.length;
    }
    return fit;
}

std::string shortened(const std::string& text, std::size_t characters) {
    std::size_t i = 0;
    for (; i < text.size() && characters > 0; --characters) i += character_at(text, i).length;
    return i < text.size() ? text.substr(0, i) + "…" : text;
}

}  // namespace dangwu::documents
