#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <sstream>

#include "../sample_office.h"
#include "storage/file.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

template <class Act>
Trouble trouble_of(Act act) {
    try {
        act();
    } catch (const Error& error) {
        CHECK(std::string(error.what()).size() > 10);
        return error.kind();
    }
    FAIL_CHECK("nothing was refused");
    return Trouble::failed;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// A closed file with a record of every kind.
void make_file(const std::filesystem::path& file) {
    FilledOffice office(file);
    for (const Kind* kind : all_kinds()) {
        Record record = office.filled(*kind);
        office->save(record);
    }
}

}  // namespace

TEST_CASE("a file carries the program's mark, its version and the settings that keep it whole") {
    Scratch scratch;
    make_file(scratch / "a.dangwu");
    auto database = storage::open_file(scratch / "a.dangwu");
    CHECK(database->number("PRAGMA application_id") == storage::application_id);
    CHECK(database->number("PRAGMA user_version") == storage::current_version());
    CHECK(database->number("PRAGMA synchronous") == 2);
    CHECK(database->number("PRAGMA foreign_keys") == 1);
    CHECK(database->number("SELECT journal_mode='wal' FROM pragma_journal_mode") == 1);
    CHECK(database->number("SELECT count(*) FROM pragma_table_list WHERE type='table' AND schema='main' AND strict=0"
                           " AND name NOT LIKE 'sqlite%'") == 0);
}

TEST_CASE("a file cut short or overwritten is noticed, and opening it changes nothing of it") {
    Scratch scratch;
    auto good = scratch / "good.dangwu";
    make_file(good);
    const std::string bytes = bytes_of(good);
    for (std::size_t cut : {std::size_t{0}, std::size_t{50}, std::size_t{4096}, bytes.size() / 2 / 4096 * 4096}) {
        INFO("cut at " << cut);
        auto file = scratch / ("cut" + std::to_string(cut) + ".dangwu");
        write_bytes(file, bytes.substr(0, cut));
        Trouble trouble = trouble_of([&] {
            auto office = office::Office::open(file, "tester");
            if (!office->verify().empty()) throw Error(Trouble::damaged, "found by verify");
        });
        CHECK((trouble == Trouble::damaged || trouble == Trouble::foreign));
    }
    auto file = scratch / "scribbled.dangwu";
    std::string scribbled = bytes;
    for (std::size_t at = 8192; at + 64 < scribbled.size(); at += 4096)
        scribbled.replace(at, 64, std::string(64, '\xee'));
    write_bytes(file, scribbled);
    CHECK(trouble_of([&] {
              auto office = office::Office::open(file, "tester");
              if (!office->verify().empty()) throw Error(Trouble::damaged, "found by verify");
          }) == Trouble::damaged);
}

TEST_CASE("a newer file is refused and not touched") {
    Scratch scratch;
    auto file = scratch / "a.dangwu";
    make_file(file);
    storage::open_sqlite(file, storage::Access::read_write)
        ->run_script("PRAGMA user_version=" + std::to_string(storage::current_version() + 1));
    std::string before = bytes_of(file);
    CHECK(trouble_of([&] { office::Office::open(file, "tester"); }) == Trouble::newer);
    CHECK(bytes_of(file) == before);
}

TEST_CASE("an older file is brought up to date after a verified copy beside it") {
    Scratch scratch;
    auto file = scratch / "a.dangwu";
    {
        // A file of version 0 has the mark and nothing else.
        auto database = storage::open_sqlite(file, storage::Access::create);
        database->run_script("PRAGMA application_id=" + std::to_string(storage::application_id));
    }
    CHECK(storage::open_file(file)->number("PRAGMA user_version") == storage::current_version());
    CHECK(std::filesystem::exists(scratch / "a.dangwu.v0.bak"));
    CHECK(
        storage::open_sqlite(scratch / "a.dangwu.v0.bak", storage::Access::read_only)->number("PRAGMA user_version") ==
        0);
}

TEST_CASE("a file that lacks its own key is damaged, not silently without one") {
    Scratch scratch;
    auto file = scratch / "a.dangwu";
    make_file(file);
    storage::open_sqlite(file, storage::Access::read_write)->run_script("DELETE FROM meta WHERE key='lookup_key'");
    CHECK(trouble_of([&] { office::Office::open(file, "tester"); }) == Trouble::damaged);
}

TEST_CASE("what can only be read is read, and writing to it says so") {
    Scratch scratch;
    auto file = scratch / "a.dangwu";
    make_file(file);
    auto office = office::Office::open(file, "tester", storage::Access::read_only);
    const Kind& kind = *find_kind("brands");
    auto brands = office->list(office::Query(kind));
    REQUIRE_FALSE(brands.empty());
    brands.front().set("name", std::string("别的"));
    CHECK(trouble_of([&] { office->save(brands.front()); }) == Trouble::unreadable);
    if (geteuid() == 0) return;  // nothing is closed to root
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    CHECK(trouble_of([&] {
              auto closed = office::Office::open(file, "tester");
              closed->save(brands.front());
          }) == Trouble::unreadable);
}

TEST_CASE("a copy is whole, verified and takes nobody's place") {
    Scratch scratch;
    make_file(scratch / "a.dangwu");
    auto office = office::Office::open(scratch / "a.dangwu", "tester");
    office->backup(scratch / "b.dangwu");
    CHECK(trouble_of([&] { office->backup(scratch / "b.dangwu"); }) == Trouble::usage);
    CHECK_THROWS_AS(office->backup(scratch / "no such folder/c.dangwu"), Error);
    auto copy = office::Office::open(scratch / "b.dangwu", "tester");
    CHECK(copy->verify().empty());
    for (const Kind* kind : all_kinds()) {
        auto ids = office->ids(office::Query(*kind));
        CHECK(copy->ids(office::Query(*kind)) == ids);
        for (std::int64_t id : ids)
            CHECK(same_values(*kind, office->load(*kind, id).data(), copy->load(*kind, id).data()));
    }
}

