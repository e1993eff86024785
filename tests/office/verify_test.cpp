#include "../sample_office.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

struct Fixture {
    Scratch scratch;
    FilledOffice office{scratch / "a.dangwu"};

    Fixture() {
        for (const Kind* kind : all_kinds()) {
            Record record = office.filled(*kind, 1);
            office->save(record);
            Record edited = office.filled(*kind, 2);
            edited.id = record.id, edited.gid = record.gid, edited.revision = record.revision;
            office->save(edited);
        }
        office->remove(*find_kind("brands"), 1, "误录");
        REQUIRE(office->verify().empty());
    }
    storage::Database& database() { return office->database(); }

    struct Column {
        std::string table, name, type;
    };
    std::vector<Column> columns(const std::string& where) {
        std::vector<Column> found;
        storage::Reading rows(database()
                                  .prepare("SELECT m.name, c.name, c.type FROM sqlite_schema m"
                                           " JOIN pragma_table_info(m.name) c WHERE m.type='table' AND " +
                                           where)
                                  .with());
        while (rows.next())
            found.push_back({std::string(rows->text(0)), std::string(rows->text(1)), std::string(rows->text(2))});
        return found;
    }
    /// Changes one value of the column behind the program's back; true if verify() noticed.
    bool notices(const Column& column) {
        std::string change = column.name == "removed"   ? "1-removed"
                             : column.type == "INTEGER" ? column.name + "+1"
                             : column.type == "BLOB"    ? "CAST(" + column.name + "||x'21' AS BLOB)"
                                                        : column.name + "||'!'";
        database().run("SAVEPOINT tampering");
        database().run("UPDATE " + column.table + " SET " + column.name + "=" + change +
                       " WHERE rowid=(SELECT rowid FROM " + column.table + " WHERE " + column.name +
                       " IS NOT NULL LIMIT 1)");
        bool noticed = !office->verify().empty();
        database().run("ROLLBACK TO tampering");
        database().run("RELEASE tampering");
        office->store().forget();
        return noticed;
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a value changed behind the program's back is found in every column that holds one") {
    database().run_script("PRAGMA foreign_keys=OFF");
    std::string kinds;
    for (const Kind* kind : all_kinds()) kinds += (kinds.empty() ? "'" : ", '") + std::string(kind->name) + "'";
    // Keys and sort keys are made from the values; ids of child rows mean nothing.
    auto described = columns("(m.name IN (" + kinds +
                             ") OR EXISTS(SELECT 1 FROM pragma_table_info(m.name) o WHERE o.name='owner')) AND"
                             " c.name NOT IN ('id', 'seq', 'sort_pinyin', 'sort_stroke') AND c.name NOT LIKE '%!_key'"
                             " ESCAPE '!'");
    REQUIRE(described.size() > 250);
    int derived = 0;
    for (const Column& column : described) {
        INFO(column.table << "." << column.name);
        const Kind* kind = find_kind(column.table);
        if (const Field* field = kind ? kind->find(column.name) : nullptr; field && field->derived && ++derived)
            continue;
        if (database().number("SELECT count(" + column.name + ") FROM " + column.table) == 0) continue;
        CHECK(notices(column));
    }
    for (const Column& column : columns("m.name IN ('revision', 'change_set') AND c.name NOT IN ('id')")) {
        INFO(column.table << "." << column.name);
        if (database().number("SELECT count(" + column.name + ") FROM " + column.table) == 0) continue;
        CHECK(notices(column));
    }
}

TEST_CASE_METHOD(Fixture, "keys by which records are sorted and found are held against their values") {
    auto keys = columns(
        "m.name NOT IN ('meta', 'attachment', 'revision', 'change_set', 'layout') AND (c.name IN ('sort_pinyin',"
        " 'sort_stroke') OR (c.name LIKE '%!_key' ESCAPE '!' AND c.type='BLOB'))");
    REQUIRE(keys.size() > 10);
    for (const Column& column : keys) {
        INFO(column.table << "." << column.name);
        if (database().number("SELECT count(" + column.name + ") FROM " + column.table) == 0) continue;
        CHECK(notices(column));
    }
    for (const char* sql : {"DELETE FROM persons_names WHERE key=(SELECT max(key) FROM persons_names)",
                            "INSERT INTO persons_names(key, record) VALUES('无主', 1)"}) {
        INFO(sql);
        database().run_script("SAVEPOINT tampering;");
        database().run_script(sql);
        CHECK_FALSE(office->verify().empty());
        database().run_script("ROLLBACK TO tampering; RELEASE tampering;");
    }
    CHECK(office->verify().empty());
}

TEST_CASE_METHOD(Fixture, "a table, index or column that is missing is named, and what was put in as well") {
    for (const auto& [sql, name] :
         std::vector<std::pair<std::string, std::string>>{{"DROP INDEX persons_by_id_number_key", "id_number_key"},
                                                          {"DROP TABLE persons_names", "persons_names"},
                                                          {"ALTER TABLE brands DROP COLUMN note", "brands.note"},
                                                          {"CREATE TABLE extra(x)", "extra"},
                                                          {"CREATE VIEW seen AS SELECT 1", "seen"},
                                                          {"CREATE TRIGGER quiet AFTER INSERT ON brands BEGIN"
                                                           " DELETE FROM reforms; END",
                                                           "quiet"}}) {
        INFO(sql);
        Scratch elsewhere;
        office->backup(elsewhere / "b.dangwu");
        storage::open_sqlite(elsewhere / "b.dangwu", storage::Access::read_write)->run_script(sql);
        auto findings = office::Office::open(elsewhere / "b.dangwu", "tester")->verify();
        REQUIRE_FALSE(findings.empty());
        CHECK(findings.front().sentence.find(name) != std::string::npos);
    }
}

TEST_CASE_METHOD(Fixture, "history or a record taken away is found") {
    for (const char* sql :
         {"DELETE FROM revision WHERE id=(SELECT max(id) FROM revision)", "DELETE FROM revision WHERE id=3",
          "DELETE FROM change_set WHERE id=2", "DELETE FROM reforms", "UPDATE brands SET removed=0",
          "DELETE FROM persons_posts WHERE seq=0"}) {
        INFO(sql);
        database().run_script("PRAGMA foreign_keys=OFF; SAVEPOINT tampering;");
        database().run_script(sql);
        CHECK_FALSE(office->verify().empty());
        database().run_script("ROLLBACK TO tampering; RELEASE tampering;");
    }
    CHECK(office->verify().empty());
}
