#pragma once
#include <string>

#include "ledgers/ledger_path.h"

/// What stands where a record should be named, and names none: 是 under 是否牵头企业, 盟主单位 under 联盟职务.
namespace dangwu::ledgers {

/// True if the text answers the heading instead of naming a record: yes, no, or the part that the row's record plays.
bool is_answer(const LedgerPath& path, const std::string& text);
/// True for an answer which says that the row's record is not the one: 否, 成员单位.
bool is_denial(const Field& field, const std::string& text);

}  // namespace dangwu::ledgers
