#include "ledgers/list_pieces.h"

#include <algorithm>

#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::u32string_view list_separators = U"、，,;；\n\r\t|+＋";

constexpr int most_pieces = 50;
constexpr std::u32string_view number_ends = U".．、)";

/// Where a number of a list stands, its bracket included: 2. after a separator, the first one at the very beginning.
std::size_t find_number(const std::u32string& text, int number, std::size_t from) {
    static constexpr std::u32string_view between = U" \n\r\t;；。,，";
    const std::u32string digits = decode(std::to_string(number));
    for (std::size_t at = text.find(digits, from); at != text.npos; at = text.find(digits, at + 1)) {
        const std::size_t end = at + digits.size(), begin = at > 0 && text[at - 1] == U'(' ? at - 1 : at;
        const bool begins = begin == 0 || (number > 1 && between.find(text[begin - 1]) != between.npos);
        const bool ends = end + 1 < text.size() && number_ends.find(text[end]) != number_ends.npos &&
                          !(text[end + 1] >= U'0' && text[end + 1] <= U'9');
        if (begins && ends) return begin;
    }
    return text.npos;
}

}  // namespace

std::vector<std::string> list_pieces(const std::string& text, const Field& field) {
    std::vector<std::string> pieces = split(text, list_separators);
    if (field.type != Type::reference) return pieces;
    bool persons = field.target().name_style == NameStyle::person;
    std::vector<std::string> names;
    for (const std::string& piece : pieces) {
        std::vector<std::string> parts = split(piece, U" \u3000\u00A0");
        // 张 三 is one name, 张三 李四 are two, 张 三 李 四 too; 恒泰 公司 is one.
        bool companies = !persons && std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
            return part.ends_with("公司") || part.ends_with("厂") || part.ends_with("集团");
        });
        bool all_han = std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
            std::u32string points = decode(part);
            return points.size() <= 4 && std::all_of(points.begin(), points.end(), is_han);
        });
        if (parts.size() < 2 || !(companies || (persons && all_han))) {
            names.push_back(piece);
            continue;
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            bool spaced = decode(parts[i]).size() == 1 && i + 1 < parts.size() && decode(parts[i + 1]).size() == 1;
            names.push_back(spaced ? parts[i] + parts[i + 1] : parts[i]);
            if (spaced) ++i;
        }
    }
    return names;
}

std::string take_remark(std::string& name) {
    const std::string plain = half_width(trimmed(name));
    const std::size_t open = plain.find('(');
    if (!plain.ends_with(')') || open == 0 || open == plain.npos) return {};
    name = trimmed(plain.substr(0, open));
    return trimmed(plain.substr(open + 1, plain.size() - open - 2));
}

std::vector<std::string> numbered_pieces(const std::string& written) {
    const std::u32string text = decode(half_width(written));
    std::vector<std::string> pieces;
    std::size_t begin = 0;  // of the piece's own text
    for (int next = 1; next < most_pieces; ++next) {
        const std::size_t number = find_number(text, next, begin);
        if (number == text.npos) break;
        if (next > 1) pieces.push_back(encode(text.substr(begin, number - begin)));
        begin = text.find_first_of(number_ends, number) + 1;
    }
    if (pieces.empty()) return {};
    pieces.push_back(encode(text.substr(begin)));
    for (std::string& piece : pieces) {
        piece = trimmed(piece);
        for (const char* end : {";", "；", "。", "，", ","})
            if (piece.ends_with(end)) piece.resize(piece.size() - std::string_view(end).size());
        if (piece.empty()) return {};
    }
    return pieces;
}

}  // namespace dangwu::ledgers
