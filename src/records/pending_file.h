#pragma once
#include <filesystem>
#include <string_view>

namespace dangwu {

/// A file that is being written under a name of its own beside its target and takes the target's place when it is
/// whole. Given up, it leaves nothing.
class PendingFile {
  public:
    /// Creates the file, so that a folder without the right to write is known before the work. Throws Error(usage) if
    /// the target is a database: no document ever takes the place of an office's file.
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

/// Writes the bytes by way of a PendingFile and throws like it.
void write_whole(const std::filesystem::path& target, std::string_view bytes);

/// Throws Error(usage) if the file's name has another ending (.docx) than what will be in it: other programs go by it.
void must_end_in(const char* ending, const std::filesystem::path& target);

/// True if both names mean one file, there already or not.
bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b);

}  // namespace dangwu
