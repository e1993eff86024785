#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/organization.h"

namespace dangwu {

/// A meeting of the working committee, or of its offices.
struct Meeting {
    static const Kind& describe();
    std::string name, type;
    Date date;
    std::string place, chair;
    std::optional<std::int64_t> expected, present;
    std::string observers, recorder, minutes_number, note;
};

/// One member's word on a matter.
struct Vote {
    static const Kind& describe();
    std::string member, opinion;
};

/// A matter on the agenda of a meeting. Its class says whether it is one of 三重一大; none if empty.
struct Matter {
    static const Kind& describe();
    Ref<Meeting> meeting;
    std::string title, major_class, proposer;
    std::optional<Decimal> amount;
    std::vector<Vote> votes;
    std::string conclusion, decision, owner;
    Date deadline;
    std::string follow_up, note;
};

}  // namespace dangwu
