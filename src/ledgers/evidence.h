#pragma once
#include <functional>
#include <unordered_map>
#include <vector>

#include "ledgers/ledger.h"
#include "records/field.h"

namespace dangwu::ledgers {

struct Cut;

/// The first values of a table's columns, and what they say about the fields that these may be. Totals and empty cells
/// do not count.
class Samples {
  public:
    /// The rows below the heading. The ledger must live as long.
    Samples(const Ledger& ledger, std::uint32_t heading_row);

    /// The share of values that the field can read; 0.5 where there are none. Texts read anything, so they say little;
    /// for references the look of a name counts (…公司, …支部).
    /// Under a heading that asks (是否办结) an answer says what a code does, though less surely.
    double readable(std::uint32_t column, const Field& field, std::string_view heading = {}) const;
    /// The same of one part of joined cells.
    double readable(std::uint32_t column, const Field& field, const Cut& cut) const;
    /// The share of values for which `look` holds; 0 if there are none.
    double share(std::uint32_t column, const std::function<bool(const sheets::Cell&)>& look) const;
    /// The same for fields whose values cannot be mistaken, whatever the heading says: numbers with a check digit,
    /// years, and codes in the words of the list. 0 for all others, and where too few values speak.
    double unmistakable(std::uint32_t column, const Field& field) const;
    /// 1 of a column in which ticks (√) stand, 0 of an empty one, -1 if anything else does.
    double ticked(std::uint32_t column) const;
    /// The mean length of texts in characters; 0 where they are numbers or dates.
    double mean_length(std::uint32_t column) const;
    /// True if most values are the text but for their digits: 第1党支部 over 第2党支部, 第3党支部 is no heading.
    bool repeat(std::uint32_t column, const std::string& text) const;
    /// The share of values that are numbers.
    double numeric(std::uint32_t column) const;

    /// Texts that stand alone in their row: names of groups.
    std::vector<std::string> alone() const;

  private:
    const std::vector<const sheets::Cell*>& of(std::uint32_t column) const;
    template <class Look>
    double mean(std::uint32_t column, std::size_t at_least, Look look) const;
    double unmistakable_code(std::uint32_t column, const CodeList& list) const;

    std::vector<const sheets::Row*> rows_;
    mutable std::unordered_map<std::uint32_t, std::vector<const sheets::Cell*>> columns_;  ///< read when asked for
};

}  // namespace dangwu::ledgers
