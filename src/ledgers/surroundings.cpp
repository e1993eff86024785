#include "ledgers/surroundings.h"

#include <algorithm>

#include "ledgers/cell_reading.h"
#include "ledgers/told.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

Surroundings::Surroundings(const Recognised& recognised) : recognised_(recognised), kind_(*recognised.kind) {
    for (std::size_t i = 0; i < recognised.around.size() && !title_year_; ++i)
        title_year_ = year_in(recognised.around[i]);
    if (!title_year_) title_year_ = year_of_headings();
    for (const RecognisedColumn& column : recognised.columns)
        if (unit_.empty() && column.path && !column.path->is_gid() && column.path->field().type == Type::decimal &&
            !*column.path->field().unit)
            unit_ = unit_in_heading(column.heading);
    for (std::size_t i = 0; i < recognised.around.size() && unit_.empty(); ++i) {
        unit_ = unit_named_in(recognised.around[i]);
        if (unit_.empty()) unit_ = unit_in_heading(recognised.around[i]);
    }
    if (!is_own_table(recognised)) learn();
}

/// 2021年计划投资, 2021年完成投资: the one year that headings name; 0 if they name none or several.
int Surroundings::year_of_headings() const {
    int year = 0;
    for (const RecognisedColumn& column : recognised_.columns) {
        const int named = column.fixed.empty() && !column.stated ? year_in(column.heading) : 0;
        if (named && year && named != year) return 0;
        if (named) year = named;
    }
    return year;
}

void Surroundings::enter(const std::string& section) {
    section_ = section;
    if (!is_own_table(recognised_)) learn();
}

int Surroundings::year() const {
    int year = year_in(section_);
    return year ? year : title_year_;
}

int Surroundings::month() const {
    if (int month = month_in(section_)) return month;
    for (const std::string& text : recognised_.around)
        if (int month = month_in(text)) return month;
    return 0;
}

void Surroundings::tell_by_name(Draft& draft, Record& record, const Field* root) const {
    const Kind& kind = record.kind();
    const Field* name = kind.find(kind.search);
    if (!name || name->type != Type::text || is_empty(record.get(*name))) return;
    std::string text = std::get<std::string>(record.get(*name));
    for (const Field& field : kind.fields) {
        if (!may_be_told(field) || (root ? has_column(recognised_, *root, &field) : has_column(recognised_, field)))
            continue;
        std::string code = code_ending(field.codes(), text);
        if (code.empty()) continue;
        record.set(field, code);
        if (!root) draft.told.push_back(&field);
    }
}

/// Which codes the section, the sheet's name or the title tell, for fields that have no column.
void Surroundings::learn() {
    told_.clear();
    std::vector<std::string> texts = recognised_.around;
    if (!section_.empty()) texts.insert(texts.begin(), section_);
    // “三会一课”活动台账 is a ledger of activities, no series of them.
    const std::vector<std::string> usual = words(kind_.sheets);
    auto is_usual = [&](const std::string& name) { return std::find(usual.begin(), usual.end(), name) != usual.end(); };
    auto learn = [&](const Field& root, const Field* leaf, const Kind& of) {
        if (std::string code = code_told(leaf ? *leaf : root, of, texts); !code.empty())
            told_.push_back({&root, leaf, code});
    };
    for (const Field& field : kind_.fields) {
        bool names_things = field.type == Type::reference && field.target().name_style == NameStyle::text;
        if (field.type == Type::code && !has_column(recognised_, field)) learn(field, nullptr, kind_);
        if (std::string name = name_told(field, recognised_, texts); !name.empty())
            told_.push_back({&field, nullptr, name});
        if (field.type == Type::rows && !has_column(recognised_, field))
            for (const Field& child : field.rows->fields) {
                if (field.required && child.type == Type::code && child.required) learn(field, &child, kind_);
                if (*child.quoted_before)
                    if (std::string name = quoted_before(child.quoted_before, texts); !name.empty() && !is_usual(name))
                        told_.push_back({&field, &child, name});
            }
        if (names_things && has_column(recognised_, field))
            for (const char* name : field.carries)
                if (const Field& carried = field.target().field(name);
                    carried.type == Type::code && !has_column(recognised_, field, &carried))
                    learn(field, &carried, field.target());
    }
}

void Surroundings::fill_in(Draft& draft) const {
    if (is_own_table(recognised_)) return;
    tell_by_name(draft, draft.record, nullptr);
    for (auto& [root, record] : draft.carried)
        if (record.kind().name_style == NameStyle::text) tell_by_name(draft, record, root);
    for (const Told& told : told_) {
        if (told.root->type == Type::rows) {
            set(*told.leaf, told.root->add_row(draft.record.data()), told.code);
            draft.told.push_back(told.root);
        } else if (told.leaf) {
            for (auto& [root, record] : draft.carried)
                if (root == told.root && is_empty(record.get(*told.leaf))) record.set(*told.leaf, told.code);
        } else if (is_empty(draft.record.get(*told.root))) {
            draft.record.set(*told.root, told.code);
            draft.told.push_back(told.root);
        }
    }
    for (const Field& field : kind_.fields) {
        if (*field.bears && !unit_.empty() && !has_column(recognised_, kind_.field(field.bears)))
            fill_unit(draft, field);
        if (!is_empty(draft.record.get(field))) continue;
        if (field.from_title) fill_year(draft, field);
        if (*field.usual && !has_column(recognised_, field)) assume(draft, field);
    }
}

void Surroundings::assume(Draft& draft, const Field& field) const {
    const std::string code = field.usual;
    draft.record.set(field, code);
    draft.told.push_back(&field);
    draft.warnings.push_back(
        {draft.row, field.name, "",
         say(N_("The table does not say the {0}: “{1}” was taken, as usual."), {tr(field.label), shown(field, code)})});
}

/// 单位：亿元 over the table holds for 经营收入, not for what the description says is counted otherwise; nor where the
/// name bears its own unit.
void Surroundings::fill_unit(Draft& draft, const Field& named) const {
    const Field& unit = kind_.field(named.bears);
    const std::string name = shown(named, draft.record.get(named));
    if (!is_empty(draft.record.get(unit)) || names_unit(name) || half_width(name).ends_with(')')) return;
    for (const std::string& other : words(named.counted))
        if (name.ends_with(other)) return;
    draft.record.set(unit, unit_);
}

/// The year of a plan stands over the group or the table, or in the name of sheet or file; failing that, in the row's
/// own dates.
void Surroundings::fill_year(Draft& draft, const Field& field) const {
    if (int told = year()) return draft.record.set(field, std::int64_t{told});
    for (const Field& other : kind_.fields) {
        Value value = draft.record.get(other);
        const auto* date = std::get_if<Date>(&value);
        if (!date) continue;
        draft.record.set(field, std::int64_t{date->year()});
        draft.warnings.push_back({draft.row, field.name, std::to_string(date->year()),
                                  say(N_("{0} was taken from {1}."), {tr(field.label), tr(other.label)})});
        return;
    }
}

}  // namespace dangwu::ledgers
