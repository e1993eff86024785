#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/person.h"

namespace dangwu {

/// What state the introduction was in, from which day on.
struct TalentState {
    static const Kind& describe();
    std::string state;
    Date since;
    std::string note;
};

/// A subsidy paid out, in ten thousand yuan.
struct Subsidy {
    static const Kind& describe();
    std::string item;
    std::optional<Decimal> amount;
    Date paid_on;
};

/// A follow-up visit to somebody introduced.
struct FollowUp {
    static const Kind& describe();
    Date date;
    std::string visitor, content;
};

/// The introduction of one person to one enterprise. Education and university are those of the day of signing.
struct Talent {
    static const Kind& describe();
    Ref<Person> person;
    std::string education, degree, university, major, mode, programme;
    Ref<Enterprise> enterprise;
    std::string post;
    Date signed_on, arrived_on, service_until, contract_until;
    std::vector<TalentState> states;
    std::string left_reason;
    Date left_on;
    std::vector<Subsidy> subsidies;
    std::vector<FollowUp> follow_ups;
    std::optional<bool> double_first_class;
    std::string note;
};

/// True if the university was on the 双一流 list in force on that day: 2017-09-21 (first round, 140 names with
/// campuses) and 2022-02-14 (second round, 147). Source: 教育部 财政部 国家发展改革委 notices of those dates.
bool double_first_class(std::string_view university, const Date& day);

}  // namespace dangwu
