#pragma once
#include <optional>
#include <string>

#include "records/enterprise.h"

namespace dangwu {

/// A line of the year's founding plan: an organization to be set up in an enterprise.
struct Plan {
    static const Kind& describe();
    std::optional<std::int64_t> year;
    Ref<Enterprise> enterprise;
    std::string planned_type, responsible;
    Date deadline, founded_on;
    std::string reason, note;
};

/// A key task of the year.
struct Task {
    static const Kind& describe();
    std::optional<std::int64_t> year;
    std::string title, owner, responsible;
    Date deadline;
    std::string progress, state;
    Date completed_on;
    std::string note;
};

}  // namespace dangwu
