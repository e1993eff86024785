#include "sheets/reader.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "records/language.h"
#include "records/text.h"
#include "sheets/archive.h"
#include "sheets/compound.h"
#include "sheets/encoding.h"
#include "sheets/formats.h"

namespace dangwu::sheets {

namespace {

std::string read_head(const std::filesystem::path& file, const Place& place) {
    std::error_code problem;
    std::ifstream bytes(file, std::ios::binary);
    std::string head(64 * 1024, '\0');
    bool readable = bytes && !std::filesystem::is_directory(file, problem);
    if (!readable) place.unreadable(N_("{0} cannot be opened. Check that it exists and that you may read it."));
    bytes.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(bytes.gcount()));
    if (head.empty()) place.unreadable(N_("{0} is empty. Choose the file that holds the ledger."));
    return head;
}

Format format_of_archive(const std::filesystem::path& file, const Place& place) {
    Limits limits;
    Archive archive(file, limits, place);
    if (archive.has("xl/workbook.xml")) return Format::xlsx;
    if (archive.has("xl/workbook.bin")) return Format::xlsb;
    if (archive.has("word/document.xml") || archive.has("ppt/presentation.xml")) return Format::document;
    if (archive.has("content.xml")) {
        char type[64] = {};
        std::size_t size = 0;
        if (auto part = archive.open("mimetype")) size = part->read(type);
        std::string_view mime(type, size);
        return mime.empty() || mime.find("spreadsheet") != mime.npos ? Format::ods : Format::document;
    }
    return archive.has("[Content_Types].xml") ? Format::xlsx : Format::unknown;
}

Format format_of_compound(const std::filesystem::path& file, const Place& place) {
    CompoundFile compound(file, Limits{}, place);
    if (compound.has(u"EncryptedPackage")) return Format::encrypted_xlsx;
    if (compound.has(u"Workbook") || compound.has(u"Book")) return Format::xls;
    bool document = compound.has(u"WordDocument") || compound.has(u"PowerPoint Document");
    return document ? Format::document : Format::unknown;
}

/// A beginning-of-file record of BIFF2 to BIFF4 without a container.
bool is_bare_biff(std::string_view head) {
    return head.size() > 4 && head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4) && head[3] == 0 &&
           (head[2] == 4 || head[2] == 6);
}

Format format_of_text(std::string_view head) {
    auto shape = recognise_head(head);
    bool wide = shape.encoding == Encoding::utf16_le || shape.encoding == Encoding::utf16_be;
    if (!wide) {
        auto control = [](char c) {
            return c >= 0 && c < ' ' && std::string_view("\t\r\n\f\v\x1A").find(c) == std::string_view::npos;
        };
        auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), control));
        if (controls > head.size() / 200) return Format::unknown;
    }
    std::string text;
    Decoder(shape.encoding).decode(head.substr(shape.mark, 8192), text, false);
    text = lower_ascii(trimmed(text));
    auto contains = [&](std::string_view word) { return text.find(word) != text.npos; };
    if (text.starts_with("mime-version:")) return Format::html;  // a web page with its pictures in one file
    if (!text.starts_with('<')) return Format::text;
    if (contains("urn:schemas-microsoft-com:office:spreadsheet") && !contains("<html")) return Format::xml_2003;
    if (contains("<html") || contains("<table") || contains("<!doctype html")) return Format::html;
    return contains("<?xml") ? Format::unknown : Format::text;
}

Format detect(const std::filesystem::path& file, const Place& place) {
    std::string head = read_head(file, place);
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return format_of_archive(file, place);
    if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return format_of_compound(file, place);
    if (head.starts_with("%PDF-") || head.starts_with("{\\rtf")) return Format::document;
    if (is_bare_biff(head)) return Format::old_xls;
    return format_of_text(head);
}

}  // namespace

Format detect(const std::filesystem::path& file) {
    return detect(file, Place(file));
}

namespace {

/// A format that is read from its beginning each time.
class PlainWorkbook final : public Workbook {
  public:
    using Read = void (*)(const std::filesystem::path&, Sink&, const Limits&, Place&);
    PlainWorkbook(const std::filesystem::path& file, const Limits& limits, Read read)
        : file_(file), limits_(limits), read_(read) {}
    void read(Sink& sink) override {
        Place place(file_);
        read_(file_, sink, limits_, place);
    }

  private:
    std::filesystem::path file_;
    Limits limits_;
    Read read_;
};

}  // namespace

void read(const std::filesystem::path& file, Sink& sink, const Limits& limits) {
    open(file, limits)->read(sink);
}

std::unique_ptr<Workbook> open(const std::filesystem::path& file, const Limits& limits) {
    Place place(file);
    switch (detect(file, place)) {
        case Format::xlsx: return open_xlsx(file, limits);
        case Format::ods: return std::make_unique<PlainWorkbook>(file, limits, read_ods);
        case Format::xls: return std::make_unique<PlainWorkbook>(file, limits, read_xls);
        case Format::text: return std::make_unique<PlainWorkbook>(file, limits, read_text);
        case Format::encrypted_xlsx: place.has_password();
        case Format::xlsb:
            place.unreadable(
                N_("{0} is a binary workbook (.xlsb), which cannot be read. Open it in Excel, save it as .xlsx and use "
                   "that."));
        case Format::old_xls:
            place.unreadable(
                N_("{0} was written by a spreadsheet older than Excel 95. Open it in WPS or Excel, save it as .xlsx "
                   "and use that."));
        case Format::xml_2003:
            place.unreadable(
                N_("{0} is an “XML Spreadsheet 2003”, whatever its name says. Open it in WPS or Excel, save it as "
                   ".xlsx and use that."));
        case Format::html:
            place.unreadable(
                N_("{0} is a web page, whatever its name says; many systems export their tables so. Open it in WPS or "
                   "Excel, save it as .xlsx and use that."));
        case Format::document:
            place.unreadable(
                N_("{0} is a document or a presentation, not a workbook. Copy its table into a new workbook, save that "
                   "as .xlsx and use it."));
        case Format::unknown: break;
    }
    place.unreadable(N_("{0} is not a workbook. Choose an .xlsx, .xls, .ods or .csv file."));
}

}  // namespace dangwu::sheets
