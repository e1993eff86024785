#pragma once
#include <string>
#include <string_view>

/// What of a text counts when names are searched and sorted.
namespace dangwu::query {

/// The text's letters, digits and characters: lower case, full-width forms as their ASCII letters, accented Latin
/// letters plain (zhāng → zhang, ü → v). Blanks, punctuation, middle dots, combining marks, variation selectors and
/// bytes that are not UTF-8 are left out; with keep_breaks each run of them between two letters leaves one blank.
std::u32string fold(std::string_view utf8, bool keep_breaks = false);

/// How many characters at the start of a person's name are the surname: two for 欧阳 and its like; none if the name is
/// not a Chinese one (another script, more than four characters as in 买买提·艾力).
std::size_t surname_length(std::u32string_view folded_name);

}  // namespace dangwu::query
