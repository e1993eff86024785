#include "ledgers/cell_mending.h"

#include <algorithm>

#include "ledgers/odd_characters.h"
#include "records/language.h"
#include "records/numbers.h"
#include "records/text.h"

namespace dangwu::ledgers {

std::string shown_cell(const Field& field, const std::string& text) {
    return field.sealed ? masked(text) : text;
}

const sheets::Cell* with_sound_characters(Draft& draft, const LedgerPath& path, const sheets::Cell& cell,
                                          sheets::Cell& copy) {
    if (cell.kind != sheets::CellKind::text) return &cell;
    const Field& field = path.field();
    const sheets::Cell* sound = &cell;
    if (std::string plain = without_invisible(cell.text); plain.size() != cell.text.size()) {
        if (field.type != Type::note)
            draft.repairs.push_back(
                {draft.row, path.text(), shown_cell(field, with_invisible_named(cell.text)), shown_cell(field, plain)});
        if (&copy != &cell) copy = cell;
        copy.text = std::move(plain);
        sound = &copy;
    }
    const bool is_text = field.type == Type::text || field.type == Type::note || field.type == Type::reference;
    const std::string lost = is_text ? lost_character(sound->text, field.type != Type::note) : "";
    if (!lost.empty())
        draft.warnings.push_back({draft.row, path.text(), shown_cell(field, trimmed(sound->text)),
                                  say(N_("{0} holds a sign ({1}) that a missing font or a wrong encoding has left in "
                                         "place of a character. Compare it with the paper."),
                                      {tr(field.label), lost})});
    return sound;
}

const sheets::Cell* with_year(const sheets::Cell& cell, int table_year, int month, sheets::Cell& copy) {
    if (cell.kind != sheets::CellKind::text && cell.kind != sheets::CellKind::number) return &cell;
    std::string text = without_blanks(half_width(cell.text));
    const std::size_t digits = text.find_first_not_of("0123456789");
    const int year = digits == 1 || digits == 2 ? table_year : 0;
    if (!year) return &cell;
    std::string rest = text.substr(digits);
    const bool has_sign = rest.starts_with(".") || rest.starts_with("-") || rest.starts_with("/");
    const bool is_month = rest.starts_with("月") || (has_sign && rest.find_first_of(".-/", 1) == rest.npos);
    const bool is_day = rest == "日" || rest == "号";
    if (!is_month && !(is_day && month)) return &cell;
    copy = cell;
    copy.kind = sheets::CellKind::text;
    copy.text = is_day ? std::to_string(year) + "年" + std::to_string(month) + "月" + text
                       : std::to_string(year) + (rest.starts_with("月") ? "年" : rest.substr(0, 1)) + text;
    return &copy;
}

int year_of_dates(const Ledger& ledger, std::uint32_t column, std::uint32_t last_heading_row) {
    constexpr std::size_t rows_looked_at = 500;
    int year = 0;
    for (std::size_t i = 0; i < std::min(ledger.rows.size(), rows_looked_at); ++i) {
        const sheets::Cell* cell = Ledger::cell(ledger.rows[i], column);
        if (!cell || ledger.rows[i].number <= last_heading_row) continue;
        const DateReading reading = read_date(trimmed(cell->text));
        if (reading.state != DateReading::State::read || reading.date.year() == year) continue;
        if (year) return 0;
        year = reading.date.year();
    }
    return year;
}

std::optional<NameAndPhone> name_and_phone(const std::string& written) {
    constexpr std::size_t shortest_phone = 7, longest_phone = 13;
    constexpr const char* plain_or_wide = "0123456789\xEF";  // full-width digits begin with this byte
    if (written.find_first_of(plain_or_wide) == written.npos) return std::nullopt;
    const std::string text = trimmed(half_width(written));
    const bool bracket = text.ends_with(')');
    const std::size_t end = text.size() - bracket;
    std::size_t begin = end;
    while (begin > 0 && ((text[begin - 1] >= '0' && text[begin - 1] <= '9') || text[begin - 1] == '-')) --begin;
    if (bracket != (begin > 0 && text[begin - 1] == '(')) return std::nullopt;
    const std::string name = trimmed(text.substr(0, begin - bracket));
    const std::string phone = read_phone(text.substr(begin, end - begin));
    const std::u32string points = decode(without_blanks(name));
    const bool is_name = points.size() >= 2 && std::all_of(points.begin(), points.end(), is_han);
    if (phone.size() < shortest_phone || phone.size() > longest_phone || !is_name) return std::nullopt;
    return NameAndPhone{name, phone};
}

std::optional<LedgerPath> phone_beside(const Kind& kind, const LedgerPath& path) {
    if (path.is_gid()) return std::nullopt;
    const Kind& owner = !path.leaf ? kind : path.root->type == Type::rows ? *path.root->rows : path.root->target();
    const Field& named = path.field();
    const auto at =
        std::find_if(owner.fields.begin(), owner.fields.end(), [&](const Field& field) { return &field == &named; });
    auto phone = std::find_if(at, owner.fields.end(), [](const Field& field) { return field.type == Type::phone; });
    if (at == owner.fields.end() || phone == owner.fields.end()) return std::nullopt;
    const bool is_person = (named.type == Type::reference && named.target().name_style == NameStyle::person) ||
                           (named.type == Type::text && named.name == std::string_view(owner.search) &&
                            owner.name_style == NameStyle::person) ||
                           (named.type == Type::text && phone == at + 1);
    if (!is_person) return std::nullopt;
    LedgerPath beside = path;
    (path.leaf ? beside.leaf : beside.root) = &*phone;
    return beside;
}

}  // namespace dangwu::ledgers
