#include "query/han_tables.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace dangwu::query {
namespace {

using namespace generated;

std::optional<std::size_t> index_of(char32_t character) {
    auto after = std::upper_bound(blocks.begin(), blocks.end(), character,
                                  [](char32_t c, const Block& block) { return c < block.first; });
    if (after == blocks.begin()) return std::nullopt;
    const Block& block = *std::prev(after);
    if (character - block.first >= block.count) return std::nullopt;
    return block.index + (character - block.first);
}

}  // namespace

Readings han_readings(char32_t character) {
    const auto index = index_of(character);
    if (!index || reading_list[*index] == 0) return {};
    const std::size_t list = reading_list[*index];
    const std::uint16_t sizes = reading_lists[list];
    return {reading_lists.subspan(list + 1, sizes & 0xFF), static_cast<std::size_t>(sizes >> 8)};
}

std::uint16_t stroke_rank(char32_t character) {
    const auto index = index_of(character);
    return index ? stroke_ranks[*index] : 0;
}

std::string_view syllable(Reading reading) {
    return syllables[reading / 8];
}

bool is_syllable(std::string_view letters) {
    return std::binary_search(syllables.begin(), syllables.end(), letters);
}

bool begins_syllable(std::string_view letters) {
    const auto found = std::lower_bound(syllables.begin(), syllables.end(), letters);
    return found != syllables.end() && found->starts_with(letters);
}

const SurnameReading* surname_reading(char32_t first, char32_t second) {
    const std::array<char32_t, 2> wanted{first, second};
    const auto found = std::lower_bound(surnames.begin(), surnames.end(), wanted,
                                        [](const SurnameReading& s, const auto& w) { return s.characters < w; });
    return found != surnames.end() && found->characters == wanted ? &*found : nullptr;
}

}  // namespace dangwu::query
