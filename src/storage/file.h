#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "storage/database.h"

/// What makes a SQLite file one of ours: an id in its header, a version, migrations from one version to the next.
namespace dangwu::storage {

inline constexpr std::int64_t application_id = 0x44575531;  // "DWU1"

/// The version that this program writes: the number of migrations.
int current_version();

/// Creates the file with the tables of today. Throws Error(usage) if it exists.
std::unique_ptr<Database> create_file(const std::filesystem::path& file);

/// Opens a file: refuses what is missing, foreign or newer before any table is touched; brings an older one up to date
/// after a verified copy beside it (FILE.vN.bak). A migration and its version number are one transaction. Where nobody
/// may write, it is opened for reading only; writing then throws Error(unreadable).
std::unique_ptr<Database> open_file(const std::filesystem::path& file, Access access = Access::read_write);

/// What the tables of a file lack of those that this version makes, or have besides.
struct SchemaDifference {
    bool missing;
    std::string type;  ///< table, index, trigger, view, column
    std::string name;  ///< of a column: table.column
};
std::vector<SchemaDifference> schema_differences(Database& database);

/// True if the file lies on a network share, where the journal's shared memory does not work.
bool on_network_share(const std::filesystem::path& file);

}  // namespace dangwu::storage
