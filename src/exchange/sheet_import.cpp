#include "exchange/sheet_import.h"

#include <algorithm>
#include <array>

#include "exchange/read_ahead.h"
#include "records/enterprise.h"
#include "records/language.h"
#include "records/numbers.h"
#include "records/text.h"

namespace dangwu::exchange {

namespace {

constexpr std::u32string_view list_separators = U"、，,;；\n\r\t|";

bool begins_with_any(const std::string& text, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return text.starts_with(word); });
}

bool is_name_field(const LedgerPath& path, const Kind& kind) {
    const Kind& owner = path.leaf && path.root->type == Type::reference ? path.root->target() : kind;
    return path.field().type == Type::text && path.field().name == std::string_view(owner.search);
}

std::string shown_cell(const Field& field, const std::string& text) {
    return field.sealed ? masked(text) : text;
}

}  // namespace

SheetImport::SheetImport(ImportContext& context, Ledger& ledger, Recognised recognised,
                         std::vector<ChildTable> child_tables)
    : context_(context), ledger_(ledger), recognised_(std::move(recognised)), child_tables_(std::move(child_tables)) {
    for (const RecognisedColumn& column : recognised_.columns)
        own_table_ = own_table_ || (column.path && column.path->is_gid());
    // In a table of this program the column 会议 is the link itself, not a name that the row carries.
    for (RecognisedColumn& column : recognised_.columns)
        if (own_table_ && column.path && column.path->leaf && column.path->root->type == Type::reference &&
            (column.heading == tr(column.path->root->label, Language::zh_CN) ||
             column.heading == tr(column.path->root->label, Language::en)))
            column.path->leaf = nullptr;
    report_.sheet = ledger.sheet;
    report_.kind = recognised_.kind;
    report_.heading_row = recognised_.last_heading_row;
    for (const RecognisedColumn& column : recognised_.columns) {
        std::string label = !column.path ? "" : column.path->is_gid() ? gid_heading : tr(column.path->field().label);
        report_.columns.push_back({column.column, column.heading, column.path ? column.path->text() : "", label});
        factors_.push_back(column.path && !column.path->is_gid() ? unit_factor(column.path->field(), column.heading)
                                                                 : Decimal::of(1));
        if (column.path && !column.path->is_gid() && column.path->root->type == Type::rows && !splits(*column.path))
            grouped_ = grouped_ || !column.path->root->one_open;
    }
    // A kind that names itself (the superior of an organization) must have each record in place before the next row.
    for (const Field& field : kind().fields)
        if (field.type == Type::reference && &field.target() == &kind()) grouped_ = false;
    above_.resize(recognised_.columns.size());
    fill_merged(ledger_, recognised_.last_heading_row);
}

/// 参加人员 holds a list in one cell; 成员单位 beside 上下游位置 does not, nor does an amount or a present state.
bool SheetImport::splits(const LedgerPath& path) const {
    if (path.selector || path.root->one_open) return false;
    const Field& leaf = *path.leaf;
    if (leaf.type != Type::text && leaf.type != Type::code && leaf.type != Type::reference) return false;
    return std::none_of(recognised_.columns.begin(), recognised_.columns.end(), [&](const RecognisedColumn& other) {
        return other.path && other.path->root == path.root && !(*other.path == path);
    });
}

/// Not a total, a note below the table, or the heading once more.
bool SheetImport::is_data(const sheets::Row& row) const {
    std::size_t filled = 0, headings = 0;
    std::string first;
    for (const sheets::Cell& cell : row.cells) {
        std::string text = without_blanks(cell.text);
        if (text.empty()) continue;
        if (first.empty()) first = text;
        ++filled;
        for (const RecognisedColumn& column : recognised_.columns)
            headings += column.column == cell.column && folded(column.heading) == folded(text);
    }
    if (!filled) return false;
    if (begins_with_any(first, {"合计", "总计", "小计", "共计", "总数", "累计"})) return false;
    if (filled <= 3 &&
        begins_with_any(first, {"注：", "注:", "备注", "说明", "填表", "填报", "制表", "审核", "联系人", "负责人签"}))
        return false;
    return !(headings >= 2 && headings * 2 >= filled);
}

