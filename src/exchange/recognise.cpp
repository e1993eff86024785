#include "exchange/recognise.h"

#include <algorithm>
#include <map>
#include <set>

#include "exchange/evidence.h"
#include "exchange/heading_rows.h"
#include "exchange/heading_words.h"
#include "exchange/spreading.h"
#include "exchange/told.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::exchange {

namespace {

constexpr std::size_t rows_searched = 12;   // a heading further down is none
constexpr double enough = 1.9;              // two columns, or one and the sheet's name
constexpr double surely = 0.8;              // of values that speak for a field whatever the heading says
constexpr double worth_of_values = 0.45;    // … and what such a column counts
constexpr double worth_of_canonical = 0.9;  // 组建日期 where the description says 组建时间

struct Candidate {
    LedgerPath path;
    double weight;
};

/// Every path of the kind that the heading may mean, the best first.
std::vector<Candidate> candidates(const Kind& kind, const HeadingText& heading) {
    std::vector<Candidate> found;
    auto add = [&](const Heading& known, double weight) {
        for (Candidate& each : found)
            if (each.path == known.path) {
                each.weight = std::max(each.weight, weight);
                return;
            }
        found.push_back({known.path, weight});
    };
    for (std::size_t form = 0; form < heading.forms.size(); ++form) {
        double less = 0.05 * static_cast<double>(form);
        for (const Heading& known : headings_of(kind)) {
            if (known.folded == heading.forms[form])
                add(known, known.weight - less);
            else if (known.canonical == heading.canonical[form])
                add(known, worth_of_canonical * known.weight - less);
        }
    }
    if (found.empty()) {  // 档案采集时间 holds 采集时间; a generic word such as 时间 means nothing there
        const std::string& canonical = heading.canonical.front();
        for (const Heading& known : headings_of(kind)) {
            std::size_t size = known.canonical.size();
            bool larger_part = size >= 6 && size * 5 >= canonical.size() * 3 && size < canonical.size();
            if (larger_part && canonical.find(known.canonical) != std::string::npos &&
                !is_generic_heading(known.canonical))
                add(known, 0.5 * known.weight * static_cast<double>(known.canonical.size()) /
                               static_cast<double>(canonical.size()));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
    return found;
}

bool is_running_number(const std::string& folded_heading) {
    static const std::set<std::string> words = {"序号", "序", "编号", "no.", "no", "#", "行号"};
    return words.contains(folded_heading);
}

/// The words of a kind's sheets and titles, folded once.
const std::vector<std::string>& sheet_words(const Kind& kind) {
    static const std::map<const Kind*, std::vector<std::string>> all = [] {
        std::map<const Kind*, std::vector<std::string>> map;
        for (const Kind* each : all_kinds()) {
            for (const std::string& word : words(each->sheets)) map[each].push_back(folded(word));
            map[each].push_back(folded(tr(each->plural, Language::zh_CN)));
            map[each].push_back(folded(tr(each->plural, Language::en)));
        }
        return map;
    }();
    return all.at(&kind);
}

/// How much the sheet's name and title speak for the kind; the texts are folded.
double name_bonus(const Kind& kind, const std::vector<std::string>& around) {
    double bonus = 0;
    for (const std::string& word : sheet_words(kind))
        for (std::size_t i = 0; i < around.size(); ++i) {
            bool is_sheet = i == 0;
            if (is_sheet && around[i] == word)
                bonus = std::max(bonus, 2.5);
            else if (around[i].find(word) != std::string::npos)
                bonus = std::max(bonus, (is_sheet ? 1.0 : 0.7) + 0.1 * static_cast<double>(word.size()) / 3);
        }
    return bonus;
}

struct Claim {
    std::size_t column;
    LedgerPath path;
    double worth;
};

/// What the values alone claim for a column whose heading says nothing: an ID number is one under any heading.
void claim_by_values(const Ledger& ledger, const Kind& kind, std::uint32_t heading_row, std::uint32_t column,
                     std::size_t index, std::vector<Claim>& claims) {
    auto consider = [&](const LedgerPath& path) {
        double share = unmistakable(ledger, heading_row, column, path.field());
        if (share >= surely) claims.push_back({index, path, worth_of_values * share});
    };
    for (const Field& field : kind.fields) {
        if (field.derived) continue;
        if (field.type == Type::rows) {
            for (const Field& child : field.rows->fields)
                if (*child.headings && child.required) consider({&field, &child, nullptr, {}});
        } else if (!field.carries.empty()) {
            for (const char* name : field.carries) consider({&field, &field.target().field(name), nullptr, {}});
        } else {
            consider({&field, nullptr, nullptr, {}});
        }
    }
}

/// 干部姓名 in a ledger that carries 身份证号 too is the name of the person whom the row carries.
void name_carried(Recognised& fitted) {
    for (RecognisedColumn& column : fitted.columns) {
        if (is_own_table(fitted) || !column.path || column.path->leaf || column.path->root->carries.empty()) continue;
        const Kind& target = column.path->root->target();
        const Field* name = target.find(target.search);
        const auto& carries = column.path->root->carries;
        bool carried = name && std::find(carries.begin(), carries.end(), std::string_view(name->name)) != carries.end();
        bool free = std::none_of(fitted.columns.begin(), fitted.columns.end(), [&](const RecognisedColumn& other) {
            return other.path && other.path->root == column.path->root && other.path->leaf == name;
        });
        if (carried && free) column.path->leaf = name;
    }
}

/// True if the required field need not have a column: the title gives the year, the sheet's name the source.
bool told_otherwise(const Field& field, const Kind& kind, const Recognised& fitted) {
    if (field.from_title) return true;
    for (const RecognisedColumn& column : fitted.columns)
        for (const auto& [fixed, value] : column.fixed)
            if (fixed == &field) return true;
    return !code_told(field, kind, fitted.around).empty();
}

Recognised fit(const Ledger& ledger, const Kind& kind, std::uint32_t upper, std::uint32_t lower,
               const std::vector<HeadingText>& headings, const std::vector<std::string>& around, int year,
               const KnownColumns& known) {
    Recognised result{&kind, upper, lower, {}, around, 0};
    std::vector<Claim> claims;
    std::vector<std::size_t> unknown;
    for (const HeadingText& heading : headings) {
        if (is_running_number(heading.forms.front())) continue;
        std::size_t index = result.columns.size();
        result.columns.push_back({heading.column, heading.shown, std::nullopt, {}});
        if (auto said = known.find(heading.shown); said != known.end()) {
            if (auto path = parse_ledger_path(kind, said->second)) claims.push_back({index, *path, 10});
            continue;
        }
        std::vector<Candidate> means = candidates(kind, heading);
        for (const Candidate& candidate : means) {
            double evidence =
                candidate.path.is_gid() ? 1 : readable(ledger, lower, heading.column, candidate.path.field());
            claims.push_back({index, candidate.path, candidate.weight * (0.4 + 0.6 * evidence)});
        }
        if (means.empty()) unknown.push_back(index);
    }
    if (claims.size() >= 2)
        for (std::size_t index : unknown)
            claim_by_values(ledger, kind, lower, result.columns[index].column, index, claims);
    // The strongest claim first: a column has one field, a field one column.
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.worth > b.worth; });
    std::vector<LedgerPath> taken;
    for (const Claim& claim : claims) {
        if (result.columns[claim.column].path || std::find(taken.begin(), taken.end(), claim.path) != taken.end())
            continue;
        result.columns[claim.column].path = claim.path;
        taken.push_back(claim.path);
        result.score += std::min(claim.worth, 1.0);
    }
    name_carried(result);
    spread_columns(ledger, headings, result, year);
    for (const RecognisedColumn& column : result.columns) {
        if (!column.path) result.score -= 0.35;
        if (!column.fixed.empty()) {
            taken.push_back(*column.path);
            result.score += worth_of_values;
        }
    }
    for (const Field& field : kind.fields)
        if (field.required) {
            bool present =
                std::any_of(taken.begin(), taken.end(), [&](const LedgerPath& path) { return path.root == &field; });
            if (present || !told_otherwise(field, kind, result)) result.score += present ? 0.4 : -0.8;
        }
    return result;
}

/// The texts around a table: sheet, title rows from the heading upwards, file.
std::vector<std::string> texts_around(const Ledger& ledger, std::uint32_t heading_row) {
    std::vector<std::string> texts = {ledger.sheet};
    std::vector<std::string> above;
    for (const sheets::Row& row : ledger.rows) {
        if (row.number >= heading_row) break;
        for (const sheets::Cell& cell : row.cells)
            if (!cell.text.empty()) above.push_back(cell.text);
    }
    texts.insert(texts.end(), above.begin(), above.end());
    texts.push_back(ledger.file.stem().string());
    return texts;
}

/// A heading is made of words; a year alone (2021) may head a column of a cross table.
bool mostly_text(const sheets::Row& row) {
    std::size_t texts = 0;
    for (const sheets::Cell& cell : row.cells)
        texts += (cell.kind == sheets::CellKind::text && !only_digits(cell.text)) || year_in(cell.text) != 0;
    return !row.cells.empty() && texts * 10 >= row.cells.size() * 7;
}

}  // namespace

