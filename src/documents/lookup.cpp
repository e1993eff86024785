#include "documents/lookup.h"

#include <algorithm>
#include <cmath>

#include "documents/wording.h"

namespace dangwu::documents {
namespace {

constexpr double equal_within = 1e-9;  // 0.1 + 0.2 = 0.3 for an office

bool compare(double left, Comparison::Sign sign, double right) {
    const bool same = std::fabs(left - right) <= equal_within * std::max({1.0, std::fabs(left), std::fabs(right)});
    switch (sign) {
        case Comparison::Sign::equal: return same;
        case Comparison::Sign::unequal: return !same;
        case Comparison::Sign::less: return !same && left < right;
        case Comparison::Sign::at_most: return same || left < right;
        case Comparison::Sign::greater: return !same && left > right;
        case Comparison::Sign::at_least: return same || left > right;
    }
    return false;
}

/// Texts are only the same or not: an order of words would mean nothing to the office.
bool compare(const std::string& left, Comparison::Sign sign, const std::string& right) {
    return sign == Comparison::Sign::unequal ? left != right : sign == Comparison::Sign::equal && left == right;
}

Value add(const Value& left, const Value& right) {
    if (left.lacks) return left;
    if (right.lacks) return right;
    Value sum = Value::of_number(left.number.value_or(0) + right.number.value_or(0),
                                 left.unit.empty() ? right.unit : left.unit);
    sum.names = left.names;
    sum.names.insert(sum.names.end(), right.names.begin(), right.names.end());
    sum.source = left.source + (left.source.empty() || right.source.empty() ? "" : "\n＋\n") + right.source;
    return sum;
}

std::string with_unit(const Value& value) {
    const std::string& text = value.text;
    const std::string& unit = value.unit;
    const bool has_it = text.size() >= unit.size() && text.compare(text.size() - unit.size(), unit.size(), unit) == 0;
    return has_it ? text : text + unit;
}

std::size_t counted(const Value& value) {
    return value.number && *value.number > 0 && *value.number < 1e9 ? static_cast<std::size_t>(*value.number)
                                                                    : value.names.size();
}

}  // namespace

void Lookup::enter(const Row& row, std::size_t index, std::size_t count) {
    Row counters;
    counters.values["序号"] = counters.values["index"] = Value::of_number(static_cast<double>(index + 1));
    counters.values["首项"] = counters.values["first"] = Value::of_bool(index == 0);
    counters.values["末项"] = counters.values["last"] = Value::of_bool(index + 1 == count);
    turns_.push_back({&row, std::move(counters)});
}

const Value* Lookup::find(const std::string& expression) {
    const std::vector<std::string> parts = summands(expression);
    if (parts.size() == 1) return find_single(expression);
    std::optional<Value> sum;
    for (const std::string& part : parts) {
        const Value* value = find_single(part);
        if (!value) return nullptr;
        sum = sum ? add(*sum, *value) : *value;
    }
    return &(sums_[expression] = std::move(*sum));
}

const Value* Lookup::find_single(const std::string& name) {
    for (auto turn = turns_.rbegin(); turn != turns_.rend(); ++turn) {
        for (const Row* row : {turn->row, static_cast<const Row*>(&turn->counters)}) {
            if (const auto own = row->values.find(name); own != row->values.end()) return &own->second;
        }
    }
    auto known = known_.find(name);
    if (known == known_.end()) known = known_.emplace(name, resolver_.find(name)).first;
    return known->second ? &*known->second : nullptr;
}

const Value* Lookup::side(const Operand& operand, Value& constant) {
    if (!operand.reference.empty()) return find(operand.reference);
    constant = operand.number ? Value::of_number(*operand.number) : Value::of_text(operand.text);
    return &constant;
}

std::optional<bool> Lookup::holds(const Tag& condition) {
    bool result = false;
    if (condition.comparison) {
        Value left_constant, right_constant;
        const Value* left = side(condition.comparison->left, left_constant);
        const Value* right = side(condition.comparison->right, right_constant);
        if (!left || !right) return {};
        const Comparison::Sign sign = condition.comparison->sign;
        if (left->lacks || right->lacks) {
            result = false;
        } else if (left->number && right->number) {
            result = compare(*left->number, sign, *right->number);
        } else {
            result = compare(left->text, sign, right->text);
        }
    } else {
        const Value* value = find(condition.name);
        if (!value) return {};
        result = value->holds();
    }
    return condition.kind == Tag::Kind::inverse ? !result : result;
}

bool Lookup::all_lack_data(const std::vector<const Tag*>& tags) {
    bool any_figure = false;
    for (const Tag* tag : tags) {
        for (const std::string& name : tag->references()) {
            const Value* value = find_single(name);
            if (!value || (!value->is_figure() && tag->kind != Tag::Kind::loop)) continue;
            if (value->has_data()) return false;
            any_figure = true;
        }
    }
    return any_figure;
}

std::string print(const Value& value, const Tag& tag) {
    if (value.lacks) return missing_in_words(*value.lacks);
    const int decimals = static_cast<int>(std::min(tag.argument.value_or(1), 10u));
    switch (tag.format) {
        case Format::as_worded: return value.text;
        case Format::plain:
            return value.number ? plain_number(*value.number, static_cast<int>(std::min(tag.argument.value_or(2), 10u)))
                                : value.text;
        case Format::unit: return with_unit(value);
        case Format::names: return names_with_count(value.names, tag.argument.value_or(0), counted(value), value.unit);
        case Format::change: return value.number ? change_in_words(*value.number, decimals) : value.text;
        case Format::rate: return value.number ? rate_in_words(*value.number, decimals) : value.text;
        case Format::net:
            return value.number && std::fabs(*value.number) < 1e15
                       ? net_change_in_words(std::llround(*value.number), value.unit)
                       : value.text;
    }
    return value.text;
}

}  // namespace dangwu::documents