SheetImport::Draft SheetImport::read(const sheets::Row& row) {
    Draft draft(kind());
    draft.row = row.number;
    for (std::size_t i = 0; i < recognised_.columns.size(); ++i) {
        const RecognisedColumn& column = recognised_.columns[i];
        if (!column.path) continue;
        const sheets::Cell* cell = Ledger::cell(row, column.column);
        if (!cell) continue;
        const LedgerPath& path = *column.path;
        if (path.is_gid()) {
            if (cell->text.size() == 32) draft.record.gid = cell->text;
            continue;
        }
        sheets::Cell copy;
        std::string bare = trimmed(cell->text);
        bool as_above = bare == "同上" || bare == "〃" || bare == "″" || bare == "\"";
        if (as_above) {
            copy = *cell;
            copy.text = above_[i];
            copy.kind = sheets::CellKind::text;
            draft.repairs.push_back({row.number, path.text(), bare, shown_cell(path.field(), above_[i])});
            cell = &copy;
        } else {
            above_[i] = cell->text;
        }
        if (path.root->type == Type::rows && splits(path)) {
            sheets::Cell piece = *cell;
            for (std::string& text : split(cell->text, list_separators)) {
                piece.text = std::move(text);
                CellReading reading = read_cell(path.field(), piece, true, Decimal::of(1));
                if (!reading.fault.empty())
                    draft.faults.push_back({row.number, path.text(), piece.text, reading.fault});
                else if (!is_empty(reading.value))
                    place(draft, path, std::move(reading.value));
            }
            continue;
        }
        CellReading reading = read_cell(path.field(), *cell, is_name_field(path, kind()), factors_[i]);
        std::string shown = shown_cell(path.field(), trimmed(cell->text));
        if (!reading.fault.empty()) draft.faults.push_back({row.number, path.text(), shown, reading.fault});
        if (!reading.warning.empty()) draft.warnings.push_back({row.number, path.text(), shown, reading.warning});
        if (!reading.repaired_to.empty())
            draft.repairs.push_back({row.number, path.text(), shown, shown_cell(path.field(), reading.repaired_to)});
        if (!is_empty(reading.value)) place(draft, path, std::move(reading.value));
    }
    read_child_tables(draft);
    fill_from_title(draft);
    return draft;
}

void SheetImport::read_child_tables(Draft& draft) {
    for (const ChildTable& table : child_tables_) {
        auto rows = table.rows.find(draft.record.gid);
        if (rows == table.rows.end()) continue;
        for (const sheets::Row& row : rows->second) {
            void* child = table.list->add_row(draft.record.data());
            for (const auto& [column, field] : table.columns) {
                const sheets::Cell* cell = Ledger::cell(row, column);
                if (!cell) continue;
                CellReading reading = read_cell(*field, *cell, false, Decimal::of(1));
                std::string path = std::string(table.list->name) + "." + field->name;
                if (!reading.fault.empty())
                    draft.faults.push_back({draft.row, path, shown_cell(*field, cell->text), reading.fault});
                if (!is_empty(reading.value)) set(*field, child, std::move(reading.value));
            }
        }
    }
}

void SheetImport::place(Draft& draft, const LedgerPath& path, Value value) {
    if (path.root->type == Type::rows) return place_in_rows(draft, path, value);
    if (!path.leaf) return draft.record.set(*path.root, std::move(value));
    auto carried = std::find_if(draft.carried.begin(), draft.carried.end(),
                                [&](const auto& entry) { return entry.first == path.root; });
    if (carried == draft.carried.end())
        carried = draft.carried.emplace(draft.carried.end(), path.root, Record(path.root->target()));
    carried->second.set(*path.leaf, std::move(value));
}

void SheetImport::place_in_rows(Draft& draft, const LedgerPath& path, const Value& value) {
    // Columns of one child row meet in it by its list and its selecting code; a split cell begins a row a piece.
    std::size_t count = path.root->row_count(draft.record.data());
    if (!splits(path))
        for (std::size_t i = 0; i < count; ++i) {
            void* row = path.root->row_at(draft.record.data(), i);
            if (path.selector && get(*path.selector, row) != Value(path.selected)) continue;
            return set(*path.leaf, row, value);
        }
    void* row = path.root->add_row(draft.record.data());
    if (path.selector) set(*path.selector, row, path.selected);
    set(*path.leaf, row, value);
}

