#include "ledgers/row_reading.h"

#include <algorithm>
#include <set>

#include "ledgers/answers.h"
#include "ledgers/asides.h"
#include "ledgers/captions.h"
#include "ledgers/cell_mending.h"
#include "ledgers/cell_reading.h"
#include "ledgers/date_words.h"
#include "ledgers/joined_columns.h"
#include "ledgers/list_pieces.h"
#include "ledgers/name_mending.h"
#include "ledgers/one_each.h"
#include "ledgers/placing.h"
#include "ledgers/row_sorts.h"
#include "ledgers/ticked_columns.h"
#include "ledgers/told.h"
#include "records/language.h"
#include "records/numbers.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

bool is_name_field(const LedgerPath& path, const Kind& kind) {
    const Kind& owner = path.leaf && path.root->type == Type::reference ? path.root->target() : kind;
    return path.field().type == Type::text && path.field().name == std::string_view(owner.search);
}

/// 3.1 may be 3.10, 3.2 3.20: months and days as a number.
bool may_have_lost_zero(const std::string& text) {
    return text.size() > 2 && text[text.size() - 2] == '.' && text.back() >= '1' && text.back() <= '3';
}

constexpr std::size_t longest_as_above = 8;  // bytes, blanks included

}  // namespace

bool means_as_above(const std::string& text) {
    static const std::set<std::string> words = {"同上", "〃", "″", "\""};
    return text.size() <= longest_as_above && words.contains(trimmed(text));
}

RowReader::RowReader(const Ledger& ledger, const Recognised& recognised, std::vector<ChildTable> child_tables)
    : ledger_(ledger),
      recognised_(recognised),
      kind_(*recognised.kind),
      child_tables_(std::move(child_tables)),
      parts_(ledger, recognised),
      groups_(ledger, recognised, parts_),
      surroundings_(recognised) {
    for (std::size_t i = 0; i < recognised_.columns.size(); ++i) {
        const RecognisedColumn& column = recognised_.columns[i];
        bool own = column.path && !column.path->is_gid();
        factors_.push_back(own && !column.stated ? factor_of(column) : 1);
        const bool dates = own && !column.stated && column.path->field().type == Type::date;
        years_.push_back(
            dates && !surroundings_.year() ? year_of_dates(ledger, column.column, recognised.last_heading_row) : 0);
        phones_.push_back(own && !is_own_table(recognised_) ? phone_beside(kind_, *column.path) : std::nullopt);
        if (column.stated) {
            stated_.resize(recognised_.columns.size());
            stated_[i] = {.kind = sheets::CellKind::text, .text = *column.stated};
            continue;
        }
        if (own && column.path->root->type == Type::rows && !splits(*column.path))
            grouped_ = grouped_ || !column.path->root->one_open;
        if (column.fixed.empty()) continue;
        auto same = std::find_if(spread_.begin(), spread_.end(), [&](const std::vector<std::size_t>& group) {
            return recognised_.columns[group.front()].fixed == column.fixed;
        });
        if (same == spread_.end())
            spread_.push_back({i});
        else
            same->push_back(i);
    }
    // A kind that names itself (the superior of an organization) must have each record in place before the next row.
    for (const Field& field : kind_.fields)
        if (field.type == Type::reference && &field.target() == &kind_) grouped_ = false;
    above_.resize(recognised_.columns.size());
    if (!is_own_table(recognised_)) find_parts_of_dates();
}

void RowReader::find_parts_of_dates() {
    for (std::size_t i = 0; i < recognised_.columns.size(); ++i) {
        const RecognisedColumn& column = recognised_.columns[i];
        if (column.stated || !column.fixed.empty()) continue;
        const std::string heading = without_blanks(column.heading);
        const bool is_date = column.path && !column.path->is_gid() && column.path->field().type == Type::date;
        if ((heading == "年" || heading == "年度" || heading == "年份") && (is_date || !column.path)) year_part_ = i;
        if (heading == "月" || (heading == "月份" && !column.path)) month_part_ = i;
        if (heading == "日" || (heading == "日期" && !column.path)) day_part_ = i;
    }
}

int RowReader::year_of(const sheets::Row& row) const {
    const sheets::Cell* cell = year_part_ ? Ledger::cell(row, recognised_.columns[*year_part_].column) : nullptr;
    return cell ? year_in(cell->text) : 0;
}

