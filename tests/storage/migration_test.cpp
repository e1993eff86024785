#include <set>
#include "../sample_office.h"

#include "storage/file.h"
#include "storage/schema.h"

namespace dangwu::embedded {
extern const std::string_view migration_0001_first;
}

using namespace dangwu;
using namespace dangwu::testing;

namespace {

/// Everything that the schema says of a table: columns with type, null and key, its indexes, its flags.
std::string shape(storage::Database& database, const std::string& table) {
    std::string text;
    auto read = [&](const std::string& sql) {
        storage::Reading rows(database.prepare(sql).with(table));
        while (rows.next()) {
            for (int column = 0; column < rows->columns(); ++column) text += std::string(rows->text(column)) + ' ';
            text += '\n';
        }
    };
    read("SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo(?) ORDER BY cid");
    read(
        "SELECT i.name, group_concat(c.name) FROM pragma_index_list(?) i JOIN pragma_index_info(i.name) c GROUP BY "
        "i.name ORDER BY 1");
    read("SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY 2");
    read("SELECT strict, wr FROM pragma_table_list(?)");
    return text;
}

}  // namespace

TEST_CASE("the migrations make the tables that the descriptions need") {
    Scratch scratch;
    auto migrated = office::Office::create(scratch / "a.dangwu", "tester");
    auto described = storage::open_sqlite(scratch / "described.db", storage::Access::create);
    described->run_script("PRAGMA foreign_keys=OFF");
    std::vector<std::string> tables;
    for (const Kind* kind : all_kinds()) {
        described->run_script(storage::create_statements(*kind));
        const storage::Table& table = storage::table_of(*kind);
        tables.push_back(table.name);
        if (table.has_names) tables.push_back(table.name + "_names");
        for (const Field* list : table.lists) tables.push_back(storage::table_of_rows(*kind, *list).name);
    }
    for (const std::string& table : tables) {
        INFO(table);
        std::string wanted = shape(*described, table);
        CHECK(wanted.size() > 20);
        CHECK(shape(migrated->database(), table) == wanted);
    }
    storage::Reading rows(migrated->database().prepare("SELECT name FROM sqlite_schema WHERE type='table'").with());
    std::set<std::string> known(tables.begin(), tables.end());
    known.insert({"meta", "change_set", "revision", "attachment", "attachment_bytes", "layout"});
    while (rows.next()) CHECK(known.contains(std::string(rows->text(0))));
}

TEST_CASE("a file of the first version keeps its records through the later migrations, with a copy beside it") {
    Scratch scratch;
    auto file = scratch / "a.dangwu";
    {
        auto first = storage::open_sqlite(file, storage::Access::create);
        first->run_script("PRAGMA application_id=" + std::to_string(storage::application_id));
        first->run_script(std::string(embedded::migration_0001_first));
        first->run_script(
            "PRAGMA user_version=1;"
            "INSERT INTO meta(key, value) VALUES('lookup_key', randomblob(32));"
            "INSERT INTO enterprises(id, gid, revision, name) VALUES(1, 'e', 1, '云谷精工有限公司');"
            "INSERT INTO support(id, gid, revision, enterprise_id, type, date, amount, policy, sort_pinyin)"
            " VALUES(1, 's', 1, 1, 'subsidy', '2021-03-05', 52000, '惠企十条', x'00');"
            "INSERT INTO support_names(key, record) VALUES('惠企十条', 1);");
    }
    try {
        office::Office::open(file, "tester", storage::Access::read_only);
        FAIL("opened without what it needs");
    } catch (const Error& error) {
        CHECK(error.kind() == Trouble::unreadable);
    }
    auto office = office::Office::open(file, "tester");
    CHECK(office->database().number("PRAGMA user_version") == storage::current_version());
    CHECK(std::filesystem::exists(scratch / "a.dangwu.v1.bak"));
    Record paid = office->load(*find_kind("support"), 1);
    CHECK(std::get<Decimal>(paid.get("amount")) == Decimal::of(5.2));
    CHECK(std::get<Reference>(paid.get("enterprise")).text == "云谷精工有限公司");
    Record zone(*find_kind("zones"));
    zone.set("name", std::string("某县经济开发区"));
    CHECK(office->save(zone) > 0);
}

TEST_CASE("a second writer waits, and is told when it has waited long enough") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    auto other = storage::open_sqlite(scratch / "a.dangwu", storage::Access::read_write);
    other->run_script("PRAGMA busy_timeout=50");
    storage::Transaction held(office->database());
    try {
        storage::Transaction second(*other);
        FAIL("two writers at once");
    } catch (const Error& error) {
        CHECK(error.kind() == Trouble::locked);
    }
}
