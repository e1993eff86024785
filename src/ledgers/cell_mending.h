#pragma once
#include <optional>
#include <string>

#include "ledgers/draft.h"
#include "ledgers/ledger.h"
#include "sheets/reader.h"

/// What is put right in a cell before it is read, as a person would in thought. Each gives the cell itself or, where
/// it mended something, `copy`.
namespace dangwu::ledgers {

/// A cell as reports may show it: sealed values masked.
std::string shown_cell(const Field& field, const std::string& text);

/// Characters that show nothing are taken out; what a font or an encoding has lost is remarked on.
const sheets::Cell* with_sound_characters(Draft& draft, const LedgerPath& path, const sheets::Cell& cell,
                                          sheets::Cell& copy);

/// 3月5日, 3.5 or 28日 in a table of 2021, where the year, or the month too, stands in the title or over the group;
/// 0 where they do not. 21.3.5 has its year.
const sheets::Cell* with_year(const sheets::Cell& cell, int table_year, int month, sheets::Cell& copy);

/// The year in which all dates of a column are that say one; 0 if they differ or say none. It holds for a day without a
/// year among them.
int year_of_dates(const Ledger& ledger, std::uint32_t column, std::uint32_t last_heading_row);

/// A name with a phone behind it: 张三（10012345678）, 张三 10012345678. Nothing if the text is not just that.
struct NameAndPhone {
    std::string name, phone;
};
std::optional<NameAndPhone> name_and_phone(const std::string& text);
/// Where the phone of the person who is named at the path belongs; nothing if nobody is named there.
std::optional<LedgerPath> phone_beside(const Kind& kind, const LedgerPath& path);

}  // namespace dangwu::ledgers