/// 2021 | 3 | 5 under 年 | 月 | 日, where the year's column was taken for the date.
std::optional<sheets::Cell> RowReader::joined_date(const sheets::Row& row, std::size_t column) const {
    const bool joined = year_part_ && *year_part_ == column && month_part_ && recognised_.columns[column].path;
    const int year = joined ? year_of(row) : 0;
    if (!year) return std::nullopt;
    auto part = [&](const std::optional<std::size_t>& of) {
        const sheets::Cell* cell = of ? Ledger::cell(row, recognised_.columns[*of].column) : nullptr;
        const std::string text = cell ? without_blanks(half_width(cell->text)) : std::string();
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        return text.substr(0, digits);
    };
    sheets::Cell cell;
    cell.column = recognised_.columns[column].column;
    cell.kind = sheets::CellKind::text;
    cell.text = std::to_string(year) + "年";
    if (const std::string month = part(month_part_); !month.empty()) {
        cell.text += month + "月";
        if (const std::string day = part(day_part_); !day.empty()) cell.text += day + "日";
    }
    return cell;
}

/// The unit of the heading into the field's; a column of shares (0.58) under a heading without % into percent.
double RowReader::factor_of(const RecognisedColumn& column) const {
    const Field& field = column.path->field();
    double factor = heading_factor(field, column.heading);
    // 单位：万元 over the table speaks for every amount whose heading names no unit.
    if (factor == 1 && !names_unit(column.heading))
        for (const std::string& text : recognised_.around)
            if (std::string unit = unit_named_in(text); !unit.empty()) {
                factor = heading_factor(field, "(" + unit + ")");
                break;
            }
    if (field.unit != std::string_view("%") || column.heading.find('%') != std::string::npos ||
        column.heading.find("％") != std::string::npos)
        return factor;
    bool any = false;
    for (const sheets::Row& row : ledger_.rows) {
        const sheets::Cell* cell =
            row.number > recognised_.last_heading_row ? Ledger::cell(row, column.column) : nullptr;
        if (!cell || cell->kind == sheets::CellKind::empty) continue;
        if (cell->kind != sheets::CellKind::number) continue;
        if (cell->number < 0 || cell->number > 1) return factor;
        any = any || (cell->number > 0 && cell->number < 1);
    }
    return any ? 100 : factor;
}

/// 参加人员 holds a list in one cell; 成员单位 beside 上下游位置 does not, nor does an amount or a present state.
bool RowReader::splits(const LedgerPath& path) const {
    if (path.root->one_open) return false;
    const Field& leaf = *path.leaf;
    if (path.selector) return leaf.type == Type::reference;
    if (leaf.type != Type::text && leaf.type != Type::code && leaf.type != Type::reference) return false;
    return std::none_of(recognised_.columns.begin(), recognised_.columns.end(), [&](const RecognisedColumn& other) {
        return other.path && other.path->root == path.root && !other.path->selector && !(*other.path == path);
    });
}

void RowReader::put(Draft& draft, const LedgerPath& path, Value value) const {
    place(draft, path, std::move(value), path.root->type == Type::rows && splits(path));
}

std::vector<Draft> RowReader::read(const sheets::Row& row) {
    std::vector<Draft> drafts;
    switch (parts_.of(row)) {
        case RowPart::nothing: return drafts;
        case RowPart::section: {
            std::string section;
            for (auto cell = row.cells.rbegin(); cell != row.cells.rend(); ++cell)  // the first text names the group
                if (std::string text = trimmed(cell->text); !text.empty() && !is_bare_numeral(text)) section = text;
            surroundings_.enter(section);
            restate(section);
            return drafts;
        }
        case RowPart::data: break;
    }
    row_year_ = year_of(row);
    Draft common(kind_);
    common.row = row.number;
    common.section = surroundings_.section();
    for (std::size_t i = 0; i < recognised_.columns.size(); ++i) {
        const RecognisedColumn& column = recognised_.columns[i];
        const sheets::Cell* cell = column.stated          ? &stated_[i]
                                   : column.fixed.empty() ? Ledger::cell(row, column.column)
                                                          : nullptr;
        sheets::Cell piece;
        if (cell && column.cut) cell = &(piece = piece_of(*cell, *column.cut));
        const std::optional<sheets::Cell> whole_date = joined_date(row, i);
        if (whole_date) cell = &*whole_date;
        const std::optional<sheets::Cell> of_first = groups_.of_group(row, i, above_[i]);
        if (of_first) {
            cell = &*of_first;
            common.warnings.push_back(
                {row.number, column.path->text(), cell->text,
                 say(N_("{0} is empty; that of the row above was taken."), {tr(column.path->field().label)})});
        }
        if (cell && column.path && is_answer(*column.path, cell->text))
            read_answer(common, *column.path, cell->text, row);
        else if (cell)
            read_cell_into(common, i, *cell);
    }
    if (spread_.empty()) {
        read_child_tables(common);
        finish(common);
        drafts.push_back(std::move(common));
        give_one_each(kind_, drafts);
        return drafts;
    }
    for (const std::vector<std::size_t>& group : spread_) {
        Draft draft = common;
        bool any = false;
        for (std::size_t i : group)
            if (const sheets::Cell* cell = Ledger::cell(row, recognised_.columns[i].column);
                cell && !means_nothing(cell->text)) {
                any = true;
                read_cell_into(draft, i, *cell);
            }
        if (!any) continue;
        for (const auto& [field, value] : recognised_.columns[group.front()].fixed) draft.record.set(*field, value);
        finish(draft);
        drafts.push_back(std::move(draft));
    }
    give_to_values(drafts);
    return drafts;
}

