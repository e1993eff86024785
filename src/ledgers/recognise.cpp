#include "ledgers/recognise.h"

#include <algorithm>
#include <map>

#include "ledgers/captions.h"
#include "ledgers/cell_mending.h"
#include "ledgers/fitting.h"
#include "ledgers/heading_match.h"
#include "ledgers/heading_words.h"
#include "ledgers/told.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t rows_searched = 12;  // a heading further down is none
constexpr double enough = 1.9;             // two columns, or one and the sheet's name
constexpr double lead_of_lower = 1.0;      // of a heading over one further up
constexpr double most_unread = 1.05;

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

/// 花名册 alone says that a sheet lists people, not which: whoever it lists, the columns tell.
bool is_table_word(const std::string& word) {
    return word == "花名册" || word == "名册" || word == "人员";
}

/// How much the sheet's name and title speak for the kind; the texts are folded.
double name_bonus(const Kind& kind, const std::vector<std::string>& around) {
    double bonus = 0;
    for (const std::string& word : sheet_words(kind))
        for (std::size_t i = 0; i < around.size(); ++i) {
            bool is_sheet = i == 0;
            if (is_sheet && around[i] == word && !is_table_word(word))
                bonus = std::max(bonus, 2.5);
            else if (around[i].find(word) != std::string::npos)
                bonus = std::max(bonus, (is_sheet ? 1.0 : 0.7) + 0.1 * static_cast<double>(word.size()) / 3);
        }
    return bonus;
}

/// True if what should be headings are values like those below.
bool is_data(const HeadingPlace& heading) {
    auto same = std::count_if(heading.texts.begin(), heading.texts.end(),
                              [&](const HeadingText& each) { return heading.samples.repeat(each.column, each.shown); });
    return 2 * same >= static_cast<std::ptrdiff_t>(heading.texts.size()) && same > 0;
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

bool reads_columns(const Recognised& fitted) {
    return std::any_of(fitted.columns.begin(), fitted.columns.end(), [](const auto& column) { return column.path; });
}

/// A good heading is not given up for one among the rows below it, which may begin another table of the kind.
bool is_better(const Recognised& fitted, const Recognised& best) {
    bool below = fitted.kind == best.kind && fitted.first_heading_row > best.last_heading_row + 1;
    return fitted.score > best.score + (below && best.score >= enough ? lead_of_lower : 0);
}

/// The heading without what it shares with the one at its left, the title over both: 书记信息 姓名 | 书记信息 联系电话.
std::string own_part(const std::string& heading, const std::string& left) {
    const std::u32string own = decode(heading), other = decode(left);
    const auto [end, ignored] = std::mismatch(own.begin(), own.end(), other.begin(), other.end());
    return encode(std::u32string(end, own.end()));
}

/// 书记 | 联系电话: the phone right of a person is that person's; 党组织电话 says whose it is.
void give_phones_to_persons(const KnownColumns& known, Recognised& table) {
    if (is_own_table(table)) return;
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        RecognisedColumn &column = table.columns[i], &left = table.columns[i - 1];
        const bool own_phone = column.path && !column.path->leaf && column.path->field().type == Type::phone;
        const bool named = left.path && left.path->leaf && left.path->root->type == Type::rows;
        if (!own_phone || !named || column.column != left.column + 1 || known.contains(column.heading)) continue;
        const std::string word = canonical_heading(bare_heading(folded(own_part(column.heading, left.heading))));
        auto beside = is_generic_heading(word) ? phone_beside(*table.kind, *left.path) : std::nullopt;
        if (beside && !has_column(table, *beside->root, beside->leaf)) column.path = beside;
    }
}

}  // namespace

std::optional<Recognised> recognise(const Ledger& ledger, const Kind* wanted, const KnownColumns& known) {
    std::optional<Recognised> best;
    const std::size_t searched = std::min(ledger.rows.size(), rows_searched);
    bool one_column = std::all_of(ledger.rows.begin(), ledger.rows.begin() + static_cast<std::ptrdiff_t>(searched),
                                  [](const sheets::Row& row) { return row.cells.size() < 2; });
    for (std::size_t i = 0; i < searched; ++i) {
        const sheets::Row& row = ledger.rows[i];
        if (!may_be_heading(row) || (row.cells.size() < 2 && !one_column)) continue;  // one text alone is a title
        std::vector<std::string> around = texts_around(ledger, row.number), folded_around;
        int year = 0;
        for (const std::string& text : around) {
            folded_around.push_back(folded(text));
            if (!year) year = year_in(text);
        }
        const HeadingHeight heights = heading_height(ledger, i);
        for (std::uint32_t height = heights.least; height <= heights.most; ++height) {
            std::uint32_t lower = row.number + height - 1;
            const HeadingPlace heading{
                row.number, lower, headings_at(ledger, row.number, lower), Samples(ledger, lower), around, year};
            if (is_data(heading)) continue;
            // The one row of a short table is not taken for a heading with nothing below it.
            const bool heads_nothing = !ledger.rest && lower == ledger.rows.back().number;
            if (heads_nothing && best && best->score >= enough && row.number > best->last_heading_row) continue;
            for (const Kind* kind : all_kinds()) {
                if (wanted && kind != wanted) continue;
                Recognised fitted = fit(*kind, heading, known, wanted != nullptr);
                fitted.score += name_bonus(*kind, folded_around);
                if (reads_columns(fitted) && (!best || is_better(fitted, *best))) best = std::move(fitted);
            }
        }
    }
    // Columns that say nothing weigh between kinds; a table of a system may have many of them all the same.
    double pardoned = best ? std::max(0.0, best->unread - most_unread) : 0;
    if (!best || (!wanted && best->score + pardoned < enough)) return std::nullopt;
    add_captions(ledger, known, *best);
    give_phones_to_persons(known, *best);
    return best;
}

bool has_column(const Recognised& recognised, const Field& root, const Field* leaf) {
    return std::any_of(recognised.columns.begin(), recognised.columns.end(), [&](const RecognisedColumn& each) {
        return each.path && each.path->root == &root && (!leaf || each.path->leaf == leaf);
    });
}

bool lists_children(const Recognised& recognised) {
    return std::any_of(recognised.columns.begin(), recognised.columns.end(), [](const RecognisedColumn& each) {
        return each.path && !each.path->is_gid() && each.path->root->type == Type::rows && each.path->leaf->required;
    });
}

std::string name_told(const Field& field, const Recognised& recognised, const std::vector<std::string>& texts) {
    if (!*field.title_ends || has_column(recognised, field)) return {};
    return lists_children(recognised) ? name_in_title(field.title_ends, *recognised.kind, texts) : std::string();
}

bool is_own_table(const Recognised& recognised) {
    return std::any_of(recognised.columns.begin(), recognised.columns.end(),
                       [](const RecognisedColumn& column) { return column.path && column.path->is_gid(); });
}

std::string layout_fingerprint(const Recognised& recognised) {
    std::string fingerprint = recognised.kind->name;
    for (const RecognisedColumn& column : recognised.columns)
        if (!column.stated) fingerprint += '|' + folded(column.heading);
    return fingerprint;
}

}  // namespace dangwu::ledgers
