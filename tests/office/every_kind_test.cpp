#include "../sample_office.h"

#include <fstream>
#include <sstream>

#include "records/language.h"
#include "storage/file.h"

using namespace dangwu;
using namespace dangwu::testing;

TEST_CASE("every kind comes back from the store as it went in") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        for (Record record : {office.filled(*kind), office.bare(*kind)}) {
            office->save(record);
            REQUIRE(record.id > 0);
            Record again = office->load(*kind, record.id);
            CHECK(same_values(*kind, record.data(), again.data()));
            CHECK(again.gid == record.gid);
            CHECK(again.revision == record.revision);
        }
    }
    CHECK(office->verify().empty());
}

TEST_CASE("the history of every kind holds each field, and undo gives the state before") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        Record record = office.filled(*kind, 1);
        std::int64_t added = office->save(record);
        Record before = office->load(*kind, record.id);

        Record edited = office.filled(*kind, 2);
        edited.id = record.id;
        edited.gid = record.gid;
        edited.revision = before.revision;
        std::int64_t change = office->save(edited);
        REQUIRE(change > added);

        auto steps = office->history(*kind, record.id);
        REQUIRE(steps.size() == 2);
        for (const Field& field : kind->fields) {
            if (field.derived) continue;
            INFO(field.name);
            auto in = [&](const office::HistoryStep& step) {
                return std::any_of(step.fields.begin(), step.fields.end(),
                                   [&](const auto& f) { return f.field == &field; });
            };
            CHECK(in(steps[0]));
            bool differs = field.type == Type::rows ? !same_values(*field.rows, row_at(field, before.data(), 0),
                                                                   row_at(field, edited.data(), 0))
                                                    : before.get(field) != edited.get(field);
            CHECK(in(steps[1]) == differs);
        }

        office::Undone undone = office->undo(change);
        CHECK(undone.kept.empty());
        CHECK(same_values(*kind, before.data(), office->load(*kind, record.id).data()));

        undone = office->undo(added);
        CHECK(undone.kept.empty());
        CHECK(office->load(*kind, record.id).removed);
    }
    CHECK(office->verify().empty());
}

TEST_CASE("an undo in the middle keeps what was changed since and names it") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    const Kind& kind = *find_kind("enterprises");
    Record record = office.filled(kind);
    std::int64_t added = office->save(record);
    record.set("contact", std::string("甲"));
    record.set("micro_grid", std::string("第9网格"));
    std::int64_t first = office->save(record);
    record.set("contact", std::string("乙"));
    std::int64_t second = office->save(record);

    office::Undone undone = office->undo(first);
    REQUIRE(undone.kept.size() == 1);
    CHECK(undone.kept[0].reason.find(tr(kind.field("contact").label)) != std::string::npos);
    CHECK(undone.kept[0].reason.find(std::to_string(second)) != std::string::npos);  // the change in the way
    Record now = office->load(kind, record.id);
    CHECK(now.get("contact") == Value(std::string("乙")));
    CHECK(now.get("micro_grid") == Value(std::string("值micro_grid1\n\"引号\"㛃𬭎")));

    CHECK(office->undo(added).kept.size() == 1);
    CHECK_FALSE(office->load(kind, record.id).removed);
    // The rest is taken back once nothing stands in its way, and then it is done.
    office::Undone again = office->undo(first);
    CHECK(again.change == 0);
    CHECK(again.kept.size() == 1);
    CHECK(office->undo(second).kept.empty());
    Record corrected = office->load(kind, record.id);
    corrected.set("micro_grid", std::string("第9网格"));  // on purpose, and as it was
    office->save(corrected);
    office::Undone rest = office->undo(first);
    CHECK(rest.kept.empty());
    CHECK(rest.records == 1);
    CHECK(rest.of.id == first);
    now = office->load(kind, record.id);
    CHECK(now.get("contact") == Value(std::string("值contact1\n\"引号\"㛃𬭎")));
    CHECK(now.get("micro_grid") == Value(std::string("第9网格")));
    CHECK_THROWS_AS(office->undo(first), Error);
}

