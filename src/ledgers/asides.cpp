#include "ledgers/asides.h"

#include <algorithm>

#include "ledgers/code_words.h"
#include "ledgers/date_words.h"
#include "ledgers/told.h"
#include "records/decimal.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

/// The record in which the path's field stands: the row's own, or one that it carries.
Record& owner_of(Draft& draft, const LedgerPath& path) {
    for (auto& [root, carried] : draft.carried)
        if (path.leaf && root == path.root) return carried;
    return draft.record;
}

void keep_in_remarks(Draft& draft, Record& record, const Draft::Aside& aside) {
    const Field& field = aside.path.field();
    const Field* note = record.kind().find("note");
    if (note) {
        const std::string told = say(N_("{0}: {1}"), {tr(field.label), aside.text});
        const std::string known = shown(*note, record.get(*note));
        if (known.find(told) == std::string::npos)
            record.set(*note, known.empty() ? told : known + tr(N_("ways|; ")) + told);
    }
    if (note && !is_empty(record.get(field))) {  // a part of the text was the value
        const std::string value = shown(field, record.get(field)) + field.unit;
        draft.repairs.push_back(
            {draft.row, aside.path.text(), aside.text, say(N_("{0}, and the whole text in the remarks"), {value})});
        return;
    }
    draft.warnings.push_back({draft.row, aside.path.text(), aside.text,
                              say(note ? N_("{0}: “{1}” is kept in the remarks; the field was left empty.")
                                       : N_("{0}: “{1}” cannot stand there; the field was left empty."),
                                  {tr(field.label), aside.text})});
}

void tell(Draft& draft, const Draft::Aside& aside, const Field& field, const std::string& value) {
    draft.repairs.push_back({draft.row, aside.path.text(), aside.text, say(N_("{0}: {1}"), {tr(field.label), value})});
}

/// 3年 from the first day that the row gives.
void settle_length(Draft& draft, Record& record, const Draft::Aside& aside) {
    const Field& field = aside.path.field();
    if (!is_empty(record.get(field))) return;
    for (const std::string& name : words(field.runs_from)) {
        const Value from = record.get(name);
        if (is_empty(from)) continue;
        const Date day = std::get<Date>(from);
        const int days = days_of_length(aside.text), months = months_of_length(aside.text);
        if (days && !day.exact()) break;  // of 2021-03 thirty days later is no day
        const Date until = days     ? day.plus_days(days)
                           : months ? day.plus_months(months)
                                    : day.plus_months(months_of_length(aside.text + "年"));
        record.set(field, until);
        return tell(draft, aside, field, until.iso());
    }
    keep_in_remarks(draft, record, aside);
}

/// 主体施工（60%） tells a share and a state.
void settle_words(Draft& draft, Record& record, const Draft::Aside& aside) {
    const Field& field = aside.path.field();
    const Field& state = record.kind().field(field.in_words);
    const std::string plain = half_width(without_blanks(aside.text));
    const std::size_t percent = plain.find('%');
    if (percent != plain.npos) {
        const std::size_t before = plain.find_last_not_of("0123456789.", percent ? percent - 1 : 0);
        const std::size_t first = before == plain.npos ? 0 : before + 1;
        if (auto share = Decimal::parse(plain.substr(first, percent - first))) record.set(field, *share);
    }
    const Code* whole = words_of(state.codes()).read(aside.text);
    const std::string code = whole ? whole->code : code_first_named_in(state.codes(), aside.text);
    const bool gives_state = !code.empty() && is_empty(record.get(state));
    if (gives_state) {
        record.set(state, code);
        tell(draft, aside, state, state.codes().label(code));
    }
    if (!whole || !gives_state) keep_in_remarks(draft, record, aside);
}

void settle_day(Draft& draft, Record& record, const Draft::Aside& aside) {
    const Field& field = aside.path.field();
    const Field& date = record.kind().field(field.dates);
    const auto day = day_in_text(aside.text);
    if (!day || record.get(field) != Value(std::string(field.dates_code)) || !is_empty(record.get(date))) return;
    record.set(date, day->date);
    tell(draft, aside, date, day->date.iso());
}

}  // namespace

std::optional<CellReading> read_dated_state(const Field& field, const std::string& text) {
    if (!*field.dates) return std::nullopt;
    const auto day = day_in_text(text);
    if (!day) return std::nullopt;
    for (const std::string& words : {day->around, "已" + day->around})
        if (const Code* code = words_of(field.codes()).read(words)) {
            CellReading reading;
            reading.value = std::string(code->code);
            reading.repaired_to = field.codes().label(code->code);
            return reading;
        }
    return std::nullopt;
}

bool is_aside(const Field& field, const sheets::Cell& cell, std::string_view heading, bool readable) {
    if (!*field.runs_from && !*field.in_words) return false;
    const std::string text = trimmed(cell.text);
    if (*field.runs_from) {
        const bool counts_years = heading.find("限") != heading.npos || heading.find("(年)") != heading.npos ||
                                  heading.find("（年）") != heading.npos || heading.ends_with("期");
        const bool is_length = months_of_length(text) > 0 || (!readable && days_of_length(text) > 0) ||
                               (counts_years && is_few_years(text));
        return is_length && (counts_years || !readable);  // 10年 under 服务期满 may be the year 2010
    }
    if (readable || !*field.in_words || cell.kind != sheets::CellKind::text) return false;
    const std::u32string points = decode(text);
    return std::any_of(points.begin(), points.end(), is_han);
}

void settle_asides(Draft& draft) {
    for (const Draft::Aside& aside : draft.asides) {
        Record& record = owner_of(draft, aside.path);
        const Field& field = aside.path.field();
        if (*field.runs_from) settle_length(draft, record, aside);
        if (*field.in_words) settle_words(draft, record, aside);
        if (*field.dates) settle_day(draft, record, aside);
    }
    draft.asides.clear();
}

}  // namespace dangwu::ledgers
