#pragma once
#include <string>

#include "sheets/reader.h"

/// Rows of a ledger that hold no record.
namespace dangwu::exchange {

/// 合计, 小计, 2021年第一季度小计.
bool is_total(const std::string& text);
bool is_total_row(const sheets::Row& row);

/// What stands under a table: 注：…, 填表人：….
bool is_note(const std::string& text);

/// What heads a group of rows: 一、续建项目 or （二）新开工项目.
bool is_numbered(const std::string& text);

}  // namespace dangwu::exchange
