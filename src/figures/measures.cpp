#include <set>
#include <tuple>

#include "figures/evaluator.h"
#include "records/indicator.h"
#include "records/language.h"
#include "records/text.h"
#include "records/units.h"

namespace dangwu::figures {

namespace {

using query::Parameters;
using storage::Reading;
using storage::Sql;

std::string no_records(const Kind& kind) {
    return say(N_("There are no records of {0} yet. Import or enter them."), {tr(kind.plural)});
}

/// a × b ÷ c, rounded once, half away from zero: by way of a double, 22.04999 would become 22.05 and then 22.1.
Decimal ratio(std::int64_t a, std::int64_t b, std::int64_t c, int decimals) {
    std::int64_t step = Decimal::scale;
    for (int i = 0; i < decimals; ++i) step /= 10;
    __extension__ using Wide = __int128;
    Wide above = Wide{a} * b * (Decimal::scale / step), below = c;
    if (below < 0) above = -above, below = -below;
    Wide half = above < 0 ? -below / 2 : below / 2;
    return Decimal::of_units(static_cast<std::int64_t>((above + half) / below) * step);
}

/// What the database keeps of a number: whole numbers as they are, amounts in ten-thousandths.
Decimal kept_number(const Field& field, std::int64_t number) {
    return Decimal::of_units(field.type == Type::whole ? number * Decimal::scale : number);
}

Period year_before(const Period& period) {
    return Period::of_year(period.year - 1);
}

}  // namespace

void Evaluator::compute_from_records(Figure& figure, const Definition& definition, const Parameters& given) {
    const Kind& kind = *definition.kind;
    // Of no records at all nothing can be said, but that there are none.
    bool counts_all = definition.measure == Measure::count && definition.where.parts.empty() &&
                      definition.where.type == query::Filter::Type::all;
    if (!counts_all && office_.count(office::Query(kind)) == 0) {
        figure.missing = no_records(kind);
        return;
    }
    office::Query query(kind);
    query.filter = definition.where;
    query.parameters = given;
    Sql where = condition(definition.where, kind, "t", given, office_.store());
    const std::vector<std::int64_t> ids = office_.ids(query);
    if (ids.empty()) figure.missing = why_nothing_is_known(definition, given);
    if (!figure.missing.empty()) return;
    if (definition.measure == Measure::distinct) return compute_distinct(figure, definition, given, where);
    for (std::int64_t id : ids) figure.records.push_back({&kind, id, office_.name_of(kind, id)});
    if (definition.measure == Measure::count) {
        figure.value = Decimal::of(static_cast<double>(figure.records.size()));
        return;
    }
    Sql sql = values_at(definition.paths.at(0), kind, where, given, office_.store());
    const char* pick = definition.measure == Measure::sum          ? "SELECT sum(value), 1 FROM ("
                       : definition.measure == Measure::last_month ? "SELECT max(value), 1 FROM ("
                                                                   : "SELECT max(value), count(DISTINCT value) FROM (";
    sql.text = pick + sql.text + ")";
    auto& statement = office_.database().prepare(sql.text);
    statement.reset();
    sql.bind_to(statement);
    Reading row(statement);
    bool found = row.next() && !row->is_null(0);
    const Field& field = *definition.paths.at(0).back().field;
    if (definition.measure == Measure::sum) {
        Decimal sum = found ? kept_number(field, row->integer(0)) : Decimal();
        if (definition.scale != Decimal::of(1))
            sum = ratio(sum.units(), definition.scale.units(), Decimal::scale * Decimal::scale, definition.decimals);
        figure.value = sum;
    } else if (!found) {
        figure.missing = say(N_("{0} is not given."), {tr(field.label)});
    } else if (row->integer(1) > 1) {
        figure.missing = say(N_("{0} differs between {1} records. Leave one of them."),
                             {tr(field.label), std::to_string(figure.records.size())});
    } else if (definition.measure == Measure::value) {
        figure.value = kept_number(field, row->integer(0));
        if (const Field* unit = kind.find("unit"); unit && figure.unit.empty() && !figure.records.empty())
            take_unit(figure, shown(*unit, office_.load(kind, figure.records.front().id).get(*unit)), given);
    } else if (auto date = Date::from_iso(row->text(0)); date && date->month()) {
        figure.value = Decimal::of(date->month());
    } else {
        figure.missing = say(N_("{0} is given only to the year."), {tr(field.label)});
    }
}

std::string Evaluator::why_nothing_is_known(const Definition& definition, const Parameters& given) {
    if (definition.by_name && !(definition.measure == Measure::count && occurs(definition, given)))
        return say(N_("There is no such record: {0}."), {in_words(definition.where, given)});
    if (auto first = first_year(definition); first && *first > period_.year)
        return say(N_("The records of {0} begin only in {1}."), {tr(definition.kind->plural), std::to_string(*first)});
    return {};
}

std::optional<int> Evaluator::first_year(const Definition& definition) {
    const query::Filter& where = definition.where;
    for (const query::Filter& part : where.type == query::Filter::Type::all ? where.parts : std::vector{where}) {
        bool of_year = (part.op == query::Op::within || part.op == query::Op::equal) && part.operands.size() == 1 &&
                       part.operands.front().parameter == "year";
        if (!of_year) continue;
        Sql sql = values_at(part.path, *definition.kind, {"1", {}, {}}, {}, office_.store());
        auto& statement = office_.database().prepare("SELECT substr(min(value), 1, 4) FROM (" + sql.text + ")");
        statement.reset();
        sql.bind_to(statement);
        Reading row(statement);
        if (row.next() && !row->is_null(0)) return static_cast<int>(row->integer(0));
    }
    return std::nullopt;
}

bool Evaluator::occurs(const Definition& definition, const Parameters& given) {
    office::Query query(*definition.kind);
    query.filter = {query::Filter::Type::test, {}, definition.each, query::Op::equal, {{{}, "name"}}};
    query.parameters = given;
    return office_.count(query) > 0;
}

std::vector<std::string> Evaluator::other_names(const std::string& indicator) const {
    for (const Definition& other : definitions_)
        if (other.measure == Measure::indicator &&
            std::find(other.words.begin(), other.words.end(), indicator) != other.words.end())
            return other.words;
    return {};
}

/// The unit of the record; where a figure of the same name speaks in another (万元, 亿元), the value in that.
void Evaluator::take_unit(Figure& figure, const std::string& unit, const Parameters& given) const {
    figure.unit = unit;
    const auto* name = std::get_if<std::string>(&given.at("name"));
    for (const Definition& other : definitions_) {
        const bool same = name && other.measure == Measure::indicator &&
                          std::find(other.words.begin(), other.words.end(), *name) != other.words.end();
        auto factor = same ? unit_factor(unit, other.unit) : std::nullopt;
        if (!factor) continue;
        figure.unit = other.unit;
        figure.value = Decimal::of(figure.value->value() * *factor);
        return;
    }
}

void Evaluator::compute_distinct(Figure& figure, const Definition& definition, const Parameters& given,
                                 const Sql& where) {
    std::set<std::string> seen;
    for (const query::Path& path : definition.paths) {
        const Field& field = *path.back().field;
        Sql sql = values_at(path, *definition.kind, where, given, office_.store());
        // A number is the id of a referenced record; a plain text in its place may consist of digits too.
        sql.text = "SELECT typeof(value), value FROM (" + sql.text + ") ORDER BY id";
        auto& statement = office_.database().prepare(sql.text);
        statement.reset();
        sql.bind_to(statement);
        std::vector<office::Named> found;
        {
            Reading rows(statement);
            while (rows.next()) {
                bool is_record = field.type == Type::reference && rows->text(0) == "integer";
                found.push_back(is_record ? office::Named{&field.target(), rows->integer(1), {}}
                                          : office::Named{definition.kind, 0, std::string(rows->text(1))});
            }
        }
        for (office::Named& each : found) {
            if (!seen.insert(std::to_string(each.id) + ' ' + each.name).second) continue;
            if (each.id)
                each.name = office_.name_of(*each.kind, each.id);
            else if (field.codes)
                each.name = field.codes().label(each.name);
            figure.records.push_back(std::move(each));
        }
    }
    figure.value = Decimal::of(static_cast<double>(figure.records.size()));
}

void Evaluator::compute_from_figures(Figure& figure, const Definition& definition) {
    Figure now = this->figure(definition.words.at(0));
    Figure base = definition.measure == Measure::share
                      ? this->figure(definition.words.at(1))
                      : Evaluator(office_, year_before(period_)).figure(definition.words.at(0));
    figure.records = now.records;
    if (definition.measure != Measure::share) {
        // What stood then and stands no more belongs to the difference as well.
        auto key = [](const office::Named& each) {
            return std::tuple(each.kind, each.id, each.id ? std::string() : each.name);
        };
        std::set<std::tuple<const Kind*, std::int64_t, std::string>> stands;
        for (const office::Named& each : now.records) stands.insert(key(each));
        for (const office::Named& before : base.records)
            if (!stands.contains(key(before))) figure.records.push_back(before);
    }
    if (!now.value || !base.value) {
        figure.missing = !now.value ? now.missing : base.missing;
        return;
    }
    const std::string a = now.value->rounded(now.decimals).text(), b = base.value->rounded(base.decimals).text();
    if (definition.measure == Measure::change) {
        figure.value = Decimal::of_units(now.value->units() - base.value->units());
        figure.definition +=
            say(N_(" Here: {0}."), {a + " − " + b + " = " + figure.value->rounded(figure.decimals).text()});
        return;
    }
    if (base.value->units() == 0) {
        figure.missing = definition.measure == Measure::share
                             ? say(N_("{0} is zero."), {base.title})
                             : tr(N_("At the end of last year there was none, so that no rate can be given."));
        return;
    }
    std::int64_t part = now.value->units() - (definition.measure == Measure::growth ? base.value->units() : 0);
    figure.value = ratio(part, 100, base.value->units(), definition.decimals);
    const std::string above = definition.measure == Measure::growth ? "(" + a + " − " + b + ")" : a;
    figure.definition += say(N_(" Here: {0}."), {above + " ÷ " + b + " = " + figure.value->text() + "%"});
}

std::optional<Record> Evaluator::indicator(const Definition& definition, int year, const char* value_kind,
                                           const std::string& unit) {
    for (const std::string& name : definition.words) {
        office::Query query(Indicator::describe());
        query.filter =
            query::parse_filter("name = $name and year = $year and value_kind = $kind", Indicator::describe());
        query.parameters = {{"name", name}, {"year", std::int64_t{year}}, {"kind", std::string(value_kind)}};
        query.limit = 1;
        auto found = office_.list(query);
        if (found.empty()) continue;
        // 万元 one year and 亿元 the next.
        Indicator& indicator = found.front().as<Indicator>();
        if (auto factor = unit_factor(indicator.unit, unit); factor && indicator.value) {
            indicator.value = Decimal::of(indicator.value->value() * *factor);
            indicator.unit = unit;
        }
        return std::move(found.front());
    }
    return std::nullopt;
}

void Evaluator::compute_indicator(Figure& figure, const Definition& definition) {
    auto actual = indicator(definition, period_.year, "actual", definition.unit);
    auto record = actual ? std::move(actual) : indicator(definition, period_.year, "forecast", definition.unit);
    if (!record) {
        figure.missing = say(N_("There is neither an actual nor a forecast value of {0} for {1}."),
                             {definition.words.at(0), std::to_string(period_.year)});
        return;
    }
    const Indicator& value = record->as<Indicator>();
    figure.value = value.value;
    figure.forecast = value.value_kind == "forecast";
    if (!value.unit.empty()) figure.unit = value.unit;
    figure.records.push_back({&Indicator::describe(), record->id, title_of(*record)});
}

void Evaluator::compute_indicator_growth(Figure& figure, const Definition& definition) {
    auto actual = indicator(definition, period_.year, "actual", {});
    auto now = actual ? std::move(actual) : indicator(definition, period_.year, "forecast", {});
    auto before = indicator(definition, period_.year - 1, "actual", now ? now->as<Indicator>().unit : std::string());
    for (const auto* record : {&now, &before})
        if (*record) figure.records.push_back({&Indicator::describe(), (*record)->id, title_of(**record)});
    if (now && now->as<Indicator>().growth_percent) {
        figure.value = now->as<Indicator>().growth_percent->rounded(definition.decimals);
        figure.definition = tr(N_("The growth entered from the statistics office (comparable basis)."));
        return;
    }
    if (!now || !now->as<Indicator>().value) {
        figure.missing = say(N_("There is neither an actual nor a forecast value of {0} for {1}."),
                             {definition.words.at(0), std::to_string(period_.year)});
    } else if (!before || !before->as<Indicator>().value || before->as<Indicator>().value->units() == 0) {
        figure.missing = say(N_("There is no actual value of {0} for {1} to compare with."),
                             {definition.words.at(0), std::to_string(period_.year - 1)});
    } else {
        std::int64_t base = before->as<Indicator>().value->units();
        figure.value = ratio(now->as<Indicator>().value->units() - base, 100, base, definition.decimals);
        const std::string a = now->as<Indicator>().value->text(), b = before->as<Indicator>().value->text();
        figure.definition +=
            say(N_(" Here: {0}."), {"(" + a + " − " + b + ") ÷ " + b + " = " + figure.value->text() + "%"});
        figure.forecast = now->as<Indicator>().value_kind == "forecast";
    }
}

}  // namespace dangwu::figures
