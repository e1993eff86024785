#pragma once
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "office/office.h"

/// Finding the records that a ledger means: those that a row is, and those that it names.
namespace dangwu::exchange {

/// Tells whether a row is a record that is there already, by the kind's `same` keys, the surest first.
class Matcher {
  public:
    explicit Matcher(office::Office& office) : office_(office) {}

    /// The id of the record that the draft is, or 0. Records saved during the import count when they were added().
    std::int64_t find(const Record& draft);
    void added(const Record& record);
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

/// Finds a record by the name that a ledger uses: full or short name, code, former name, name#global id; for
/// organizations and enterprises also by the part of the name that tells it apart, or a beginning, piece or
/// abbreviation of it (恒泰支部, 经开区党工委), if only one of that sort has it.
class NameFinder {
  public:
    explicit NameFinder(office::Office& office) : office_(office) {}

    struct Found {
        std::int64_t id = 0;
        bool ambiguous = false;
        bool by_core = false;  ///< found by the telling part only: worth a remark
        std::string name;      ///< the record's own name
    };
    /// `only_beginnings`: of shortened names only those that begin the name; where a text may stay text.
    Found find(const Kind& kind, const std::string& name, bool only_beginnings = false);
    /// Members of an organization who bear the name: the one if exactly one does.
    std::int64_t member(std::int64_t organization, const std::string& name);
    /// The name of a record that is most like one that finds nobody; empty if none is alike.
    std::string nearest(const Kind& kind, const std::string& name);
    void added(const Record& record);

  private:
    struct Entry {
        std::int64_t id;
        int bearers;
        std::string name;
        std::string sort;  ///< of an organization: 支部, 支部临时 …
        std::string type;  ///< the label of its type, folded
    };
    struct Names {
        std::unordered_map<std::string, Entry> whole, core;
        std::unordered_map<std::string, Found> shortened;  ///< what was looked for already
    };
    Names& names_of(const Kind& kind);
    void add(Names& names, const Record& record);
    static Found find_by_type(const Names& names, const std::string& wanted);
    Found find_shortened(Names& names, const std::string& core, const std::string& sort, bool only_beginnings);

    office::Office& office_;
    std::map<const Kind*, Names> names_;
    std::map<std::int64_t, std::unordered_map<std::string, Entry>> members_;
    bool members_read_ = false;
};

}  // namespace dangwu::exchange
