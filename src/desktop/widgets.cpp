#include "desktop/widgets.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <memory>

#include "desktop/icons.h"
#include "desktop/native.h"
#include "desktop/strings.h"

namespace dangwu::desktop {

wxIMPLEMENT_DYNAMIC_CLASS(Card, wxPanel);

Card::Card() {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, &Card::draw, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        Refresh();
    });
}

void Card::draw(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(theme::colour(theme::Tone::background));
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    wxSize size = GetClientSize();
    context->SetBrush(theme::colour(theme::Tone::surface));
    context->SetPen(wxPen(theme::colour(theme::Tone::border), 1));
    context->DrawRoundedRectangle(0.5, 0.5, size.x - 1, size.y - 1, 9);
}

wxButton* make_button(wxWindow* parent, const std::string& name, const wxString& label, const std::string& icon,
                      Look look, std::function<void()> action) {
    // Exactly fitting buttons leave the style sheet's padding out: only for those without words.
    auto* button = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize,
                                label.empty() || look == Look::link ? wxBU_EXACTFIT : 0, wxDefaultValidator, wx(name));
    if (look == Look::primary) native::add_class(button, "primary");
    if (look == Look::flat) native::add_class(button, "flat");
    if (look == Look::link) native::add_class(button, "link");
    if (!icon.empty()) set_icon(button, icon, look == Look::primary ? theme::Tone::on_accent : theme::Tone::muted, 17);
    native::accessible_name(button, label);
    button->InvalidateBestSize();
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    return button;
}

wxButton* make_icon_button(wxWindow* parent, const std::string& name, const wxString& label, const std::string& icon,
                           std::function<void()> action) {
    wxButton* button = make_button(parent, name, wxString(), icon, Look::flat, std::move(action));
    native::add_class(button, "icon");
    native::accessible_name(button, label);
    button->SetToolTip(label);
    return button;
}

wxMenuItem* add_action(wxMenu& menu, const wxString& label, std::function<void()> action) {
    wxMenuItem* item = menu.Append(wxID_ANY, label);
    menu.Bind(
        wxEVT_MENU, [action = std::move(action)](wxCommandEvent&) { action(); }, item->GetId());
    return item;
}

void show_below(wxWindow* window, wxMenu& menu) {
    window->PopupMenu(&menu, wxPoint(0, window->GetSize().y));
}

wxStaticText* make_heading(wxWindow* parent, const wxString& text, double scale) {
    auto* heading = new wxStaticText(parent, wxID_ANY, text);
    heading->SetFont(theme::font(scale, true));
    return heading;
}

wxStaticText* make_text(wxWindow* parent, const wxString& text, const char* style_class) {
    auto* label = new wxStaticText(parent, wxID_ANY, text);
    if (style_class) native::add_class(label, style_class);
    return label;
}

}  // namespace dangwu::desktop
