#pragma once
#include "ledgers/ledger.h"

namespace dangwu::ledgers {

/// Cuts a sheet on which tables stand below or beside each other into one ledger a table, each with its own title. A
/// heading that is only repeated below, as for printed pages, cuts nothing; beside itself (序号 姓名 序号 姓名) it
/// does.
std::vector<Ledger> tables_of(Ledger ledger);

}  // namespace dangwu::ledgers
