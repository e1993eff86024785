#include "exchange/name_finder.h"

#include <algorithm>
#include <array>

#include "records/text.h"

namespace dangwu::exchange {

using namespace ledgers;

namespace {

/// True if the characters of `part` stand in `whole` in their order: 经开区 in 经济开发区.
bool abbreviates(std::u32string_view part, std::u32string_view whole) {
    std::size_t at = 0;
    for (char32_t c : whole)
        if (at < part.size() && c == part[at]) ++at;
    return at == part.size();
}

/// The share of characters that two names have in common, in their order; of a short one in a long one it counts more.
double likeness_of(std::u32string_view a, std::u32string_view b) {
    const auto common = static_cast<double>(common_characters(a, b));
    return std::max(2 * common / static_cast<double>(a.size() + b.size()),
                    0.9 * common / static_cast<double>(a.size()));
}

/// The texts of a field, or of a field of child rows (events.former_name).
std::vector<std::string> texts_at(const Record& record, std::string_view path) {
    const std::size_t dot = path.find('.');
    const Field& root = record.kind().field(path.substr(0, dot));
    if (dot == path.npos) return {shown(root, record.get(root))};
    const Field& leaf = root.rows->field(path.substr(dot + 1));
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < root.row_count(record.data()); ++i)
        texts.push_back(shown(leaf, get(leaf, row_at(root, record.data(), i))));
    return texts;
}

}  // namespace

void NameFinder::add(Names& names, const Record& record) {
    names.shortened.clear();
    names.nearest.clear();
    const Kind& kind = record.kind();
    Entry entry{record.id, 1, title_of(record), {}, {}};
    const std::string name = folded(entry.name);
    if (*kind.names.sort_field)
        entry.type = folded(shown(kind.field(kind.names.sort_field), record.get(kind.names.sort_field)));
    if (is_shortened(kind)) entry.sort = sort_of(kind, entry.name + entry.type);
    auto put = [&](std::unordered_map<std::string, Entry>& map, const std::string& name) {
        if (name.empty()) return;
        auto [at, fresh] = map.try_emplace(name, entry);
        if (!fresh && at->second.id != record.id) ++at->second.bearers;
    };
    put(names.whole, name);
    put(names.whole, name + "#" + record.gid);
    for (std::string_view path : kind.names.further)
        for (const std::string& further : texts_at(record, path)) put(names.whole, folded(further));
    if (is_shortened(kind)) put(names.core, core_of(kind, name));
}

NameFinder::Names& NameFinder::names_of(const Kind& kind) {
    auto [at, fresh] = names_.try_emplace(&kind);
    if (fresh)
        for (const Record& record : office_.list(office::Query(kind))) add(at->second, record);
    return at->second;
}

void NameFinder::added(const Record& record) {
    if (auto known = names_.find(&record.kind()); known != names_.end()) add(known->second, record);
    for (auto& [ends, roster] : rosters_) {
        if (ends.first != &record.kind()) continue;
        for (std::size_t i = 0; i < roster.list->row_count(record.data()); ++i) {
            const Value of = get(*roster.leaf, row_at(*roster.list, record.data(), i));
            if (const auto* to = std::get_if<Reference>(&of)) enlist(roster, to->id, record.id, title_of(record));
        }
    }
}

NameFinder::Found NameFinder::find(const Kind& kind, const std::string& name, bool only_beginnings) {
    Names& names = names_of(kind);
    std::string wanted = folded(name);
    auto found = [](const Entry& entry, bool by_core) {
        return entry.bearers == 1 ? Found{entry.id, false, by_core, entry.name} : Found{0, true, false, {}};
    };
    if (auto at = names.whole.find(wanted); at != names.whole.end()) return found(at->second, false);
    if (!is_shortened(kind)) return {};
    std::string core = core_of(kind, wanted);
    if (core.empty()) return find_by_type(names, wanted);
    // 恒泰滤清 may stand for 恒泰滤清股份有限公司; another company's full name may not.
    if (!means_itself_only(kind, wanted))
        if (auto at = names.core.find(core); at != names.core.end()) return found(at->second, true);
    if (is_written_out(kind, wanted)) return {};
    return find_shortened(names, core, sort_of(kind, wanted), only_beginnings);
}

/// 党工委 alone: the one whose type it is.
NameFinder::Found NameFinder::find_by_type(const Names& names, const std::string& wanted) {
    const Entry* only = nullptr;
    for (const auto& [core, entry] : names.core) {
        if (entry.type != wanted || entry.bearers != 1) continue;
        if (only && only->id != entry.id) return {0, true, false, {}};
        only = &entry;
    }
    return only ? Found{only->id, false, true, only->name} : Found{};
}

