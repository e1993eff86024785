#pragma once
#include <string>

#include "records/describe.h"

namespace dangwu {

/// An item of reform, such as one of the regional assessments of “标准地”.
struct Reform {
    static const Kind& describe();
    std::string name, type;
    Date completed_on, expected_on;
    std::string owner, note;
};

}  // namespace dangwu
