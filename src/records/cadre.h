#pragma once
#include <string>

#include "records/person.h"

namespace dangwu {

/// A cadre on the roster of the zone and how far the information collection has come. The integrity file itself is
/// another matter: the roster says only that and when the information was collected.
struct Cadre {
    static const Kind& describe();
    Ref<Person> person;
    std::string establishment, rank, department, post;
    Date collected_on, since, until;
    std::string note;
};

}  // namespace dangwu
