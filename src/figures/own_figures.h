#pragma once
#include "figures/definition.h"
#include "office/office.h"

namespace dangwu::figures {

/// The program's definitions, then those of the office's own records (kind `figures`). One that the office has defined
/// wrongly is among them with its fault: it shows in every list, and what is wrong in place of its value.
std::vector<Definition> definitions_of(office::Office& office);

}  // namespace dangwu::figures
