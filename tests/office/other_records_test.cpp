#include "office/other_records.h"

#include "office/identity.h"

#include "../sample_office.h"
#include "records/language.h"
#include "samples/sample_records.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

struct Fixture {
    Scratch scratch;
    FilledOffice office{scratch / "a.dangwu"};

    /// A saved record that only has what it must have, and a title of its own.
    Record saved(const Kind& kind, const std::string& name) {
        Record record = office.bare(kind);
        record.set(kind.title.front(), name);
        office->save(record);
        return record;
    }
    /// The sentence with which a save is refused; empty if it is not.
    std::string refusal(Record& record) {
        try {
            office->save(record);
            return {};
        } catch (const Error& error) {
            CHECK(error.kind() == Trouble::refused);
            return error.what();
        }
    }
};

template <class Use>
void each_field(bool Field::*property, Use use) {
    int found = 0;
    for (const Kind* kind : all_kinds())
        for (const Field& field : kind->fields)
            if (field.*property) {
                INFO(kind->name << "." << field.name);
                ++found;
                use(*kind, field);
            }
    CHECK(found > 0);
}

}  // namespace

TEST_CASE_METHOD(Fixture, "a number that identifies is borne by one record of its kind") {
    each_field(&Field::unique, [&](const Kind& kind, const Field& field) {
        const std::string number = std::get<std::string>(samples::sample_value(field, 7, 1, {}));
        const std::string other = std::get<std::string>(samples::sample_value(field, 8, 1, {}));
        Record first = saved(kind, "甲");
        first.set(field, number);
        REQUIRE(office->save(first));

        Record second = office.bare(kind);
        second.set(kind.title.front(), std::string("乙"));
        second.set(field, number);
        std::string said = refusal(second);
        CHECK(said.find("“甲”") != std::string::npos);
        if (field.sealed) CHECK(said.find(number) == std::string::npos);
        CHECK(second.id == 0);
        second.set(field, other);
        REQUIRE(office->save(second));
        second.set(field, number);
        CHECK_FALSE(refusal(second).empty());

        // What bears it may be saved again; what lies in the recycle bin bears nothing, until it comes back.
        first.set(kind.title.front(), std::string("甲甲"));
        CHECK(office->save(first));
        std::int64_t removal = office->remove(kind, first.id, "误录");
        CHECK(office->save(second));
        CHECK_THROWS_AS(office->restore(kind, first.id), Error);
        office::Undone undone = office->undo(removal);
        REQUIRE(undone.kept.size() == 1);
        CHECK(undone.kept[0].reason.find("“乙”") != std::string::npos);
        CHECK(office->load(kind, first.id).removed);
    });
    CHECK(office->verify().empty());
}

TEST_CASE_METHOD(Fixture, "a tree never leads back to where it began") {
    each_field(&Field::upward, [&](const Kind& kind, const Field& field) {
        REQUIRE(&field.target() == &kind);
        Record top = saved(kind, "上"), middle = saved(kind, "中"), bottom = saved(kind, "下");
        middle.set(field, Reference{top.id, {}});
        office->save(middle);
        bottom.set(field, Reference{middle.id, {}});
        office->save(bottom);
        for (const Record* below : {&top, &middle, &bottom}) {
            top.set(field, Reference{below->id, {}});
            CHECK(refusal(top).find(tr(field.label)) != std::string::npos);
        }
        top.set(field, {});
        CHECK_FALSE(office->save(top));  // as it is in the file
        // What was a ring before this rule can be mended, and does not stop what has nothing to do with it.
        const std::string column = std::string(field.name) + "_id";
        office->database().run(std::string("UPDATE ") + kind.name + " SET " + column + "=" + std::to_string(bottom.id) +
                               " WHERE id=" + std::to_string(top.id));
        Record ringed = office->load(kind, top.id);
        ringed.set("name", std::string("上上"));
        CHECK(office->save(ringed));
        Record aside = saved(kind, "旁");
        aside.set(field, Reference{middle.id, {}});
        CHECK(office->save(aside));
        ringed.set(field, {});
        CHECK(office->save(ringed));
    });
}

TEST_CASE_METHOD(Fixture, "records that agree in what tells them apart are remarked upon, not refused") {
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        Record first = samples::full_record(*kind, 3, [&](const Kind& of) {
            return Reference{saved(of, "被指").id, {}};
        });
        for (const Field& field : kind->fields)
            if (field.unique) first.set(field, {});
        office->save(first);
        Record twin = first;
        twin.id = 0, twin.gid.clear(), twin.revision = 0;
        bool can_be_told = false;
        for (const auto& key : kind->same) can_be_told |= key.size() > 1 || !kind->field(key[0]).unique;
        auto alike = office::look_alikes(*office, twin);
        REQUIRE(alike.empty() == !can_be_told);
        if (!can_be_told) continue;
        CHECK(alike[0].id == first.id);
        CHECK(office::look_alikes(*office, first).empty());
        for (const Problem& problem : office::examine(*office, twin)) CHECK_FALSE(problem.refuses);
        CHECK_FALSE(office::examine(*office, twin).empty());
        CHECK(office->save(twin));
    }
}

