#include "process.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

struct Zone : Shell {
    Zone() {
        REQUIRE((*this)({"init"}).code == 0);
        for (const char* name : {"东支部", "西支部", "南支部"})
            ask({"add", "organizations", std::string("name=") + name});
        ask({"add", "persons", "name=王小明", "memberships.organization=东支部", "memberships.since=2019-05"});
    }
    /// 东支部 2019-05..2021-03 · 西支部 …
    std::string memberships() {
        std::string text;
        const Json person = ask({"show", "persons", "1"});
        for (const Json& row : person["memberships"]) {
            auto date = [&](const char* name) { return row[name].is_null() ? "" : row[name].get<std::string>(); };
            text += (text.empty() ? "" : " · ") + row["organization"]["name"].get<std::string>() + " " + date("since") +
                    ".." + date("until");
        }
        return text;
    }
    Answer set(std::vector<std::string> words) {
        words.insert(words.begin(), {"set", "persons", "1"});
        return (*this)(words);
    }
};

}  // namespace

TEST_CASE_METHOD(Zone, "rows and dates that a call does not mention stay as they are") {
    REQUIRE(set({"memberships=东支部"}).code == 0);
    CHECK(memberships() == "东支部 2019-05..");
    REQUIRE(set({"memberships=东支部、西支部"}).code == 0);
    CHECK(memberships() == "东支部 2019-05.. · 西支部 ..");
    REQUIRE(set({R"(memberships=[{"organization": "东支部", "until": "2021-03"}, {"organization": "南支部"}])"}).code ==
            0);
    CHECK(memberships() == "东支部 2019-05..2021-03 · 西支部 .. · 南支部 ..");
    REQUIRE(set({"memberships-=西支部"}).code == 0);
    CHECK(memberships() == "东支部 2019-05..2021-03 · 南支部 ..");
    REQUIRE(set({"memberships.since=2021-04"}).code == 0);  // the last row
    CHECK(memberships() == "东支部 2019-05..2021-03 · 南支部 2021-04..");
    // Who comes back has two stays.
    REQUIRE(set({"memberships.organization=东支部", "memberships.since=2022-01"}).code == 0);
    CHECK(memberships() == "东支部 2019-05..2021-03 · 南支部 2021-04.. · 东支部 2022-01..");
    REQUIRE(set({R"(memberships=[{"organization": {"id": 3, "name": "南支部"}, "until": "2021-12", "note": null}])"})
                .code == 0);
    CHECK(memberships() == "东支部 2019-05..2021-03 · 南支部 2021-04..2021-12 · 东支部 2022-01..");
    REQUIRE(set({"memberships="}).code == 0);
    CHECK(memberships().empty());
    REQUIRE((*this)({"undo"}).code == 0);
    CHECK(memberships() == "东支部 2019-05..2021-03 · 南支部 2021-04..2021-12 · 东支部 2022-01..");
    CHECK((*this)({"verify"}).code == 0);
}

TEST_CASE_METHOD(Zone, "rows of one call are rows of their own; what show prints can be given back") {
    const std::string rows = R"(posts=[{"post": "主任", "unit": "甲公司"}, {"post": "主任", "unit": "乙公司"}])";
    REQUIRE(set({rows}).code == 0);
    REQUIRE(set({rows}).code == 0);
    Json shown = ask({"show", "persons", "1"});
    REQUIRE(shown["posts"].size() == 2);
    CHECK(shown["posts"][1]["unit"] == "乙公司");
    for (const char* list : {"posts", "memberships"})
        CHECK(ask({"set", "persons", "1", std::string(list) + "=" + shown[list].dump()})["change"].is_null());
}

TEST_CASE_METHOD(Zone, "two open memberships are remarked upon, an end before the beginning is refused") {
    Answer answer = set({"memberships=西支部", "--format", "json"});
    CHECK(answer.code == 0);
    REQUIRE(answer.json()["remarks"].size() == 1);
    CHECK(answer.json()["remarks"][0]["field"] == "memberships");
    CHECK(answer.err.find("西支部") != std::string::npos);
    REQUIRE((*this)({"undo"}).code == 0);
    answer = set({"memberships.until=2018"});
    CHECK(answer.code == 1);
    CHECK(answer.has_sentence());
    CHECK(memberships() == "东支部 2019-05..");
}

TEST_CASE_METHOD(Zone, "rows that cannot be read change nothing and name what is known") {
    struct Case {
        int code;
        std::string word, named;
    };
    for (const Case& each :
         std::vector<Case>{{2, "memberships=[{\"organization\"", "organization"},
                           {2, "memberships=[1, 2]", "organization"},
                           {2, "memberships=[{\"branch\": \"东支部\"}]", "organization"},
                           {2, "memberships.branch=东支部", "organization"},
                           {1, "memberships=[{\"organization\": \"无此支部\"}]", "无此支部"},
                           {1, "memberships=[{\"since\": \"2021-02-30\", \"organization\": \"东支部\"}]", "2021"},
                           {1, "memberships-=西支部", "西支部"},
                           {2, "name.first=王", "姓名"},
                           {2, "name-=王", "姓名"},
                           {2, "=王", "=王"}}) {
        Answer answer = set({each.word});
        INFO(each.word << ": " << answer.err);
        CHECK(answer.code == each.code);
        CHECK(answer.err.find(each.named) != std::string::npos);
        CHECK(memberships() == "东支部 2019-05..");
    }
}
