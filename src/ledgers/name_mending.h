#pragma once
#include "ledgers/draft.h"

namespace dangwu::ledgers {

/// Puts right what ledgers write into a name beside the name, where the description says so: its number in the list
/// (1.经营收入), its unit (经营收入（亿元）), the major behind a university; and gives 第3次会议 its year. Each is
/// listed as a repair. Quotation marks round a whole name go too: “恒泰红芯”. `year` is that of the table, 0 if it
/// names none.
void mend_names(Draft& draft, int year);

}  // namespace dangwu::ledgers
