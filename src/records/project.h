#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/enterprise.h"

namespace dangwu {

/// An enterprise of a park project and whether its ground is levelled.
struct ParkEnterprise {
    static const Kind& describe();
    Ref<Enterprise> enterprise;
    std::optional<bool> levelled;
};

/// A project of a year's list. Amounts in 100 million yuan, area in mu.
struct Project {
    static const Kind& describe();
    std::string name;
    std::optional<std::int64_t> year;
    std::string category, level, type, funding, state;
    std::optional<Decimal> planned_investment, completed_investment, progress_percent, area_mu;
    Date entered_on, start_on, completed_on, expected_on;
    std::optional<bool> in_incubator;
    std::vector<ParkEnterprise> enterprises;
    std::string note;
};

}  // namespace dangwu
