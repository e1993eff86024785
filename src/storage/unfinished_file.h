#pragma once
#include <filesystem>
#include <string>

namespace dangwu::storage {

/// A database that is being made beside its place, under the same name with an ending, and takes the place when it is
/// whole. What an interrupted attempt left under that name is removed first; given up, it leaves nothing.
class UnfinishedFile {
  public:
    UnfinishedFile(const std::filesystem::path& target, const std::string& ending);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// Renames, at once. The connection to it must be closed.
    void take_place();

  private:
    void clear() const;
    std::filesystem::path target_, path_;
};

}  // namespace dangwu::storage
