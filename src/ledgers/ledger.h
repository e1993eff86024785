#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sheets/reader.h"

namespace dangwu::ledgers {

/// A sheet held whole: rows by number, merged ranges filled with the value that they show.
struct Ledger {
    std::filesystem::path file;
    std::string sheet;
    std::vector<sheets::Row> rows;      ///< rows with content, ascending; of a long sheet the first thousands
    std::vector<sheets::Merge> merges;  ///< as in the file

    using Take = std::function<bool(sheets::Row&)>;  ///< false: no more
    /// Of a long sheet: reads the rows after those that are held, one by one. Null: all of them are held.
    std::function<void(const Take&, std::vector<sheets::Merge>*)> rest;  ///< the merged ranges are given if asked for
    std::uint32_t rows_expected = 0;  ///< about how many there are, for showing progress

    /// Holds all rows from now on.
    void hold_rest();

    /// The cell of a row, or null.
    static const sheets::Cell* cell(const sheets::Row& row, std::uint32_t column);
    /// The cell that is shown at the place, merged ranges considered; null if it is empty.
    const sheets::Cell* shown(std::uint32_t row, std::uint32_t column) const;
    const sheets::Row* row(std::uint32_t number) const;
};

/// The sheets of a workbook.
struct Ledgers {
    std::vector<Ledger> visible;
    std::vector<std::string> hidden;  ///< names of those that are not read
};

/// Reads every visible sheet. Throws Error for what cannot be read. A sheet of many thousand rows is read only as far
/// as it takes to recognise it, unless it must be held `whole`; the others follow while the first are written.
Ledgers read_ledgers(const std::filesystem::path& file, bool whole, const std::function<bool()>& go_on = {});

/// Fills merged ranges below the heading: a value that spans rows means "the same" in each of them.
void fill_merged(Ledger& ledger, std::uint32_t after_row);

}  // namespace dangwu::ledgers
