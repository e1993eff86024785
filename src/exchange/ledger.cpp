#include "exchange/ledger.h"

#include <algorithm>

#include "exchange/own_tables.h"
#include "records/error.h"
#include "records/language.h"

namespace dangwu::exchange {

namespace {

class Collector final : public sheets::Sink {
  public:
    explicit Collector(const std::filesystem::path& file) : file_(file) {}

    bool sheet(const sheets::SheetInfo& info) override {
        if (info.hidden) return false;
        ledgers.push_back({file_, info.name, info.hidden, {}, {}});
        return true;
    }
    bool row(sheets::Row& row) override {
        row.cells.shrink_to_fit();
        ledgers.back().rows.push_back(std::move(row));
        return true;
    }
    void merge(const sheets::Merge& merge) override { ledgers.back().merges.push_back(merge); }

    std::vector<Ledger> ledgers;

  private:
    std::filesystem::path file_;
};

/// A sheet's furthest row is a million; a merged range beyond the rows with content fills nothing.
constexpr std::uint32_t tallest_merge = 20'000;

}  // namespace

const sheets::Cell* Ledger::cell(const sheets::Row& row, std::uint32_t column) {
    auto at = std::lower_bound(row.cells.begin(), row.cells.end(), column,
                               [](const sheets::Cell& cell, std::uint32_t wanted) { return cell.column < wanted; });
    return at != row.cells.end() && at->column == column ? &*at : nullptr;
}

const sheets::Row* Ledger::row(std::uint32_t number) const {
    auto at = std::lower_bound(rows.begin(), rows.end(), number,
                               [](const sheets::Row& row, std::uint32_t wanted) { return row.number < wanted; });
    return at != rows.end() && at->number == number ? &*at : nullptr;
}

const sheets::Cell* Ledger::shown(std::uint32_t number, std::uint32_t column) const {
    for (const sheets::Merge& merge : merges)
        if (number >= merge.first_row && number <= merge.last_row && column >= merge.first_column &&
            column <= merge.last_column) {
            number = merge.first_row;
            column = merge.first_column;
            break;
        }
    const sheets::Row* found = row(number);
    return found ? cell(*found, column) : nullptr;
}

std::vector<Ledger> read_ledgers(const std::filesystem::path& file) {
    if (is_json_table(file)) return read_json_table(file);
    Collector collector(file);
    sheets::read(file, collector);
    return std::move(collector.ledgers);
}

void fill_merged(Ledger& ledger, std::uint32_t after_row) {
    for (const sheets::Merge& merge : ledger.merges) {
        if (merge.first_row <= after_row || merge.last_row - merge.first_row > tallest_merge) continue;
        const sheets::Row* first = ledger.row(merge.first_row);
        const sheets::Cell* source = first ? Ledger::cell(*first, merge.first_column) : nullptr;
        if (!source) continue;
        sheets::Cell copy = *source;
        auto below = std::upper_bound(ledger.rows.begin(), ledger.rows.end(), merge.first_row,
                                      [](std::uint32_t wanted, const sheets::Row& row) { return wanted < row.number; });
        for (; below != ledger.rows.end() && below->number <= merge.last_row; ++below) {
            if (Ledger::cell(*below, merge.first_column)) continue;
            copy.column = merge.first_column;
            auto place =
                std::lower_bound(below->cells.begin(), below->cells.end(), copy.column,
                                 [](const sheets::Cell& cell, std::uint32_t wanted) { return cell.column < wanted; });
            below->cells.insert(place, copy);
        }
    }
}

}  // namespace dangwu::exchange
