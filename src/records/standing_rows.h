#pragma once
#include <optional>
#include <string>

#include "records/record.h"

/// Which of dated child rows stand on a day: those that have not ended, the branch that a member is in and not those
/// before. Of rows that tell a state from a day on, without an end (在岗 from 2021-03), the latest one begun.
namespace dangwu {

/// True for rows that begin, never end, and are called by a state.
bool only_latest_stands(const Kind& rows);

/// The row of the list that stands on the day. A row without a day began before all others; of rows of one day the
/// last one counts. Empty if none has begun.
std::optional<std::size_t> latest_row(const Field& list, const void* record, const Date& day);

/// What a list shows of a field: its value; of child rows what those that stand today are called.
std::string standing_text(const Field& field, const Record& record);

}  // namespace dangwu
