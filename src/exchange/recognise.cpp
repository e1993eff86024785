#include "exchange/recognise.h"

#include <algorithm>
#include <set>

#include "exchange/cell_reading.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::exchange {

namespace {

constexpr std::size_t rows_searched = 12;  // a heading further down is none
constexpr std::size_t rows_sampled = 25;   // values looked at to tell columns apart
constexpr double enough = 1.9;             // two columns, or one and the sheet's name

/// A heading without what offices add to it: brackets with hints or units, 必填 marks, numbering.
std::string bare_heading(const std::string& heading) {
    std::string bare = folded(heading);
    for (std::size_t open; (open = bare.find('(')) != std::string::npos;) {
        std::size_t close = bare.find(')', open);
        bare.erase(open, close == std::string::npos ? std::string::npos : close - open + 1);
    }
    return bare;
}

struct HeadingText {
    std::uint32_t column;
    std::string shown;
    std::vector<std::string> forms;  ///< folded forms to compare, the fullest first
};

/// The headings of one row, or of two where the upper one spans.
std::vector<HeadingText> headings_at(const Ledger& ledger, std::uint32_t upper, std::uint32_t lower) {
    std::set<std::uint32_t> columns;
    for (std::uint32_t number : {upper, lower})
        if (const sheets::Row* row = ledger.row(number))
            for (const sheets::Cell& cell : row->cells) columns.insert(cell.column);
    std::vector<HeadingText> headings;
    for (std::uint32_t column : columns) {
        auto text = [&](std::uint32_t row) {
            const sheets::Cell* cell = ledger.shown(row, column);
            return cell ? without_blanks(cell->text) : std::string();
        };
        std::string top = text(upper), bottom = lower == upper ? top : text(lower);
        HeadingText heading{column, top == bottom || bottom.empty() ? top : top.empty() ? bottom : top + bottom, {}};
        if (heading.shown.empty()) continue;
        auto add = [&](const std::string& form) {
            if (!form.empty() && std::find(heading.forms.begin(), heading.forms.end(), form) == heading.forms.end())
                heading.forms.push_back(form);
        };
        add(folded(heading.shown));
        add(bare_heading(heading.shown));
        if (lower != upper && !bottom.empty()) {
            add(folded(bottom));
            add(bare_heading(bottom));
        }
        headings.push_back(std::move(heading));
    }
    return headings;
}

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
    for (std::size_t form = 0; form < heading.forms.size(); ++form)
        for (const Heading& known : headings_of(kind))
            if (known.folded == heading.forms[form]) add(known, known.weight - 0.05 * static_cast<double>(form));
    if (found.empty())  // 本人公民身份号码 holds 公民身份号码; four characters or more, so that 时间 means nothing
        for (const Heading& known : headings_of(kind))
            if (known.folded.size() >= 12 && heading.forms.front().find(known.folded) != std::string::npos)
                add(known, 0.5 * known.weight);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
    return found;
}

/// The share of sampled values that the field can read; 0.5 where there are none. Texts read anything: no evidence.
double readable(const Ledger& ledger, std::uint32_t heading_row, std::uint32_t column, const Field& field) {
    int read = 0, tried = 0;
    bool telling = field.type != Type::text && field.type != Type::note && field.type != Type::reference;
    for (const sheets::Row& row : ledger.rows) {
        if (row.number <= heading_row) continue;
        if (tried >= static_cast<int>(rows_sampled)) break;
        const sheets::Cell* cell = Ledger::cell(row, column);
        if (!cell || means_nothing(cell->text)) continue;
        ++tried;
        CellReading reading = read_cell(field, *cell, false, Decimal::of(1));
        bool code_by_chance = field.type == Type::code && !reading.warning.empty();
        read += reading.fault.empty() && !code_by_chance;
    }
    if (!tried) return 0.5;
    double share = static_cast<double>(read) / tried;
    return telling ? share : 0.6;
}

bool is_running_number(const std::string& folded_heading) {
    static const std::set<std::string> words = {"序号", "序", "编号", "no.", "no", "#", "行号"};
    return words.contains(folded_heading);
}

double name_bonus(const Kind& kind, const Ledger& ledger, const std::string& title) {
    double bonus = 0;
    std::string sheet = folded(ledger.sheet), all = folded(title);
    auto consider = [&](const std::string& word) {
        if (word.empty()) return;
        if (sheet == word)
            bonus = std::max(bonus, 2.5);
        else if (sheet.find(word) != std::string::npos)
            bonus = std::max(bonus, 1.0 + 0.1 * static_cast<double>(word.size()) / 3);
        else if (all.find(word) != std::string::npos)
            bonus = std::max(bonus, 0.7 + 0.1 * static_cast<double>(word.size()) / 3);
    };
    for (const std::string& word : words(kind.sheets)) consider(folded(word));
    consider(folded(tr(kind.plural, Language::zh_CN)));
    consider(folded(tr(kind.plural, Language::en)));
    return bonus;
}

