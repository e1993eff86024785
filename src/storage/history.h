#pragma once
#include <optional>
#include <string>
#include <vector>

#include "storage/delta.h"

namespace dangwu::storage {

enum class Action { add, edit, remove, restore, attach, detach };

/// One record touched by one change set.
struct Revision {
    std::int64_t id = 0, change = 0, record = 0, parent = 0;
    const Kind* kind = nullptr;
    Action action = Action::edit;
    Delta delta;
};

/// Who changed something, when and why: one transaction of the file.
struct ChangeSet {
    std::int64_t id = 0;
    std::string at;  ///< UTC, 2026-01-05T09:00:00Z
    std::string user;
    std::string action;  ///< "save", "remove", "import", "undo", "undo_part" …: frozen words
    std::string note;    ///< the reason, or the workbooks' names
    std::int64_t undoes = 0;
    std::int64_t undone_by = 0;  ///< the change set that took it back whole
    std::int64_t records = 0;
};

/// The log of change sets and revisions. A revision's hash is that of its parent's and of its own stored bytes; a
/// change set's head chains the one before, who changed when and why, and all its revisions. Nothing here is ever
/// changed or deleted.
class History {
  public:
    explicit History(Store& store) : store_(store) {}

    std::int64_t begin(const std::string& at, const std::string& user, const std::string& action,
                       const std::string& note, std::int64_t undoes = 0);
    /// The id that the next revision will have: a row is written with the revision that it is about to get.
    std::int64_t next_revision();
    /// Writes the next revision of the record, which carries its id already; `parent` is the one before, 0 for the
    /// first.
    void write(std::int64_t change, const Record& record, std::int64_t parent, Action action, const Delta& delta);
    /// Seals the chain over the change set. To be called once, after its last revision.
    void finish(std::int64_t change);

    /// What the open change set turned out to be; before finish().
    void set_action(std::int64_t change, const std::string& action);
    /// The revisions by which a change set was taken back in part already.
    std::vector<Revision> taken_back_of(std::int64_t change);

    std::optional<ChangeSet> change(std::int64_t id);
    /// Latest first; of one action if it is given.
    std::vector<ChangeSet> changes(int limit, const std::string& action = {});
    std::vector<Revision> revisions_of_change(std::int64_t change);
    std::vector<Revision> revisions_of(const Kind& kind, std::int64_t record);
    /// Recomputes every hash; the id of the first revision or change set (negative) that does not agree, 0 if all do.
    std::int64_t first_broken();

  private:
    std::vector<Revision> read(Statement& statement);
    std::string head_of(std::int64_t change, const std::string& previous, const std::string& hashes);
    std::string hash_of(std::int64_t parent, const Kind& kind, const std::string& gid, Action action,
                        std::string_view open, std::string_view sealed);

    Store& store_;
    std::int64_t next_ = 0;  ///< of the open change set; 0: not looked up yet
    std::string chained_;    ///< hashes of the revisions of the open change set
};

}  // namespace dangwu::storage
