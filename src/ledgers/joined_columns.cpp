#include "ledgers/joined_columns.h"

#include <algorithm>

#include "ledgers/heading_match.h"
#include "ledgers/heading_words.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr double often = 0.4;  // who is no full member yet has one date of two
constexpr double nearly_always = 0.8;
constexpr std::size_t longest_affix = 4;  // characters that a part leaves to the one beside it: 应到/实到人数
constexpr std::u32string_view cell_signs = U"/\n；;|，,、 ";
constexpr std::u32string_view date_signs = U"0123456789.-/年月日号";

std::vector<std::u32string> pieces_at(const std::u32string& text, char32_t sign) {
    std::vector<std::u32string> pieces(1);
    for (char32_t c : text) {
        if (c != sign)
            pieces.back() += c;
        else if (sign != U' ' || !pieces.back().empty())
            pieces.emplace_back();
    }
    return pieces;
}

/// The text of a cell in pieces; one if it does not hold several.
std::vector<std::u32string> cut_text(const std::string& written, const Cut& cut) {
    const std::u32string text = decode(trimmed(half_width(written)));
    if (cut.sign != U'(' && cut.sign != U'年') return pieces_at(text, cut.sign);
    std::size_t at = cut.sign == U'(' ? text.find(U'(') : text.find_first_not_of(date_signs);
    if (at == text.npos || at == 0) return {text};
    std::u32string rest = text.substr(at);
    if (cut.sign == U'(') {
        if (rest.back() != U')') return {text};
        rest = rest.substr(1, rest.size() - 2);
    }
    return {text.substr(0, at), rest};
}

/// A heading in candidates for each of its parts, the likeliest first.
using Parts = std::vector<std::vector<std::string>>;

void add_affixed(Parts& parts) {
    const std::u32string first = decode(parts.front().front()), last = decode(parts.back().front());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string own = parts[i].front();
        for (std::size_t n = 2; n <= longest_affix; ++n) {
            if (i > 0 && n <= first.size()) parts[i].insert(parts[i].begin(), encode(first.substr(0, n)) + own);
            if (i + 1 < parts.size() && n < last.size()) parts[i].push_back(own + encode(last.substr(last.size() - n)));
        }
    }
}

std::vector<std::string> at_signs(const std::string& text) {
    return split(replaced(replaced(replaced(text, "及", "/"), "和", "/"), "与", "/"), U"/、\n");
}

Parts parts_at_signs(const std::string& text) {
    Parts parts;
    for (const std::string& part : at_signs(text)) parts.push_back({part});
    if (parts.size() > 1) add_affixed(parts);
    return parts;
}

/// 换届时间（上次/下次）, 书记（电话）.
Parts parts_in_brackets(const std::string& heading) {
    const std::size_t open = heading.find('(');
    if (open == heading.npos || open == 0 || !heading.ends_with(')')) return {};
    const std::string base = heading.substr(0, open), inside = heading.substr(open + 1, heading.size() - open - 2);
    const std::vector<std::string> inner = at_signs(inside);
    if (inner.size() < 2) return {{base}, {base + inside, inside}};
    Parts parts;
    for (const std::string& part : inner) parts.push_back({part + base, base + part, part});
    return parts;
}

/// 时间地点: a day and what stands behind it, with nothing between them. 人才引进方式 is not 人才 and 引进方式.
Parts parts_run_together(const Kind& kind, const std::string& heading) {
    for (const Heading& known : headings_of(kind))
        if (known.folded == heading) return {};  // 走访企业 is not 走访 and 企业
    for (const Heading& first : headings_of(kind))
        if (!first.path.is_gid() && first.path.field().type == Type::date && heading.size() > first.folded.size() &&
            heading.starts_with(first.folded)) {
            const std::string rest = heading.substr(first.folded.size());
            for (const Heading& second : headings_of(kind))
                if (second.folded == rest && !(second.path == first.path)) return {{first.folded}, {rest}};
        }
    return {};
}

HeadingText heading_of(const HeadingText& whole, const std::vector<std::string>& forms) {
    HeadingText part{whole.column, whole.shown, forms, {}};
    for (const std::string& form : forms) part.canonical.push_back(canonical_heading(form));
    return part;
}

/// How the values are joined, if most of them are; the piece is yet to be filled in.
std::optional<Cut> cut_of(const Samples& samples, std::uint32_t column, std::size_t pieces, bool dated, double enough) {
    std::u32string signs(cell_signs);
    if (pieces == 2) signs += U'(';
    if (pieces == 2 && dated) signs += U'年';
    for (char32_t sign : signs) {
        const Cut cut{sign, 0};
        const double share = samples.share(column, [&](const sheets::Cell& cell) {
            if (cell.kind == sheets::CellKind::date) return sign == U'/' && pieces == 2 && !dated;
            return cell.kind == sheets::CellKind::text && cut_text(cell.text, cut).size() == pieces;
        });
        if (share >= enough) return cut;
    }
    return std::nullopt;
}

}  // namespace

std::vector<JoinedPart> joined_parts(const HeadingText& heading, const Kind& kind, const Samples& samples) {
    for (const std::string& form : heading.forms)
        for (const Parts& parts :
             {parts_at_signs(bare_heading(form)), parts_in_brackets(form), parts_run_together(kind, form)}) {
            if (parts.size() < 2) continue;
            std::vector<JoinedPart> joined;
            std::vector<LedgerPath> paths;
            for (const std::vector<std::string>& forms : parts) {
                joined.push_back({heading_of(heading, forms), {}});
                const std::vector<Candidate> means = known_headings(kind, joined.back().heading);
                if (!means.empty() && std::find(paths.begin(), paths.end(), means.front().path) == paths.end())
                    paths.push_back(means.front().path);
            }
            // A heading that is known as a whole is cut only where both parts and nearly all values say so.
            const bool known = !known_headings(kind, heading).empty();
            if (paths.size() < (known ? 2 : 1)) continue;
            const bool dated = !paths.front().is_gid() && paths.front().field().type == Type::date;
            const auto cut = cut_of(samples, heading.column, parts.size(), dated, known ? nearly_always : often);
            if (!cut) continue;
            for (std::size_t i = 0; i < joined.size(); ++i) joined[i].cut = {cut->sign, static_cast<unsigned>(i)};
            return joined;
        }
    return {};
}

sheets::Cell piece_of(const sheets::Cell& cell, const Cut& cut) {
    sheets::Cell piece = cell;
    piece.kind = sheets::CellKind::text;
    piece.text.clear();
    if (cell.kind == sheets::CellKind::date && cut.sign == U'/') {
        if (const auto date = Date::from_iso(std::string_view(cell.text).substr(0, 10)))
            piece.text = std::to_string(cut.piece == 0 ? date->month() : date->day());
        return piece;
    }
    const std::vector<std::u32string> pieces = cut_text(cell.text, cut);
    if (cut.piece < pieces.size()) piece.text = trimmed(encode(pieces[cut.piece]));
    if (piece.text.empty()) piece.kind = sheets::CellKind::empty;
    return piece;
}

}  // namespace dangwu::ledgers
