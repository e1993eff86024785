#include "desktop/notice_bar.h"

#include <wx/sizer.h>

#include "desktop/native.h"
#include "desktop/strings.h"

namespace dangwu::desktop {

NoticeBar::NoticeBar(wxWindow* parent) : wxPanel(parent) {
    SetName("notice");
    text_ = make_text(this, wxString());
    text_->SetWindowStyle(wxST_ELLIPSIZE_END);
    button_ = make_button(this, "notice_action", word(N_("Undo")), "", Look::plain, [this] { act(); });
    auto* close = make_icon_button(this, "notice_close", word(N_("Close")), "cross", [this] { dismiss(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(text_, 1, wxALIGN_CENTER_VERTICAL | wxLEFT, theme::wide);
    row->Add(button_, 0, wxALIGN_CENTER_VERTICAL | wxLEFT | wxTOP | wxBOTTOM, theme::tight);
    row->Add(close, 0, wxALIGN_CENTER_VERTICAL | wxLEFT | wxRIGHT, theme::close);
    SetSizer(row);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        colour();
    });
    Hide();
}

void NoticeBar::colour() {
    wxColour tone = theme::colour(is_warning_ ? theme::Tone::warn : theme::Tone::good);
    wxColour ground = theme::colour(theme::Tone::surface);
    auto mix = [](unsigned char a, unsigned char b) { return static_cast<unsigned char>((a + 7 * b) / 8); };
    SetBackgroundColour(
        wxColour(mix(tone.Red(), ground.Red()), mix(tone.Green(), ground.Green()), mix(tone.Blue(), ground.Blue())));
    Refresh();
}

void NoticeBar::tell(const wxString& sentence, bool is_warning, const wxString& label, std::function<void()> action) {
    is_warning_ = is_warning;
    action_ = std::move(action);
    text_->SetLabelText(sentence);
    text_->SetToolTip(sentence);
    button_->SetLabel(label);
    native::accessible_name(button_, label);
    button_->Show(!label.empty());
    colour();
    Show();
    Layout();
    GetParent()->Layout();
}

void NoticeBar::dismiss() {
    if (!IsShown()) return;
    Hide();
    GetParent()->Layout();
}

void NoticeBar::act() {
    std::function<void()> action = std::move(action_);
    action_ = {};
    dismiss();
    if (action) action();
}

}  // namespace dangwu::desktop
