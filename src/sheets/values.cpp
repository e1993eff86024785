#include "sheets/values.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

namespace dangwu::sheets {

namespace {

constexpr double exact_integers = 1e15;  // spreadsheets keep 15 significant digits

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_word(std::string_view text, std::string_view lower_case_word) {
    if (text.size() < lower_case_word.size()) return false;
    for (std::size_t i = 0; i < lower_case_word.size(); ++i)
        if (lower(text[i]) != lower_case_word[i]) return false;
    return true;
}

/// d.ddde±xx with 15 digits, laid out without an exponent where a person would.
void append_rounded(std::string& out, double value) {
    char buffer[40];
    auto written = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific, 14);
    std::string_view scientific(buffer, static_cast<std::size_t>(written.ptr - buffer));
    if (scientific.front() == '-') {
        out += '-';
        scientific.remove_prefix(1);
    }
    auto e = scientific.find('e');
    std::string digits{scientific[0]};
    digits += scientific.substr(2, e - 2);
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    int exponent = 0;
    auto power = scientific.substr(e + 1);
    if (power.front() == '+') power.remove_prefix(1);
    std::from_chars(power.data(), power.data() + power.size(), exponent);

    int size = static_cast<int>(digits.size());
    if (exponent < -12 || exponent > 20) {
        out += digits[0];
        if (size > 1) (out += '.').append(digits, 1);
        out += exponent < 0 ? "E-" : "E+";
        out += std::to_string(std::abs(exponent));
    } else if (exponent < 0) {
        out.append("0.").append(static_cast<std::size_t>(-exponent - 1), '0').append(digits);
    } else if (size > exponent + 1) {
        out.append(digits, 0, static_cast<std::size_t>(exponent + 1)) += '.';
        out.append(digits, static_cast<std::size_t>(exponent + 1));
    } else {
        out.append(digits).append(static_cast<std::size_t>(exponent + 1 - size), '0');
    }
}

void append_number(std::string& out, double value) {
    char buffer[40];
    if (value == std::floor(value) && std::fabs(value) < 1e18) {
        auto end = std::to_chars(buffer, buffer + sizeof buffer, static_cast<long long>(value)).ptr;
        out.append(buffer, end);
        return;
    }
    // The shortest text that reads back as the same number is what was typed, if 15 digits are enough for it.
    auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    std::string_view shortest(buffer, static_cast<std::size_t>(end - buffer));
    bool exponent = shortest.find('e') != shortest.npos;
    if (!exponent && shortest.size() <= 15)
        out += shortest;
    else
        append_rounded(out, value);
}

/// At least so many digits, zeros before them.
void append_padded(std::string& out, long long number, std::size_t width) {
    char buffer[24];
    auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    auto digits = static_cast<std::size_t>(end - buffer);
    if (digits < width) out.append(width - digits, '0');
    out.append(buffer, digits);
}

/// Proleptic Gregorian calendar from days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date
/// algorithms").
void append_day(std::string& out, long long days_since_1970) {
    long long z = days_since_1970 + 719468;
    long long era = (z >= 0 ? z : z - 146096) / 146097;
    auto day_of_era = static_cast<unsigned>(z - era * 146097);
    unsigned year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    unsigned day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    unsigned shifted_month = (5 * day_of_year + 2) / 153;
    unsigned day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    unsigned month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    long long year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    append_padded(out, year, 4);
    append_padded(out += '-', month, 2);
    append_padded(out += '-', day, 2);
}

/// Day numbers count from 1899-12-30, but those before March 1900 from a day later: the format takes 1900 for a leap
/// year, as its ancestor did. Day 0 is "no day"; day 60 is the 29th of February that did not exist.
bool append_serial(std::string& out, double serial, bool from_1904) {
    constexpr long long to_1970 = 25569, of_1904 = 1462, past_9999 = 2958466;
    if (!(serial >= 0 && serial < past_9999)) return false;
    auto day = static_cast<long long>(std::floor(serial));
    long long seconds = std::llround((serial - std::floor(serial)) * 86400);
    if (seconds == 86400) {
        ++day;
        seconds = 0;
    }
    bool no_day = day == 0 && (!from_1904 || seconds != 0);
    if (no_day) {
        if (seconds == 0) return false;
        append_time(out, seconds);
        return true;
    }
    if (from_1904) day += of_1904;
    if (day == 60 || day >= past_9999) return false;
    append_day(out, day - to_1970 + (day < 60 ? 1 : 0));
    if (seconds) append_time(out += 'T', seconds);
    return true;
}

}  // namespace

