#include "records/units.h"

#include <algorithm>
#include <array>

namespace dangwu {

namespace {

struct Unit {
    std::string_view name, measure;
    double size;  ///< in the smallest of the measure
};
constexpr std::array<Unit, 10> units = {{{"元", "money", 1},
                                         {"千元", "money", 1e3},
                                         {"万元", "money", 1e4},
                                         {"百万元", "money", 1e6},
                                         {"千万元", "money", 1e7},
                                         {"亿元", "money", 1e8},
                                         {"平方米", "area", 1},
                                         {"亩", "area", 10'000.0 / 15},
                                         {"公顷", "area", 10'000},
                                         {"平方公里", "area", 1'000'000}}};

}  // namespace

std::optional<double> unit_factor(std::string_view from, std::string_view to) {
    auto find = [](std::string_view name) {
        return std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.name == name; });
    };
    auto a = find(from), b = find(to);
    if (a == units.end() || b == units.end() || a->measure != b->measure) return std::nullopt;
    return a->size / b->size;
}

}  // namespace dangwu
