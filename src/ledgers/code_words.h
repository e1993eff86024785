#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "records/codes.h"

namespace dangwu::ledgers {

/// The words of a code list, folded once: a ledger of 100,000 rows asks for them in every row.
struct CodeWords {
    std::unordered_map<std::string, const Code*> whole;       ///< codes, labels in both languages and further words
    std::vector<std::pair<std::string, const Code*>> spoken;  ///< labels and further words, without quotation marks

    /// Like CodeList::read(): the code that the text as a whole means, or null.
    const Code* read(std::string_view written) const;
};

const CodeWords& words_of(const CodeList& list);

}  // namespace dangwu::ledgers
