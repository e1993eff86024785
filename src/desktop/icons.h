#pragma once
#include <wx/anybutton.h>
#include <wx/bmpbndl.h>

#include <string>

#include "desktop/theme.h"
#include "records/field.h"

namespace dangwu::desktop {

/// A line drawing of the program's own set, in one colour. An empty bundle for a name that is not in the set.
wxBitmapBundle icon(const std::string& name, const wxColour& colour, int size = 18);

/// Puts a drawing on a button; it follows the theme.
void set_icon(wxAnyButton* button, const std::string& name, theme::Tone tone = theme::Tone::muted, int size = 18);

}  // namespace dangwu::desktop
