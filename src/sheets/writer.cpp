#include "sheets/writer.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "records/error.h"
#include "records/language.h"
#include "records/pending_file.h"
#include "records/text.h"
#include "sheets/cell_looks.h"
#include "sheets/cell_text.h"
#include "sheets/reader.h"

#ifdef __SANITIZE_ADDRESS__
/// libxlsxwriter 1.1.4 leaks the formula of each drop-down list, a few bytes a column.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libxlsxwriter";
}
#endif

namespace dangwu::sheets {

namespace {

constexpr std::size_t sheet_name_limit = 31;       // UTF-16 units
constexpr std::uint32_t rows_to_fill_in = 10'000;  // how far drop-down lists reach at least
constexpr std::uint32_t last_row_of_sheet = LXW_ROW_MAX - 1;
constexpr std::uint8_t a4 = 9;

constexpr double line_height = 16.5;  // points, of a line among several
constexpr unsigned most_lines = 24;   // a row is at most 409 points high
constexpr double widest_page = 250;   // digits on a landscape page, at about half size
constexpr double most_pages = 50;

/// How many lines a text takes in a column so many digits wide. Not every spreadsheet finds the height by itself.
unsigned lines_of(std::string_view text, double width) {
    unsigned lines = 1;
    double used = 0;
    for (char32_t c : decode(text)) {
        const double size = c < 0x1100 ? 1.1 : 2.2;
        const bool full = used + size > width;
        if (c == U'\n' || full) ++lines, used = 0;
        if (c != U'\n') used += size;
    }
    return std::min(lines, most_lines);
}

/// Counts what was written, reading it back.
struct RowCount : Sink {
    std::map<std::string, std::uint64_t> rows;
    std::uint64_t* current = nullptr;
    bool sheet(const SheetInfo& info) override {
        current = &rows[info.name];
        return true;
    }
    bool row(Row&) override {
        ++*current;
        return true;
    }
};

struct Sheet {
    lxw_worksheet* worksheet = nullptr;
    std::string name;
    bool hidden = false;
    std::uint32_t next_row = 0;
    std::uint64_t rows_with_content = 0;
    std::uint32_t header_row = 0;
    std::uint32_t columns = 0;                                 ///< 0: no header row
    std::vector<std::pair<std::uint32_t, std::string>> lists;  ///< column and name of its drop-down list
    std::set<std::uint32_t> open_lists;                        ///< columns that take other entries too
    std::vector<double> widths;                                ///< of the columns, in digits
    unsigned lines = 1;                                        ///< that the row needs which is being written
};

}  // namespace

struct WorkbookWriter::Impl {
    Impl(const std::filesystem::path& target, const Options& options)
        : file(target), book(open(file, options)), formats(book) {
        lxw_doc_properties properties{};
        std::string title = cell_text(options.title);
        properties.title = title.data();
        if (!title.empty()) workbook_set_properties(book, &properties);
    }
    ~Impl() {
        if (book) workbook_close(book);  // the library has no other way to free it; the file goes with `file`
    }

    static lxw_workbook* open(const PendingFile& file, const Options& options) {
        lxw_workbook_options how{};
        how.constant_memory = options.constant_memory;
        lxw_workbook* book = workbook_new_opt(file.path().c_str(), &how);
        if (!book) throw std::bad_alloc();
        return book;
    }

    lxw_worksheet* add_worksheet(const std::string& name) {
        lxw_worksheet* worksheet = workbook_add_worksheet(book, name.c_str());
        if (!worksheet) file.fail();
        return worksheet;
    }

    Sheet& sheet() {
        if (sheets.empty()) throw Error(Trouble::failed, tr(N_("A workbook needs a sheet before its rows.")));
        return sheets.back();
    }

