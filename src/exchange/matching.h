#pragma once
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "office/office.h"

/// Finding the record that a row is; the ones that it names are found by the NameFinder.
namespace dangwu::exchange {

/// Tells whether a row is a record that is there already, by the kind's `same` keys, the surest first.
class Matcher {
  public:
    explicit Matcher(office::Office& office) : office_(office) {}

    struct Match {
        std::int64_t id = 0;            ///< the record that the draft is, or 0
        bool has_key = false;           ///< the draft says enough to be known again
        std::vector<std::string> keys;  ///< where there is none: all keys of the draft, for added()
    };
    /// Records saved during the import count when they were added().
    Match match(const Record& draft);
    std::int64_t find(const Record& draft) { return match(draft).id; }
    /// `keys` are those of the draft that the record was, if they are at hand.
    void added(const Record& record, std::vector<std::string> keys = {});
    /// The draft's surest key: rows of one ledger with the same one are the same record. Empty if it has none.
    std::string key(const Record& draft);

  private:
    using Index = std::unordered_map<std::string, std::int64_t>;
    Index& index_of(const Kind& kind);
    /// Records of the kind without its surest key (persons without an ID number): only these can be meant by a row that
    /// has a new one.
    std::int64_t& without_surest(const Kind& kind, const Field& sealed);

    office::Office& office_;
    std::map<const Kind*, Index> indexes_;  ///< made when they are first needed
    std::map<const Kind*, std::int64_t> without_surest_;
};

}  // namespace dangwu::exchange