TEST_CASE("a transaction that fails halfway leaves nothing") {
    Scratch scratch;
    auto database = storage::create_file(scratch / "a.dangwu");
    auto tables = database->number("SELECT count(*) FROM sqlite_schema");
    CHECK_THROWS_AS(([&] {
                        storage::Transaction transaction(*database);
                        database->run_script("INSERT INTO meta VALUES('a', x'00'); CREATE TABLE extra(x) ;");
                        database->run_script("INSERT INTO meta VALUES('a', x'00')");
                    }()),
                    Error);
    CHECK_FALSE(database->in_transaction());
    CHECK(database->number("SELECT count(*) FROM meta") == 0);
    CHECK(database->number("SELECT count(*) FROM sqlite_schema") == tables);
}

TEST_CASE("the engine's faults never repeat a bound value") {
    Scratch scratch;
    auto database = storage::create_file(scratch / "a.dangwu");
    auto& insert = database->prepare("INSERT INTO meta(key, value) VALUES(?, ?)");
    try {
        insert.with("暗号甲乙丙", "暗号甲乙丙").run();  // a text where bytes belong
        FAIL("a STRICT table took a text for bytes");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("暗号") == std::string::npos);
    }
}

TEST_CASE("a process killed in the middle of a change set leaves the state before it") {
    Scratch scratch;
    auto file = scratch / "a.dangwu";
    make_file(file);
    const Kind& kind = *find_kind("brands");
    std::int64_t before = office::Office::open(file, "tester")->count(office::Query(kind));
    pid_t child = fork();
    if (child == 0) {
        auto office = office::Office::open(file, "tester");
        office::Change change(*office, "save", "");
        for (int i = 0; i < 300; ++i) {
            Record record(kind);
            record.set("name", "品牌" + std::to_string(i));
            change.save(record);
        }
        raise(SIGKILL);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    auto office = office::Office::open(file, "tester");
    CHECK(office->count(office::Query(kind)) == before);
    CHECK(office->verify().empty());
}

TEST_CASE("the file stays ours when another part of the program looks into it and closes it") {
    Scratch scratch;
    auto file = scratch / "a.dangwu";
    make_file(file);
    const std::filesystem::path log = file.string() + "-wal";
    auto save_brand = [&](office::Office& office, const char* name) {
        Record record(*find_kind("brands"));
        record.set("name", name);
        office.save(record);
    };
    // The other program is there before the file is opened: a connection does not survive a fork.
    std::array<int, 2> go{};
    REQUIRE(pipe(go.data()) == 0);
    pid_t other = fork();
    if (other == 0) {
        char told = 0;
        if (read(go[0], &told, 1) == 1) save_brand(*office::Office::open(file, "other"), "另一个程序的品牌");
        _exit(0);
    }
    auto office = office::Office::open(file, "tester");
    save_brand(*office, "第一个品牌");
    struct stat before {
    }, after{};
    REQUIRE(stat(log.c_str(), &before) == 0);
    for (const char* part : {"", "-wal", "-shm"}) {
        std::ifstream look(file.string() + part, std::ios::binary);  // what a file dialog does for every file it shows
        CHECK(look.get() != EOF);
    }
    REQUIRE(write(go[1], "!", 1) == 1);
    int status = -1;
    REQUIRE(waitpid(other, &status, 0) == other);
    CHECK(status == 0);
    save_brand(*office, "最后的品牌");
    REQUIRE(stat(log.c_str(), &after) == 0);
    CHECK(before.st_ino == after.st_ino);
    office::Query brands(*find_kind("brands"));
    CHECK(office->count(brands) == office::Office::open(file, "third")->count(brands));
    CHECK(office->verify().empty());
}

TEST_CASE("sealed values lie in the raw bytes of the file and its journal only where a sealed box lies") {
    Scratch scratch;
    auto file = scratch / "a.dangwu";
    FilledOffice office(file);
    std::vector<std::string> markers = {FilledOffice::sealed_marker(), "34109919700101001X", "10012345678"};
    for (const Kind* kind : all_kinds()) {
        Record record = office.filled(*kind);
        office->save(record);
    }
    auto count = [](const std::string& bytes, const std::string& marker) {
        std::int64_t n = 0;
        for (std::size_t at = 0; (at = bytes.find(marker, at)) != bytes.npos; ++at) ++n;
        return n;
    };
    // Empty the boxes with the program's own means of writing; what is then left was laid open somewhere.
    auto& database = office->database();
    std::int64_t boxes = 0;
    std::vector<std::string> tables;
    {
        storage::Reading rows(database
                                  .prepare("SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
                                           " WHERE m.type='table' AND c.name='sealed'")
                                  .with());
        while (rows.next()) tables.emplace_back(rows->text(0));
    }
    for (const std::string& table : tables) {
        boxes += database.number("SELECT count(sealed) FROM " + table);
        database.run("UPDATE " + table + " SET sealed=NULL");
    }
    CHECK(boxes > 5);
    database.run_script("PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
    for (const std::string& marker : markers) {
        CHECK(count(bytes_of(file), marker) == 0);
        CHECK(count(bytes_of(file.string() + "-wal"), marker) == 0);
    }
}
