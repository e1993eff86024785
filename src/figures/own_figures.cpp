#include "figures/own_figures.h"

#include <algorithm>

#include "records/error.h"
#include "records/figure.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::figures {

namespace {

bool is_of_figures(const OwnFigure& own) {
    return own.measure == "share" || own.measure == "change" || own.measure == "growth";
}

/// The figure that is meant by an id or by a title in either language.
const Definition& meant(const std::string& written, const std::vector<Definition>& known) {
    std::string wanted = folded(written);
    for (const Definition& each : known)
        if (each.id == written || folded(each.title_zh) == wanted || folded(each.title_en) == wanted) return each;
    throw Error(Trouble::usage, say(N_("“{0}” is no figure that can be counted on from here."), {written}));
}

/// The measure as a block of the definition file writes it.
std::string measure_line(const OwnFigure& own, const std::vector<Definition>& known) {
    if (own.measure.empty() || own.measure == "count") return "count";
    if (!is_of_figures(own)) return own.measure + " " + own.measured;
    std::vector<std::string> names = split(own.measured, U"、，,;；\n");
    std::erase_if(names, [](const std::string& name) { return trimmed(name).empty(); });
    const std::size_t needed = own.measure == "share" ? 2 : 1;
    if (names.size() != needed)
        throw Error(Trouble::usage, own.measure == "share"
                                        ? tr(N_("“Of what” must name two figures, the part and the whole: A, B."))
                                        : tr(N_("“Of what” must name one figure.")));
    std::string line = own.measure + " of " + meant(trimmed(names[0]), known).id;
    return needed == 2 ? line + " in " + meant(trimmed(names[1]), known).id : line;
}

Definition read(const OwnFigure& own, const std::vector<Definition>& known) {
    const bool is_rate = own.measure == "share" || own.measure == "growth";
    Definition plain;
    plain.id = without_blanks(half_width(own.name));  // what a template's tag comes to
    plain.title_zh = plain.title_en = own.name;
    plain.unit = own.unit.empty() && is_rate ? "%" : own.unit;
    plain.decimals = own.decimals           ? static_cast<int>(std::clamp<std::int64_t>(*own.decimals, 0, 4))
                     : is_rate              ? 1
                     : own.measure == "sum" ? 2
                                            : 0;
    plain.kind = &OwnFigure::describe();
    try {
        if (std::any_of(known.begin(), known.end(), [&](const Definition& each) { return each.id == plain.id; }))
            throw Error(Trouble::usage, tr(N_("Another figure has this name already.")));
        std::vector<std::pair<std::string, std::string>> lines = {
            {"zh", own.name}, {"en", own.name}, {"unit", plain.unit}, {"decimals", std::to_string(plain.decimals)}};
        if (!is_of_figures(own)) {
            if (own.kind.empty()) throw Error(Trouble::usage, tr(N_("It is not said which records are counted.")));
            // Read once before, so that the user is told the fault alone and not the key of a data file.
            if (const Kind* kind = find_kind(own.kind)) query::parse_filter(own.condition, *kind);
            lines.emplace_back("kind", own.kind);
            lines.emplace_back("where", own.condition);
        }
        if (own.scale) lines.emplace_back("scale", own.scale->text());
        lines.emplace_back("measure", measure_line(own, known));
        return make_definition(plain.id, lines);
    } catch (const Error& error) {
        plain.fault = error.what();
        return plain;
    }
}

}  // namespace

std::vector<Definition> definitions_of(office::Office& office) {
    std::vector<Definition> all = definitions();
    std::vector<Record> records = office.list(office::Query(OwnFigure::describe()));
    // First what is counted from records, then what is counted from figures: so none can go round in a circle.
    for (bool of_figures : {false, true}) {
        const std::vector<Definition> known = all;
        for (const Record& record : records)
            if (const OwnFigure& own = record.as<OwnFigure>(); is_of_figures(own) == of_figures)
                all.push_back(read(own, known));
    }
    return all;
}

std::vector<Problem> remarks_on(office::Office& office, const Record& record) {
    if (&record.kind() != &OwnFigure::describe()) return {};
    const OwnFigure& own = record.as<OwnFigure>();
    std::vector<Definition> known = definitions();
    for (const Record& other : office.list(office::Query(OwnFigure::describe())))
        if (other.id != record.id && (!is_of_figures(other.as<OwnFigure>()) || !is_of_figures(own)))
            known.push_back(read(other.as<OwnFigure>(), definitions()));
    const std::string fault = read(own, known).fault;
    if (fault.empty()) return {};
    return {{is_of_figures(own) ? "measured" : "condition", fault, false}};
}

}  // namespace dangwu::figures
