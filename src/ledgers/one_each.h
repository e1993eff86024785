#pragma once
#include <vector>

#include "ledgers/draft.h"

namespace dangwu::ledgers {

/// Two enterprises in the cell of 走访企业 are two visits, 1.… 2.… in that of 议题 two matters: a draft that names
/// several in a field described so becomes one for each, with all that the row says. Told once, as a repair.
void give_one_each(const Kind& kind, std::vector<Draft>& drafts);

}  // namespace dangwu::ledgers
