#include "../sample_office.h"
#include "filter_model.h"
#include "office/change.h"
#include "records/language.h"
#include "records/talent.h"
#include "records/text.h"
#include "samples/sample_records.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

using Random = std::mt19937;

/// An office of records with holes, partial dates and plain texts in place of links, written past the rules.
class RandomOffice {
  public:
    RandomOffice() : office_(office::Office::create(scratch_ / "a.dangwu", "tester")) {
        storage::Transaction transaction(office_->database());
        for (int round = 0; round < 9; ++round)
            for (const Kind* kind : all_kinds()) {
                Record record(*kind);
                fill(*kind, record.data());
                office_->store().insert(record);
            }
        transaction.commit();
    }
    office::Office& operator*() { return *office_; }
    office::Office* operator->() { return office_.get(); }

  private:
    bool chance(unsigned in_ten) { return random_() % 10 < in_ten; }

    void fill(const Kind& kind, void* row) {
        int place = 0;
        for (const Field& field : kind.fields) {
            ++place;
            if (field.type == Type::rows)
                for (unsigned i = random_() % 3; i > 0; --i) fill(*field.rows, field.add_row(row));
            else if (chance(7))
                set(field, row, value(field, place));
        }
    }
    Value value(const Field& field, int place) {
        int variant = static_cast<int>(random_() % 4);
        if (field.type == Type::reference) {
            std::string text = "某单位" + std::to_string(variant);
            auto known = office_->ids(office::Query(field.target()));
            if (known.empty() || (field.or_text && chance(3)))
                return field.or_text ? Value(Reference{0, text}) : Value();
            return Reference{known[random_() % known.size()], {}};
        }
        Value made = samples::sample_value(field, variant, place, [](const Kind&) { return Reference(); });
        if (auto* date = std::get_if<Date>(&made)) {
            // Few days, so that periods and limits are met, and often not known to the day.
            int month = 1 + variant % 2, day = variant < 2 ? 1 : 2;
            *date = *Date::make(2020 + variant % 2, chance(7) ? month : 0);
            if (date->month() && chance(7)) *date = *Date::make(date->year(), month, day);
        }
        return made;
    }

    Random random_{20211231};
    Scratch scratch_;
    std::unique_ptr<office::Office> office_;
};

std::string written(const Field& field, const Value& value) {
    if (const auto* to = std::get_if<Reference>(&value))
        return to->id ? "#" + std::to_string(to->id) : '"' + to->text + '"';
    return '"' + shown(field, value) + '"';
}

/// Comparisons that the field's type allows, with values that occur and some that do not.
std::vector<std::string> comparisons(const Field& field, const std::vector<Value>& values) {
    std::vector<std::string> tests = {" is empty", " is not empty"};
    if (field.type == Type::rows) return tests;
    if (field.sealed && !field.looked_up) return {};
    for (const Value& value : values) {
        std::string text = written(field, value);
        tests.push_back(" = " + text);
        tests.push_back(" != " + text);
        if (field.sealed) continue;
        switch (field.type) {
            case Type::date:
                tests.push_back(" in " + text);
                tests.push_back(" in (" + text + ", 2020-02)");
                [[fallthrough]];
            case Type::whole:
            case Type::decimal:
                for (const char* sign : {" < ", " <= ", " > ", " >= "}) tests.push_back(sign + text);
                break;
            case Type::text:
            case Type::note: tests.push_back(" contains 样"); [[fallthrough]];
            case Type::code:
                tests.push_back(" contains \"" + encode(decode(shown(field, value)).substr(0, 2)) + '"');
                break;
            case Type::reference: tests.push_back(" contains 某单位"); break;
            default: break;
        }
    }
    if (field.type == Type::date)
        for (const char* limit : {"2020", "2021", "2020-02", "2020-02-01", "2021-01-01", "2020-12-31"})
            for (const char* sign : {" = ", " != ", " < ", " <= ", " > ", " >= ", " in "})
                tests.push_back(std::string(sign) + limit);
    if (values.size() > 1 && field.type != Type::date && !field.sealed)
        tests.push_back(" in (" + written(field, values[0]) + ", " + written(field, values[1]) + ")");
    return tests;
}

struct Harness {
    RandomOffice office;
    FilterModel model{*office};
    int asked = 0, found = 0, missed = 0;

