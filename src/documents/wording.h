#pragma once
#include <cstddef>
#include <string>
#include <vector>

/// How year-end summaries word figures in Chinese. Pure functions: they are the language of the document, not of the
/// screen, so they are not translated.
namespace dangwu::documents {

/// 甲、乙等12家; 甲、乙2家 when all are named. `shown` 0 names all. `total` counts those without a name, too: with more
/// records than names, 等 stays. No names at all: 12家. Without a measure word the count goes where all are named.
std::string names_with_count(const std::vector<std::string>& names, std::size_t shown, std::size_t total,
                             const std::string& measure_word);

/// 增长10.0%, 下降3.2%, 与上年持平 (what rounds to zero is no change).
std::string change_in_words(double percent, int decimals = 1);

/// 增幅10.0%, 降幅3.2%, 与上年持平.
std::string rate_in_words(double percent, int decimals = 1);

/// 净增3个, 净减少2个, 与上年持平.
std::string net_change_in_words(long long difference, const std::string& measure_word);

/// 净增3个、增幅20.0%; 净减少2个、降幅10.0%; 与上年持平.
std::string net_change_in_words(long long difference, double percent, const std::string& measure_word,
                                int decimals = 1);

/// 1234.5 → "1234.5": no grouping, no trailing zeros, at most `decimals`; a rounded −0 is 0.
std::string plain_number(double number, int decimals = 2);

/// 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五; 1 to 9999.
std::string chinese_number(unsigned number);

/// 【待补：经营收入】: what is printed for a figure without data.
std::string missing_in_words(const std::string& title);

}  // namespace dangwu::documents
