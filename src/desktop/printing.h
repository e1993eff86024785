#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "office/office.h"

/// PDF files, drawn with Pango and Cairo. Paper is A4; lengths are millimetres.
namespace dangwu::desktop::printing {

/// A list on landscape pages; the headings stand on each page.
struct Table {
    std::string title;
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};
void write_table(const Table& table, const std::filesystem::path& file);

/// One record on one portrait page: its fields in boxes, its child rows and what refers to it. What does not fit is
/// made smaller, down to a size that can still be read; then it is cut and the page says so.
struct Sheet {
    std::string title, subtitle;
    std::vector<std::pair<std::string, std::string>> fields;  ///< label, value
    struct Section {
        std::string title;
        std::vector<std::string> lines;
    };
    std::vector<Section> sections;
};
void write_record(const Sheet& sheet, const std::filesystem::path& file);

/// The sheet of a record as it is in the file now. Sealed values are masked: paper leaves the office.
Sheet sheet_of(office::Office& office, const Kind& kind, std::int64_t id);

}  // namespace dangwu::desktop::printing
