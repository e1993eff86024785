#pragma once
#include <string>

#include "records/date.h"

/// What ledgers write where a date should stand.
namespace dangwu::exchange {

/// 未采集, 待定, 尚未到期: words for a date that there is not.
bool says_not_yet(const std::string& text);
/// 正在整改, 推进中, 长期坚持, 立行立改: how matters stand, where offices have no day to write.
bool says_how_it_goes(const std::string& text);
/// 2021年5月20日撤销: the day, and what was done on it.
DateReading read_day_of_deed(const std::string& text);

}  // namespace dangwu::exchange
