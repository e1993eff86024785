#pragma once
#include <wx/scrolwin.h>
#include <wx/tglbtn.h>

#include <functional>
#include <string>
#include <vector>

namespace dangwu::desktop {

/// The bar at the left: the start page, the summary, every register, the change log.
class Navigation : public wxPanel {
  public:
    explicit Navigation(wxWindow* parent);

    /// `place` is a kind's name or one of start, summary, import, changes.
    std::function<void(const std::string& place)> on_go;
    std::function<void()> on_menu;
    void mark(const std::string& place);
    /// Only the name of the program, when no file is open.
    void show_entries(bool on);
    /// What Ctrl+1…9 open, in order.
    const std::vector<std::string>& places() const { return registers_; }

  private:
    struct Entry {
        std::string place, icon;
        wxToggleButton* button;
    };
    void add(wxWindow* parent, wxSizer* sizer, const std::string& place, const wxString& label,
             const std::string& icon);
    void tint();

    std::vector<Entry> entries_;
    std::vector<std::string> registers_;
    std::vector<wxWindow*> shown_with_file_;
    std::string marked_;
};

}  // namespace dangwu::desktop
