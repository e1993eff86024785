#pragma once
#include <filesystem>

#include "office/office.h"

/// Records out: tables that people read and that come back the same when imported again.
namespace dangwu::exchange {

struct ExportOptions {
    bool reveal = false;  ///< sealed fields plain; otherwise masked, and a masked cell never overwrites on import
};

/// One row a record, headed by the field labels of the process's language, the global id (记录号) last. By the name's
/// ending: .xlsx with a further sheet for each child list, .json with nested arrays, .csv without child rows.
void export_query(office::Office& office, const office::Query& query, const std::filesystem::path& out,
                  const ExportOptions& options = {});

/// An empty workbook to fill in: the headings of the kind, drop-down lists for codes, a note on each heading.
void empty_workbook(const Kind& kind, const std::filesystem::path& out);

}  // namespace dangwu::exchange
