#pragma once
#include <optional>
#include <vector>

#include "ledgers/row_parts.h"

namespace dangwu::ledgers {

/// A table without merged cells may name the meeting in the first row of its matters only, the alliance in that of its
/// members. The columns filled so: of a link, a date or such a name without which a record is none, and empty in many
/// rows. One that a few rows leave empty is a gap.
class GroupColumns {
  public:
    GroupColumns(const Ledger& ledger, const Recognised& recognised, const RowParts& parts);

    /// What the first row of the group says (`above`: the last text of the column), where the row itself is empty in
    /// the column and in all others of the same field.
    std::optional<sheets::Cell> of_group(const sheets::Row& row, std::size_t column, const std::string& above) const;

  private:
    const Recognised& recognised_;
    std::vector<bool> grouped_;  ///< by recognised column
};

}  // namespace dangwu::ledgers
