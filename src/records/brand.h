#pragma once
#include <string>

#include "records/organization.h"

namespace dangwu {

/// A party-building brand of an organization or enterprise.
struct Brand {
    static const Kind& describe();
    std::string name;
    Ref<Organization> organization;
    Ref<Enterprise> enterprise;
    Date created_on, named_on;
    std::string state, level, content, note;
};

}  // namespace dangwu
