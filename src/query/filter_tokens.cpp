#include "query/filter_tokens.h"

#include "records/error.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::query {

namespace {

/// Room for a pasted list of thousands of names; every value becomes one that is bound in the SQL.
constexpr std::size_t longest = 20'000;

}  // namespace

std::vector<Token> cut(std::string_view text) {
    std::u32string points = decode(text);
    std::vector<Token> tokens;
    auto is_sign = [](char32_t c) {
        return std::u32string_view(U"()[].,，（）<>=!≤≥≠、").find(c) != std::u32string_view::npos;
    };
    auto is_blank = [](char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == 0x3000; };
    for (std::size_t i = 0; i < points.size();) {
        char32_t c = points[i];
        if (is_blank(c)) {
            ++i;
        } else if (auto quote = std::u32string_view(U"\"“'‘").find(c); quote != std::u32string_view::npos) {
            std::size_t end = points.find(U"\"”'’"[quote], i + 1);
            if (end == std::u32string::npos)
                throw Error(Trouble::usage,
                            say(N_("The quotation mark at character {0} is not closed."), {std::to_string(i + 1)}));
            tokens.push_back({TokenType::quoted, encode(points.substr(i + 1, end - i - 1)), i + 1});
            i = end + 1;
        } else if (is_sign(c)) {
            std::string sign = encode(points.substr(i, 1));
            bool two = i + 1 < points.size() && points[i + 1] == '=' && (c == '<' || c == '>' || c == '!');
            if (two) sign += '=';
            for (const auto& [wide, plain] :
                 {std::pair{"，", ","}, {"、", ","}, {"（", "("}, {"）", ")"}, {"≤", "<="}, {"≥", ">="}, {"≠", "!="}})
                if (sign == wide) sign = plain;
            tokens.push_back({TokenType::sign, sign, i + 1});
            i += two ? 2 : 1;
        } else {
            std::size_t end = i;
            // A point inside a number or between date parts belongs to the word: 12.5, 2021.3.5.
            auto inner_point = [&] {
                return points[end] == '.' && end > i && end + 1 < points.size() && points[end + 1] >= '0' &&
                       points[end + 1] <= '9' && points[end - 1] >= '0' && points[end - 1] <= '9';
            };
            while (end < points.size() && !is_blank(points[end]) && (!is_sign(points[end]) || inner_point())) ++end;
            std::string word = encode(points.substr(i, end - i));
            bool parameter = word.starts_with('$');
            tokens.push_back(
                {parameter ? TokenType::parameter : TokenType::word, parameter ? word.substr(1) : word, i + 1});
            i = end;
        }
    }
    tokens.push_back({TokenType::end, "", points.size() + 1});
    if (tokens.size() > longest)
        throw Error(Trouble::usage, say(N_("The filter is too long: it has {0} words, and {1} are allowed."),
                                        {std::to_string(tokens.size() - 1), std::to_string(longest)}));
    return tokens;
}

}  // namespace dangwu::query
