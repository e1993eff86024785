#include "../sample_office.h"
#include "figures/figures.h"
#include "records/talent.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

Date day(const char* iso) {
    return *iso ? *Date::from_iso(iso) : Date();
}

struct States {
    Scratch scratch;
    std::unique_ptr<office::Office> office = office::Office::create(scratch / "a.dangwu", "tester");

    void add(const char* name, const char* signed_on, std::vector<TalentState> states, const char* left_on = "",
             const char* service_until = "", const char* contract_until = "") {
        Talent talent;
        talent.person = {Reference{0, name}};
        talent.signed_on = day(signed_on);
        talent.left_on = day(left_on);
        talent.service_until = day(service_until);
        talent.contract_until = day(contract_until);
        talent.states = std::move(states);
        Record record = Record::of(std::move(talent));
        office->save(record);
    }
    std::string names(const char* figure, const char* end) {
        std::string found;
        for (const office::Named& record :
             figures::figure(*office, figure, figures::Period::of_year(day(end).year(), day(end))).records)
            found += record.name;
        return found;
    }
};

}  // namespace

TEST_CASE_METHOD(States, "who is in service depends on the day that is asked about") {
    add("甲", "2020-03-01", {{"serving", day("2020-04-01")}});
    add("乙", "2020-03-01", {{"serving", day("2020-04-01")}, {"left", day("2021-05-01")}});
    add("丙", "2020-03-01", {{"serving", day("2020-04-01")}}, "2021-05-01");
    add("丁", "2021-08-01", {{"serving", day("2021-08-01")}});
    add("戊", "2020-03-01", {}, "", "2021-05-31");  // no state in the ledger: until the end of service
    add("己", "", {{"reserve", day("2020-01-01")}});
    auto sorted = [&](const char* end) {
        std::string found = names("talents.in_service", end);
        std::string all;
        for (const char* name : {"甲", "乙", "丙", "丁", "戊", "己"})
            if (found.find(name) != found.npos) all += name;
        return all;
    };
    CHECK(sorted("2020-12-31") == "甲乙丙戊");
    CHECK(sorted("2021-04-30") == "甲乙丙戊");
    CHECK(sorted("2021-05-01") == "甲戊");
    CHECK(sorted("2021-05-31") == "甲");
    CHECK(sorted("2021-12-31") == "甲丁");
}

TEST_CASE_METHOD(States, "a reserve is one until signed; a service ends within ninety days or it does not") {
    add("甲", "", {{"reserve", day("2020-01-01")}});
    add("乙", "2021-06-01", {{"reserve", day("2020-01-01")}});
    CHECK(names("talents.reserve", "2021-05-31").size() == std::string("甲乙").size());
    CHECK(names("talents.reserve", "2021-06-01") == "甲");
    add("丙", "2019-01-01", {}, "", "2021-12-31");
    CHECK(names("talents.ending_90_days", "2021-10-01").empty());  // 91 days
    CHECK(names("talents.ending_90_days", "2021-10-02") == "丙");
    CHECK(names("talents.ending_90_days", "2021-12-30") == "丙");
    CHECK(names("talents.ending_90_days", "2021-12-31").empty());
    add("丁", "2019-01-01", {}, "", "", "2021-10-31");
    CHECK(names("talents.ending_90_days", "2021-10-01") == "丁");
}
