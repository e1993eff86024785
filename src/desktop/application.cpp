#include "desktop/application.h"

#include <langinfo.h>
#include <locale.h>
#include <wx/imagpng.h>
#include <wx/translation.h>
#include <wx/uilocale.h>

#include <cstdlib>
#include <cstring>

#include "desktop/form.h"
#include "desktop/main_window.h"
#include "desktop/single_instance.h"
#include "desktop/strings.h"
#include "desktop/theme.h"
#include "desktop/tour.h"

namespace dangwu::desktop {

CommandLine read_command_line(const std::vector<std::string>& words) {
    CommandLine line;
    enum class Next { file, tour, workbooks } next = Next::file;
    for (const std::string& word : words) {
        if (word == "--help" || word == "-h") {
            line.help = true;
        } else if (word == "--tour") {
            next = Next::tour;
        } else if (word == "--workbooks") {
            next = Next::workbooks;
        } else if (word == "--") {
            next = Next::file;
        } else if (word.starts_with("--")) {
            line.fault = word;
        } else if (next == Next::tour) {
            line.tour = word;
            next = Next::file;
        } else if (next == Next::workbooks) {
            line.workbooks.emplace_back(word);
        } else {
            line.file = word;
        }
    }
    if (next == Next::tour) line.fault = "--tour";
    return line;
}

void prepare_locale() {
    if (!setlocale(LC_ALL, "") || std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        setenv("LC_ALL", "C.UTF-8", 1);
        setlocale(LC_ALL, "");
    }
    setenv("LANGUAGE", "zh_CN:zh", 0);
}

void prepare_toolkit(const Settings& settings) {
    set_language(settings.language);
    wxUILocale::UseDefault();
    auto* translations = new wxTranslations;
    translations->SetLanguage(settings.language == Language::en ? "en" : "zh_CN");
    wxTranslations::Set(translations);
    translations->AddStdCatalog();
    wxImage::AddHandler(new wxPNGHandler);
    theme::start(settings.dark);
    prepare_forms();
}

Application::Application(CommandLine command_line) : command_line_(std::move(command_line)) {
    if (!command_line_.tour.empty()) settings_ = Settings(command_line_.tour / "desktop.conf");
    file_ = command_line_.file.empty() ? usual_file(settings_) : command_line_.file;
}

bool Application::is_open_elsewhere() {
    if (file_.empty() || !command_line_.tour.empty()) return false;
    instance_ = std::make_unique<SingleInstance>(file_);
    return instance_->raise_other();
}

Application::~Application() = default;

bool Application::OnInit() {
    SetAppName("dangwu");
    bool is_tour = !command_line_.tour.empty();
    prepare_toolkit(settings_);
    window_ = new MainWindow(settings_);
    window_->Show();
    SetTopWindow(window_);
    if (instance_)
        instance_->listen([this] {
            CallAfter([this] {
                window_->Iconize(false);
                window_->Raise();
            });
        });
    std::error_code ignored;
    if (!file_.empty() && (std::filesystem::exists(file_, ignored) || !command_line_.file.empty()))
        window_->open_file(file_, false);
    if (is_tour) {
        tour_ = std::make_unique<Tour>(*window_, command_line_.tour, command_line_.workbooks);
        tour_->start();
    }
    return true;
}

int Application::OnExit() {
    tour_.reset();
    instance_.reset();
    return wxApp::OnExit();
}

bool Application::OnExceptionInMainLoop() {
    try {
        throw;
    } catch (const std::exception& problem) {
        if (!window_) throw;
        window_->fail(problem);
        return true;
    }
}

}  // namespace dangwu::desktop
