#include "desktop/theme.h"

#include <wx/app.h>
#include <wx/settings.h>
#include <wx/toplevel.h>

#include <array>

#include "desktop/native.h"
#include "desktop/strings.h"
#include "records/text.h"

namespace dangwu::desktop::theme {

namespace {

/// In the order of Tone.
constexpr std::array<const char*, 13> light_tones = {"#f4f6f9", "#ffffff", "#fbfbfd", "#dfe3ea", "#1f2733",
                                                     "#667182", "#c8372d", "#fbeae8", "#1a8a55", "#b26a00",
                                                     "#c62f2f", "#ffffff", "#3b74d8"};
constexpr std::array<const char*, 13> dark_tones = {"#1b1e24", "#24282f", "#1f2228", "#3a404a", "#e6e9ee",
                                                    "#9aa4b3", "#ff8a7a", "#45302f", "#4cc38a", "#e5b04a",
                                                    "#ff7b7b", "#2a1614", "#7ea6ff"};
constexpr std::array<const char*, 6> light_series = {"#2f6fed", "#1f9d8a", "#c77d12", "#7c5ac7", "#c94f7c", "#6f7c8e"};
constexpr std::array<const char*, 6> dark_series = {"#7ea6ff", "#45c9b0", "#f0b45c", "#b39af0", "#ee86a8", "#98a3b5"};

bool dark_now = false;

const char* hex(Tone tone) {
    return (dark_now ? dark_tones : light_tones)[static_cast<std::size_t>(tone)];
}

/// Rules for GTK's widgets; @NAME stands for a tone.
constexpr const char* rules = R"(
window, dialog { background-color:@BACK; color:@TEXT; }
label { color:@TEXT; }
label.muted { color:@MUTED; }
label.small { font-size:90%; }
label.error { color:@BAD; font-size:90%; }
label.warn { color:@WARN; }
label.brand { color:@ACCENT; }
entry { border-radius:7px; border:1px solid @BORDER; background:@SURF; color:@TEXT; min-height:32px; padding:0 10px;
        box-shadow:none; }
entry:focus { border-color:@FOCUS; box-shadow:inset 0 0 0 1px @FOCUS; }
entry:disabled { background:@BACK; color:@MUTED; }
entry.error, entry.error:focus { border-color:@BAD; box-shadow:inset 0 0 0 1px @BAD; }
entry selection, textview text selection { background:@FOCUS; color:@SURF; }
entry:not(:focus) selection { background:transparent; color:@TEXT; }
entry image { color:@MUTED; }
button { border-radius:7px; border:1px solid @BORDER; background:@SURF; color:@TEXT; box-shadow:none; text-shadow:none;
         min-height:32px; padding:0 12px; -gtk-icon-shadow:none; }
button:hover { background:@SOFT; }
button:focus { outline:2px solid alpha(@FOCUS,0.6); outline-offset:-3px; }
button:disabled { background:@BACK; } button:disabled label { color:alpha(@MUTED,0.7); }
button.primary { background:@ACCENT; border-color:@ACCENT; }
button.primary label { color:@ONACC; font-weight:600; }
button.primary:hover { background:shade(@ACCENT,0.93); }
button.primary:disabled { background:alpha(@ACCENT,0.4); border-color:transparent; }
button.primary image { margin-right:4px; }
button.flat { background:transparent; border-color:transparent; }
button.flat:hover { background:@SOFT; }
button.icon { padding:0 8px; }
button.link { background:transparent; border-color:transparent; padding:0 4px; }
button.link label { color:@ACCENT; }
button.nav { background:transparent; border:1px solid transparent; border-radius:7px; padding:0 8px 0 10px;
             min-height:20px; }
button.nav image { margin-right:9px; }
button.nav:hover { background:alpha(@ACCENT,0.08); }
button.nav:checked { background:@SOFT; }
button.nav:checked label { color:@ACCENT; font-weight:600; }
button.chip { border-radius:16px; min-height:28px; padding:0 12px; }
button.chip:checked { background:@SOFT; border-color:@ACCENT; }
button.chip:checked label { color:@ACCENT; }
combobox button { padding:0 8px 0 10px; }
combobox.error button, combobox.error entry { border-color:@BAD; }
spinbutton { border-radius:7px; border:1px solid @BORDER; background:@SURF; box-shadow:none; min-height:32px; }
spinbutton:focus { border-color:@FOCUS; }
spinbutton entry, spinbutton entry:focus { border:none; box-shadow:none; background:transparent; min-height:28px; }
spinbutton button { border:none; border-radius:0; min-height:28px; padding:0 6px; background:transparent; }
scrolledwindow.boxed { border:1px solid @BORDER; border-radius:7px; padding:4px; background:@SURF; }
textview, textview text { background:@SURF; color:@TEXT; }
treeview.view { background:@SURF; color:@TEXT; border-top-color:@BORDER; }
treeview.view:hover { background:alpha(@ACCENT,0.05); }
treeview.view:selected, treeview.view:hover:selected { background:@SOFT; color:@TEXT; }
treeview.view header button { background:@SURF; color:@MUTED; border:none; border-bottom:1px solid @BORDER;
                              border-radius:0; padding:0 6px; font-weight:500; min-height:34px; }
treeview.view header button label { color:@MUTED; }
notebook, notebook > stack { background:transparent; border:none; }
notebook > header { background:transparent; border:none; border-bottom:1px solid @BORDER; padding:0; }
notebook > header tab { padding:7px 14px; border:none; background:transparent; box-shadow:none; }
notebook > header tab label { color:@MUTED; }
notebook > header tab:checked { box-shadow:inset 0 -2px @ACCENT; }
notebook > header tab:checked label { color:@ACCENT; font-weight:600; }
checkbutton check { border-radius:4px; border:1px solid @BORDER; background:@SURF; box-shadow:none; min-width:16px;
                    min-height:16px; }
checkbutton check:checked { background:@ACCENT; border-color:@ACCENT; color:@ONACC; }
scrollbar { background:transparent; border:none; }
scrollbar slider { background:alpha(@TEXT,0.22); border-radius:8px; min-width:7px; min-height:7px; }
menu, .menu { background:@SURF; border:1px solid @BORDER; padding:4px; }
menu menuitem { padding:6px 10px; border-radius:6px; }
menu menuitem:hover { background:@SOFT; color:@TEXT; }
menu menuitem:disabled, menu menuitem:disabled label { color:alpha(@MUTED,0.55); }
menu menuitem:disabled:hover { background:transparent; }
tooltip, tooltip.background { background:@SURF; border:1px solid @BORDER; border-radius:6px; }
tooltip label { color:@TEXT; }
messagedialog { background:@SURF; border:1px solid @BORDER; }
messagedialog .dialog-vbox { padding:20px 24px 16px; }
messagedialog .dialog-action-area { margin-top:18px; }
messagedialog .dialog-action-area button { margin:0 4px; }
progressbar progress { background:@ACCENT; border-color:@ACCENT; }
)";

std::string style_sheet() {
    std::string sheet = rules;
    const std::pair<const char*, Tone> names[] = {
        {"@BACK", Tone::background}, {"@SURF", Tone::surface},    {"@BORDER", Tone::border}, {"@TEXT", Tone::text},
        {"@MUTED", Tone::muted},     {"@ACCENT", Tone::accent},   {"@SOFT", Tone::soft},     {"@BAD", Tone::bad},
        {"@WARN", Tone::warn},       {"@ONACC", Tone::on_accent}, {"@FOCUS", Tone::focus}};
    for (const auto& [name, tone] : names) sheet = replaced(std::move(sheet), name, hex(tone));
    return sheet;
}

}  // namespace

wxColour colour(Tone tone) {
    return wxColour(hex(tone));
}

wxColour series(std::size_t index) {
    const auto& colours = dark_now ? dark_series : light_series;
    return wxColour(colours[index % colours.size()]);
}

bool is_dark() {
    return dark_now;
}

void start(bool dark) {
    dark_now = dark;
    native::prepare_settings();
    native::load_style_sheet(style_sheet(), dark);
}

void set_dark(bool dark) {
    dark_now = dark;
    native::load_style_sheet(style_sheet(), dark);
    for (wxWindow* window : wxTopLevelWindows) {
        wxSysColourChangedEvent changed;
        changed.SetEventObject(window);
        window->HandleWindowEvent(changed);
        window->Refresh();
    }
}

wxFont font(double scale, bool bold) {
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetFractionalPointSize(font.GetFractionalPointSize() * scale);
    if (bold) font.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    return font;
}

void paint(wxWindow* window, Tone background) {
    window->SetBackgroundColour(colour(background));
    window->Bind(wxEVT_SYS_COLOUR_CHANGED, [window, background](wxSysColourChangedEvent& event) {
        window->SetBackgroundColour(colour(background));
        event.Skip();
    });
}

}  // namespace dangwu::desktop::theme
