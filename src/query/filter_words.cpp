#include "query/filter.h"
#include "records/language.h"

namespace dangwu::query {

namespace {

/// A parameter that nobody has filled: this year, $name.
std::string open_words(const Operand& operand) {
    std::string period = period_words(operand.parameter);
    return period.empty() ? "$" + operand.parameter : period;
}

bool is_open(const Operand& operand, const Parameters& parameters) {
    return !operand.parameter.empty() && !parameters.contains(operand.parameter);
}

std::string operand_words(const Operand& operand, const Field& field, const Parameters& parameters) {
    if (is_open(operand, parameters)) return open_words(operand);
    Value value = value_of(operand, parameters);
    if (const auto* to = std::get_if<Reference>(&value); to && to->text.empty()) return "#" + std::to_string(to->id);
    const std::string text = shown(field, value);
    if (field.type != Type::date) return text;
    if (text.size() == 4) return say(N_("year|{0}"), {text});
    return text.size() == 7 ? say(N_("month|{0}-{1}"), {text.substr(0, 4), text.substr(5)}) : text;
}

/// A piece of text stands as it was typed, also where the field holds codes.
std::string contained_words(const Filter& filter, const Parameters& parameters) {
    const Operand& operand = filter.operands.at(0);
    if (is_open(operand, parameters)) return open_words(operand);
    Value value = value_of(operand, parameters);
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

std::string test_words(const Filter& filter, const Parameters& parameters) {
    const Field& field = *filter.path.back().field;
    std::string path = in_words(filter.path, parameters);
    auto operand = [&](std::size_t i) { return operand_words(filter.operands.at(i), field, parameters); };
    auto list = [&] {
        std::string words;
        for (std::size_t i = 0; i < filter.operands.size(); ++i) words += (i ? tr(N_(" or ")) : "") + operand(i);
        return words;
    };
    bool is_date = field.type == Type::date;
    switch (filter.op) {
        case Op::equal: return say(N_("{0} is {1}"), {path, operand(0)});
        case Op::unequal: return say(N_("{0} is not {1}"), {path, operand(0)});
        case Op::less: return say(is_date ? N_("{0} is before {1}") : N_("{0} is less than {1}"), {path, operand(0)});
        case Op::at_most:
            return say(is_date ? N_("{0} is on or before {1}") : N_("{0} is at most {1}"), {path, operand(0)});
        case Op::more: return say(is_date ? N_("{0} is after {1}") : N_("{0} is more than {1}"), {path, operand(0)});
        case Op::at_least:
            return say(is_date ? N_("{0} is on or after {1}") : N_("{0} is at least {1}"), {path, operand(0)});
        case Op::contains: return say(N_("{0} contains “{1}”"), {path, contained_words(filter, parameters)});
        case Op::within: return say(N_("{0} is in {1}"), {path, list()});
        case Op::is_empty: return say(N_("{0} is not given"), {path});
        case Op::is_filled: return say(N_("{0} is given"), {path});
        case Op::one_of: return say(N_("{0} is {1}"), {path, list()});
    }
    return {};
}

std::string join_words(const Filter& filter, const Parameters& parameters, const char* between) {
    std::string words;
    for (const Filter& part : filter.parts) {
        bool bracket = filter.type == Filter::Type::all && part.type == Filter::Type::any;
        std::string text = in_words(part, parameters);
        words += (words.empty() ? "" : tr(between)) + (bracket ? say(N_("({0})"), {text}) : text);
    }
    return words;
}

}  // namespace

std::string in_words(const Path& path, const Parameters& parameters) {
    std::string words;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Step& step = path[i];
        std::string label = tr(step.field->label);
        // A child list with one telling field (types.type) is named once.
        if (i > 0 && path[i - 1].field->type == Type::rows && tr(path[i - 1].field->label) == label) continue;
        if (!words.empty()) words += tr(N_("'s "));
        words += label;
        if (means_present(path, i)) words += tr(N_(" (the present one)"));
        if (step.where) words += say(N_(" (where {0})"), {in_words(*step.where, parameters)});
    }
    return words;
}

std::string in_words(const Filter& filter, const Parameters& parameters) {
    switch (filter.type) {
        case Filter::Type::test: return test_words(filter, parameters);
        case Filter::Type::no: return say(N_("not ({0})"), {in_words(filter.parts.at(0), parameters)});
        case Filter::Type::any: return join_words(filter, parameters, N_(" or "));
        case Filter::Type::standing: {
            const Operand& day = filter.operands.at(0);
            if (is_open(day, parameters)) return say(N_("standing on {0}"), {open_words(day)});
            Value value = value_of(day, parameters);
            const auto* date = std::get_if<Date>(&value);
            return say(N_("standing on {0}"), {date ? date->iso() : "$" + day.parameter});
        }
        case Filter::Type::all: break;
    }
    if (filter.parts.empty()) return tr(N_("all records"));
    return join_words(filter, parameters, N_(", and "));
}

}  // namespace dangwu::query