/// The year of a plan stands over the table, or in the name of sheet or file; failing that, in the row's own dates.
void SheetImport::fill_from_title(Draft& draft) {
    for (const Field& field : kind().fields) {
        if (!field.from_title || !is_empty(draft.record.get(field))) continue;
        std::string title = half_width(recognised_.title);
        for (std::size_t i = 0; i + 4 <= title.size(); ++i) {
            bool starts = (title.compare(i, 2, "20") == 0 || title.compare(i, 2, "19") == 0) &&
                          only_digits(title.substr(i, 4)) && (i == 0 || !only_digits(title.substr(i - 1, 1))) &&
                          (i + 4 == title.size() || !only_digits(title.substr(i + 4, 1)));
            if (!starts) continue;
            draft.record.set(field, std::int64_t{std::stoi(title.substr(i, 4))});
            break;
        }
        if (!is_empty(draft.record.get(field))) continue;
        for (const Field& other : kind().fields) {
            Value value = draft.record.get(other);
            const auto* date = std::get_if<Date>(&value);
            if (!date) continue;
            draft.record.set(field, std::int64_t{date->year()});
            draft.warnings.push_back({draft.row, field.name, std::to_string(date->year()),
                                      say(N_("{0} was taken from {1}."), {tr(field.label), tr(other.label)})});
            break;
        }
    }
}

void SheetImport::resolve_reference(Draft& draft, const Field& field, void* row, const std::string& path) {
    Value value = get(field, row);
    auto* to = std::get_if<Reference>(&value);
    if (!to || to->id != 0 || to->text.empty()) return;
    const Kind& target = field.target();
    if (auto hash = to->text.rfind('#'); hash != std::string::npos && to->text.size() - hash == 33)
        if (std::int64_t id = context_.office.store().id_of(target, to->text.substr(hash + 1)))
            return set(field, row, Reference{id, to->text.substr(0, hash)});
    bool bare_is_text = field.or_text && field.carries.empty() && target.name_style == NameStyle::person;
    if (own_table_ && !bare_is_text)
        if (NameFinder::Found found = context_.names.find(target, to->text); found.id && !found.by_core)
            return set(field, row, Reference{found.id, found.name});
    if (own_table_ && bare_is_text) return;
    if (*field.within) {
        Value host = draft.record.get(field.within);
        const auto* organization = std::get_if<Reference>(&host);
        std::int64_t id = organization && organization->id ? context_.names.member(organization->id, to->text) : 0;
        if (id) set(field, row, Reference{id, to->text});
        return;
    }
    if (target.name_style == NameStyle::person && &target != &kind() && field.or_text &&
        std::string_view(target.name) == "persons")
        return;  // a bare name makes no person and finds none: two people are called 王伟
    NameFinder::Found found = context_.names.find(target, to->text);
    if (found.id) {
        if (found.by_core) draft.repairs.push_back({draft.row, path, to->text, found.name});
        return set(field, row, Reference{found.id, found.name});
    }
    if (&target == &kind()) draft.waits = true;
    bool is_enterprise = &target == &Enterprise::describe();
    if (is_enterprise && !field.or_text && !found.ambiguous) {
        if (context_.options.create_units) {
            Enterprise enterprise;
            enterprise.name = to->text;
            Record record = Record::of(enterprise);
            context_.change.save(record);
            context_.matcher.added(record);
            context_.names.added(record);
            return set(field, row, Reference{record.id, to->text});
        }
        context_.unknown_units.insert(to->text);
    }
    if (field.or_text) return;
    draft.faults.push_back(
        {draft.row, path, to->text,
         found.ambiguous
             ? say(N_("More than one {0} is called “{1}”. Write the full name."), {tr(target.label), to->text})
             : say(N_("{0} “{1}” is not known. Import or add it first, or correct the name."),
                   {tr(target.label), to->text})});
}

void SheetImport::resolve_row(Draft& draft, const Kind& of, void* row, const std::string& prefix, bool carried) {
    for (const Field& field : of.fields) {
        if (field.type == Type::rows) {
            for (std::size_t i = 0; i < field.row_count(row); ++i)
                resolve_row(draft, *field.rows, field.row_at(row, i), prefix + field.name + ".", carried);
        } else if (field.type == Type::reference && (carried || field.carries.empty())) {
            resolve_reference(draft, field, row, prefix + field.name);
        }
    }
}

