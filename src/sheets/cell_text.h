#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace dangwu::sheets {

/// A text as a cell of a workbook can hold it: sound UTF-8, no control characters but tab and line break, no longer
/// than 32,767 UTF-16 units; what is longer is cut with a mark.
std::string cell_text(std::string_view text);

/// Cuts to so many UTF-16 units, which is how spreadsheets count characters.
void cut_to(std::u32string& text, std::size_t units);

}  // namespace dangwu::sheets
