#pragma once
#include <map>

#include "office/office.h"
#include "records/standing_rows.h"

/// What a filter means, told a second time in the plainest way: record by record, value by value, without a database.
namespace dangwu::testing {

class FilterModel {
  public:
    explicit FilterModel(office::Office& office) {
        for (const Kind* kind : all_kinds())
            for (std::int64_t id : office.ids(office::Query(*kind))) records_[kind].emplace(id, office.load(*kind, id));
    }

    const std::map<std::int64_t, Record>& records(const Kind& kind) { return records_[&kind]; }

    bool holds(const query::Filter& filter, const void* row) {
        switch (filter.type) {
            case query::Filter::Type::standing:
            case query::Filter::Type::all:
                return std::all_of(filter.parts.begin(), filter.parts.end(),
                                   [&](const auto& part) { return holds(part, row); });
            case query::Filter::Type::any:
                return std::any_of(filter.parts.begin(), filter.parts.end(),
                                   [&](const auto& part) { return holds(part, row); });
            case query::Filter::Type::no: return !holds(filter.parts.at(0), row);
            case query::Filter::Type::test: break;
        }
        bool negative = filter.op == query::Op::unequal || filter.op == query::Op::is_empty;
        return exists(filter, 0, row) != negative;
    }

  private:
    /// There is a value at the path, from the step on, for which the comparison, taken positively, holds.
    bool exists(const query::Filter& filter, std::size_t step, const void* row) {
        const query::Step& at = filter.path[step];
        bool last = step + 1 == filter.path.size();
        if (at.field->type == Type::rows) {
            for (std::size_t i = 0; i < at.field->row_count(row); ++i) {
                const void* child = row_at(*at.field, row, i);
                if (at.where && !holds(*at.where, child)) continue;
                if (query::means_present(filter.path, step) && i != latest_row(*at.field, row, Date::today())) continue;
                if (last || exists(filter, step + 1, child)) return true;
            }
            return false;
        }
        Value value = get(*at.field, row);
        if (last) return !is_empty(value) && fulfils(filter, *at.field, value);
        const auto* to = std::get_if<Reference>(&value);
        const auto& targets = records_[&at.field->target()];
        auto target = to ? targets.find(to->id) : targets.end();
        return target != targets.end() && exists(filter, step + 1, target->second.data());
    }

    bool fulfils(const query::Filter& filter, const Field& field, const Value& value) {
        using query::Op;
        auto any = [&](auto test) {
            return std::any_of(filter.operands.begin(), filter.operands.end(),
                               [&](const query::Operand& operand) { return test(operand.value); });
        };
        switch (filter.op) {
            case Op::is_empty:
            case Op::is_filled: return true;
            case Op::equal:
            case Op::unequal:
            case Op::one_of: return any([&](const Value& wanted) { return equals(field, value, wanted); });
            case Op::within:
                return any([&](const Value& period) { return std::get<Date>(period).covers(std::get<Date>(value)); });
            case Op::contains: return any([&](const Value& piece) { return holds_piece(field, value, piece); });
            case Op::less: return order(value, filter.operands[0].value, false) < 0;
            case Op::at_least: return order(value, filter.operands[0].value, false) >= 0;
            case Op::at_most: return order(value, filter.operands[0].value, true) <= 0;
            case Op::more: return order(value, filter.operands[0].value, true) > 0;
        }
        return false;
    }

    static std::string title(const Record& record) {
        return shown(record.kind().field(record.kind().title[0]), record.get(record.kind().title[0]));
    }
    bool equals(const Field& field, const Value& value, const Value& wanted) {
        const auto* to = std::get_if<Reference>(&value);
        if (field.type == Type::date) return std::get<Date>(wanted).covers(std::get<Date>(value));
        if (!to) return value == wanted;
        const auto& sought = std::get<Reference>(wanted);
        if (sought.id) return to->id == sought.id;
        return (to->id ? title(records_[&field.target()].at(to->id)) : to->text) == sought.text;
    }
    bool holds_piece(const Field& field, const Value& value, const Value& piece) {
        const std::string& sought = std::get<std::string>(piece);
        std::string text = shown(field, value);
        if (const auto* to = std::get_if<Reference>(&value); to && to->id)
            text = title(records_[&field.target()].at(to->id));
        return text.find(sought) != std::string::npos;
    }
    /// A stored partial date counts as its first day, one in the filter as the whole period: its first day or its last.
    static int order(const Value& value, const Value& limit, bool to_its_end) {
        auto sign = [](const auto& a, const auto& b) { return a < b ? -1 : b < a ? 1 : 0; };
        if (const auto* date = std::get_if<Date>(&value)) {
            const Date& other = std::get<Date>(limit);
            return sign(date->first_day(), to_its_end ? other.last_day() : other.first_day());
        }
        if (const auto* number = std::get_if<std::int64_t>(&value)) return sign(*number, std::get<std::int64_t>(limit));
        if (const auto* amount = std::get_if<Decimal>(&value)) return sign(*amount, std::get<Decimal>(limit));
        return sign(std::get<std::string>(value), std::get<std::string>(limit));
    }

    std::map<const Kind*, std::map<std::int64_t, Record>> records_;
};

}  // namespace dangwu::testing
