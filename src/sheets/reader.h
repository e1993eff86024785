#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Workbooks as cells, in and out. Knows nothing of records.
namespace dangwu::sheets {

enum class CellKind { empty, text, number, date, boolean, error };

/// One cell that holds something. Of a formula, what it gave when the file was saved.
struct Cell {
    std::uint32_t column = 0;  ///< from 0
    CellKind kind = CellKind::empty;
    bool formula = false;
    /// A number of 16 or more digits, or a text such as 3.41099E+17: an ID number typed into a cell that was not text.
    /// The last digits are gone and cannot be repaired; they must be asked for again.
    bool digits_lost = false;
    double number = 0;  ///< of a number; 1 or 0 of a boolean
    /// text: as in the file, with its blanks and line breaks (\n). number: as a person writes it, at most 15
    /// significant digits (82.09999999999999 is 82.1), whole numbers without point and exponent. date: ISO 8601,
    /// 2021-03-05; with a time of day 2021-03-05T14:30:00; a time alone 14:30:00. boolean: TRUE or FALSE. error:
    /// #DIV/0! and its like; of a formula that the program which saved the file never calculated, its beginning:
    /// =SUM(A1.
    std::string text;
};

/// One row with its cells in the order of their columns; cells without content are left out.
struct Row {
    std::uint32_t number = 0;  ///< as a person sees it, from 1
    bool hidden = false;
    std::vector<Cell> cells;
};

/// Cells shown as one; the content is in the first. Rows from 1, columns from 0, both ends included.
struct Merge {
    std::uint32_t first_row = 0, last_row = 0, first_column = 0, last_column = 0;
};

struct SheetInfo {
    std::string name;  ///< of a text file: the file's name without its extension
    bool hidden = false;
    std::uint64_t bytes = 0;  ///< unpacked, where the format tells before reading (.xlsx); else 0
};

/// Receives a workbook piece by piece: for each sheet sheet(), then hidden_columns(), then row() and cell_picture() in
/// the order of the file, then merge(). Merged ranges come after the rows since that is where the formats keep them.
/// Whatever it throws passes through read() unchanged.
class Sink {
  public:
    virtual ~Sink() = default;
    /// False: the sheet is skipped.
    virtual bool sheet(const SheetInfo&) { return true; }
    virtual void hidden_columns(std::uint32_t /*first*/, std::uint32_t /*last*/) {}
    /// Only rows with content. The row may be moved from. False: reading ends here, without an error.
    virtual bool row(Row&) { return true; }
    /// A picture placed inside a cell by WPS (DISPIMG). It is not read; its formula never arrives as text.
    virtual void cell_picture(std::uint32_t /*row*/, std::uint32_t /*column*/) {}
    virtual void merge(const Merge&) {}
};

/// What a file may ask of the machine. What goes beyond is refused; no honest ledger comes near.
struct Limits {
    std::uint64_t part_bytes = 1ull << 30;     ///< one unpacked part of an archive, or a whole .xls or text file
    std::uint64_t total_bytes = 2ull << 30;    ///< all unpacked parts
    std::uint64_t packing_ratio = 300;         ///< unpacked to packed, of parts over 32 MiB
    std::uint64_t strings_bytes = 512u << 20;  ///< the texts that a workbook keeps apart from its cells
    std::uint64_t row_bytes = 64u << 20;
    std::uint64_t cells = 30'000'000;  ///< in the whole workbook, repeated ones counted each time
    std::uint32_t rows = 1'048'576;
    std::uint32_t columns = 16'384;
    std::uint32_t cell_bytes = 1u << 20;
    std::uint32_t depth = 64;  ///< of elements in elements
};

enum class Format {
    xlsx,
    ods,
    xls,   ///< Excel 95 to 2003, WPS .et
    text,  ///< separated by comma, semicolon or tab
    // known, but not read:
    encrypted_xlsx,
    xlsb,
    old_xls,   ///< before Excel 95
    xml_2003,  ///< "XML Spreadsheet 2003", often named .xls
    html,      ///< a web page, often named .xls
    document,  ///< a word processor's or presentation's file
    unknown,
};

/// Tells the formats apart by content; the name says little, since many systems export web pages and text as .xls.
/// Throws Error(unreadable) if the file cannot be opened or is empty, Error(damaged) if its container is broken.
Format detect(const std::filesystem::path& file);

/// An opened workbook, which may be read more than once; what it keeps apart from its cells is read once. For one
/// thread at a time.
class Workbook {
  public:
    virtual ~Workbook() = default;
    virtual void read(Sink& sink) = 0;
    /// The merged ranges of the sheet that read() offers to the sink as number so and so (from 0), without its rows;
    /// nothing where the format cannot tell.
    virtual std::optional<std::vector<Merge>> merges_of(std::size_t /*sheet*/) { return std::nullopt; }
};
/// Throws like read(), for what can be known before the rows.
std::unique_ptr<Workbook> open(const std::filesystem::path& file, const Limits& limits = {});

/// Reads a workbook of any format into the sink, row by row: memory holds the shared texts and one row (.xls: the
/// file). Throws Error: `unreadable` for what is missing, has a password, is of an unknown kind or beyond the limits;
/// `damaged` for broken content, after the rows before it were delivered. The sentence names the file and, where known,
/// sheet and row, and says what to do.
void read(const std::filesystem::path& file, Sink& sink, const Limits& limits = {});

}  // namespace dangwu::sheets
