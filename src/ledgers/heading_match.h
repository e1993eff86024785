#pragma once
#include <vector>

#include "ledgers/heading_rows.h"
#include "ledgers/ledger_path.h"

namespace dangwu::ledgers {

/// A path that a heading may mean. `weight`: 1 for the very word of the description, less the farther the heading is.
struct Candidate {
    LedgerPath path;
    double weight;
    bool likely;  ///< only a likeness: counts if the values agree
};

/// Every path of the kind that is called so, the best first.
std::vector<Candidate> known_headings(const Kind& kind, const HeadingText& heading);
/// Every path of the kind with a heading that is alike, for headings that nobody knows.
std::vector<Candidate> alike_headings(const Kind& kind, const HeadingText& heading);

/// True for the running number of a list: no column that anybody would miss.
bool is_running_number(const HeadingText& heading);
/// True for what systems add to every table and no record holds: 录入时间, 审核状态.
bool is_idle_heading(const HeadingText& heading);
/// True if the description of the kind has the heading just so.
bool is_known_heading(const Kind& kind, const HeadingText& heading);

}  // namespace dangwu::ledgers
