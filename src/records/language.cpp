#include "records/language.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <unordered_map>

namespace dangwu {

namespace embedded {
extern const std::string_view zh_CN_mo;
}

namespace {

std::atomic<Language> current{Language::zh_CN};

/// Reads a GNU .mo of this machine's byte order: number of texts at 8, tables of (length, offset) at 12 and 16.
std::unordered_map<std::string_view, std::string_view> read_catalogue(std::string_view mo) {
    auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        std::memcpy(&value, mo.data() + at, sizeof value);
        return value;
    };
    auto text = [&](std::size_t table, std::size_t index) {
        return mo.substr(number(table + 8 * index + 4), number(table + 8 * index));
    };
    std::unordered_map<std::string_view, std::string_view> texts;
    for (std::size_t i = 0; i < number(8); ++i) texts.emplace(text(number(12), i), text(number(16), i));
    return texts;
}

/// "context|text" is text; a bar that stands after anything but letters is part of the text.
std::string without_context(std::string_view english) {
    auto bar = english.find('|');
    auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    bool context = bar != std::string_view::npos && bar > 0 &&
                   std::all_of(english.begin(), english.begin() + static_cast<std::ptrdiff_t>(bar), is_letter);
    return std::string(context ? english.substr(bar + 1) : english);
}

}  // namespace

Language language() {
    return current;
}

void set_language(Language language) {
    current = language;
}

std::string tr(const char* english) {
    return tr(english, current);
}

std::string tr(const char* english, Language language) {
    static const auto chinese = read_catalogue(embedded::zh_CN_mo);
    if (language == Language::zh_CN && *english)
        if (auto found = chinese.find(english); found != chinese.end()) return std::string(found->second);
    return without_context(english);
}

std::string say(const char* english, std::initializer_list<std::string> arguments) {
    std::string sentence = tr(english), result;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        bool slot = sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}';
        std::size_t index = slot ? static_cast<std::size_t>(sentence[i + 1] - '0') : arguments.size();
        if (index < arguments.size()) {
            result += arguments.begin()[index];
            i += 2;
        } else {
            result += sentence[i];
        }
    }
    return result;
}

std::string_view chinese_catalogue() {
    return embedded::zh_CN_mo;
}

}  // namespace dangwu
