/// .xls: BIFF5 (Excel 95) and BIFF8 (Excel 97 to 2003, WPS .et), [MS-XLS]; record layouts of both in
/// "OpenOffice.org's documentation of the Microsoft Excel file format".
#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "records/language.h"
#include "sheets/compound.h"
#include "sheets/formats.h"
#include "sheets/row_builder.h"
#include "sheets/string_table.h"
#include "sheets/values.h"
#include "sheets/xls_records.h"

namespace dangwu::sheets {

namespace {

enum RecordId : std::uint16_t {
    id_bof = 0x809,
    id_eof = 0x0A,
    id_file_pass = 0x2F,
    id_code_page = 0x42,
    id_date_mode = 0x22,
    id_bound_sheet = 0x85,
    id_format = 0x41E,
    id_xf = 0xE0,
    id_sst = 0xFC,
    id_row = 0x208,
    id_column_info = 0x7D,
    id_label_sst = 0xFD,
    id_number = 0x203,
    id_rk = 0x27E,
    id_mul_rk = 0xBD,
    id_label = 0x204,
    id_rich_string = 0xD6,
    id_bool_error = 0x205,
    id_formula = 0x06,
    id_formula_old = 0x406,
    id_string = 0x207,
    id_array = 0x221,
    id_shared_formula = 0x4BC,
    id_table = 0x236,
    id_merged_cells = 0xE5,
};

bool holds_cells(std::uint16_t id) {
    switch (id) {
        case id_label_sst:
        case id_number:
        case id_rk:
        case id_mul_rk:
        case id_label:
        case id_rich_string:
        case id_bool_error:
        case id_formula:
        case id_formula_old: return true;
    }
    return false;
}

class XlsFile {
  public:
    XlsFile(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place)
        : sink_(sink),
          place_(place),
          workbook_(workbook_stream(file, limits, place)),
          stream_(workbook_, place),
          strings_(limits, place),
          rows_(sink, limits, place) {}

    void read() {
        read_globals();
        for (auto& sheet : sheets_) {
            if (!sink_.sheet(sheet.info)) continue;
            place_.enter_sheet(sheet.info.name);
            survey(sheet.offset);
            if (!deliver_rows()) return;
            for (const Merge& merge : merges_) sink_.merge(merge);
        }
    }

  private:
    struct Sheet {
        SheetInfo info;
        std::size_t offset;
    };
    /// A record with cells; sorted by row, then by column, in case the file is not.
    struct CellRecord {
        std::uint32_t position;  ///< row << 16 | column
        std::uint32_t offset;
        std::uint16_t row() const { return static_cast<std::uint16_t>(position >> 16); }
    };

    static std::string workbook_stream(const std::filesystem::path& file, const Limits& limits, const Place& place) {
        CompoundFile compound(file, limits, place);
        return compound.stream(compound.has(u"Workbook") ? u"Workbook" : u"Book");
    }

    // ---- what all sheets share

    void read_globals() {
        while (stream_.next() && stream_.record().id != id_eof) {
            BiffCursor in(stream_.record(), place_);
            switch (stream_.record().id) {
                case id_bof: biff8_ = in.u16() >= 0x600; break;
                case id_file_pass: place_.has_password();
                case id_code_page: code_page_ = Decoder("CP" + std::to_string(in.u16())); break;
                case id_date_mode: from_1904_ = in.u16() == 1; break;
                case id_bound_sheet: read_sheet_entry(in); break;
                case id_format: read_format(in); break;
                case id_xf:
                    in.skip(2);
                    cell_formats_.push_back(in.u16());
                    break;
                case id_sst: read_strings(in); break;
            }
        }
    }

    void read_sheet_entry(BiffCursor& in) {
        Sheet sheet;
        sheet.offset = in.u32();
        sheet.info.hidden = (in.u8() & 3) != 0;
        bool has_cells = in.u8() == 0;  // else a chart or a macro sheet
        sheet.info.name = short_string(in);
        if (has_cells) sheets_.push_back(std::move(sheet));
    }

    void read_format(BiffCursor& in) {
        auto id = in.u16();
        own_formats_[id] = number_format(biff8_ ? long_string(in) : short_string(in));
    }

    void read_strings(BiffCursor& in) {
        in.skip(4);  // how often they are used
        for (auto count = in.u32(); count > 0; --count) {
            auto length = in.u16();
            in.unicode(length, strings_.gathering());
            strings_.finish();
        }
    }

    std::string short_string(BiffCursor& in) { return string(in, in.u8()); }
    std::string long_string(BiffCursor& in) { return string(in, in.u16()); }
    std::string string(BiffCursor& in, std::size_t length) {
        std::string text;
        if (biff8_)
            in.unicode(length, text);
        else
            in.bytes(length, code_page_, text);
        return text;
    }

    // ---- one sheet: first where its cells are, then row by row

    void survey(std::size_t offset) {
        cells_.clear();
        hidden_rows_.clear();
        merges_.clear();
        stream_.go_to(offset);
        int depth = 0;  // a chart in the sheet is a stream within the stream
        while (stream_.next()) {
            auto id = stream_.record().id;
            if (id == id_bof)
                ++depth;
            else if (id == id_eof && --depth <= 0)
                return;
            if (depth == 1) survey_record(id);
        }
        place_.damaged(tr(N_("the end of a sheet is missing")));
    }

