#pragma once
#include "office/office.h"

namespace dangwu::exchange {

/// Fills an empty office with the demo zone: the ledgers of an invented zone (forms/demo), which come with the program,
/// imported as anybody's would be. All persons and enterprises in it are invented.
void fill_with_demo(office::Office& office);

}  // namespace dangwu::exchange
