#include <algorithm>

#include "query/han_tables.h"
#include "query/letters.h"
#include "query/name_keys.h"
#include "query/search_form.h"
#include "records/text.h"

namespace dangwu::query {
namespace {

using Units = std::vector<TypedUnit>;

bool is_letter(char32_t c) {
    return c >= 'a' && c <= 'z';
}

/// No syllable begins with i, u or v.
bool may_be_initial(std::string_view letters) {
    if (letters == "zh" || letters == "ch" || letters == "sh") return true;
    return letters.size() == 1 && letters != "i" && letters != "u" && letters != "v";
}

/// A character with a vowel of its own, so that n, m and ng are read as initials only.
bool is_spoken(std::string_view letters) {
    return letters.size() > 1 && letters.find_first_of("aeiouv") != std::string_view::npos && is_syllable(letters);
}

/// Reads a run of letters as syllables and initials in every sensible way, long syllables first.
class Reader {
  public:
    Reader(std::string_view letters, bool may_end_unfinished) : letters_(letters), unfinished_(may_end_unfinished) {
        read(0);
        std::stable_sort(found_.begin(), found_.end(), [](auto& a, auto& b) { return a.size() < b.size(); });
    }
    std::vector<Units> found() && { return std::move(found_); }

  private:
    void read(std::size_t at) {
        constexpr std::size_t most_found = 32;
        constexpr int most_steps = 2000;  // a long run of letters has thousands of readings
        constexpr std::size_t longest_syllable = 6;
        if (found_.size() >= most_found || ++steps_ > most_steps) return;
        if (at == letters_.size()) {
            found_.push_back(units_);
            return;
        }
        for (std::size_t n = std::min(longest_syllable, letters_.size() - at); n >= 1; --n) {
            const std::string_view piece = letters_.substr(at, n);
            const bool ends = unfinished_ && at + n == letters_.size();
            if (is_spoken(piece))
                take(piece, !ends);
            else if (may_be_initial(piece) || (ends && begins_syllable(piece)))
                take(piece, false);
        }
    }

    void take(std::string_view piece, bool whole) {
        units_.push_back({0, std::string(piece), whole});
        std::size_t next = 0;
        for (const TypedUnit& unit : units_) next += unit.letters.size();
        read(next);
        units_.pop_back();
    }

    std::string_view letters_;
    bool unfinished_;
    Units units_;
    std::vector<Units> found_;
    int steps_ = 0;
};

/// Ways to read the whole typed text, character by character.
std::vector<Units> readings_of(std::u32string_view typed) {
    constexpr std::size_t most = 4;
    std::vector<Units> ways{{}};
    for (std::size_t i = 0; i < typed.size();) {
        if (typed[i] == U' ') {
            ++i;
            continue;
        }
        std::vector<Units> pieces;
        if (is_letter(typed[i])) {
            std::string run;
            for (; i < typed.size() && is_letter(typed[i]); ++i) run += static_cast<char>(typed[i]);
            pieces = Reader(run, i == typed.size()).found();
        } else {
            pieces.push_back({TypedUnit{typed[i++], {}, false}});
        }
        std::vector<Units> longer;
        for (const Units& way : ways) {
            for (const Units& piece : pieces) {
                longer.push_back(way);
                longer.back().insert(longer.back().end(), piece.begin(), piece.end());
            }
        }
        std::stable_sort(longer.begin(), longer.end(), [](auto& a, auto& b) { return a.size() < b.size(); });
        if (longer.size() > most) longer.resize(most);
        ways = std::move(longer);
    }
    return ways;
}

/// Only characters, only syllables or only initials stand in a key of their own and need no comparing.
bool is_mixed(const Units& units) {
    const auto character = [](const TypedUnit& u) { return u.character != 0; };
    const auto whole = [](const TypedUnit& u) { return u.whole_syllable; };
    const auto one_letter = [](const TypedUnit& u) { return u.letters.size() == 1; };
    if (units.size() < 2) return false;
    if (std::all_of(units.begin(), units.end(), character)) return false;
    const bool syllables = std::all_of(units.begin(), units.end() - 1, whole) && !character(units.back());
    return !syllables && !std::all_of(units.begin(), units.end(), one_letter);
}

char32_t initial_of(const TypedUnit& unit) {
    if (!unit.character) return initial(unit.letters.front());
    const Readings readings = han_readings(unit.character);
    return initial(readings.all.empty() ? unit.character : syllable(readings.all.front()).front());
}

KeyRange range_from(std::string from, Units units = {}) {
    KeyRange range;
    range.to = from + "\U0010FFFF";
    range.from = std::move(from);
    range.units = std::move(units);
    return range;
}

/// A way of looking: what the keys begin with, and what is compared behind.
struct Look {
    std::u32string prefix;
    Units units;
};

std::vector<Look> looks_for(std::u32string_view typed) {
    Look literal;
    for (const char32_t c : typed)
        if (c != U' ') literal.prefix += c;
    std::vector<Look> looks{literal};

    // Initials. One alone is found as the beginning of its syllable.
    const bool all_initials = literal.prefix.size() > 1 &&
                              std::all_of(literal.prefix.begin(), literal.prefix.end(),
                                          [](char32_t c) { return is_letter(c) && c != 'i' && c != 'u' && c != 'v'; });
    if (all_initials) {
        Look initials;
        for (const char32_t c : literal.prefix) initials.prefix += initial(c);
        looks.push_back(initials);
    }
    for (Units& units : readings_of(typed)) {
        if (!is_mixed(units)) continue;
        Look mixed;
        for (const TypedUnit& unit : units) mixed.prefix += initial_of(unit);
        mixed.units = std::move(units);
        looks.push_back(std::move(mixed));
    }
    return looks;
}

bool fits(const TypedUnit& unit, char32_t character) {
    if (unit.character) return unit.character == character;
    if (is_letter(character)) return unit.letters.size() == 1 && char32_t(unit.letters.front()) == character;
    const Syllables syllables(character);
    return std::any_of(syllables.all().begin(), syllables.all().end(), [&](std::string_view one) {
        return unit.whole_syllable ? one == unit.letters : one.starts_with(unit.letters);
    });
}

}  // namespace

SearchKey parse_search(std::string_view typed) {
    std::u32string folded = fold(typed.substr(0, 4 * first_key_length), true);
    if (folded.size() > first_key_length) folded.resize(first_key_length);
    if (folded.empty()) return {};
    const std::vector<Look> looks = looks_for(folded);
    SearchKey ranges;
    for (const Look& look : looks) ranges.push_back(range_from(encode(look.prefix), look.units));
    for (const Look& look : looks)
        ranges.push_back(range_from(inner_mark + encode(look.prefix.substr(0, inner_key_length)), look.units));
    return ranges;
}

bool KeyRange::accepts(std::string_view key) const {
    if (units.empty()) return true;
    const std::size_t blank = key.find(' ');
    if (blank == std::string_view::npos) return false;
    const std::u32string characters = decode(key.substr(blank + 1));
    const std::size_t compared = std::min(units.size(), initials_tail_length);
    if (characters.size() < compared) return false;
    return std::equal(units.begin(), units.begin() + compared, characters.begin(), fits);
}

}  // namespace dangwu::query
