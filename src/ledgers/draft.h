#pragma once
#include <string>
#include <utility>
#include <vector>

#include "ledgers/ledger_path.h"
#include "ledgers/remark.h"
#include "records/record.h"

namespace dangwu::ledgers {

/// A row on its way into the office: the record as the row tells it, what it carries of others, and what is to be said
/// of it.
struct Draft {
    explicit Draft(const Kind& kind) : record(kind) {}
    std::uint32_t row = 0;
    Record record;
    std::vector<std::pair<const Field*, Record>> carried;
    std::string section;             ///< the text of the row that heads the group in which it stands; empty: none
    std::vector<const Field*> told;  ///< what no cell says but name, group or title: never replaces what is known
    /// Dates that a spreadsheet holds as the number 1968.1: January, or October with its zero lost.
    std::vector<LedgerPath> months_in_doubt;
    /// What a cell holds that its field cannot, see asides.h.
    struct Aside {
        LedgerPath path;
        std::string text;
    };
    std::vector<Aside> asides;
    std::vector<Remark> faults, warnings;
    std::vector<Repair> repairs;
    bool waits = false;  ///< names a record of its own kind that has not come yet
};

}  // namespace dangwu::ledgers
