#include <fstream>

#include "../sample_office.h"
#include "records/language.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

/// All that a person could see of the office: every record of every kind, those in the recycle bin too.
using State = std::map<std::pair<const Kind*, std::int64_t>, Record>;

State state_of(office::Office& office) {
    State state;
    for (const Kind* kind : all_kinds())
        for (bool bin : {false, true}) {
            office::Query query(*kind);
            query.recycle_bin = bin;
            for (Record& record : office.list(query)) state.emplace(std::pair{kind, record.id}, std::move(record));
        }
    return state;
}

void check_same(const State& before, const State& after) {
    REQUIRE(before.size() == after.size());
    for (const auto& [key, record] : before) {
        INFO(key.first->name << " " << key.second);
        REQUIRE(after.contains(key));
        const Record& now = after.at(key);
        CHECK(now.removed == record.removed);
        CHECK(now.gid == record.gid);
        CHECK(same_values(*key.first, record.data(), now.data()));
    }
}

/// Without what an undone add leaves in the recycle bin.
State without_bin(State state) {
    std::erase_if(state, [](const auto& entry) { return entry.second.removed; });
    return state;
}

struct Fixture {
    Scratch scratch;
    FilledOffice office{scratch / "a.dangwu"};
};

}  // namespace

TEST_CASE_METHOD(Fixture, "undo of adding, editing, removing and restoring gives the state before, for every kind") {
    for (const Kind* kind : all_kinds()) office.filled(*kind);  // saves what records refer to
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        State empty = state_of(*office);
        Record record = office.filled(*kind, 1);
        std::int64_t added = office->save(record);
        State full = state_of(*office);

        Record edited = office.filled(*kind, 2);
        edited.id = record.id, edited.gid = record.gid, edited.revision = record.revision;
        std::int64_t edit = office->save(edited);
        std::int64_t removal = office->remove(*kind, record.id, "误录");
        CHECK(office->undo(removal).kept.empty());
        CHECK_FALSE(office->load(*kind, record.id).removed);
        CHECK(office->undo(edit).kept.empty());
        check_same(full, state_of(*office));

        office->remove(*kind, record.id, "误录");
        std::int64_t restoring = office->restore(*kind, record.id);
        check_same(full, state_of(*office));
        CHECK(office->undo(restoring).kept.empty());
        CHECK(office->load(*kind, record.id).removed);
        office->restore(*kind, record.id);

        CHECK(office->undo(added).kept.empty());
        check_same(without_bin(empty), without_bin(state_of(*office)));
    }
    CHECK(office->verify().empty());
}

TEST_CASE_METHOD(Fixture, "emptying every field is one step, shown in the history and taken back") {
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        Record record = office.filled(*kind);
        office->save(record);
        Record before = office->load(*kind, record.id);
        for (const Field& field : kind->fields) {
            if (field.required || field.derived) continue;
            if (field.type == Type::rows)
                field.clear_rows(record.data());
            else
                record.set(field, {});
        }
        std::int64_t change = office->save(record);
        REQUIRE(change);
        auto steps = office->history(*kind, record.id);
        for (const office::FieldChange& field : steps.at(1).fields) {
            INFO(field.field->name);
            CHECK_FALSE(field.before.empty());
            if (!field.field->derived) CHECK(field.after.empty());
        }
        Record now = office->load(*kind, record.id);
        CHECK(same_values(*kind, now.data(), record.data()));
        CHECK(office->undo(change).kept.empty());
        CHECK(same_values(*kind, before.data(), office->load(*kind, record.id).data()));
    }
}

TEST_CASE_METHOD(Fixture, "each field changed alone has its old and its new value in the history, and nothing else") {
    for (const Kind* kind : all_kinds()) {
        Record first = office.filled(*kind, 1), second = office.filled(*kind, 2);
        office->save(first);
        for (const Field& field : kind->fields) {
            if (field.derived || field.type == Type::rows) continue;
            // What rules hold against each other is not changed alone.
            if (std::string("id_number sex birth_date joined_on full_member_on").find(field.name) != std::string::npos)
                continue;
            if (first.get(field) == second.get(field)) continue;
            INFO(kind->name << "/" << field.name);
            Value old = first.get(field), fresh = second.get(field);
            first.set(field, fresh);
            REQUIRE(office->save(first));
            auto step = office->history(*kind, first.id).back();
            auto at =
                std::find_if(step.fields.begin(), step.fields.end(), [&](const auto& f) { return f.field == &field; });
            REQUIRE(at != step.fields.end());
            CHECK(at->before == shown(field, old));
            CHECK(at->after == shown(field, fresh));
            for (const auto& other : step.fields) CHECK((other.field == &field || other.field->derived));
            CHECK(step.change.user == "tester");
            CHECK(step.change.at.size() == 20);
        }
    }
}

TEST_CASE_METHOD(Fixture, "saving what has not changed writes nothing") {
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        Record record = office.filled(*kind);
        office->save(record);
        auto changes = office->changes(1).at(0).id;
        Record again = office->load(*kind, record.id);
        CHECK(office->save(again) == 0);
        CHECK(office->changes(1).at(0).id == changes);
        CHECK(again.revision == record.revision);
    }
}

