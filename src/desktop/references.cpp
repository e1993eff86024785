#include "desktop/references.h"

#include <algorithm>

#include "records/kinds.h"
#include "records/language.h"

namespace dangwu::desktop {

namespace {

constexpr int candidates_read = 20;

void resolve(office::Office& office, const Field& field, void* row, const std::string& shown_at,
             std::vector<Problem>& problems) {
    Value value = get(field, row);
    if (is_empty(value)) return;
    const auto& reference = std::get<Reference>(value);
    if (reference.id != 0) return;
    const Kind& target = field.target();
    std::vector<office::Named> found = office.suggest(target, reference.text, candidates_read);
    std::erase_if(found, [&](const office::Named& each) { return each.name != reference.text; });
    if (found.size() == 1)
        set(field, row, Reference{found.front().id, found.front().name});
    else if (field.or_text && found.empty()) {
        Problem remark{shown_at, say(N_("“{0}” is not in the register {1} and is kept as text."),
                                     {reference.text, tr(target.plural)})};
        remark.refuses = false;
        problems.push_back(std::move(remark));
    } else if (found.empty())
        problems.push_back(
            {shown_at, say(N_("“{0}” is not in the register {1}. Choose a name that is offered, or enter it "
                              "there first."),
                           {reference.text, tr(target.plural)})});
    else
        problems.push_back(
            {shown_at, say(N_("Several records are named “{0}”. Choose one from those offered while typing."),
                           {reference.text})});
}

bool refers_to(const Kind& from, const Kind& target) {
    return std::any_of(from.fields.begin(), from.fields.end(), [&](const Field& field) {
        if (field.type == Type::rows) return refers_to(*field.rows, target);
        return field.type == Type::reference && &field.target() == &target;
    });
}

}  // namespace

std::vector<Problem> resolve_references(office::Office& office, Record& record) {
    std::vector<Problem> problems;
    for (const Field& field : record.kind().fields) {
        if (field.type == Type::reference) resolve(office, field, record.data(), field.name, problems);
        if (field.type != Type::rows) continue;
        for (std::size_t i = 0; i < field.row_count(record.data()); ++i)
            for (const Field& column : field.rows->fields)
                if (column.type == Type::reference)
                    resolve(office, column, field.row_at(record.data(), i), field.name, problems);
    }
    return problems;
}

bool is_referred_to(const Kind& kind) {
    const auto& kinds = all_kinds();
    return std::any_of(kinds.begin(), kinds.end(), [&](const Kind* from) { return refers_to(*from, kind); });
}

}  // namespace dangwu::desktop
