#include "desktop/column_widths.h"

#include <algorithm>

namespace dangwu::desktop {

namespace {

constexpr std::size_t one_in = 10;

int width_at(const ColumnNeed& column, int level) {
    return column.elastic ? std::max(std::min(column.width, level), std::min(column.width, column.narrowest))
                          : column.width;
}

int total_at(const std::vector<ColumnNeed>& columns, int level) {
    int total = 0;
    for (const ColumnNeed& column : columns) total += width_at(column, level);
    return total;
}

}  // namespace

std::vector<int> share_out(const std::vector<ColumnNeed>& columns, int room) {
    int low = 0, high = 0;  // of the level down to which long texts give way
    for (const ColumnNeed& column : columns) high = std::max(high, column.width);
    if (total_at(columns, high) > room) {
        while (low + 1 < high) {
            const int middle = (low + high) / 2;
            (total_at(columns, middle) > room ? high : low) = middle;
        }
        high = low;
    }
    std::vector<int> widths;
    std::size_t widest = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        widths.push_back(width_at(columns[i], high));
        if (columns[i].elastic && (widest == columns.size() || columns[i].width > columns[widest].width)) widest = i;
    }
    const int spare = room - total_at(columns, high);
    if (spare > 0 && widest < columns.size()) widths[widest] += spare;
    return widths;
}

int usual_width(std::vector<int> widths) {
    if (widths.empty()) return 0;
    const std::size_t at = widths.size() - 1 - widths.size() / one_in;
    std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(at), widths.end());
    return widths[at];
}

}  // namespace dangwu::desktop
