#include "ledgers/ledger.h"

#include <algorithm>
#include <utility>

#include "ledgers/own_tables.h"
#include "records/error.h"
#include "records/language.h"

namespace dangwu::ledgers {

namespace {

/// From so many bytes on a sheet of an .xlsx is not held whole but read on while its rows are written.
constexpr std::uint64_t long_sheet = 4u << 20;
constexpr std::size_t rows_held = 3000;
constexpr std::uint64_t bytes_of_cell = 45;  // in an .xlsx, about

/// Collects the sheets from a number on; ends the reading where a long one has given enough to recognise it.
class Collector final : public sheets::Sink {
  public:
    Collector(const std::filesystem::path& file, sheets::Workbook& workbook, bool whole,
              const std::function<bool()>& go_on)
        : file_(file), workbook_(workbook), whole_(whole), go_on_(go_on) {}

    /// True if there may be more sheets.
    bool read_on() {
        next_ = 0;
        stopped_ = false;
        workbook_.read(*this);
        return stopped_;
    }

    bool sheet(const sheets::SheetInfo& info) override {
        std::size_t number = next_++;
        if (number < wanted_) return false;
        wanted_ = number + 1;
        if (info.hidden && !info.name.starts_with('_')) hidden.push_back(info.name);  // _lists: no table
        if (info.hidden) return false;
        current_ = number;
        bytes_ = info.bytes;
        Ledger& ledger = ledgers.emplace_back();
        ledger.file = file_;
        ledger.sheet = info.name;
        long_ = !whole_ && info.bytes > long_sheet;
        return true;
    }
    bool row(sheets::Row& row) override {
        std::vector<sheets::Row>& rows = ledgers.back().rows;
        if (go_on_ && rows.size() % 1000 == 0 && !go_on_())
            throw Error(Trouble::cancelled, tr(N_("Stopped. Nothing was changed.")));
        row.cells.shrink_to_fit();
        rows.push_back(std::move(row));
        stopped_ = long_ && rows.size() >= rows_held;
        return !stopped_;
    }
    void merge(const sheets::Merge& merge) override { ledgers.back().merges.push_back(merge); }

    bool stopped_at_long_sheet() const { return stopped_; }
    std::size_t number() const { return current_; }
    std::uint32_t rows_expected() const {
        std::size_t cells = 1;
        for (const sheets::Row& row : ledgers.back().rows) cells += row.cells.size();
        std::uint64_t each = std::max<std::uint64_t>(1, cells / ledgers.back().rows.size() * bytes_of_cell);
        return static_cast<std::uint32_t>(bytes_ / each);
    }

    std::vector<Ledger> ledgers;
    std::vector<std::string> hidden;

  private:
    std::filesystem::path file_;
    sheets::Workbook& workbook_;
    const bool whole_;
    const std::function<bool()>& go_on_;
    std::size_t next_ = 0, wanted_ = 0, current_ = 0;
    std::uint64_t bytes_ = 0;
    bool long_ = false, stopped_ = false;
};

/// Reads one sheet from behind a row on.
class RestOfSheet final : public sheets::Sink {
  public:
    RestOfSheet(std::size_t number, std::uint32_t after, const Ledger::Take& take, std::vector<sheets::Merge>* merges)
        : number_(number), after_(after), take_(take), merges_(merges) {}
    bool sheet(const sheets::SheetInfo&) override {
        inside_ = next_++ == number_;
        return inside_;
    }
    bool row(sheets::Row& row) override { return row.number <= after_ || take_(row); }
    void merge(const sheets::Merge& merge) override {
        if (merges_) merges_->push_back(merge);
    }

  private:
    std::size_t number_, next_ = 0;
    std::uint32_t after_;
    const Ledger::Take& take_;
    std::vector<sheets::Merge>* merges_;
    bool inside_ = false;
};

/// Cells that merged ranges may fill: a small file can claim that its sheet is one merged field.
constexpr std::size_t most_filled = 2'000'000;

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

void Ledger::hold_rest() {
    if (!rest) return;
    merges.clear();
    std::exchange(rest, {})([this](sheets::Row& row) { return rows.push_back(std::move(row)), true; }, &merges);
}

Ledgers read_ledgers(const std::filesystem::path& file, bool whole, const std::function<bool()>& go_on) {
    if (is_json_table(file)) return {read_json_table(file), {}};
    std::shared_ptr<sheets::Workbook> workbook = sheets::open(file);
    Collector collector(file, *workbook, whole, go_on);
    while (collector.read_on()) {
        Ledger& ledger = collector.ledgers.back();
        const std::size_t number = collector.number();
        ledger.rest = [workbook, number, after = ledger.rows.back().number](const Ledger::Take& take,
                                                                            std::vector<sheets::Merge>* merges) {
            RestOfSheet rest(number, after, take, merges);
            workbook->read(rest);
        };
        ledger.rows_expected = collector.rows_expected();
        auto merges = workbook->merges_of(number);
        if (merges) ledger.merges = std::move(*merges);
        // A value merged over rows means "the same" in each of them: such a table must be held whole.
        if (!merges || std::any_of(ledger.merges.begin(), ledger.merges.end(), [&](const sheets::Merge& merge) {
                return merge.last_row > merge.first_row && merge.last_row > ledger.rows.back().number;
            }))
            ledger.hold_rest();
    }
    return {std::move(collector.ledgers), std::move(collector.hidden)};
}

void fill_merged(Ledger& ledger, std::uint32_t after_row) {
    std::size_t filled = 0;
    for (const sheets::Merge& merge : ledger.merges) {
        if (merge.first_row <= after_row) continue;
        const sheets::Row* first = ledger.row(merge.first_row);
        const sheets::Cell* source = first ? Ledger::cell(*first, merge.first_column) : nullptr;
        if (!source) continue;
        sheets::Cell copy = *source;
        auto below = std::upper_bound(ledger.rows.begin(), ledger.rows.end(), merge.first_row,
                                      [](std::uint32_t wanted, const sheets::Row& row) { return wanted < row.number; });
        for (; below != ledger.rows.end() && below->number <= merge.last_row; ++below) {
            if (Ledger::cell(*below, merge.first_column)) continue;
            if (++filled > most_filled)
                throw Error(Trouble::unreadable,
                            say(N_("{0}: sheet {1} has more merged cells than can be read. Undo the merging, or keep "
                                   "one table a sheet."),
                                {ledger.file.filename().string(), ledger.sheet}));
            copy.column = merge.first_column;
            auto place =
                std::lower_bound(below->cells.begin(), below->cells.end(), copy.column,
                                 [](const sheets::Cell& cell, std::uint32_t wanted) { return cell.column < wanted; });
            below->cells.insert(place, copy);
        }
    }
}

}  // namespace dangwu::ledgers
