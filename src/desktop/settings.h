#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "records/language.h"

namespace dangwu::desktop {

/// What this machine remembers for this user: nothing of it belongs into the office's file.
/// Kept in $XDG_STATE_HOME/dangwu/desktop.conf, written at once.
class Settings {
  public:
    Settings();
    /// For tests: another file.
    explicit Settings(std::filesystem::path file);

    Language language = Language::zh_CN;
    bool dark = false;
    int x = -1, y = -1, width = 1280, height = 800;
    bool maximized = false;
    std::vector<std::filesystem::path> recent;  ///< files, the latest first
    std::filesystem::path summary_template;     ///< the office's own; empty: the one that comes with the program
    bool leave_out_empty = false;               ///< passages of the summary none of whose figures has data

    void opened(const std::filesystem::path& file);
    /// Faults are not reported: a window place that cannot be kept is no reason to disturb anybody.
    void save() const;

  private:
    void load();
    std::filesystem::path file_;
};

/// $XDG_STATE_HOME/dangwu and $XDG_DATA_HOME/dangwu, or where the XDG rules put them.
std::filesystem::path state_folder();
std::filesystem::path data_folder();

/// The file that is opened when none is named: $DANGWU_FILE, the last one opened, else the newest of the data folder.
std::filesystem::path usual_file(const Settings& settings);
/// $DANGWU_USER, else the login name.
std::string usual_user();

}  // namespace dangwu::desktop
