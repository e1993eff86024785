#include "documents/wording.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace dangwu::documents {
namespace {

constexpr const char* no_change = "与上年持平";

/// Fixed decimals, with −0.0 written as 0.0.
std::string fixed(double number, int decimals) {
    std::array<char, 400> buffer{};  // the largest double has 309 digits before the point
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, number);
    std::string digits = buffer.data();
    if (digits.find_first_of("123456789") == std::string::npos && digits.front() == '-') digits.erase(0, 1);
    return digits;
}

bool is_zero(const std::string& digits) {
    return digits.find_first_of("123456789") == std::string::npos;
}

/// "增长" or "下降" before the size of the change; what rounds to zero is no change.
std::string worded(double percent, int decimals, const char* up, const char* down) {
    if (!std::isfinite(percent)) return {};
    const std::string size = fixed(std::fabs(percent), decimals);
    return is_zero(size) ? no_change : (percent > 0 ? up : down) + size + "%";
}

}  // namespace

std::string names_with_count(const std::vector<std::string>& names, std::size_t shown, std::size_t total,
                             const std::string& measure_word) {
    if (shown == 0 || shown > names.size()) shown = names.size();
    if (total < names.size()) total = names.size();
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) text += (i > 0 ? "、" : "") + names[i];
    const bool all_named = shown == total;
    if (all_named && shown > 0 && measure_word.empty()) return text;
    if (!all_named && shown > 0) text += "等";
    return text + std::to_string(total) + measure_word;
}

std::string change_in_words(double percent, int decimals) {
    return worded(percent, decimals, "增长", "下降");
}

std::string rate_in_words(double percent, int decimals) {
    return worded(percent, decimals, "增幅", "降幅");
}

std::string net_change_in_words(long long difference, const std::string& measure_word) {
    if (difference == 0) return no_change;
    return (difference > 0 ? "净增" + std::to_string(difference) : "净减少" + std::to_string(difference).substr(1)) +
           measure_word;
}

std::string net_change_in_words(long long difference, double percent, const std::string& measure_word, int decimals) {
    if (difference == 0) return no_change;
    return net_change_in_words(difference, measure_word) + "、" + rate_in_words(percent, decimals);
}

std::string plain_number(double number, int decimals) {
    if (!std::isfinite(number)) return {};
    std::string digits = fixed(number, decimals);
    if (digits.find('.') == std::string::npos) return digits;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits == "-0" ? "0" : digits;
}

std::string chinese_number(unsigned number) {
    static constexpr std::array digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static constexpr std::array places{"", "十", "百", "千"};
    if (number == 0 || number > 9999) return std::to_string(number);
    const std::string decimal = std::to_string(number);
    std::string text;
    bool gap = false;
    for (std::size_t i = 0; i < decimal.size(); ++i) {
        const std::size_t digit = static_cast<std::size_t>(decimal[i] - '0');
        if (digit == 0) {
            gap = true;
            continue;
        }
        if (gap) text += digits[0];
        gap = false;
        text += std::string(digits[digit]) + places[decimal.size() - 1 - i];
    }
    const std::string ten = "一十";  // 十二, not 一十二, at the beginning
    return text.compare(0, ten.size(), ten) == 0 ? text.substr(std::string("一").size()) : text;
}

std::string missing_in_words(const std::string& title) {
    return "【待补：" + title + "】";
}

}  // namespace dangwu::documents
