#include "records/field.h"

#include <algorithm>
#include <stdexcept>

#include "records/language.h"
#include "records/text.h"

namespace dangwu {

const Field* Kind::find(std::string_view name) const {
    for (const Field& field : fields)
        if (name == field.name) return &field;
    return nullptr;
}

const Field* Kind::find_written(std::string_view word) const {
    if (const Field* field = find(word)) return field;
    std::string wanted = folded(word);
    for (const Field& field : fields)
        if (folded(tr(field.label, Language::zh_CN)) == wanted || folded(tr(field.label, Language::en)) == wanted)
            return &field;
    return nullptr;
}

std::string fields_like(const Kind& kind, std::string_view word) {
    const std::u32string wanted = decode(folded(word));
    std::vector<std::string> near, all;
    for (const Field& field : kind.fields) {
        if (field.derived) continue;
        all.push_back(tr(field.label) + " (" + field.name + ")");
        for (const std::string& name :
             {std::string(field.name), tr(field.label, Language::zh_CN), tr(field.label, Language::en)}) {
            const std::u32string known = decode(folded(name));
            const std::size_t common = common_characters(wanted, known);
            if (2 * common < std::max(wanted.size(), known.size())) continue;
            near.push_back(all.back());
            break;
        }
    }
    return join(near.empty() ? all : near, tr(N_("list|, ")));
}

const Field& Kind::field(std::string_view name) const {
    if (const Field* found = find(name)) return *found;
    throw std::logic_error(std::string(this->name) + " has no field " + std::string(name));
}

Value get(const Field& field, const void* row) {
    return field.get ? field.get(row) : Value{};
}

void set(const Field& field, void* row, Value value) {
    if (field.set) field.set(row, value);
}

std::string shown(const Field& field, const Value& value) {
    struct Words {
        const Field& field;
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(bool yes) const { return yes ? tr(N_("Yes")) : tr(N_("No")); }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(const Decimal& number) const { return number.text(); }
        std::string operator()(const Date& date) const { return date.iso(); }
        std::string operator()(const Reference& to) const { return to.text; }
        std::string operator()(const std::string& text) const { return field.codes ? field.codes().label(text) : text; }
    };
    return std::visit(Words{field}, value);
}

}  // namespace dangwu
