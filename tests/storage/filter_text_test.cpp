#include "query/filter_text.h"

#include "../sample_office.h"
#include "query/filter.h"
#include "records/language.h"
#include "samples/sample_records.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE("what a menu offers for a field is a filter over that field, in both languages") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    for (Language language : {Language::zh_CN, Language::en}) {
        set_language(language);
        int offered = 0;
        for (const Kind* kind : all_kinds())
            for (const Field& field : kind->fields)
                for (const query::Offer& offer : query::offers(*kind, field)) {
                    INFO(offer.condition);
                    for (const std::string& text : {offer.condition, query::opposite(offer.condition)}) {
                        office::Query query(*kind);
                        query.filter = query::parse_filter(text, *kind);
                        CHECK(office->count(query) == 0);
                    }
                    const query::Filter filter = query::parse_filter(offer.condition, *kind);
                    CHECK(filter.type == query::Filter::Type::test);
                    CHECK(filter.path.front().field == &field);
                    ++offered;
                }
        CHECK(offered > 500);
    }
    set_language(Language::zh_CN);
}

TEST_CASE("the condition made of a record's cell finds that record, its opposite does not") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    std::map<const Kind*, std::int64_t> made;
    auto reference = [&](const Kind& kind) { return Reference{made.contains(&kind) ? made[&kind] : 0, {}}; };
    for (Language language : {Language::zh_CN, Language::en}) {
        set_language(language);
        int asked = 0;
        for (const Kind* kind : all_kinds()) {
            storage::Transaction transaction(office->database());
            Record record = samples::full_record(*kind, 3, reference);
            office->store().insert(record);
            const std::int64_t id = made[kind] = record.id;
            transaction.commit();
            record = office->load(*kind, id);
            for (const Field& field : kind->fields) {
                const std::string condition = query::condition_of(record, field);
                if (field.type != Type::rows) CHECK(condition.empty() == (field.sealed || field.type == Type::note));
                if (condition.empty()) continue;
                INFO(kind->name << ": " << condition);
                auto finds = [&](const std::string& text) {
                    office::Query query(*kind);
                    query.filter = query::parse_filter(text, *kind);
                    std::vector<std::int64_t> ids = office->ids(query);
                    return std::find(ids.begin(), ids.end(), id) != ids.end();
                };
                CHECK(finds(condition));
                CHECK_FALSE(finds(query::opposite(condition)));
                ++asked;
            }
        }
        CHECK(asked > 150);
    }
    set_language(Language::zh_CN);
}

TEST_CASE("a filter is narrowed: a second word about a field takes the place of the first") {
    set_language(Language::zh_CN);
    const Kind& persons = *find_kind("persons");
    auto narrowed = [&](const char* filter, const char* field, const char* condition) {
        std::string text = query::narrowed(filter, persons, persons.field(field), condition);
        CHECK_NOTHROW(query::parse_filter(text, persons));
        return text;
    };
    CHECK(narrowed("", "sex", "性别 = 女") == "性别 = 女");
    CHECK(narrowed("性别 = 女", "sex", "性别 = 男") == "性别 = 男");
    CHECK(narrowed("非 性别 = 女", "sex", "性别 = 男") == "性别 = 男");
    CHECK(narrowed("性别 = 女 且 民族 = 汉族", "sex", "性别 = 男") == "民族 = 汉族 且 性别 = 男");
    CHECK(narrowed("性别 = 女 且 民族 = 汉族", "education", "学历 为空") == "性别 = 女 且 民族 = 汉族 且 学历 为空");
    CHECK(narrowed("性别 = 女 或 民族 = 汉族", "sex", "性别 = 男") == "(性别 = 女 或 民族 = 汉族) 且 性别 = 男");
    CHECK(narrowed("姓名 = \"甲 且 性别\"", "sex", "性别 = 男") == "姓名 = \"甲 且 性别\" 且 性别 = 男");
    CHECK(narrowed("sex = 女 and 民族 = 汉族", "sex", "性别 = 男") == "sex = 女 and 民族 = 汉族 且 性别 = 男");
    CHECK(narrowed("sex = 女", "sex", "性别 = 男") == "性别 = 男");
    CHECK(narrowed("性别 = \"女\"", "sex", "性别 = 男") == "性别 = 男");
    CHECK(narrowed("性别 =", "sex", "性别 = 男") == "性别 = 男");
}
