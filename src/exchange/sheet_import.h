#pragma once
#include <deque>
#include <set>

#include "exchange/cell_reading.h"
#include "exchange/import.h"
#include "exchange/matching.h"
#include "exchange/merging.h"
#include "exchange/own_tables.h"
#include "exchange/recognise.h"
#include "office/change.h"

namespace dangwu::exchange {

/// What all sheets of one call share: the change set, and how records are found.
struct ImportContext {
    office::Office& office;
    office::Change& change;
    Matcher matcher;
    NameFinder names;
    const ImportOptions& options;
    Date today;
    std::set<std::string> unknown_units;
};

/// Brings one recognised sheet into the office, row by row: reads the cells, resolves the names, checks the record by
/// its description, and adds it or merges it into the one that is there.
class SheetImport {
  public:
    SheetImport(ImportContext& context, Ledger& ledger, Recognised recognised, std::vector<ChildTable> child_tables);

    const Kind& kind() const { return *recognised_.kind; }
    /// `tick` is called now and then with the share done; false stops.
    void run(const std::function<bool(double)>& tick);
    SheetReport take_report();
    const Ledger& ledger() const { return ledger_; }
    const Recognised& recognised() const { return recognised_; }

  private:
    /// A row on its way: the record as the row tells it, and what it carries of others.
    struct Draft {
        explicit Draft(const Kind& kind) : record(kind) {}
        std::uint32_t row = 0;
        Record record;
        std::vector<std::pair<const Field*, Record>> carried;
        std::vector<std::pair<const LedgerPath*, void*>> rows_begun;
        std::vector<Remark> faults, warnings;
        std::vector<Repair> repairs;
        bool waits = false;  ///< names a record of this very sheet that has not come yet
    };

    bool is_data(const sheets::Row& row) const;
    Draft read(const sheets::Row& row);
    void read_child_tables(Draft& draft);
    void place(Draft& draft, const LedgerPath& path, Value value);
    void place_in_rows(Draft& draft, const LedgerPath& path, const Value& value);
    bool splits(const LedgerPath& path) const;
    void fill_from_title(Draft& draft);
    void resolve(Draft& draft);
    void resolve_row(Draft& draft, const Kind& kind, void* row, const std::string& prefix, bool carried);
    void resolve_reference(Draft& draft, const Field& field, void* row, const std::string& path);
    void check_draft(Draft& draft);
    bool apply(Draft& draft);
    /// The id of the carried record, added or filled up; 0 if it is not identified.
    std::int64_t save_carried(Draft& draft, const Field& root, Record& carried);
    void merge_and_save(Record& record, std::int64_t found);
    void flush();
    void refuse(Draft& draft);
    void accept(Draft& draft);

    ImportContext& context_;
    Ledger& ledger_;
    Recognised recognised_;
    std::vector<ChildTable> child_tables_;
    bool own_table_ = false;  ///< written by this program: names in it are names of records
    std::vector<Decimal> factors_;
    std::vector<std::string> above_;  ///< the last text of each column, for 同上
    bool grouped_ = false;            ///< several rows may tell of one record
    std::optional<Record> open_;      ///< … the one being told of
    std::string open_key_;
    bool open_is_new_ = false;
    SheetReport report_;
};

}  // namespace dangwu::exchange
