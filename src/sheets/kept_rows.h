#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sheets/reader.h"

namespace dangwu::sheets {

/// What a copy keeps of one sheet: everything down to the heading, and of the rows below only these, each with a note
/// in a further column. `shown` gives the cells whose text leans on rows above, which may go: merged ones, 同上.
struct KeptRows {
    std::string sheet;
    std::uint32_t heading_row = 0;
    std::string heading;                         ///< of the column of notes
    std::map<std::uint32_t, std::string> notes;  ///< by row
    std::map<std::uint32_t, std::vector<Cell>> shown;
};

/// Copies an .xlsx as its owner formatted it, with these rows only; sheets of which nothing is kept are hidden.
/// Formulas below the headings become the values that they gave. False, and nothing is written, for a sheet whose XML
/// is not as expected. Throws Error like read() and like PendingFile.
bool copy_kept_rows(const std::filesystem::path& workbook, const std::vector<KeptRows>& kept,
                    const std::filesystem::path& out);

}  // namespace dangwu::sheets
