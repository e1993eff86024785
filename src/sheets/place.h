#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

namespace dangwu::sheets {

/// Where the reading has come to, and the errors that name it.
class Place {
  public:
    explicit Place(const std::filesystem::path& path);

    void enter_sheet(std::string name);
    void enter_row(std::uint64_t number) { row_ = number; }
    const std::string& file() const { return file_; }

    /// `what`: a clause in the user's language, such as "a row number that does not exist".
    [[noreturn]] void damaged(const std::string& what) const;
    [[noreturn]] void too_large(const std::string& what) const;
    /// `english`: a whole sentence with {0} for the file's name.
    [[noreturn]] void unreadable(const char* english) const;
    [[noreturn]] void has_password() const;

  private:
    std::string location() const;

    std::string file_, sheet_;
    std::uint64_t row_ = 0;
};

}  // namespace dangwu::sheets
