#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

/// What the keys of a name (name_keys.cpp) and the reading of a typed text (parse_search.cpp) have to agree on.
/// A change here makes the keys in existing files useless: raise name_tables_version.
namespace dangwu::query {

/// Keys are written in three alphabets that cannot meet in one range: text as it is folded, pinyin in small letters,
/// initials in capitals followed by a blank and the characters themselves ("XM 小明").
inline constexpr char inner_mark = '~';  ///< before every key that does not begin at the name's first character

/// Characters that are compared: in keys from the name's beginning, from inside it, and behind initials.
inline constexpr std::size_t first_key_length = 64;
inline constexpr std::size_t inner_key_length = 24;
inline constexpr std::size_t initials_tail_length = 8;

/// The syllables under which a character is found: its readings without tone, its reading as a surname, and for ü both
/// spellings, lv and lu. Each once, the most usual first.
class Syllables {
  public:
    explicit Syllables(char32_t character, bool only_usual = false);
    bool empty() const { return count_ == 0; }
    std::span<const std::string_view> all() const { return {items_.data(), count_}; }

  private:
    void add(std::string_view syllable);
    std::array<std::string_view, 12> items_;
    std::size_t count_ = 0;
};

/// The letter under which a syllable or any other character stands in a key of initials.
char32_t initial(char32_t letter);

}  // namespace dangwu::query
