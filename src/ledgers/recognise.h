#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledgers/ledger.h"
#include "ledgers/ledger_path.h"

namespace dangwu::ledgers {

/// Which part of its cells a column means, where a cell holds several values (应到/实到人数 over 12/10).
struct Cut {
    char32_t sign;   ///< between the parts; ( for a second part in brackets, 年 for one behind a date
    unsigned piece;  ///< from 0
};

struct RecognisedColumn {
    std::uint32_t column = 0;
    std::string heading;             ///< as shown; of a two-row heading both parts
    std::optional<LedgerPath> path;  ///< nothing: not read
    /// Of a cross table: what the heading says of the record whose value stands below (2020年实际). Such a column is a
    /// record of its own.
    std::vector<std::pair<const Field*, Value>> fixed;
    std::optional<Cut> cut;  ///< nothing: the whole cell
    std::string ticked;      ///< the code that a tick (√) in the column means; empty: values stand in it
    /// Of a caption over the table (指导员：赖强一), which is no column: what stands for it in every row.
    std::optional<std::string> stated;
    std::uint32_t stated_in_row = 0;
};

/// What a sheet is: its kind, where its heading stands, what its columns are.
struct Recognised {
    const Kind* kind = nullptr;
    std::uint32_t first_heading_row = 0, last_heading_row = 0;
    std::vector<RecognisedColumn> columns;
    std::vector<std::string> around;  ///< what stands around the table, the nearest first: sheet, title rows, file
    double score = 0;
    double unread = 0;  ///< what the score lost to columns that say nothing to the kind
};

/// True if a column gives the field, or this leaf of it.
bool has_column(const Recognised& recognised, const Field& root, const Field* leaf = nullptr);

/// True if the rows are child rows of a record: members of an alliance, a row each.
bool lists_children(const Recognised& recognised);

/// The name that the texts around a table of child rows give to the record that has no column for it, or nothing.
std::string name_told(const Field& field, const Recognised& recognised, const std::vector<std::string>& texts);

/// True for a table that this program wrote: names in it are names of records, and nothing is to be guessed.
bool is_own_table(const Recognised& recognised);

/// What the user said or said before: heading (as shown) → path.
using KnownColumns = std::map<std::string, std::string>;

/// Recognises a sheet by headings, sheet name, title and the values of its columns. `wanted` fixes the kind.
/// Nothing if no heading fits.
std::optional<Recognised> recognise(const Ledger& ledger, const Kind* wanted, const KnownColumns& known);

/// The same headings in the same order give the same fingerprint.
std::string layout_fingerprint(const Recognised& recognised);

}  // namespace dangwu::ledgers
