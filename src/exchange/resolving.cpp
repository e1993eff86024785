#include "exchange/resolving.h"

#include "ledgers/told.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::exchange {

using namespace ledgers;

Resolver::Resolver(ImportContext& context, const Recognised& recognised)
    : context_(context), kind_(*recognised.kind), around_(recognised.around), own_table_(is_own_table(recognised)) {
    if (own_table_) return;
    for (const Field& field : kind_.fields) {
        const bool given = has_column(recognised, field);
        if (field.type == Type::reference && field.required && field.carries.empty() && !*field.within)
            untold_.push_back({&field, nullptr, given});
        if (field.type == Type::rows && field.one_open)
            for (const Field& leaf : field.rows->fields)
                if (leaf.type == Type::reference && leaf.required) untold_.push_back({&field, &leaf, given});
    }
}

Reference Resolver::told_by(const Kind& target, const std::string& text) {
    auto [known, fresh] = told_.try_emplace({&target, text});
    if (fresh && !text.empty()) {
        NameFinder::Found found = context_.names.find(target, without_ledger_words(text, kind_));
        if (found.id) known->second = {found.id, found.name};
    }
    return known->second;
}

bool Resolver::is_given(const Record& record, const Untold& untold) {
    return untold.leaf ? untold.root->row_count(record.data()) > 0 : !is_empty(record.get(*untold.root));
}

void Resolver::fill_untold(Draft& draft) {
    for (const Untold& untold : untold_) {
        const Field& reference = untold.leaf ? *untold.leaf : *untold.root;
        if (untold.has_column && (draft.section.empty() || is_given(draft.record, untold))) continue;
        Reference told = told_by(reference.target(), draft.section);
        // The sheet's name may be short (恒泰); of longer texts only one that ends like a name of the kind is one.
        if (!told.id && !untold.has_column) told = told_by(reference.target(), around_.front());
        for (std::size_t i = 1; i < around_.size() && !told.id && !untold.has_column; ++i)
            if (kind_by_look(without_ledger_words(around_[i], kind_)) == &reference.target())
                told = told_by(reference.target(), around_[i]);
        if (!told.id) continue;
        if (!untold.leaf)
            draft.record.set(*untold.root, told);
        else if (untold.root->row_count(draft.record.data()) == 0)
            set(*untold.leaf, untold.root->add_row(draft.record.data()), told);
    }
}

/// A title may say more than the name: 经开区新能源产业联盟 is 新能源产业联盟, if that is known.
void Resolver::settle_names_of_titles(Draft& draft) {
    for (const Field* field : draft.told)
        if (*field->title_ends)
            if (std::string known = context_.names.known_ending(kind_, shown(*field, draft.record.get(*field)));
                !known.empty())
                draft.record.set(*field, known);
}

/// 一并新建: a unit that nobody knows is added by its name.
bool Resolver::create_unit(const Field& field, void* row, const std::string& name) {
    if (!context_.options.create_units) return false;
    Record record(field.target());
    record.set(field.target().search, name);
    for (const Field& code : field.target().fields)  // 党工委, 综合党委
        if (may_be_told(code))
            if (std::string ending = code_ending(code.codes(), name); !ending.empty()) record.set(code, ending);
    context_.change.save(record);
    context_.matcher.added(record);
    context_.names.added(record);
    set(field, row, Reference{record.id, name});
    return true;
}

