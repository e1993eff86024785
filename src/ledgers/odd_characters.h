#pragma once
#include <string>
#include <string_view>

namespace dangwu::ledgers {

/// The text without characters that show nothing and only keep it from being found: zero-width blanks, byte order
/// marks, soft hyphens, marks of writing direction, control characters.
std::string without_invisible(std::string_view text);
/// The text with each of these in writing, for reports: 张⟨U+200B⟩三.
std::string with_invisible_named(std::string_view text);

/// The first character that a missing font or a wrong encoding has left in place of another: U+FFFD, one for private
/// use, in names also a question mark or a box among Han characters (张?, 张□). A sign that shows nothing is named as
/// U+E123; empty if there is none.
std::string lost_character(std::string_view text, bool is_name);

}  // namespace dangwu::ledgers
