#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "records/date.h"
#include "records/decimal.h"

namespace dangwu {

/// A link to another record, or the plain text that stands where a link may stand (a unit that is on no list).
struct Reference {
    std::int64_t id = 0;  ///< local id of the record; 0: only text
    std::string text;     ///< the record's name as last read, or the plain text
    bool empty() const { return id == 0 && text.empty(); }
    /// Two links to one record are equal whatever name was shown with them.
    friend bool operator==(const Reference& a, const Reference& b) {
        return a.id == b.id && (a.id != 0 || a.text == b.text);
    }
};

/// A reference whose kind the compiler knows.
template <class Target>
struct Ref : Reference {};

/// One value of a field as generic code sees it. The empty state is "not given". Codes travel as their code.
using Value = std::variant<std::monostate, bool, std::int64_t, Decimal, Date, std::string, Reference>;

inline bool is_empty(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}

}  // namespace dangwu
