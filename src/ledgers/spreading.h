#pragma once
#include <string>
#include <vector>

#include "ledgers/evidence.h"
#include "ledgers/heading_rows.h"
#include "ledgers/recognise.h"

namespace dangwu::ledgers {

/// Finds the columns of a cross table: where a kind keeps one value a record (an indicator's value of a year) and the
/// headings say whose it is — 2020年实际, 2021年预计, 同比增长, or the indicators' own names beside a column of years —
/// each such column is a record of its own. Gives those columns their path and what is fixed by the heading. `year` is
/// the year of the title, 0 if it names none: 上年 and 本年 count from it.
void spread_columns(const Samples& samples, const std::vector<HeadingText>& headings, Recognised& recognised, int year);

}  // namespace dangwu::ledgers
