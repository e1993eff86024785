#include "figures/definition.h"

#include <sstream>

#include "records/error.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu {

namespace embedded {
extern const std::string_view summary_figures;
}

namespace figures {

namespace {

struct MeasureWord {
    const char* word;
    Measure measure;
};
/// The longer word first where one begins like another.
constexpr MeasureWord measure_words[] = {
    {"indicator growth", Measure::indicator_growth},
    {"indicator", Measure::indicator},
    {"last month", Measure::last_month},
    {"count", Measure::count},
    {"sum", Measure::sum},
    {"distinct", Measure::distinct},
    {"value", Measure::value},
    {"month", Measure::month},
    {"change of", Measure::change},
    {"growth of", Measure::growth},
    {"share of", Measure::share},
};

[[noreturn]] void fail(const std::string& block, const std::string& what) {
    throw Error(Trouble::usage, say(N_("The figure “{0}” is not defined rightly: {1}"), {block, what}));
}

/// Paths are separated by commas, but a bracket may hold some too.
std::vector<std::string> top_level_parts(const std::string& text) {
    std::vector<std::string> parts(1);
    int depth = 0;
    for (char c : text) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        if (c == ',' && depth == 0)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    for (std::string& part : parts) part = trimmed(part);
    return parts;
}

void read_measure(Definition& figure, const std::string& text) {
    for (const MeasureWord& word : measure_words) {
        if (!text.starts_with(word.word)) continue;
        figure.measure = word.measure;
        std::string rest = trimmed(text.substr(std::string_view(word.word).size()));
        switch (word.measure) {
            case Measure::count: return;
            case Measure::share: {
                auto in = rest.find(" in ");
                if (in == rest.npos) fail(figure.id, "share of A in B");
                figure.words = {trimmed(rest.substr(0, in)), trimmed(rest.substr(in + 4))};
                return;
            }
            case Measure::change:
            case Measure::growth:
            case Measure::indicator:
            case Measure::indicator_growth: figure.words = top_level_parts(rest); return;
            default:
                for (const std::string& path : top_level_parts(rest))
                    figure.paths.push_back(query::parse_path(path, *figure.kind));
                return;
        }
    }
    fail(figure.id, say(N_("“{0}” is no measure."), {text}));
}

void apply(Definition& figure, const std::string& key, const std::string& value) {
    if (key == "zh")
        figure.title_zh = value;
    else if (key == "en")
        figure.title_en = value;
    else if (key == "unit")
        figure.unit = value;
    else if (key == "decimals")
        figure.decimals = value.empty() ? 0 : value[0] - '0';
    else if (key == "scale")
        figure.scale = Decimal::parse(value).value_or(Decimal::of(1));
    else if (key == "kind")
        figure.kind = find_kind(value);
    else if (key == "where" && figure.kind)
        figure.where = query::parse_filter(value, *figure.kind);
    else if (key == "each" && figure.kind)
        figure.each = query::parse_path(value, *figure.kind);
    else if (key == "measure")
        read_measure(figure, value);
    else
        fail(figure.id, say(N_("“{0}” is not understood here."), {key}));
}

}  // namespace

std::string Definition::title() const {
    return language() == Language::zh_CN ? title_zh : title_en;
}

std::vector<Definition> read_definitions(std::string_view text) {
    std::vector<Definition> figures;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        line = trimmed(line);
        if (line.empty() || line[0] == '#') continue;
        if (line[0] == '[') {
            Definition& figure = figures.emplace_back();
            figure.id = line.substr(1, line.rfind(']') - 1);
            figure.kind = find_kind("indicators");
            if (auto bracket = figure.id.find('['); bracket != figure.id.npos) {
                figure.by_name = true;
                figure.id.resize(bracket);
            }
            continue;
        }
        auto equals = line.find('=');
        if (figures.empty() || equals == line.npos) fail(line, tr(N_("a line is [id] or key = value")));
        apply(figures.back(), trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
    }
    return figures;
}

const std::vector<Definition>& definitions() {
    static const std::vector<Definition> all = read_definitions(embedded::summary_figures);
    return all;
}

}  // namespace figures
}  // namespace dangwu
