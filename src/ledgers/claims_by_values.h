#pragma once
#include "ledgers/evidence.h"
#include "ledgers/recognise.h"

/// What the values of columns claim where headings say too little.
namespace dangwu::ledgers {

/// A column's claim to be a field.
struct Claim {
    std::size_t column;  ///< index into Recognised::columns
    LedgerPath path;
    double worth;
};

/// What the values alone claim for a column whose heading says nothing: an ID number is one under any heading, and so
/// are the very words of a code list.
void claim_by_values(const Samples& samples, const Kind& kind, std::uint32_t column, std::size_t index,
                     std::vector<Claim>& claims);

/// Gives the fields without which a record says nothing the one column that is left for them: the only dates, the only
/// names of enterprises, the longest texts.
void claim_what_is_left(const Samples& samples, Recognised& recognised, const std::vector<std::size_t>& free);

}  // namespace dangwu::ledgers
