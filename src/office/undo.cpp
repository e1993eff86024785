#include <set>

#include "office/change.h"
#include "records/language.h"

namespace dangwu::office {

namespace {

using storage::Action;
using storage::Revision;

/// Takes one change set back, revision by revision from its end, so that what was added last goes first.
class Undo {
  public:
    Undo(Office& office, Change& change) : office_(office), change_(change) {}

    void take_back(const Revision& revision) {
        auto record = office_.find(*revision.kind, revision.record);
        if (!record) return;
        switch (revision.action) {
            case Action::add: take_back_add(revision, *record); break;
            case Action::edit: take_back_edit(revision, *record); break;
            case Action::remove: change_.restore(*revision.kind, revision.record); break;
            case Action::restore: change_.remove(*revision.kind, revision.record); break;
            case Action::attach:
            case Action::detach:
                if (auto file = storage::attachment_in(revision.delta))
                    change_.set_attached(file->id, revision.action == Action::detach);
                break;
        }
    }
    std::vector<Kept> kept;

  private:
    void take_back_add(const Revision& revision, Record& record) {
        if (record.removed) return;
        Record emptied = record;
        if (auto changed = storage::take_back(office_.store(), revision.delta, emptied); !changed.empty())
            return keep(record, say(N_("edited since: {0}"), {labels(changed)}));
        if (!same_values(record.kind(), emptied.data(), Record(record.kind()).data()))
            return keep(record, tr(N_("values were added since")));
        if (auto pointing = office_.related(record.kind(), record.id); !pointing.empty())
            return keep(record, say(N_("“{0}” points to it"), {pointing.front().name}));
        change_.remove(record.kind(), record.id);
    }
    void take_back_edit(const Revision& revision, Record& record) {
        auto changed = storage::take_back(office_.store(), revision.delta, record);
        if (!changed.empty()) keep(record, say(N_("edited since: {0}"), {labels(changed)}));
        change_.save(record);
    }
    void keep(const Record& record, std::string reason) {
        Kept entry;
        entry.kind = &record.kind();
        entry.id = record.id;
        entry.name = title_of(record);
        entry.reason = std::move(reason);
        kept.push_back(std::move(entry));
    }
    static std::string labels(const std::vector<const Field*>& fields) {
        std::string text;
        for (const Field* field : fields) text += (text.empty() ? "" : tr(N_(", "))) + tr(field->label);
        return text;
    }

    Office& office_;
    Change& change_;
};

}  // namespace

Undone Office::undo(std::int64_t id) {
    auto change_set = history_->change(id);
    if (!change_set)
        throw Error(Trouble::usage, say(N_("There is no change with the number {0}."), {std::to_string(id)}));
    if (change_set->undone_by)
        throw Error(Trouble::usage, say(N_("Change {0} has been taken back already."), {std::to_string(id)}));
    std::vector<storage::Revision> revisions = history_->revisions_of_change(id);
    Change change(*this, "undo", change_set->note, id);
    Undo undo(*this, change);
    for (auto revision = revisions.rbegin(); revision != revisions.rend(); ++revision) undo.take_back(*revision);
    Undone result;
    result.records = change.records();
    result.change = change.commit();
    result.kept = std::move(undo.kept);
    return result;
}

std::int64_t Office::last_undoable() {
    storage::Reading row(database_
                             ->prepare("SELECT id FROM change_set c WHERE action<>'undo' AND NOT EXISTS(SELECT 1 FROM"
                                       " change_set u WHERE u.undoes=c.id) ORDER BY id DESC LIMIT 1")
                             .with());
    return row.next() ? row->integer(0) : 0;
}

}  // namespace dangwu::office
