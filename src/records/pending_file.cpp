#include "records/pending_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <random>
#include <string>
#include <system_error>

#include "records/error.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu {

namespace {

constexpr std::uintmax_t next_to_nothing = 1u << 20;  // a disk with less is full for our purposes

[[noreturn]] void not_writable(const std::filesystem::path& target) {
    throw Error(Trouble::failed, say(N_("{0} cannot be written: the folder does not exist or you may not write there. "
                                        "Choose another folder."),
                                     {target.filename().string()}));
}

[[noreturn]] void disk_full(const std::filesystem::path& target) {
    throw Error(Trouble::no_space, say(N_("The disk has no space left for {0}. Delete what is not needed or choose a "
                                          "folder on another disk."),
                                       {target.filename().string()}));
}

void keep_databases(const std::filesystem::path& target) {
    constexpr std::string_view magic = "SQLite format 3";
    std::string start(magic.size(), '\0');
    std::ifstream(target, std::ios::binary).read(start.data(), static_cast<std::streamsize>(start.size()));
    if (start == magic)
        throw Error(Trouble::usage, say(N_("{0} is an office's file with its records and is not overwritten. Choose "
                                           "another name."),
                                        {target.filename().string()}));
}

/// Owns a descriptor for a moment.
struct Descriptor {
    int number;
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
};

}  // namespace

PendingFile::PendingFile(const std::filesystem::path& target) : target_(target) {
    keep_databases(target);
    std::random_device random;
    std::string hidden_name = ".";
    hidden_name.append(target.filename().string()).append(".").append(std::to_string(random()));
    auto name = target.parent_path() / hidden_name;
    Descriptor created{::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
    if (created.number < 0) errno == ENOSPC ? disk_full(target) : not_writable(target);
    path_ = name;
}

PendingFile::~PendingFile() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

void PendingFile::commit() {
    Descriptor written{::open(path_.c_str(), O_RDONLY | O_CLOEXEC)};
    if (written.number < 0 || ::fsync(written.number) != 0) fail();
    std::error_code problem;
    std::filesystem::rename(path_, target_, problem);
    if (problem) not_writable(target_);
    path_.clear();
}

void PendingFile::fail() const {
    bool full = errno == ENOSPC || errno == EDQUOT;
    for (const auto& folder : {path_.parent_path(), std::filesystem::temp_directory_path()}) {
        std::error_code problem;
        auto space = std::filesystem::space(folder.empty() ? "." : folder, problem);
        full = full || (!problem && space.available < next_to_nothing);
    }
    full ? disk_full(target_) : not_writable(target_);
}

void write_whole(const std::filesystem::path& target, std::string_view bytes) {
    PendingFile file(target);
    std::ofstream out(file.path(), std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) file.fail();
    out.close();
    file.commit();
}

void must_end_in(const char* ending, const std::filesystem::path& target) {
    if (lower_ascii(target.extension().string()) != ending)
        throw Error(Trouble::usage,
                    say(N_("{0}: the name of this file must end in {1}."), {target.filename().string(), ending}));
}

bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code problem;
    if (std::filesystem::equivalent(a, b, problem)) return true;
    auto place = [&](const std::filesystem::path& file) {
        return std::filesystem::weakly_canonical(std::filesystem::absolute(file, problem), problem);
    };
    return place(a) == place(b);
}

}  // namespace dangwu
