/// .ods: OpenDocument 1.2, content.xml.
#include <algorithm>
#include <charconv>
#include <set>
#include <utility>
#include <vector>

#include "records/language.h"
#include "sheets/archive.h"
#include "sheets/formats.h"
#include "sheets/row_builder.h"
#include "sheets/values.h"
#include "sheets/xml.h"

namespace dangwu::sheets {

namespace {

/// META-INF/manifest.xml says whether the parts are encrypted.
struct Manifest : XmlHandler {
    bool encrypted = false;
    void start(std::string_view element, Attributes) override {
        if (element == "encryption-data") encrypted = true;
    }
};

/// "PT08H30M00S" as 08:30:00.
std::string clock_time(std::string_view duration) {
    unsigned hours = 0, minutes = 0, seconds = 0, number = 0;
    for (char c : duration) {
        if (c >= '0' && c <= '9') {
            number = std::min(number * 10 + static_cast<unsigned>(c - '0'), 100'000u);
            continue;
        }
        if (c == 'H') hours = number;
        if (c == 'M') minutes = number;
        if (c == 'S' || c == '.' || c == ',') {
            seconds = number;
            if (c != 'S') break;
        }
        number = 0;
    }
    std::string text;
    append_time(text, (hours * 60ll + minutes) * 60 + seconds);
    return text;
}

/// The text of a cell: its paragraphs joined by line breaks, runs of blanks made one as OpenDocument wants it.
class CellText {
  public:
    CellText(const Limits& limits, const Place& place) : limits_(limits), place_(place) {}

    void clear() {
        text_.clear();
        paragraphs_ = 0;
        open_ = false;
    }
    void begin_paragraph() {
        if (paragraphs_++) text_ += '\n';
        open_ = swallow_blank_ = true;
        soft_blank_ = false;
    }
    void end_paragraph() {
        if (open_ && soft_blank_) text_.pop_back();
        open_ = soft_blank_ = false;
    }
    bool open() const { return open_; }
    bool has_paragraphs() const { return paragraphs_ > 0; }
    const std::string& text() const { return text_; }

    void add(std::string_view piece) {
        if (!open_) return;
        for (char c : piece) {
            bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank)
                text_ += c;
            else if (!swallow_blank_)
                text_ += ' ';
            soft_blank_ = blank && (soft_blank_ || !swallow_blank_);
            swallow_blank_ = blank;
        }
        check();
    }
    /// Blanks, tabs and line breaks that are meant.
    void add_exactly(std::size_t count, char c) {
        if (!open_) return;
        text_.append(std::min<std::size_t>(count, limits_.cell_bytes), c);
        swallow_blank_ = soft_blank_ = false;
        check();
    }

  private:
    void check() const {
        if (text_.size() > limits_.cell_bytes)
            place_.too_large(tr(N_("a cell with more text than a workbook can show")));
    }

    const Limits& limits_;
    const Place& place_;
    std::string text_;
    std::size_t paragraphs_ = 0;
    bool open_ = false;
    bool swallow_blank_ = false;  ///< a blank now would follow another one or begin the paragraph
    bool soft_blank_ = false;     ///< the last character is a blank that the paragraph's end takes back
};

class OdsContent : public XmlHandler {
  public:
    OdsContent(Sink& sink, const Limits& limits, Place& place)
        : sink_(sink), place_(place), limits_(limits), rows_(sink, limits, place), text_(limits, place) {}

    void start(std::string_view element, Attributes attributes) override {
        if (apart_ > 0 || is_apart(element))
            ++apart_;
        else if (element == "table-cell" || element == "covered-table-cell")
            start_cell(attributes);
        else if (in_cell_)
            start_in_cell(element, attributes);
        else if (element == "table-row")
            start_row(attributes);
        else if (element == "table-column")
            start_column(attributes);
        else if (element == "table")
            start_table(attributes);
        else if (element == "style")
            start_style(attributes);
        else if (element == "table-properties" && is_false(attributes.find("display")))
            hidden_styles_.insert(style_);
    }

