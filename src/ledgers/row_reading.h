#pragma once

#include "ledgers/cell_reading.h"
#include "ledgers/draft.h"
#include "ledgers/group_columns.h"
#include "ledgers/ledger.h"
#include "ledgers/own_tables.h"
#include "ledgers/recognise.h"
#include "ledgers/row_parts.h"
#include "ledgers/surroundings.h"
#include "records/decimal.h"

namespace dangwu::ledgers {

/// Reads the rows of a recognised sheet into drafts, one after the other: what a row leaves to the row above (同上), to
/// the group in which it stands (续建项目) or to the title is filled in.
class RowReader {
  public:
    RowReader(const Ledger& ledger, const Recognised& recognised, std::vector<ChildTable> child_tables);

    /// The drafts of the next row: none for headings, totals, notes and empty rows, several in a cross table.
    std::vector<Draft> read(const sheets::Row& row);
    /// True if several rows may tell of one record: members of an alliance, a row each.
    bool grouped() const { return grouped_; }
    /// Rows of child tables that belong to no record that was read, once all were.
    std::vector<std::pair<const Field*, std::uint32_t>> unclaimed_child_rows() const;

  private:
    void find_parts_of_dates();
    int year_of(const sheets::Row& row) const;
    std::optional<sheets::Cell> joined_date(const sheets::Row& row, std::size_t column) const;
    bool splits(const LedgerPath& path) const;
    void read_cell_into(Draft& draft, std::size_t column, const sheets::Cell& cell);
    CellReading reading_of(std::size_t column, const sheets::Cell& cell) const;
    void read_answer(Draft& draft, const LedgerPath& path, const std::string& text, const sheets::Row& row);
    void give_to_values(std::vector<Draft>& drafts) const;
    void restate(const std::string& section);
    void finish(Draft& draft) const;
    const sheets::Cell* without_phone(Draft& draft, std::size_t column, const sheets::Cell& cell,
                                      sheets::Cell& copy) const;
    void read_tick(Draft& draft, const LedgerPath& path, const sheets::Cell& cell, const std::string& code);
    void read_list(Draft& draft, std::size_t column, const sheets::Cell& cell);
    void put(Draft& draft, const LedgerPath& path, Value value) const;
    void read_child_tables(Draft& draft);
    double factor_of(const RecognisedColumn& column) const;

    const Ledger& ledger_;
    const Recognised& recognised_;
    const Kind& kind_;
    std::vector<ChildTable> child_tables_;
    std::vector<double> factors_;
    std::vector<std::optional<LedgerPath>> phones_;  ///< by column: where the phone of the person named there belongs
    std::vector<std::string> above_;                 ///< the last text of each column
    std::vector<sheets::Cell> stated_;               ///< by column: what a caption over the rows says
    std::vector<int> years_;                         ///< by column: the one year of all its dates, else 0
    std::vector<std::vector<std::size_t>> spread_;   ///< of a cross table: the columns of each record in a row
    /// Columns 年 | 月 | 日 of one date, by recognised column; the year's may also stand alone (年度) and hold for days
    /// without one.
    std::optional<std::size_t> year_part_, month_part_, day_part_;
    int row_year_ = 0;  ///< what the year's column says in the row that is read
    RowParts parts_;
    GroupColumns groups_;
    Surroundings surroundings_;
    bool grouped_ = false;
};

/// True for 同上 and its signs.
bool means_as_above(const std::string& text);

}  // namespace dangwu::ledgers
