#include "query/pinyin.h"

#include <algorithm>

#include "query/han_tables.h"
#include "query/letters.h"
#include "records/text.h"

namespace dangwu::query {
namespace {

/// Joins syllables, words and unknown characters by blanks.
class Words {
  public:
    void add(std::string_view word) {
        end_word();
        text_ += word;
        word_open_ = false;
    }
    /// A letter or digit of another script: it stays with those before it.
    void add_letter(char32_t letter) {
        if (!word_open_) end_word();
        append_utf8(text_, letter);
        word_open_ = true;
    }
    void end_word() {
        if (!text_.empty() && text_.back() != ' ') text_ += ' ';
        word_open_ = false;
    }
    std::string take() {
        if (text_.ends_with(' ')) text_.pop_back();
        return std::move(text_);
    }

  private:
    std::string text_;
    bool word_open_ = false;
};

void add_character(Words& words, char32_t c) {
    if (c == U' ')
        words.end_word();
    else if (const Readings readings = han_readings(c); !readings.all.empty())
        words.add(syllable(readings.all.front()));
    else if (is_han(c))
        words.add(encode({&c, 1}));
    else
        words.add_letter(c);
}

}  // namespace

std::vector<std::string> readings(char32_t character) {
    std::vector<std::string> out;
    for (const Reading reading : han_readings(character).all)
        if (std::string one(syllable(reading)); std::find(out.begin(), out.end(), one) == out.end())
            out.push_back(std::move(one));
    return out;
}

std::string pinyin_of_name(std::string_view person_name) {
    const std::u32string name = fold(person_name);
    const std::size_t surname = surname_length(name);
    if (surname == 0) return pinyin(person_name);
    Words words;
    const SurnameReading* reading = surname_reading(name[0], surname == 2 ? name[1] : 0);
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (i < surname && reading)
            words.add(syllable(reading->readings[i]));
        else
            add_character(words, name[i]);
    }
    return words.take();
}

std::string pinyin(std::string_view text) {
    Words words;
    for (const char32_t c : fold(text, true)) add_character(words, c);
    return words.take();
}

}  // namespace dangwu::query
