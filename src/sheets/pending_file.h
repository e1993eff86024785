#pragma once
#include <filesystem>

namespace dangwu::sheets {

/// A file that is being written under a name of its own beside its target and takes the target's place when it is
/// whole. Given up, it leaves nothing.
class PendingFile {
  public:
    /// Creates the file, so that a folder without the right to write is known before the work.
    explicit PendingFile(const std::filesystem::path& target);
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// Makes sure of the disk and renames.
    void commit();
    /// The error for a write that went wrong: no space or not writable.
    [[noreturn]] void fail() const;

  private:
    std::filesystem::path target_, path_;
};

}  // namespace dangwu::sheets
