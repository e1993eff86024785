#include "figures/evaluator.h"

#include <algorithm>

#include "figures/own_figures.h"
#include "records/error.h"
#include "records/indicator.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::figures {

namespace {

using query::Parameters;
using storage::Reading;
using storage::Sql;

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
    // targets[NAME,YEAR]
    if (auto comma = name.rfind(','); comma != name.npos)
        if (auto year = read_date(name.substr(comma + 1));
            year.state == DateReading::State::read && !year.date.month() && definition.measure == Measure::value) {
            given["next_year"] = std::int64_t{year.date.year()};
            given["name"] = trimmed(name.substr(0, comma));
        }
    Figure asked = compute(definition, name, given);
    if (!asked.value && definition.kind == &Indicator::describe() && given.contains("name"))
        for (const std::string& other : other_names(std::get<std::string>(given.at("name")))) {
            given["name"] = other;
            Figure found = compute(definition, name, given);
            if (found.value) return known_[id] = std::move(found);
        }
    return known_[id] = std::move(asked);
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
