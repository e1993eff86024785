#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/place.h"
#include "sheets/reader.h"

namespace dangwu::sheets {

/// Little-endian numbers out of foreign bytes; throws instead of reading past their end.
class Bytes {
  public:
    Bytes(std::string_view data, const Place& place) : data_(data), place_(&place) {}

    std::uint8_t u8(std::size_t at) const { return static_cast<std::uint8_t>(number(at, 1)); }
    std::uint16_t u16(std::size_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
    std::uint32_t u32(std::size_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }
    std::uint64_t u64(std::size_t at) const { return number(at, 8); }
    double f64(std::size_t at) const;
    std::string_view slice(std::size_t at, std::size_t size) const;
    std::size_t size() const { return data_.size(); }

  private:
    std::uint64_t number(std::size_t at, std::size_t size) const;

    std::string_view data_;
    const Place* place_;
};

/// A compound file, the container of .xls and of encrypted .xlsx: a small file system of sectors ([MS-CFB]).
class CompoundFile {
  public:
    CompoundFile(const std::filesystem::path& path, const Limits& limits, const Place& place);

    bool has(std::u16string_view name) const { return find(name) != nullptr; }
    /// The content of a stream. Its name's case does not matter.
    std::string stream(std::u16string_view name) const;

  private:
    struct Entry {
        std::u16string name;  ///< in upper case
        std::uint32_t first_sector = 0;
        std::uint64_t size = 0;
    };

    const Entry* find(std::u16string_view name) const;
    std::string_view sector(std::uint32_t number) const;
    void read_sector_table();
    void read_directory();
    std::string chain(std::uint32_t first, std::uint64_t size) const;
    std::string mini_chain(std::uint32_t first, std::uint64_t size) const;
    [[noreturn]] void broken() const;

    const Place& place_;
    std::string file_;
    Bytes bytes_;
    std::size_t sector_size_ = 512;
    std::uint32_t sector_count_ = 0;
    std::vector<std::uint32_t> next_sector_;  ///< the file allocation table
    std::vector<Entry> entries_;              ///< the first is the root, whose stream holds the mini sectors
};

}  // namespace dangwu::sheets
