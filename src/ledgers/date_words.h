#pragma once
#include <optional>
#include <string>

#include "records/date.h"

/// What ledgers write where a date should stand.
namespace dangwu::ledgers {

/// 未采集, 待定, 尚未到期, 应换未换: words for a date that there is not.
bool says_not_yet(const std::string& text);
/// 正在整改, 推进中, 长期坚持, 立行立改: how matters stand, where offices have no day to write.
bool says_how_it_goes(const std::string& text);
/// A day within a text, and what stands around it without brackets and 于: 已办结（2021.4.1） → 2021-04-01, 已办结.
struct DayInText {
    Date date;
    std::string around;
};
std::optional<DayInText> day_in_text(const std::string& text);
/// 3年, 三年, 36个月, 不少于5年: a length of time in months; 0 if it is none.
int months_of_length(const std::string& text);
/// 30天, 15日内: in days; 0 if it is none. 15个工作日 is none: no calendar here knows the holidays.
int days_of_length(const std::string& text);
/// 3 or 5.0: a number that may count years of service.
bool is_few_years(const std::string& text);
/// 3月5日, 3.5: a day of an unknown year.
bool lacks_year(const std::string& text);
/// The date without what stands in brackets behind it, if that does not make it another: 1980.03（41岁）, but not
/// 2021.6（预计） or 1962.3（农历）.
std::string without_remark(const std::string& text);
/// The month in which a period ends: 2022年上半年, 三季度, 年底前, 全年; `table_year` where it names no year. Empty if
/// the text is no period, or of an unknown year.
Date end_of_period(const std::string& text, int table_year);
/// The second of two dates: 2021.7.1-2024.6.30, 2021年7月至2024年6月; empty if the text is no span.
Date end_of_span(const std::string& text);
/// 2021年5月20日撤销: the day, and what was done on it.
DateReading read_day_of_deed(const std::string& text);

}  // namespace dangwu::ledgers
