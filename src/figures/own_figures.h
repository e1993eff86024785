#pragma once
#include "figures/definition.h"
#include "office/office.h"

namespace dangwu::figures {

/// The program's definitions, then those of the office's own records (kind `figures`). One that the office has defined
/// wrongly is among them with its fault: it shows in every list, and what is wrong in place of its value.
std::vector<Definition> definitions_of(office::Office& office);

/// What is wrong with a definition that is about to be saved, as a remark: it may be mended later. Nothing of other
/// kinds of records.
std::vector<Problem> remarks_on(office::Office& office, const Record& record);

}  // namespace dangwu::figures
