#include "query/name_keys.h"

#include <algorithm>

#include "query/han_tables.h"
#include "query/letters.h"
#include "query/search_form.h"
#include "records/text.h"

namespace dangwu::query {

Syllables::Syllables(char32_t character, bool only_usual) {
    const Readings readings = han_readings(character);
    for (const Reading reading : only_usual ? readings.all.first(readings.usual) : readings.all) add(syllable(reading));
    if (const SurnameReading* surname = only_usual ? nullptr : surname_reading(character))
        add(syllable(surname->readings[0]));
    const std::size_t written_with_v = count_;
    for (std::size_t i = 0; i < written_with_v; ++i) {
        if (items_[i] == "lv") add("lu");
        if (items_[i] == "nv") add("nu");
        if (items_[i] == "lve") add("lue");
        if (items_[i] == "nve") add("nue");
    }
}

void Syllables::add(std::string_view syllable) {
    const auto known = all();
    if (count_ < items_.size() && std::find(known.begin(), known.end(), syllable) == known.end())
        items_[count_++] = syllable;
}

char32_t initial(char32_t letter) {
    return letter >= 'a' && letter <= 'z' ? letter - ('a' - 'A') : letter;
}

namespace {

/// The ways to write one character in a key: its syllables or its initials, or itself.
using Forms = std::vector<std::string>;

struct Slot {
    std::string text;
    Forms syllables;
    Forms initials;
};

Slot slot_of(char32_t c, bool only_usual) {
    Slot slot;
    append_utf8(slot.text, c);
    const Syllables syllables(c, only_usual);
    for (const std::string_view one : syllables.all()) {
        slot.syllables.emplace_back(one);
        const std::string capital(1, static_cast<char>(initial(one.front())));
        if (std::find(slot.initials.begin(), slot.initials.end(), capital) == slot.initials.end())
            slot.initials.push_back(capital);
    }
    if (syllables.empty()) {
        slot.syllables.push_back(slot.text);
        slot.initials.emplace_back();
        append_utf8(slot.initials.back(), initial(c));
    }
    return slot;
}

class KeyWriter {
  public:
    KeyWriter(std::u32string_view folded, bool only_usual, std::size_t most_variants) : most_variants_(most_variants) {
        for (const char32_t c : folded) slots_.push_back(slot_of(c, only_usual));
        read_aloud_.resize(folded.size() + 1);
        for (std::size_t i = folded.size(); i-- > 0;)
            read_aloud_[i] = read_aloud_[i + 1] || slots_[i].syllables.front() != slots_[i].text;
    }

    std::vector<std::string> write() {
        keys_.reserve(slots_.size() * 3);
        for (std::size_t i = 0; i < slots_.size(); ++i) add_from(i);
        std::sort(keys_.begin(), keys_.end());
        keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
        return std::move(keys_);
    }

  private:
    void add_from(std::size_t begin) {
        const std::string mark(begin == 0 ? 0 : 1, inner_mark);
        const std::size_t length = begin == 0 ? first_key_length : inner_key_length;
        const std::size_t end = std::min(slots_.size(), begin + length);
        keys_.push_back(mark + text(begin, end));
        if (!read_aloud_[begin]) return;
        add_variants(mark, "", begin, end, length, &Slot::syllables);
        // One initial alone needs no key: the syllable begins with it.
        if (slots_.size() - begin < 2) return;
        const std::string tail = " " + text(begin, std::min(end, begin + initials_tail_length));
        add_variants(mark, tail, begin, end, length, &Slot::initials);
    }

    std::string text(std::size_t begin, std::size_t end) const {
        std::string out;
        for (std::size_t i = begin; i < end; ++i) out += slots_[i].text;
        return out;
    }

    /// One key for every combination of forms. Too many are cut off so that the first characters, which are typed
    /// first, keep all theirs and the later ones stay with the usual form.
    void add_variants(const std::string& mark, const std::string& tail, std::size_t begin, std::size_t end,
                      std::size_t length, Forms Slot::*forms) {
        std::vector<std::size_t> choice(end - begin);
        for (std::size_t variants = 0; variants < most_variants_; ++variants) {
            std::string key = mark;
            const std::size_t full = mark.size() + length;  // a whole syllable may go over: the cut below
            for (std::size_t i = begin; i < end && key.size() < full; ++i) key += (slots_[i].*forms)[choice[i - begin]];
            if (forms == &Slot::syllables) cut(key, full);
            keys_.push_back(key + tail);

            std::size_t turned = 0;
            while (turned < choice.size() && ++choice[turned] == (slots_[begin + turned].*forms).size())
                choice[turned++] = 0;
            if (turned == choice.size()) return;
        }
    }

    /// Letters are bytes; a character of more bytes is not cut in two.
    static void cut(std::string& key, std::size_t bytes) {
        if (key.size() <= bytes) return;
        while (bytes > 0 && (static_cast<unsigned char>(key[bytes]) & 0xC0) == 0x80) --bytes;
        key.resize(bytes);
    }

    std::vector<Slot> slots_;
    std::vector<char> read_aloud_;  // whether any character from here on has a reading
    std::vector<std::string> keys_;
    const std::size_t most_variants_;
};

}  // namespace

std::vector<std::string> name_keys(std::string_view name) {
    constexpr std::size_t most_variants = 32;
    return KeyWriter(fold(name), false, most_variants).write();
}

std::vector<std::string> text_keys(std::string_view text) {
    constexpr std::size_t most_variants = 4;
    return KeyWriter(fold(text), true, most_variants).write();
}

}  // namespace dangwu::query
