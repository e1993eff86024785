#include "records/numbers.h"

#include <algorithm>
#include <array>

#include "records/text.h"

namespace dangwu {

namespace {

int digit(char c) {
    return c - '0';
}

char id_check_digit(std::string_view first17) {
    static constexpr std::array<int, 17> weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += digit(first17[i]) * weights[i];
    return "10X98765432"[sum % 11];
}

/// The province parts of GB/T 2260 that were ever given out.
bool known_province(std::string_view two) {
    static constexpr std::array<std::string_view, 35> provinces = {
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83"};
    return std::find(provinces.begin(), provinces.end(), two) != provinces.end();
}

}  // namespace

IdNumber read_id_number(std::string_view written) {
    IdNumber number;
    std::string text = without_blanks(half_width(written));
    if (!text.empty() && text.front() == '\'') text.erase(0, 1);
    for (char& c : text) c = c == 'x' ? 'X' : c;
    if (text.size() == 15 && only_digits(text)) {
        text.insert(6, "19");
        text += id_check_digit(text);
        number.from_15_digits = true;
    }
    number.text = text;
    if (text.size() != 18) return number.fault = NumberFault::length, number;
    std::string_view first17 = std::string_view(text).substr(0, 17);
    if (!only_digits(first17) || !(only_digits(text.substr(17)) || text[17] == 'X'))
        return number.fault = NumberFault::characters, number;
    if (!known_province(first17.substr(0, 2))) return number.fault = NumberFault::division, number;
    auto part = [&](std::size_t at, std::size_t size) { return std::stoi(text.substr(at, size)); };
    auto birth = part(10, 2) == 0 || part(12, 2) == 0 ? std::nullopt : Date::make(part(6, 4), part(10, 2), part(12, 2));
    if (!birth || *birth > Date::today()) return number.fault = NumberFault::birth, number;
    number.birth = *birth;
    number.sex = digit(text[16]) % 2 ? "1" : "2";
    if (char expected = id_check_digit(first17); expected != text[17]) {
        number.fault = NumberFault::check_digit;
        number.expected_check = expected;
    }
    return number;
}

CreditCode read_credit_code(std::string_view written) {
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static constexpr std::array<int, 17> weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    CreditCode code;
    for (char c : without_blanks(half_width(written))) {
        if (c == '-') continue;
        code.text += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    if (code.text.size() != 18) return code.fault = NumberFault::length, code;
    int sum = 0;
    for (std::size_t i = 0; i < code.text.size(); ++i) {
        auto at = alphabet.find(code.text[i]);
        if (at == alphabet.npos) return code.fault = NumberFault::characters, code;
        if (i < weights.size()) sum += static_cast<int>(at) * weights[i];
    }
    char expected = alphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
    if (expected != code.text[17]) {
        code.fault = NumberFault::check_digit;
        code.expected_check = expected;
    }
    return code;
}

std::string read_phone(std::string_view written) {
    std::string digits;
    bool plus = false;
    for (char32_t c : decode(half_width(written))) {
        if (c >= '0' && c <= '9')
            digits += static_cast<char>(c);
        else if (c == '+' && digits.empty() && !plus)
            plus = true;
        else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != U'—' && c != U'–' && c != U'\u3000' && c != '.')
            return {};
    }
    if (digits.size() < 5 || digits.size() > 15) return {};
    return (plus ? "+" : "") + digits;
}

std::string masked(std::string_view value) {
    bool number = !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == 'X' || c == '+' || c == '-';
    });
    if (!number || value.size() < 7) return value.empty() ? "" : "******";
    std::size_t head = value.size() >= 15 ? 6 : 3, tail = value.size() >= 15 ? 4 : 2;
    return std::string(value.substr(0, head)) + std::string(value.size() - head - tail, '*') +
           std::string(value.substr(value.size() - tail));
}

}  // namespace dangwu
