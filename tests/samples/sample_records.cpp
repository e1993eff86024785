#include "samples/sample_records.h"

#include "records/language.h"
#include "records/numbers.h"

namespace dangwu::samples {

namespace {

std::string padded(int number, std::size_t width) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// More than a year between two fields of one record, so that every probation is served.
Date sample_date(int variant, int place) {
    return Date::make(2001, 2, 3)->plus_days(400 * place + 17 * variant);
}

void fill(const Kind& kind, void* row, int variant, const Target& target, bool all) {
    int place = 0;
    for (const Field& field : kind.fields) {
        ++place;
        if (field.derived || (!all && !field.required)) continue;
        if (field.type != Type::rows) {
            set(field, row, sample_value(field, variant, place, target));
            continue;
        }
        for (int i = 0; i < (all ? 2 : 1); ++i) fill(*field.rows, field.add_row(row), variant + i, target, all);
    }
    // What the ID number says twice must agree with it.
    if (const Field* number = kind.find("id_number"); number && !is_empty(get(*number, row))) {
        IdNumber read = read_id_number(std::get<std::string>(get(*number, row)));
        if (const Field* birth = kind.find("birth_date")) set(*birth, row, read.birth);
        if (const Field* sex = kind.find("sex")) set(*sex, row, std::string(read.sex));
    }
}

Record made(const Kind& kind, int variant, const Target& target, bool all) {
    Record record(kind);
    fill(kind, record.data(), variant, target, all);
    if (kind.derive) kind.derive(record.data());
    return record;
}

}  // namespace

std::string sample_id_number(int variant) {
    std::string number =
        "3410991970" + padded(1 + variant % 12, 2) + padded(1 + variant % 28, 2) + padded(variant % 1000, 3);
    IdNumber read = read_id_number(number + "0");
    return number + (read.fault == NumberFault::check_digit ? read.expected_check : '0');
}

std::string sample_credit_code(int variant) {
    std::string code = "91341099MA" + padded(variant % 10'000'000, 7);
    CreditCode read = read_credit_code(code + "0");
    return code + (read.fault == NumberFault::check_digit ? read.expected_check : '0');
}

Value sample_value(const Field& field, int variant, int place, const Target& target) {
    std::string label = tr(field.label, Language::zh_CN);
    switch (field.type) {
        case Type::text: return label + "样" + std::to_string(variant);
        case Type::note: return label + "第一行\n第二行 " + std::to_string(variant);
        case Type::code: {
            const auto& codes = field.codes().codes;
            return std::string(codes[static_cast<std::size_t>(variant + place) % codes.size()].code);
        }
        case Type::whole: return std::int64_t{2010 + variant * 10 + place};
        case Type::decimal: return Decimal::of_units(std::int64_t{variant} * 12'345 + 6'700 * place);
        case Type::flag: return variant % 2 == 0;
        case Type::date: return sample_date(variant, place);
        case Type::reference: return target(field.target());
        case Type::id_number: return sample_id_number(variant);
        case Type::credit_code: return sample_credit_code(variant);
        case Type::phone: return "100" + padded(variant * 100 + place, 8);
        case Type::rows: break;
    }
    return {};
}

Record full_record(const Kind& kind, int variant, const Target& target) {
    return made(kind, variant, target, true);
}

Record bare_record(const Kind& kind, int variant, const Target& target) {
    return made(kind, variant, target, false);
}

}  // namespace dangwu::samples
