#pragma once
#include "ledgers/ledger.h"

namespace dangwu::ledgers {

/// Cuts a ledger on which tables stand beside each other, an empty column or a second 序号 between them, into one
/// ledger a table. It is cut only if the parts tell more than the whole: an empty column alone is no border.
std::vector<Ledger> tables_beside(Ledger ledger);

}  // namespace dangwu::ledgers
