#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

/// Marks an English text for the catalogue without translating it here.
#define N_(text) text

namespace dangwu {

enum class Language { zh_CN, en };

/// The language of labels and sentences of this process. Chinese until somebody says otherwise.
Language language();
void set_language(Language language);

/// The text in the process's language; the English text itself where the catalogue has none.
/// A context ("office|Post") keeps apart short words that Chinese tells apart; it is cut off in English.
std::string tr(const char* english);
std::string tr(const char* english, Language language);

/// tr() with {0}, {1} … replaced by the arguments.
std::string say(const char* english, std::initializer_list<std::string> arguments);

/// The catalogue of compiled Chinese texts (GNU .mo), for toolkits that bring their own look-up.
std::string_view chinese_catalogue();

}  // namespace dangwu
