#pragma once
#include <optional>
#include <vector>

#include "ledgers/evidence.h"
#include "ledgers/heading_rows.h"
#include "ledgers/recognise.h"

/// A column that holds two values in a cell: 应到/实到人数 over 12/10, 时间地点 over 2021年3月5日 二楼会议室.
namespace dangwu::ledgers {

/// One of the values under a joined heading.
struct JoinedPart {
    HeadingText heading;  ///< as it would stand alone: 实到人数
    Cut cut;
};

/// The parts of a heading that joins several of the kind, if the values below are joined so too; nothing otherwise.
std::vector<JoinedPart> joined_parts(const HeadingText& heading, const Kind& kind, const Samples& samples);

/// The part of a joined cell; empty if the cell has no such part. A date in the place of 12/10, which spreadsheets make
/// of it, gives its month and its day.
sheets::Cell piece_of(const sheets::Cell& cell, const Cut& cut);

}  // namespace dangwu::ledgers