    std::vector<Value> values(const Kind& kind, const Field& field, const Field* list = nullptr) {
        std::vector<Value> found;
        for (const auto& [id, record] : model.records(kind)) {
            auto take = [&](const void* row) {
                Value value = get(field, row);
                if (!is_empty(value) && std::find(found.begin(), found.end(), value) == found.end())
                    found.push_back(std::move(value));
            };
            if (!list) take(record.data());
            if (list)
                for (std::size_t i = 0; i < list->row_count(record.data()); ++i) take(row_at(*list, record.data(), i));
        }
        if (found.size() > 3) found.resize(3);
        return found;
    }

    void ask(const Kind& kind, const std::string& text) {
        INFO(kind.name << ": " << text);
        office::Query query(kind);
        query.filter = query::parse_filter(text, kind);
        std::vector<std::int64_t> ids = office->ids(query), wanted;
        std::sort(ids.begin(), ids.end());
        for (const auto& [id, record] : model.records(kind))
            if (model.holds(query.filter, record.data())) wanted.push_back(id);
        CHECK(ids == wanted);
        CHECK(office->count(query) == static_cast<std::int64_t>(wanted.size()));
        ++asked;
        found += !wanted.empty();
        missed += wanted.size() < model.records(kind).size();
    }
};

}  // namespace

TEST_CASE("every comparison of every field finds what a plain loop over the records finds") {
    set_language(Language::zh_CN);
    Harness harness;
    Random random{7};
    for (const Kind* kind : all_kinds()) {
        std::vector<std::string> tests;
        for (const Field& field : kind->fields) {
            for (const std::string& test : comparisons(field, harness.values(*kind, field)))
                tests.push_back(field.name + test);
            if (field.type == Type::rows) {
                for (const Field& child : field.rows->fields) {
                    auto asks = comparisons(child, harness.values(*kind, child, &field));
                    for (const std::string& test : asks) {
                        tests.push_back(std::string(field.name) + "." + child.name + test);
                        const std::string& other = asks[random() % asks.size()];
                        tests.push_back(std::string(field.name) + "[" + child.name + other + "]." + child.name + test);
                        tests.push_back(std::string(field.name) + "[" + child.name + test + "] is empty");
                    }
                }
            }
            if (field.type == Type::reference)
                for (const Field& far : field.target().fields) {
                    auto asks = comparisons(far, harness.values(field.target(), far));
                    for (std::size_t i = 0; i < asks.size(); i += 3)
                        tests.push_back(std::string(field.name) + "." + far.name + asks[i]);
                }
        }
        for (const std::string& test : tests) harness.ask(*kind, test);
        for (int i = 0; i < 60; ++i) {
            auto any = [&] { return tests[random() % tests.size()]; };
            harness.ask(*kind, "not (" + any() + ")");
            harness.ask(*kind, any() + " and (" + any() + " or not " + any() + ")");
            harness.ask(*kind, any() + " or " + any() + " and not (" + any() + " and " + any() + ")");
        }
    }
    CHECK(harness.asked > 5000);
    CHECK(harness.found > harness.asked / 4);
    CHECK(harness.missed > harness.asked / 4);
}

TEST_CASE("a state told by dated rows is the present one, unless its rows are asked for") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    const Kind& kind = Talent::describe();
    auto add = [&](const char* name, std::initializer_list<TalentState> states) {
        Record record(kind);
        auto& talent = record.as<Talent>();
        talent.person.text = name;
        talent.states = states;
        office->save(record);
        return record;
    };
    const Record gone = add("张三", {{"left", *Date::make(2022, 5), ""}, {"serving", *Date::make(2021, 7, 1), ""}});
    const Record here = add("李四", {{"reserve", {}, ""}, {"serving", *Date::make(2021, 7), ""}});
    const Record soon = add("王伟", {{"serving", {}, ""}, {"left", *Date::make(2199, 1, 1), ""}});
    auto found = [&](const char* filter) {
        office::Query query(kind);
        query.filter = query::parse_filter(filter, kind);
        std::vector<std::int64_t> ids = office->ids(query);
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    CHECK(found("states = serving") == std::vector<std::int64_t>{here.id, soon.id});
    CHECK(found("states.state = serving") == found("states = serving"));
    CHECK(found("状态变化 = 已离岗") == std::vector<std::int64_t>{gone.id});
    CHECK(found("states[state = serving] is not empty") == std::vector<std::int64_t>{gone.id, here.id, soon.id});
    const Field& states = kind.field("states");
    CHECK(standing_text(states, gone) == "已离岗");
    CHECK(standing_text(states, here) == "在岗");
    CHECK(standing_text(states, soon) == "在岗");
}