/// A growth under 2021年 beside 预计 and 实际, of which the row gives only the first, is that of the first: it goes to
/// the record of its year that has a value.
void RowReader::give_to_values(std::vector<Draft>& drafts) const {
    const Field *value = nullptr, *year = nullptr;
    for (const Field& field : kind_.fields) {
        if (field.required && field.type == Type::decimal) value = &field;
        if (field.required && field.from_title) year = &field;
    }
    if (!value || !year) return;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (!is_empty(drafts[i].record.get(*value))) continue;
        for (Draft& other : drafts) {
            if (is_empty(other.record.get(*value)) || other.record.get(*year) != drafts[i].record.get(*year)) continue;
            for (const Field& field : kind_.fields)
                if (field.type == Type::decimal && is_empty(other.record.get(field)))
                    other.record.set(field, drafts[i].record.get(field));
            drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(i--));
            break;
        }
    }
}

/// A caption that is repeated over a group of rows holds for these from there on.
void RowReader::restate(const std::string& section) {
    if (stated_.empty()) return;
    for (const Caption& caption : captions_in(section))
        for (std::size_t i = 0; i < stated_.size(); ++i)
            if (recognised_.columns[i].stated && recognised_.columns[i].heading == caption.label)
                stated_[i].text = caption.value;
}

/// What no cell gives is filled in, and names are put right.
void RowReader::finish(Draft& draft) const {
    settle_asides(draft);
    surroundings_.fill_in(draft);
    if (!is_own_table(recognised_)) mend_names(draft, surroundings_.year());
}

