#include "ledgers/placing.h"

#include <algorithm>

#include "ledgers/code_words.h"
#include "ledgers/list_pieces.h"
#include "records/decimal.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

void place_in_rows(Draft& draft, const LedgerPath& path, const Value& value, bool list) {
    // Columns of one child row meet in it by its list and its selecting code; a split cell begins a row a piece.
    std::size_t count = path.root->row_count(draft.record.data());
    for (std::size_t i = 0; i < count; ++i) {
        void* row = path.root->row_at(draft.record.data(), i);
        bool chosen = !path.selector || get(*path.selector, row) == Value(path.selected);
        if (list && chosen && get(*path.leaf, row) == value) return;  // named twice in one cell
        if (list || !chosen) continue;
        return set(*path.leaf, row, value);
    }
    if (const auto* amount = std::get_if<Decimal>(&value); amount && !amount->units())
        return;  // 补贴 0: there was none
    void* row = path.root->add_row(draft.record.data());
    if (path.selector) set(*path.selector, row, path.selected);
    set(*path.leaf, row, value);
}

}  // namespace

void place(Draft& draft, const LedgerPath& path, Value value, bool list) {
    if (path.root->type == Type::rows) return place_in_rows(draft, path, value, list);
    if (!path.leaf) return draft.record.set(*path.root, std::move(value));
    auto carried = std::find_if(draft.carried.begin(), draft.carried.end(),
                                [&](const auto& entry) { return entry.first == path.root; });
    if (carried == draft.carried.end())
        carried = draft.carried.emplace(draft.carried.end(), path.root, Record(path.root->target()));
    carried->second.set(*path.leaf, std::move(value));
}

/// Two enterprises in the cell of 所在单位: a joint branch covers both, and counts once, as one of the first.
bool place_several(Draft& draft, const LedgerPath& path, const std::string& text) {
    const std::vector<std::string> names = list_pieces(text, path.field());
    if (names.size() < 2 || path.leaf) return false;
    const Field& list = draft.record.kind().field(path.field().several_in);
    const auto named = std::find_if(list.rows->fields.begin(), list.rows->fields.end(),
                                    [](const Field& field) { return field.type == Type::reference; });
    for (const std::string& name : names) place_in_rows(draft, {&list, &*named, nullptr, {}}, Reference{0, name}, true);
    place(draft, path, Reference{0, names.front()}, false);
    draft.repairs.push_back({draft.row, path.text(), text, say(N_("{0}: {1}"), {tr(list.label), join(names, "、")})});
    return true;
}

/// 王五（出差） is absent on duty; 王五（家中有事） absent for this reason.
void place_remark(Draft& draft, const LedgerPath& path, const std::string& remark) {
    void* row = path.root->row_at(draft.record.data(), path.root->row_count(draft.record.data()) - 1);
    set(path.root->rows->field(path.field().leads_to), row, remark);
    if (!path.selector) return;
    if (const Code* code = words_of(path.selector->codes()).read(remark))
        set(*path.selector, row, std::string(code->code));
}

}  // namespace dangwu::ledgers
