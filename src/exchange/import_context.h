#pragma once
#include <set>
#include <string>

#include "exchange/import.h"
#include "exchange/matching.h"
#include "office/change.h"

namespace dangwu::exchange {

/// What all sheets of one call share: the change set, and how records are found.
struct ImportContext {
    office::Office& office;
    office::Change& change;
    Matcher matcher;
    NameFinder names;
    const ImportOptions& options;
    Date today;
    std::set<std::string> unknown_units;
};

}  // namespace dangwu::exchange
