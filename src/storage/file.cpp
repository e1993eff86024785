#include "storage/file.h"

#include <sys/vfs.h>

#include <array>
#include <fstream>

#include "records/language.h"

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

std::filesystem::path copy_before_migration(Database& database, const std::filesystem::path& file,
                                            std::int64_t version) {
    std::filesystem::path copy = file;
    copy += ".v" + std::to_string(version) + ".bak";
    for (int n = 2; std::filesystem::exists(copy); ++n) {
        copy = file;
        copy += ".v" + std::to_string(version) + "-" + std::to_string(n) + ".bak";
    }
    database.copy_to(copy);
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
    {
        std::int64_t id = 0, version = 0;
        try {
            auto look = open_sqlite(file, Access::read_only);
            id = look->number("PRAGMA application_id");
            version = look->number("PRAGMA user_version");
        } catch (const Error& error) {
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
