#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledgers/remark.h"
#include "office/office.h"

/// Ledgers in: from workbooks as offices write them to one change set.
namespace dangwu::exchange {

/// What one call of import is to do.
struct ImportOptions {
    const Kind* kind = nullptr;              ///< null: each sheet's kind is recognised
    std::string sheet;                       ///< only the sheet of this name; empty: all
    std::map<std::string, std::string> map;  ///< field path → heading, as said by the user
    bool dry_run = false;                    ///< all of it, then rolled back
    bool skip_bad = false;                   ///< take the sound rows and refuse the others
    bool create_units = false;      ///< 一并新建: unknown enterprises are added by name instead of refusing the row
    std::filesystem::path refused;  ///< where the refused rows are handed back as a workbook; empty: nowhere
    std::function<bool(double)> progress;  ///< called with 0…1; false cancels, nothing is written
};

using ledgers::Remark;
using ledgers::Repair;

struct MappedColumn {
    std::uint32_t column = 0;
    std::string heading;
    std::string path;                   ///< empty: not read
    std::string label;                  ///< of the field, for the screen
    std::optional<std::string> stated;  ///< of a caption over the table, which is no column: what it says of every row
};

struct SheetReport {
    std::string sheet;
    const Kind* kind = nullptr;  ///< null: not recognised, nothing read
    std::uint32_t heading_row = 0;
    std::vector<MappedColumn> columns;
    std::int64_t added = 0, changed = 0, unchanged = 0;
    std::vector<Remark> refused;
    std::vector<Remark> warnings;
    std::vector<Repair> repaired;
    std::int64_t refused_rows() const;
};
/// A remark's field as the user knows it: its column's heading, failing that the label of the field.
std::string column_in_words(const SheetReport& sheet, const std::string& path);

/// Remarks that say the same of the same column, told once: in the order in which they were first said.
struct SameRemarks {
    Remark first;                     ///< its value only if all have the same
    std::vector<std::uint32_t> rows;  ///< ascending
};
std::vector<SameRemarks> told_once(const std::vector<Remark>& remarks);
/// “row 3”, “rows 3, 4, 5”; of many the first, the last and how many: “rows 5–120, 98 rows in all”.
std::string rows_in_words(const std::vector<std::uint32_t>& rows);

struct WorkbookReport {
    std::filesystem::path file;
    std::vector<SheetReport> sheets;
    std::vector<std::string> hidden;  ///< sheets that were not read because their owner hid them
};
struct ImportReport {
    bool dry_run = false;
    std::vector<WorkbookReport> workbooks;
    std::int64_t batch = 0;  ///< the change set; 0 if nothing was written
    std::int64_t added() const;
    std::int64_t changed() const;
    std::int64_t refused_rows() const;
    std::vector<std::string> unknown;  ///< enterprises that rows name and nobody knows
};

/// Reads all workbooks, resolves references across them whatever their order, and applies the rows as one change set.
/// One refused row refuses all unless skip_bad. Throws Error for a workbook that cannot be read at all, and
/// Error(usage) for a sheet or a heading in the options that no workbook has.
ImportReport import(office::Office& office, const std::vector<std::filesystem::path>& workbooks,
                    const ImportOptions& options);

}  // namespace dangwu::exchange
