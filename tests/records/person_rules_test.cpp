#include <catch2/catch.hpp>

#include "records/activity.h"
#include "records/language.h"
#include "records/person.h"
#include "records/record.h"
#include "records/talent.h"

using namespace dangwu;

namespace {

Date day(const char* iso) {
    return *Date::from_iso(iso);
}

/// The fields that a rule refuses, in order.
std::vector<std::string> refused(Person person) {
    if (person.name.empty()) person.name = "测试";
    std::vector<std::string> fields;
    for (const Problem& problem : check(Record::of(std::move(person))))
        if (problem.refuses) fields.push_back(problem.field);
    return fields;
}

using Fields = std::vector<std::string>;

}  // namespace

TEST_CASE("nobody joins before the age of 18") {
    Person person;
    person.birth_date = day("1990-05-20");
    person.joined_on = day("2008-05-19");
    CHECK(refused(person) == Fields{"joined_on"});
    person.joined_on = day("2008-05-20");
    CHECK(refused(person).empty());
    person.joined_on = day("2008-05");  // may be after the birthday
    CHECK(refused(person).empty());
    person.joined_on = day("2008-04");
    CHECK(refused(person) == Fields{"joined_on"});
    person.joined_on = day("2008");
    CHECK(refused(person).empty());
    person.birth_date = day("1990");  // may have been born in January
    person.joined_on = day("2007-12-31");
    CHECK(refused(person) == Fields{"joined_on"});
    person.birth_date = Date();
    CHECK(refused(person).empty());
}

TEST_CASE("the ID number's date of birth counts where there is one") {
    Person person;
    person.id_number = "11010519491231002X";
    person.joined_on = day("1967-12-30");
    CHECK(refused(person) == Fields{"joined_on"});
    person.joined_on = day("1967-12-31");
    CHECK(refused(person).empty());
}

TEST_CASE("probation is one year, but only since 1977-08-18") {
    Person person;
    person.joined_on = day("2019-07-01");
    person.full_member_on = day("2020-06-30");
    CHECK(refused(person) == Fields{"full_member_on"});
    person.full_member_on = day("2020-07-01");
    CHECK(refused(person).empty());
    person.full_member_on = day("2020-07");
    CHECK(refused(person).empty());
    person.full_member_on = day("2020-06");
    CHECK(refused(person) == Fields{"full_member_on"});
    person.joined_on = day("1977-08-17");
    person.full_member_on = day("1977-08-17");
    CHECK(refused(person).empty());
    person.joined_on = day("1977-08-18");
    person.full_member_on = day("1977-09-18");
    CHECK(refused(person) == Fields{"full_member_on"});
    person.joined_on = day("1977-08");  // may lie before the day on which probation came back
    CHECK(refused(person).empty());
    person.joined_on = day("1970-01-01");
    person.full_member_on = day("1970-02-01");
    CHECK(refused(person).empty());
}

TEST_CASE("sex and birth agree with the ID number") {
    Person person;
    person.id_number = "11010519491231002X";
    person.sex = "2";
    person.birth_date = day("1949-12");
    CHECK(refused(person).empty());
    person.sex = "1";
    CHECK(refused(person) == Fields{"sex"});
    person.sex = "9";  // not stated contradicts nothing
    CHECK(refused(person).empty());
    person.birth_date = day("1949-11");
    CHECK(refused(person) == Fields{"birth_date"});
    person.id_number = "110105194912310021";
    CHECK(refused(person) == Fields{"id_number"});
}

TEST_CASE("sentences of rules hold no number of a person") {
    for (Language language : {Language::zh_CN, Language::en}) {
        set_language(language);
        for (const char* number :
             {"110105194912310021", "1101051949123100", "11010519490231002X", "1101051949123100AX"}) {
            Person person;
            person.name = "测试";
            person.id_number = number;
            person.phone = "10012345678";
            for (const Problem& problem : check(Record::of(person))) {
                INFO(problem.sentence);
                CHECK(problem.sentence.find("1949") == std::string::npos);
                CHECK(problem.sentence.find("100123") == std::string::npos);
            }
        }
    }
    set_language(Language::zh_CN);
}

TEST_CASE("a code list of a standard is closed, one of the office is open") {
    Person person;
    person.sex = "x";
    CHECK(refused(person) == Fields{"sex"});
    person.sex = "1";
    person.education = "本科以上";
    CHECK(refused(person) == Fields{"education"});
}

TEST_CASE("remarks do not refuse") {
    Activity activity;
    activity.date = day("2021-03-05");
    activity.types.push_back({"theme_day"});
    activity.host = {Reference{1, "支部"}};
    activity.expected = 3;
    activity.present = 4;
    auto problems = check(Record::of(activity));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].field == "present");
    CHECK_FALSE(problems[0].refuses);
}

TEST_CASE("a university counts by the list in force on the day of signing") {
    Talent talent;
    talent.university = "合肥工业大学";
    CHECK(double_first_class(talent.university, day("2021-06-01")));
    CHECK_FALSE(double_first_class("湘潭大学", day("2021-06-01")));  // named with the second list
    CHECK(double_first_class("湘潭大学", day("2022-06-01")));
    CHECK_FALSE(double_first_class("黄山学院", day("2022-06-01")));
    Record record = Record::of(talent);
    record.kind().derive(record.data());
    CHECK_FALSE(record.as<Talent>().double_first_class);  // without a date nothing is known
    record.as<Talent>().signed_on = day("2021-06-01");
    record.kind().derive(record.data());
    CHECK(record.as<Talent>().double_first_class == true);
}
