#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dangwu {

/// One entry of a code list. The code is frozen (it is what the database and packages hold); the label is translated;
/// `also` holds further words for it in ledgers, cut at blanks.
struct Code {
    const char* code;
    const char* label;
    const char* also = "";
};

struct CodeList {
    const char* name;
    const char* source;  ///< the standard or regulation the list comes from, or "zone" for words of the office
    std::vector<Code> codes;

    /// Words of the office may grow: a value that is not on the list is kept as it is written, with a remark.
    bool open() const;
    /// True for a list of states, that something goes through one after the other.
    bool tells_state() const { return std::string_view(name).ends_with("_state"); }
    const Code* find(std::string_view code) const;
    /// The code that a written word means: code, label in either language, or a further word. Null if none does.
    const Code* read(std::string_view written) const;
    std::string label(std::string_view code) const;
};

namespace codes {

// persons (codes_person.cpp)
const CodeList& sex();               ///< GB/T 2261.1
const CodeList& ethnicity();         ///< GB/T 3304
const CodeList& education();         ///< GB/T 4658
const CodeList& degree();            ///< GB/T 6864
const CodeList& political_status();  ///< GB/T 4762
const CodeList& member_type();
const CodeList& membership_state();
const CodeList& establishment();
const CodeList& rank();
const CodeList& attendance();

// organizations and enterprises (codes_zone.cpp)
const CodeList& organization_kind();
const CodeList& seat();
const CodeList& organization_event();
const CodeList& ownership();
const CodeList& industry_chain();
const CodeList& chain_position();
const CodeList& alliance_state();
const CodeList& brand_state();
const CodeList& brand_level();
const CodeList& activity_type();

// work (codes_work.cpp)
const CodeList& introduction_mode();
const CodeList& talent_state();
const CodeList& problem_source();
const CodeList& problem_state();
const CodeList& satisfaction();
const CodeList& meeting_kind();
const CodeList& major_class();
const CodeList& conclusion();
const CodeList& inspection_kind();
const CodeList& task_state();
const CodeList& value_kind();
const CodeList& project_category();
const CodeList& project_level();
const CodeList& project_kind();
const CodeList& funding();
const CodeList& project_state();
const CodeList& land_state();
const CodeList& reform_kind();
const CodeList& support_kind();
const CodeList& measure();

const CodeList& kinds();  ///< of record, in the order of the registers (kinds.cpp)

}  // namespace codes
}  // namespace dangwu
