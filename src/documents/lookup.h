#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "documents/tag.h"
#include "documents/template.h"
#include "documents/value.h"

namespace dangwu::documents {

/// What tags mean at the place where filling stands: the rows of the loops around, innermost first, then the resolver.
class Lookup {
  public:
    explicit Lookup(const Resolver& resolver) : resolver_(resolver) {}

    /// One turn of a loop; the row lives as long as the turn.
    void enter(const Row& row, std::size_t index, std::size_t count);
    void leave() { turns_.pop_back(); }

    /// The value of a name or of a sum of names; null if one of them is unknown. Stays valid until the same sum is
    /// asked for again or the turn is left.
    const Value* find(const std::string& expression);

    /// Whether a condition holds; nothing if a name in it is unknown. Without data no comparison holds.
    std::optional<bool> holds(const Tag& condition);

    /// Whether the figures named here all lack data (and there is one).
    bool all_lack_data(const std::vector<const Tag*>& tags);

  private:
    struct Turn {
        const Row* row;
        Row counters;  // 序号, 首项, 末项
    };

    const Value* find_single(const std::string& name);
    const Value* side(const Operand& operand, Value& constant);

    const Resolver& resolver_;
    std::vector<Turn> turns_;
    std::map<std::string, std::optional<Value>> known_;
    std::map<std::string, Value> sums_;
};

/// A value in the format that its tag asks for.
std::string print(const Value& value, const Tag& tag);

}  // namespace dangwu::documents
