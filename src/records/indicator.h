#pragma once
#include <optional>
#include <string>

#include "records/describe.h"

namespace dangwu {

/// A value of an economic indicator for a year: actual, forecast or target. The growth, if entered, is the statistics
/// office's own (comparable basis) and goes before one computed from two values.
struct Indicator {
    static const Kind& describe();
    std::string name;
    std::optional<std::int64_t> year;
    std::string value_kind;
    std::optional<Decimal> value;
    std::string unit;
    std::optional<Decimal> growth_percent;
    std::string note;
};

}  // namespace dangwu
