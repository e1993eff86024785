#include "documents/tag.h"

#include <array>
#include <cstdlib>
#include <utility>

#include "documents/characters.h"
#include "records/error.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::documents {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t longest_tag = 600;  // bytes; longer ones are text that happens to hold braces

constexpr std::array<string_view, 2> openings{"{{", "｛｛"};
constexpr std::array<string_view, 2> closings{"}}", "｝｝"};

[[noreturn]] void refuse(const string& sentence) {
    throw Error(Trouble::refused, sentence);
}

/// The earliest of the words, as position and length.
template <std::size_t N>
std::pair<std::size_t, std::size_t> find_any(string_view text, const std::array<string_view, N>& words,
                                             std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        for (const string_view word : words) {
            if (text.compare(i, word.size(), word) == 0) return {i, word.size()};
        }
    }
    return {string_view::npos, 0};
}

/// Walks a text and knows whether it stands in a bracketed name or in quotation marks, where no sign counts.
class Outside {
  public:
    /// Takes the next character; true if it belongs to the language of the tag rather than to a name.
    bool take(char32_t c) {
        if (quoted_) {
            if (is_quote(c)) quoted_ = false;
            return false;
        }
        if (depth_ == 0 && is_quote(c)) {
            quoted_ = true;
            return false;
        }
        if (is_open(c)) {
            ++depth_;
            return false;
        }
        if (is_close(c) && depth_ > 0) {
            --depth_;
            return false;
        }
        return depth_ == 0;
    }
    static bool is_quote(char32_t c) { return c == '"' || c == U'“' || c == U'”' || c == U'＂'; }
    static bool is_open(char32_t c) { return c == '[' || c == U'［' || c == U'【'; }
    static bool is_close(char32_t c) { return c == ']' || c == U'］' || c == U'】'; }

  private:
    int depth_ = 0;
    bool quoted_ = false;
};

/// The first place outside names where `text` continues with one of the words.
template <std::size_t N>
std::pair<std::size_t, std::size_t> find_outside(string_view text, const std::array<string_view, N>& words) {
    Outside outside;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (outside.take(c.code)) {
            for (std::size_t w = 0; w < words.size(); ++w) {
                if (text.substr(i, words[w].size()) == words[w]) return {i, w};
            }
        }
        i += c.length;
    }
    return {string_view::npos, 0};
}

/// A name as everybody would type it without an input method in the way: no spaces, half-width letters, [ ].
/// What stands in brackets is a name of the office's own and stays as it is.
string reference(string_view text) {
    string plain, inside;
    int depth = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        const string_view bytes = text.substr(i, c.length);
        i += c.length;
        if (Outside::is_open(c.code) && depth++ == 0) {
            inside.clear();
        } else if (Outside::is_close(c.code) && depth > 0 && --depth == 0) {
            plain += "[" + trimmed(inside) + "]";
        } else if (depth > 0) {
            inside += bytes;
        } else if (c.code == U'。' || c.code == U'．') {
            plain += '.';
        } else if ((c.code >= U'０' && c.code <= U'９') || (c.code >= U'Ａ' && c.code <= U'Ｚ') ||
                   (c.code >= U'ａ' && c.code <= U'ｚ') || c.code == U'＿') {
            plain += static_cast<char>(c.code - U'！' + '!');
        } else if (!is_space(c.code)) {
            plain += bytes;
        }
    }
    if (depth > 0) refuse(say(N_("“{0}” lacks its closing bracket."), {trimmed(text)}));
    return plain;
}

std::optional<double> number(const string& text) {
    if (text.empty() || text.find_first_not_of("0123456789.-+") != string::npos) return {};
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return *end == 0 ? std::optional(value) : std::nullopt;
}

