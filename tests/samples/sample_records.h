#pragma once
#include <functional>

#include "records/record.h"

/// Records of any kind made from its description, so that a test over all kinds also tests those that come later.
namespace dangwu::samples {

/// A record of the kind that another one may refer to. Called for every reference that is to be filled.
using Target = std::function<Reference(const Kind&)>;

/// A plausible value of the field's type that the rules accept. Two variants give different values wherever the type
/// allows it. `place` is the field's place in its kind: dates grow with it, as joining comes before leaving.
Value sample_value(const Field& field, int variant, int place, const Target& target);

/// Every field filled, child lists with two rows each, derived fields computed.
Record full_record(const Kind& kind, int variant, const Target& target);

/// Only what the description requires.
Record bare_record(const Kind& kind, int variant, const Target& target);

/// An invented ID number of GB 11643 (division 341099) with its check digit.
std::string sample_id_number(int variant);
/// An invented credit code of GB 32100 (division 341099) with its check character.
std::string sample_credit_code(int variant);

}  // namespace dangwu::samples
