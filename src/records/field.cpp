#include "records/field.h"

#include <stdexcept>

#include "records/language.h"
#include "records/text.h"

namespace dangwu {

const Field* Kind::find(std::string_view name) const {
    for (const Field& field : fields)
        if (name == field.name) return &field;
    return nullptr;
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
