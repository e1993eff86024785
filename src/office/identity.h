#pragma once
#include "office/office.h"

/// Whether two records are one: by the keys that the description's `same` names.
namespace dangwu::office {

/// The keys of a record under one of the kind's alternatives: one, or several where a child row takes part; none if a
/// part that must be given is missing. Two records with a key in common may be one. Sealed values stand in it as their
/// keyed hash.
std::vector<std::string> identity_keys(Office& office, const Record& record, std::size_t alternative);

/// Two identifying numbers that both have and that differ say that these are two, whatever else they have in common.
bool told_apart(const Record& a, const Record& b);

/// Records of a register that may be one and the same.
struct PossiblyOne {
    std::vector<const Field*> by;  ///< the fields in which they agree
    std::vector<Named> records;
};
std::vector<PossiblyOne> possible_duplicates(Office& office, const Kind& kind);

}  // namespace dangwu::office
