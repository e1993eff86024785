#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "storage/store.h"

namespace dangwu::storage {

/// What one revision changed, field by field, in two parts: what may lie open in the database and what goes through the
/// Sealer. Each is a JSON object {"field": [old, new]}. Values: null, true, numbers, text; a decimal and a date as
/// text; a reference as {"ref": global id} or {"text": …}; child rows as an array of objects, open only if the child
/// kind has no sealed field. An empty part is an empty text.
struct Delta {
    std::string open, sealed;
    bool empty() const { return open.empty() && sealed.empty(); }
};

/// From `before` to `after`; null stands for a record that is not there.
Delta difference(Store& store, const Record* before, const Record* after);

/// One line of a history: what a field was and what it became, in the user's words.
struct FieldChange {
    const Field* field;
    std::string before, after;
};

/// A file that was attached to a record or taken from it.
struct AttachmentChange {
    std::int64_t id = 0;
    std::string name, hash;
};
Delta attachment_delta(const AttachmentChange& change);
/// What attachment_delta() wrote; nothing for other deltas.
std::optional<AttachmentChange> attachment_in(const Delta& delta);

std::vector<FieldChange> in_words(Store& store, const Kind& kind, const Delta& delta);

/// Sets the fields of the delta to what it made them.
void bring_forward(Store& store, const Delta& delta, Record& record);

/// Sets the fields of the delta back to what they were, where they still are what the delta made them. Returns the
/// fields that were changed again since; these are left as they are. Those in `done` were taken back before.
std::vector<const Field*> take_back(Store& store, const Delta& delta, Record& record,
                                    const std::set<const Field*>& done = {});

/// The fields that the delta changed.
std::vector<const Field*> fields_of(const Kind& kind, const Delta& delta);

}  // namespace dangwu::storage
