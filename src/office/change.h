#pragma once
#include "office/office.h"

namespace dangwu::office {

/// A change set being made: everything saved and removed through it is one transaction, one entry of the history, one
/// step of undo. What is not committed never happened.
class Change {
  public:
    /// `action` is a frozen word (save, remove, import, undo …); `note` says more to people.
    Change(Office& office, const std::string& action, const std::string& note = {}, std::int64_t undoes = 0);
    ~Change();
    Change(const Change&) = delete;
    Change& operator=(const Change&) = delete;

    /// Whether somebody has asked check() about the very record that is to be saved.
    enum class Checked { no, yes };
    /// Adds the record (id 0) or saves it over its row. Nothing is written if nothing changed. Throws Error(refused)
    /// with all that is wrong, Error(stale) if somebody else saved since the record was read. False: nothing had
    /// changed.
    bool save(Record& record, Checked checked = Checked::no);
    void remove(const Kind& kind, std::int64_t id);
    void restore(const Kind& kind, std::int64_t id);
    /// Keeps a copy of the file with the record; its number.
    std::int64_t attach(const Kind& kind, std::int64_t id, const std::filesystem::path& file);
    /// Takes an attachment from its record, or gives it back. Its bytes stay.
    void set_attached(std::int64_t attachment, bool attached);

    /// Says what the change set turned out to be: an undo that had to leave something is an undo_part.
    void set_action(const std::string& action) { office_.log().set_action(id_, action); }

    std::int64_t id() const { return id_; }
    std::int64_t records() const { return records_; }
    /// The id of the change set, or 0 if it holds nothing (then nothing is left of it).
    std::int64_t commit();
    /// Undoes all of it now; the same as leaving without commit().
    void roll_back();

  private:
    void set_removed(const Kind& kind, std::int64_t id, bool removed);
    void log_attachment(std::int64_t attachment, storage::Action action);
    /// Writes a revision of a record whose fields stay as they are.
    void log(const Record& record, storage::Action action, const storage::Delta& delta);

    Office& office_;
    std::optional<storage::Transaction> transaction_;
    std::int64_t id_ = 0;
    std::int64_t records_ = 0;
};

/// Throws Error(refused) naming all of the problems that refuse.
void must_be_sound(const Record& record, const std::vector<Problem>& problems);

/// The sealed fields of a record shown as stars, for whoever may not see them plain.
void mask(Record& record);

/// Now, in UTC: 2026-01-05T09:00:00Z.
std::string now();

}  // namespace dangwu::office