void RowReader::read_cell_into(Draft& draft, std::size_t column, const sheets::Cell& shown) {
    if (!recognised_.columns[column].path) return;
    const LedgerPath& path = *recognised_.columns[column].path;
    if (path.is_gid()) {
        if (shown.text.size() == 32) draft.record.gid = shown.text;
        return;
    }
    if (const std::string& code = recognised_.columns[column].ticked; !code.empty()) {
        read_tick(draft, path, shown, code);
        return;
    }
    const sheets::Cell* cell = &shown;
    sheets::Cell copy;
    if (cell->kind == sheets::CellKind::text && means_as_above(cell->text)) {
        copy = *cell;
        copy.text = above_[column];
        draft.repairs.push_back(
            {draft.row, path.text(), trimmed(cell->text), shown_cell(path.field(), above_[column])});
        cell = &copy;
    }
    cell = with_sound_characters(draft, path, *cell, copy);
    above_[column] = cell->text;
    cell = without_phone(draft, column, *cell, copy);
    if (path.root->type == Type::rows && splits(path)) return read_list(draft, column, *cell);
    if (path.field().by_end)
        if (const Date end = end_of_period(cell->text, row_year_ ? row_year_ : surroundings_.year()); !end.empty()) {
            draft.repairs.push_back({draft.row, path.text(), trimmed(cell->text), end.iso()});
            return put(draft, path, end);
        }
    if (path.field().type == Type::date) {
        int year = row_year_ ? row_year_ : surroundings_.year();
        const bool by_column = !year && (year = years_[column]) != 0;
        const sheets::Cell* dated = with_year(*cell, year, surroundings_.month(), copy);
        if (dated != cell && by_column)
            draft.warnings.push_back({draft.row, path.text(), shown.text,
                                      say(N_("{0}: no year is given; {1} was taken, as in all other rows of this "
                                             "column."),
                                          {tr(path.field().label), std::to_string(year)})});
        if (dated != cell && shown.kind == sheets::CellKind::number && may_have_lost_zero(shown.text))
            draft.warnings.push_back({draft.row, path.text(), shown.text,
                                      say(N_("{0}: {1} is a number, from which a spreadsheet takes the last zero. If "
                                             "{1}0 is meant, correct it."),
                                          {tr(path.field().label), shown.text})});
        cell = dated;
    }
    CellReading reading = reading_of(column, *cell);
    if (*path.field().dates && !is_empty(reading.value)) draft.asides.push_back({path, trimmed(cell->text)});
    if (is_aside(path.field(), *cell, recognised_.columns[column].heading, reading.fault.empty())) {
        draft.asides.push_back({path, trimmed(cell->text)});
        return;
    }
    // Where a record can do without the value, an error of the spreadsheet does not refuse it.
    if (cell->kind == sheets::CellKind::error && !path.field().required) std::swap(reading.fault, reading.warning);
    if (!reading.fault.empty() || !reading.warning.empty() || !reading.repaired_to.empty()) {
        std::string text = shown_cell(path.field(), trimmed(cell->text));
        if (!reading.fault.empty()) draft.faults.push_back({draft.row, path.text(), text, reading.fault});
        if (!reading.warning.empty()) draft.warnings.push_back({draft.row, path.text(), text, reading.warning});
        if (!reading.repaired_to.empty())
            draft.repairs.push_back({draft.row, path.text(), text, shown_cell(path.field(), reading.repaired_to)});
    }
    if (path.field().type == Type::date && cell->kind == sheets::CellKind::number && cell->text.size() == 6 &&
        cell->text.ends_with(".1"))
        draft.months_in_doubt.push_back(path);
    if (*path.field().several_in && place_several(draft, path, cell->text)) return;
    if (!is_empty(reading.value)) put(draft, path, std::move(reading.value));
}

/// 张三（10012345678）: the phone goes where the description has it, unless a column gives it.
const sheets::Cell* RowReader::without_phone(Draft& draft, std::size_t column, const sheets::Cell& cell,
                                             sheets::Cell& copy) const {
    const LedgerPath& path = *recognised_.columns[column].path;
    const auto& beside = phones_[column];
    auto both = beside && cell.kind == sheets::CellKind::text ? name_and_phone(cell.text) : std::nullopt;
    if (!both) return &cell;
    if (!has_column(recognised_, *beside->root, beside->leaf)) put(draft, *beside, both->phone);
    draft.repairs.push_back({draft.row, path.text(), both->name + " " + masked(both->phone), both->name});
    if (&copy != &cell) copy = cell;
    copy.text = std::move(both->name);
    return &copy;
}

CellReading RowReader::reading_of(std::size_t column, const sheets::Cell& cell) const {
    const RecognisedColumn& recognised = recognised_.columns[column];
    const Field& field = recognised.path->field();
    if (*field.dates)
        if (auto dated = read_dated_state(field, trimmed(cell.text))) return *dated;
    if (auto asked = read_asked_code(field, cell, recognised.heading)) return *asked;
    CellReading reading = read_cell(field, cell, is_name_field(*recognised.path, kind_), factors_[column]);
    if (reading.fault.empty() || field.type != Type::flag) return reading;
    // 项目性质 with 技改, 新建, 扩建: whatever is not what the field asks for is another nature.
    bool names_sort = false;
    for (const char* word : {"性质", "类别", "类型", "分类", "属性"})
        names_sort = names_sort || recognised.heading.find(word) != std::string::npos;
    std::u32string points = decode(trimmed(cell.text));
    if (!names_sort || points.empty() || !std::all_of(points.begin(), points.end(), is_han)) return reading;
    // 零增地技改 under 项目性质 names what is asked for.
    for (const std::string& word : words(std::string(field.headings) + " " + tr(field.label, Language::zh_CN)))
        if (const std::string asked = replaced(word, "是否", "");
            asked.size() > 3 && cell.text.find(asked) != std::string::npos) {
            CellReading yes;
            yes.value = true;
            yes.repaired_to = tr(N_("Yes"));
            return yes;
        }
    CellReading no;
    no.value = false;
    no.repaired_to = tr(N_("No"));
    return no;
}

