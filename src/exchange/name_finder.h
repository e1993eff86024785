#pragma once
#include <map>
#include <string>
#include <unordered_map>

#include "ledgers/name_form.h"
#include "office/office.h"

/// Finding the records that a ledger names.
namespace dangwu::exchange {

using ledgers::NameSort;

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
    /// The member of a host (a person of an organization) who bears the name, if exactly one does; else 0.
    std::int64_t member(const Kind& members, const Kind& of, std::int64_t host, const std::string& name);
    /// The name of a record that is most like one that finds nobody; empty if none is alike.
    std::string nearest(const Kind& kind, const std::string& name);
    /// The longest name of a record with which the text ends; empty if there is none.
    std::string known_ending(const Kind& kind, const std::string& text);
    void added(const Record& record);

  private:
    struct Entry {
        std::int64_t id;
        int bearers;
        std::string name;
        NameSort sort;
        std::string type;  ///< the label of its sort field, folded
    };
    struct Names {
        std::unordered_map<std::string, Entry> whole, core;
        std::unordered_map<std::string, Found> shortened;  ///< what was looked for already
        std::unordered_map<std::string, std::string> nearest;
    };
    Names& names_of(const Kind& kind);
    void add(Names& names, const Record& record);
    static Found find_by_type(const Names& names, const std::string& wanted);
    Found find_shortened(Names& names, const std::string& core, const NameSort& sort, bool only_beginnings);

    struct Roster {
        const Field* list = nullptr;
        const Field* leaf = nullptr;
        std::unordered_map<std::int64_t, std::unordered_map<std::string, Entry>> members;  ///< by host and folded name
    };
    Roster& roster_of(const Kind& members, const Kind& of);
    static void enlist(Roster& roster, std::int64_t of, std::int64_t member, const std::string& name);

    office::Office& office_;
    std::map<const Kind*, Names> names_;
    std::map<std::pair<const Kind*, const Kind*>, Roster> rosters_;  ///< members and hosts
};

}  // namespace dangwu::exchange
