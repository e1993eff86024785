#include <fcntl.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstdarg>
#include <mutex>

#include "records/language.h"
#include "storage/database.h"

namespace dangwu::storage {

namespace {

/// The engine's code in the user's words. `where` is SQL with its marks, never with values.
[[noreturn]] void fail(sqlite3* engine, std::string_view where) {
    int code = sqlite3_extended_errcode(engine);
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Error(Trouble::locked, tr(N_("Another program is writing to the file. Wait until it is done, then "
                                               "try again; nothing was changed.")));
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
            throw Error(Trouble::unreadable,
                        tr(N_("The file cannot be opened for writing. Check that the folder exists "
                              "and that you may write there, or copy the file to your own disk.")));
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            throw Error(Trouble::damaged, tr(N_("The file is damaged. Keep it as it is and open your latest backup.")));
        case SQLITE_FULL:
            throw Error(Trouble::no_space, tr(N_("The disk is full. Make room and try again; nothing was changed.")));
        case SQLITE_INTERRUPT: throw Error(Trouble::cancelled, tr(N_("Stopped. Nothing was changed.")));
        case SQLITE_IOERR:
            if (int cause = sqlite3_system_errno(engine); cause == ENOSPC || cause == EDQUOT || cause == EFBIG)
                throw Error(Trouble::no_space,
                            tr(N_("The disk is full. Make room and try again; nothing was changed.")));
            throw Error(Trouble::failed, tr(N_("The disk reported a fault. Check the drive or the network connection; "
                                               "nothing was changed.")));
        default:
            throw Error(Trouble::failed, say(N_("The database refused a step ({0}: {1}). Nothing was changed; please "
                                                "report it."),
                                             {std::to_string(code), std::string(where.substr(0, 120))}));
    }
}

/// The engine's locks belong to the process, and POSIX gives them up as soon as any part of the process closes any
/// descriptor of the file: a file dialog that looks into it to draw its icon would do, and the next program to open
/// the file would take our log away. Locks of the open file description (fcntl(2), F_OFD_SETLK) do not have that fault.
int locks_that_hold(int descriptor, int command, ...) {
    va_list more;
    va_start(more, command);
    int result;
    if (command == F_SETLK || command == F_SETLKW || command == F_GETLK) {
        auto* wanted = va_arg(more, struct flock*);
        wanted->l_pid = 0;
        int lasting = command == F_SETLK ? F_OFD_SETLK : command == F_SETLKW ? F_OFD_SETLKW : F_OFD_GETLK;
        result = fcntl(descriptor, lasting, wanted);
        if (result == -1 && errno == EINVAL) result = fcntl(descriptor, command, wanted);  // a file system without them
    } else if (command == F_GETFD) {
        result = fcntl(descriptor, command);
    } else {
        result = fcntl(descriptor, command, va_arg(more, int));
    }
    va_end(more);
    return result;
}

void make_locks_hold() {
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_vfs* files = sqlite3_vfs_find("unix");
        if (files) files->xSetSystemCall(files, "fcntl", reinterpret_cast<sqlite3_syscall_ptr>(locks_that_hold));
    });
}

/// The file as a URI that says that nobody changes it: read without journal and shared memory, which could not be made
/// in a folder or on a medium where nobody may write.
std::string unchanging(const std::filesystem::path& file) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (char c : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || std::string_view("/._-~").find(c) != std::string_view::npos)
            uri += c;
        else
            uri.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return uri + "?immutable=1";
}

/// True if changes lie in the journal beside the file that are not in the file yet.
bool has_journal(const std::filesystem::path& file) {
    std::error_code none;
    return std::filesystem::file_size(file.string() + "-wal", none) > 0 && !none;
}

class SqliteStatement final : public Statement {
  public:
    SqliteStatement(sqlite3* engine, const std::string& sql) : engine_(engine) {
        if (sqlite3_prepare_v3(engine, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_,
                               nullptr) != SQLITE_OK)
            fail(engine, sql);
    }
    ~SqliteStatement() override { sqlite3_finalize(statement_); }
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    void bind_null(int i) override { check(sqlite3_bind_null(statement_, i)); }
    void bind(int i, std::int64_t value) override { check(sqlite3_bind_int64(statement_, i, value)); }
    void bind(int i, std::string_view text) override {
        check(sqlite3_bind_text64(statement_, i, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                                  SQLITE_UTF8));
    }
    void bind_blob(int i, std::string_view bytes) override {
        check(sqlite3_bind_blob64(statement_, i, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC));
    }
    bool step() override {
        int result = sqlite3_step(statement_);
        if (result == SQLITE_ROW) return true;
        if (result == SQLITE_DONE) return false;
        fail(engine_, sqlite3_sql(statement_));
    }
    void reset() override { sqlite3_reset(statement_); }
    int columns() const override { return sqlite3_column_count(statement_); }
    bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    std::string_view text(int column) const override {
        auto bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

  private:
    void check(int result) {
        if (result != SQLITE_OK) fail(engine_, sqlite3_sql(statement_));
    }
    sqlite3* engine_;
    sqlite3_stmt* statement_ = nullptr;
};

class SqliteDatabase final : public Database {
  public:
    SqliteDatabase(const std::filesystem::path& file, Access access) {
        make_locks_hold();
        int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
        flags |= access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
        if (access == Access::create) flags |= SQLITE_OPEN_CREATE;
        std::string name = file.string();
        if (access == Access::read_only && !has_journal(file)) {
            name = unchanging(file);
            flags |= SQLITE_OPEN_URI;
        }
        if (sqlite3_open_v2(name.c_str(), &engine_, flags, nullptr) != SQLITE_OK) {
            try {
                fail(engine_, "open");
            } catch (...) {
                sqlite3_close(engine_);
                throw;
            }
        }
        sqlite3_busy_timeout(engine_, 5000);
        sqlite3_db_config(engine_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(engine_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
        sqlite3_db_config(engine_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    }
    ~SqliteDatabase() override {
        statements_.clear();
        sqlite3_close(engine_);
    }
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    void run_script(const std::string& sql) override {
        if (sqlite3_exec(engine_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(engine_, sql);
    }
    std::int64_t last_id() const override { return sqlite3_last_insert_rowid(engine_); }
    bool in_transaction() const override { return !sqlite3_get_autocommit(engine_); }
    void interrupt() override { sqlite3_interrupt(engine_); }

    void copy_to(const std::filesystem::path& file) override {
        SqliteDatabase copy(file, Access::create);
        sqlite3_backup* backup = sqlite3_backup_init(copy.engine_, "main", engine_, "main");
        if (!backup) fail(copy.engine_, "backup");
        int result = sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
        if (result != SQLITE_DONE) fail(copy.engine_, "backup");
        Reading check(copy.prepare("PRAGMA integrity_check(1)").with());
        if (!check.next() || check->text(0) != "ok")
            throw Error(Trouble::damaged, tr(N_("The copy did not pass its check. Choose another drive for it.")));
    }

  protected:
    std::unique_ptr<Statement> make(const std::string& sql) override {
        return std::make_unique<SqliteStatement>(engine_, sql);
    }

  private:
    sqlite3* engine_ = nullptr;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::filesystem::path& file, Access access) {
    auto database = std::make_unique<SqliteDatabase>(file, access);
    if (access == Access::create)
        database->run_script("PRAGMA page_size=4096; PRAGMA encoding='UTF-8'; PRAGMA auto_vacuum=INCREMENTAL;");
    if (access != Access::read_only) database->run_script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    database->run_script(
        "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON;"
        "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;");
    return database;
}

}  // namespace dangwu::storage
