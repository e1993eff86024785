#include "exchange/sheet_import.h"

#include <algorithm>

#include "exchange/merging.h"
#include "exchange/read_ahead.h"
#include "ledgers/cell_mending.h"
#include "ledgers/months_in_doubt.h"
#include "office/other_records.h"
#include "records/language.h"
#include "records/numbers.h"
#include "records/text.h"

namespace dangwu::exchange {

using namespace ledgers;

namespace {

/// 身份证号；姓名、出生日期、工作单位
std::string ways_to_tell_apart(const Kind& kind) {
    std::vector<std::string> ways;
    for (const auto& same : kind.same) {
        std::vector<std::string> labels;
        for (std::string_view path : same) {
            auto known = parse_ledger_path(kind, path);
            if (known) labels.push_back(tr(known->field().label));
        }
        std::string way = join(labels, tr(N_("list|, ")));
        if (std::find(ways.begin(), ways.end(), way) == ways.end()) ways.push_back(way);
    }
    return join(ways, tr(N_("ways|; ")));
}

/// Where neither a column nor the title tells what identifies a record: 问题来源 of a list of problems.
std::string way_to_tell(const Field& field) {
    if (field.type != Type::code) return say(N_("No column gives the {0}. Add one to the table."), {tr(field.label)});
    std::vector<std::string> labels;
    for (const Code& code : field.codes().codes) labels.push_back(tr(code.label));
    return say(
        N_("No column gives the {0}, and the title does not tell it. Add a column, or name it in the title; it is "
           "one of: {1}."),
        {tr(field.label), join(labels, tr(N_("list|, ")))});
}

/// Merged cells are filled before anything looks at the rows.
Ledger& with_merged_cells_filled(Ledger& ledger, std::uint32_t heading_row) {
    fill_merged(ledger, heading_row);
    return ledger;
}

/// In a table of this program the column 会议 is the link itself, not a name that the row carries.
Recognised with_links_of_own_table(Recognised recognised) {
    if (is_own_table(recognised))
        for (RecognisedColumn& column : recognised.columns)
            if (column.path && column.path->leaf && column.path->root->type == Type::reference &&
                (column.heading == tr(column.path->root->label, Language::zh_CN) ||
                 column.heading == tr(column.path->root->label, Language::en)))
                column.path->leaf = nullptr;
    return recognised;
}

/// No ID number: the unit that the row names (用人单位) may tell who it is, as the employer of the person.
void fill_in_unit(Record& carried, const Record& row) {
    for (const auto& same : carried.kind().same)
        for (const char* name : same) {
            const Field* field = carried.kind().find(name);
            if (!field || field->type != Type::reference || !is_empty(carried.get(*field))) continue;
            for (const Field& unit : row.kind().fields)
                if (unit.type == Type::reference && unit.target == field->target)
                    return carried.set(*field, row.get(unit));
        }
}

}  // namespace

SheetImport::SheetImport(ImportContext& context, Ledger& ledger, Recognised recognised,
                         std::vector<ChildTable> child_tables)
    : context_(context),
      ledger_(with_merged_cells_filled(ledger, recognised.last_heading_row)),
      recognised_(with_links_of_own_table(std::move(recognised))),
      reader_(ledger_, recognised_, std::move(child_tables)),
      resolver_(context, recognised_) {
    report_.sheet = ledger.sheet;
    report_.kind = recognised_.kind;
    report_.heading_row = recognised_.last_heading_row;
    for (const Field& field : kind().fields)
        if (field.expected && (field.type == Type::code || kind().begins == std::string_view(field.name)))
            untold_.push_back(&field);
    for (const RecognisedColumn& column : recognised_.columns) {
        std::string label = !column.path ? "" : column.path->is_gid() ? gid_heading : tr(column.path->field().label);
        report_.columns.push_back(
            {column.column, column.heading, column.path ? column.path->text() : "", label, column.stated});
        // What no cell of a row says is told once, where it stands.
        if (column.stated && !means_nothing(*column.stated))
            report_.repaired.push_back({column.stated_in_row, column.path->text(),
                                        column.heading + "：" + *column.stated,
                                        say(N_("{0}, in every row"), {*column.stated})});
    }
}

void SheetImport::check_draft(Draft& draft) {
    settle_months(draft);
    // A .csv of this program has no child rows; those of the record that it means stay as they are.
    const bool is_own = !draft.record.gid.empty();
    // Without a column for it the field is empty in every row: what is asked for is the column.
    auto is_missing = [&](const Field& field) {
        return field.required && !has_column(recognised_, field) && field.type != Type::rows &&
               is_empty(draft.record.get(field));
    };
    auto collect = [&](const Record& record, const std::string& prefix) {
        for (const Problem& problem : check(record)) {
            std::string path = prefix + problem.field;
            bool known = std::any_of(draft.faults.begin(), draft.faults.end(), [&](const Remark& fault) {
                return fault.field == path || fault.field.starts_with(path + ".");  // 团课 is no type: none is left
            });
            const Field* field = record.kind().find(problem.field);
            bool left_out = is_own && field && field->type == Type::rows && !has_column(recognised_, *field);
            if (known || left_out) continue;
            if (field && problem.refuses && prefix.empty() && is_missing(*field)) {
                draft.faults.push_back({draft.row, path, "", way_to_tell(*field)});
                continue;
            }
            std::string value;
            if (field && field->type != Type::rows) value = shown_cell(*field, shown(*field, record.get(*field)));
            (problem.refuses ? draft.faults : draft.warnings).push_back({draft.row, path, value, problem.sentence});
        }
    };
    for (const auto& [root, record] : draft.carried) collect(record, std::string(root->name) + ".");
    collect(draft.record, "");
}

std::int64_t SheetImport::save_carried(Draft& draft, const Field& root, Record& carried) {
    std::int64_t id = context_.matcher.find(carried);
    if (!id && !identified_by_number(carried)) {
        fill_in_unit(carried, draft.record);
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

void SheetImport::warn_of_difference(std::uint32_t row, std::uint32_t before,
                                     const std::vector<const Field*>& differing) {
    for (const Field* field : differing)
        report_.warnings.push_back(
            {row, field->name, "",
             say(N_("Row {0} of this sheet is the same {1} and says otherwise: its {2} was kept, "
                    "that of this row was not. What tells them apart: {3}."),
                 {std::to_string(before), tr(kind().label), tr(field->label), ways_to_tell_apart(kind())})});
}

void SheetImport::merge_and_save(Record& record, const std::vector<const Field*>& told, Matcher::Match match,
                                 std::uint32_t row) {
    const std::int64_t found = match.id;
    if (!found) {
        context_.change.save(record, office::Change::Checked::yes);  // the draft was
        context_.matcher.added(record, std::move(match.keys));
        context_.names.added(record);
        row_of_.emplace(record.id, row);
        ++report_.added;
        std::erase_if(untold_, [&](const Field* field) {
            return !is_empty(record.get(*field)) || (field->expected_if && !field->expected_if(record.data()));
        });
        return;
    }
    std::int64_t before = context_.change.records();
    Record stored = context_.office.load(kind(), found);
    if (stored.removed) {
        context_.change.restore(kind(), found);
        stored = context_.office.load(kind(), found);  // its revision is another now
    }
    for (const Field* field : told) {
        bool known = field->type == Type::rows ? field->row_count(stored.data()) > 0 : !is_empty(stored.get(*field));
        if (known && field->type == Type::rows)
            field->clear_rows(record.data());
        else if (known)
            record.set(*field, {});
    }
    auto [told_before, first] = row_of_.try_emplace(found, row);
    const MergeRule rule = is_own_table(recognised_) ? MergeRule::own_table
                           : first                   ? MergeRule::ledger_wins
                                                     : MergeRule::same_sheet;
    const Record before_merge = stored;
    warn_of_difference(row, told_before->second, merge_row(stored, record, rule, context_.today));
    if (auto against = office::contradictions(context_.office, stored, &before_merge); !against.empty()) {
        for (const Problem& problem : against) {
            const Field& field = kind().field(problem.field);
            report_.refused.push_back(
                {row, problem.field, shown_cell(field, shown(field, stored.get(field))), problem.sentence});
        }
        return;
    }
    context_.change.save(stored);
    context_.matcher.added(stored);  // it may have got a number by which a later row finds it
    (context_.change.records() > before ? report_.changed : report_.unchanged) += 1;
}

/// Rows of one record stand together: each adds to it, the first of the next one saves it.
void SheetImport::gather(Draft& draft) {
    std::string key = context_.matcher.key(draft.record);
    if (open_ && key != open_key_) flush();
    if (open_) {
        warn_of_difference(draft.row, open_row_,
                           merge_row(*open_, draft.record, MergeRule::same_sheet, context_.today));
    } else {
        open_ = draft.record;
        open_row_ = draft.row;
    }
    open_told_ = draft.told;
    open_key_ = key;
}

void SheetImport::flush() {
    if (!open_) return;
    merge_and_save(*open_, open_told_, context_.matcher.match(*open_), open_row_);
    open_.reset();
}

/// True if the record bears the number by which its kind is told apart.
bool SheetImport::identified_by_number(const Record& record) {
    const Field* sealed = record.kind().same.empty() ? nullptr : record.kind().find(record.kind().same[0][0]);
    return sealed && sealed->sealed && !is_empty(record.get(*sealed));
}

/// The record that is there already, 0 if there is none. A number that identifies must not stand under two names.
Matcher::Match SheetImport::find_same(Draft& draft, const Record& record, const std::string& prefix) {
    const Matcher::Match match = context_.matcher.match(record);
    if (!match.id || !identified_by_number(record)) return match;
    const Field* sealed = record.kind().find(record.kind().same[0][0]);
    std::string name = context_.office.name_of(record.kind(), match.id);
    if (!title_of(record).empty() && folded(name) != folded(title_of(record)))
        draft.faults.push_back({draft.row, prefix + sealed->name,
                                shown_cell(*sealed, shown(*sealed, record.get(*sealed))),
                                say(N_("The same ID number stands under another name ({0})."), {name})});
    return match;
}

bool SheetImport::save_all_carried(Draft& draft) {
    for (auto& [root, record] : draft.carried) {
        std::int64_t id = save_carried(draft, *root, record);
        draft.record.set(*root, Reference{id, title_of(record)});
        if (id || root->or_text) continue;
        draft.faults.push_back({draft.row, root->name, title_of(record),
                                say(N_("{0} “{1}” is not known. Import or add it first, or correct the name."),
                                    {tr(root->target().label), title_of(record)})});
        return false;
    }
    return true;
}

/// True if the row was taken or refused; false if it has to wait for another record of its kind.
bool SheetImport::apply(Draft& draft) {
    std::size_t faults_before = draft.faults.size();
    resolver_.resolve(draft);
    if (draft.waits && draft.faults.size() > faults_before) {
        draft.faults.resize(faults_before);
        return false;
    }
    check_draft(draft);
    for (const auto& [root, record] : draft.carried) find_same(draft, record, std::string(root->name) + ".");
    Matcher::Match match;
    match.has_key = !draft.carried.empty();
    if (draft.faults.empty() && !draft.record.gid.empty())
        match.id = context_.office.store().id_of(kind(), draft.record.gid);
    if (draft.carried.empty()) {
        Matcher::Match by_keys = find_same(draft, draft.record, "");
        const std::int64_t found = match.id, same = by_keys.id;
        if (found && same && same != found && identified_by_number(draft.record))
            draft.faults.push_back({draft.row, kind().same[0][0], "",
                                    say(N_("The same ID number stands under another name ({0})."),
                                        {context_.office.name_of(kind(), same)})});
        // Two rows with global ids of their own are two records, however alike they are.
        const bool another = !draft.record.gid.empty() && row_of_.contains(same);
        match = std::move(by_keys);
        if (found || another) match.id = found;
        if (another)
            for (const Problem& problem : office::contradictions(context_.office, draft.record))
                draft.faults.push_back({draft.row, problem.field, "", problem.sentence});
    }
    if (draft.faults.empty() && draft.record.gid.empty() && !match.has_key)
        draft.faults.push_back({draft.row, kind().title.front(), title_of(draft.record),
                                say(N_("It cannot be told which {0} is meant: a name alone does not say. Fill in at "
                                       "least one of: {1}."),
                                    {tr(kind().label), ways_to_tell_apart(kind())})});
    if (!draft.faults.empty() || !save_all_carried(draft)) return refuse(draft), true;
    accept(draft);
    if (reader_.grouped()) return gather(draft), true;
    if (!match.id && !draft.carried.empty()) match = context_.matcher.match(draft.record);  // its links are known now
    merge_and_save(draft.record, draft.told, std::move(match), draft.row);
    return true;
}

/// So that rows which name the record can be told why it is not known.
void SheetImport::remember_refused(const Record& record, std::uint32_t row) {
    if (std::string title = title_of(record); !title.empty())
        context_.refused_names.try_emplace(
            {&kind(), folded(title)},
            say(N_("{0}, sheet {1}, row {2}"), {ledger_.file.filename().string(), ledger_.sheet, std::to_string(row)}));
}

void SheetImport::refuse(Draft& draft) {
    if (!draft.faults.empty()) remember_refused(draft.record, draft.faults.front().row);
    report_.refused.insert(report_.refused.end(), draft.faults.begin(), draft.faults.end());
}

void SheetImport::accept(Draft& draft) {
    if (!context_.refused_names.empty()) context_.refused_names.erase({&kind(), folded(title_of(draft.record))});
    report_.warnings.insert(report_.warnings.end(), draft.warnings.begin(), draft.warnings.end());
    report_.repaired.insert(report_.repaired.end(), draft.repairs.begin(), draft.repairs.end());
}

void SheetImport::run(const std::function<bool(double)>& tick) {
    ReadAhead<Draft> drafts([this](const ReadAhead<Draft>::Give& give) {
        // The cells of a row that was read are let go, unless refused rows are to be handed back as they were.
        bool keep_cells = !context_.options.refused.empty();
        auto read = [&](sheets::Row& row) {
            for (Draft& draft : reader_.read(row))
                if (!give(std::move(draft))) return false;
            return true;
        };
        for (sheets::Row& row : ledger_.rows) {
            if (row.number <= recognised_.last_heading_row) continue;
            if (!read(row)) return;
            if (!keep_cells) std::vector<sheets::Cell>().swap(row.cells);
        }
        if (ledger_.rest) ledger_.rest(read, nullptr);
    });
    const double last_row = std::max(ledger_.rows_expected, ledger_.rows.empty() ? 1 : ledger_.rows.back().number);
    for (std::size_t done = 1; auto next = drafts.next(); ++done) {
        Draft& draft = *next;
        if (done % 200 == 0 && tick && !tick(std::min(draft.row / last_row, 1.0)))
            throw Error(Trouble::cancelled, tr(N_("Stopped. Nothing was changed.")));
        if (!apply(draft)) waiting_.push_back(std::move(draft));
    }
    flush();
}

bool SheetImport::retry() {
    bool taken = false;
    for (std::size_t n = waiting_.size(); n > 0; --n) {
        Draft draft = std::move(waiting_.front());
        waiting_.pop_front();
        if (apply(draft))
            taken = true;
        else
            waiting_.push_back(std::move(draft));
    }
    flush();
    return taken;
}

void SheetImport::finish() {
    for (const Draft& draft : waiting_) remember_refused(draft.record, draft.row);
    resolver_.nothing_more_comes();
    while (retry()) {}
    for (Draft& draft : waiting_) {
        resolver_.resolve(draft);
        refuse(draft);
    }
    waiting_.clear();
}

/// A roll of projects that never says 续建 or 新开工 is sound, and yet no figure about either will count them.
void SheetImport::warn_of_untold_codes() {
    for (const Field* field : untold_)
        if (report_.added > 0)
            report_.warnings.push_back({report_.heading_row, field->name, "",
                                        say(N_("Nothing in this table tells the {0}; figures that ask for it will not "
                                               "count these records. Add a column for it, or fill it in later."),
                                            {tr(field->label)})});
}

SheetReport SheetImport::take_report() {
    warn_of_untold_codes();
    for (const auto& [list, row] : reader_.unclaimed_child_rows())
        report_.refused.push_back({row, list->name, "",
                                   say(N_("Sheet {0}: the row belongs to no record of this table. Fill in the {1} of "
                                          "its record."),
                                       {tr(list->label), gid_heading})});
    auto by_row = [](const auto& a, const auto& b) { return a.row < b.row; };
    std::stable_sort(report_.refused.begin(), report_.refused.end(), by_row);
    std::stable_sort(report_.warnings.begin(), report_.warnings.end(), by_row);
    std::stable_sort(report_.repaired.begin(), report_.repaired.end(), by_row);
    return std::move(report_);
}

}  // namespace dangwu::exchange
