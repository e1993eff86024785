#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sheets/place.h"
#include "sheets/reader.h"

struct zip;
struct zip_file;

namespace dangwu::sheets {

class Archive;

/// One file inside an archive, being unpacked. What comes out is counted: an archive may lie about its sizes.
class Part {
  public:
    /// Fills the buffer as far as it goes; 0 at the end. Throws for damage and beyond the limits.
    std::size_t read(std::span<char> buffer);
    const std::string& name() const { return name_; }

  private:
    friend class Archive;
    Part(Archive& archive, std::string name, zip_file* file, std::uint64_t packed);

    Archive& archive_;
    std::string name_;
    std::unique_ptr<zip_file, void (*)(zip_file*)> file_;
    std::uint64_t packed_, unpacked_ = 0;
};

/// A zip archive opened for reading.
class Archive {
  public:
    Archive(const std::filesystem::path& path, const Limits& limits, const Place& place);

    bool has(const std::string& name) const { return find(name) >= 0; }
    /// All parts, folders left out.
    std::vector<std::string> names() const;
    /// The unpacked size that the archive gives for a part; 0 if it gives none.
    std::uint64_t size_of(const std::string& name) const;
    /// What was unpacked so far counts no more against the limit of all parts: they are read anew.
    void begin_again() { unpacked_ = 0; }
    /// Nothing if there is no such part. Case and the kind of slash do not matter.
    std::optional<Part> open(const std::string& name);

    const Limits& limits() const { return limits_; }
    const Place& place() const { return place_; }

  private:
    friend class Part;
    std::int64_t find(std::string name) const;

    const Limits& limits_;
    const Place& place_;
    std::unique_ptr<zip, void (*)(zip*)> zip_;
    std::uint64_t unpacked_ = 0;
};

}  // namespace dangwu::sheets
