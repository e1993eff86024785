// Writes the tables of han_tables.h as a C++ source, at build time:
//   make_han_tables Unihan_Readings.txt Unihan_IRGSources.txt stroke_order.txt surname_readings.txt usual_readings.txt
//   out.cpp
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Strings = std::vector<std::string>;

struct Reading {
    std::string syllable;
    int tone = 5;
    auto operator<=>(const Reading&) const = default;
};

struct Character {
    std::map<std::string, Strings> unihan;  // Unihan property → its values
    std::vector<Reading> readings;
    std::size_t usual = 0;
    int strokes = 0;
    int place = 1023;  // among the characters of that stroke count
};

struct Surname {
    std::u32string characters;
    std::vector<Reading> readings;
};

std::u32string decode(const std::string& utf8) {
    std::u32string out;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i++]);
        const int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        char32_t c = more == 0 ? lead : lead & (0x3F >> more);
        for (int k = 0; k < more && i < utf8.size(); ++k) c = c << 6 | (static_cast<unsigned char>(utf8[i++]) & 0x3F);
        out += c;
    }
    return out;
}

/// "zhǎng" → zhang, 3. ü becomes v; ê, only in interjections, becomes e.
Reading parse_marked(const std::string& marked) {
    static const std::map<char32_t, std::pair<char, int>> marks = {
        {U'ā', {'a', 1}}, {U'á', {'a', 2}}, {U'ǎ', {'a', 3}}, {U'à', {'a', 4}}, {U'ē', {'e', 1}}, {U'é', {'e', 2}},
        {U'ě', {'e', 3}}, {U'è', {'e', 4}}, {U'ī', {'i', 1}}, {U'í', {'i', 2}}, {U'ǐ', {'i', 3}}, {U'ì', {'i', 4}},
        {U'ō', {'o', 1}}, {U'ó', {'o', 2}}, {U'ǒ', {'o', 3}}, {U'ò', {'o', 4}}, {U'ū', {'u', 1}}, {U'ú', {'u', 2}},
        {U'ǔ', {'u', 3}}, {U'ù', {'u', 4}}, {U'ǖ', {'v', 1}}, {U'ǘ', {'v', 2}}, {U'ǚ', {'v', 3}}, {U'ǜ', {'v', 4}},
        {U'ü', {'v', 5}}, {U'ń', {'n', 2}}, {U'ň', {'n', 3}}, {U'ǹ', {'n', 4}}, {U'ḿ', {'m', 2}}, {U'ê', {'e', 5}},
        {U'ế', {'e', 2}}, {U'ề', {'e', 4}}};
    static const std::map<char32_t, int> combining = {{0x0304, 1}, {0x0301, 2}, {0x030C, 3}, {0x0300, 4}};
    Reading out;
    for (const char32_t c : decode(marked)) {
        if (c >= 'a' && c <= 'z') {
            out.syllable += static_cast<char>(c);
        } else if (const auto mark = marks.find(c); mark != marks.end()) {
            out.syllable += mark->second.first;
            if (mark->second.second != 5) out.tone = mark->second.second;
        } else if (const auto tone = combining.find(c); tone != combining.end()) {
            out.tone = tone->second;
        } else {
            throw std::runtime_error("unexpected letter in the reading " + marked);
        }
    }
    return out;
}

/// "zhang3" as in this program's own data.
Reading parse_numbered(const std::string& numbered) {
    if (numbered.size() < 2 || numbered.back() < '1' || numbered.back() > '5')
        throw std::runtime_error("not a syllable with its tone: " + numbered);
    return {numbered.substr(0, numbered.size() - 1), numbered.back() - '0'};
}

std::ifstream open(const char* path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error(std::string("cannot read ") + path);
    return in;
}

using Characters = std::map<char32_t, Character>;

void read_unihan(const char* path, const std::set<std::string>& properties, Characters& characters) {
    std::ifstream in = open(path);
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        const std::size_t tab2 = line.find('\t', tab + 1);
        if (!line.starts_with("U+") || tab2 == std::string::npos) continue;
        const std::string property = line.substr(tab + 1, tab2 - tab - 1);
        if (!properties.contains(property)) continue;
        std::istringstream values(line.substr(tab2 + 1));
        Strings& list = characters[std::stoul(line.substr(2), nullptr, 16)].unihan[property];
        for (std::string value; values >> value;) list.push_back(value);
    }
}

void add_once(std::vector<Reading>& list, const Reading& reading) {
    if (std::find(list.begin(), list.end(), reading) == list.end()) list.push_back(reading);
}

