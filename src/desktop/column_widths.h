#pragma once
#include <cstddef>
#include <vector>

/// How wide the columns of a list are: what they need, and what they get of the room there is.
namespace dangwu::desktop {

struct ColumnNeed {
    int width;      ///< at which nearly all of its values stand whole
    int narrowest;  ///< below which it tells nothing
    bool elastic;   ///< a text or a name; a date or a number needs what it needs
};

/// The widths in a room of so many pixels. Where there is more than enough, the widest text takes what is left. Where
/// there is too little, the long texts give way down to one common width; short ones stay whole.
std::vector<int> share_out(const std::vector<ColumnNeed>& columns, int room);

/// The width that all but one value in ten fit into; 0 if there are none.
int usual_width(std::vector<int> widths);

}  // namespace dangwu::desktop
