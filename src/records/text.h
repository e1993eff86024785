#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Small helpers for UTF-8 as people in offices type it.
namespace dangwu {

/// Code points of UTF-8; a broken byte becomes U+FFFD, so nothing is ever thrown.
std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view text);
void append_utf8(std::string& out, char32_t c);

/// Full-width letters, digits, signs and blanks made half-width: ２０２１．３ → 2021.3.
std::string half_width(std::string_view text);
/// Without blanks (full-width ones too), line breaks and zero-width characters at either end.
std::string trimmed(std::string_view text);
/// Without any blank: 张  三 → 张三.
std::string without_blanks(std::string_view text);
std::string lower_ascii(std::string_view text);
bool is_han(char32_t c);
/// Blanks of any width, and what takes no room at all (U+200B, U+FEFF).
bool is_blank(char32_t c);
bool only_digits(std::string_view text);

/// Cut at blanks; for lists of words in descriptions.
std::vector<std::string> words(std::string_view text);
/// Cut at any of the separators (UTF-8 characters); pieces trimmed, empty ones left out.
std::vector<std::string> split(std::string_view text, std::u32string_view separators);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string replaced(std::string text, std::string_view from, std::string_view to);

/// How a heading or a name is compared: half-width, lower case, without blanks, brackets' kinds made one.
std::string folded(std::string_view text);

/// True for what offices write into a cell that has no value: —, -, 无, /, N/A, 暂无 and the like.
bool means_nothing(std::string_view text);

/// How many characters two texts have in common, in their order (the longest common subsequence).
std::size_t common_characters(std::u32string_view a, std::u32string_view b);

}  // namespace dangwu
