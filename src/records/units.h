#pragma once
#include <optional>
#include <string_view>

namespace dangwu {

/// How many of the unit `to` one of the unit `from` is: money (元, 千元, 万元, 百万元, 千万元, 亿元) and area (平方米,
/// 亩, 公顷, 平方公里; 15 亩 are a hectare). Nothing if one of them is not known or they measure different things.
std::optional<double> unit_factor(std::string_view from, std::string_view to);

}  // namespace dangwu
