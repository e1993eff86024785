#pragma once
#include <string>
#include <string_view>
#include <vector>

/// The words and signs of a filter, before anybody asks what they mean.
namespace dangwu::query {

enum class TokenType { word, quoted, sign, parameter, end };

struct Token {
    TokenType type = TokenType::end;
    std::string text;
    std::size_t at = 0;  ///< character, counted from 1, for the message
};

/// Cuts a filter into tokens, the last of which is `end`. Signs of an input method (，（≥) come as the plain ones.
/// Throws Error(usage) for a quotation that is not closed and for a filter that is too long.
std::vector<Token> cut(std::string_view text);

}  // namespace dangwu::query
