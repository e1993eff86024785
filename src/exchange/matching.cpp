#include "exchange/matching.h"

#include <algorithm>
#include <array>

#include "office/identity.h"
#include "records/language.h"
#include "records/person.h"
#include "records/text.h"

namespace dangwu::exchange {

namespace {

using office::identity_keys;

/// What tells an organization or enterprise apart: 中共…支部委员会 and …有限公司 say only what it is.
std::string core_of(const Kind& kind, const std::string& folded_name) {
    std::string core = folded_name;
    auto drop = [&core](std::initializer_list<const char*> endings) {
        for (const char* ending : endings)
            if (core.ends_with(ending)) {
                core.resize(core.size() - std::string_view(ending).size());
                break;
            }
    };
    if (&kind == &Organization::describe()) {
        core = replaced(core, "中国共产党", "");
        if (core.starts_with("中共")) core.erase(0, std::string_view("中共").size());
        drop({"联合支部委员会", "临时支部委员会", "支部委员会", "总支部委员会", "联合党支部", "临时党支部", "联合支部",
              "临时支部", "党支部", "党总支", "支部", "工作委员会", "党工委", "工委", "委员会", "党委"});
    }
    drop({"股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "公司"});
    return core;
}

/// A written-out name means itself and nothing alike: 恒泰有限公司 is not 恒泰滤清股份有限公司, though 恒泰公司 may be.
bool is_full_name(const Kind& kind, const std::string& folded_name) {
    if (&kind == &Organization::describe())
        return folded_name.starts_with("中共") || folded_name.starts_with("中国共产党");
    for (const char* ending : {"有限公司", "有限责任公司", "股份公司", "合作社", "(有限合伙)"})
        if (folded_name.ends_with(ending)) return true;
    return false;
}

/// What sort of organization a name says it is, the level first: 支部, 支部临时; enterprises are of one sort.
std::string sort_of(const Kind& kind, const std::string& name) {
    if (&kind != &Organization::describe()) return {};
    auto says = [&](const char* word) { return name.find(word) != std::string::npos; };
    std::string sort = says("总支") ? "总支" : says("支部") ? "支部" : says("工委") || says("工作委员会") ? "工委" : "";
    if (sort.empty() && (says("党委") || says("委员会"))) sort = "党委";
    for (const char* further : {"临时", "联合"})
        if (says(further)) sort += further;
    return sort;
}

constexpr std::size_t level_size = std::string_view("支部").size();

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

bool has_cores(const Kind& kind) {
    return &kind == &Organization::describe() || &kind == &Enterprise::describe();
}

}  // namespace

std::int64_t Matcher::find(const Record& draft) {
    const Kind& kind = draft.kind();
    for (std::size_t i = 0; i < kind.same.size(); ++i) {
        const auto& alternative = kind.same[i];
        const Field* sealed = alternative.size() == 1 ? kind.find(alternative[0]) : nullptr;
        if (sealed && sealed->sealed) {
            Value value = draft.get(*sealed);
            if (is_empty(value)) continue;
            auto found = office_.find_sealed(kind, *sealed, std::get<std::string>(value));
            if (!found.empty()) return found.front();
            if (without_surest(kind, *sealed) == 0) return 0;
            continue;
        }
        Index& index = index_of(kind);
        for (const std::string& key : identity_keys(office_, draft, i)) {
            auto found = index.find(key);
            if (found == index.end()) continue;
            // A surer key that both have and that differs says that these are two.
            auto other = i > 0 ? office_.find(kind, found->second) : std::nullopt;
            bool contradicted = false;
            for (std::size_t surer = 0; other && surer < i; ++surer) {
                auto mine = identity_keys(office_, draft, surer), theirs = identity_keys(office_, *other, surer);
                contradicted = contradicted ||
                               (kind.same[surer].size() == 1 && !mine.empty() && !theirs.empty() && mine != theirs);
            }
            if (!contradicted) return found->second;
        }
    }
    return 0;
}

std::int64_t& Matcher::without_surest(const Kind& kind, const Field& sealed) {
    auto [at, fresh] = without_surest_.try_emplace(&kind, 0);
    if (fresh)
        at->second = office_.database().number(std::string("SELECT count(*) FROM ") + kind.name +
                                               " WHERE removed=0 AND " + sealed.name + "_key IS NULL");
    return at->second;
}

void Matcher::added(const Record& record) {
    const Kind& kind = record.kind();
    if (auto counted = without_surest_.find(&kind); counted != without_surest_.end())
        counted->second += is_empty(record.get(kind.same[0][0]));
    auto index = indexes_.find(&kind);
    if (index == indexes_.end()) return;  // reads what is stored when it is made
    for (std::size_t i = 0; i < kind.same.size(); ++i)
        for (std::string& key : identity_keys(office_, record, i)) index->second.emplace(std::move(key), record.id);
}

std::string Matcher::key(const Record& draft) {
    for (std::size_t i = 0; i < draft.kind().same.size(); ++i)
        if (auto found = identity_keys(office_, draft, i); !found.empty()) return found.front();
    return {};
}

Matcher::Index& Matcher::index_of(const Kind& kind) {
    if (auto known = indexes_.find(&kind); known != indexes_.end()) return known->second;
    Index& index = indexes_[&kind];
    for (const Record& record : office_.list(office::Query(kind)))
        for (std::size_t i = 0; i < kind.same.size(); ++i)
            for (std::string& key : identity_keys(office_, record, i)) index.emplace(std::move(key), record.id);
    return index;
}

void NameFinder::add(Names& names, const Record& record) {
    names.shortened.clear();
    const Kind& kind = record.kind();
    std::string title = title_of(record), name = folded(title), sort, type_label;
    if (const Field* type = has_cores(kind) ? kind.find("type") : nullptr) {
        type_label = folded(shown(*type, record.get(*type)));
        sort = sort_of(kind, title + type_label);
    }
    auto put = [&](std::unordered_map<std::string, Entry>& map, const std::string& name) {
        if (name.empty()) return;
        auto [at, fresh] = map.try_emplace(name, Entry{record.id, 1, title, sort, type_label});
        if (!fresh && at->second.id != record.id) ++at->second.bearers;
    };
    put(names.whole, name);
    put(names.whole, name + "#" + record.gid);
    for (const char* further : {"short_name", "code", "credit_code"})
        if (const Field* field = kind.find(further)) put(names.whole, folded(shown(*field, record.get(*field))));
    if (const Field* events = kind.find("events"))
        for (std::size_t i = 0; i < events->row_count(record.data()); ++i) {
            const Field& former = events->rows->field("former_name");
            put(names.whole, folded(shown(former, get(former, row_at(*events, record.data(), i)))));
        }
    if (has_cores(kind)) put(names.core, core_of(kind, name));
}

NameFinder::Names& NameFinder::names_of(const Kind& kind) {
    auto [at, fresh] = names_.try_emplace(&kind);
    if (fresh)
        for (const Record& record : office_.list(office::Query(kind))) add(at->second, record);
    return at->second;
}

void NameFinder::added(const Record& record) {
    if (auto known = names_.find(&record.kind()); known != names_.end()) add(known->second, record);
    if (&record.kind() == &Person::describe() && members_read_) {
        const Person& person = record.as<Person>();
        for (const Membership& membership : person.memberships) {
            auto [at, fresh] = members_[membership.organization.id].try_emplace(
                folded(person.name), Entry{record.id, 1, person.name, {}, {}});
            if (!fresh && at->second.id != record.id) ++at->second.bearers;
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
    if (!has_cores(kind)) return {};
    std::string core = core_of(kind, wanted);
    if (core.empty()) return find_by_type(names, wanted);
    // 恒泰滤清 may stand for 恒泰滤清股份有限公司; another company's full name may not.
    bool full = is_full_name(kind, wanted);
    if (&kind == &Organization::describe() || !full)
        if (auto at = names.core.find(core); at != names.core.end()) return found(at->second, true);
    return full ? Found{} : find_shortened(names, core, sort_of(kind, wanted), only_beginnings);
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
    const std::u32string wanted = decode(folded(name));
    if (kind.name_style != NameStyle::text || wanted.size() < 2) return {};
    double best = alike;
    std::string nearest;
    for (const auto& [whole, entry] : names_of(kind).whole) {
        double share = likeness_of(wanted, decode(whole));
        if (share > best || (share == best && !nearest.empty() && entry.name < nearest))
            best = share, nearest = entry.name;
    }
    return nearest;
}

/// The one record whose name begins with the core, failing that holds it, failing that is abbreviated by it.
NameFinder::Found NameFinder::find_shortened(Names& names, const std::string& core, const std::string& sort,
                                             bool only_beginnings) {
    const std::u32string part = decode(core);
    if (part.size() < 2 || !std::all_of(part.begin(), part.end(), is_han)) return {};
    auto [known, fresh] = names.shortened.try_emplace(core + '\n' + sort + (only_beginnings ? "1" : "0"));
    if (!fresh) return known->second;
    constexpr std::size_t ways = 3, shortest_abbreviation = 3;
    std::array<std::map<std::int64_t, const Entry*>, ways> hits;
    for (const auto& [whole, entry] : names.core) {
        if (entry.sort.substr(0, level_size) != sort.substr(0, level_size) && !sort.empty()) continue;
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

std::int64_t NameFinder::member(std::int64_t organization, const std::string& name) {
    if (!members_read_) {
        members_read_ = true;
        storage::Reading rows(
            office_.database()
                .prepare("SELECT m.organization_id, p.id, p.name FROM persons_memberships m JOIN persons p"
                         " ON p.id=m.owner WHERE p.removed=0 AND m.organization_id IS NOT NULL")
                .with());
        while (rows.next()) {
            std::string bearer(rows->text(2));
            auto [at, fresh] =
                members_[rows->integer(0)].try_emplace(folded(bearer), Entry{rows->integer(1), 1, bearer, {}, {}});
            if (!fresh && at->second.id != rows->integer(1)) ++at->second.bearers;
        }
    }
    auto roll = members_.find(organization);
    if (roll == members_.end()) return 0;
    auto at = roll->second.find(folded(name));
    return at != roll->second.end() && at->second.bearers == 1 ? at->second.id : 0;
}

}  // namespace dangwu::exchange