/// The readings of a dictionary: "036.140:chán", "0117.100,0118.020:dān".
std::vector<Reading> dictionary_readings(const Strings& values) {
    std::vector<Reading> out;
    for (const std::string& value : values) {
        std::istringstream marked(value.substr(value.find(':') + 1));
        for (std::string one; std::getline(marked, one, ',');) add_once(out, parse_marked(one));
    }
    return out;
}

/// What counts as standard comes from the dictionaries, which is the most usual from the word counts (kHanyuPinlu).
void choose_readings(Character& character) {
    auto& unihan = character.unihan;
    std::vector<Reading> standard = dictionary_readings(unihan["kTGHZ2013"]);
    if (standard.empty()) standard = dictionary_readings(unihan["kXHC1983"]);

    std::vector<std::pair<Reading, int>> counted;
    int total = 0;
    for (const std::string& value : unihan["kHanyuPinlu"]) {  // "dān(603)", the most frequent first
        const std::size_t bracket = value.find('(');
        const Reading reading = parse_marked(value.substr(0, bracket));
        if (!standard.empty() && std::find(standard.begin(), standard.end(), reading) == standard.end()) continue;
        counted.emplace_back(reading, std::stoi(value.substr(bracket + 1)));
        total += counted.back().second;
    }
    for (const auto& [reading, count] : counted)
        if (count * 20 >= total) add_once(character.readings, reading);
    // kMandarin's second value, if there is one, is the reading of Taiwan.
    if (!unihan["kMandarin"].empty()) {
        const Reading mandarin = parse_marked(unihan["kMandarin"].front());
        if (standard.empty() || std::find(standard.begin(), standard.end(), mandarin) != standard.end())
            if (character.readings.empty()) character.readings.push_back(mandarin);
    }
    if (character.readings.empty() && !standard.empty()) character.readings.push_back(standard.front());
    character.usual = character.readings.size();
    for (const auto& [reading, count] : counted) add_once(character.readings, reading);
    for (const Reading& reading : standard) add_once(character.readings, reading);
}

void read_stroke_order(const char* path, Characters& characters) {
    std::ifstream in = open(path);
    int strokes = 0;
    int place = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        if (line[0] >= '0' && line[0] <= '9') {
            strokes = std::stoi(line);
            place = 0;
            continue;
        }
        for (const char32_t c : decode(line)) {
            Character& character = characters[c];
            // Unihan has the last word on the count; a character that it counts otherwise is taken as not listed.
            if (character.strokes == 0) character.strokes = strokes;
            if (character.strokes == strokes) character.place = place;
            ++place;
        }
    }
}

std::vector<Surname> read_surnames(const char* path) {
    std::vector<Surname> out;
    std::ifstream in = open(path);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        std::string word;
        words >> word;
        Surname surname{decode(word), {}};
        while (words >> word) surname.readings.push_back(parse_numbered(word));
        if (surname.characters.empty() || surname.characters.size() > 2 ||
            surname.characters.size() != surname.readings.size())
            throw std::runtime_error("a surname and its syllables do not fit: " + line);
        out.push_back(surname);
    }
    std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return a.characters < b.characters; });
    for (std::size_t i = 1; i < out.size(); ++i)
        if (out[i].characters == out[i - 1].characters) throw std::runtime_error("a surname is listed twice");
    return out;
}

void read_usual_readings(const char* path, Characters& characters) {
    for (const Surname& line : read_surnames(path)) {
        Character& character = characters[line.characters[0]];
        std::erase(character.readings, line.readings[0]);
        character.readings.insert(character.readings.begin(), line.readings[0]);
        character.usual = std::max<std::size_t>(character.usual, 1);
    }
}

// ---------------------------------------------------------------------------------------------------------------

template <typename Values>
void write_numbers(std::ostream& out, const char* name, const Values& values) {
    out << "constexpr std::uint16_t " << name << "_data[] = {";
    std::size_t i = 0;
    for (const auto value : values) out << (i++ % 24 ? "" : "\n") << value << ',';
    out << "};\n";
}

struct Tables {
    std::vector<std::string> syllables;
    std::map<std::string, int> syllable_number;
    std::ostringstream blocks;
    std::vector<int> reading_list, reading_lists{0}, stroke_ranks;  // list 0: no reading

