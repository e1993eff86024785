#include "records/date.h"

#include <array>
#include <chrono>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

#include "records/text.h"

namespace dangwu {

namespace {

using namespace std::chrono;

/// Writes the digits of a number before `end`, with zeros in front.
void write_digits(char* end, int number, int width) {
    for (; width > 0; --width, number /= 10) *--end = static_cast<char>('0' + number % 10);
}

Date from_days(sys_days day) {
    year_month_day ymd{day};
    return *Date::make(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                       static_cast<int>(static_cast<unsigned>(ymd.day())));
}

sys_days to_days(const Date& date) {
    return sys_days{year{date.year()} / month{static_cast<unsigned>(date.month())} /
                    std::chrono::day{static_cast<unsigned>(date.day())}};
}

/// 二〇二一 → 2021, 十二 → 12, 三十一 → 31; other characters are kept.
std::string with_arabic_digits(std::string_view text) {
    static constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    std::u32string points = decode(text), out;
    for (std::size_t i = 0; i < points.size(); ++i) {
        char32_t c = points[i] == U'零' || points[i] == U'○' || points[i] == U'Ｏ' ? U'〇' : points[i];
        if (c == U'元' && i + 1 < points.size() && points[i + 1] == U'月') c = U'一';
        auto digit = [&](std::size_t at) { return at < points.size() && digits.find(points[at]) != digits.npos; };
        if (c == U'十') {
            bool tens_before = i > 0 && digit(i - 1);
            if (!tens_before) out += U'1';
            if (!digit(i + 1)) out += U'0';
        } else if (auto at = digits.find(c); at != digits.npos) {
            out += U'0' + static_cast<char32_t>(at);
        } else {
            out += c;
        }
    }
    return encode(out);
}

DateReading made(int year, int month, int day, bool guessed = false) {
    if (auto date = Date::make(year, month, day)) return {DateReading::State::read, *date, guessed};
    return {DateReading::State::impossible, {}, false};
}

constexpr int months_in_year = 12;

/// No year, month or day has more digits than these; what is longer is none, and stays the largest.
int number(std::string_view digits) {
    constexpr std::size_t most_digits = 8;
    constexpr int none = 99'999'999;
    if (digits.size() > most_digits) return none;
    int value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

int full_year(int two_digits) {
    return two_digits + (two_digits > Date::today().year() % 100 + 5 ? 1900 : 2000);
}

/// One run of digits: 20210305, 202103, 2021, or a spreadsheet's day number.
DateReading read_digits(const std::string& run) {
    if (run.size() == 8) return made(number(run.substr(0, 4)), number(run.substr(4, 2)), number(run.substr(6)));
    if (run.size() == 6 && (run.starts_with("19") || run.starts_with("20")))
        return made(number(run.substr(0, 4)), number(run.substr(4)), 0);
    if (run.size() == 4) return made(number(run), 0, 0);
    if (run.size() == 5)
        if (auto date = date_of_serial(number(run))) return {DateReading::State::read, *date, true};
    return {};
}

/// 2021年3月5日（星期五） without its weekday.
std::string without_weekday(std::string text) {
    for (std::string_view word : {"星期", "周"}) {
        auto at = text.rfind(word);
        if (at == text.npos || at == 0) continue;
        std::string day = text.substr(at + word.size());
        if (day.ends_with(')')) day.pop_back();
        static const std::set<std::string> days = {"一", "二", "三", "四", "五", "六", "日", "天"};
        if (!days.contains(day)) continue;
        if (text[at - 1] == '(') --at;
        return trimmed(text.substr(0, at));
    }
    return text;
}

/// What may follow a day: 14:30, 14:30:00, or nothing.
bool is_time_of_day(std::u32string_view text) {
    bool colon = false, digit = false;
    for (char32_t c : text) {
        digit = digit || (c >= '0' && c <= '9');
        colon = colon || c == ':';
        if (!(c >= '0' && c <= '9') && c != ':' && c != ' ' && c != '.' && c != 'Z') return false;
    }
    return colon || !digit;
}

/// 2021.3.5 14:30-16:00 and 2021年3月5日下午2点 without the time of day. A colon or 点 after a number begins one.
std::string without_hours(std::string text) {
    std::size_t colon = std::min(text.find(':'), text.find("点"));
    if (colon != text.npos) {
        std::size_t hour = colon;
        while (hour > 0 && text[hour - 1] >= '0' && text[hour - 1] <= '9') --hour;
        if (hour < colon && hour > 0) text = trimmed(text.substr(0, hour));
    }
    for (std::string_view word : {"上午", "下午", "晚上", "中午", "全天", "晚"})
        if (text.size() > word.size() && text.ends_with(word))
            text = trimmed(text.substr(0, text.size() - word.size()));
    return text;
}

/// 截至2015-08-01, 2021年12月底前 without the words that say how the date is meant.
std::string without_words_around(std::string text) {
    for (bool again = true; again;) {
        again = false;
        for (std::string_view word : {"截至", "截止", "到", "于", "大约", "约", ":"})
            if (text.size() > word.size() && text.starts_with(word)) {
                text = trimmed(text.substr(word.size()));
                again = true;
            }
        for (std::string_view word :
             {"之前", "以前", "前", "止", "为止", "左右", "底", "末", "初", "上旬", "中旬", "下旬"})
            if (text.size() > word.size() && text.ends_with(word)) {
                text = trimmed(text.substr(0, text.size() - word.size()));
                again = true;
            }
    }
    return text;
}

/// What may follow the first day of several: -6, 至6日, 、7日, -2021.3.7.
bool is_further_days(std::u32string_view rest) {
    static constexpr std::u32string_view known = U"0123456789.-/年月日号、，,—–~至到和及与 ";
    return rest.find_first_of(U"0123456789") != rest.npos && rest.find_first_not_of(known) == rest.npos;
}

/// 2021.3-5 and 2021年3、4: a sign for ranges or lists among others.
bool is_range(std::u32string_view between) {
    auto holds = [&](std::u32string_view signs) { return between.find_first_of(signs) != between.npos; };
    bool ranges = holds(U"-—–~"), lists = holds(U"、，,"), others = holds(U"./年\\·");
    return (ranges && (others || lists)) || (lists && others);
}

}  // namespace

int days_in_month(int year, int month) {
    static constexpr std::array<int, 13> days = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days.at(static_cast<std::size_t>(month));
}

std::optional<Date> Date::make(int year, int month, int day) {
    if (year < 1800 || year > 2199 || month < 0 || month > 12 || day < 0) return std::nullopt;
    if (month == 0 && day != 0) return std::nullopt;
    if (month != 0 && day > days_in_month(year, month)) return std::nullopt;
    return Date(year, month, day);
}

std::optional<Date> Date::from_iso(std::string_view text) {
    bool shape = (text.size() == 4 || text.size() == 7 || text.size() == 10) && only_digits(text.substr(0, 4));
    if (text.size() >= 7) shape = shape && text[4] == '-' && only_digits(text.substr(5, 2));
    if (text.size() == 10) shape = shape && text[7] == '-' && only_digits(text.substr(8, 2));
    if (!shape) return std::nullopt;
    int month = text.size() >= 7 ? number(text.substr(5, 2)) : 0, day = text.size() == 10 ? number(text.substr(8)) : 0;
    if ((text.size() >= 7 && month == 0) || (text.size() == 10 && day == 0)) return std::nullopt;
    return make(number(text.substr(0, 4)), month, day);
}

Date Date::today() {
    std::time_t now = system_clock::to_time_t(system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    return Date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

std::string Date::iso() const {
    if (empty()) return {};
    std::array<char, 10> text = {0, 0, 0, 0, '-', 0, 0, '-', 0, 0};  // written for every date of every row imported
    write_digits(text.data() + 4, year_, 4);
    write_digits(text.data() + 7, month_, 2);
    write_digits(text.data() + 10, day_, 2);
    return {text.data(), std::size_t{day_ ? 10u : month_ ? 7u : 4u}};
}

Date Date::first_day() const {
    return empty() ? Date() : Date(year_, month_ ? month_ : 1, day_ ? day_ : 1);
}

Date Date::last_day() const {
    if (empty()) return {};
    int month = month_ ? month_ : 12;
    return Date(year_, month, day_ ? day_ : days_in_month(year_, month));
}

bool Date::covers(const Date& other) const {
    return !empty() && year_ == other.year_ && (!month_ || month_ == other.month_) && (!day_ || day_ == other.day_);
}

Date Date::plus_months(int months) const {
    if (empty()) return {};
    int total = year_ * 12 + (month_ ? month_ - 1 : 0) + months;
    Date later(total / 12, month_ ? total % 12 + 1 : 0, 0);
    if (day_) later.day_ = std::min(day_, days_in_month(later.year_, later.month_));
    return later;
}

Date Date::plus_days(int days) const {
    return exact() ? from_days(to_days(*this) + std::chrono::days{days}) : *this;
}

std::optional<Date> date_of_serial(double serial) {
    // Day 60 is the 29 February 1900 that never was; ledgers have no earlier days.
    if (!(serial >= 61 && serial < 73051)) return std::nullopt;
    sys_days epoch = sys_days{year{1899} / month{12} / std::chrono::day{30}};
    return from_days(epoch + days{static_cast<int>(std::floor(serial))});
}

DateReading read_date(std::string_view written) {
    std::string text = replaced(replaced(half_width(trimmed(written)), "。", "."), "'", ".");
    text = without_words_around(with_arabic_digits(without_weekday(without_hours(std::move(text)))));
    std::vector<std::string> numbers;
    std::u32string signs = decode(text);
    std::string run;
    std::u32string between;  // the signs between the numbers
    for (std::size_t at = 0; at < signs.size(); ++at) {
        const char32_t c = signs[at];
        if (c >= '0' && c <= '9') {
            run += static_cast<char>(c);
            continue;
        }
        if (!run.empty()) numbers.push_back(std::exchange(run, {}));
        if (numbers.size() >= 3 && c == U'月') return {};  // 2021年3-5月: months, no day
        const bool further_day =
            numbers.size() == 3 && std::u32string_view(U"-—–~、，,至到和及与").find(c) != signs.npos;
        if (further_day && is_further_days(std::u32string_view(signs).substr(at + 1)) && !is_range(between) &&
            numbers[0].size() == 4 && signs.find_first_of(U"月日", at) != at)
            return made(number(numbers[0]), number(numbers[1]), number(numbers[2]), true);
        const std::size_t next = signs.find_first_not_of(U' ', at);
        const bool day_sign = next != signs.npos && (signs[next] == U'日' || signs[next] == U'号');
        bool time_follows = numbers.size() >= 3 && !day_sign && (c == ' ' || c == 'T' || c == ':' || c == '.');
        if (time_follows && !is_time_of_day(std::u32string_view(signs).substr(at + 1))) return {};
        if (time_follows) break;
        if (!numbers.empty() && numbers.size() < 3) between += c;
        static constexpr std::u32string_view marks = U".-/年月日号、，,·—–~ \\";
        if (marks.find(c) == marks.npos) return {};
    }
    if (!run.empty()) numbers.push_back(run);
    if (numbers.empty() || numbers.size() > 3 || is_range(between)) return {};
    if (numbers.size() == 1) return read_digits(numbers[0]);
    if (numbers[0].size() == 2 && numbers.size() == 3)
        return made(full_year(number(numbers[0])), number(numbers[1]), number(numbers[2]), true);
    // 12月5日 and 10.8 are days of an unknown year; 12年5月 and 85.3 name one.
    const bool names_year = between.find(U'年') != between.npos ||
                            (number(numbers[0]) > months_in_year && between.find(U'月') == between.npos);
    if (numbers[0].size() == 2 && !names_year) return {};
    if (numbers[0].size() == 2) return made(full_year(number(numbers[0])), number(numbers[1]), 0, true);
    if (numbers[0].size() != 4) return {};
    for (std::size_t i = 1; i < numbers.size(); ++i)
        if (numbers[i].size() > 2 || number(numbers[i]) == 0) return {DateReading::State::impossible, {}, false};
    return made(number(numbers[0]), number(numbers[1]), numbers.size() == 3 ? number(numbers[2]) : 0);
}

}  // namespace dangwu
