#pragma once
#include "sheets/place.h"
#include "sheets/reader.h"

/// The readers of the single formats; open() chooses among them.
namespace dangwu::sheets {

std::unique_ptr<Workbook> open_xlsx(const std::filesystem::path& file, const Limits& limits);
void read_ods(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place);
void read_xls(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place);
void read_text(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place);

}  // namespace dangwu::sheets
