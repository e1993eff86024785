#pragma once
#include <string>
#include <vector>

#include "records/organization.h"

namespace dangwu {

/// A step on the way to the solution.
struct Progress {
    static const Kind& describe();
    Date date;
    std::string content;
};

/// One ledger for problems of every source: alliance, 四查, 专项整治, 四送一服, visits. The unit may be an enterprise
/// or plain text (an office of the zone).
struct ProblemRecord {
    static const Kind& describe();
    std::string source, campaign;
    Ref<Enterprise> unit;
    std::string text, category;
    Date raised_on;
    std::string raised_by, owner, owner_person, measure;
    Date deadline, closed_on;
    std::string state, result, satisfaction;
    std::vector<Progress> progress;
    std::string note;
};

}  // namespace dangwu
