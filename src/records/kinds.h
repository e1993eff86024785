#pragma once
#include <string_view>
#include <vector>

#include "records/field.h"

namespace dangwu {

/// Every kind of record, in the order of the registers on screen. The one list of kinds.
const std::vector<const Kind*>& all_kinds();

/// The kind of that name, plural or singular; null if there is none.
const Kind* find_kind(std::string_view name);

}  // namespace dangwu
