#include "records/text.h"

#include <algorithm>
#include <array>

namespace dangwu {

bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000 || c == 0xA0 || c == 0xAD || c == 0xFEFF ||
           (c >= 0x2000 && c <= 0x200F) || (c >= 0x202A && c <= 0x202F) || (c >= 0x2060 && c <= 0x2064);
}

namespace {

constexpr std::string_view ideographic_space = "\u3000";

/// True for the first bytes of blanks beyond ASCII: U+00A0, U+2000 and up, U+3000, U+FEFF.
bool may_lead_blank(char byte) {
    return byte == '\xC2' || byte == '\xE2' || byte == '\xE3' || byte == '\xEF';
}

/// Bytes with which characters begin that some function below changes; most texts hold none of them.
constexpr std::array<bool, 256> marked(std::string_view bytes) {
    std::array<bool, 256> marks{};
    for (char byte : bytes) marks[static_cast<unsigned char>(byte)] = true;
    return marks;
}
constexpr auto leads_wide = marked("\xEF"), leads_blank = marked(" \t\n\r\xC2\xE2\xEF");

bool holds_any(std::string_view text, const std::array<bool, 256>& marks) {
    return std::any_of(text.begin(), text.end(), [&](char byte) { return marks[static_cast<unsigned char>(byte)]; });
}

char32_t narrow(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    return c == 0x3000 ? U' ' : c;
}

}  // namespace

std::u32string decode(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        unsigned char lead = static_cast<unsigned char>(utf8[i]);
        int more = lead < 0x80 ? 0 : lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : -1;
        if (lead >= 0xF5) more = -1;
        char32_t c = more <= 0 ? lead : lead & (0x3F >> more);
        std::size_t next = i + 1;
        for (int k = 0; k < more; ++k, ++next) {
            if (next >= utf8.size() || (static_cast<unsigned char>(utf8[next]) & 0xC0) != 0x80) {
                more = -1;
                break;
            }
            c = c << 6 | (static_cast<unsigned char>(utf8[next]) & 0x3F);
        }
        bool broken = more < 0 || (more == 2 && c < 0x800) || (more == 3 && (c < 0x10000 || c > 0x10FFFF)) ||
                      (c >= 0xD800 && c <= 0xDFFF);
        out += broken ? U'\uFFFD' : c;
        i = broken ? i + 1 : next;
    }
    return out;
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

std::string encode(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (char32_t c : text) append_utf8(out, c);
    return out;
}

std::string half_width(std::string_view text) {
    if (!holds_any(text, leads_wide) && text.find(ideographic_space) == text.npos) return std::string(text);
    std::string out;
    for (char32_t c : decode(text)) append_utf8(out, narrow(c));
    return out;
}

std::string trimmed(std::string_view text) {
    auto is_ascii_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_blank(text.back())) text.remove_suffix(1);
    std::size_t last = text.size();
    while (last > 0 && (text[--last] & 0xC0) == 0x80) {}
    if (text.empty() || !(may_lead_blank(text.front()) || may_lead_blank(text[last]))) return std::string(text);
    auto points = decode(text);
    std::u32string_view view(points);
    while (!view.empty() && is_blank(view.front())) view.remove_prefix(1);
    while (!view.empty() && is_blank(view.back())) view.remove_suffix(1);
    return view.size() == points.size() ? std::string(text) : encode(view);
}

std::string without_blanks(std::string_view text) {
    if (!holds_any(text, leads_blank) && text.find(ideographic_space) == text.npos) return std::string(text);
    std::string out;
    for (char32_t c : decode(text))
        if (!is_blank(c)) append_utf8(out, c);
    return out;
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool is_han(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF) ||
           c == 0x3007;
}

bool only_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> words(std::string_view text) {
    return split(text, U" ");
}

std::vector<std::string> split(std::string_view text, std::u32string_view separators) {
    std::vector<std::string> parts;
    std::string part;
    auto finish = [&] {
        if (auto piece = trimmed(part); !piece.empty()) parts.push_back(std::move(piece));
        part.clear();
    };
    for (char32_t c : decode(text)) {
        if (separators.find(c) != std::u32string_view::npos)
            finish();
        else
            append_utf8(part, c);
    }
    finish();
    return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i) out += separator;
        out += parts[i];
    }
    return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string folded(std::string_view text) {
    std::string out;
    for (char32_t c : decode(text)) {
        c = narrow(c);
        if (is_blank(c) || c == '*') continue;
        if (c == U'“' || c == U'”' || c == U'「' || c == U'」') c = '"';
        if (c == U'【' || c == U'〔' || c == U'[') c = '(';
        if (c == U'】' || c == U'〕' || c == U']') c = ')';
        if (c >= 'A' && c <= 'Z') c = c - 'A' + 'a';
        append_utf8(out, c);
    }
    return out;
}

bool means_nothing(std::string_view text) {
    constexpr std::size_t longest_nothing = std::string_view("（无）").size();
    static constexpr std::array<std::string_view, 22> nothing = {
        "",  "-",    "--",   "---", "—",    "——",     "–",   "－",  "/",    "\\",   "无",
        "×", "暂无", "没有", "空",  "(无)", "（无）", "n/a", "N/A", "null", "NULL", "／"};
    auto bare = trimmed(text);
    if (bare.size() > longest_nothing) return false;
    return std::find(nothing.begin(), nothing.end(), bare) != nothing.end();
}

std::size_t common_characters(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (char32_t c : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t above = row[j + 1];
            row[j + 1] = c == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return row.back();
}

}  // namespace dangwu
