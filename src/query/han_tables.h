#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

/// The generated tables of Han characters (tables/make_han_tables.cpp) and their look-up: a short binary search over
/// blocks of code points, then one array access. Constant data, nothing happens at start-up.
namespace dangwu::query {

/// A syllable with its tone: number of the syllable × 8 + tone (1–4, 5 the neutral tone). The syllables are numbered in
/// alphabetical order, so that readings sort by syllable and then by tone.
using Reading = std::uint16_t;

struct Readings {
    std::span<const Reading> all;  ///< most usual first; empty if the character has none
    std::size_t usual = 0;         ///< how many of them are in everyday use: at least one
};

struct SurnameReading {
    std::array<char32_t, 2> characters;  ///< the second is 0 for a surname of one character
    std::array<Reading, 2> readings;
};

Readings han_readings(char32_t character);

/// Order by strokes: count × 1024 + place among the characters of that count; place 1023 for those that
/// data/stroke_order.txt does not list. 0 if the character is unknown.
std::uint16_t stroke_rank(char32_t character);
inline constexpr std::uint16_t unlisted_place = 1023;

std::string_view syllable(Reading reading);

/// Whether the letters are a whole syllable, or at least the beginning of one.
bool is_syllable(std::string_view letters);
bool begins_syllable(std::string_view letters);

/// The reading of a surname that data/surname_readings.txt lists, else null. With second = 0, of a single character.
const SurnameReading* surname_reading(char32_t first, char32_t second = 0);

/// The tables as the generator writes them.
namespace generated {
struct Block {
    char32_t first;
    std::uint32_t count;
    std::uint32_t index;  ///< of the first character in the arrays
};
extern const std::span<const Block> blocks;
extern const std::span<const std::uint16_t> reading_list;   ///< per character: where its list begins in reading_lists
extern const std::span<const std::uint16_t> reading_lists;  ///< a list: usual × 256 + length, then the readings
extern const std::span<const std::uint16_t> stroke_ranks;   ///< per character
extern const std::span<const std::string_view> syllables;   ///< in alphabetical order
extern const std::span<const SurnameReading> surnames;      ///< sorted by their characters
}  // namespace generated

}  // namespace dangwu::query
