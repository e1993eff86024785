#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <set>

#include "../sample_office.h"
#include "storage/file.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

const Kind& brands() {
    return *find_kind("brands");
}

void add_brand(office::Office& office, const std::string& name) {
    Record record(brands());
    record.set("name", name);
    office.save(record);
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename());
    return names;
}

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

/// Runs the check as somebody who has no rights to what root made; true if it holds.
template <class Check>
bool holds_for_nobody(Check check) {
    pid_t child = fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) _exit(2);
        bool holds = false;
        try {
            holds = check();
        } catch (const std::exception& error) {
            std::cerr << error.what() << '\n';
        }
        _exit(holds ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("a backup that would not be restored is not written, and nothing of it is left") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    add_brand(*office, "红色引擎");
    office->backup(scratch / "good.dangwu");
    office->database().run("UPDATE brands SET name='黑色引擎'");
    auto before = names_in(scratch / "");
    CHECK(trouble_of([&] { office->backup(scratch / "bad.dangwu"); }) == Trouble::damaged);
    CHECK(names_in(scratch / "") == before);
    CHECK_FALSE(before.contains("good.dangwu-wal"));
    CHECK_FALSE(before.contains("good.dangwu-shm"));
    CHECK(office::restore_backup(scratch / "good.dangwu", scratch / "b.dangwu").empty());
    CHECK(office::Office::open(scratch / "b.dangwu", "tester")->verify().empty());
}

TEST_CASE("what an interrupted attempt left is cleared by the next one") {
    Scratch scratch;
    for (const char* name : {"a.dangwu.creating", "a.dangwu.creating-wal", "b.dangwu.copying", "a.dangwu.restoring"})
        std::ofstream(scratch / name) << "half";
    {
        auto office = office::Office::create(scratch / "a.dangwu", "tester");
        add_brand(*office, "红色引擎");
        office->backup(scratch / "b.dangwu");
    }
    office::restore_backup(scratch / "b.dangwu", scratch / "a.dangwu");
    CHECK(names_in(scratch / "") == std::set<std::string>{"a.dangwu", "a.dangwu.before-restore-1", "b.dangwu"});
}

TEST_CASE("a backup takes the place of a file that is damaged, in use by nobody, behind a link or not there") {
    Scratch scratch;
    std::filesystem::create_directory(scratch / "real");
    auto real = scratch / "real/zone.dangwu", link = scratch / "link.dangwu", backup = scratch / "b.dangwu";
    {
        auto office = office::Office::create(real, "tester");
        add_brand(*office, "一");
        office->backup(backup);
        add_brand(*office, "二");
        CHECK(trouble_of([&] { office::restore_backup(backup, real); }) == Trouble::locked);
        CHECK(office->count(office::Query(brands())) == 2);
    }
    CHECK(trouble_of([&] { office::restore_backup(backup, backup); }) == Trouble::usage);
    std::filesystem::create_symlink(real, link);
    std::filesystem::permissions(real, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    auto old = office::restore_backup(backup, link);
    CHECK(old.parent_path() == std::filesystem::canonical(real.parent_path()));
    CHECK(std::filesystem::is_symlink(link));
    CHECK(std::filesystem::status(real).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(office::Office::open(link, "tester")->count(office::Query(brands())) == 1);
    CHECK(office::Office::open(old, "tester")->count(office::Query(brands())) == 2);

    std::ofstream(real, std::ios::binary) << "no database at all";
    auto damaged = office::restore_backup(backup, real);
    CHECK(std::filesystem::file_size(damaged) == 18);
    CHECK(office::Office::open(real, "tester")->verify().empty());

    std::ofstream(scratch / "broken.dangwu") << "no backup";
    auto before = names_in(scratch / "");
    CHECK_THROWS_AS(office::restore_backup(scratch / "broken.dangwu", real), Error);
    CHECK(names_in(scratch / "") == before);
}

TEST_CASE("where nobody may write, a file is read and writing is refused") {
    Scratch scratch;
    auto folder = scratch / "medium", file = folder / "a b#%?.dangwu";
    std::filesystem::create_directory(folder);
    {
        auto office = office::Office::create(file, "tester");
        add_brand(*office, "红色引擎");
    }
    using std::filesystem::perms;
    const perms read_only = perms::owner_read | perms::owner_exec | perms::others_read | perms::others_exec;
    std::filesystem::permissions(scratch / "", read_only | perms::owner_write);
    std::filesystem::permissions(file, perms::owner_read | perms::others_read);
    std::filesystem::permissions(folder, read_only);
    auto before = names_in(folder);
    CHECK(holds_for_nobody([&] {
        auto office = office::Office::open(file, "tester");
        if (office->count(office::Query(brands())) != 1 || !office->verify().empty()) return false;
        try {
            add_brand(*office, "写不进去");
        } catch (const Error& error) {
            return error.kind() == Trouble::unreadable;
        }
        return false;
    }));
    CHECK(names_in(folder) == before);
    std::filesystem::permissions(folder, read_only | perms::owner_write);
    // Changes that still lie in the journal are never passed over in silence.
    std::ofstream(file.string() + "-wal", std::ios::binary) << std::string(5000, 'x');
    std::filesystem::permissions(folder, read_only);
    CHECK(holds_for_nobody([&] {
        try {
            office::Office::open(file, "tester");
        } catch (const Error& error) {
            return error.kind() == Trouble::unreadable;
        }
        return false;
    }));
    std::filesystem::permissions(folder, read_only | perms::owner_write);
}
