#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/enterprise.h"

namespace dangwu {

struct Person;
struct Organization;

/// A seat of the committee and who holds it, from when to when (支部工作条例 Art. 20).
struct Seat {
    static const Kind& describe();
    std::string post;
    Ref<Person> person;
    std::string phone;
    Date since, until;
};

/// A term of office, begun by an election.
struct Term {
    static const Kind& describe();
    Date elected_on, due_on;
    std::string method;
};

/// What happened to the organization: renaming, change of superior, change of kind.
struct OrganizationEvent {
    static const Kind& describe();
    std::string event;
    Date date;
    std::string document, former_name;
};

/// A unit covered by a joint branch, beside the one it is based on.
struct CoveredUnit {
    static const Kind& describe();
    Ref<Enterprise> enterprise;
    Date since, until;
};

/// A party organization. Who supervises it (`parent`, 隶属) and where it is based (`unit`, 所在企业) are two links.
/// It stands from the day it was founded until the day before it is dissolved.
struct Organization {
    static const Kind& describe();
    std::string name, short_name, code, type;
    Ref<Organization> parent;
    Ref<Enterprise> unit;
    std::optional<bool> functional;
    Date founded_on;
    std::string approval_number;
    Date dissolved_on;
    std::string dissolved_reason, phone, address;
    std::vector<Seat> seats;
    std::vector<Term> terms;
    std::vector<OrganizationEvent> events;
    std::vector<CoveredUnit> covered_units;
    std::string note;
};

}  // namespace dangwu
