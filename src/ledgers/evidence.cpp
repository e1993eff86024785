#include "ledgers/evidence.h"

#include <algorithm>
#include <set>

#include "ledgers/asides.h"
#include "ledgers/cell_reading.h"
#include "ledgers/code_words.h"
#include "ledgers/joined_columns.h"
#include "ledgers/name_form.h"
#include "ledgers/row_sorts.h"
#include "ledgers/ticked_columns.h"
#include "ledgers/told.h"
#include "records/kinds.h"
#include "records/numbers.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr double worth_of_answer = 0.8;  // of 是 under 是否办结, where another column may name the code itself
constexpr std::size_t rows_sampled = 25, rows_searched = 2000, enough_to_tell = 2;
constexpr std::size_t longest_word = 6;  // characters of a value that only holds the word of a code: 帮融资

bool is_date(const sheets::Cell& cell) {
    return cell.kind == sheets::CellKind::date || read_date(trimmed(cell.text)).state != DateReading::State::not_a_date;
}

bool looks_like_person(const std::string& name) {
    std::u32string points = decode(name);
    bool han = std::all_of(points.begin(), points.end(), [](char32_t c) { return is_han(c) || c == U'·'; });
    return han && points.size() >= 2 && points.size() <= 4;
}

/// How well a text fits as the name of a record of the kind: 1 it looks like one, 0.6 it may be, 0.2 it looks like
/// another's.
double fits(const Kind& kind, const std::string& text) {
    if (Decimal::parse(without_blanks(half_width(text))) || is_tick(trimmed(text))) return 0;
    const bool persons = kind.name_style == NameStyle::person;
    if (!persons && !*kind.names.looks) return 0.6;
    const std::string name = without_blanks(text);
    const Kind* looks = kind_by_look(name);
    if (looks == &kind || (persons && !looks && looks_like_person(name))) return 1;
    return looks ? 0.2 : 0.6;
}

}  // namespace

Samples::Samples(const Ledger& ledger, std::uint32_t heading_row) {
    auto row = std::upper_bound(ledger.rows.begin(), ledger.rows.end(), heading_row,
                                [](std::uint32_t wanted, const sheets::Row& each) { return wanted < each.number; });
    for (; row != ledger.rows.end() && rows_.size() < rows_searched; ++row)
        if (!is_total_row(*row)) rows_.push_back(&*row);
}

const std::vector<const sheets::Cell*>& Samples::of(std::uint32_t column) const {
    auto [known, fresh] = columns_.try_emplace(column);
    if (fresh)
        for (const sheets::Row* row : rows_) {
            const sheets::Cell* cell = Ledger::cell(*row, column);
            const bool says_something = cell && cell->kind != sheets::CellKind::error && !means_nothing(cell->text);
            if (says_something) known->second.push_back(cell);
            if (known->second.size() == rows_sampled) break;
        }
    return known->second;
}

/// The mean of what `look` says of the column's first values; -1 if there are fewer than `at_least`.
template <class Look>
double Samples::mean(std::uint32_t column, std::size_t at_least, Look look) const {
    const auto& cells = of(column);
    if (cells.size() < at_least || cells.empty()) return -1;
    double sum = 0;
    for (const sheets::Cell* cell : cells) sum += look(*cell);
    return sum / static_cast<double>(cells.size());
}

double Samples::readable(std::uint32_t column, const Field& field, std::string_view heading) const {
    if (field.type == Type::text || field.type == Type::note) return 0.6;
    double share = mean(column, 1, [&](const sheets::Cell& cell) {
        if (field.type == Type::reference) return fits(field.target(), cell.text);
        if (read_asked_code(field, cell, heading)) return worth_of_answer;
        if (read_dated_state(field, trimmed(cell.text))) return 1.0;
        CellReading reading = read_cell(field, cell, false, 1);
        bool code_by_chance = field.type == Type::code && !reading.warning.empty();
        return reading.fault.empty() && !code_by_chance ? 1.0 : 0.0;
    });
    return share < 0 ? 0.5 : share;
}

