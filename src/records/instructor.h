#pragma once
#include <optional>
#include <string>

#include "records/enterprise.h"

namespace dangwu {

/// A party-building instructor of a micro-grid. Need not stand on any roll.
struct Instructor {
    static const Kind& describe();
    std::string name, micro_grid, unit, post, phone;
    std::optional<bool> full_time;
    Date since, until;
    std::string note;
};

/// A visit of an instructor to an enterprise. What it reports makes no problem record by itself.
struct Visit {
    static const Kind& describe();
    Date date;
    Ref<Instructor> instructor;
    Ref<Enterprise> enterprise;
    std::string content, reported, suggestion, note;
};

}  // namespace dangwu
