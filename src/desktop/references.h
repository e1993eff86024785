#pragma once
#include <vector>

#include "office/office.h"

namespace dangwu::desktop {

/// Links names that were typed and not chosen, where exactly one record has that name. A name that has none is kept as
/// text where the description allows it, else it is a problem of its field. Child rows included. For the worker.
std::vector<Problem> resolve_references(office::Office& office, Record& record);

/// True if some kind has a field that refers to this one.
bool is_referred_to(const Kind& kind);

}  // namespace dangwu::desktop
