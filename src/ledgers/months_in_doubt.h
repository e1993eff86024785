#pragma once
#include "ledgers/draft.h"

namespace dangwu::ledgers {

/// 1968.1 in a cell for numbers may be 1968.10: an ID number beside it decides, else it is January with a remark.
void settle_months(Draft& draft);

}  // namespace dangwu::ledgers