std::string NameFinder::nearest(const Kind& kind, const std::string& name) {
    constexpr double alike = 0.6;
    constexpr std::size_t most_compared =
        20'000;  // names; among more of them the search would take longer than it helps
    const std::u32string wanted = decode(folded(name));
    Names& names = names_of(kind);
    if (kind.name_style != NameStyle::text || wanted.size() < 2 || names.whole.size() > most_compared) return {};
    auto [known, fresh] = names.nearest.try_emplace(name);
    if (!fresh) return known->second;
    double best = alike;
    for (const auto& [whole, entry] : names.whole) {
        double share = likeness_of(wanted, decode(whole));
        if (share < best || (share == best && (known->second.empty() || known->second < entry.name))) continue;
        best = share;
        known->second = entry.name;
    }
    return known->second;
}

std::string NameFinder::known_ending(const Kind& kind, const std::string& text) {
    const std::string wanted = folded(text);
    std::string_view longest;
    const std::string* name = nullptr;
    for (const auto& [whole, entry] : names_of(kind).whole)
        if (wanted.ends_with(whole) && whole.size() > longest.size()) {
            longest = whole;
            name = &entry.name;
        }
    return name ? *name : std::string();
}

/// The one record whose name begins with the core, failing that holds it, failing that is abbreviated by it.
NameFinder::Found NameFinder::find_shortened(Names& names, const std::string& core, const NameSort& sort,
                                             bool only_beginnings) {
    const std::u32string part = decode(core);
    if (part.size() < 2 || !std::all_of(part.begin(), part.end(), is_han)) return {};
    auto [known, fresh] =
        names.shortened.try_emplace(core + '\n' + sort.sort + sort.within + (only_beginnings ? "1" : "0"));
    if (!fresh) return known->second;
    constexpr std::size_t ways = 3, shortest_abbreviation = 3;
    std::array<std::map<std::int64_t, const Entry*>, ways> hits;
    for (const auto& [whole, entry] : names.core) {
        const bool may_be = (sort.sort.empty() && sort.within.empty()) || entry.sort.sort == sort.sort;
        if (!may_be) continue;
        std::size_t at = whole.find(core);
        if (at == 0)
            hits[0].emplace(entry.id, &entry);
        else if (at != std::string::npos)
            hits[1].emplace(entry.id, &entry);
        else if (part.size() >= shortest_abbreviation && abbreviates(part, decode(whole)))
            hits[2].emplace(entry.id, &entry);
    }
    for (std::size_t way = 0; way < (only_beginnings ? 1 : ways); ++way) {
        auto& found = hits[way];
        if (found.empty()) continue;
        // 临时 and 联合 decide where the name alone does not.
        if (found.size() > 1) std::erase_if(found, [&](const auto& hit) { return hit.second->sort != sort; });
        if (found.size() != 1 || found.begin()->second->bearers != 1) return known->second = Found{0, true, false, {}};
        const Entry& entry = *found.begin()->second;
        return known->second = Found{entry.id, false, true, entry.name};
    }
    return {};
}

void NameFinder::enlist(Roster& roster, std::int64_t of, std::int64_t member, const std::string& name) {
    auto [at, fresh] = roster.members[of].try_emplace(folded(name), Entry{member, 1, name, {}, {}});
    if (!fresh && at->second.id != member) ++at->second.bearers;
}

/// The child rows of a kind that say of whom its records are members, with all of them.
NameFinder::Roster& NameFinder::roster_of(const Kind& members, const Kind& of) {
    auto [known, fresh] = rosters_.try_emplace({&members, &of});
    Roster& roster = known->second;
    if (!fresh) return roster;
    for (const Field& list : members.fields)
        if (list.type == Type::rows)
            for (const Field& leaf : list.rows->fields)
                if (leaf.required && leaf.type == Type::reference && &leaf.target() == &of && !roster.list) {
                    roster.list = &list;
                    roster.leaf = &leaf;
                }
    const std::string link = std::string(roster.leaf->name) + "_id", kind = members.name;
    storage::Reading rows(office_.database()
                              .prepare("SELECT m." + link + ", p.id, p." + members.search + " FROM " + kind + "_" +
                                       roster.list->name + " m JOIN " + kind +
                                       " p ON p.id=m.owner WHERE p.removed=0 AND m." + link + " IS NOT NULL")
                              .with());
    while (rows.next()) enlist(roster, rows->integer(0), rows->integer(1), std::string(rows->text(2)));
    return roster;
}

std::int64_t NameFinder::member(const Kind& members, const Kind& of, std::int64_t host, const std::string& name) {
    const Roster& roster = roster_of(members, of);
    auto roll = roster.members.find(host);
    if (roll == roster.members.end()) return 0;
    auto at = roll->second.find(folded(name));
    return at != roll->second.end() && at->second.bearers == 1 ? at->second.id : 0;
}

}  // namespace dangwu::exchange
