#pragma once
#include "exchange/ledger.h"
#include "records/field.h"

/// What the values of a column say about the field that it may be.
namespace dangwu::exchange {

/// The share of the first values below the heading that the field can read; 0.5 where there are none. Texts read
/// anything, so they say little; for references the look of a name counts (…公司, …支部).
double readable(const Ledger& ledger, std::uint32_t heading_row, std::uint32_t column, const Field& field);

/// The same for fields whose values cannot be mistaken, whatever the heading says: numbers with a check digit and codes
/// in the very words of the list. 0 for all others, and where too few values speak.
double unmistakable(const Ledger& ledger, std::uint32_t heading_row, std::uint32_t column, const Field& field);

/// The share of the first values that are numbers.
double numeric(const Ledger& ledger, std::uint32_t heading_row, std::uint32_t column);

}  // namespace dangwu::exchange
