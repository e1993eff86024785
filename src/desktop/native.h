#pragma once
#include <wx/image.h>
#include <wx/window.h>

#include <functional>
#include <string>

/// What wxWidgets does not reach. Its source is the one place that knows GTK.
namespace dangwu::desktop::native {

/// Font and theme of the toolkit; once, before the first window.
void prepare_settings();
/// Replaces the program's style sheet and says whether the theme is dark.
void load_style_sheet(const std::string& sheet, bool dark);

/// A style class of the sheet on a window that exists already.
void add_class(wxWindow* window, const char* name, bool on = true);
/// True if no control of the window would get the next key, though the window is in front: wxWidgets itself knows
/// nothing of the buttons inside drop-down lists.
bool lacks_focus(wxWindow* window);
/// Tab goes past the arrow beside a field with a list to the next field; the list opens by key.
void skip_arrow(wxWindow* combo);
/// Opens the list of a choice.
void open_list(wxWindow* choice);
/// Marks one row of a list without levels, alone, with the keyboard on it, and brings it into sight.
void mark_row(wxWindow* list, unsigned row);
/// What screen readers call the control.
void accessible_name(wxWindow* window, const wxString& name);
/// Icon and text of a button at its left edge.
void align_left(wxWindow* button);
/// Room between the lines of a text of several lines.
void space_lines(wxWindow* text, int pixels);
/// A symbol at the right end of a text field, and what a click on it does.
void entry_icon(wxWindow* entry, const char* icon_name, std::function<void()> action = {});

/// What the window shows now.
wxImage picture_of(wxWindow* window);

}  // namespace dangwu::desktop::native
