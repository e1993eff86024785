#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "records/value.h"

namespace dangwu::sheets {

/// How a cell looks.
enum class Look {
    plain,
    reason,     ///< red: why a row was refused
    quiet,      ///< grey: an example, a remark of the program
    long_text,  ///< goes on in further lines at the end of its column
};

/// One cell to write. A text stays a text whatever it looks like: ID numbers keep their digits, =1+1 is no formula.
/// An exact date becomes a real date of the spreadsheet, a vaguer one (2021-03) its text; to have all dates as text,
/// give Date::iso().
struct Entry {
    std::variant<std::monostate, std::string, double, Date> value;
    Look look = Look::plain;
};

/// A number, an amount or a date as the spreadsheet's own, so that it counts and sorts; nothing for any other value.
std::optional<Entry> counted(const Value& value);

struct Column {
    std::string header;
    double width = 12;  ///< in digits, as spreadsheets count; a Chinese character takes two
    /// Cells typed in later are texts, which keeps ID numbers whole. Off for amounts and counts.
    bool text = true;
    bool hidden = false;
    std::string note;                  ///< shown when the mouse rests on the header
    std::vector<std::string> choices;  ///< a drop-down list, of any length
    bool only_choices = true;          ///< other entries are refused, else only not offered
};

/// Writes a workbook (.xlsx) for people to read, print, sort and fill in. The file takes its place at finish(), whole
/// and read back, or not at all. Throws Error: `no_space`, `failed` (not writable, with what to do).
class WorkbookWriter {
  public:
    struct Options {
        std::string title;  ///< in the document's properties
        /// Rows go to disk as they come; for some thousands of rows and more. Slightly larger files.
        bool constant_memory = false;
    };

    explicit WorkbookWriter(const std::filesystem::path& target) : WorkbookWriter(target, Options{}) {}
    WorkbookWriter(const std::filesystem::path& target, const Options& options);
    ~WorkbookWriter();
    WorkbookWriter(WorkbookWriter&&) noexcept;
    WorkbookWriter& operator=(WorkbookWriter&&) noexcept;

    /// Begins a sheet, to which the following calls write. Returns its name, which may differ: spreadsheets allow 31
    /// characters, none of []:*?/\ and no name twice.
    std::string add_sheet(std::string_view name, bool hidden = false);
    /// A large line across `columns` columns; before the header row.
    void write_title(std::string_view title, std::uint32_t columns);
    /// The header row: frozen, repeated on every printed page, with filters. The page is as wide as the columns.
    void write_header(const std::vector<Column>& columns);
    void write_row(std::span<const Entry> entries);
    /// The rows written to this sheet so far, title and header included.
    std::uint32_t rows() const;

    /// Puts the file in its place. Nothing can be written afterwards.
    void finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Writes a text file that spreadsheets and other programs read: UTF-8 with byte order mark, comma, CRLF, quotes where
/// needed. A text that begins like a formula (= + - @, and is no number) gets an apostrophe, so that no program runs
/// it; read() takes it off again. Errors as WorkbookWriter.
class CsvWriter {
  public:
    explicit CsvWriter(const std::filesystem::path& target);
    ~CsvWriter();
    void write_row(std::span<const std::string> fields);
    /// Puts the file in its place; without it nothing is left behind.
    void finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

void write_csv(const std::filesystem::path& target, const std::vector<std::vector<std::string>>& rows);

}  // namespace dangwu::sheets
