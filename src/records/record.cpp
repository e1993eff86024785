#include "records/record.h"

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

bool is_absent(const Field& field, const void* row) {
    return field.type == Type::rows ? field.row_count(row) == 0 : is_empty(get(field, row));
}

void check_row(const Kind& kind, const void* row, const std::string& prefix, std::vector<Problem>& found) {
    for (const Field& field : kind.fields) {
        if (field.required && is_absent(field, row))
            found.push_back({prefix + field.name, say(N_("{0} is empty."), {tr(field.label)})});
        if (field.type == Type::rows) {
            for (std::size_t i = 0; i < field.row_count(row); ++i)
                check_row(*field.rows, row_at(field, row, i), prefix + field.name + ".", found);
            continue;
        }
        bool has_form = field.type == Type::id_number || field.type == Type::credit_code || field.type == Type::code;
        if (!has_form) continue;
        Value value = get(field, row);
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
