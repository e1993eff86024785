#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "records/language.h"
#include "sheets/place.h"
#include "sheets/reader.h"

namespace dangwu::sheets {

/// The texts that a workbook keeps apart from its cells, one after the other in one piece of memory.
class StringTable {
  public:
    StringTable(const Limits& limits, const Place& place) : limits_(limits), place_(place) {}

    /// Text for the string that is being gathered.
    void append(std::string_view piece) {
        texts_ += piece;
        check();
    }
    std::string& gathering() { return texts_; }
    std::size_t gathering_from() const { return ends_.empty() ? 0 : ends_.back(); }
    void finish() {
        ends_.push_back(texts_.size());
        check();
    }

    std::string_view at(std::uint64_t index) const {
        if (index >= ends_.size()) place_.damaged(tr(N_("a cell refers to a text that is not there")));
        std::size_t from = index == 0 ? 0 : ends_[index - 1];
        return std::string_view(texts_).substr(from, ends_[index] - from);
    }

  private:
    void check() const {
        if (texts_.size() + sizeof(std::size_t) * ends_.size() > limits_.strings_bytes)
            place_.too_large(tr(N_("more text than fits into memory")));
    }

    const Limits& limits_;
    const Place& place_;
    std::string texts_;
    std::vector<std::size_t> ends_;
};

}  // namespace dangwu::sheets