void Resolver::resolve_reference(Draft& draft, const Field& field, void* row, const std::string& path) {
    Value value = get(field, row);
    const auto* to = std::get_if<Reference>(&value);
    if (!to || to->id != 0 || to->text.empty()) return;
    const Kind& target = field.target();
    if (auto hash = to->text.rfind('#'); hash != std::string::npos && to->text.size() - hash == 33) {
        if (std::int64_t id = context_.office.store().id_of(target, to->text.substr(hash + 1)))
            return set(field, row, Reference{id, to->text.substr(0, hash)});
        if (field.or_text)  // of a table whose people are not in this office: their names stay
            return set(field, row, Reference{0, to->text.substr(0, hash)});
    }
    bool bare_is_text = field.or_text && field.carries.empty() && target.name_style == NameStyle::person;
    if (own_table_ && !bare_is_text)
        if (NameFinder::Found found = context_.names.find(target, to->text); found.id && !found.by_core)
            return set(field, row, Reference{found.id, found.name});
    if (own_table_ && bare_is_text) return;
    if (*field.within) {
        Value host = draft.record.get(field.within);
        const auto* organization = std::get_if<Reference>(&host);
        const Kind& hosts = kind_.field(field.within).target();
        std::int64_t id =
            organization && organization->id ? context_.names.member(target, hosts, organization->id, to->text) : 0;
        if (id) set(field, row, Reference{id, to->text});
        return;
    }
    if (&target != &kind_ && field.or_text && target.name_style == NameStyle::person)
        return;  // a bare name makes no person and finds none: two people are called 王伟
    NameFinder::Found found = context_.names.find(target, to->text, field.or_text);
    if (found.id) {
        if (found.by_core) draft.repairs.push_back({draft.row, path, to->text, found.name});
        return set(field, row, Reference{found.id, found.name});
    }
    if (&target == &kind_) draft.waits = true;
    // A superior may be created too, once it is clear that no row brings it.
    const bool superior = field.upward && last_ && !context_.refused_names.contains({&target, folded(to->text)});
    if ((target.added_by_name || superior) && !field.or_text && !found.ambiguous) {
        if (create_unit(field, row, to->text)) return;
        context_.unknown_units.insert(to->text);
    }
    if (field.or_text) return;
    draft.faults.push_back({draft.row, path, to->text,
                            found.ambiguous ? say(N_("More than one {0} is called “{1}”. Write the full name."),
                                                  {tr(target.label), to->text})
                                            : unknown_name(target, to->text)});
}

/// Why a name finds nobody, and what may be meant.
std::string Resolver::unknown_name(const Kind& target, const std::string& name) {
    if (auto at = context_.refused_names.find({&target, folded(name)}); at != context_.refused_names.end())
        return say(N_("{0} “{1}” was refused itself ({2}). Mend that row first."),
                   {tr(target.label), name, at->second});
    std::string nearest = context_.names.nearest(target, name);
    if (!nearest.empty())
        return say(N_("{0} “{1}” is not known. Is “{2}” meant? Correct the name, or import or add it first."),
                   {tr(target.label), name, nearest});
    return say(N_("{0} “{1}” is not known. Import or add it first, or correct the name."), {tr(target.label), name});
}

void Resolver::resolve_row(Draft& draft, const Kind& of, void* row, const std::string& prefix, bool carried) {
    for (const Field& field : of.fields) {
        if (field.type == Type::rows) {
            for (std::size_t i = 0; i < field.row_count(row); ++i)
                resolve_row(draft, *field.rows, field.row_at(row, i), prefix + field.name + ".", carried);
        } else if (field.type == Type::reference && (carried || field.carries.empty())) {
            resolve_reference(draft, field, row, prefix + field.name);
        }
    }
}

void Resolver::resolve(Draft& draft) {
    draft.waits = false;
    if (!untold_.empty()) fill_untold(draft);
    settle_names_of_titles(draft);
    // The host before its members: attendance is resolved within it.
    for (const Field& field : kind_.fields)
        if (field.type == Type::reference) resolve_reference(draft, field, draft.record.data(), field.name);
    for (const Field& field : kind_.fields)
        if (field.type == Type::rows)
            for (std::size_t i = 0; i < field.row_count(draft.record.data()); ++i)
                resolve_row(draft, *field.rows, field.row_at(draft.record.data(), i), std::string(field.name) + ".",
                            false);
    for (auto& [root, record] : draft.carried) {
        resolve_row(draft, record.kind(), record.data(), std::string(root->name) + ".", true);
        draft.record.set(*root, Reference{0, title_of(record)});
    }
}

}  // namespace dangwu::exchange
