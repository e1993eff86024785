#include "figures/definition.h"

#include <set>
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
    figure.measured = true;
    for (const MeasureWord& word : measure_words) {
        if (!text.starts_with(word.word)) continue;
        figure.measure = word.measure;
        std::string rest = trimmed(text.substr(std::string_view(word.word).size()));
        switch (word.measure) {
            case Measure::count:
                if (!rest.empty()) fail(figure.id, say(N_("“{0}” is no measure."), {text}));
                return;
            case Measure::share: {
                auto in = rest.find(" in ");
                if (in == rest.npos) fail(figure.id, tr(N_("a share is written: share of ID in ID.")));
                figure.words = {trimmed(rest.substr(0, in)), trimmed(rest.substr(in + 4))};
                return;
            }
            case Measure::change:
            case Measure::growth:
            case Measure::indicator:
            case Measure::indicator_growth:
                figure.words = top_level_parts(rest);
                if (figure.words.front().empty()) fail(figure.id, say(N_("“{0}” says not of what."), {text}));
                return;
            default:
                for (const std::string& path : top_level_parts(rest))
                    figure.paths.push_back(query::parse_path(path, *figure.kind));
                return;
        }
    }
    fail(figure.id, say(N_("“{0}” is no measure."), {text}));
}

void apply(Definition& figure, const std::string& key, const std::string& value) {
    if (key == "zh") {
        figure.title_zh = value;
    } else if (key == "en") {
        figure.title_en = value;
    } else if (key == "unit") {
        figure.unit = value;
    } else if (key == "decimals") {
        if (value.size() != 1 || value[0] < '0' || value[0] > '4') fail(figure.id, tr(N_("decimals is 0 to 4.")));
        figure.decimals = value[0] - '0';
    } else if (key == "scale") {
        auto scale = Decimal::parse(value);
        if (!scale || scale->units() == 0) fail(figure.id, say(N_("“{0}” is no number."), {value}));
        figure.scale = *scale;
    } else if (key == "kind") {
        figure.kind = find_kind(value);
        if (!figure.kind) fail(figure.id, say(N_("there is no kind of record “{0}”."), {value}));
    } else if (key == "where") {
        figure.where = query::parse_filter(value, *figure.kind);
    } else if (key == "each") {
        figure.each = query::parse_path(value, *figure.kind);
    } else if (key == "measure") {
        read_measure(figure, value);
    } else {
        fail(figure.id, say(N_("“{0}” is not understood here."), {key}));
    }
}

/// The same, with the figure's name before what the filter language says.
void apply_or_name(Definition& figure, const std::string& key, const std::string& value) {
    try {
        apply(figure, key, value);
    } catch (const Error& error) {
        if (key != "where" && key != "each" && key != "measure") throw;
        fail(figure.id, key + ": " + error.what());
    }
}

bool is_number(const query::Path& path) {
    return path.back().field->type == Type::whole || path.back().field->type == Type::decimal;
}

/// What can only be told when the whole block was read.
void check(const Definition& figure) {
    if (figure.title_zh.empty() || figure.title_en.empty())
        fail(figure.id, tr(N_("it needs a title: zh = … and en = ….")));
    if (!figure.measured) fail(figure.id, tr(N_("it needs a measure.")));
    if (figure.by_name == figure.each.empty()) fail(figure.id, tr(N_("[NAME] and each belong together.")));
    for (const query::Path& path : figure.paths) {
        bool date = path.back().field->type == Type::date;
        bool fits = figure.measure == Measure::sum || figure.measure == Measure::value          ? is_number(path)
                    : figure.measure == Measure::month || figure.measure == Measure::last_month ? date
                                                                                                : true;
        if (!fits || path.back().field->sealed || path.back().field->type == Type::rows)
            fail(figure.id, say(N_("{0} cannot be measured so."), {tr(path.back().field->label)}));
    }
}

/// Figures that are computed from others must find them, and never themselves.
void check_words(const std::vector<Definition>& figures) {
    std::set<std::string> known;
    for (const Definition& figure : figures) {
        bool of_figures =
            figure.measure == Measure::change || figure.measure == Measure::growth || figure.measure == Measure::share;
        for (const std::string& word : figure.words)
            if (of_figures && !known.contains(word))
                fail(figure.id, say(N_("“{0}” is no figure defined above it."), {word}));
        if (!known.insert(figure.id).second) fail(figure.id, tr(N_("the id is there twice.")));
    }
}

}  // namespace

std::string Definition::title() const {
    return language() == Language::zh_CN ? title_zh : title_en;
}

Definition make_definition(const std::string& id, const std::vector<std::pair<std::string, std::string>>& lines) {
    Definition figure;
    figure.id = id;
    figure.kind = find_kind("indicators");
    if (auto bracket = id.find('['); bracket != id.npos) {
        figure.by_name = true;
        figure.id.resize(bracket);
    }
    for (const auto& [key, value] : lines) apply_or_name(figure, key, value);
    check(figure);
    return figure;
}

std::vector<Definition> read_definitions(std::string_view text) {
    std::vector<Definition> figures;
    std::string id;
    std::vector<std::pair<std::string, std::string>> block;
    auto finish_block = [&] {
        if (!id.empty()) figures.push_back(make_definition(id, block));
        block.clear();
    };
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        line = trimmed(line);
        if (line.empty() || line[0] == '#') continue;
        if (line[0] == '[') {
            if (line.size() < 3 || line.back() != ']') fail(line, tr(N_("a line is [id] or key = value")));
            finish_block();
            id = line.substr(1, line.size() - 2);
            continue;
        }
        auto equals = line.find('=');
        if (id.empty() || equals == line.npos) fail(line, tr(N_("a line is [id] or key = value")));
        block.emplace_back(trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
    }
    finish_block();
    check_words(figures);
    return figures;
}

const std::vector<Definition>& definitions() {
    static const std::vector<Definition> all = read_definitions(embedded::summary_figures);
    return all;
}

}  // namespace figures
}  // namespace dangwu
