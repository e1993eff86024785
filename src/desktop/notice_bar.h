#pragma once
#include "desktop/widgets.h"

namespace dangwu::desktop {

/// The line above the page in which the program says what happened, what is wrong, or what can be done next.
class NoticeBar : public wxPanel {
  public:
    explicit NoticeBar(wxWindow* parent);
    void tell(const wxString& sentence, bool is_warning, const wxString& label = {}, std::function<void()> action = {});
    void dismiss();
    /// What warned of the page before; an offer to undo stays.
    void dismiss_warning() {
        if (is_warning_) dismiss();
    }
    wxString sentence() const { return IsShown() ? text_->GetLabelText() : wxString(); }
    /// Presses the button, if there is one; for the keyboard and for tests.
    void act();

  private:
    void colour();
    wxStaticText* text_;
    wxButton* button_;
    std::function<void()> action_;
    bool is_warning_ = false;
};

}  // namespace dangwu::desktop
