#pragma once
#include <cstdint>
#include <string>

namespace dangwu::ledgers {

/// Something said of a cell. `row` is the row's number as a person sees it.
struct Remark {
    std::uint32_t row = 0;
    std::string field, value, reason;
};

/// What a cell says, and what it was taken for.
struct Repair {
    std::uint32_t row = 0;
    std::string field, from, to;
};

}  // namespace dangwu::ledgers
