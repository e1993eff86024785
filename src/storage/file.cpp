#include "storage/file.h"

#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <set>

#include "records/language.h"
#include "storage/unfinished_file.h"

namespace dangwu {

namespace embedded {
extern const std::string_view migration_0001_first, migration_0002_zones, migration_0003_figures;
}

namespace storage {

namespace {

/// In order; the text of a migration never changes once it has left the house.
constexpr std::array<const std::string_view*, 3> migrations = {
    &embedded::migration_0001_first, &embedded::migration_0002_zones, &embedded::migration_0003_figures};

std::string file_name(const std::filesystem::path& file) {
    return file.filename().string();
}

/// The id in the header, read past the engine: tells a damaged file of ours from one of another program.
bool bears_our_mark(const std::filesystem::path& file) {
    std::array<unsigned char, 72> header{};
    std::ifstream in(file, std::ios::binary);
    if (!in.read(reinterpret_cast<char*>(header.data()), header.size())) return false;
    std::int64_t id = 0;
    for (std::size_t i = 68; i < 72; ++i) id = id << 8 | header[i];
    return id == application_id;
}

void migrate(Database& database, std::int64_t from) {
    Transaction transaction(database);
    for (auto step = static_cast<std::size_t>(from); step < migrations.size(); ++step)
        database.run_script(std::string(*migrations[step]));
    database.run_script("PRAGMA user_version=" + std::to_string(migrations.size()));
    transaction.commit();
}

/// SQLite writes a journal beside the file: without the right to the folder there is only reading.
bool may_write(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    return ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) == 0 &&
           ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) == 0;
}

std::filesystem::path copy_before_migration(Database& database, const std::filesystem::path& file,
                                            std::int64_t version) {
    std::filesystem::path copy = file;
    copy += ".v" + std::to_string(version) + ".bak";
    for (int n = 2; std::filesystem::exists(copy); ++n) {
        copy = file;
        copy += ".v" + std::to_string(version) + "-" + std::to_string(n) + ".bak";
    }
    UnfinishedFile unfinished(copy, ".copying");
    database.copy_to(unfinished.path());
    unfinished.take_place();
    return copy;
}

}  // namespace

int current_version() {
    return static_cast<int>(migrations.size());
}

std::unique_ptr<Database> create_file(const std::filesystem::path& file) {
    if (std::filesystem::exists(file))
        throw Error(Trouble::usage,
                    say(N_("{0} exists already. Choose another name; nothing was changed."), {file.string()}));
    std::error_code ignored;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), ignored);
    auto database = open_sqlite(file, Access::create);
    database->run_script("PRAGMA application_id=" + std::to_string(application_id));
    migrate(*database, 0);
    return database;
}

std::unique_ptr<Database> open_file(const std::filesystem::path& file, Access access) {
    if (!std::filesystem::exists(file))
        throw Error(Trouble::unreadable,
                    say(N_("{0} does not exist. Check the name, or create the file with: init."), {file.string()}));
    if (!may_write(std::filesystem::weakly_canonical(file))) access = Access::read_only;
    {
        std::int64_t id = 0, version = 0;
        try {
            auto look = open_sqlite(file, Access::read_only);
            id = look->number("PRAGMA application_id");
            version = look->number("PRAGMA user_version");
        } catch (const Error& error) {
            if (error.kind() == Trouble::unreadable && access == Access::read_only)
                throw Error(
                    Trouble::unreadable,
                    say(N_("{0} cannot be read. If the newest changes still lie in {0}-wal beside it, copy both "
                           "to your own disk and open the copy there."),
                        {file_name(file)}));
            if (error.kind() != Trouble::damaged || bears_our_mark(file)) throw;
            throw Error(Trouble::foreign,
                        say(N_("{0} is not a file of this program, or its beginning is damaged. Choose "
                               "another file, or restore a backup."),
                            {file_name(file)}));
        }
        if (id != application_id)
            throw Error(Trouble::foreign,
                        say(N_("{0} is not a file of this program. Choose another file."), {file_name(file)}));
        if (version > current_version())
            throw Error(Trouble::newer,
                        say(N_("{0} was written by a newer version of this program. Install that version "
                               "to open it; the file was not touched."),
                            {file_name(file)}));
        if (version < current_version() && access == Access::read_only)
            throw Error(Trouble::unreadable,
                        say(N_("{0} was written by an earlier version and must be brought up to date first. Open it "
                               "where you may write, or copy it there."),
                            {file_name(file)}));
    }
    auto database = open_sqlite(file, access);
    std::int64_t version = database->number("PRAGMA user_version");
    if (version < current_version() && access == Access::read_write) {
        copy_before_migration(*database, file, version);
        migrate(*database, version);
    }
    return database;
}

std::vector<SchemaDifference> schema_differences(Database& database) {
    using Parts = std::set<std::pair<std::string, std::string>>;
    auto parts_of = [](Database& of) {
        Parts parts;
        Reading rows(of.prepare("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'"
                                " UNION ALL SELECT 'column', m.name || '.' || c.name FROM sqlite_schema m"
                                " JOIN pragma_table_info(m.name) c WHERE m.type='table'"
                                " AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'")
                         .with());
        while (rows.next()) parts.emplace(rows->text(0), rows->text(1));
        return parts;
    };
    auto model = open_sqlite(":memory:", Access::create);
    migrate(*model, 0);
    const Parts wanted = parts_of(*model), there = parts_of(database);
    std::vector<SchemaDifference> differences;
    auto tell = [&](const Parts& these, const Parts& those, bool missing) {
        for (const auto& [type, name] : these) {
            // Of a table that is missing its columns are not told as well.
            const bool table_too = type == "column" && !those.contains({"table", name.substr(0, name.find('.'))});
            if (!those.contains({type, name}) && !table_too) differences.push_back({missing, type, name});
        }
    };
    tell(wanted, there, true);
    tell(there, wanted, false);
    return differences;
}

bool on_network_share(const std::filesystem::path& file) {
    struct statfs info {};
    std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    if (statfs(folder.c_str(), &info) != 0) return false;
    // From linux/magic.h and the file systems' own sources: NFS, SMB, CIFS, SMB2, AFS, 9P, FUSE (sshfs and the like).
    constexpr std::array<unsigned long, 7> network = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                                      0x5346414F, 0x01021997, 0x65735546};
    for (unsigned long type : network)
        if (static_cast<unsigned long>(info.f_type) == type) return true;
    return false;
}

}  // namespace storage
}  // namespace dangwu
