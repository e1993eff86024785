#include "arguments.h"

#include <iterator>

#include "records/language.h"
#include "records/text.h"

namespace dangwu::cli {

namespace {

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

}  // namespace

void must_be_text(const std::string& text, const std::string& what, bool lines, Trouble kind) {
    const std::u32string characters = decode(text);
    if (encode(characters) != text)
        throw Error(kind, say(N_("{0}: the text is not UTF-8. Set the terminal or the script to UTF-8 and give it once "
                                 "more."),
                              {what}));
    for (char32_t c : characters)
        if (is_control(c) && !(lines && (c == U'\n' || c == U'\t')))
            throw Error(kind,
                        say(N_("{0}: the text holds a control character or a line end that does not belong there. "
                               "Take it out and give it once more."),
                            {what}));
}

std::string shown_plain(const std::string& text, bool lines) {
    std::u32string characters = decode(text);
    for (char32_t& c : characters)
        if (is_control(c) && !(lines && c == U'\n')) c = 0xFFFD;
    return encode(characters);
}

Arguments::Arguments(const std::vector<std::string>& words, const std::set<std::string>& with_value,
                     const std::set<std::string>& without_value) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!word.starts_with("--") || word == "--") {
            words_.push_back(word);
            continue;
        }
        auto equals = word.find('=');
        std::string name = word.substr(2, equals == word.npos ? word.npos : equals - 2);
        if (without_value.contains(name)) {
            flags_.insert(name);
        } else if (!with_value.contains(name)) {
            throw Error(Trouble::usage, say(N_("There is no option --{0}. See: dangwu-cli help"), {name}));
        } else if (equals != word.npos) {
            values_.emplace(name, word.substr(equals + 1));
        } else if (i + 1 < words.size() && !words[i + 1].starts_with("--")) {
            values_.emplace(name, words[++i]);
        } else {
            throw Error(Trouble::usage, say(N_("The option --{0} needs a value."), {name}));
        }
    }
}

std::string Arguments::value(const std::string& option, const std::string& otherwise) const {
    auto [first, last] = values_.equal_range(option);
    return first == last ? otherwise : std::prev(last)->second;
}

std::vector<std::string> Arguments::values(const std::string& option) const {
    std::vector<std::string> found;
    auto [first, last] = values_.equal_range(option);
    for (auto at = first; at != last; ++at) found.push_back(at->second);
    return found;
}

long long Arguments::number(const std::string& option, long long otherwise) const {
    std::string text = value(option);
    if (text.empty()) return otherwise;
    if (text.size() > 9 || text.find_first_not_of("0123456789") != text.npos)
        throw Error(Trouble::usage, say(N_("The option --{0} needs a whole number, not “{1}”."), {option, text}));
    return std::stoll(text);
}

const std::string& Arguments::word(std::size_t at, const std::string& wanted) const {
    if (at < words_.size()) return words_[at];
    throw Error(Trouble::usage, say(N_("{0} is missing. See: dangwu-cli help"), {wanted}));
}

std::vector<std::string> Arguments::words_from(std::size_t at) const {
    return at < words_.size() ? std::vector<std::string>(words_.begin() + static_cast<std::ptrdiff_t>(at), words_.end())
                              : std::vector<std::string>();
}

}  // namespace dangwu::cli
