#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dangwu {

/// A calendar date known to the day, to the month or only to the year: 2021-03-05, 2021-03, 2021.
/// What is not known stays unknown; nothing is padded to the first of the month. The empty date is "not given".
/// Order is that of the ISO text: 2021 < 2021-01 < 2021-01-01 < 2021-02.
class Date {
  public:
    Date() = default;
    /// Nothing for a date that does not exist (2021-02-30) or lies outside 1800–2199. 0 for what is not known.
    static std::optional<Date> make(int year, int month = 0, int day = 0);
    static std::optional<Date> from_iso(std::string_view text);
    static Date today();

    int year() const { return year_; }
    int month() const { return month_; }
    int day() const { return day_; }
    bool empty() const { return year_ == 0; }
    bool exact() const { return day_ != 0; }
    std::string iso() const;

    /// The first and the last day that the date may mean.
    Date first_day() const;
    Date last_day() const;
    /// True if `other` says the same more precisely, or the same: 2021-03 covers 2021-03-05.
    bool covers(const Date& other) const;
    /// The same day so many months later, cut to the month's end; the precision stays. Used for terms and probation.
    Date plus_months(int months) const;
    Date plus_days(int days) const;

    friend auto operator<=>(const Date&, const Date&) = default;

  private:
    Date(int year, int month, int day) : year_(year), month_(month), day_(day) {}
    int year_ = 0, month_ = 0, day_ = 0;
};

int days_in_month(int year, int month);

/// What reading a written date gave.
struct DateReading {
    enum class State { read, not_a_date, impossible };
    State state = State::not_a_date;
    Date date;
    bool guessed = false;  ///< a two-digit year, a bare serial number, the first of several days: worth a look
};

/// Reads the dates of real ledgers: 2021.3.5, 2021年3月5日, 20210305, 2021-3, 2021/3/5, 二〇二一年三月, 44260 (the day
/// number of spreadsheets, 1900 system), full-width digits, 截至 before or 前 behind it, a time of day; of 2021.3.5-6
/// the first day. 2021.2.30 is `impossible`.
DateReading read_date(std::string_view text);

/// The date of a spreadsheet's day number, 1900 system.
std::optional<Date> date_of_serial(double serial);

}  // namespace dangwu
