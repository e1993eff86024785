#pragma once
#include <optional>
#include <string>

#include "records/field.h"
#include "sheets/reader.h"

namespace dangwu::ledgers {

/// What became of a cell: a value (or none), what was mended on the way, why it cannot be read.
struct CellReading {
    Value value;
    std::string repaired_to;  ///< what it was mended to; empty: nothing was
    std::string fault;        ///< a sentence; the row is refused
    std::string warning;      ///< a sentence; the row is let in
    bool masked = false;      ///< a masked sealed value: never overwrites
};

/// Reads a cell for a field, mending what offices write: full-width digits, blanks in names, dates in any style, —,
/// lower case x, dashes in phones. References come as plain text; whoever knows the records resolves them. `factor`
/// converts the heading's unit into the field's (金额(元) into 万元).
CellReading read_cell(const Field& field, const sheets::Cell& cell, bool is_name, double factor);

/// 是 or 否 under 是否正式党员: what the heading asks, as a code of the list. Nothing if the cell says something else.
std::optional<CellReading> read_asked_code(const Field& field, const sheets::Cell& cell, std::string_view heading);

/// The factor between the unit in a heading's bracket and the field's: 1 unless both are known and differ.
double heading_factor(const Field& field, std::string_view heading);
/// The unit of money or area in a heading's bracket: 2021年实际（万元）. Empty if there is none.
std::string unit_in_heading(std::string_view heading);
/// True if the heading says in which unit of money or area its amounts are.
bool names_unit(std::string_view heading);

}  // namespace dangwu::ledgers
