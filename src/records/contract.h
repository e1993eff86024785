#pragma once
#include <optional>
#include <string>

#include "records/describe.h"

namespace dangwu {

/// A signed investment project.
struct Contract {
    static const Kind& describe();
    std::string name, investor;
    Date signed_on;
    std::optional<Decimal> total_investment;
    std::optional<bool> technical_renovation;
    std::string land_state, note;
};

}  // namespace dangwu
