/// .xlsx, ECMA-376 part 1 (SpreadsheetML), transitional and strict; the parts around the sheets.
#include <charconv>
#include <map>
#include <utility>

#include "records/language.h"
#include "sheets/archive.h"
#include "sheets/formats.h"
#include "sheets/string_table.h"
#include "sheets/xlsx_directory.h"
#include "sheets/xlsx_sheet.h"
#include "sheets/xml.h"

namespace dangwu::sheets {

namespace {

/// styles.xml: which cell style shows dates.
struct StylesPart : XmlHandler {
    std::map<unsigned, NumberFormat> own_formats;
    std::vector<unsigned> cell_formats;

    void start(std::string_view element, Attributes attributes) override {
        if (element == "numFmts")
            in_formats_ = true;
        else if (element == "cellXfs")
            in_cell_styles_ = true;
        else if (in_formats_ && element == "numFmt") {
            if (const char* code = attributes.find("formatCode")) own_formats[id(attributes)] = number_format(code);
        } else if (in_cell_styles_ && element == "xf")
            cell_formats.push_back(id(attributes));
    }
    void end(std::string_view element) override {
        if (element == "numFmts")
            in_formats_ = false;
        else if (element == "cellXfs")
            in_cell_styles_ = false;
    }

    std::vector<NumberFormat> styles() const {
        std::vector<NumberFormat> result;
        result.reserve(cell_formats.size());
        for (unsigned id : cell_formats) {
            auto own = own_formats.find(id);
            result.push_back(own == own_formats.end() ? builtin_number_format(id) : own->second);
        }
        return result;
    }

  private:
    static unsigned id(Attributes attributes) {
        const char* value = attributes.find("numFmtId");
        unsigned number = 0;
        if (value) std::from_chars(value, value + std::char_traits<char>::length(value), number);
        return number;
    }

    bool in_formats_ = false, in_cell_styles_ = false;
};

/// sharedStrings.xml: runs of rich text joined, the small pinyin above the characters (rPh) left out.
struct SharedStringsPart : XmlHandler {
    explicit SharedStringsPart(StringTable& table) : table_(table) {}

    void start(std::string_view element, Attributes) override {
        if (element == "t")
            in_text_ = phonetic_ == 0;
        else if (element == "rPh")
            ++phonetic_;
    }
    void end(std::string_view element) override {
        if (element == "t")
            in_text_ = false;
        else if (element == "rPh")
            --phonetic_;
        else if (element == "si") {
            unescape(table_.gathering(), table_.gathering_from());
            table_.finish();
        }
    }
    void text(std::string_view piece) override {
        if (in_text_) table_.append(piece);
    }

  private:
    StringTable& table_;
    bool in_text_ = false;
    int phonetic_ = 0;
};

class XlsxFile {
  public:
    XlsxFile(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place)
        : sink_(sink),
          place_(place),
          archive_(file, limits, place),
          strings_(limits, place),
          rows_(sink, limits, place),
          directory_(archive_, place) {}

    void read() {
        SharedStringsPart strings(strings_);
        parse(archive_, directory_.part_of_kind("sharedStrings", "sharedStrings.xml"), strings);
        StylesPart styles;
        parse(archive_, directory_.part_of_kind("styles", "styles.xml"), styles);
        SheetContext context{strings_, styles.styles(), directory_.from_1904};
        for (const XlsxDirectory::Sheet& sheet : directory_.sheets)
            if (!read_sheet(sheet, context)) return;
    }

  private:
    /// False: the sink wants no more.
    bool read_sheet(const XlsxDirectory::Sheet& sheet, const SheetContext& context) {
        if (!sheet.has_cells || !sink_.sheet(sheet.info)) return true;
        place_.enter_sheet(sheet.info.name);
        XlsxSheet handler(context, sink_, rows_, archive_.limits(), place_);
        if (sheet.part.empty() || !parse(archive_, sheet.part, handler))
            place_.damaged(tr(N_("the sheet is listed, but its content is missing")));
        return !handler.stopped();
    }

    Sink& sink_;
    Place& place_;
    Archive archive_;
    StringTable strings_;
    RowBuilder rows_;
    XlsxDirectory directory_;
};

}  // namespace

void read_xlsx(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place) {
    XlsxFile(file, sink, limits, place).read();
}

}  // namespace dangwu::sheets
