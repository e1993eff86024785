#include "query/sort_key.h"

#include <algorithm>

#include "query/han_tables.h"
#include "query/letters.h"
#include "records/text.h"

namespace dangwu::query {
namespace {

// Every character takes a run of bytes whose length follows from its first bytes, so comparing the keys as bytes
// compares character by character:
//   not Han        00, code point
//   by sound       two bytes 02 00 + reading (or FF FF without one), then as by strokes
//   by strokes     two bytes of rank (04 00 and above, FF FF if unknown), code point unless the rank is the character's
//   own
// Between surname and given name the stroke order puts one byte 0–3, less than any rank.

void add_number(std::string& key, std::uint32_t number, int bytes) {
    while (bytes-- > 0) key += static_cast<char>(number >> (8 * bytes) & 0xFF);
}

constexpr std::uint16_t last = 0xFFFF;

void add_strokes(std::string& key, char32_t c) {
    const std::uint16_t rank = stroke_rank(c);
    add_number(key, rank ? rank : last, 2);
    if (rank == 0 || (rank & unlisted_place) == unlisted_place) add_number(key, c, 3);
}

void add_other_script(std::string& key, char32_t c) {
    add_number(key, 0, 1);
    add_number(key, c, 3);
}

}  // namespace

std::string sort_key_pinyin(std::string_view person_name) {
    constexpr std::uint16_t first_sound = 0x0200;
    const std::u32string name = fold(person_name);
    const std::size_t surname = surname_length(name);
    const SurnameReading* known = surname ? surname_reading(name[0], surname == 2 ? name[1] : 0) : nullptr;
    std::string key;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!is_han(name[i])) {
            add_other_script(key, name[i]);
            continue;
        }
        const Readings usual = han_readings(name[i]);
        if (i < surname && known)
            add_number(key, first_sound + known->readings[i], 2);
        else
            add_number(key, usual.all.empty() ? last : first_sound + usual.all.front(), 2);
        add_strokes(key, name[i]);
    }
    return key;
}

std::string sort_key_stroke(std::string_view person_name) {
    const std::u32string name = fold(person_name);
    const std::size_t surname = surname_length(name);
    std::string key;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (surname && i == surname) add_number(key, std::min<std::size_t>(name.size() - surname, 3), 1);
        if (is_han(name[i]))
            add_strokes(key, name[i]);
        else
            add_other_script(key, name[i]);
    }
    return key;
}

}  // namespace dangwu::query
