#pragma once
#include <wx/panel.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "desktop/ask.h"
#include "desktop/desk.h"
#include "desktop/settings.h"
#include "figures/figures.h"
#include "records/kinds.h"

namespace dangwu::desktop {

/// What a help page explains.
enum class Help { keys, filters, templates };

/// What pages ask of the window that shows them.
class Shell {
  public:
    virtual ~Shell() = default;
    virtual Desk& desk() = 0;
    virtual Ask& ask() = 0;
    virtual Settings& settings() = 0;

    virtual void open_file(const std::filesystem::path& file, bool create) = 0;
    virtual void choose_file(bool create) = 0;
    virtual void open_register(const Kind& kind, bool recycle_bin = false) = 0;
    virtual void open_record(const Kind& kind, std::int64_t id) = 0;
    /// The form of a record that is not in the file yet, filled as the draft is.
    virtual void new_record(Record draft) = 0;
    /// The records behind a figure.
    virtual void open_records(const std::string& title, const std::string& explanation,
                              const std::vector<office::Named>& records) = 0;
    virtual void open_import(const std::vector<std::filesystem::path>& workbooks) = 0;
    virtual void open_summary() = 0;
    virtual void open_figures(const figures::Period& period) = 0;
    virtual void open_changes() = 0;
    virtual void open_help(Help topic) = 0;
    virtual void go_back() = 0;

    /// A line above the page; with an action if `label` is given. Says one thing at a time. The line outlives the page
    /// that told it: the action must not hold a page.
    virtual void tell(const std::string& sentence, const std::string& label = {},
                      std::function<void()> action = {}) = 0;
    /// Tells of a change set that was written, and offers to take it back.
    void tell_change(const std::string& sentence, std::int64_t change) {
        tell(sentence, tr(N_("Undo")), [this, change] { take_back(change); });
    }
    /// Tells of a file that was written, and offers to open it.
    void tell_written(const std::filesystem::path& file, const std::string& more = {}) {
        std::string told = say(N_("Written: {0}"), {file.string()});
        tell(more.empty() ? told : told + " " + more, tr(N_("Open file")), [this, file] { ask().show_file(file); });
    }
    virtual void warn(const std::string& sentence) = 0;
    void fail(const std::exception& problem) { warn(describe(problem)); }
    /// Takes a change set back and tells what came of it.
    virtual void take_back(std::int64_t change) = 0;
};

/// What the keyboard or the menu asks of the page in front.
enum class Command { find, create, save, save_and_next, export_list, print };

/// One page of the window's main area.
class Page : public wxPanel {
  public:
    Page(wxWindow* parent, Shell& shell) : wxPanel(parent), shell_(shell) {}
    /// Comes to the front; what it shows may be out of date.
    virtual void refresh() {}
    virtual void command(Command) {}
    /// May be left for another page: asks about unsaved changes. `then` is called once it may.
    virtual void leave(std::function<void()> then) { then(); }
    /// Where the keyboard goes when the page comes to the front.
    virtual void take_focus() { SetFocus(); }
    /// Which entry of the navigation it belongs to.
    virtual std::string place() const { return {}; }

  protected:
    Shell& shell_;
};

}  // namespace dangwu::desktop
