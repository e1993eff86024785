#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/person.h"

namespace dangwu {

/// One session may be of several types: 支部党员大会 and 党课 at once.
struct ActivityType {
    static const Kind& describe();
    std::string type;
};

/// A series that the session belongs to: 清明祭英烈, 党课进车间 …
struct ActivitySeries {
    static const Kind& describe();
    std::string series;
};

/// Somebody who was expected: present, or why not.
struct Attendance {
    static const Kind& describe();
    Ref<Person> person;
    std::string state, reason;
};

/// An enterprise that took part.
struct Participation {
    static const Kind& describe();
    Ref<Enterprise> enterprise;
};

/// One session of an organization: date, host, what it was, who came. One session is one record.
struct Activity {
    static const Kind& describe();
    Date date;
    std::vector<ActivityType> types;
    Ref<Organization> host;
    std::vector<ActivitySeries> series;
    std::string topic, place, chair, recorder;
    std::optional<std::int64_t> expected, present;
    std::vector<Attendance> attendance;
    std::vector<Participation> enterprises;
    std::string content, decision, note;
};

}  // namespace dangwu