double Samples::readable(std::uint32_t column, const Field& field, const Cut& cut) const {
    if (field.type == Type::text || field.type == Type::note) return 0.6;
    const double share = mean(column, 1, [&](const sheets::Cell& cell) {
        const sheets::Cell piece = piece_of(cell, cut);
        if (field.type == Type::reference) return fits(field.target(), piece.text);
        return read_cell(field, piece, false, 1).fault.empty() ? 1.0 : 0.0;
    });
    return share < 0 ? 0.5 : share;
}

double Samples::share(std::uint32_t column, const std::function<bool(const sheets::Cell&)>& look) const {
    return std::max(mean(column, 1, [&](const sheets::Cell& cell) { return look(cell) ? 1.0 : 0.0; }), 0.0);
}

double Samples::unmistakable(std::uint32_t column, const Field& field) const {
    if (field.type == Type::code) return unmistakable_code(column, field.codes());
    double share = mean(column, enough_to_tell, [&](const sheets::Cell& cell) {
        switch (field.type) {
            case Type::id_number: return read_id_number(cell.text).fault == NumberFault::none ? 1.0 : 0.0;
            case Type::credit_code: return read_credit_code(cell.text).fault == NumberFault::none ? 1.0 : 0.0;
            case Type::whole:
                return field.from_title && year_in(cell.text) != 0 && read_cell(field, cell, false, 1).fault.empty()
                           ? 1.0
                           : 0.0;
            default: return 0.0;
        }
    });
    return std::max(share, 0.0);
}

double Samples::unmistakable_code(std::uint32_t column, const CodeList& list) const {
    const auto& cells = of(column);
    bool any = std::any_of(cells.begin(), cells.end(),
                           [&](const sheets::Cell* cell) { return words_of(list).read(cell->text) != nullptr; });
    if (!any) return 0;
    std::set<const Code*> seen;
    double share = mean(column, enough_to_tell, [&](const sheets::Cell& cell) {
        const std::size_t size = decode(trimmed(cell.text)).size();
        const Code* code = size < 2 ? nullptr : words_of(list).read(cell.text);
        if (!code && size >= 2 && size <= longest_word) code = list.find(code_named_in(list, cell.text));
        seen.insert(code);
        return code ? 1.0 : 0.0;
    });
    return share < 0 || seen.size() < 2 ? 0 : share;
}

double Samples::ticked(std::uint32_t column) const {
    double share = mean(column, 1, [](const sheets::Cell& cell) { return is_tick(trimmed(cell.text)) ? 1.0 : 0.0; });
    return share < 0 ? 0 : share < 1 ? -1 : 1;
}

double Samples::mean_length(std::uint32_t column) const {
    double length = mean(column, 1, [](const sheets::Cell& cell) {
        std::u32string points = decode(without_blanks(cell.text));
        bool words = std::any_of(points.begin(), points.end(), is_han);
        return cell.kind == sheets::CellKind::text && words && !is_date(cell) ? static_cast<double>(points.size())
                                                                              : 0.0;
    });
    return std::max(length, 0.0);
}

bool Samples::repeat(std::uint32_t column, const std::string& text) const {
    auto without_digits = [](const std::string& written) {
        std::string kept = without_blanks(half_width(written));
        std::erase_if(kept, [](char c) { return c >= '0' && c <= '9'; });
        return kept;
    };
    const std::string wanted = without_digits(text);
    if (wanted.empty()) return false;  // a year over numbers is one
    return mean(column, 1, [&](const sheets::Cell& cell) { return without_digits(cell.text) == wanted ? 1.0 : 0.0; }) >=
           0.5;
}

double Samples::numeric(std::uint32_t column) const {
    double share = mean(column, 1, [](const sheets::Cell& cell) {
        return cell.kind == sheets::CellKind::number || Decimal::parse(without_blanks(half_width(cell.text))) ? 1.0
                                                                                                              : 0.0;
    });
    return std::max(share, 0.0);
}

std::vector<std::string> Samples::alone() const {
    std::vector<std::string> texts;
    for (const sheets::Row* row : rows_)
        if (row->cells.size() == 1 && row->cells.front().kind == sheets::CellKind::text)
            texts.push_back(row->cells.front().text);
    return texts;
}

}  // namespace dangwu::ledgers
