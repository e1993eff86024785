#pragma once
#include <string>

#include "records/describe.h"

namespace dangwu {

/// A discipline inspection at a node of the year or of attendance.
struct Inspection {
    static const Kind& describe();
    Date date;
    std::string type, node, team, target, finding, persons, handling, note;
};

}  // namespace dangwu