    static void check(lxw_error result) {
        if (result == LXW_NO_ERROR) return;
        if (result == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
            throw Error(Trouble::failed,
                        tr(N_("There are more rows or columns than a workbook can hold. Narrow the list by "
                              "a filter and export it in parts.")));
        throw Error(Trouble::failed,
                    say(N_("The workbook could not be written ({0}). Please report it."), {lxw_strerror(result)}));
    }

    std::string free_name(std::string_view wanted) {
        auto characters = decode(trimmed(cell_text(wanted)));
        for (char32_t& c : characters)
            if (std::u32string_view(U"[]:*?/\\'\n\t").find(c) != std::u32string_view::npos) c = U'_';
        if (characters.empty()) characters = decode(tr(N_("Sheet")));
        for (int attempt = 1;; ++attempt) {
            auto suffix = attempt == 1 ? std::u32string{} : decode(" (" + std::to_string(attempt) + ")");
            auto candidate = characters;
            cut_to(candidate, sheet_name_limit - suffix.size());
            auto name = encode(candidate + suffix);
            if (names.insert(lower_ascii(name)).second) return name;
        }
    }

    void write_text(Sheet& sheet, std::uint32_t column, std::string_view value, Look look) {
        auto text = cell_text(value);
        if (text.empty()) return;
        bool wrapped = look == Look::long_text || text.find('\n') != text.npos;
        auto format = formats.of_text(look, wrapped);
        if (wrapped)
            sheet.lines =
                std::max(sheet.lines, lines_of(text, column < sheet.widths.size() ? sheet.widths[column] : 8));
        check(worksheet_write_string(sheet.worksheet, sheet.next_row, static_cast<lxw_col_t>(column), text.c_str(),
                                     format));
        row_has_content = true;
    }

    void write(Sheet& sheet, std::uint32_t column, const Entry& entry) {
        auto row = sheet.next_row;
        auto at = static_cast<lxw_col_t>(column);
        if (auto text = std::get_if<std::string>(&entry.value)) {
            write_text(sheet, column, *text, entry.look);
        } else if (auto number = std::get_if<double>(&entry.value)) {
            if (!std::isfinite(*number)) return;
            check(worksheet_write_number(sheet.worksheet, row, at, *number, formats.number));
            row_has_content = true;
        } else if (auto date = std::get_if<Date>(&entry.value)) {
            bool real = date->exact() && date->year() > 1900;  // earlier days differ between spreadsheets
            if (!real) return write_text(sheet, column, date->iso(), entry.look);
            lxw_datetime day{date->year(), date->month(), date->day(), 0, 0, 0};
            check(worksheet_write_datetime(sheet.worksheet, row, at, &day, formats.date));
            row_has_content = true;
        }
    }

    /// The name of the drop-down list with these items; equal lists share one.
    std::string list_of(const std::vector<std::string>& items) {
        auto found = std::find(lists.begin(), lists.end(), items);
        if (found == lists.end()) found = lists.insert(lists.end(), items);
        return "list_" + std::to_string(found - lists.begin() + 1);
    }

    /// The library writes lists of more than 255 bytes or items beyond its buffers, so they stand on a sheet of their
    /// own.
    void write_lists() {
        if (lists.empty()) return;
        auto name = free_name("_lists");
        lxw_worksheet* worksheet = add_worksheet(name);
        worksheet_hide(worksheet);
        std::size_t longest = 0;
        for (auto& items : lists) longest = std::max(longest, items.size());
        for (std::size_t row = 0; row < longest; ++row)  // row by row, as constant memory needs it
            for (std::size_t column = 0; column < lists.size(); ++column)
                if (row < lists[column].size())
                    check(worksheet_write_string(worksheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                                 cell_text(lists[column][row]).c_str(), formats.text[0]));
        for (std::size_t i = 0; i < lists.size(); ++i) {
            char range[LXW_MAX_FORMULA_RANGE_LENGTH];
            auto column = static_cast<lxw_col_t>(i);
            lxw_rowcol_to_formula_abs(range, name.c_str(), 0, column, static_cast<lxw_row_t>(lists[i].size() - 1),
                                      column);
            check(workbook_define_name(book, ("list_" + std::to_string(i + 1)).c_str(),
                                       (std::string("=") + range).c_str()));
        }
    }

    void finish_sheet(Sheet& sheet) {
        if (sheet.columns == 0) return;
        auto last_row = std::max(sheet.next_row, sheet.header_row + 1) - 1;
        check(worksheet_autofilter(sheet.worksheet, sheet.header_row, 0, last_row,
                                   static_cast<lxw_col_t>(sheet.columns - 1)));
        std::string title = tr(N_("Not on the list")), message = tr(N_("Please choose one from the list."));
        for (auto& [column, list] : sheet.lists) {
            lxw_data_validation rule{};
            std::string formula = "=" + list;
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = formula.data();
            rule.error_title = title.data();
            rule.error_message = message.data();
            if (sheet.open_lists.contains(column)) rule.show_error = LXW_VALIDATION_OFF;
            auto last = std::min(std::max(last_row, sheet.header_row + rows_to_fill_in), last_row_of_sheet);
            auto at = static_cast<lxw_col_t>(column);
            check(worksheet_data_validation_range(sheet.worksheet, sheet.header_row + 1, at, last, at, &rule));
        }
    }

    /// The sheet that opens must not be a hidden one.
    void show_first_sheet() {
        auto visible = std::find_if(sheets.begin(), sheets.end(), [](const Sheet& sheet) { return !sheet.hidden; });
        if (visible == sheets.end()) return;
        worksheet_activate(visible->worksheet);
        worksheet_set_first_sheet(visible->worksheet);
        for (auto& sheet : sheets)
            if (sheet.hidden) worksheet_hide(sheet.worksheet);
    }

    void close() {
        for (auto& sheet : sheets) finish_sheet(sheet);
        show_first_sheet();
        write_lists();
        auto result = workbook_close(std::exchange(book, nullptr));
        if (result != LXW_NO_ERROR) file.fail();
    }

    /// The library does not notice a disk that fills up under its temporary files, so what it wrote is read back.
    void read_back() {
        RowCount count;
        Limits none;
        none.part_bytes = none.total_bytes = none.strings_bytes = none.row_bytes = none.cells = UINT64_MAX;
        none.packing_ratio = UINT64_MAX;
        try {
            read(file.path(), count, none);
        } catch (const Error&) {
            file.fail();
        }
        for (auto& sheet : sheets)
            if (count.rows[sheet.name] != sheet.rows_with_content) file.fail();
    }

    PendingFile file;
    lxw_workbook* book;
    CellLooks formats;
    std::vector<Sheet> sheets;
    std::set<std::string> names;  ///< of the sheets, in lower case
    std::vector<std::vector<std::string>> lists;
    bool row_has_content = false;
};

std::optional<Entry> counted(const Value& value) {
    if (const auto* number = std::get_if<Decimal>(&value)) return Entry{number->value()};
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return Entry{static_cast<double>(*whole)};
    if (const auto* date = std::get_if<Date>(&value)) return Entry{*date};
    return std::nullopt;
}

WorkbookWriter::WorkbookWriter(const std::filesystem::path& target, const Options& options)
    : impl_(std::make_unique<Impl>(target, options)) {}
WorkbookWriter::~WorkbookWriter() = default;
WorkbookWriter::WorkbookWriter(WorkbookWriter&&) noexcept = default;
WorkbookWriter& WorkbookWriter::operator=(WorkbookWriter&&) noexcept = default;

std::string WorkbookWriter::add_sheet(std::string_view name, bool hidden) {
    Sheet sheet;
    sheet.name = impl_->free_name(name);
    sheet.worksheet = impl_->add_worksheet(sheet.name);
    worksheet_set_landscape(sheet.worksheet);
    worksheet_set_paper(sheet.worksheet, a4);
    worksheet_fit_to_pages(sheet.worksheet, 1, 0);
    worksheet_set_footer(sheet.worksheet, tr(N_("&CPage &P of &N")).c_str());
    sheet.hidden = hidden;
    impl_->sheets.push_back(std::move(sheet));
    return impl_->sheets.back().name;
}

void WorkbookWriter::write_title(std::string_view title, std::uint32_t columns) {
    Sheet& sheet = impl_->sheet();
    auto text = cell_text(title);
    auto last = static_cast<lxw_col_t>(std::clamp<std::uint32_t>(columns, 1, LXW_COL_MAX) - 1);
    Impl::check(worksheet_set_row(sheet.worksheet, sheet.next_row, 30, nullptr));
    Impl::check(last == 0
                    ? worksheet_write_string(sheet.worksheet, sheet.next_row, 0, text.c_str(), impl_->formats.title)
                    : worksheet_merge_range(sheet.worksheet, sheet.next_row, 0, sheet.next_row, last, text.c_str(),
                                            impl_->formats.title));
    ++sheet.next_row;
    if (!text.empty()) ++sheet.rows_with_content;
}

void WorkbookWriter::write_header(const std::vector<Column>& columns) {
    Sheet& sheet = impl_->sheet();
    auto worksheet = sheet.worksheet;
    auto row = sheet.header_row = sheet.next_row;
    bool content = false;
    sheet.widths.clear();
    for (std::uint32_t i = 0; i < columns.size(); ++i) {
        const Column& column = columns[i];
        sheet.widths.push_back(column.width);
        auto at = static_cast<lxw_col_t>(std::min<std::uint32_t>(i, LXW_COL_MAX));
        lxw_row_col_options shown{};
        shown.hidden = column.hidden;
        auto format = column.text ? impl_->formats.text[0] : nullptr;
        Impl::check(worksheet_set_column_opt(worksheet, at, at, column.width, format, &shown));
        auto header = cell_text(column.header);
        content = content || !header.empty();
        Impl::check(worksheet_write_string(worksheet, row, at, header.c_str(), impl_->formats.header));
        if (!column.note.empty())
            Impl::check(worksheet_write_comment(worksheet, row, at, cell_text(column.note).c_str()));
        if (column.choices.empty()) continue;
        sheet.lists.emplace_back(i, impl_->list_of(column.choices));
        if (!column.only_choices) sheet.open_lists.insert(i);
    }
    sheet.columns = static_cast<std::uint32_t>(columns.size());
    // One page wide where that can be read; a table of all fields goes over several, none of them smaller.
    double width = 0;
    for (const Column& column : columns) width += column.hidden ? 0 : column.width;
    const auto pages = static_cast<std::uint16_t>(std::clamp(std::ceil(width / widest_page), 1.0, most_pages));
    worksheet_fit_to_pages(worksheet, pages, 0);
    if (pages > 1) Impl::check(worksheet_repeat_columns(worksheet, 0, 0));  // what the record is, on each of them
    worksheet_freeze_panes(worksheet, row + 1, 0);
    Impl::check(worksheet_repeat_rows(worksheet, row, row));
    ++sheet.next_row;
    if (content) ++sheet.rows_with_content;
}

void WorkbookWriter::write_row(std::span<const Entry> entries) {
    Sheet& sheet = impl_->sheet();
    impl_->row_has_content = false;
    if (entries.size() > LXW_COL_MAX || sheet.next_row > last_row_of_sheet)
        Impl::check(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
    sheet.lines = 1;
    for (std::uint32_t i = 0; i < entries.size(); ++i) impl_->write(sheet, i, entries[i]);
    if (sheet.lines > 1)
        Impl::check(worksheet_set_row(sheet.worksheet, sheet.next_row, sheet.lines * line_height, nullptr));
    if (impl_->row_has_content) ++sheet.rows_with_content;
    ++sheet.next_row;
}

std::uint32_t WorkbookWriter::rows() const {
    return impl_->sheet().next_row;
}

void WorkbookWriter::finish() {
    if (impl_->sheets.empty()) add_sheet(tr(N_("Sheet")));
    impl_->close();
    impl_->read_back();
    impl_->file.commit();
}

}  // namespace dangwu::sheets
