#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sheets/reader.h"

namespace dangwu::exchange {

/// A sheet held whole: rows by number, merged ranges filled with the value that they show.
struct Ledger {
    std::filesystem::path file;
    std::string sheet;
    bool hidden = false;
    std::vector<sheets::Row> rows;      ///< rows with content, ascending
    std::vector<sheets::Merge> merges;  ///< as in the file

    /// The cell of a row, or null.
    static const sheets::Cell* cell(const sheets::Row& row, std::uint32_t column);
    /// The cell that is shown at the place, merged ranges considered; null if it is empty.
    const sheets::Cell* shown(std::uint32_t row, std::uint32_t column) const;
    const sheets::Row* row(std::uint32_t number) const;
};

/// Reads every visible sheet. Throws Error for what cannot be read.
std::vector<Ledger> read_ledgers(const std::filesystem::path& file);

/// Fills merged ranges below the heading: a value that spans rows means "the same" in each of them.
void fill_merged(Ledger& ledger, std::uint32_t after_row);

}  // namespace dangwu::exchange
