#pragma once
#include "exchange/import.h"
#include "exchange/ledger.h"

namespace dangwu::exchange {

/// Writes the refused rows into a workbook of their own: each sheet with its headings, its rows as they were and a last
/// column that says why. Corrected, it can be imported as it is.
void hand_back(const ImportReport& report, const std::vector<Ledger>& ledgers, const std::filesystem::path& out);

}  // namespace dangwu::exchange
