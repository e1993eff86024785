#include "sheets/archive.h"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "records/language.h"

namespace dangwu::sheets {

namespace {

constexpr std::uint64_t small_part = 32u << 20;  // below this no ratio of packing is dangerous

zip* open_archive(const std::filesystem::path& path, const Place& place) {
    int problem = 0;
    zip* opened = zip_open(path.c_str(), ZIP_RDONLY, &problem);
    if (opened) return opened;
    if (problem == ZIP_ER_OPEN || problem == ZIP_ER_NOENT || problem == ZIP_ER_READ)
        place.unreadable(N_("{0} cannot be opened. Check that it exists and that you may read it."));
    if (problem == ZIP_ER_MEMORY) throw std::bad_alloc();
    place.damaged(tr(N_("the end of the file is missing")));
}

void close_file(zip_file* file) {
    zip_fclose(file);
}

}  // namespace

Archive::Archive(const std::filesystem::path& path, const Limits& limits, const Place& place)
    : limits_(limits), place_(place), zip_(open_archive(path, place), zip_discard) {}

std::int64_t Archive::find(std::string name) const {
    if (name.starts_with('/')) name.erase(0, 1);
    auto index = zip_name_locate(zip_.get(), name.c_str(), 0);
    if (index < 0) index = zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (index < 0 && name.find('/') != name.npos) {  // some systems pack with the slashes of Windows
        std::replace(name.begin(), name.end(), '/', '\\');
        index = zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_NOCASE);
    }
    return index;
}

std::vector<std::string> Archive::names() const {
    std::vector<std::string> found;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip_.get(), 0); ++i)
        if (const char* name = zip_get_name(zip_.get(), static_cast<zip_uint64_t>(i), 0))
            if (std::string_view(name).back() != '/') found.emplace_back(name);
    return found;
}

std::uint64_t Archive::size_of(const std::string& name) const {
    auto found = find(name);
    zip_stat_t about;
    bool known = found >= 0 && zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(found), 0, &about) == 0 &&
                 (about.valid & ZIP_STAT_SIZE);
    return known ? about.size : 0;
}

std::optional<Part> Archive::open(const std::string& name) {
    auto found = find(name);
    if (found < 0) return std::nullopt;
    auto index = static_cast<zip_uint64_t>(found);
    zip_stat_t about;
    if (zip_stat_index(zip_.get(), index, 0, &about) != 0)
        place_.damaged(say(N_("its part {0} cannot be read"), {name}));
    bool sizes_known = (about.valid & ZIP_STAT_COMP_SIZE) && (about.valid & ZIP_STAT_SIZE);
    if (sizes_known && about.size > limits_.part_bytes)
        place_.too_large(
            say(N_("its part {0} unpacks to more than {1} MB"), {name, std::to_string(limits_.part_bytes >> 20)}));
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE) place_.has_password();
    zip_file* file = zip_fopen_index(zip_.get(), index, 0);
    if (!file) place_.damaged(say(N_("its part {0} cannot be read"), {name}));
    return Part(*this, name, file, sizes_known ? about.comp_size : 0);
}

Part::Part(Archive& archive, std::string name, zip_file* file, std::uint64_t packed)
    : archive_(archive), name_(std::move(name)), file_(file, close_file), packed_(packed) {}

std::size_t Part::read(std::span<char> buffer) {
    const Place& place = archive_.place_;
    const Limits& limits = archive_.limits_;
    auto got = zip_fread(file_.get(), buffer.data(), buffer.size());
    if (got < 0) place.damaged(say(N_("its part {0} cannot be unpacked or fails its checksum"), {name_}));
    auto size = static_cast<std::uint64_t>(got);
    unpacked_ += size;
    archive_.unpacked_ += size;
    if (unpacked_ > limits.part_bytes || archive_.unpacked_ > limits.total_bytes)
        place.too_large(
            say(N_("its part {0} unpacks to more than {1} MB"), {name_, std::to_string(limits.part_bytes >> 20)}));
    if (unpacked_ > small_part && unpacked_ / limits.packing_ratio > packed_)
        place.too_large(say(N_("its part {0} unpacks to more than {1} times its size"),
                            {name_, std::to_string(limits.packing_ratio)}));
    return static_cast<std::size_t>(size);
}

}  // namespace dangwu::sheets
