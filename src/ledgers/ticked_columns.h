#pragma once
#include "ledgers/evidence.h"
#include "ledgers/heading_rows.h"
#include "ledgers/recognise.h"

namespace dangwu::ledgers {

/// True for what offices set under a heading to say yes: √ ✓ ☑ ●
bool is_tick(std::string_view text);

/// Finds columns that are answered with a tick, one for each code of a list (已完成 | 正在整改; 党员大会 | 党课): gives
/// them the path of the code's field and the code that a tick means. Only where two or more columns name codes of one
/// field, since one alone may as well be a yes or no of its own.
void find_ticked_columns(const Samples& samples, const std::vector<HeadingText>& headings, Recognised& recognised);

}  // namespace dangwu::ledgers
