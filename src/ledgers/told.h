#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "records/field.h"

/// What a ledger says beside its columns: 四查专项行动问题清单 names the source of every problem in it, 续建项目 over a
/// group of rows their category, 中共…支部委员会 the type of the organization.
namespace dangwu::ledgers {

/// The code that a text names: by a word of the list, the longest counts. Nothing if it names none or several, and not
/// where the word is denied (未竣工) or is only what ledgers of the kind are called anyway (党员 in 党员花名册).
std::string code_named_in(const CodeList& list, std::string_view text, const Kind* kind = nullptr);

/// The code that a cell names first: 重大事项决策、大额资金使用 tells of two and counts as the first.
std::string code_first_named_in(const CodeList& list, std::string_view text);

/// The code whose word ends a name: …联合支部委员会.
std::string code_ending(const CodeList& list, std::string_view name);

/// The code that the texts around a table tell, the nearest first; the first that says anything decides.
std::string code_told(const Field& field, const Kind& kind, const std::vector<std::string>& texts);

/// True for codes that texts may tell. A state may not: 问题整改完成情况表 is no list of closed problems.
bool may_be_told(const Field& field);

/// What stands in quotation marks before one of the words (cut at blanks), in the nearest text that has it: 清明祭英烈
/// of “清明祭英烈”系列活动.
std::string quoted_before(std::string_view word, const std::vector<std::string>& texts);

/// The name that a title gives over a table of child rows, up to the word with which such names end: 新能源产业联盟 of
/// 附件2：2021年新能源产业联盟成员名单. Empty if no text has more than words that ledgers of the kind have anyway
/// (产业联盟成员).
std::string name_in_title(std::string_view word, const Kind& kind, const std::vector<std::string>& texts);

/// True for what stands in the line under a title: 填报单位：…, 截至2021年12月, 单位：万元.
bool is_table_note(std::string_view text);

/// The unit of money or area that a note over a table names (单位：万元), or nothing.
std::string unit_named_in(std::string_view text);

/// The year that a text names: 2021年度…, or 0.
int year_in(std::string_view text);

/// The month that a text names, if it names just one: 3月, 2021年3月活动台账; or 0.
int month_in(std::string_view text);

/// The text without what only says that it is a ledger of the kind: 恒泰党支部党员花名册 → 恒泰党支部.
std::string without_ledger_words(std::string_view text, const Kind& kind);

}  // namespace dangwu::ledgers
