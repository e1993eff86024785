#include "exchange/list_pieces.h"

#include <algorithm>

#include "records/text.h"

namespace dangwu::exchange {

namespace {

constexpr std::u32string_view list_separators = U"、，,;；\n\r\t|";

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

}  // namespace dangwu::exchange
