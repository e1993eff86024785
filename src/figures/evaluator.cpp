#include "figures/evaluator.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "figures/own_figures.h"
#include "records/error.h"
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

std::string printed(const Definition& definition, const std::string& name) {
    return definition.by_name ? definition.id + "[" + name + "]" : definition.id;
}

}  // namespace

Period Period::of_year(int year) {
    return {year, *Date::make(year, 12, 31)};
}

Period Period::of_year(int year, const Date& end) {
    Period period = of_year(year);
    if (!end.empty()) period.end = std::min(period.end, end.last_day());
    return period;
}

Evaluator::Evaluator(office::Office& office, const Period& period, Progress progress)
    : office_(office), period_(period), definitions_(definitions_of(office)), progress_(std::move(progress)) {}

const Definition& Evaluator::definition_of(const std::string& id) const {
    for (const Definition& definition : definitions_)
        if (definition.id == id) return definition;
    throw Error(Trouble::usage, say(N_("There is no figure “{0}”. The list of figures shows all of them."), {id}));
}

Parameters Evaluator::parameters(const Period& period, const std::string& name) const {
    Parameters given = query::periods(period.year, period.end);
    given["name"] = name;
    return given;
}

std::vector<std::string> Evaluator::names(const Definition& definition) {
    // The filter without its $name condition: asked for every value that stands at `each`.
    query::Filter open = definition.where;
    std::erase_if(open.parts, [](const query::Filter& part) {
        return std::any_of(part.operands.begin(), part.operands.end(),
                           [](const query::Operand& operand) { return operand.parameter == "name"; });
    });
    Parameters given = parameters(period_, {});
    Sql where = condition(open, *definition.kind, "t", given, office_.store());
    Sql sql = values_at(definition.each, *definition.kind, where, given, office_.store());
    sql.text = "SELECT value, min(id) FROM (" + sql.text + ") GROUP BY value ORDER BY 2";
    auto& statement = office_.database().prepare(sql.text);
    statement.reset();
    sql.bind_to(statement);
    Reading rows(statement);
    std::vector<std::string> found;
    while (rows.next()) found.emplace_back(rows->text(0));
    return found;
}

std::vector<Figure> Evaluator::all() {
    std::vector<Figure> figures;
    for (const Definition& definition : definitions_) {
        if (!definition.by_name) {
            // One that is wrong may bear the name of another.
            figures.push_back(definition.fault.empty() ? figure(definition.id) : compute(definition, {}, {}));
            continue;
        }
        for (const std::string& name : names(definition)) {
            Figure one = figure(printed(definition, name));
            if (one.value) figures.push_back(std::move(one));
        }
    }
    return figures;
}

Figure Evaluator::figure(const std::string& id) {
    if (auto known = known_.find(id); known != known_.end()) return known->second;
    const double part = static_cast<double>(known_.size()) / static_cast<double>(definitions_.size());
    if (progress_ && !progress_(std::min(part, 1.0)))
        throw Error(Trouble::cancelled, tr(N_("Stopped. Nothing was changed.")));
    std::string base = id, name;
    if (auto bracket = id.find('['); bracket != id.npos && id.back() == ']') {
        base = id.substr(0, bracket);
        name = id.substr(bracket + 1, id.size() - bracket - 2);
    }
    const Definition& definition = definition_of(base);
    if (definition.by_name == name.empty())
        throw Error(Trouble::usage, definition.by_name ? say(N_("The figure “{0}” needs a name in brackets."), {base})
                                                       : say(N_("The figure “{0}” takes no name."), {base}));
    Parameters given = parameters(period_, name);
    if (auto comma = name.rfind(','); comma != name.npos && only_digits(trimmed(name.substr(comma + 1)))) {
        given["next_year"] = std::int64_t{std::stoi(name.substr(comma + 1))};
        given["name"] = trimmed(name.substr(0, comma));
    }
    return known_[id] = compute(definition, name, given);
}

