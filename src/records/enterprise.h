#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/describe.h"

namespace dangwu {

/// A supply relation along the chain: what this enterprise delivers to another.
struct Supply {
    static const Kind& describe();
    std::string customer, product;
    Date since;
};

/// A company of the zone; it may be the home of an organization, of none, or share one (domain.md 1.6).
struct Enterprise {
    static const Kind& describe();
    std::string name, short_name, credit_code, chain, position, ownership, contact, contact_phone, address, micro_grid;
    std::optional<bool> above_scale;
    std::optional<std::int64_t> employees;
    Date founded_on, closed_on;
    std::vector<Supply> supplies;
    std::string note;
};

}  // namespace dangwu
