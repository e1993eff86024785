#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dangwu::query {

/// Every standard reading of a Han character as a syllable without its tone ("zhang"; ü is written v: "lv"), the most
/// usual one first, each once. Empty for anything that is no Han character or has no reading in Unihan.
/// Source: Unihan kTGHZ2013 (the 8,105 characters of 通用规范汉字表), else kXHC1983, else kMandarin, kHanyuPinlu.
std::vector<std::string> readings(char32_t character);

/// The pinyin of a person's name: syllables in lower case without tones, joined by blanks: 单小明 → "shan xiao ming",
/// 尉迟恭 → "yu chi gong". The surname has its reading as a surname (data/surname_readings.txt), the given name the
/// usual reading of each character; the family's own choice may differ, so a record keeps it as a field.
/// Words in other scripts stay, in lower case; a character without a reading stands for itself.
std::string pinyin_of_name(std::string_view person_name);

/// The same for any other text: the usual reading of each character.
std::string pinyin(std::string_view text);

}  // namespace dangwu::query
