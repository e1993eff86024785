#pragma once
#include <wx/window.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dangwu::desktop {

enum class Unsaved { save, discard, stay };

/// What is asked with a window of its own: where a file is, and what becomes of unsaved changes. Tests answer in place
/// of people.
class Ask {
  public:
    virtual ~Ask() = default;
    virtual Unsaved unsaved(const std::string& record) = 0;
    /// Before a step that touches several records at once: `yes` names the step, nothing happens without it.
    virtual bool agree(const std::string& question, const std::string& explanation, const std::string& yes) = 0;
    /// `pattern` as in "*.xlsx;*.csv".
    virtual std::vector<std::filesystem::path> files_to_read(const std::string& what, const std::string& pattern) = 0;
    virtual std::optional<std::filesystem::path> file_to_write(const std::string& what, const std::string& name,
                                                               const std::string& pattern) = 0;
    /// Shows a written file with the desktop's own program.
    virtual void show_file(const std::filesystem::path& file) = 0;

    std::optional<std::filesystem::path> file_to_read(const std::string& what, const std::string& pattern) {
        auto files = files_to_read(what, pattern);
        return files.empty() ? std::nullopt : std::optional(files.front());
    }
};

/// Asks people, with dialogs over the window.
class AskPeople : public Ask {
  public:
    explicit AskPeople(wxWindow* parent) : parent_(parent) {}
    Unsaved unsaved(const std::string& record) override;
    bool agree(const std::string& question, const std::string& explanation, const std::string& yes) override;
    std::vector<std::filesystem::path> files_to_read(const std::string& what, const std::string& pattern) override;
    std::optional<std::filesystem::path> file_to_write(const std::string& what, const std::string& name,
                                                       const std::string& pattern) override;
    void show_file(const std::filesystem::path& file) override;

  private:
    wxWindow* parent_;
};

}  // namespace dangwu::desktop
