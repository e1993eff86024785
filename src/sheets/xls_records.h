#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "sheets/compound.h"
#include "sheets/encoding.h"

namespace dangwu::sheets {

/// A record of a BIFF stream with the CONTINUE records that go on with it ([MS-XLS] 2.1.4).
struct BiffRecord {
    std::uint16_t id = 0;
    std::vector<std::string_view> parts;
};

/// Walks through the records of a workbook stream.
class BiffStream {
  public:
    BiffStream(std::string_view bytes, const Place& place) : bytes_(bytes, place) {}

    void go_to(std::size_t offset) { at_ = offset; }
    /// False at the end of the stream.
    bool next();
    const BiffRecord& record() const { return record_; }
    /// Where the record begins; go_to() of it and next() bring it back.
    std::size_t offset() const { return begin_; }

  private:
    std::string_view take();

    Bytes bytes_;
    std::size_t at_ = 0, begin_ = 0;
    BiffRecord record_;
};

/// Reads a record field by field; strings may run across its parts.
class BiffCursor {
  public:
    BiffCursor(const BiffRecord& record, const Place& place) : record_(record), place_(place) {}

    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    void skip(std::uint64_t bytes);

    /// BIFF8 (XLUnicodeRichExtendedString): characters of one or two bytes, chosen anew in each part; rich text and
    /// pinyin are passed over. Appends to `out`.
    void unicode(std::size_t length, std::string& out);
    /// BIFF5: bytes of the workbook's code page.
    void bytes(std::size_t length, Decoder& code_page, std::string& out);

  private:
    bool at_part_end() const { return offset_ >= record_.parts[part_].size(); }
    void next_part();

    const BiffRecord& record_;
    const Place& place_;
    std::size_t part_ = 0, offset_ = 0;
};

/// RK: a number in 32 bits ([MS-XLS] 2.5.122).
double rk_number(std::uint32_t rk);

/// #DIV/0! and its like by their codes ([MS-XLS] 2.5.10).
const char* biff_error(std::uint8_t code);

}  // namespace dangwu::sheets
