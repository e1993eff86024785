#include <algorithm>
#include <map>
#include <set>

#include "office/change.h"
#include "records/language.h"

namespace dangwu::office {

namespace {

using storage::Action;
using storage::Revision;

/// Takes one change set back, revision by revision from its end, so that what was added last goes first. What earlier
/// calls took back of it is left alone: it may have been changed again on purpose.
class Undo {
  public:
    Undo(Office& office, Change& change, std::int64_t of) : office_(office), change_(change) {
        for (const Revision& revision : office.log().taken_back_of(of)) {
            Done& done = done_[{revision.kind, revision.record}];
            for (const Field* field : storage::fields_of(*revision.kind, revision.delta)) done.fields.insert(field);
            if (auto file = storage::attachment_in(revision.delta)) done.attachments.insert(file->id);
            if (revision.action == Action::remove || revision.action == Action::restore) done.bin = true;
        }
    }

    void take_back(const Revision& revision) {
        auto record = office_.find(*revision.kind, revision.record);
        if (!record) return;
        try {
            take_back(revision, *record, done_[{revision.kind, revision.record}]);
        } catch (const Error& error) {
            // The state before breaks a rule by now: another record has taken the number, say.
            if (error.kind() != Trouble::refused) throw;
            keep(*record, error.what());
        }
    }
    std::vector<Kept> kept;

  private:
    /// What was taken back of a record before.
    struct Done {
        std::set<const Field*> fields;
        std::set<std::int64_t> attachments;
        bool bin = false;  ///< that it went into the recycle bin, or came from it
    };

    void take_back(const Revision& revision, Record& record, const Done& done) {
        switch (revision.action) {
            case Action::add: take_back_add(revision, record); break;
            case Action::edit: take_back_edit(revision, record, done); break;
            case Action::remove:
                if (!done.bin) change_.restore(*revision.kind, revision.record);
                break;
            case Action::restore:
                if (!done.bin) change_.remove(*revision.kind, revision.record);
                break;
            case Action::attach:
            case Action::detach:
                if (auto file = storage::attachment_in(revision.delta); file && !done.attachments.contains(file->id))
                    change_.set_attached(file->id, revision.action == Action::detach);
                break;
        }
    }
    void take_back_add(const Revision& revision, Record& record) {
        if (record.removed) return;
        Record emptied = record;
        std::vector<const Field*> changed = storage::take_back(office_.store(), revision.delta, emptied);
        for (const Field& field : record.kind().fields) {
            bool left = field.type == Type::rows ? field.row_count(emptied.data()) > 0 : !is_empty(emptied.get(field));
            if (left && !field.derived && std::find(changed.begin(), changed.end(), &field) == changed.end())
                changed.push_back(&field);
        }
        if (!changed.empty()) return keep(record, changed_again(revision, changed));
        if (auto pointing = office_.related(record.kind(), record.id); !pointing.empty()) {
            const Related& from = pointing.front();
            return keep(record, say(N_("{0} {1} “{2}” points to it; take the link away there first"),
                                    {tr(from.kind->label), std::to_string(from.id), from.name}));
        }
        change_.remove(record.kind(), record.id);
    }
    void take_back_edit(const Revision& revision, Record& record, const Done& done) {
        auto changed = storage::take_back(office_.store(), revision.delta, record, done.fields);
        change_.save(record);
        if (!changed.empty()) keep(record, changed_again(revision, changed));
    }
    /// Which later change set stands in the way: the latest that touches one of the fields.
    std::string changed_again(const Revision& revision, const std::vector<const Field*>& fields) {
        ChangeSet later;
        for (const Revision& each : office_.log().revisions_of(*revision.kind, revision.record)) {
            if (each.id <= revision.id || each.change == change_.id()) continue;
            for (const Field* field : storage::fields_of(*each.kind, each.delta))
                if (std::find(fields.begin(), fields.end(), field) != fields.end() && each.change != later.id)
                    later = office_.log().change(each.change).value_or(later);
        }
        std::string labels;
        for (const Field* field : fields) labels += (labels.empty() ? "" : tr(N_(", "))) + tr(field->label);
        if (!later.id) return say(N_("{0} was changed again in the same step"), {labels});
        return say(N_("{0} was changed again later (change {1}, {2}, {3}); take that one back first, or correct it by "
                      "hand"),
                   {labels, std::to_string(later.id), later.user, later.at.substr(0, 10)});
    }
    void keep(const Record& record, std::string reason) {
        Kept entry;
        entry.kind = &record.kind();
        entry.id = record.id;
        entry.name = title_of(record);
        entry.reason = std::move(reason);
        kept.push_back(std::move(entry));
    }

    Office& office_;
    Change& change_;
    std::map<std::pair<const Kind*, std::int64_t>, Done> done_;
};

}  // namespace

Undone Office::undo(std::int64_t id) {
    Undone result;
    auto change_set = history_->change(id);
    if (!change_set)
        throw Error(Trouble::usage, say(N_("There is no change with the number {0}."), {std::to_string(id)}));
    if (change_set->undone_by)
        throw Error(Trouble::usage, say(N_("Change {0} has been taken back already."), {std::to_string(id)}));
    result.of = *change_set;
    std::vector<storage::Revision> revisions = history_->revisions_of_change(id);
    Change change(*this, "undo", change_set->note, id);
    Undo undo(*this, change, id);
    for (auto revision = revisions.rbegin(); revision != revisions.rend(); ++revision) undo.take_back(*revision);
    if (!undo.kept.empty()) change.set_action("undo_part");
    result.records = change.records();
    result.change = change.commit();
    result.kept = std::move(undo.kept);
    return result;
}

std::int64_t Office::last_undoable() {
    storage::Reading row(
        database_
            ->prepare("SELECT id FROM change_set c WHERE action NOT IN ('undo', 'undo_part') AND NOT EXISTS(SELECT 1"
                      " FROM change_set u WHERE u.undoes=c.id AND NOT EXISTS(SELECT 1 FROM change_set v WHERE"
                      " v.undoes=u.id AND v.action='undo')) ORDER BY id DESC LIMIT 1")
            .with());
    return row.next() ? row->integer(0) : 0;
}

}  // namespace dangwu::office
