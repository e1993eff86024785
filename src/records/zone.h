#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/describe.h"

namespace dangwu {

/// Names that shall stand first where a figure names its records: A、B等12家.
struct PinnedNames {
    std::string figure;  ///< the figure's id
    std::string names;   ///< in their order, separated as in any list
    static const Kind& describe();
};

/// What the office itself is called, and its campaigns: names that change by place and year. A record for every year,
/// or one for all.
struct Zone {
    std::optional<std::int64_t> year;  ///< empty: for every year that has no record of its own
    std::string name, county, theme, four_deliveries, cadres_stationed, four_checks, rectification, note;
    std::vector<PinnedNames> pinned;
    static const Kind& describe();
};

}  // namespace dangwu