TEST_CASE("Chinese words of the filter language mean the same as the English ones") {
    const Kind& kind = *find_kind("organizations");
    for (auto [english, chinese] :
         {std::pair{"type = branch and founded_on is not empty", "党组织类别 = 党支部 且 成立时间 不为空"},
          {"not (name contains 支部) or short_name is empty", "非 （党组织名称 包含 支部） 或者 简称 为空"},
          {"type in (branch, joint_branch)", "党组织类别 属于 （党支部、联合党支部）"},
          {"founded_on <= 2021-06-30", "成立时间 ≤ 2021年6月30日"},
          {"founded_on in this year", "成立时间 属于 本年"},
          {"founded_on in (last year, this month)", "成立时间 属于 （去年、本月）"},
          {"founded_on <= year(2020)", "成立时间 ≤ 年（2020）"},
          {"as of today", "截至 今天"},
          {"name = '甲 支部' or name = \"乙\"", "党组织名称 = ‘甲 支部’ 或 党组织名称 = “乙”"},
          {"type != branch", "党组织类别 ≠ 党支部"}}) {
        INFO(chinese);
        auto a = query::parse_filter(english, kind), b = query::parse_filter(chinese, kind);
        CHECK(query::in_words(a) == query::in_words(b));
    }
}

TEST_CASE("a filter that cannot be read says where, in both languages") {
    const Kind& persons = *find_kind("persons");
    struct Fault {
        const char* text;
        const char* place;
    };
    for (Language language : {Language::zh_CN, Language::en}) {
        set_language(language);
        for (const Fault& fault : {Fault{"nobody = 1", "1"},
                                   {"入党日期 = 2021", "joined_on"},
                                   {"name", "5"},
                                   {"name =", "7"},
                                   {"name = 甲 and", "13"},
                                   {"(name = 甲", "10"},
                                   {"name = 甲)", "9"},
                                   {"name = 甲 乙", "10"},
                                   {"sex = 皇帝", "7"},
                                   {"joined_on in (", "15"},
                                   {"joined_on <= 二月三十", "14"},
                                   {"name ~ x", "6"},
                                   {"\"甲", "1"},
                                   {"name is 甲", "9"},
                                   {"memberships.nothing = 1", "13"},
                                   {"memberships[since < 2020", "25"},
                                   {"name contains", "14"},
                                   {"name contains )", "15"},
                                   {"joined_on contains 3", "20"},
                                   {"employer < 甲", "12"},
                                   {"floating >= 是", "13"},
                                   {"memberships < 甲", "15"},
                                   {"memberships[since < 2020] = 甲 or", "33"},
                                   {"sex < 男", "7"},
                                   {"name.name = 甲", "5"}}) {
            INFO(fault.text);
            try {
                query::parse_filter(fault.text, persons);
                FAIL_CHECK("was read");
            } catch (const Error& error) {
                INFO(error.what());
                CHECK(error.kind() == Trouble::usage);
                CHECK(std::string(error.what()).find(fault.place) != std::string::npos);
            }
        }
        CHECK_THROWS_AS(query::parse_filter(std::string(300, '('), persons), Error);
    }
    set_language(Language::zh_CN);
}