    explicit Tables(const Characters& characters, const std::vector<Surname>& surnames) {
        std::set<std::string> all;
        for (const auto& [code, character] : characters)
            for (const Reading& reading : character.readings) all.insert(reading.syllable);
        for (const Surname& surname : surnames)
            for (const Reading& reading : surname.readings) all.insert(reading.syllable);
        for (const std::string& one : all) {
            syllable_number[one] = static_cast<int>(syllables.size());
            syllables.push_back(one);
        }
        fill(characters);
    }

    int number(const Reading& reading) const { return syllable_number.at(reading.syllable) * 8 + reading.tone; }

  private:
    void fill(const Characters& characters) {
        constexpr char32_t small_gap = 32;  // cheaper than another block
        std::map<std::vector<int>, int> known;
        char32_t first = 0;
        char32_t next = 0;
        std::size_t index = 0;
        auto close_block = [&] {
            if (next > first) blocks << "{" << std::uint32_t(first) << "," << next - first << "," << index << "},\n";
        };
        for (const auto& [code, character] : characters) {
            if (next == first || code > next + small_gap) {
                close_block();
                first = next = code;
                index = reading_list.size();
            }
            for (; next <= code; ++next) {
                reading_list.push_back(0);
                stroke_ranks.push_back(0);
            }
            if (character.strokes) stroke_ranks.back() = std::min(character.strokes, 63) * 1024 + character.place;
            if (character.readings.empty()) continue;
            std::vector<int> list{static_cast<int>(character.usual * 256 + character.readings.size())};
            for (const Reading& reading : character.readings) list.push_back(number(reading));
            const auto [place, is_new] = known.try_emplace(list, reading_lists.size());
            if (is_new) reading_lists.insert(reading_lists.end(), list.begin(), list.end());
            reading_list.back() = place->second;
        }
        close_block();
        if (reading_lists.size() > 0xFFFF) throw std::runtime_error("more reading lists than 16 bits can number");
    }
};

void write(std::ostream& out, const Tables& tables, const std::vector<Surname>& surnames) {
    out << "// Generated from Unihan and data/*.txt by make_han_tables: do not edit.\n#include "
           "\"query/han_tables.h\"\n\n"
           "namespace dangwu::query::generated {\nnamespace {\n";
    out << "constexpr Block blocks_data[] = {\n" << tables.blocks.str() << "};\n";
    write_numbers(out, "reading_list", tables.reading_list);
    write_numbers(out, "reading_lists", tables.reading_lists);
    write_numbers(out, "stroke_ranks", tables.stroke_ranks);
    out << "constexpr std::string_view syllables_data[] = {\n";
    for (const std::string& one : tables.syllables) out << '"' << one << "\",\n";
    out << "};\nconstexpr SurnameReading surnames_data[] = {\n";
    for (const Surname& surname : surnames) {
        const bool two = surname.characters.size() == 2;
        out << "{{" << std::uint32_t(surname.characters[0]) << "," << (two ? std::uint32_t(surname.characters[1]) : 0)
            << "},{" << tables.number(surname.readings[0]) << "," << (two ? tables.number(surname.readings[1]) : 0)
            << "}},\n";
    }
    out << "};\n}  // namespace\n"
           "const std::span<const Block> blocks{blocks_data};\n"
           "const std::span<const std::uint16_t> reading_list{reading_list_data};\n"
           "const std::span<const std::uint16_t> reading_lists{reading_lists_data};\n"
           "const std::span<const std::uint16_t> stroke_ranks{stroke_ranks_data};\n"
           "const std::span<const std::string_view> syllables{syllables_data};\n"
           "const std::span<const SurnameReading> surnames{surnames_data};\n"
           "}  // namespace dangwu::query::generated\n";
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 7) throw std::runtime_error("usage: make_han_tables READINGS STROKES ORDER SURNAMES USUAL OUT");
    Characters characters;
    read_unihan(argv[1], {"kTGHZ2013", "kXHC1983", "kMandarin", "kHanyuPinlu"}, characters);
    read_unihan(argv[2], {"kTotalStrokes"}, characters);
    for (auto& [code, character] : characters) {
        choose_readings(character);
        const Strings& strokes = character.unihan["kTotalStrokes"];
        if (!strokes.empty()) character.strokes = std::stoi(strokes.front());
    }
    read_stroke_order(argv[3], characters);
    const std::vector<Surname> surnames = read_surnames(argv[4]);
    read_usual_readings(argv[5], characters);
    std::ofstream out(argv[6]);
    write(out, Tables(characters, surnames), surnames);
    out.close();
    if (!out) throw std::runtime_error(std::string("cannot write ") + argv[6]);
} catch (const std::exception& problem) {
    std::cerr << "make_han_tables: " << problem.what() << '\n';
    return 1;
}
