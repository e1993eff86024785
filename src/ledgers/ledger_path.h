#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/field.h"

namespace dangwu::ledgers {

/// Where the value of a column goes: a field of the record; a field of a child row, chosen by a code where the
/// description says so (seats[post=secretary].person); or a field that the ledger carries of a referenced record
/// (person.id_number). The path `gid` is the global id of an exported table.
struct LedgerPath {
    const Field* root = nullptr;      ///< of the kind; null for gid
    const Field* leaf = nullptr;      ///< the child's or carried field; null: the root itself
    const Field* selector = nullptr;  ///< the code field of the child row
    std::string selected;             ///< its code

    bool is_gid() const { return !root; }
    const Field& field() const { return leaf ? *leaf : *root; }
    std::string text() const;
    friend bool operator==(const LedgerPath&, const LedgerPath&) = default;
};

/// Reads a path; nothing if the kind has no such field.
std::optional<LedgerPath> parse_ledger_path(const Kind& kind, std::string_view text);

/// A path with every heading that means it, folded for comparison.
struct Heading {
    LedgerPath path;
    std::string folded;
    std::string canonical;            ///< see heading_words.h
    std::u32string canonical_points;  ///< … by characters
    double weight;                    ///< 1 for the kind's own fields, a little less for carried and child fields
};

/// All headings that ledgers of the kind may use, from the description: labels in both languages and further words.
const std::vector<Heading>& headings_of(const Kind& kind);

inline constexpr const char* gid_heading = "记录号";

}  // namespace dangwu::ledgers
