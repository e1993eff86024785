#include "sheets/compound.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <system_error>

#include "records/language.h"

namespace dangwu::sheets {

namespace {

// [MS-CFB] 2.2: offsets in the header
constexpr std::size_t at_sector_shift = 0x1E, at_directory = 0x30, at_mini_cutoff = 0x38, at_mini_table = 0x3C,
                      at_table_list = 0x44, at_tables = 0x4C, tables_in_header = 109;
// 2.6: a directory entry
constexpr std::size_t entry_size = 128, entry_name_bytes = 64, entry_first_sector = 116, entry_stream_size = 120;
constexpr std::size_t mini_sector_size = 64;
constexpr std::uint32_t last_real_sector = 0xFFFFFFFA;  // above are the marks: end of chain, free …

bool is_sector(std::uint32_t number) {
    return number <= last_real_sector;
}

char16_t upper(char16_t c) {
    return c >= u'a' && c <= u'z' ? static_cast<char16_t>(c - u'a' + u'A') : c;
}

std::u16string upper(std::u16string_view text) {
    std::u16string result(text);
    for (char16_t& c : result) c = upper(c);
    return result;
}

std::string whole_file(const std::filesystem::path& path, const Limits& limits, const Place& place) {
    std::error_code problem;
    auto size = std::filesystem::file_size(path, problem);
    std::ifstream bytes(path, std::ios::binary);
    if (problem || !bytes) place.unreadable(N_("{0} cannot be opened. Check that it exists and that you may read it."));
    if (size > limits.part_bytes)
        place.too_large(say(N_("more than {0} MB"), {std::to_string(limits.part_bytes >> 20)}));
    std::string content(static_cast<std::size_t>(size), '\0');
    bytes.read(content.data(), static_cast<std::streamsize>(size));
    content.resize(static_cast<std::size_t>(bytes.gcount()));
    return content;
}

}  // namespace

std::uint64_t Bytes::number(std::size_t at, std::size_t size) const {
    auto bytes = slice(at, size);
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
    return value;
}

double Bytes::f64(std::size_t at) const {
    return std::bit_cast<double>(u64(at));
}

std::string_view Bytes::slice(std::size_t at, std::size_t size) const {
    if (at > data_.size() || size > data_.size() - at) place_->damaged(tr(N_("a piece of it is cut off")));
    return data_.substr(at, size);
}

CompoundFile::CompoundFile(const std::filesystem::path& path, const Limits& limits, const Place& place)
    : place_(place), file_(whole_file(path, limits, place)), bytes_(file_, place) {
    unsigned shift = bytes_.u16(at_sector_shift);
    if (shift != 9 && shift != 12) broken();
    sector_size_ = std::size_t{1} << shift;
    sector_count_ = static_cast<std::uint32_t>(file_.size() / sector_size_ + 1);
    read_sector_table();
    read_directory();
}

void CompoundFile::broken() const {
    place_.damaged(tr(N_("its container is broken or cut off")));
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
    std::size_t at = (std::size_t{number} + 1) * sector_size_;
    if (at >= file_.size()) broken();
    return std::string_view(file_).substr(at, sector_size_);  // the last one may be short
}

void CompoundFile::read_sector_table() {
    std::uint32_t tables = 0;
    auto add = [&](std::uint32_t number) {
        if (!is_sector(number)) return;
        if (++tables > sector_count_) broken();
        Bytes table(sector(number), place_);
        for (std::size_t at = 0; at + 4 <= table.size(); at += 4) next_sector_.push_back(table.u32(at));
    };
    for (std::size_t i = 0; i < tables_in_header; ++i) add(bytes_.u32(at_tables + 4 * i));
    std::uint32_t steps = 0;
    for (auto list = bytes_.u32(at_table_list); is_sector(list);) {
        if (++steps > sector_count_) broken();
        Bytes numbers(sector(list), place_);
        for (std::size_t at = 0; at + 4 < sector_size_; at += 4) add(numbers.u32(at));
        list = numbers.u32(sector_size_ - 4);
    }
}

void CompoundFile::read_directory() {
    std::string directory = chain(bytes_.u32(at_directory), UINT64_MAX);
    Bytes table(directory, place_);
    for (std::size_t at = 0; at + entry_size <= directory.size(); at += entry_size) {
        Entry entry;
        std::size_t name_bytes = table.u16(at + entry_name_bytes);  // with its closing zero
        if (name_bytes > entry_name_bytes) name_bytes = 0;
        for (std::size_t i = 0; i + 2 < name_bytes; i += 2)
            entry.name += upper(static_cast<char16_t>(table.u16(at + i)));
        entry.first_sector = table.u32(at + entry_first_sector);
        entry.size = table.u32(at + entry_stream_size);
        entries_.push_back(std::move(entry));
    }
    if (entries_.empty()) broken();
}

const CompoundFile::Entry* CompoundFile::find(std::u16string_view name) const {
    auto wanted = upper(name);
    for (auto& entry : entries_)
        if (entry.name == wanted) return &entry;
    return nullptr;
}

std::string CompoundFile::chain(std::uint32_t first, std::uint64_t size) const {
    std::string content;
    std::uint32_t steps = 0;
    for (auto number = first; is_sector(number);) {
        if (++steps > sector_count_) broken();  // a chain that bites its tail
        content += sector(number);
        if (content.size() >= size) break;
        if (number >= next_sector_.size()) broken();
        number = next_sector_[number];
    }
    return content;
}

std::string CompoundFile::mini_chain(std::uint32_t first, std::uint64_t size) const {
    std::string sectors = chain(entries_.front().first_sector, UINT64_MAX);
    std::string links = chain(bytes_.u32(at_mini_table), UINT64_MAX);
    Bytes all(sectors, place_), next(links, place_);
    std::string content;
    std::size_t steps = 0;
    for (auto number = first; is_sector(number) && content.size() < size; number = next.u32(std::size_t{number} * 4)) {
        if (++steps > sectors.size() / mini_sector_size + 1) broken();
        content += all.slice(std::size_t{number} * mini_sector_size, mini_sector_size);
    }
    return content;
}

std::string CompoundFile::stream(std::u16string_view name) const {
    const Entry* entry = find(name);
    if (!entry) broken();
    bool mini = entry->size < bytes_.u32(at_mini_cutoff);
    auto content = mini ? mini_chain(entry->first_sector, entry->size) : chain(entry->first_sector, entry->size);
    if (content.size() < entry->size) broken();
    content.resize(static_cast<std::size_t>(entry->size));
    return content;
}

}  // namespace dangwu::sheets