    void survey_record(std::uint16_t id) {
        BiffCursor in(stream_.record(), place_);
        if (holds_cells(id)) {
            std::uint32_t row = in.u16(), column = in.u16();
            cells_.push_back({row << 16 | column, static_cast<std::uint32_t>(stream_.offset())});
        } else if (id == id_row) {
            constexpr std::uint32_t is_hidden = 0x20;
            auto row = in.u16();
            in.skip(10);
            if (in.u32() & is_hidden) hidden_rows_.insert(row);
        } else if (id == id_column_info) {
            auto first = in.u16(), last = in.u16();
            in.skip(4);
            bool hidden = in.u16() & 1;
            if (hidden && first <= last) sink_.hidden_columns(first, std::min<std::uint16_t>(last, 255));
        } else if (id == id_merged_cells) {
            for (auto count = in.u16(); count > 0; --count) {
                Merge merge;
                merge.first_row = in.u16() + 1u;
                merge.last_row = in.u16() + 1u;
                merge.first_column = in.u16();
                merge.last_column = in.u16();
                merges_.push_back(merge);
            }
        }
    }

    bool deliver_rows() {
        auto before = [](const CellRecord& a, const CellRecord& b) { return a.position < b.position; };
        if (!std::is_sorted(cells_.begin(), cells_.end(), before))
            std::stable_sort(cells_.begin(), cells_.end(), before);
        for (std::size_t i = 0; i < cells_.size();) {
            auto row = cells_[i].row();
            rows_.begin(row + 1u, hidden_rows_.contains(row));
            for (; i < cells_.size() && cells_[i].row() == row; ++i) {
                stream_.go_to(cells_[i].offset);
                stream_.next();
                read_cells();
            }
            if (!rows_.deliver()) return false;
        }
        return true;
    }

    void read_cells() {
        auto id = stream_.record().id;
        BiffCursor in(stream_.record(), place_);
        in.skip(2);
        std::uint32_t column = in.u16();
        if (id == id_mul_rk) return read_many_numbers(column, in);
        auto style = in.u16();
        Cell& cell = rows_.add(column);
        switch (id) {
            case id_number: number(cell, style, f64(in)); break;
            case id_rk: number(cell, style, rk_number(in.u32())); break;
            case id_label_sst: text(cell, strings_.at(in.u32())); break;
            case id_label:
            case id_rich_string: text(cell, long_string(in)); break;
            case id_bool_error: {
                auto value = in.u8();
                bool is_error = in.u8();
                boolean_or_error(cell, value, is_error);
                break;
            }
            default: formula(cell, style, in);
        }
        if (cell.text.empty()) rows_.take_back();
    }

    void read_many_numbers(std::uint32_t column, BiffCursor& in) {
        constexpr std::size_t frame = 6, each = 6;  // row, first and last column; style and number
        std::size_t size = 0;
        for (auto part : stream_.record().parts) size += part.size();
        for (std::size_t count = size < frame ? 0 : (size - frame) / each; count > 0; --count) {
            auto style = in.u16();
            number(rows_.add(column++), style, rk_number(in.u32()));
        }
    }

    void formula(Cell& cell, std::uint16_t style, BiffCursor& in) {
        enum Result : std::uint8_t { is_text = 0, is_boolean = 1, is_error = 2 };
        std::uint8_t value[8];
        for (auto& byte : value) byte = in.u8();
        cell.formula = true;
        bool is_number = value[6] != 0xFF || value[7] != 0xFF;
        if (is_number) {
            BiffCursor again(stream_.record(), place_);
            again.skip(6);
            number(cell, style, f64(again));
        } else if (value[0] == is_text) {
            text(cell, text_after_formula());
        } else if (value[0] == is_boolean || value[0] == is_error) {
            boolean_or_error(cell, value[2], value[0] == is_error);
        }
    }

    /// The text that a formula gave stands in a record behind it.
    std::string text_after_formula() {
        while (stream_.next()) {
            auto id = stream_.record().id;
            BiffCursor in(stream_.record(), place_);
            if (id == id_string) return long_string(in);
            if (id != id_array && id != id_shared_formula && id != id_table) break;
        }
        return {};
    }

    static double f64(BiffCursor& in) {
        std::uint64_t low = in.u32(), high = in.u32();
        return std::bit_cast<double>(low | high << 32);
    }

    void number(Cell& cell, std::uint16_t style, double value) const {
        if (!std::isfinite(value)) place_.damaged(tr(N_("a cell with an impossible number")));
        set_number(cell, value, format_of(style), from_1904_);
    }
    static void text(Cell& cell, std::string_view value) {
        cell.kind = CellKind::text;
        cell.text = value;
    }
    static void boolean_or_error(Cell& cell, std::uint8_t value, bool is_error) {
        if (!is_error) return set_boolean(cell, value != 0);
        cell.kind = CellKind::error;
        cell.text = biff_error(value);
    }

    NumberFormat format_of(std::uint16_t style) const {
        if (style >= cell_formats_.size()) return NumberFormat::number;
        auto own = own_formats_.find(cell_formats_[style]);
        return own == own_formats_.end() ? builtin_number_format(cell_formats_[style]) : own->second;
    }

    Sink& sink_;
    Place& place_;
    std::string workbook_;
    BiffStream stream_;
    StringTable strings_;
    RowBuilder rows_;

    bool biff8_ = true, from_1904_ = false;
    Decoder code_page_{Encoding::gb18030};
    std::vector<Sheet> sheets_;
    std::map<std::uint16_t, NumberFormat> own_formats_;
    std::vector<std::uint16_t> cell_formats_;

    std::vector<CellRecord> cells_;
    std::set<std::uint16_t> hidden_rows_;
    std::vector<Merge> merges_;
};

}  // namespace

void read_xls(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place) {
    XlsFile(file, sink, limits, place).read();
}

}  // namespace dangwu::sheets
