#pragma once
#include <string>

#include "sheets/reader.h"

/// Rows of a ledger that hold no record.
namespace dangwu::ledgers {

/// 合计, 小计, 2021年第一季度小计.
bool is_total(const std::string& text);
bool is_total_row(const sheets::Row& row);

/// 支部书记（签字）：… 填表人：… in one row: every cell is a caption, with a name behind it or not, or a day.
bool is_signature_line(const sheets::Row& row);

/// What stands under a table: 注：…, 填表人：….
bool is_note(const std::string& text);

/// What heads a group of rows: 一、续建项目 or （二）新开工项目.
bool is_numbered(const std::string& text);

/// 一 or （二）, and nothing else: the number of a group where rows are numbered 1, 2, 3.
bool is_bare_numeral(const std::string& text);

/// What heads a group of rows and says how many they are: 恒泰党支部（12名）, 汽车配件产业（8家）.
bool is_counted_group(const std::string& text);

/// What is written over a table: 2021年度活动台账.
bool is_table_title(const std::string& text);

/// The text without the number that only counts it: 1.经营收入, 一、经营收入, （1）经营收入; and without 其中：.
/// 3.5万吨项目 stays as it is: a digit follows.
std::string without_numbering(const std::string& text);

}  // namespace dangwu::ledgers
