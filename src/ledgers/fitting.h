#pragma once
#include <string>
#include <vector>

#include "ledgers/evidence.h"
#include "ledgers/heading_rows.h"
#include "ledgers/recognise.h"

namespace dangwu::ledgers {

/// A heading that the table may have, with all that is to be known of it.
struct HeadingPlace {
    std::uint32_t first, last;  ///< rows
    std::vector<HeadingText> texts;
    Samples samples;
    std::vector<std::string> around;
    int year;  ///< that the texts around name; 0 if none
};

/// What the table would be as one of the kind: its columns and what speaks for it, in `score`. Every column claims
/// fields, the strongest claim wins, and what is won is weighed. `wanted`: the user said that it is of the kind, so
/// that values alone may speak.
Recognised fit(const Kind& kind, const HeadingPlace& heading, const KnownColumns& known, bool wanted);

}  // namespace dangwu::ledgers
