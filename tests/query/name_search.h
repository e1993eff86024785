#pragma once
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "query/name_keys.h"

/// The key table in memory, asked as the storage asks it.
class NameTable {
  public:
    void add(const std::string& name) { add(name, dangwu::query::name_keys(name)); }
    void add_text(const std::string& name) { add(name, dangwu::query::text_keys(name)); }

    /// The names found, best first.
    std::vector<std::string> find(const std::string& typed) const {
        std::vector<std::string> found;
        std::set<std::string> seen;
        for (const auto& range : dangwu::query::parse_search(typed))
            for (auto row = rows_.lower_bound(range.from); row != rows_.end() && row->first < range.to; ++row)
                if (range.accepts(row->first) && seen.insert(row->second).second) found.push_back(row->second);
        return found;
    }
    bool finds(const std::string& typed, const std::string& name) const {
        const auto found = find(typed);
        return std::find(found.begin(), found.end(), name) != found.end();
    }

  private:
    void add(const std::string& name, const std::vector<std::string>& keys) {
        for (const auto& key : keys) rows_.emplace(key, name);
    }
    std::multimap<std::string, std::string> rows_;
};
