#pragma once
#include <wx/app.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "desktop/settings.h"

namespace dangwu::desktop {

class MainWindow;
class SingleInstance;
class Tour;

/// The words behind the program's name.
struct CommandLine {
    std::filesystem::path file;
    std::filesystem::path tour;                    ///< --tour OUTDIR
    std::vector<std::filesystem::path> workbooks;  ///< --workbooks A B … , for the tour
    bool help = false;
    std::string fault;  ///< what cannot be understood
};
CommandLine read_command_line(const std::vector<std::string>& words);

/// A UTF-8 locale that exists everywhere, with the toolkit's own texts in Chinese unless the user chose another
/// language. Before anything of the toolkit runs.
void prepare_locale();
/// Translations of the toolkit's own texts, theme and forms; once the toolkit runs.
void prepare_toolkit(const Settings& settings);

class Application : public wxApp {
  public:
    explicit Application(CommandLine command_line);
    ~Application() override;
    /// Before the toolkit runs: true if the file is open in another window, which was asked to come to the front.
    bool is_open_elsewhere();
    bool OnInit() override;
    int OnExit() override;
    bool OnExceptionInMainLoop() override;
    /// The words were read already, from main's own bytes.
    void OnInitCmdLine(wxCmdLineParser&) override {}
    bool OnCmdLineParsed(wxCmdLineParser&) override { return true; }

  private:
    CommandLine command_line_;
    std::filesystem::path file_;
    Settings settings_;
    MainWindow* window_ = nullptr;
    std::unique_ptr<SingleInstance> instance_;
    std::unique_ptr<Tour> tour_;
};

}  // namespace dangwu::desktop
