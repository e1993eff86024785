#include <catch2/catch.hpp>

#include "records/kinds.h"
#include "records/record.h"

using namespace dangwu;

namespace {

/// What is said of a value in a field; refusals count as "refused".
std::string said(const char* kind, const char* field, const Value& value) {
    Record record(*find_kind(kind));
    record.set(field, value);
    for (const Problem& problem : check(record))
        if (problem.field == field) return problem.refuses ? "refused" : problem.sentence;
    return {};
}

Date year(int year) {
    return *Date::make(year);
}

}  // namespace

TEST_CASE("a date of another age is remarked on, never refused; any field of dates does") {
    const int now = Date::today().year();
    for (const Kind* kind : all_kinds())
        for (const Field& field : kind->fields) {
            if (field.type != Type::date || field.derived) continue;
            INFO(kind->name << "." << field.name);
            for (const Date& odd : {year(1899), *Date::make(1899, 12, 31), year(now + 21)}) {
                const std::string sentence = said(kind->name, field.name, odd);
                CHECK(sentence.find(odd.iso()) != std::string::npos);
            }
            for (const Date& sound : {year(1900), year(now), year(now + 20)})
                CHECK(said(kind->name, field.name, sound).find(sound.iso()) == std::string::npos);
        }
}

TEST_CASE("counts below zero and shares over a hundred percent are remarked on; a growth may be both") {
    CHECK(said("activities", "present", std::int64_t{-3}).find("-3") != std::string::npos);
    CHECK(said("activities", "present", std::int64_t{0}).empty());
    CHECK(said("projects", "progress_percent", Decimal::of(120)).find("120") != std::string::npos);
    CHECK_FALSE(said("projects", "progress_percent", Decimal::of(-1)).empty());
    CHECK(said("projects", "progress_percent", Decimal::of(100)).empty());
    CHECK(said("indicators", "growth_percent", Decimal::of(120)).empty());
    CHECK(said("indicators", "growth_percent", Decimal::of(-12)).empty());
}