void SheetImport::resolve(Draft& draft) {
    draft.waits = false;
    // The host before its members: attendance is resolved within it.
    for (const Field& field : kind().fields)
        if (field.type == Type::reference) resolve_reference(draft, field, draft.record.data(), field.name);
    for (const Field& field : kind().fields)
        if (field.type == Type::rows)
            for (std::size_t i = 0; i < field.row_count(draft.record.data()); ++i)
                resolve_row(draft, *field.rows, field.row_at(draft.record.data(), i), std::string(field.name) + ".",
                            false);
    for (auto& [root, record] : draft.carried) {
        resolve_row(draft, record.kind(), record.data(), std::string(root->name) + ".", true);
        draft.record.set(*root, Reference{0, title_of(record)});
    }
}

void SheetImport::check_draft(Draft& draft) {
    auto collect = [&](const Record& record, const std::string& prefix) {
        for (const Problem& problem : check(record)) {
            std::string path = prefix + problem.field;
            bool known = std::any_of(draft.faults.begin(), draft.faults.end(),
                                     [&](const Remark& fault) { return fault.field == path; });
            if (known) continue;
            std::string value;
            if (const Field* field = record.kind().find(problem.field); field && field->type != Type::rows)
                value = shown_cell(*field, shown(*field, record.get(*field)));
            (problem.refuses ? draft.faults : draft.warnings).push_back({draft.row, path, value, problem.sentence});
        }
    };
    for (const auto& [root, record] : draft.carried) collect(record, std::string(root->name) + ".");
    collect(draft.record, "");
}

std::int64_t SheetImport::save_carried(Draft& draft, const Field& root, Record& carried) {
    std::int64_t id = context_.matcher.find(carried);
    if (!id && context_.matcher.key(carried).empty()) {
        // No ID number: the unit that the row names may tell who it is.
        const Field* employer = carried.kind().find("employer");
        const Field* unit = kind().find("enterprise");
        if (employer && unit && employer->target == unit->target) carried.set(*employer, draft.record.get(*unit));
        id = context_.matcher.find(carried);
    }
    if (!id) {
        if (context_.matcher.key(carried).empty()) {
            draft.warnings.push_back(
                {draft.row, root.name, title_of(carried),
                 tr(N_("The name stays text: without ID number or date of birth it makes no person."))});
            return 0;
        }
        context_.change.save(carried);
        context_.matcher.added(carried);
        context_.names.added(carried);
        return carried.id;
    }
    Record stored = context_.office.load(carried.kind(), id);
    for (const Field* field : merge_row(stored, carried, MergeRule::only_fill_gaps, context_.today))
        draft.warnings.push_back(
            {draft.row, std::string(root.name) + "." + field->name, "",
             say(N_("{0} differs from the record; the record was left as it is."), {tr(field->label)})});
    context_.change.save(stored);
    return id;
}

void SheetImport::merge_and_save(Record& record, std::int64_t found) {
    std::int64_t before = context_.change.records();
    if (!found) {
        context_.change.save(record);
        context_.matcher.added(record);
        context_.names.added(record);
        ++report_.added;
        return;
    }
    Record stored = context_.office.load(kind(), found);
    merge_row(stored, record, MergeRule::ledger_wins, context_.today);
    if (stored.removed) context_.change.restore(kind(), found);
    context_.change.save(stored);
    (context_.change.records() > before ? report_.changed : report_.unchanged) += 1;
}

void SheetImport::flush() {
    if (!open_) return;
    merge_and_save(*open_, context_.matcher.find(*open_));
    open_.reset();
}

