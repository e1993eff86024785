#include "records/decimal.h"

#include <cmath>
#include <limits>

#include "records/text.h"

namespace dangwu {

namespace {
constexpr double largest = 9e13;  // 90 trillion 亿 would be, in 元, more than there is
}

bool Decimal::holds(double value) {
    return std::isfinite(value) && std::fabs(value) <= largest;
}

Decimal Decimal::of(double value) {
    if (!holds(value)) value = value < 0 ? -largest : largest;
    return Decimal(static_cast<std::int64_t>(std::llround(value * scale)));
}

std::optional<Decimal> Decimal::parse(std::string_view written) {
    std::string text = without_blanks(half_width(written));
    std::string_view rest = text;
    bool negative = !rest.empty() && rest.front() == '-';
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) rest.remove_prefix(1);
    if (!rest.empty() && rest.back() == '%') rest.remove_suffix(1);
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / scale / 10 - 1;
    std::int64_t whole = 0, fraction = 0, step = scale;
    bool point = false, digits = false, round_up = false;
    for (const char& c : rest) {
        if (c == ',' && !point && digits) {
            // Only before three digits: 1,5 is no number that everybody reads alike.
            std::string_view group = rest.substr(static_cast<std::size_t>(&c - rest.data()) + 1);
            std::size_t size = std::min(group.find_first_not_of("0123456789"), group.size());
            if (size != 3) return std::nullopt;
            continue;
        }
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9' || whole > most) return std::nullopt;
        digits = true;
        if (!point) {
            whole = whole * 10 + (c - '0');
        } else if (step > 1) {
            step /= 10;
            fraction += (c - '0') * step;
        } else if (step == 1) {
            round_up = c >= '5';
            step = 0;
        }
    }
    if (!digits) return std::nullopt;
    std::int64_t units = whole * scale + fraction + (round_up ? 1 : 0);
    return Decimal(negative ? -units : units);
}

Decimal Decimal::rounded(int decimals) const {
    std::int64_t step = scale;
    for (int i = 0; i < decimals && step > 1; ++i) step /= 10;
    std::int64_t half = units_ < 0 ? -step / 2 : step / 2;
    return Decimal((units_ + half) / step * step);
}

std::string Decimal::text(int decimals) const {
    std::int64_t units = rounded(decimals).units_;
    std::uint64_t size = units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    std::string out = (units < 0 ? "-" : "") + std::to_string(size / scale);
    if (decimals <= 0) return out;
    std::string fraction = std::to_string(scale + size % scale).substr(1);
    return out + '.' + fraction.substr(0, static_cast<std::size_t>(decimals));
}

std::string Decimal::text() const {
    std::string out = text(4);
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out;
}

}  // namespace dangwu
