#pragma once
#include <wx/colour.h>
#include <wx/font.h>
#include <wx/window.h>

/// Colours, spacing and the style sheet: every look of the program is decided here.
namespace dangwu::desktop::theme {

enum class Tone { background, surface, sidebar, border, text, muted, accent, soft, good, warn, bad, on_accent, focus };

/// Distances between and around things, in device-independent pixels.
inline constexpr int tight = 4, close = 8, near_by = 12, apart = 16, wide = 24;
inline constexpr int row_height = 36, control_height = 34;

wxColour colour(Tone tone);
/// Colours that tell neighbours apart: avatars, states.
wxColour series(std::size_t index);

/// Before the first window is made.
void start(bool dark);
void set_dark(bool dark);
bool is_dark();

wxFont font(double scale = 1.0, bool bold = false);

/// Gives a window a background that follows the theme.
void paint(wxWindow* window, Tone background);

}  // namespace dangwu::desktop::theme
