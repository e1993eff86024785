#pragma once
#include <string>
#include <vector>

#include "ledgers/ledger.h"

namespace dangwu::ledgers {

/// A column's heading: what is shown over it, and the forms in which it may be known.
struct HeadingText {
    std::uint32_t column = 0;
    std::string shown;                   ///< of several rows, all parts: 书记联系电话
    std::vector<std::string> forms;      ///< folded, the fullest first: 书记联系电话, 联系电话
    std::vector<std::string> canonical;  ///< of each form, see heading_words.h
};

/// True if the row may be (the upper one of) a heading: made of words, no note such as 填报单位：…. A year alone may
/// head a column of a cross table.
bool may_be_heading(const sheets::Row& row);

/// The headings that rows `first` to `last` make together.
std::vector<HeadingText> headings_at(const Ledger& ledger, std::uint32_t first, std::uint32_t last);

/// How many rows a heading that begins with this row (an index into ledger.rows) may have: one, or up to three where an
/// upper one spans columns; at least as many as its cells are merged downwards.
struct HeadingHeight {
    std::uint32_t least = 1, most = 1;
};
HeadingHeight heading_height(const Ledger& ledger, std::size_t index);

}  // namespace dangwu::ledgers
