#include "office/office.h"
#include "records/language.h"
#include "records/pending_file.h"
#include "storage/file.h"
#include "storage/unfinished_file.h"

namespace dangwu::office {

namespace {

/// The one check of backups: of those that are written and of those that are to be restored. Empty if all is well.
std::string fault_of(const std::filesystem::path& backup) {
    auto findings = Office::open(backup, {}, storage::Access::read_only)->verify();
    return findings.empty() ? std::string() : findings.front().sentence;
}

/// Takes the journal into the file and makes sure that nobody else has it open. A file too damaged for that is taken
/// as it is.
void close_journal(const std::filesystem::path& file) {
    try {
        auto database = storage::open_sqlite(file, storage::Access::read_write);
        database->run_script("PRAGMA journal_mode=DELETE");
    } catch (const Error& error) {
        if (error.kind() != Trouble::damaged && error.kind() != Trouble::foreign) throw;
    }
}

/// Gives what is there a second name beside; the first stays until the restored file takes it.
std::filesystem::path keep_beside(const std::filesystem::path& file) {
    close_journal(file);
    std::filesystem::path old = file;
    for (int n = 1; std::filesystem::exists(old); ++n) old = file.string() + ".before-restore-" + std::to_string(n);
    std::error_code problem;
    std::filesystem::create_hard_link(file, old, problem);
    if (problem) std::filesystem::copy_file(file, old);                               // a drive without links
    std::filesystem::rename(file.string() + "-wal", old.string() + "-wal", problem);  // there only if it is damaged
    std::filesystem::remove(file.string() + "-shm", problem);
    return old;
}

}  // namespace

void Office::backup(const std::filesystem::path& to) {
    if (std::filesystem::exists(std::filesystem::symlink_status(to)))
        throw Error(Trouble::usage,
                    say(N_("{0} exists already. Choose another name; nothing was changed."), {to.string()}));
    storage::UnfinishedFile copy(to, ".copying");
    database_->copy_to(copy.path());
    if (std::string fault = fault_of(copy.path()); !fault.empty())
        throw Error(Trouble::damaged, say(N_("No backup was written, because it could not be restored: {0}"), {fault}));
    copy.take_place();
}

std::filesystem::path restore_backup(const std::filesystem::path& backup, const std::filesystem::path& file) {
    const std::filesystem::path real = std::filesystem::weakly_canonical(file);
    if (is_same_file(backup, real))
        throw Error(Trouble::usage, say(N_("{0} is the office's file itself, not a backup of it. Choose a backup."),
                                        {backup.string()}));
    if (std::string fault = fault_of(backup); !fault.empty())
        throw Error(Trouble::damaged, say(N_("The backup {0} is damaged. Choose another one; nothing was changed. {1}"),
                                          {backup.filename().string(), fault}));
    storage::UnfinishedFile fresh(real, ".restoring");
    storage::open_sqlite(backup, storage::Access::read_only)->copy_to(fresh.path());
    std::filesystem::path old;
    if (std::filesystem::exists(real)) {
        std::filesystem::permissions(fresh.path(), std::filesystem::status(real).permissions());
        old = keep_beside(real);
    }
    fresh.take_place();
    return old;
}

}  // namespace dangwu::office
