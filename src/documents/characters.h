#pragma once
#include <string>
#include <string_view>

/// What a template needs to know about UTF-8 beside records/text.h: where each character lies.
namespace dangwu::documents {

/// The character at `at`: its code point and its length in bytes. A broken byte is U+FFFD of length 1.
struct Character {
    char32_t code;
    std::size_t length;
};
Character character_at(std::string_view text, std::size_t at);

/// ASCII, no-break and ideographic spaces, tabs, line ends.
bool is_space(char32_t code);

/// What XML can hold: broken bytes become U+FFFD, control characters other than \t and \n go.
std::string fit_for_xml(std::string_view text);

/// At most so many characters, … after a cut.
std::string shortened(const std::string& text, std::size_t characters);

}  // namespace dangwu::documents
