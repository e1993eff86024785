#pragma once
#include <string>
#include <vector>

#include "ledgers/ledger_path.h"
#include "records/record.h"

namespace dangwu::exchange {

enum class MergeRule {
    ledger_wins,     ///< the ledger of this kind: its values replace what is there
    own_table,       ///< the same for a table that this program wrote: its child rows are all told, none ends another
    only_fill_gaps,  ///< a ledger of another kind, which carries some fields: it never replaces
    same_sheet,      ///< a further row of the same ledger: it adds child rows and fills gaps, but replaces nothing
};

/// Brings the values of a ledger's row into a record that is there. Empty cells change nothing; a vaguer date that
/// covers the stored one changes nothing; child rows are matched by what identifies them and added if they are new. For
/// lists of which ledgers tell the present one, another value ends the open row and begins a new one. Returns the
/// fields in which the row says something else than a record that it may not change.
std::vector<const Field*> merge_row(Record& into, const Record& row, MergeRule rule, const Date& today);

}  // namespace dangwu::exchange
