#include "exchange/matching.h"

#include "office/identity.h"

namespace dangwu::exchange {

using office::identity_keys;

Matcher::Match Matcher::match(const Record& draft) {
    const Kind& kind = draft.kind();
    Match match;
    for (std::size_t i = 0; i < kind.same.size(); ++i) {
        const auto& alternative = kind.same[i];
        const Field* sealed = alternative.size() == 1 ? kind.find(alternative[0]) : nullptr;
        if (sealed && sealed->sealed) {
            Value value = draft.get(*sealed);
            if (is_empty(value)) continue;
            match.has_key = true;
            auto found = office_.find_sealed(kind, *sealed, std::get<std::string>(value));
            if (!found.empty()) return {found.front(), true, {}};
            if (without_surest(kind, *sealed) == 0) return match;
            continue;
        }
        Index& index = index_of(kind);
        for (std::string& key : identity_keys(office_, draft, i)) {
            match.has_key = true;
            auto found = index.find(key);
            if (found == index.end()) {
                match.keys.push_back(std::move(key));
                continue;
            }
            // A surer key that both have and that differs says that these are two.
            auto other = i > 0 ? office_.find(kind, found->second) : std::nullopt;
            bool contradicted = false;
            for (std::size_t surer = 0; other && surer < i; ++surer) {
                auto mine = identity_keys(office_, draft, surer), theirs = identity_keys(office_, *other, surer);
                contradicted = contradicted ||
                               (kind.same[surer].size() == 1 && !mine.empty() && !theirs.empty() && mine != theirs);
            }
            if (!contradicted) return {found->second, true, {}};
        }
    }
    return match;
}

std::int64_t& Matcher::without_surest(const Kind& kind, const Field& sealed) {
    auto [at, fresh] = without_surest_.try_emplace(&kind, 0);
    if (fresh)
        at->second = office_.database().number(std::string("SELECT count(*) FROM ") + kind.name +
                                               " WHERE removed=0 AND " + sealed.name + "_key IS NULL");
    return at->second;
}

void Matcher::added(const Record& record, std::vector<std::string> keys) {
    const Kind& kind = record.kind();
    if (auto counted = without_surest_.find(&kind); counted != without_surest_.end())
        counted->second += is_empty(record.get(kind.same[0][0]));
    auto index = indexes_.find(&kind);
    if (index == indexes_.end()) return;  // reads what is stored when it is made
    // What a save derives may be part of a key; with several ways to be known, those of the draft may not be complete.
    if (keys.empty() || kind.derive || kind.same.size() > 1) {
        keys.clear();
        for (std::size_t i = 0; i < kind.same.size(); ++i)
            for (std::string& key : identity_keys(office_, record, i)) keys.push_back(std::move(key));
    }
    for (std::string& key : keys) index->second.emplace(std::move(key), record.id);
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

}  // namespace dangwu::exchange
