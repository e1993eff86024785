#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "query/filter.h"
#include "records/record.h"
#include "storage/history.h"
#include "storage/store.h"

/// The one door: an opened file with a user. Every read and write, from the desktop or the command line, goes through
/// it.
namespace dangwu::office {

using storage::ChangeSet;
using storage::FieldChange;

enum class SortBy {
    usual,   ///< the kind's own order: names by pinyin, dated records latest first
    pinyin,  ///< 按拼音
    stroke,  ///< 按姓氏笔画
    field,
};

/// What a list shows: which records, in which order.
struct Query {
    explicit Query(const Kind& kind) : kind(&kind) {}
    const Kind* kind;
    query::Filter filter;
    query::Parameters parameters;
    std::string search;  ///< as typed: Han characters, pinyin, initials or a mix
    SortBy sort = SortBy::usual;
    std::string sort_field;
    bool reversed = false;
    bool recycle_bin = false;  ///< the removed records instead of the others
    int limit = -1;            ///< at most so many; -1: all
};

/// A record by name, for pickers and lists of what points here.
struct Named {
    const Kind* kind = nullptr;
    std::int64_t id = 0;
    std::string name;
};

/// A record that points to another: through which field, and its own date if it has one.
struct Related : Named {
    std::string date;
    std::string through;  ///< label of the field
};

/// One step of a record's history, in words.
struct HistoryStep {
    ChangeSet change;
    storage::Action action;
    std::vector<FieldChange> fields;
    std::string attachment;  ///< the file's name, where one was added or removed
};

/// A record that an undo left as it is, and why.
struct Kept : Named {
    std::string reason;  ///< with what to do about it
};

struct Undone {
    ChangeSet of;             ///< what was to be taken back
    std::int64_t change = 0;  ///< the new change set; 0 if nothing could be taken back
    std::int64_t records = 0;
    std::vector<Kept> kept;
};

struct Attachment {
    std::int64_t id = 0;
    std::string name;
    std::int64_t size = 0;
    std::string added_at, added_by;
    std::string hash;  ///< SHA-256 of its bytes, in hexadecimal digits
};

/// One fault that verify() found.
struct Finding {
    std::string sentence;
};

class Change;

class Office {
  public:
    /// Creates the file; refuses to touch one that exists.
    static std::unique_ptr<Office> create(const std::filesystem::path& file, const std::string& user);
    static std::unique_ptr<Office> open(const std::filesystem::path& file, const std::string& user,
                                        storage::Access access = storage::Access::read_write);
    ~Office();

    const std::filesystem::path& file() const { return file_; }
    const std::string& user() const { return user_; }

    // Reading. Sealed fields come plain; masking is for whoever shows them.
    std::optional<Record> find(const Kind& kind, std::int64_t id);
    Record load(const Kind& kind, std::int64_t id);  ///< throws Error(usage) if there is none
    std::int64_t count(const Query& query);
    std::vector<std::int64_t> ids(const Query& query);
    std::vector<Record> list(const Query& query);
    std::string name_of(const Kind& kind, std::int64_t id) { return store_->name_of(kind, id); }
    /// Names that match what was typed, for completion; the best first.
    std::vector<Named> suggest(const Kind& kind, const std::string& typed, int limit);
    /// The same for the members of an organization, by pinyin; with nothing typed all of them.
    std::vector<Named> suggest_members(std::int64_t organization, const std::string& typed, int limit);
    /// Every record that points to this one, latest first; undated ones last.
    std::vector<Related> related(const Kind& kind, std::int64_t id);
    std::vector<std::int64_t> find_sealed(const Kind& kind, const Field& field, const std::string& value) {
        return store_->find_sealed(kind, field, value);
    }

    // Writing: short forms of a Change with one record. See change.h for several at once.
    std::int64_t save(Record& record);
    std::int64_t remove(const Kind& kind, std::int64_t id, const std::string& reason);
    std::int64_t restore(const Kind& kind, std::int64_t id);

    // History.
    std::vector<ChangeSet> changes(int limit, const std::string& action = {});
    std::vector<HistoryStep> history(const Kind& kind, std::int64_t id);
    /// The records that a change set touched, each once.
    std::vector<Named> touched(std::int64_t change);
    /// Takes a change set back, at any later time, as a new change set. Fields and records changed since are left as
    /// they are and named; undone again later, the rest of it is taken back.
    Undone undo(std::int64_t change);
    /// The latest change set that is not itself an undo and was not taken back; 0 if there is none.
    std::int64_t last_undoable();

    // Attachments.
    std::int64_t attach(const Kind& kind, std::int64_t id, const std::filesystem::path& file);
    std::vector<Attachment> attachments(const Kind& kind, std::int64_t id);
    void save_attachment(std::int64_t attachment, const std::filesystem::path& as);
    void detach(std::int64_t attachment);

    // Columns that the user mapped, remembered by the layout they stood in.
    std::vector<std::pair<std::string, std::string>> layout(const std::string& fingerprint);
    void remember_layout(const std::string& fingerprint, const std::string& heading, const std::string& path);

    std::vector<Finding> verify();
    /// A copy that passes the check of restore_backup() before it gets its name. Throws Error(usage) if the name is
    /// taken, Error(damaged) if the copy would not be restored; then nothing is left of it.
    void backup(const std::filesystem::path& to);
    /// Stops what runs now, from another thread.
    void interrupt() { database_->interrupt(); }

    storage::Store& store() { return *store_; }
    storage::Database& database() { return *database_; }
    storage::History& log() { return *history_; }

  private:
    friend class Change;
    Office(const std::filesystem::path& file, std::string user, std::unique_ptr<storage::Database> database);

    std::filesystem::path file_;
    std::string user_;
    std::unique_ptr<storage::Database> database_;
    std::unique_ptr<storage::Sealer> sealer_;
    std::unique_ptr<storage::Store> store_;
    std::unique_ptr<storage::History> history_;
};

/// Puts a backup in the place of an office's file, through a symbolic link in that of the file it leads to, after
/// verifying it. What was there, damaged or not, is kept beside; its name, or nothing if there was none. Throws
/// Error(damaged) for a backup that is not sound, Error(locked) if somebody has the file open; then nothing has
/// changed.
std::filesystem::path restore_backup(const std::filesystem::path& backup, const std::filesystem::path& file);

}  // namespace dangwu::office
