#pragma once
#include <string_view>

#include "sheets/place.h"
#include "sheets/reader.h"

namespace dangwu::sheets {

/// Gathers the cells of one row and hands them to the sink. Keeps the cells' memory from row to row, so that a table of
/// even rows allocates nothing.
class RowBuilder {
  public:
    RowBuilder(Sink& sink, const Limits& limits, Place& place) : sink_(sink), limits_(limits), place_(place) {}

    /// `number` from 1; throws for a row beyond the limits.
    void begin(std::uint64_t number, bool hidden);
    /// A new cell, empty. It stays valid until the next call.
    Cell& add(std::uint64_t column);
    /// The last cell, for those who find out that it holds nothing.
    void take_back() { --used_; }

    bool empty() const { return used_ == 0; }
    /// Hands the row over, `times` times under following numbers; a row without content is left out.
    /// False: the sink wants no more.
    bool deliver(std::uint64_t times = 1);

  private:
    void put_in_order();
    void look_at_texts();

    Sink& sink_;
    const Limits& limits_;
    Place& place_;
    Row row_;
    std::size_t used_ = 0;
    std::uint64_t cells_so_far_ = 0;
};

}  // namespace dangwu::sheets