Operand operand(string_view side) {
    const string text = trimmed(side);
    if (text.empty()) refuse(tr(N_("A comparison needs something on both sides of its sign, such as {{?a = b}}.")));
    const Character first = character_at(text, 0);
    Operand operand;
    if (Outside::is_quote(first.code)) {
        std::size_t last = first.length;  // where the closing mark begins
        while (last < text.size() && !Outside::is_quote(character_at(text, last).code)) {
            last += character_at(text, last).length;
        }
        operand.text = text.substr(first.length, last - first.length);
    } else {
        operand.reference = reference(text);
        operand.number = number(operand.reference);
        if (operand.number) operand.reference.clear();
    }
    return operand;
}

std::optional<Comparison> comparison(string_view body) {
    using Sign = Comparison::Sign;
    // Longer signs first, so that <= is not taken for <.
    static constexpr std::array<string_view, 21> signs{"!=",   "！=", "！＝", "<>", "＜＞", "≠", "<=",
                                                       "＜＝", "≤",   "≦",    ">=", "＞＝", "≥", "≧",
                                                       "==",   "=",   "＝",   "<",  "＜",   ">", "＞"};
    static constexpr std::array<Sign, 21> meanings{
        Sign::unequal, Sign::unequal, Sign::unequal, Sign::unequal,  Sign::unequal,  Sign::unequal,  Sign::at_most,
        Sign::at_most, Sign::at_most, Sign::at_most, Sign::at_least, Sign::at_least, Sign::at_least, Sign::at_least,
        Sign::equal,   Sign::equal,   Sign::equal,   Sign::less,     Sign::less,     Sign::greater,  Sign::greater};
    const auto [at, which] = find_outside(body, signs);
    if (at == string_view::npos) return {};
    const std::size_t length = signs[which].size();
    const Sign sign = meanings[which];
    return Comparison{operand(body.substr(0, at)), sign, operand(body.substr(at + length))};
}

struct NamedFormat {
    string_view name, chinese;
    Format format;
};
constexpr std::array<NamedFormat, 6> formats{{{"plain", "数字", Format::plain},
                                              {"unit", "带单位", Format::unit},
                                              {"names", "名单", Format::names},
                                              {"change", "增减", Format::change},
                                              {"rate", "增幅", Format::rate},
                                              {"net", "净增减", Format::net}}};

void read_format(Tag& tag, const string& text) {
    static constexpr std::array<string_view, 2> colons{":", "："};
    const auto [colon, length] = find_any(text, colons, 0);
    const string name = trimmed(text.substr(0, colon));
    for (const NamedFormat& known : formats) {
        if (name == known.name || name == known.chinese) tag.format = known.format;
    }
    if (tag.format == Format::as_worded) {
        refuse(say(N_("“{0}” is no format. Use plain, unit, names, change, rate or net."), {name}));
    }
    if (colon == string::npos) return;
    const auto argument = number(reference(text.substr(colon + length)));
    if (!argument || *argument < 0 || *argument > 1000) {
        refuse(say(N_("After the colon of “{0}” must stand a whole number."), {text}));
    }
    tag.argument = static_cast<unsigned>(*argument);
}

/// Takes `word` from the front of `text`; false if it does not begin so.
bool take(string_view& text, string_view word) {
    if (text.substr(0, word.size()) != word) return false;
    text.remove_prefix(word.size());
    return true;
}

/// {{编号:一、}}
bool read_numbering(Tag& tag, string_view body) {
    if (!take(body, "编号") && !take(body, "number")) return false;
    if (!take(body, ":") && !take(body, "：")) return false;
    tag.kind = Tag::Kind::numbering;
    tag.name = string(body);
    if (tag.name.find("一") == string::npos && tag.name.find('1') == string::npos) {
        refuse(tr(N_("The sample of a number must hold 一 or 1, such as {{编号:一、}}.")));
    }
    return true;
}

/// Cuts "reference | rest" at the bar.
string before_bar(string_view body, string& rest) {
    static constexpr std::array<string_view, 2> bars{"|", "｜"};
    const auto [bar, which] = find_outside(body, bars);
    if (bar == string_view::npos) return string(body);
    rest = trimmed(body.substr(bar + bars[which].size()));
    return string(body.substr(0, bar));
}

