#pragma once
#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include <functional>
#include <string>

#include "desktop/theme.h"

/// The few building blocks that pages are made of.
namespace dangwu::desktop {

/// A white sheet with round corners. Forms name it in XRC (`subclass`), which calls the default constructor only.
class Card : public wxPanel {
  public:
    Card();
    explicit Card(wxWindow* parent) : Card() { Create(parent, wxID_ANY); }

  private:
    void draw(wxPaintEvent& event);
    wxDECLARE_DYNAMIC_CLASS(Card);
};

enum class Look { plain, primary, flat, link };

/// A button with a drawing, a window name for tests and screen readers, and what it does.
wxButton* make_button(wxWindow* parent, const std::string& name, const wxString& label, const std::string& icon,
                      Look look, std::function<void()> action);
/// A button that shows its drawing only; the label becomes tooltip and accessible name.
wxButton* make_icon_button(wxWindow* parent, const std::string& name, const wxString& label, const std::string& icon,
                           std::function<void()> action);

/// A line of a popup menu and what it does.
wxMenuItem* add_action(wxMenu& menu, const wxString& label, std::function<void()> action);

/// Shows the menu below the window it belongs to, wherever the mouse is: it may have been opened by a key.
void show_below(wxWindow* window, wxMenu& menu);

wxStaticText* make_heading(wxWindow* parent, const wxString& text, double scale = 1.45);
wxStaticText* make_text(wxWindow* parent, const wxString& text, const char* style_class = nullptr);

}  // namespace dangwu::desktop