TEST_CASE("a save over somebody else's is refused and changes nothing") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    const Kind& kind = *find_kind("brands");
    Record mine = office.filled(kind);
    office->save(mine);
    Record theirs = office->load(kind, mine.id);
    theirs.set("name", std::string("别人改的"));
    office->save(theirs);
    mine.set("name", std::string("我改的"));
    try {
        office->save(mine);
        FAIL("saved over a newer revision");
    } catch (const Error& error) {
        CHECK(error.kind() == Trouble::stale);
    }
    CHECK(office->load(kind, mine.id).get("name") == Value(std::string("别人改的")));
}

TEST_CASE("sealed values stand nowhere but in sealed boxes") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    for (const Kind* kind : all_kinds()) {
        Record record = office.filled(*kind);
        office->save(record);
        record.set(record.kind().find("note") ? "note" : kind->fields[0].name, std::string("改"));
    }
    storage::Database& database = office->database();
    std::vector<std::pair<std::string, std::string>> text_columns;
    {
        storage::Reading rows(database
                                  .prepare("SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
                                           " WHERE m.type='table' AND c.type='TEXT'")
                                  .with());
        while (rows.next()) text_columns.emplace_back(rows->text(0), rows->text(1));
    }
    REQUIRE(text_columns.size() > 100);
    for (const auto& [table, column] : text_columns)
        for (std::string marker :
             {FilledOffice::sealed_marker(), std::string("34109919700101001X"), std::string("10012345678")}) {
            INFO(table << '.' << column);
            storage::Reading row(
                database.prepare("SELECT count(*) FROM " + table + " WHERE instr(" + column + ", ?)>0").with(marker));
            REQUIRE(row.next());
            CHECK(row->integer(0) == 0);
        }
    const Kind& persons = *find_kind("persons");
    CHECK(office->find_sealed(persons, persons.field("id_number"), "34109919700101001X").size() == 1);
    CHECK(office->find_sealed(persons, persons.field("id_number"), "34109919700101001").empty());
}

TEST_CASE("verify names a changed byte of history and of an attachment") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    const Kind& kind = *find_kind("reforms");
    Record record = office.filled(kind);
    office->save(record);
    std::ofstream(scratch / "photo.jpg") << "not really a picture";
    office->attach(kind, record.id, scratch / "photo.jpg");
    REQUIRE(office->verify().empty());
    CHECK(office->attachments(kind, record.id).at(0).name == "photo.jpg");
    office->database().run_script("UPDATE attachment_bytes SET bytes=CAST('other' AS BLOB)");
    CHECK(office->verify().size() == 1);
    CHECK_THROWS_AS(office->save_attachment(1, scratch / "out.jpg"), Error);
    office->database().run_script("UPDATE revision SET fields=replace(fields, '值', '假') WHERE id=1");
    CHECK(office->verify().size() == 2);
}

TEST_CASE("foreign, newer, missing and existing files are refused with their own kind of trouble") {
    Scratch scratch;
    auto trouble = [](auto action) {
        try {
            action();
        } catch (const Error& error) {
            return error.kind();
        }
        return Trouble::failed;
    };
    auto file = scratch / "a.dangwu";
    { office::Office::create(file, "tester"); }
    CHECK(trouble([&] { office::Office::create(file, "tester"); }) == Trouble::usage);
    CHECK(trouble([&] { office::Office::open(scratch / "none.dangwu", "tester"); }) == Trouble::unreadable);
    std::ofstream(scratch / "text.dangwu") << std::string(5000, 'x');
    CHECK(trouble([&] { office::Office::open(scratch / "text.dangwu", "tester"); }) == Trouble::foreign);
    { storage::open_sqlite(scratch / "other.db", storage::Access::create)->run_script("CREATE TABLE t(x)"); }
    CHECK(trouble([&] { office::Office::open(scratch / "other.db", "tester"); }) == Trouble::foreign);
    { storage::open_sqlite(file, storage::Access::read_write)->run_script("PRAGMA user_version=99"); }
    CHECK(trouble([&] { office::Office::open(file, "tester"); }) == Trouble::newer);
}

TEST_CASE("what is not committed never happened") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    const Kind& kind = *find_kind("enterprises");
    {
        office::Change change(*office, "save", "");
        Record record = office.filled(kind);
        change.save(record);
        REQUIRE(office->count(office::Query(kind)) == 1);
    }
    CHECK(office->count(office::Query(kind)) == 0);
    CHECK(office->changes(10).empty());
    Record nameless(kind);
    CHECK_THROWS_AS(office->save(nameless), Error);
    CHECK(office->changes(10).empty());
}
