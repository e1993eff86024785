#pragma once
#include <deque>
#include <unordered_map>

#include "exchange/import_context.h"
#include "exchange/resolving.h"
#include "ledgers/draft.h"
#include "ledgers/ledger.h"
#include "ledgers/own_tables.h"
#include "ledgers/recognise.h"
#include "ledgers/row_reading.h"

namespace dangwu::exchange {

using ledgers::ChildTable;
using ledgers::Ledger;
using ledgers::Recognised;
using ledgers::RowReader;

/// Brings one recognised sheet into the office, row by row: reads the cells, resolves the names, checks the record by
/// its description, and adds it or merges it into the one that is there.
class SheetImport {
  public:
    SheetImport(ImportContext& context, Ledger& ledger, Recognised recognised, std::vector<ChildTable> child_tables);

    const Kind& kind() const { return *recognised_.kind; }
    /// `tick` is called now and then with the share done; false stops.
    void run(const std::function<bool(double)>& tick);
    /// Tries the rows that wait for other records of their kind; true if one was taken.
    bool retry();
    /// Refuses the rows that still wait.
    void finish();
    SheetReport take_report();
    const Ledger& ledger() const { return ledger_; }
    const Recognised& recognised() const { return recognised_; }

  private:
    static bool identified_by_number(const Record& record);
    void check_draft(Draft& draft);
    Matcher::Match find_same(Draft& draft, const Record& record, const std::string& prefix);
    bool apply(Draft& draft);
    bool save_all_carried(Draft& draft);
    /// The id of the carried record, added or filled up; 0 if it is not identified.
    std::int64_t save_carried(Draft& draft, const Field& root, Record& carried);
    void merge_and_save(Record& record, const std::vector<const Field*>& told, Matcher::Match match, std::uint32_t row);
    /// Says that a row of this sheet told of the record before and said otherwise.
    void warn_of_difference(std::uint32_t row, std::uint32_t before, const std::vector<const Field*>& differing);
    void warn_of_untold_codes();
    void gather(Draft& draft);
    void flush();
    void remember_refused(const Record& record, std::uint32_t row);
    void refuse(Draft& draft);
    void accept(Draft& draft);

    ImportContext& context_;
    Ledger& ledger_;
    Recognised recognised_;
    RowReader reader_;
    Resolver resolver_;
    std::deque<Draft> waiting_;   ///< rows that name records of their own kind which have not come yet
    std::optional<Record> open_;  ///< of rows that together tell of one record: the record told so far
    std::vector<const Field*> open_told_;
    std::string open_key_;
    std::uint32_t open_row_ = 0;
    std::unordered_map<std::int64_t, std::uint32_t> row_of_;  ///< records that rows of this sheet told of
    std::vector<const Field*> untold_;  ///< what figures ask for and no new record of the sheet has told yet
    SheetReport report_;
};

}  // namespace dangwu::exchange
