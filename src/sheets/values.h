#pragma once
#include <string_view>

#include "sheets/reader.h"

/// How the numbers of spreadsheets become what a person sees.
namespace dangwu::sheets {

/// What a number format makes of a number.
enum class NumberFormat { number, date, elapsed /* [h]:mm */ };

/// Of a format's code: yyyy"年"m"月"d"日", [$-F800]dddd, mmmm dd, yyyy, G/通用格式 …
NumberFormat number_format(std::string_view code);
/// Of a format known by its number alone (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are the Chinese dates).
NumberFormat builtin_number_format(unsigned id);

void set_number(Cell& cell, double value);
/// A number under a format: a date where the format says so and the number can be one.
void set_number(Cell& cell, double value, NumberFormat format, bool from_1904);
/// Number as written in a file; false if it is none.
bool parse_number(std::string_view text, double& value);
void set_boolean(Cell& cell, bool value);
/// ISO 8601 as in files: without a midnight, fractions of seconds and the time zone.
void set_iso_date(Cell& cell, std::string_view iso);

/// 14:30:00; more than a day goes on with 24, 25 …
void append_time(std::string& out, long long seconds);

/// True for 3.41099E+17: a number of eleven or more digits, of which text only shows the first.
bool looks_cut_short(std::string_view text);

/// Of a formula without a stored result: an error that shows how the formula (without =) begins.
void set_uncalculated(Cell& cell, std::string_view formula);

}  // namespace dangwu::sheets
