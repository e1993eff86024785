#pragma once
#include "exchange/import.h"
#include "ledgers/ledger.h"

namespace dangwu::exchange {

/// Hands the refused rows back, with a further column that says why: in a copy of the user's own workbook as it was
/// formatted (.xlsx), else in a new workbook with the same headings. Corrected, it can be imported as it is.
void hand_back(const ImportReport& report, const std::vector<ledgers::Ledger>& read, const std::filesystem::path& out);

}  // namespace dangwu::exchange
