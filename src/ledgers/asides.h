#pragma once
#include <optional>
#include <string>

#include "ledgers/cell_reading.h"
#include "ledgers/draft.h"

/// What a cell says that its own field cannot hold, but another one of the record can: 已办结（2021.4.1） is a state
/// and a day, 3年 under 服务期限 counts from the day of arrival, 主体施工 under 形象进度 is no number.
namespace dangwu::ledgers {

/// A state with the day on which it came about: the code; what is left is settled with the row. Nothing if no day
/// stands in the text, or the rest is no code.
std::optional<CellReading> read_dated_state(const Field& field, const std::string& text);

/// True for a cell that says nothing to the field itself (`readable`: it could be read), but that settle_asides() can
/// use once the whole row is read.
bool is_aside(const Field& field, const sheets::Cell& cell, std::string_view heading, bool readable);

/// Gives what stood aside to the fields that can hold it, unless other cells of the row gave them; what no field can
/// hold goes to the remarks of the record. Each is listed as a repair or a warning.
void settle_asides(Draft& draft);

}  // namespace dangwu::ledgers
