#include "../sample_office.h"
#include "records/person.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

struct People {
    Scratch scratch;
    std::unique_ptr<office::Office> office = office::Office::create(scratch / "a.dangwu", "tester");

    explicit People(std::initializer_list<const char*> names) {
        for (const char* name : names) {
            Person person;
            person.name = name;
            Record record = Record::of(person);
            office->save(record);
        }
    }
    std::vector<std::string> list(office::Query query) {
        std::vector<std::string> names;
        for (const Record& record : office->list(query)) names.push_back(record.as<Person>().name);
        return names;
    }
    std::vector<std::string> search(const std::string& typed) {
        office::Query query(Person::describe());
        query.search = typed;
        return list(query);
    }
};

}  // namespace

TEST_CASE("names are found by characters, pinyin, initials and mixes") {
    People people{"王伟", "张文强", "欧阳明", "单晓明", "李㛃", "吕芳"};
    CHECK(people.search("伟") == std::vector<std::string>{"王伟"});
    CHECK(people.search("zhangwq") == std::vector<std::string>{"张文强"});
    CHECK(people.search("张w") == std::vector<std::string>{"张文强"});
    CHECK(people.search("ouyang") == std::vector<std::string>{"欧阳明"});
    CHECK(people.search("sxm") == std::vector<std::string>{"单晓明"});
    CHECK(people.search("㛃") == std::vector<std::string>{"李㛃"});
    CHECK(people.search("lvf") == std::vector<std::string>{"吕芳"});
    CHECK(people.search("明").size() == 2);
    CHECK(people.search("没有这个人").empty());
}

TEST_CASE("a renamed person is found by the new name only, a removed one not at all") {
    People people{"王伟"};
    Record record = people.office->load(Person::describe(), 1);
    record.set("name", std::string("赵敏"));
    people.office->save(record);
    CHECK(people.search("王").empty());
    CHECK(people.search("zm").size() == 1);
    people.office->remove(Person::describe(), 1, "误录");
    CHECK(people.search("zm").empty());
    office::Query bin(Person::describe());
    bin.recycle_bin = true;
    CHECK(people.list(bin).size() == 1);
    people.office->restore(Person::describe(), 1);
    CHECK(people.search("zm").size() == 1);
}

TEST_CASE("lists sort by pinyin and by strokes of the surname") {
    People people{"张三", "曾二", "丁一", "陈四", "单五"};
    office::Query query(Person::describe());
    query.sort = office::SortBy::pinyin;
    CHECK(people.list(query) == std::vector<std::string>{"陈四", "丁一", "单五", "曾二", "张三"});
    query.sort = office::SortBy::stroke;
    CHECK(people.list(query) == std::vector<std::string>{"丁一", "张三", "陈四", "单五", "曾二"});
}

TEST_CASE("filters mean what they say") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    auto add = [&](const char* name, const char* joined, const char* type) {
        Person person;
        person.name = name;
        if (*joined) person.joined_on = *Date::from_iso(joined);
        person.member_type = type;
        person.posts.push_back({"", "书记", *Date::make(2019), *Date::make(2020)});
        if (name == std::string("乙")) person.posts.push_back({"", "委员", *Date::make(2021), {}});
        Record record = Record::of(person);
        office->save(record);
    };
    add("甲", "2021-03-05", "full");
    add("乙", "2021", "probationary");
    add("丙", "1999-12", "full");
    add("丁", "", "");
    auto names = [&](const std::string& filter) {
        office::Query query(Person::describe());
        query.filter = query::parse_filter(filter, Person::describe());
        query.parameters = {{"year", std::int64_t{2021}}, {"end", *Date::make(2021, 12, 31)}};
        query.sort = office::SortBy::field;
        query.sort_field = "joined_on";
        std::string found;
        for (const Record& record : office->list(query)) found += record.as<Person>().name;
        return found;
    };
    CHECK(names("joined_on in 2021") == "乙甲");
    CHECK(names("joined_on in $year and joined_on <= $end") == "乙甲");
    CHECK(names("joined_on in 2021-03") == "甲");
    CHECK(names("joined_on < 2021") == "丙");
    CHECK(names("joined_on is empty") == "丁");
    CHECK(names("入党时间 不为空 且 人员类别 = 正式党员") == "丙甲");
    CHECK(names("member_type != full") == "乙丁");
    CHECK(names("member_type in (full, probationary) and not (name = 甲)") == "丙乙");
    CHECK(names("posts.post = 委员") == "乙");
    CHECK(names("posts[post = 书记 and until is empty] is not empty").empty());
    CHECK(names("posts[until is empty].post = 委员 or name contains 丙") == "丙乙");
    for (const char* bad : {"nobody = 1", "name =", "name = 甲 and", "(name = 甲", "member_type = 皇帝",
                            "joined_on in (", "name ~ x", "\"甲", "joined_on <= 二月三十"}) {
        INFO(bad);
        try {
            query::parse_filter(bad, Person::describe());
            FAIL("was read");
        } catch (const Error& error) {
            CHECK(error.kind() == Trouble::usage);
            CHECK(std::string(error.what()).size() > 10);
        }
    }
}
