#pragma once
#include <optional>
#include <vector>

#include "sheets/row_builder.h"
#include "sheets/string_table.h"
#include "sheets/values.h"
#include "sheets/xml.h"

namespace dangwu::sheets {

/// What the cells of all sheets refer to.
struct SheetContext {
    const StringTable& strings;
    std::vector<NumberFormat> styles;
    bool from_1904;
};

/// _x000D_ and its like: how .xlsx writes what XML cannot hold. Line breaks of all kinds become \n; other control
/// characters go. Works on `text` from `from` on.
void unescape(std::string& text, std::size_t from = 0);

/// A merged range as it is written: A3:B7. Nothing for what is none.
std::optional<Merge> parse_merge(std::string_view range);

/// One worksheet part.
class XlsxSheet : public XmlHandler {
  public:
    XlsxSheet(const SheetContext& context, Sink& sink, RowBuilder& rows, const Limits& limits, const Place& place)
        : context_(context), sink_(sink), rows_(rows), limits_(limits), place_(place) {}

    void start(std::string_view element, Attributes attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view piece) override;

  private:
    enum class Type { number, shared_text, text, boolean, error, date };

    void start_row(Attributes attributes);
    void start_cell(Attributes attributes);
    void finish_cell();
    /// False: the cell holds nothing.
    bool fill(Cell& cell);
    bool fill_shared_text(Cell& cell);
    bool fill_number(Cell& cell);
    void hide_columns(Attributes attributes);
    void merge(Attributes attributes);
    static Type type_of(std::string_view name);

    const SheetContext& context_;
    Sink& sink_;
    RowBuilder& rows_;
    const Limits& limits_;
    const Place& place_;

    bool in_data_ = false, in_cell_ = false, in_value_ = false, in_inline_ = false, in_formula_ = false;
    int phonetic_ = 0;
    std::uint64_t next_row_ = 1, next_column_ = 0;

    std::uint64_t column_ = 0;
    Type type_ = Type::number;
    std::size_t style_ = 0;
    bool has_formula_ = false;
    std::string value_, formula_;
};

}  // namespace dangwu::sheets
