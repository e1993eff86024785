#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Search-as-you-type by a B-tree of keys: table name_key(scope, key, record), one row per key, keys compared as bytes
/// (SQLite BINARY, PostgreSQL COLLATE "C"). A typed text is answered by a few ranges of keys:
///
///     for (const KeyRange& range : parse_search(typed))
///         SELECT key, record FROM name_key WHERE scope = ? AND key >= range.from AND key < range.to ORDER BY key
///         → keep the rows that range.accepts(key), each record once, until there are enough
///
/// Ranges come best first: names that begin with what was typed, then names that hold it further in.
/// A name has at each character a key of its text (小明), of its full pinyin (xiaoming) and, where two or more
/// characters follow, of their initials with the characters behind (xm 小明): 8 keys for a name of three characters
/// with one reading each. Keys from inside a name begin with '~'. Characters with several readings add keys.
///
/// What is found
///   - any piece of the text:             王小明, 王, 小明, 明
///   - full pinyin from any character on: wangxiaoming, wangx, wangxiaom, xiaom, ming
///   - initials from any character on:    wxm, wx, xm; zh, ch, sh also as two letters: zhw for 张伟
///   - any mix of these:                  张w, zhangwq, zhang伟, 王x明, 王小ming; only the last syllable may be
///   unfinished
///   - each reading of a character:       shan, dan and chan for 单; lv and lu for 吕
/// Letter case, full-width forms, blanks, punctuation, the dot in 买买提·艾力, tone marks (zhāng) and variation
/// selectors do not matter; in a mix a blank or an apostrophe ends a syllable. Records of one key come in no order.
/// Not found: what skips a character inside (王明 for 王小明), what is misspelt (wangweig).
/// Limits: of the key from the first character 64 characters are compared, of the others 24, in mixes 8.
/// Texts (text_keys) are found by the readings in everyday use only.
/// Cost, measured over 100,000 names of two and three characters with the SQL above and 50 names fetched:
/// 0.04 ms in the middle, 0.4 ms for the slowest query in a hundred (mixes of two characters with a frequent surname).
namespace dangwu::query {

/// The keys of a person's name or another short one. Each key once, none for a name without a letter, digit or Han
/// character.
std::vector<std::string> name_keys(std::string_view name);

/// The keys of a longer name: an enterprise, an organization, an alliance. About three for each of its characters.
std::vector<std::string> text_keys(std::string_view text);

/// One character as it was typed: itself, a whole syllable, or the beginning of one.
struct TypedUnit {
    char32_t character = 0;  ///< 0: typed as letters
    std::string letters;
    bool whole_syllable = false;
};

struct KeyRange {
    std::string from;  ///< included
    std::string to;    ///< excluded
    /// Empty: every key in the range is a hit. Otherwise the keys hold the initials of what was typed, and accepts()
    /// compares the characters behind them.
    std::vector<TypedUnit> units;

    bool accepts(std::string_view key) const;
};

using SearchKey = std::vector<KeyRange>;

/// The ranges for a typed text; empty if it holds nothing to look for.
SearchKey parse_search(std::string_view typed);

}  // namespace dangwu::query