/// One of several columns that are answered with a tick.
void RowReader::read_tick(Draft& draft, const LedgerPath& path, const sheets::Cell& cell, const std::string& code) {
    std::string text = trimmed(cell.text);
    if (means_nothing(text) || text == "0") return;
    Value earlier = path.root->type == Type::rows ? Value() : draft.record.get(*path.root);
    if (!is_tick(text))
        draft.faults.push_back(
            {draft.row, path.text(), text, say(N_("{0}: only a tick (√) can stand here."), {tr(path.field().label)})});
    else if (!path.leaf && !is_empty(earlier) && earlier != Value(code))
        draft.faults.push_back(
            {draft.row, path.text(), text, say(N_("{0}: more than one column is ticked."), {tr(path.field().label)})});
    else
        put(draft, path, code);
}

/// Yes: the record of that sort which the row names elsewhere is meant.
void RowReader::read_answer(Draft& draft, const LedgerPath& path, const std::string& text, const sheets::Row& row) {
    if (is_denial(path.field(), text)) return;
    for (std::size_t i = 0; i < recognised_.columns.size(); ++i) {
        const RecognisedColumn& other = recognised_.columns[i];
        const bool names_one = other.path && !other.path->is_gid() && !(*other.path == path) &&
                               other.path->field().type == Type::reference &&
                               &other.path->field().target() == &path.field().target();
        const sheets::Cell* cell = names_one ? Ledger::cell(row, other.column) : nullptr;
        if (!cell || is_answer(*other.path, cell->text)) continue;
        CellReading reading = read_cell(other.path->field(), *cell, true, 1);
        if (!is_empty(reading.value)) return put(draft, path, std::move(reading.value));
    }
}

void RowReader::read_list(Draft& draft, std::size_t column, const sheets::Cell& cell) {
    const LedgerPath& path = *recognised_.columns[column].path;
    sheets::Cell piece = cell;
    for (std::string& text : list_pieces(cell.text, path.field())) {
        std::string remark = *path.field().leads_to ? take_remark(text) : std::string();
        piece.text = std::move(text);
        auto asked = read_asked_code(path.field(), piece, recognised_.columns[column].heading);
        CellReading reading = asked ? std::move(*asked) : read_cell(path.field(), piece, true, 1);
        if (!reading.fault.empty()) draft.faults.push_back({draft.row, path.text(), piece.text, reading.fault});
        if (!reading.warning.empty()) draft.warnings.push_back({draft.row, path.text(), piece.text, reading.warning});
        if (asked && !reading.repaired_to.empty())
            draft.repairs.push_back({draft.row, path.text(), piece.text, reading.repaired_to});
        if (is_empty(reading.value)) continue;
        const std::size_t rows = path.root->row_count(draft.record.data());
        put(draft, path, std::move(reading.value));
        if (!remark.empty() && path.root->row_count(draft.record.data()) > rows) place_remark(draft, path, remark);
    }
}

void RowReader::read_child_tables(Draft& draft) {
    for (ChildTable& table : child_tables_) {
        auto rows = table.rows.find(draft.record.gid);
        if (rows == table.rows.end()) continue;
        for (const sheets::Row& row : rows->second) {
            void* child = table.list->add_row(draft.record.data());
            for (const auto& [column, field] : table.columns) {
                const sheets::Cell* cell = Ledger::cell(row, column);
                if (!cell) continue;
                CellReading reading = read_cell(*field, *cell, false, 1);
                std::string path = std::string(table.list->name) + "." + field->name;
                std::string text = shown_cell(*field, cell->text);
                if (!reading.fault.empty()) draft.faults.push_back({draft.row, path, text, reading.fault});
                if (!reading.warning.empty()) draft.warnings.push_back({draft.row, path, text, reading.warning});
                if (!is_empty(reading.value)) set(*field, child, std::move(reading.value));
            }
        }
        table.rows.erase(rows);
    }
}

std::vector<std::pair<const Field*, std::uint32_t>> RowReader::unclaimed_child_rows() const {
    std::vector<std::pair<const Field*, std::uint32_t>> unclaimed;
    for (const ChildTable& table : child_tables_)
        for (const auto& [gid, rows] : table.rows)
            for (const sheets::Row& row : rows) unclaimed.emplace_back(table.list, row.number);
    return unclaimed;
}

}  // namespace dangwu::ledgers