TEST_CASE("a filter may be long: a pasted list of names, thousands of conditions") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    const Kind& enterprises = *find_kind("enterprises");
    const Kind& organizations = *find_kind("organizations");
    Record enterprise(enterprises);
    enterprise.set("name", std::string("企业4999"));
    std::int64_t id = office->save(enterprise);
    Record organization(organizations);
    organization.set("name", std::string("支部4999"));
    organization.set("type", std::string("branch"));
    organization.set("unit", Reference{id, {}});
    office->save(organization);
    auto asked = [&](const Kind& kind, const std::string& text) {
        office::Query query(kind);
        query.filter = query::parse_filter(text, kind);
        return office->count(query);
    };
    std::string names, chain, days;
    for (int i = 0; i < 5000; ++i) {
        std::string number = std::to_string(i);
        names += (i ? "、企业" : "企业") + number;
        if (i < 4000) chain += (i ? " or name = 企业" : "name = 企业") + std::to_string(i + 1000);
        if (i < 1000) days += (i ? ", " : "") + std::to_string(1900 + i % 100) + "-03";
    }
    CHECK(asked(enterprises, "name in (" + names + ")") == 1);
    CHECK(asked(organizations, "unit in (" + names + ")") == 1);
    CHECK(asked(enterprises, chain) == 1);
    CHECK(asked(organizations, "founded_on in (" + days + ")") == 0);
    CHECK_THROWS_AS(asked(enterprises, chain + " or " + chain), Error);

    std::string path = "parent";
    for (int i = 0; i < 10; ++i) path += ".parent";
    CHECK(asked(organizations, path + ".name = 甲") == 0);
    CHECK_THROWS_AS(asked(organizations, path + "." + path + ".name = 甲"), Error);
}

TEST_CASE("what is sealed can be asked for only as a whole, and no sentence repeats it") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    const Kind& persons = *find_kind("persons");
    Record person = samples::full_record(persons, 4, [](const Kind&) { return Reference(); });
    for (const char* list : {"memberships", "posts"}) persons.field(list).clear_rows(person.data());
    office->save(person);
    std::string number = samples::sample_id_number(4);
    auto ask = [&](const std::string& filter) {
        office::Query query(persons);
        query.filter = query::parse_filter(filter, persons);
        return office->ids(query).size();
    };
    CHECK(ask("id_number = " + number) == 1);
    CHECK(ask("id_number != " + number) == 0);
    CHECK(ask("id_number = " + samples::sample_id_number(5)) == 0);
    CHECK(ask("id_number is not empty") == 1);
    for (const std::string& filter :
         std::vector<std::string>{"id_number contains 3410", "id_number in (" + number + ")", "id_number < " + number,
                                  "address = 海阳镇", "address is empty"}) {
        INFO(filter);
        try {
            ask(filter);
            FAIL_CHECK("was answered");
        } catch (const Error& error) {
            CHECK(error.kind() == Trouble::usage);
            CHECK(std::string(error.what()).find("3410") == std::string::npos);
        }
    }
}

TEST_CASE("filters are told in whole words of either language") {
    Harness harness;
    for (Language language : {Language::zh_CN, Language::en}) {
        for (const Kind* kind : all_kinds())
            for (const Field& field : kind->fields)
                for (const std::string& test : comparisons(field, harness.values(*kind, field))) {
                    set_language(Language::zh_CN);  // the values above were written in Chinese
                    auto filter = query::parse_filter(field.name + test, *kind);
                    set_language(language);
                    std::string words = query::in_words(filter);
                    INFO(words);
                    CHECK(words.find(tr(field.label)) != std::string::npos);
                    CHECK(words.find('{') == std::string::npos);
                    if (language == Language::zh_CN)
                        for (const char* english : {" is ", " or ", "contains", "given"})
                            CHECK(words.find(english) == std::string::npos);
                }
        const Kind& kind = *find_kind("organizations");
        auto filter = query::parse_filter("founded_on <= $day and not (type = branch or name contains 甲)", kind);
        CHECK(query::in_words(filter).find("$day") != std::string::npos);
        CHECK(query::in_words(filter, {{"day", *Date::make(2021, 6, 30)}}).find("2021-06-30") != std::string::npos);
        CHECK_FALSE(query::in_words(query::Filter()).empty());
    }
    set_language(Language::zh_CN);
}

TEST_CASE("a parameter stands for a value, also in contains, and a missing one is named") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    const Kind& brands = *find_kind("brands");
    for (const char* name : {"红色引擎", "绿色先锋"}) {
        Record record(brands);
        record.set("name", std::string(name));
        office->save(record);
    }
    office::Query query(brands);
    query.filter = query::parse_filter("name contains $word", brands);
    query.parameters = {{"word", std::string("红")}};
    CHECK(office->count(query) == 1);
    query.parameters.clear();
    try {
        office->count(query);
        FAIL("asked without its parameter");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("$word") != std::string::npos);
    }
}

