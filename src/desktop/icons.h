#pragma once
#include <wx/anybutton.h>
#include <wx/bmpbndl.h>

#include <string>

#include "desktop/theme.h"
#include "records/field.h"

namespace dangwu::desktop {

/// A line drawing of the program's own set, in one colour. An empty bundle for a name that is not in the set.
wxBitmapBundle icon(const std::string& name, const wxColour& colour, int size = 18);

/// The drawing of a register; a plain sheet for a kind that has none of its own.
std::string icon_of(const Kind& kind);

/// Puts a drawing on a button; it follows the theme.
void set_icon(wxAnyButton* button, const std::string& name, theme::Tone tone = theme::Tone::muted, int size = 18);

}  // namespace dangwu::desktop