TEST_CASE_METHOD(Fixture, "two of one name are not alike if their numbers tell them apart") {
    const Kind& kind = *find_kind("enterprises");
    Record first = saved(kind, "恒泰公司");
    first.set("credit_code", samples::sample_credit_code(1));
    office->save(first);
    Record second = office.bare(kind);
    second.set("name", std::string("恒泰公司"));
    CHECK(office::look_alikes(*office, second).size() == 1);
    second.set("credit_code", samples::sample_credit_code(2));
    CHECK(office::look_alikes(*office, second).empty());
}

TEST_CASE_METHOD(Fixture, "a register names its records that may be one, each group once") {
    const Kind& kind = *find_kind("enterprises");
    Record first = saved(kind, "恒泰公司"), second = saved(kind, "恒泰公司"), other = saved(kind, "白岳公司");
    auto groups = office::possible_duplicates(*office, kind);
    REQUIRE(groups.size() == 1);
    REQUIRE(groups[0].records.size() == 2);
    CHECK(groups[0].records[0].id == first.id);
    CHECK(groups[0].records[1].id == second.id);
    CHECK(groups[0].by == std::vector<const Field*>{&kind.field("name")});
    first.set("credit_code", samples::sample_credit_code(1));
    office->save(first);
    CHECK(office::possible_duplicates(*office, kind).size() == 1);  // the second may still be the first
    second.set("credit_code", samples::sample_credit_code(2));
    office->save(second);
    CHECK(office::possible_duplicates(*office, kind).empty());
    Record third = saved(kind, "恒泰公司");
    groups = office::possible_duplicates(*office, kind);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].records.size() == 3);  // the third may be either
    office->remove(kind, third.id, "误录");
    CHECK(office::possible_duplicates(*office, kind).empty());
}

TEST_CASE("what ends before it begins: refused in a child row, a remark of a record") {
    int rows = 0, records = 0;
    for (const Kind* kind : all_kinds()) {
        auto spoil = [](const Kind& of, void* row, Date from, Date until) {
            set(of.field(of.begins), row, from);
            set(of.field(of.ends), row, until);
        };
        auto told = [](const Record& record, const std::string& field) {
            std::vector<bool> refusals;
            for (const Problem& problem : check(record))
                if (problem.field == field && problem.sentence.find(Date::make(2019)->iso()) != std::string::npos)
                    refusals.push_back(problem.refuses);
            return refusals;
        };
        const Date later = *Date::make(2021, 3), earlier = *Date::make(2019, 5), same = *Date::make(2021);
        Record record(*kind);
        if (*kind->begins && *kind->ends) {
            INFO(kind->name);
            ++records;
            spoil(*kind, record.data(), later, earlier);
            CHECK(told(record, kind->ends) == std::vector<bool>{false});
            spoil(*kind, record.data(), later, same);
            CHECK(told(record, kind->ends).empty());
        }
        for (const Field& list : kind->fields) {
            if (list.type != Type::rows || !*list.rows->begins || !*list.rows->ends) continue;
            INFO(kind->name << "." << list.name);
            ++rows;
            void* row = list.add_row(record.data());
            const std::string field = std::string(list.name) + "." + list.rows->ends;
            spoil(*list.rows, row, later, earlier);
            CHECK(told(record, field) == std::vector<bool>{true});
            spoil(*list.rows, row, later, same);
            CHECK(told(record, field).empty());
        }
    }
    CHECK(rows > 3);
    CHECK(records > 1);
}

TEST_CASE("a person in two branches at once is remarked upon; a committee may have two of a post") {
    Record person(*find_kind("persons"));
    person.set("name", std::string("甲"));
    const Field& list = person.kind().field("memberships");
    for (const char* branch : {"东支部", "西支部"})
        set(list.rows->field("organization"), list.add_row(person.data()), Reference{1, branch});
    auto remarks = check(person);
    REQUIRE(remarks.size() == 1);
    CHECK_FALSE(remarks[0].refuses);
    CHECK(remarks[0].sentence.find("东支部") != std::string::npos);
    set(list.rows->field("until"), list.row_at(person.data(), 0), *Date::make(2020));
    CHECK(check(person).empty());
    Record branch(*find_kind("organizations"));
    branch.set("name", std::string("支部"));
    const Field& seats = branch.kind().field("seats");
    for (int i = 0; i < 2; ++i) set(seats.rows->field("post"), seats.add_row(branch.data()), std::string("deputy"));
    CHECK(check(branch).empty());
}
