#pragma once
#include <map>
#include <set>
#include <string>

#include "exchange/import.h"
#include "exchange/matching.h"
#include "exchange/name_finder.h"
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
    /// Records that a row of this call would have added, had it not been refused: where that row stands.
    std::map<std::pair<const Kind*, std::string>, std::string> refused_names;
};

}  // namespace dangwu::exchange
