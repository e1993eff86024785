#include "ledgers/one_each.h"

#include "ledgers/list_pieces.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

/// The drafts that one becomes; none if it names at most one.
std::vector<Draft> one_each(const Field& field, Draft& draft) {
    const std::string text = shown(field, draft.record.get(field));
    const bool names = field.type == Type::reference;
    const std::vector<std::string> pieces = names ? list_pieces(text, field) : numbered_pieces(text);
    std::vector<Draft> each;
    if (pieces.size() < 2) return each;
    draft.repairs.push_back(
        {draft.row, field.name, text,
         say(N_("{0} records, one each: {1}"), {std::to_string(pieces.size()), join(pieces, tr(N_("ways|; ")))})});
    for (const std::string& piece : pieces) {
        each.push_back(draft);
        each.back().record.set(field, names ? Value(Reference{0, piece}) : Value(piece));
        draft.repairs.clear();
        draft.warnings.clear();
    }
    return each;
}

}  // namespace

void give_one_each(const Kind& kind, std::vector<Draft>& drafts) {
    for (const Field& field : kind.fields) {
        if (!field.one_each) continue;
        std::vector<Draft> all;
        for (Draft& draft : drafts) {
            std::vector<Draft> each = one_each(field, draft);
            if (each.empty()) each.push_back(std::move(draft));
            std::move(each.begin(), each.end(), std::back_inserter(all));
        }
        drafts = std::move(all);
    }
}

}  // namespace dangwu::ledgers
