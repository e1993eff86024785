/// .xlsx, ECMA-376 part 1 (SpreadsheetML), transitional and strict; the parts around the sheets.
#include <charconv>
#include <map>
#include <utility>

#include "records/language.h"
#include "sheets/archive.h"
#include "sheets/formats.h"
#include "sheets/string_table.h"
#include "sheets/xlsx_sheet.h"
#include "sheets/xml.h"

namespace dangwu::sheets {

namespace {

struct Relation {
    std::string kind;  ///< the last word of its type: worksheet, sharedStrings …
    std::string target;
};

/// _rels/*.rels: which part is what.
struct Relations : XmlHandler {
    std::map<std::string, Relation> by_id;

    void start(std::string_view element, Attributes attributes) override {
        if (element != "Relationship") return;
        const char *id = attributes.find("Id"), *type = attributes.find("Type"), *target = attributes.find("Target");
        if (!id || !type || !target) return;
        std::string_view kind = type;
        kind.remove_prefix(kind.rfind('/') + 1);  // npos + 1 is 0
        by_id[id] = {std::string(kind), target};
    }

    const std::string* target_of_kind(std::string_view kind) const {
        for (auto& [id, relation] : by_id)
            if (relation.kind == kind) return &relation.target;
        return nullptr;
    }
};

/// workbook.xml: the sheets in the order of their tabs.
struct WorkbookPart : XmlHandler {
    struct Sheet {
        SheetInfo info;
        std::string relation;
    };
    std::vector<Sheet> sheets;
    bool from_1904 = false;

    void start(std::string_view element, Attributes attributes) override {
        if (element == "workbookPr") from_1904 = attributes.is_true("date1904");
        if (element != "sheet") return;
        const char *name = attributes.find("name"), *state = attributes.find("state"), *id = attributes.find("id");
        Sheet sheet;
        if (name) sheet.info.name = name;
        if (id) sheet.relation = id;
        sheet.info.hidden = state && std::string_view(state) != "visible";
        sheets.push_back(std::move(sheet));
    }
};

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

/// The part that `target` names, seen from the folder of the part that refers to it.
std::string resolve(const std::string& folder, const std::string& target) {
    auto path =
        target.starts_with('/') ? std::filesystem::path(target.substr(1)) : std::filesystem::path(folder) / target;
    return path.lexically_normal().generic_string();
}

class XlsxFile {
  public:
    XlsxFile(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place)
        : sink_(sink),
          place_(place),
          archive_(file, limits, place),
          strings_(limits, place),
          rows_(sink, limits, place) {}

    void read() {
        read_directory();
        SharedStringsPart strings(strings_);
        parse(archive_, part_of_kind("sharedStrings", "sharedStrings.xml"), strings);
        StylesPart styles;
        parse(archive_, part_of_kind("styles", "styles.xml"), styles);
        SheetContext context{strings_, styles.styles(), workbook_.from_1904};
        for (auto& sheet : workbook_.sheets)
            if (!read_sheet(sheet, context)) return;
    }

  private:
    void read_directory() {
        Relations top;
        parse(archive_, "_rels/.rels", top);
        auto target = top.target_of_kind("officeDocument");
        std::string part = target ? resolve("", *target) : "xl/workbook.xml";
        if (!parse(archive_, part, workbook_)) place_.damaged(tr(N_("the list of its sheets is missing")));
        auto name_at = part.rfind('/') + 1;
        folder_ = part.substr(0, name_at);
        parse(archive_, folder_ + "_rels/" + part.substr(name_at) + ".rels", relations_);
    }

    std::string part_of_kind(std::string_view kind, const std::string& usual) const {
        auto target = relations_.target_of_kind(kind);
        return resolve(folder_, target ? *target : usual);
    }

    /// False: the sink wants no more.
    bool read_sheet(const WorkbookPart::Sheet& sheet, const SheetContext& context) {
        auto relation = relations_.by_id.find(sheet.relation);
        bool found = relation != relations_.by_id.end();
        if (found && relation->second.kind != "worksheet") return true;  // a chart or a macro sheet: no cells
        if (!sink_.sheet(sheet.info)) return true;
        place_.enter_sheet(sheet.info.name);
        XlsxSheet handler(context, sink_, rows_, archive_.limits(), place_);
        if (!found || !parse(archive_, resolve(folder_, relation->second.target), handler))
            place_.damaged(tr(N_("the sheet is listed, but its content is missing")));
        return !handler.stopped();
    }

    Sink& sink_;
    Place& place_;
    Archive archive_;
    StringTable strings_;
    RowBuilder rows_;
    WorkbookPart workbook_;
    Relations relations_;
    std::string folder_;  ///< of the workbook part, with its slash
};

}  // namespace

void read_xlsx(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place) {
    XlsxFile(file, sink, limits, place).read();
}

}  // namespace dangwu::sheets
