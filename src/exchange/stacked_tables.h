#pragma once
#include "exchange/ledger.h"

namespace dangwu::exchange {

/// Cuts a sheet on which tables of different kinds stand below each other into one ledger a table, each with its own
/// title. A heading that is only repeated, as for printed pages, cuts nothing.
std::vector<Ledger> tables_of(Ledger ledger);

}  // namespace dangwu::exchange
