#pragma once
#include <string>
#include <vector>

#include "records/enterprise.h"

namespace dangwu {

/// An enterprise of an alliance, its place on the chain, from when to when.
struct AllianceMember {
    static const Kind& describe();
    Ref<Enterprise> enterprise;
    std::string position;
    Date since, until;
};

/// A party-building alliance along an industry chain; its members keep their own superiors.
struct Alliance {
    static const Kind& describe();
    std::string name, chain, state;
    Date founded_on, dissolved_on;
    Ref<Enterprise> lead;
    std::vector<AllianceMember> members;
    std::string note;
};

}  // namespace dangwu
