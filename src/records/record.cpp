#include "records/record.h"

#include <algorithm>

#include "records/language.h"
#include "records/numbers.h"
#include "records/text.h"

namespace dangwu {

namespace {

std::string fault_of_id_number(const IdNumber& number) {
    switch (number.fault) {
        case NumberFault::none: return {};
        case NumberFault::length:
            return say(N_("The ID number has {0} characters instead of 18."),
                       {std::to_string(decode(number.text).size())});
        case NumberFault::characters: return tr(N_("The ID number holds something that is neither digit nor X."));
        case NumberFault::division: return tr(N_("The ID number begins with no known province."));
        case NumberFault::birth: return tr(N_("The ID number holds an impossible date of birth."));
        case NumberFault::check_digit:
            return say(N_("The check digit of the ID number is wrong: it should be {0}."),
                       {std::string(1, number.expected_check)});
    }
    return {};
}

std::string fault_of_credit_code(const CreditCode& code) {
    switch (code.fault) {
        case NumberFault::none: return {};
        case NumberFault::length:
            return say(N_("The credit code has {0} characters instead of 18."),
                       {std::to_string(decode(code.text).size())});
        case NumberFault::check_digit:
            return say(N_("The check character of the credit code is wrong: it should be {0}."),
                       {std::string(1, code.expected_check)});
        default: return tr(N_("The credit code holds a character that credit codes do not have."));
    }
}

constexpr int earliest_year = 1900, furthest_ahead = 20;  // years that a ledger of today may mean
constexpr double whole_percent = 100;

/// What can be written, but is hardly meant; empty if there is nothing to say.
std::string doubt(const Field& field, const Value& value) {
    if (const auto* date = std::get_if<Date>(&value)) {
        const bool old = date->year() < earliest_year;
        if (old || date->year() > Date::today().year() + furthest_ahead)
            return say(old ? N_("{0}: {1} is long ago. Is the year right?")
                           : N_("{0}: {1} is far in the future. Is the year right?"),
                       {tr(field.label), date->iso()});
    }
    const auto* whole = std::get_if<std::int64_t>(&value);
    if (whole && *whole < 0)
        return say(N_("{0} is below zero ({1}). Is that right?"), {tr(field.label), shown(field, value)});
    const auto* exact = std::get_if<Decimal>(&value);
    if (exact && field.share && (*exact < Decimal() || *exact > Decimal::of(whole_percent)))
        return say(N_("{0} is {1} %, but a share lies between 0 and 100. Is that right?"),
                   {tr(field.label), shown(field, value)});
    return {};
}

bool is_absent(const Field& field, const void* row) {
    return field.type == Type::rows ? field.row_count(row) == 0 : is_empty(get(field, row));
}

/// What ends before it began is a slip of the pen: in a child row nothing but the two dates says which one is wrong, so
/// it is refused; of a whole record it is a remark.
void check_order_of_dates(const Kind& kind, const void* row, const std::string& prefix, std::vector<Problem>& found) {
    if (!*kind.begins || !*kind.ends) return;
    const Field &begins = kind.field(kind.begins), &ends = kind.field(kind.ends);
    Value from = get(begins, row), until = get(ends, row);
    if (is_empty(from) || is_empty(until)) return;
    if (std::get<Date>(until).last_day() >= std::get<Date>(from).first_day()) return;
    found.push_back({prefix + ends.name,
                     say(N_("{0} ({1}) lies before {2} ({3}). Correct one of the two dates."),
                         {tr(ends.label), shown(ends, until), tr(begins.label), shown(begins, from)}),
                     !prefix.empty()});
}

/// A member belongs to one branch at a time. Lists whose rows bear a code (seats by their post) may have several.
void check_open_rows(const Field& list, const void* row, const std::string& prefix, std::vector<Problem>& found) {
    const Kind& rows = *list.rows;
    if (!list.one_open || std::any_of(rows.fields.begin(), rows.fields.end(),
                                      [](const Field& field) { return field.type == Type::code && field.required; }))
        return;
    std::string open;
    int count = 0;
    for (std::size_t i = 0; i < list.row_count(row); ++i)
        if (const void* each = row_at(list, row, i); is_empty(get(rows.field(rows.ends), each))) {
            open += (count++ ? tr(N_("list|, ")) : "") + title_of(rows, each);
        }
    if (count > 1)
        found.push_back(
            {prefix + list.name,
             say(N_("{0}: more than one has no end ({1}). Enter the end of the earlier one."), {tr(list.label), open}),
             false});
}

void check_row(const Kind& kind, const void* row, const std::string& prefix, std::vector<Problem>& found) {
    check_order_of_dates(kind, row, prefix, found);
    for (const Field& field : kind.fields) {
        if (field.required && is_absent(field, row) && (!*field.or_else || is_absent(kind.field(field.or_else), row)))
            found.push_back({prefix + field.name, say(N_("{0} is empty."), {tr(field.label)})});
        if (field.type == Type::rows) {
            for (std::size_t i = 0; i < field.row_count(row); ++i)
                check_row(*field.rows, row_at(field, row, i), prefix + field.name + ".", found);
            check_open_rows(field, row, prefix, found);
            continue;
        }
        const bool may_be_doubted = field.type == Type::date || field.type == Type::whole || field.share;
        const bool has_form =
            field.type == Type::id_number || field.type == Type::credit_code || field.type == Type::code;
        if (!has_form && !may_be_doubted) continue;
        const Value value = get(field, row);
        if (std::string sentence = doubt(field, value); !sentence.empty())
            found.push_back({prefix + field.name, std::move(sentence), false});
        const auto* text = std::get_if<std::string>(&value);
        if (!text) continue;
        std::string fault;
        if (field.type == Type::id_number) fault = fault_of_id_number(read_id_number(*text));
        if (field.type == Type::credit_code) fault = fault_of_credit_code(read_credit_code(*text));
        if (field.type == Type::code && !field.codes().open() && !field.codes().find(*text))
            fault = say(N_("“{0}” is not on the list of {1}."), {*text, tr(field.label)});
        if (!fault.empty()) found.push_back({prefix + field.name, fault});
    }
    for (const auto& rule : kind.rules) rule(row, found);
}

}  // namespace

std::string title_of(const Kind& kind, const void* record) {
    std::string title;
    for (const char* name : kind.title) {
        const Field& field = kind.field(name);
        std::string part = shown(field, get(field, record));
        if (part.empty()) continue;
        if (!title.empty()) title += ' ';
        title += part;
    }
    return title;
}

std::vector<Problem> check(const Record& record) {
    std::vector<Problem> found;
    check_row(record.kind(), record.data(), "", found);
    return found;
}

std::vector<const Field*> incomplete(const Record& record) {
    std::vector<const Field*> empty;
    for (const Field& field : record.kind().fields)
        if (field.expected && (!field.expected_if || field.expected_if(record.data())) &&
            is_absent(field, record.data()))
            empty.push_back(&field);
    return empty;
}

bool same_values(const Kind& kind, const void* a, const void* b) {
    for (const Field& field : kind.fields) {
        if (field.type != Type::rows) {
            if (get(field, a) != get(field, b)) return false;
            continue;
        }
        if (field.row_count(a) != field.row_count(b)) return false;
        for (std::size_t i = 0; i < field.row_count(a); ++i)
            if (!same_values(*field.rows, row_at(field, a, i), row_at(field, b, i))) return false;
    }
    return true;
}

}  // namespace dangwu