std::optional<Recognised> recognise(const Ledger& ledger, const Kind* wanted, const KnownColumns& known) {
    std::optional<Recognised> best;
    for (std::size_t i = 0; i < std::min(ledger.rows.size(), rows_searched); ++i) {
        const sheets::Row& row = ledger.rows[i];
        if (!mostly_text(row)) continue;
        std::vector<std::string> around = texts_around(ledger, row.number), folded_around;
        int year = 0;
        for (const std::string& text : around) {
            folded_around.push_back(folded(text));
            if (!year) year = year_in(text);
        }
        for (std::uint32_t height = 1, tallest = tallest_heading(ledger, i); height <= tallest; ++height) {
            std::uint32_t lower = row.number + height - 1;
            std::vector<HeadingText> headings = headings_at(ledger, row.number, lower);
            for (const Kind* kind : all_kinds()) {
                if (wanted && kind != wanted) continue;
                Recognised fitted = fit(ledger, *kind, row.number, lower, headings, around, year, known);
                fitted.score += name_bonus(*kind, folded_around);
                if (!best || fitted.score > best->score) best = std::move(fitted);
            }
        }
    }
    bool any_column =
        best && std::any_of(best->columns.begin(), best->columns.end(), [](const auto& c) { return c.path; });
    if (!any_column || (!wanted && best->score < enough)) return std::nullopt;
    return best;
}

bool is_own_table(const Recognised& recognised) {
    return std::any_of(recognised.columns.begin(), recognised.columns.end(),
                       [](const RecognisedColumn& column) { return column.path && column.path->is_gid(); });
}

std::string layout_fingerprint(const Recognised& recognised) {
    std::string fingerprint = recognised.kind->name;
    for (const RecognisedColumn& column : recognised.columns) fingerprint += '|' + folded(column.heading);
    return fingerprint;
}

}  // namespace dangwu::exchange