    void end(std::string_view element) override {
        if (apart_ > 0)
            --apart_;
        else if (element == "p" && in_cell_)
            text_.end_paragraph();
        else if (element == "table-cell" || element == "covered-table-cell")
            finish_cell();
        else if (in_cell_)
            return;
        else if (element == "table-row")
            finish_row();
        else if (element == "table")
            finish_table();
    }

    void text(std::string_view piece) override {
        if (apart_ == 0 && in_cell_) text_.add(piece);
    }

  private:
    /// What stands beside the cells' own content: comments, drawings, pinyin above characters, tracked changes.
    static bool is_apart(std::string_view element) {
        for (auto name : {"annotation", "frame", "custom-shape", "ruby-text", "shapes", "forms", "tracked-changes",
                          "dde-links", "master-styles", "g", "rect", "line", "caption"})
            if (element == name) return true;
        return false;
    }
    static bool is_false(const char* value) { return value && std::string_view(value) == "false"; }

    static std::uint64_t count(Attributes attributes, std::string_view name) {
        const char* value = attributes.find(name);
        std::uint64_t number = 1;
        if (value) std::from_chars(value, value + std::char_traits<char>::length(value), number);
        return std::clamp<std::uint64_t>(number, 1, UINT32_MAX);
    }
    static bool is_hidden(Attributes attributes) {
        const char* visibility = attributes.find("visibility");
        return visibility && std::string_view(visibility) != "visible";
    }

    void start_style(Attributes attributes) {
        const char* name = attributes.find("name");
        style_ = name ? name : "";
    }

    void start_table(Attributes attributes) {
        const char *name = attributes.find("name"), *style = attributes.find("style-name");
        SheetInfo info{name ? name : "", style && hidden_styles_.contains(style)};
        place_.enter_sheet(info.name);
        wanted_ = sink_.sheet(info);
        next_row_ = 1;
        next_column_ = 0;
        merges_.clear();
    }

    void start_column(Attributes attributes) {
        auto repeated = count(attributes, "number-columns-repeated");
        auto last = std::min<std::uint64_t>(next_column_ + repeated, limits_.columns);
        if (wanted_ && is_hidden(attributes) && next_column_ < last)
            sink_.hidden_columns(static_cast<std::uint32_t>(next_column_), static_cast<std::uint32_t>(last - 1));
        next_column_ = std::min<std::uint64_t>(next_column_ + repeated, UINT32_MAX);
    }

    void start_row(Attributes attributes) {
        row_repeated_ = count(attributes, "number-rows-repeated");
        row_hidden_ = is_hidden(attributes);
        row_begun_ = false;
        row_bytes_ = 0;
        column_ = 0;
    }

    void start_cell(Attributes attributes) {
        in_cell_ = true;
        text_.clear();
        cell_ = {};
        type_.clear();
        value_.clear();
        error_ = false;
        cell_repeated_ = count(attributes, "number-columns-repeated");
        attributes.each([&](std::string_view name, const char* value) {
            if (name == "formula") {
                cell_.formula = true;
                formula_ = value;
                picture_ = std::string_view(value).substr(0, 64).find("DISPIMG(") != std::string_view::npos;
            } else if (name == "value-type") {
                if (std::string_view(value) == "error")
                    error_ = true;  // LibreOffice's own, beside the standard's
                else
                    type_ = value;
            } else if (name == "value" || name == "date-value" || name == "time-value" || name == "boolean-value" ||
                       name == "string-value") {
                value_ = value;
            }
        });
        if (!cell_.formula) picture_ = false;
        auto columns = count(attributes, "number-columns-spanned"), rows = count(attributes, "number-rows-spanned");
        if (wanted_ && (columns > 1 || rows > 1)) remember_merge(rows, columns);
    }

    void remember_merge(std::uint64_t rows, std::uint64_t columns) {
        if (next_row_ > limits_.rows || column_ >= limits_.columns || merges_.size() >= limits_.rows) return;
        merges_.push_back(
            {static_cast<std::uint32_t>(next_row_),
             static_cast<std::uint32_t>(std::min<std::uint64_t>(next_row_ + rows - 1, limits_.rows)),
             static_cast<std::uint32_t>(column_),
             static_cast<std::uint32_t>(std::min<std::uint64_t>(column_ + columns, limits_.columns) - 1)});
    }

