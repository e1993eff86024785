#include "exchange/evidence.h"

#include <algorithm>
#include <set>

#include "exchange/cell_reading.h"
#include "exchange/code_words.h"
#include "records/kinds.h"
#include "records/numbers.h"
#include "records/text.h"

namespace dangwu::exchange {

namespace {

constexpr int rows_sampled = 25;
constexpr int enough_to_tell = 2;

/// Calls `look` with the first values of the column; it answers how much one counts. The mean, or -1 without values.
template <class Look>
double mean(const Ledger& ledger, std::uint32_t heading_row, std::uint32_t column, int at_least, Look look) {
    double sum = 0;
    int seen = 0;
    auto row = std::upper_bound(ledger.rows.begin(), ledger.rows.end(), heading_row,
                                [](std::uint32_t wanted, const sheets::Row& each) { return wanted < each.number; });
    for (; row != ledger.rows.end() && seen < rows_sampled; ++row) {
        const sheets::Cell* cell = Ledger::cell(*row, column);
        if (!cell || means_nothing(cell->text)) continue;
        ++seen;
        sum += look(*cell);
    }
    return seen < at_least || seen == 0 ? -1 : sum / seen;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view each) { return text.ends_with(each); });
}

enum class Look { enterprise, organization, person, other };

Look look_of(const std::string& text) {
    std::string name = without_blanks(text);
    if (ends_with_any(name, {"支部", "党委", "总支", "党工委", "支部委员会", "工作委员会", "党组织", "党组", "工委"}))
        return Look::organization;
    if (ends_with_any(name, {"公司", "厂", "集团", "合作社", "企业", "商行", "经营部", "研究院", "事务所"}))
        return Look::enterprise;
    std::u32string points = decode(name);
    bool han = std::all_of(points.begin(), points.end(), [](char32_t c) { return is_han(c) || c == U'·'; });
    return han && points.size() >= 2 && points.size() <= 4 ? Look::person : Look::other;
}

/// How well a text fits as the name of a record of the kind: 1 it looks like one, 0.6 it may be, 0.2 it looks like
/// another's.
double fits(const Kind& kind, const std::string& text) {
    std::string_view name = kind.name;
    Look look = look_of(text);
    Look wanted = name == "enterprises"                  ? Look::enterprise
                  : name == "organizations"              ? Look::organization
                  : kind.name_style == NameStyle::person ? Look::person
                                                         : Look::other;
    if (wanted == Look::other) return 0.6;
    if (look == wanted) return 1;
    bool named_thing = look == Look::enterprise || look == Look::organization;
    return named_thing ? 0.2 : 0.6;
}

}  // namespace

double readable(const Ledger& ledger, std::uint32_t heading_row, std::uint32_t column, const Field& field) {
    if (field.type == Type::text || field.type == Type::note) return 0.6;
    double share = mean(ledger, heading_row, column, 1, [&](const sheets::Cell& cell) {
        if (field.type == Type::reference) return fits(field.target(), cell.text);
        CellReading reading = read_cell(field, cell, false, Decimal::of(1));
        bool code_by_chance = field.type == Type::code && !reading.warning.empty();
        return reading.fault.empty() && !code_by_chance ? 1.0 : 0.0;
    });
    return share < 0 ? 0.5 : share;
}

double unmistakable(const Ledger& ledger, std::uint32_t heading_row, std::uint32_t column, const Field& field) {
    std::set<const Code*> seen;
    double share = mean(ledger, heading_row, column, enough_to_tell, [&](const sheets::Cell& cell) {
        switch (field.type) {
            case Type::id_number: return read_id_number(cell.text).fault == NumberFault::none ? 1.0 : 0.0;
            case Type::credit_code: return read_credit_code(cell.text).fault == NumberFault::none ? 1.0 : 0.0;
            case Type::code: {
                const Code* code =
                    decode(trimmed(cell.text)).size() < 2 ? nullptr : words_of(field.codes()).read(cell.text);
                seen.insert(code);
                return code ? 1.0 : 0.0;
            }
            default: return 0.0;
        }
    });
    return share < 0 || (field.type == Type::code && seen.size() < 2) ? 0 : share;
}

double numeric(const Ledger& ledger, std::uint32_t heading_row, std::uint32_t column) {
    double share = mean(ledger, heading_row, column, 1, [](const sheets::Cell& cell) {
        return cell.kind == sheets::CellKind::number || Decimal::parse(without_blanks(half_width(cell.text))) ? 1.0
                                                                                                              : 0.0;
    });
    return share < 0 ? 0 : share;
}

}  // namespace dangwu::exchange