Recognised fit(const Ledger& ledger, const Kind& kind, std::uint32_t upper, std::uint32_t lower,
               const std::string& title, const KnownColumns& known) {
    Recognised result{&kind, upper, lower, {}, title, 0};
    struct Claim {
        std::size_t column;
        LedgerPath path;
        double worth;
    };
    std::vector<Claim> claims;
    std::vector<HeadingText> headings = headings_at(ledger, upper, lower);
    for (const HeadingText& heading : headings) {
        if (is_running_number(heading.forms.front())) continue;
        std::size_t index = result.columns.size();
        result.columns.push_back({heading.column, heading.shown, std::nullopt});
        if (auto said = known.find(heading.shown); said != known.end()) {
            if (auto path = parse_ledger_path(kind, said->second)) claims.push_back({index, *path, 10});
            continue;
        }
        for (const Candidate& candidate : candidates(kind, heading)) {
            double evidence =
                candidate.path.is_gid() ? 1 : readable(ledger, lower, heading.column, candidate.path.field());
            claims.push_back({index, candidate.path, candidate.weight * (0.4 + 0.6 * evidence)});
        }
    }
    // The strongest claim first: a column has one field, a field one column.
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.worth > b.worth; });
    std::vector<LedgerPath> taken;
    std::size_t unread = 0;
    for (const Claim& claim : claims) {
        if (result.columns[claim.column].path || std::find(taken.begin(), taken.end(), claim.path) != taken.end())
            continue;
        result.columns[claim.column].path = claim.path;
        taken.push_back(claim.path);
        result.score += std::min(claim.worth, 1.0);
    }
    for (const RecognisedColumn& column : result.columns) unread += !column.path;
    result.score -= 0.35 * static_cast<double>(unread);
    for (const Field& field : kind.fields)
        if (field.required && !field.from_title) {
            bool present =
                std::any_of(taken.begin(), taken.end(), [&](const LedgerPath& path) { return path.root == &field; });
            result.score += present ? 0.4 : -0.8;
        }
    result.score += name_bonus(kind, ledger, title);
    return result;
}

std::string title_above(const Ledger& ledger, std::uint32_t heading_row) {
    std::string title = ledger.sheet;
    for (const sheets::Row& row : ledger.rows) {
        if (row.number >= heading_row) break;
        for (const sheets::Cell& cell : row.cells) title += ' ' + cell.text;
    }
    return title + ' ' + ledger.file.stem().string();
}

bool mostly_text(const sheets::Row& row) {
    std::size_t texts = 0;
    for (const sheets::Cell& cell : row.cells) texts += cell.kind == sheets::CellKind::text && !only_digits(cell.text);
    return !row.cells.empty() && texts * 10 >= row.cells.size() * 7;
}

}  // namespace

std::optional<Recognised> recognise(const Ledger& ledger, const Kind* wanted, const KnownColumns& known) {
    std::optional<Recognised> best;
    for (std::size_t i = 0; i < std::min(ledger.rows.size(), rows_searched); ++i) {
        const sheets::Row& row = ledger.rows[i];
        if (!mostly_text(row)) continue;
        std::vector<std::uint32_t> lowers = {row.number};
        bool spans = std::any_of(ledger.merges.begin(), ledger.merges.end(), [&](const sheets::Merge& merge) {
            return merge.first_row == row.number && merge.first_column != merge.last_column &&
                   merge.last_row == row.number;
        });
        if (spans && i + 1 < ledger.rows.size() && ledger.rows[i + 1].number == row.number + 1)
            lowers.push_back(row.number + 1);
        std::string title = title_above(ledger, row.number);
        for (const Kind* kind : all_kinds()) {
            if (wanted && kind != wanted) continue;
            for (std::uint32_t lower : lowers) {
                Recognised fitted = fit(ledger, *kind, row.number, lower, title, known);
                if (!best || fitted.score > best->score) best = std::move(fitted);
            }
        }
    }
    bool any_column =
        best && std::any_of(best->columns.begin(), best->columns.end(), [](const auto& c) { return c.path; });
    if (!any_column || (!wanted && best->score < enough)) return std::nullopt;
    return best;
}

std::string layout_fingerprint(const Recognised& recognised) {
    std::string fingerprint = recognised.kind->name;
    for (const RecognisedColumn& column : recognised.columns) fingerprint += '|' + folded(column.heading);
    return fingerprint;
}

}  // namespace dangwu::exchange