void append_time(std::string& out, long long seconds) {
    append_padded(out, seconds / 3600, 2);
    append_padded(out += ':', seconds / 60 % 60, 2);
    append_padded(out += ':', seconds % 60, 2);
}

NumberFormat number_format(std::string_view code) {
    // The first section decides; quoted, escaped and bracketed parts are decoration.
    for (std::size_t i = 0; i < code.size(); ++i) {
        char c = lower(code[i]);
        if (c == ';') break;
        if (c == '"') {
            i = code.find('"', i + 1);
            if (i == code.npos) break;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            auto close = code.find(']', i);
            if (close == code.npos) break;
            auto inside = code.substr(i + 1, close - i - 1);
            if (starts_with_word(inside, "$-f")) return NumberFormat::date;  // the system's long date or time
            bool elapsed = !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
            if (elapsed) return NumberFormat::elapsed;
            i = close;
        } else if (starts_with_word(code.substr(i), "general")) {
            i += 6;
        } else if (c == 'g' && i + 1 < code.size() && code[i + 1] == '/') {
            break;  // G/通用格式, "General" of Chinese editions
        } else if (c == 'e' && i + 1 < code.size() && (code[i + 1] == '+' || code[i + 1] == '-')) {
            break;  // 0.00E+00
        } else if (std::string_view("ymdhsaebg").find(c) != std::string_view::npos) {
            return NumberFormat::date;
        }
    }
    return NumberFormat::number;
}

NumberFormat builtin_number_format(unsigned id) {
    auto within = [&](unsigned first, unsigned last) { return id >= first && id <= last; };
    if (id == 46) return NumberFormat::elapsed;
    bool date = within(14, 22) || within(27, 36) || within(45, 47) || within(50, 58);
    return date ? NumberFormat::date : NumberFormat::number;
}

void set_number(Cell& cell, double value) {
    cell.kind = CellKind::number;
    cell.number = value;
    cell.digits_lost = std::fabs(value) >= exact_integers && value == std::floor(value);
    cell.text.clear();
    append_number(cell.text, value == 0 ? 0 : value);  // no "-0"
}

void set_number(Cell& cell, double value, NumberFormat format, bool from_1904) {
    cell.text.clear();
    if (format == NumberFormat::elapsed && value >= 0 && value < 1e6)
        append_time(cell.text, std::llround(value * 86400));
    else if (format == NumberFormat::number || !append_serial(cell.text, value, from_1904))
        return set_number(cell, value);
    cell.kind = CellKind::date;
}

bool parse_number(std::string_view text, double& value) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() && std::isfinite(value);
}

void set_boolean(Cell& cell, bool value) {
    cell.kind = CellKind::boolean;
    cell.number = value ? 1 : 0;
    cell.text = value ? "TRUE" : "FALSE";
}

void set_iso_date(Cell& cell, std::string_view iso) {
    cell.kind = CellKind::date;
    auto t = iso.find('T');
    auto day = iso.substr(0, t);
    auto time = t == iso.npos ? std::string_view{} : iso.substr(t + 1);
    time = time.substr(0, time.find_first_not_of("0123456789:"));
    cell.text = day;
    if (day.empty())
        cell.text = time;
    else if (time.find_first_not_of("0:") != time.npos)
        (cell.text += 'T') += time;
}

bool looks_cut_short(std::string_view text) {
    if (text.size() < 5 || text.size() > 24 || !is_digit(text[0])) return false;
    auto e = text.find_first_of("eE");
    if (e == text.npos || e == 0 || e + 3 > text.size() || text[e + 1] != '+') return false;
    auto mantissa = text.substr(0, e), power = text.substr(e + 2);
    std::size_t fraction = 0;
    if (mantissa.size() > 1) {
        if (mantissa[1] != '.' || mantissa.find_first_not_of("0123456789", 2) != mantissa.npos) return false;
        fraction = mantissa.size() - 2;
    }
    unsigned exponent = 0;
    auto read = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (read.ec != std::errc{} || read.ptr != power.data() + power.size()) return false;
    return exponent >= 10 && exponent > fraction;
}

void set_uncalculated(Cell& cell, std::string_view formula) {
    constexpr std::size_t shown = 48;
    std::size_t end = std::min(shown, formula.size());
    while (end < formula.size() && end > 0 && (formula[end] & 0xC0) == 0x80) --end;  // not within a character
    cell.kind = CellKind::error;
    cell.text = "=" + std::string(formula.substr(0, end));
}

}  // namespace dangwu::sheets
