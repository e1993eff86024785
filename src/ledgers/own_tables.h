#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "ledgers/ledger.h"
#include "records/field.h"

/// Tables that this program wrote itself come back whole: child rows from sheets of their own, and .json.
namespace dangwu::ledgers {

/// The child rows of one list, by the global id of their record.
struct ChildTable {
    const Field* list = nullptr;
    std::vector<std::pair<std::uint32_t, const Field*>> columns;
    std::unordered_map<std::string, std::vector<sheets::Row>> rows;
};

/// Takes the sheets out that hold child rows of `main` (named by the child field, with a column 记录号).
std::vector<ChildTable> take_child_tables(std::vector<Ledger>& ledgers, const Ledger& main, const Kind& kind);

/// True if the file is a .json table by its content.
bool is_json_table(const std::filesystem::path& file);
/// A .json table as sheets: the records, and a sheet for each child list.
std::vector<Ledger> read_json_table(const std::filesystem::path& file);

}  // namespace dangwu::ledgers
