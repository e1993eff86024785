#include "desktop/offer_list.h"

#include <wx/sizer.h>

#include <algorithm>

#include "desktop/strings.h"
#include "desktop/theme.h"

namespace dangwu::desktop {

namespace {

constexpr int line_height = 28, most_lines = 10, narrowest = 220;

}  // namespace

OfferList::OfferList(wxWindow* field) : field_(field) {
    field->Bind(wxEVT_CHAR_HOOK, &OfferList::on_key, this);
    field->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        close();
    });
}

OfferList::~OfferList() {
    if (popup_) popup_->Destroy();
}

bool OfferList::is_open() const {
    return popup_ && popup_->IsShown();
}

void OfferList::show(std::vector<Offer> offers) {
    offers_ = std::move(offers);
    if (offers_.empty() || !field_) return close();
    if (!popup_) {
        popup_ = new wxPopupWindow(field_, wxBORDER_NONE);
        list_ = new wxListBox(popup_, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr,
                              wxLB_SINGLE | wxLB_NEEDED_SB | wxBORDER_NONE);
        // Clicks, not selections: the toolkit selects a line by itself when the list appears.
        list_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
            int line = list_->HitTest(event.GetPosition());
            // Later: the list goes with the click that is being handled.
            if (line >= 0 && field_) field_->CallAfter([this, line] { take(static_cast<std::size_t>(line)); });
        });
        auto* layout = new wxBoxSizer(wxVERTICAL);
        popup_->SetBackgroundColour(theme::colour(theme::Tone::border));
        layout->Add(list_, 1, wxEXPAND | wxALL, 1);
        popup_->SetSizer(layout);
    }
    wxArrayString lines;
    for (const Offer& offer : offers_) lines.push_back(wx(offer.text));
    list_->Set(lines);
    int shown = std::min<int>(most_lines, static_cast<int>(offers_.size()));
    int width = std::max(field_->GetSize().x, field_->FromDIP(narrowest));
    popup_->SetSize(wxSize(width, field_->FromDIP(shown * line_height + 4)));
    popup_->Layout();
    popup_->Position(field_->ClientToScreen(wxPoint(0, 0)), wxSize(0, field_->GetSize().y + 2));
    popup_->Show();
    list_->SetSelection(wxNOT_FOUND);
}

void OfferList::close() {
    if (is_open()) popup_->Hide();
}

void OfferList::take(std::size_t line) {
    if (line >= offers_.size()) return;
    Offer offer = offers_[line];
    close();
    if (on_take) on_take(offer);
}

void OfferList::move(int lines) {
    int count = static_cast<int>(list_->GetCount());
    int next = std::clamp(list_->GetSelection() + lines, 0, count - 1);
    list_->SetSelection(next);
    list_->EnsureVisible(next);
}

void OfferList::on_key(wxKeyEvent& event) {
    if (!is_open() || event.HasAnyModifiers()) {
        event.Skip();
        return;
    }
    switch (event.GetKeyCode()) {
        case WXK_DOWN: move(1); break;
        case WXK_UP: move(-1); break;
        case WXK_ESCAPE: close(); break;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            if (list_->GetSelection() >= 0 || offers_.size() == 1)
                take(static_cast<std::size_t>(std::max(0, list_->GetSelection())));
            else
                event.Skip();
            break;
        default: event.Skip();
    }
}

}  // namespace dangwu::desktop