/// True if the row was taken; false if it has to wait for another row of the sheet.
bool SheetImport::apply(Draft& draft) {
    auto faults_before = draft.faults;
    resolve(draft);
    if (draft.waits && draft.faults.size() > faults_before.size()) return false;
    check_draft(draft);
    std::int64_t found = 0;
    auto another_name = [&](const Record& record, const std::string& prefix) {
        std::int64_t id = context_.matcher.find(record);
        const Field* sealed = record.kind().same.empty() ? nullptr : record.kind().find(record.kind().same[0][0]);
        if (id && sealed && sealed->sealed && !is_empty(record.get(*sealed)))
            if (std::string name = context_.office.name_of(record.kind(), id);
                !title_of(record).empty() && folded(name) != folded(title_of(record)))
                draft.faults.push_back({draft.row, prefix + sealed->name,
                                        shown_cell(*sealed, shown(*sealed, record.get(*sealed))),
                                        say(N_("The same ID number stands under another name ({0})."), {name})});
        return id;
    };
    for (const auto& [root, record] : draft.carried) another_name(record, std::string(root->name) + ".");
    if (draft.faults.empty() && !draft.record.gid.empty())
        found = context_.office.store().id_of(kind(), draft.record.gid);
    if (!found && draft.carried.empty()) found = another_name(draft.record, "");
    if (!draft.faults.empty()) return refuse(draft), true;
    for (auto& [root, record] : draft.carried) {
        std::int64_t id = save_carried(draft, *root, record);
        draft.record.set(*root, Reference{id, title_of(record)});
        if (!id && !root->or_text) {
            draft.faults.push_back({draft.row, root->name, title_of(record),
                                    say(N_("{0} “{1}” is not known. Import or add it first, or correct the name."),
                                        {tr(root->target().label), title_of(record)})});
            return refuse(draft), true;
        }
    }
    accept(draft);
    if (grouped_) {
        std::string key = context_.matcher.key(draft.record);
        if (open_ && key != open_key_) flush();
        if (open_)
            merge_row(*open_, draft.record, MergeRule::ledger_wins, context_.today);
        else
            open_ = draft.record;
        open_key_ = key;
        return true;
    }
    if (!found && !draft.carried.empty()) found = context_.matcher.find(draft.record);  // now that its links are known
    merge_and_save(draft.record, found);
    return true;
}

void SheetImport::refuse(Draft& draft) {
    report_.refused.insert(report_.refused.end(), draft.faults.begin(), draft.faults.end());
}

void SheetImport::accept(Draft& draft) {
    report_.warnings.insert(report_.warnings.end(), draft.warnings.begin(), draft.warnings.end());
    report_.repaired.insert(report_.repaired.end(), draft.repairs.begin(), draft.repairs.end());
}

void SheetImport::run(const std::function<bool(double)>& tick) {
    std::deque<Draft> waiting;
    ReadAhead<Draft> drafts([this](const ReadAhead<Draft>::Give& give) {
        // The cells of a row that was read are let go, unless refused rows are to be handed back as they were.
        bool keep_cells = !context_.options.refused.empty();
        for (sheets::Row& row : ledger_.rows) {
            if (row.number <= recognised_.last_heading_row || !is_data(row)) continue;
            if (!give(read(row))) return;
            if (!keep_cells) std::vector<sheets::Cell>().swap(row.cells);
        }
    });
    const double last_row = ledger_.rows.empty() ? 1 : ledger_.rows.back().number;
    for (std::size_t done = 1; auto next = drafts.next(); ++done) {
        Draft& draft = *next;
        if (done % 200 == 0 && tick && !tick(draft.row / last_row))
            throw Error(Trouble::cancelled, tr(N_("Stopped. Nothing was changed.")));
        auto read_faults = draft.faults;
        if (!apply(draft)) {
            draft.faults = read_faults;
            waiting.push_back(std::move(draft));
        }
    }
    // Rows that name other rows of this sheet, in whatever order they stand.
    for (bool progress = true; progress && !waiting.empty();) {
        progress = false;
        for (std::size_t n = waiting.size(); n > 0; --n) {
            Draft draft = std::move(waiting.front());
            waiting.pop_front();
            auto read_faults = draft.faults;
            if (apply(draft)) {
                progress = true;
            } else {
                draft.faults = read_faults;
                waiting.push_back(std::move(draft));
            }
        }
    }
    for (Draft& draft : waiting) {
        resolve(draft);
        refuse(draft);
    }
    flush();
}

SheetReport SheetImport::take_report() {
    auto by_row = [](const auto& a, const auto& b) { return a.row < b.row; };
    std::stable_sort(report_.refused.begin(), report_.refused.end(), by_row);
    std::stable_sort(report_.warnings.begin(), report_.warnings.end(), by_row);
    std::stable_sort(report_.repaired.begin(), report_.repaired.end(), by_row);
    return std::move(report_);
}

}  // namespace dangwu::exchange