    void start_in_cell(std::string_view element, Attributes attributes) {
        if (element == "p")
            text_.begin_paragraph();
        else if (element == "s")
            text_.add_exactly(count(attributes, "c"), ' ');
        else if (element == "tab")
            text_.add_exactly(1, '\t');
        else if (element == "line-break")
            text_.add_exactly(1, '\n');
    }

    void finish_cell() {
        in_cell_ = false;
        if (wanted_ && fill()) put_cell();
        column_ = std::min<std::uint64_t>(column_ + cell_repeated_, UINT32_MAX);
    }

    /// Fills cell_ by its type; false: it holds nothing.
    bool fill() {
        if (picture_) {
            cell_.kind = CellKind::text;
            cell_.text = "=DISPIMG()";  // the row builder knows this text
        } else if (cell_.formula && type_.empty() && !error_ && value_.empty() && !text_.has_paragraphs()) {
            set_uncalculated(cell_, formula_.substr(formula_.find('=') + 1));  // of:=SUM(…)
        } else if (type_ == "date") {
            set_iso_date(cell_, value_);
        } else if (type_ == "time") {
            cell_.kind = CellKind::date;
            cell_.text = clock_time(value_);
        } else if (type_ == "boolean") {
            set_boolean(cell_, value_ == "true");
        } else if (double number = 0; !type_.empty() && type_ != "string" && !error_ && parse_number(value_, number)) {
            set_number(cell_, number);  // float, percentage, currency
        } else {
            cell_.kind = error_ ? CellKind::error : CellKind::text;
            bool given_only_as_value = !text_.has_paragraphs() && type_ == "string";
            cell_.text = given_only_as_value ? value_ : text_.text();
        }
        return !cell_.text.empty();
    }

    void put_cell() {
        if (!row_begun_) rows_.begin(next_row_, row_hidden_);
        row_begun_ = true;
        row_bytes_ += cell_.text.size() * cell_repeated_;
        if (row_bytes_ > limits_.row_bytes) place_.too_large(tr(N_("a row with more text than a workbook can show")));
        for (std::uint64_t i = 0; i < cell_repeated_; ++i) {
            Cell& cell = rows_.add(column_ + i);
            auto column = cell.column;
            cell = cell_;
            cell.column = column;
        }
    }

    void finish_row() {
        if (wanted_ && row_begun_ && !rows_.deliver(row_repeated_)) stop();
        next_row_ = std::min<std::uint64_t>(next_row_ + row_repeated_, UINT32_MAX);
        row_begun_ = false;
    }

    void finish_table() {
        if (!wanted_) return;
        for (const Merge& merge : merges_) sink_.merge(merge);
        wanted_ = false;
    }

    Sink& sink_;
    Place& place_;
    const Limits& limits_;
    RowBuilder rows_;
    CellText text_;

    std::set<std::string> hidden_styles_;
    std::string style_;
    std::vector<Merge> merges_;
    int apart_ = 0;  ///< depth within what is_apart()
    bool wanted_ = false, in_cell_ = false;

    std::uint64_t next_row_ = 1, next_column_ = 0, column_ = 0;
    std::uint64_t row_repeated_ = 1, cell_repeated_ = 1, row_bytes_ = 0;
    bool row_hidden_ = false, row_begun_ = false;

    Cell cell_;
    std::string type_, value_, formula_;
    bool error_ = false, picture_ = false;
};

}  // namespace

void read_ods(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place) {
    Archive archive(file, limits, place);
    Manifest manifest;
    parse(archive, "META-INF/manifest.xml", manifest);
    if (manifest.encrypted) place.has_password();
    OdsContent content(sink, limits, place);
    if (!parse(archive, "content.xml", content)) place.damaged(tr(N_("the list of its sheets is missing")));
}

}  // namespace dangwu::sheets
