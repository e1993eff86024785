#pragma once
#include <string>

#include "ledgers/draft.h"

/// Where a value that was read goes in the draft: a field, a child row, a record that the row carries.
namespace dangwu::ledgers {

/// `list`: of child rows, the value is one of several in its cell and begins a row of its own; otherwise columns of one
/// row meet in it.
void place(Draft& draft, const LedgerPath& path, Value value, bool list);
/// Several names in the place of one go to the list that the description names; false if there is just one.
bool place_several(Draft& draft, const LedgerPath& path, const std::string& text);
/// What stood in brackets behind the name that was placed last.
void place_remark(Draft& draft, const LedgerPath& path, const std::string& remark);

}  // namespace dangwu::ledgers
