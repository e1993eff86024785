#include "sheets/xls_records.h"

#include <algorithm>
#include <bit>

#include "records/language.h"
#include "records/text.h"

namespace dangwu::sheets {

namespace {

constexpr std::uint16_t id_continue = 0x3C;

}  // namespace

std::string_view BiffStream::take() {
    std::size_t size = bytes_.u16(at_ + 2);
    auto content = bytes_.slice(at_ + 4, size);
    at_ += 4 + size;
    return content;
}

bool BiffStream::next() {
    if (at_ > bytes_.size() || bytes_.size() - at_ < 4) return false;
    begin_ = at_;
    record_.id = bytes_.u16(at_);
    record_.parts.assign(1, take());
    while (bytes_.size() - at_ >= 4 && bytes_.u16(at_) == id_continue) record_.parts.push_back(take());
    return true;
}

void BiffCursor::next_part() {
    ++part_;
    offset_ = 0;
    if (part_ >= record_.parts.size()) place_.damaged(tr(N_("a piece of it is cut off")));
}

std::uint8_t BiffCursor::u8() {
    while (at_part_end()) next_part();
    return static_cast<std::uint8_t>(record_.parts[part_][offset_++]);
}

std::uint16_t BiffCursor::u16() {
    unsigned low = u8(), high = u8();
    return static_cast<std::uint16_t>(low | high << 8);
}

std::uint32_t BiffCursor::u32() {
    std::uint32_t low = u16(), high = u16();
    return low | high << 16;
}

void BiffCursor::skip(std::uint64_t bytes) {
    while (bytes > 0) {
        while (at_part_end()) next_part();
        auto step = std::min<std::uint64_t>(bytes, record_.parts[part_].size() - offset_);
        offset_ += static_cast<std::size_t>(step);
        bytes -= step;
    }
}

void BiffCursor::unicode(std::size_t length, std::string& out) {
    constexpr std::uint8_t is_wide = 1, has_pinyin = 4, has_runs = 8;
    constexpr char32_t no_surrogate = 0;
    auto flags = u8();
    std::uint64_t runs = flags & has_runs ? u16() : 0;
    std::uint64_t pinyin_bytes = flags & has_pinyin ? u32() : 0;
    bool wide = flags & is_wide;
    char32_t high = no_surrogate;
    for (; length > 0; --length) {
        while (at_part_end()) {
            next_part();
            wide = u8() & is_wide;
        }
        char32_t c = wide ? u16() : u8();
        if (c >= 0xD800 && c < 0xDC00) {
            high = c;
            continue;
        }
        if (c >= 0xDC00 && c < 0xE000) c = high ? 0x10000 + ((high - 0xD800) << 10) + (c - 0xDC00) : 0xFFFD;
        high = no_surrogate;
        if (c == '\r') c = '\n';
        if (c >= ' ' || c == '\n' || c == '\t') append_utf8(out, c);
    }
    skip(4 * runs + pinyin_bytes);
}

void BiffCursor::bytes(std::size_t length, Decoder& code_page, std::string& out) {
    std::string raw;
    for (; length > 0; --length) raw += static_cast<char>(u8());
    code_page.decode(raw, out, true);
}

double rk_number(std::uint32_t rk) {
    bool hundredths = rk & 1, whole = rk & 2;
    double value = whole ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                         : std::bit_cast<double>(std::uint64_t{rk & 0xFFFFFFFC} << 32);
    return hundredths ? value / 100 : value;
}

const char* biff_error(std::uint8_t code) {
    switch (code) {
        case 0x00: return "#NULL!";
        case 0x07: return "#DIV/0!";
        case 0x0F: return "#VALUE!";
        case 0x17: return "#REF!";
        case 0x1D: return "#NAME?";
        case 0x24: return "#NUM!";
    }
    return "#N/A";
}

}  // namespace dangwu::sheets
