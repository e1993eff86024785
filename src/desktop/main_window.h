#pragma once
#include <wx/frame.h>
#include <wx/simplebook.h>

#include <map>
#include <memory>
#include <optional>

#include "desktop/navigation.h"
#include "desktop/notice_bar.h"
#include "desktop/shell.h"

namespace dangwu::desktop {

class RegisterPage;
class FormPage;

/// The window: navigation at the left, the page in front, what is told above it. Pages that lists live on are kept;
/// a form is made for each record that is opened.
class MainWindow : public wxFrame, public Shell {
  public:
    /// `ask` is asked in place of people; null: people are.
    explicit MainWindow(Settings& settings, std::unique_ptr<Ask> ask = nullptr);
    ~MainWindow() override;

    Desk& desk() override { return desk_; }
    Ask& ask() override { return *ask_; }
    Settings& settings() override { return settings_; }

    void open_file(const std::filesystem::path& file, bool create) override;
    void choose_file(bool create) override;
    void open_register(const Kind& kind, bool recycle_bin = false) override;
    void open_record(const Kind& kind, std::int64_t id) override;
    void new_record(Record draft) override;
    void open_records(const std::string& title, const std::string& explanation,
                      const std::vector<office::Named>& records) override;
    void open_import(const std::vector<std::filesystem::path>& workbooks) override;
    void open_summary() override;
    void open_figures(const figures::Period& period) override;
    void open_changes() override;
    void open_start();
    void open_help(Help topic) override;
    void go_back() override;
    void go(const std::string& place);

    void tell(const std::string& sentence, const std::string& label = {}, std::function<void()> action = {}) override;
    void warn(const std::string& sentence) override;
    void take_back(std::int64_t change) override;
    void undo_last();
    /// Takes the undo back, if it was the last step.
    void redo_last();

    void speak(Language language);
    void set_dark(bool dark);
    void show_menu();

    Page* page() const;
    NoticeBar& notice() { return *notice_; }
    Navigation& navigation() { return *navigation_; }

  private:
    void build();
    void bind_keys();
    void keep_focus();
    void on_close(wxCloseEvent& event);
    void show_page(Page* page, bool keep_before);
    /// Leaves the page in front, if it may be left, then goes on.
    void leave_then(std::function<void()> then);
    /// The same for another place of the program: what was told here is of no use there.
    void turn_to(std::function<void()> then);
    template <class P, class... Arguments>
    void show_kept(const std::string& place, Arguments&&... arguments);
    void drop_trail();
    void name_window();
    void remember_place();
    void warn_of_share();

    Settings& settings_;
    std::unique_ptr<Ask> ask_;
    Desk desk_;
    Errand errand_;
    bool on_share_ = false;
    bool closing_ = false;
    int tries_for_focus_ = 0;  ///< since nothing has it

    Navigation* navigation_ = nullptr;
    NoticeBar* share_warning_ = nullptr;
    NoticeBar* notice_ = nullptr;
    wxSimplebook* book_ = nullptr;
    std::map<std::string, Page*> kept_;
    std::vector<Page*> trail_;  ///< pages to come back to; the last is in front
};

}  // namespace dangwu::desktop
