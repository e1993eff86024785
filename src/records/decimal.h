#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dangwu {

/// An amount, an area, a percentage: exact to four decimals, so that sums of ledgers agree to the last digit.
/// Kept as a whole number of ten-thousandths, in the database too.
class Decimal {
  public:
    static constexpr std::int64_t scale = 10'000;

    constexpr Decimal() = default;
    static constexpr Decimal of_units(std::int64_t ten_thousandths) { return Decimal(ten_thousandths); }
    /// Rounded to four decimals, half away from zero: a spreadsheet's 82.09999999999999 is 82.1.
    /// What is larger than any amount (or none at all) becomes the largest.
    static Decimal of(double value);
    /// True if of() keeps the value.
    static bool holds(double value);
    /// Reads 1,030.2, １０, -3.5, 12%, 12.5万元 only as far as a plain number goes; nothing otherwise.
    static std::optional<Decimal> parse(std::string_view text);

    constexpr std::int64_t units() const { return units_; }
    double value() const { return static_cast<double>(units_) / scale; }
    /// Without trailing zeros: 32.1, 5, -0.25.
    std::string text() const;
    /// With exactly so many decimals (0 to 4), half away from zero: 22.1.
    std::string text(int decimals) const;
    Decimal rounded(int decimals) const;

    friend auto operator<=>(const Decimal&, const Decimal&) = default;

  private:
    constexpr explicit Decimal(std::int64_t units) : units_(units) {}
    std::int64_t units_ = 0;
};

}  // namespace dangwu
