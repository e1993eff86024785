#pragma once
#include "office/office.h"

/// What the other records of the file say of one: rules that a record alone cannot tell.
namespace dangwu::office {

/// What another record makes impossible: an identifying number that it bears already, a superior that stands below.
/// With `stored`, the record as it lies in the file, only of fields that differ from it.
std::vector<Problem> contradictions(Office& office, const Record& record, const Record* stored = nullptr);

/// Records that by one of the kind's `same` keys seem to be this one, without those that a number tells apart.
struct LookAlike : Named {
    std::vector<const Field*> by;  ///< the fields in which the two agree
};
std::vector<LookAlike> look_alikes(Office& office, const Record& record);

/// All that is to be said before the record is saved: check(), contradictions, and as remarks the look-alikes.
std::vector<Problem> examine(Office& office, const Record& record);

}  // namespace dangwu::office
