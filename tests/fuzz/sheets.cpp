#include <zip.h>

#include "fuzz.h"
#include "sheets/reader.h"

/// Workbooks: the bytes as a file of any format, or as the sheet inside a sound .xlsx or .ods, which a checksum would
/// otherwise guard.
namespace {

using namespace dangwu;

struct Everything final : sheets::Sink {
    std::size_t seen = 0;
    bool row(sheets::Row& row) override {
        for (const sheets::Cell& cell : row.cells) seen += cell.text.size();
        return true;
    }
};

void pack(const std::string& file, std::initializer_list<std::pair<const char*, std::string_view>> parts) {
    int problem = 0;
    zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
    if (!archive) return;
    for (const auto& [name, content] : parts)
        zip_file_add(archive, name, zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_OVERWRITE);
    if (zip_close(archive) != 0) zip_discard(archive);
}

constexpr std::string_view workbook =
    R"(<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>)";
constexpr std::string_view relations =
    R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string file = fuzz::scratch_file();
    std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] == 'x')
        pack(file, {{"xl/workbook.xml", workbook},
                    {"xl/_rels/workbook.xml.rels", relations},
                    {"xl/worksheets/sheet1.xml", bytes}});
    else if (data[0] == 'o')
        pack(file, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", bytes}});
    else
        fuzz::write(file, bytes);
    sheets::Limits limits;
    limits.part_bytes = limits.total_bytes = limits.strings_bytes = 8u << 20;
    limits.cells = 200'000;
    fuzz::expect_sentences([&] {
        Everything everything;
        sheets::read(file, everything, limits);
    });
    return 0;
}
