/// .xlsx, ECMA-376 part 1 (SpreadsheetML), transitional and strict; the parts around the sheets.
#include <algorithm>
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

/// Finds the merged ranges in a sheet's text without taking all of it apart: they stand behind the rows, in one
/// element.
class MergeScan {
  public:
    /// False when it is done or cannot tell.
    bool take(std::string_view piece) {
        text_.append(piece);
        // Marks that text cannot hold in UTF-8; where they may, somebody else has to read the sheet.
        can_tell_ = can_tell_ && text_.find("<![CDATA[") == text_.npos && text_.find('\0') == text_.npos;
        if (!inside_) {
            std::size_t at = opening();
            if (at == text_.npos) {
                text_.erase(0, text_.size() - std::min(text_.size(), overlap));
                return can_tell_;
            }
            text_.erase(0, at);
            inside_ = true;
        }
        can_tell_ = can_tell_ && text_.size() < longest_list;
        return can_tell_ && text_.find("mergeCells>", overlap) == text_.npos;
    }
    std::optional<std::vector<Merge>> merges() const {
        if (!can_tell_) return std::nullopt;
        std::vector<Merge> found;
        std::size_t end = text_.find("mergeCells>", overlap);
        for (std::size_t at = overlap; inside_ && (at = text_.find("mergeCell ", at)) < end; ++at) {
            std::size_t close = text_.find('>', at), name = text_.find("ref=", at);
            if (close == text_.npos || name > close || name + 5 > text_.size()) continue;
            std::size_t quote = text_.find(text_[name + 4], name + 5);
            if (quote == text_.npos) break;
            if (auto merge = parse_merge(std::string_view(text_).substr(name + 5, quote - name - 5)))
                found.push_back(*merge);
        }
        return found;
    }

  private:
    /// Where the name of <mergeCells count="3"> or <x:mergeCells> begins; an empty <mergeCells/> is none.
    std::size_t opening() const {
        for (std::size_t at = 0; (at = text_.find("mergeCells", at)) != text_.npos; ++at) {
            std::size_t after = at + std::string_view("mergeCells").size();
            bool ends = after < text_.size() && (text_[after] == '>' || text_[after] == ' ');
            if (ends && at > 0 && (text_[at - 1] == '<' || text_[at - 1] == ':')) return at;
        }
        return text_.npos;
    }

    static constexpr std::size_t overlap = std::string_view("<mergeCells ").size();
    static constexpr std::size_t longest_list = 4u << 20;
    std::string text_;
    bool inside_ = false, can_tell_ = true;
};

class XlsxFile final : public Workbook {
  public:
    XlsxFile(const std::filesystem::path& file, const Limits& limits)
        : limits_(limits),
          place_(file),
          archive_(file, limits_, place_),
          strings_(limits_, place_),
          directory_(archive_, place_) {
        for (XlsxDirectory::Sheet& sheet : directory_.sheets) sheet.info.bytes = archive_.size_of(sheet.part);
    }

    void read(Sink& sink) override {
        archive_.begin_again();
        read_common_parts();
        RowBuilder rows(sink, limits_, place_);
        SheetContext context{strings_, styles_, directory_.from_1904};
        for (const XlsxDirectory::Sheet& sheet : directory_.sheets)
            if (!read_sheet(sheet, context, sink, rows)) return;
    }

    std::optional<std::vector<Merge>> merges_of(std::size_t sheet) override {
        archive_.begin_again();
        auto offered = std::find_if(directory_.sheets.begin(), directory_.sheets.end(),
                                    [&](const XlsxDirectory::Sheet& each) { return each.has_cells && sheet-- == 0; });
        if (offered == directory_.sheets.end()) return std::nullopt;
        auto part = archive_.open(offered->part);
        if (!part) return std::nullopt;
        MergeScan scan;
        std::vector<char> buffer(1u << 16);
        for (std::size_t got; (got = part->read(buffer)) > 0;)
            if (!scan.take({buffer.data(), got})) break;
        return scan.merges();
    }

  private:
    void read_common_parts() {
        if (common_parts_read_) return;
        SharedStringsPart strings(strings_);
        parse(archive_, directory_.part_of_kind("sharedStrings", "sharedStrings.xml"), strings);
        StylesPart styles;
        parse(archive_, directory_.part_of_kind("styles", "styles.xml"), styles);
        styles_ = styles.styles();
        common_parts_read_ = true;
    }

    /// False: the sink wants no more.
    bool read_sheet(const XlsxDirectory::Sheet& sheet, const SheetContext& context, Sink& sink, RowBuilder& rows) {
        if (!sheet.has_cells || !sink.sheet(sheet.info)) return true;
        place_.enter_sheet(sheet.info.name);
        XlsxSheet handler(context, sink, rows, limits_, place_);
        if (sheet.part.empty() || !parse(archive_, sheet.part, handler))
            place_.damaged(tr(N_("the sheet is listed, but its content is missing")));
        return !handler.stopped();
    }

    Limits limits_;
    Place place_;
    Archive archive_;
    StringTable strings_;
    XlsxDirectory directory_;
    std::vector<NumberFormat> styles_;
    bool common_parts_read_ = false;
};

}  // namespace

std::unique_ptr<Workbook> open_xlsx(const std::filesystem::path& file, const Limits& limits) {
    return std::make_unique<XlsxFile>(file, limits);
}

}  // namespace dangwu::sheets