TEST_CASE("a named period goes by the calendar, and by the year of whoever asks for one") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    const Kind& kind = *find_kind("activities");
    const Date today = Date::today();
    for (const Date& date :
         {today, today.plus_days(-400), *Date::make(2021, 3, 5), *Date::make(2021), *Date::make(2020)}) {
        Record record(kind);
        record.set("date", date);
        office::Change change(*office, "save");
        change.save(record, office::Change::Checked::yes);
        change.commit();
    }
    auto ask = [&](const char* filter, query::Parameters given = {}) {
        office::Query query(kind);
        query.filter = query::parse_filter(filter, kind);
        query.parameters = std::move(given);
        return office->count(query);
    };
    auto in_2021 = query::periods(2021, *Date::make(2021, 3, 31));
    CHECK(ask("date in this year") == 1);
    CHECK(ask("date in this month") == 1);
    CHECK(ask("date <= today") == 5);
    CHECK(ask("date < 今天") == 4);
    CHECK(ask("date in this year", in_2021) == 2);
    CHECK(ask("date in this month", in_2021) == 1);
    CHECK(ask("date in year(2021)") == 2);
    CHECK(ask("date <= last year", in_2021) == 1);
    CHECK(ask("date in last year", in_2021) == 1);
    CHECK(ask("date in next year", in_2021) == 0);
    const Kind& indicators = *find_kind("indicators");
    CHECK_NOTHROW(query::parse_filter("year = this year", indicators));
    CHECK_THROWS_AS(query::parse_filter("year = today", indicators), Error);
    CHECK_THROWS_AS(query::parse_filter("date in year(2021", kind), Error);
    set_language(Language::en);
    CHECK(query::in_words(query::parse_filter("date in 本年", kind)).find("this year") != std::string::npos);
    set_language(Language::zh_CN);
    CHECK(query::in_words(query::parse_filter("date in this year", kind)).find("本年") != std::string::npos);
}

TEST_CASE("as of a day: what began by then and has not ended, by the dates that the description names") {
    Harness harness;
    int dated = 0;
    auto stands = [](const Kind& kind, const void* row, const Date& day) {
        auto date = [&](const char* field) {
            Value value = *field ? get(kind.field(field), row) : Value();
            return is_empty(value) ? Date() : std::get<Date>(value);
        };
        Date begins = date(kind.begins), ends = date(kind.ends);
        return (begins.empty() || begins.first_day() <= day) && (ends.empty() || ends.first_day() > day);
    };
    for (const Date& day : {*Date::make(2020, 2, 1), *Date::make(2021, 1, 31), *Date::make(2019, 12, 31)})
        for (const Kind* kind : all_kinds()) {
            INFO(kind->name << ' ' << day.iso());
            dated += *kind->begins != 0;
            office::Query query(*kind);
            query.filter = query::parse_filter("as of " + day.iso(), *kind);
            std::size_t wanted = 0;
            for (const auto& [id, record] : harness.model.records(*kind)) wanted += stands(*kind, record.data(), day);
            CHECK(harness.office->ids(query).size() == wanted);
            for (const Field& list : kind->fields) {
                if (list.type != Type::rows || !*list.rows->begins) continue;
                query.filter =
                    query::parse_filter(std::string(list.name) + "[截至 " + day.iso() + "] is not empty", *kind);
                wanted = 0;
                for (const auto& [id, record] : harness.model.records(*kind)) {
                    bool any = false;
                    for (std::size_t i = 0; i < list.row_count(record.data()); ++i)
                        any = any || stands(*list.rows, row_at(list, record.data(), i), day);
                    wanted += any;
                }
                CHECK(harness.office->ids(query).size() == wanted);
            }
        }
    CHECK(dated > 30);
    const Kind& persons = *find_kind("persons");
    CHECK(query::in_words(query::parse_filter("as of $day", persons)).find("$day") != std::string::npos);
    CHECK(query::in_words(query::parse_filter("as of 2021-06-30", persons)).find("2021-06-30") != std::string::npos);
    CHECK_THROWS_AS(query::parse_filter("as of yesterday", persons), Error);
    CHECK_THROWS_AS(query::parse_filter("as 2021", persons), Error);
}