TEST_CASE_METHOD(Fixture, "a change set of several records is taken back whole, whatever they refer to in each other") {
    const Kind &organizations = *find_kind("organizations"), &persons = *find_kind("persons");
    State before = state_of(*office);
    office::Change change(*office, "import", "");
    Record branch = office.bare(organizations);
    branch.set("name", std::string("环链支部"));
    change.save(branch);
    Record person = office.bare(persons);
    const Field& memberships = persons.field("memberships");
    set(memberships.rows->field("organization"), memberships.add_row(person.data()), Reference{branch.id, {}});
    change.save(person);
    // And back: the person is the branch's secretary.
    branch = office->load(organizations, branch.id);
    const Field& seats = organizations.field("seats");
    void* seat = seats.add_row(branch.data());
    set(seats.rows->field("post"), seat, std::string("secretary"));
    set(seats.rows->field("person"), seat, Reference{person.id, {}});
    change.save(branch);
    std::int64_t id = change.commit();

    office::Undone undone = office->undo(id);
    CHECK(undone.kept.empty());
    check_same(before, without_bin(state_of(*office)));
}

TEST_CASE_METHOD(Fixture, "what others point to by now is kept and named, and so is what was edited since") {
    const Kind &organizations = *find_kind("organizations"), &brands = *find_kind("brands");
    Record branch = office.bare(organizations);
    branch.set("name", std::string("被指支部"));
    std::int64_t added = office->save(branch);
    Record brand = office.bare(brands);
    brand.set("name", std::string("指向品牌"));
    brand.set("organization", Reference{branch.id, {}});
    std::int64_t second = office->save(brand);
    office::Undone undone = office->undo(added);
    REQUIRE(undone.kept.size() == 1);
    CHECK(undone.kept[0].id == branch.id);
    CHECK(undone.kept[0].name == "被指支部");
    CHECK(undone.kept[0].reason.find("指向品牌") != std::string::npos);
    CHECK(undone.change == 0);
    // Nothing was taken back, so it can be tried again once nothing points there any more.
    CHECK(office->undo(second).kept.empty());
    CHECK(office->undo(added).kept.empty());
    CHECK(office->load(organizations, branch.id).removed);
}

TEST_CASE_METHOD(Fixture, "an undo can itself be taken back") {
    const Kind& kind = *find_kind("brands");
    Record record = office.filled(kind, 1);
    office->save(record);
    record.set("name", std::string("新名"));
    std::int64_t edit = office->save(record);
    std::int64_t undo = office->undo(edit).change;
    CHECK(office->load(kind, record.id).get("name") != Value(std::string("新名")));
    CHECK(office->undo(undo).kept.empty());
    CHECK(office->load(kind, record.id).get("name") == Value(std::string("新名")));
    CHECK_THROWS_AS(office->undo(12345), Error);
}

TEST_CASE_METHOD(Fixture, "steps are offered for undo from the latest back, each once") {
    const Kind& kind = *find_kind("brands");
    Record record = office.bare(kind);
    std::vector<std::int64_t> edits = {office->save(record)};
    for (const char* name : {"甲", "乙", "丙"}) {
        record.set("name", std::string(name));
        edits.push_back(office->save(record));
    }
    for (auto expected = edits.rbegin(); expected != edits.rend(); ++expected) {
        CHECK(office->last_undoable() == *expected);
        office->undo(office->last_undoable());
    }
    CHECK(office->load(kind, record.id).removed);
}

TEST_CASE("a file attached and removed is a change like any other: in the history, taken back, verified") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    const Kind& kind = *find_kind("brands");
    Record record = office.bare(kind);
    office->save(record);
    std::ofstream(scratch / "photo.jpg") << "not really a picture";
    std::int64_t number = office->attach(kind, record.id, scratch / "photo.jpg");
    std::int64_t attached = office->last_undoable();
    office->detach(number);
    CHECK(office->attachments(kind, record.id).empty());
    auto steps = office->history(kind, record.id);
    REQUIRE(steps.size() == 3);
    CHECK(steps[1].action == storage::Action::attach);
    CHECK(steps[2].action == storage::Action::detach);
    CHECK(steps[2].attachment == "photo.jpg");
    CHECK(office->undo(office->last_undoable()).records == 1);  // the removal
    CHECK(office->attachments(kind, record.id).size() == 1);
    CHECK(office->undo(attached).records == 1);
    CHECK(office->attachments(kind, record.id).empty());
    CHECK(office->verify().empty());
    // The record was read before its files changed: saving it over the newer revision is refused, as ever.
    record.set("name", std::string("另一个名字"));
    CHECK_THROWS_AS(office->save(record), Error);
    // Files slipped in or taken from outside are told.
    office->database().run_script("UPDATE attachment SET removed_at=NULL");
    CHECK(office->verify().size() == 1);
    office->database().run_script("DELETE FROM attachment");
    CHECK(office->verify().size() == 1);
}
