#pragma once
#include <set>

#include "ledgers/ledger.h"
#include "ledgers/recognise.h"

namespace dangwu::ledgers {

/// What a row of a table is.
enum class RowPart {
    data,     ///< a record, or several
    section,  ///< heads a group of records: 一、续建项目
    nothing,  ///< a total, a note, a repeated heading, a signature under the table, an empty row
};

/// Tells the rows of a recognised table apart.
class RowParts {
  public:
    RowParts(const Ledger& ledger, const Recognised& recognised);
    RowPart of(const sheets::Row& row) const;

  private:
    bool is_section(const sheets::Row& row, const sheets::Cell& only) const;
    bool heads_group(const sheets::Row& row, const std::string& first) const;
    bool repeats_caption(const std::string& text) const;
    bool is_signature(const sheets::Row& row, const sheets::Cell& only) const;

    const Recognised& recognised_;
    static constexpr std::size_t no_column = static_cast<std::size_t>(-1);
    std::vector<std::size_t> index_of_;  ///< by the sheet's column: the recognised one
    std::set<std::uint32_t> counting_;   ///< columns in which rows are numbered 1, 2, 3
    std::set<std::uint32_t> spanning_;   ///< rows with a cell merged over columns
    bool only_numbers_ = false;          ///< beside the name the table gives numbers only
    std::uint32_t last_full_row_ = 0;    ///< behind it stand only single cells
};

}  // namespace dangwu::ledgers
