#pragma once
#include <wx/string.h>

#include <initializer_list>
#include <string>

#include "records/language.h"

/// Between the program's UTF-8 and the toolkit's text.
namespace dangwu::desktop {

inline wxString wx(const std::string& text) {
    return wxString::FromUTF8(text.data(), text.size());
}
inline std::string utf8(const wxString& text) {
    const wxScopedCharBuffer bytes = text.utf8_str();
    return std::string(bytes.data(), bytes.length());
}
inline wxString word(const char* english) {
    return wx(tr(english));
}
inline wxString sentence(const char* english, std::initializer_list<std::string> arguments) {
    return wx(say(english, arguments));
}

/// 12486 as 12,486.
std::string grouped(std::int64_t number);

/// A moment of the log (UTC, 2026-01-05T09:00:00Z) on the clock of this machine: 2026-01-05 17:00.
std::string local_time(const std::string& utc);

}  // namespace dangwu::desktop