Figure Evaluator::compute(const Definition& definition, const std::string& name, const Parameters& given) {
    Figure figure;
    figure.id = printed(definition, name);
    figure.title = name.empty() ? definition.title() : definition.title() + " " + name;
    figure.unit = definition.unit;
    figure.decimals = definition.decimals;
    if (!definition.fault.empty()) {
        figure.missing = definition.fault;
        return figure;
    }
    figure.definition = define(definition, given);
    switch (definition.measure) {
        case Measure::change:
        case Measure::growth:
        case Measure::share: compute_from_figures(figure, definition); break;
        case Measure::indicator: compute_indicator(figure, definition); break;
        case Measure::indicator_growth: compute_indicator_growth(figure, definition); break;
        default: compute_from_records(figure, definition, given);
    }
    return figure;
}

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
    if (definition.measure == Measure::distinct) return compute_distinct(figure, definition, given, where);
    for (std::int64_t id : office_.ids(query)) figure.records.push_back({&kind, id, office_.name_of(kind, id)});
    if (definition.measure == Measure::count) {
        figure.value = Decimal::of(static_cast<double>(figure.records.size()));
        return;
    }
    Sql sql = values_at(definition.paths.at(0), kind, where, given, office_.store());
    const char* pick = definition.measure == Measure::sum          ? "SELECT sum(value) FROM ("
                       : definition.measure == Measure::last_month ? "SELECT max(value) FROM ("
                                                                   : "SELECT value FROM (";
    sql.text = pick + sql.text + ")" + (definition.measure == Measure::value ? " LIMIT 1" : "");
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
    if (definition.measure == Measure::change) {
        figure.value = Decimal::of_units(now.value->units() - base.value->units());
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
        figure.forecast = now->as<Indicator>().value_kind == "forecast";
    }
}

std::string Evaluator::define(const Definition& definition, const Parameters& given) const {
    auto title = [this](const std::string& id) { return definition_of(id).title(); };
    std::string year = std::to_string(period_.year), last = std::to_string(period_.year - 1);
    switch (definition.measure) {
        case Measure::change:
            return say(N_("“{0}” on {1} less that at the end of {2}."),
                       {title(definition.words[0]), period_.end.iso(), last});
        case Measure::growth:
            return say(N_("“{0}” on {1} against the end of {2}, in per cent of the latter."),
                       {title(definition.words[0]), period_.end.iso(), last});
        case Measure::share:
            return say(N_("“{0}” in per cent of “{1}”."), {title(definition.words[0]), title(definition.words[1])});
        case Measure::indicator:
            return say(N_("{0} of {1}: the actual value, failing that the forecast."), {definition.words[0], year});
        case Measure::indicator_growth:
            return say(N_("{0} of {1} against the actual value of {2}; computed from these values, not on a comparable "
                          "basis."),
                       {definition.words[0], year, last});
        default: break;
    }
    std::string records = say(N_("{0}: {1}"), {tr(definition.kind->plural), in_words(definition.where, given)});
    std::string path;
    for (const query::Path& each : definition.paths) path += (path.empty() ? "" : tr(N_(", "))) + in_words(each, given);
    switch (definition.measure) {
        case Measure::sum: return say(N_("Sum of {0} over {1}."), {path, records});
        case Measure::distinct: return say(N_("Number of different {0} over {1}."), {path, records});
        case Measure::value: return say(N_("{0} of {1}."), {path, records});
        case Measure::month: return say(N_("Month of {0} of {1}."), {path, records});
        case Measure::last_month: return say(N_("Month of the latest {0} over {1}."), {path, records});
        default: return say(N_("Number of {0}."), {records});
    }
}

Period current_period(office::Office& office) {
    const Date today = Date::today();
    Reading row(office.database().prepare("SELECT max(date) FROM activities WHERE removed=0").with());
    auto last = row.next() && !row->is_null(0) ? Date::from_iso(row->text(0)) : std::nullopt;
    return last && last->year() < today.year() ? Period::of_year(last->year()) : Period::of_year(today.year(), today);
}

std::vector<Figure> all_figures(office::Office& office, const Period& period, const Progress& progress) {
    return Evaluator(office, period, progress).all();
}

Figure figure(office::Office& office, const std::string& id, const Period& period) {
    return Evaluator(office, period).figure(id);
}

}  // namespace dangwu::figures