void read_body(Tag& tag, string_view body) {
    const auto needs_name = [&] {
        if (tag.name.empty()) refuse(tr(N_("A tag needs a name, such as {{zone.name}}.")));
    };
    if (take(body, "#") || take(body, "＃")) {
        tag.kind = Tag::Kind::loop;
        take(body, "each ");
        tag.name = reference(before_bar(body, tag.separator));
        needs_name();
    } else if (bool plain = take(body, "?") || take(body, "？"); plain || take(body, "^") || take(body, "＾")) {
        tag.kind = plain ? Tag::Kind::condition : Tag::Kind::inverse;
        tag.comparison = comparison(body);
        if (tag.comparison) return;
        tag.name = reference(body);
        needs_name();
    } else if (take(body, "%") || take(body, "％")) {
        tag.kind = Tag::Kind::passage;
        tag.name = trimmed(body);
    } else if (take(body, "/") || take(body, "／")) {
        tag.kind = Tag::Kind::end;
        tag.name = reference(body);
    } else if (take(body, ":") || take(body, "：")) {
        tag.kind = Tag::Kind::otherwise;
        if (!trimmed(body).empty())
            refuse(tr(N_("A tag cannot begin with a colon. The other branch is written {{:}}.")));
    } else if (!read_numbering(tag, body)) {
        string format;
        tag.name = reference(before_bar(body, format));
        needs_name();
        if (!format.empty()) read_format(tag, format);
    }
}

}  // namespace

std::size_t find_opening(string_view text, std::size_t from) {
    return find_any(text, openings, from).first;
}

std::optional<Span> find_tag(string_view text, std::size_t from) {
    while (true) {
        auto [begin, begin_length] = find_any(text, openings, from);
        if (begin == string_view::npos) return {};
        const auto [end, end_length] = find_any(text, closings, begin + begin_length);
        if (end == string_view::npos) return {};
        while (true) {
            const auto [inner, inner_length] = find_any(text.substr(0, end), openings, begin + 1);
            if (inner == string_view::npos) break;
            begin = inner;
            begin_length = inner_length;
        }
        const std::size_t after = end + end_length;
        if (end >= begin + begin_length && after - begin <= longest_tag) return Span{begin, after};
        from = after;
    }
}

Tag parse_tag(string_view written) {
    Tag tag;
    tag.written = string(written);
    const std::size_t open = find_any(written, openings, 0).second;
    const std::size_t close = written.size() >= 6 && written.substr(written.size() - 6) == "｝｝" ? 6 : 2;
    const string body = trimmed(written.substr(open, written.size() - open - close));
    read_body(tag, body);
    return tag;
}

std::vector<string> summands(const string& expression) {
    static constexpr std::array<string_view, 2> pluses{"+", "＋"};
    std::vector<string> parts;
    string_view rest = expression;
    while (true) {
        const auto [plus, which] = find_outside(rest, pluses);
        parts.push_back(string(rest.substr(0, plus)));
        if (plus == string_view::npos) return parts;
        rest.remove_prefix(plus + pluses[which].size());
    }
}

std::vector<string> Tag::references() const {
    std::vector<string> all;
    const auto add = [&](const string& expression) {
        if (expression.empty()) return;
        for (const string& part : summands(expression)) {
            if (!part.empty()) all.push_back(part);
        }
    };
    if (comparison) {
        add(comparison->left.reference);
        add(comparison->right.reference);
    } else if (kind == Kind::value || kind == Kind::loop || kind == Kind::condition || kind == Kind::inverse) {
        add(name);
    }
    return all;
}

bool closes(const string& name, const Tag& opening) {
    if (name.empty() || name == without_blanks(opening.name)) return true;
    switch (opening.kind) {
        case Tag::Kind::loop: return name == "#" || name == "＃" || name == "each";
        case Tag::Kind::condition: return name == "?" || name == "？" || name == "if";
        case Tag::Kind::inverse: return name == "^" || name == "＾";
        case Tag::Kind::passage: return name == "%" || name == "％" || name == "section";
        default: return false;
    }
}

}  // namespace dangwu::documents
