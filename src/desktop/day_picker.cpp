#include "desktop/day_picker.h"

#include <wx/dcbuffer.h>
#include <wx/panel.h>
#include <wx/sizer.h>

#include <array>
#include <vector>

#include "desktop/native.h"
#include "desktop/strings.h"
#include "desktop/theme.h"

namespace dangwu::desktop {

namespace {

constexpr int cell_width = 36, cell_height = 30, band = 36, edge = theme::close, weeks = 6, days = 7;

/// 0 for Monday.
int weekday(const Date& day) {
    // Zeller's congruence, with the week turned to begin on Monday.
    int month = day.month() < 3 ? day.month() + 12 : day.month();
    int year = day.month() < 3 ? day.year() - 1 : day.year();
    return (day.day() + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400 + 5) % 7;
}

}  // namespace

/// Draws a month and knows what lies under the mouse.
class MonthSheet : public wxPanel {
  public:
    MonthSheet(wxWindow* parent, DayPicker& picker) : wxPanel(parent), picker_(picker) {
        SetBackgroundStyle(wxBG_STYLE_PAINT);
        SetMinSize(FromDIP(wxSize(days * cell_width + 2 * edge, 2 * band + (weeks + 1) * cell_height + edge)));
        Bind(wxEVT_PAINT, &MonthSheet::draw, this);
        Bind(wxEVT_MOTION, [this](wxMouseEvent& event) { point_at(event.GetPosition()); });
        Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) { point_at(wxDefaultPosition); });
        Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
            if (const Spot* spot = at(event.GetPosition())) CallAfter(spot->action);  // it may close this window
        });
    }

    void show(const Date& marked) {
        marked_ = marked;
        lay_out();
        Refresh();
    }

    std::function<void(const Date&)> on_mark;

  private:
    struct Spot {
        wxRect place;
        wxString text;
        std::function<void()> action;
        bool faint = false, chosen = false, today = false;
    };

    wxRect scaled(const wxRect& place) const { return {FromDIP(place.GetPosition()), FromDIP(place.GetSize())}; }

    void lay_out() {
        spots_.clear();
        Date first = *Date::make(marked_.year(), marked_.month(), 1), today = Date::today();
        auto add = [this](wxRect place, const wxString& text, std::function<void()> action) -> Spot& {
            return spots_.emplace_back(Spot{scaled(place), text, std::move(action)});
        };
        const int right = edge + days * cell_width;
        add({edge, 2, cell_width, band - 4}, wxString::FromUTF8("‹"), [this] { on_mark(marked_.plus_months(-1)); });
        add({right - cell_width, 2, cell_width, band - 4}, wxString::FromUTF8("›"),
            [this] { on_mark(marked_.plus_months(1)); });
        Date day = first.plus_days(-weekday(first));
        for (int i = 0; i < weeks * days; ++i, day = day.plus_days(1)) {
            if (day.empty()) break;  // beyond the years that dates may have
            wxRect place(edge + i % days * cell_width, band + (1 + i / days) * cell_height, cell_width, cell_height);
            Spot& spot = add(place, wxString::Format("%d", day.day()), [this, day] { picker_.take(day); });
            spot.faint = day.month() != first.month();
            spot.chosen = day == marked_;
            spot.today = day == today;
        }
        const int foot = band + (weeks + 1) * cell_height + 2, third = days * cell_width / 3;
        const std::string year = std::to_string(first.year());
        add({edge, foot, third, band - 4}, word(N_("day|Today")), [this, today] { picker_.take(today); });
        add({edge + third, foot, third, band - 4}, wx(first.iso().substr(0, 7)),
            [this, first] { picker_.take(*Date::make(first.year(), first.month())); });
        add({edge + 2 * third, foot, third, band - 4}, wx(year),
            [this, first] { picker_.take(*Date::make(first.year())); });
    }

    const Spot* at(wxPoint point) const {
        for (const Spot& spot : spots_)
            if (spot.place.Contains(point)) return &spot;
        return nullptr;
    }
    void point_at(wxPoint point) {
        if (at(point) == at(mouse_)) return;
        mouse_ = point;
        Refresh();
    }

    void draw(wxPaintEvent&) {
        wxAutoBufferedPaintDC dc(this);
        dc.SetBackground(theme::colour(theme::Tone::surface));
        dc.Clear();
        auto centred = [&](const wxString& text, const wxRect& place) {
            wxSize extent = dc.GetTextExtent(text);
            dc.DrawText(text, place.x + (place.width - extent.x) / 2, place.y + (place.height - extent.y) / 2);
        };
        dc.SetFont(theme::font(1.0, true));
        dc.SetTextForeground(theme::colour(theme::Tone::text));
        centred(sentence(N_("month|{1}/{0}"), {std::to_string(marked_.year()), std::to_string(marked_.month())}),
                scaled(wxRect(edge + cell_width, 0, (days - 2) * cell_width, band)));
        dc.SetFont(theme::font());
        dc.SetTextForeground(theme::colour(theme::Tone::muted));
        static constexpr std::array names = {N_("weekday|Mo"), N_("weekday|Tu"), N_("weekday|We"), N_("weekday|Th"),
                                             N_("weekday|Fr"), N_("weekday|Sa"), N_("weekday|Su")};
        for (int i = 0; i < days; ++i)
            centred(word(names[static_cast<std::size_t>(i)]),
                    scaled(wxRect(edge + i * cell_width, band, cell_width, cell_height)));
        for (const Spot& spot : spots_) draw_spot(dc, spot, centred);
    }
    template <class Centred>
    void draw_spot(wxDC& dc, const Spot& spot, Centred centred) const {
        using theme::Tone;
        bool pointed = spot.place.Contains(mouse_);
        if (spot.chosen || pointed || spot.today) {
            wxRect inside = wxRect(spot.place).Deflate(2);
            Tone fill = spot.chosen ? Tone::accent : pointed ? Tone::soft : Tone::surface;
            dc.SetPen(theme::colour(spot.today ? Tone::accent : fill));
            dc.SetBrush(theme::colour(fill));
            dc.DrawRoundedRectangle(inside, FromDIP(6));
        }
        dc.SetTextForeground(theme::colour(spot.chosen ? Tone::on_accent : spot.faint ? Tone::muted : Tone::text));
        centred(spot.text, spot.place);
    }

    DayPicker& picker_;
    Date marked_;
    std::vector<Spot> spots_;
    wxPoint mouse_ = wxDefaultPosition;
};

DayPicker::DayPicker(wxTextCtrl* field) : field_(field) {
    field->Bind(wxEVT_CHAR_HOOK, &DayPicker::on_key, this);
    field->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        close();
    });
    native::entry_icon(field, "x-office-calendar-symbolic", [this] {
        if (is_open()) return close();
        // After the click: the focus that it brings would close the month again.
        field_->SetFocus();
        field_->CallAfter([this] { open(on_open ? on_open() : Date()); });
    });
}

DayPicker::~DayPicker() {
    if (popup_) popup_->Destroy();
}

bool DayPicker::is_open() const {
    return popup_ && popup_->IsShown();
}

void DayPicker::open(const Date& at) {
    if (!field_) return;
    if (!popup_) {
        popup_ = new wxPopupWindow(field_, wxBORDER_NONE);
        popup_->SetBackgroundColour(theme::colour(theme::Tone::border));
        sheet_ = new MonthSheet(popup_, *this);
        sheet_->on_mark = [this](const Date& day) { mark(day); };
        auto* layout = new wxBoxSizer(wxVERTICAL);
        layout->Add(sheet_, 1, wxEXPAND | wxALL, 1);
        popup_->SetSizerAndFit(layout);
    }
    mark(at.empty() ? Date::today() : at.first_day());
    popup_->Position(field_->ClientToScreen(wxPoint(0, 0)), wxSize(0, field_->GetSize().y + 2));
    popup_->Show();
}

void DayPicker::close() {
    if (is_open()) popup_->Hide();
}

void DayPicker::mark(const Date& day) {
    if (day.empty()) return;
    marked_ = day;
    sheet_->show(day);
}

void DayPicker::take(const Date& date) {
    close();
    if (on_take) on_take(date);
}

void DayPicker::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode(), modifiers = event.GetModifiers();
    if (!is_open()) {
        if (key == WXK_DOWN && modifiers == wxMOD_ALT)
            open(on_open ? on_open() : Date());
        else
            event.Skip();
        return;
    }
    const bool years = modifiers == wxMOD_CONTROL;
    switch (key) {
        case WXK_LEFT: return mark(marked_.plus_days(-1));
        case WXK_RIGHT: return mark(marked_.plus_days(1));
        case WXK_UP: return mark(marked_.plus_days(-days));
        case WXK_DOWN: return mark(marked_.plus_days(days));
        case WXK_PAGEUP: return mark(marked_.plus_months(years ? -12 : -1));
        case WXK_PAGEDOWN: return mark(marked_.plus_months(years ? 12 : 1));
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER: return take(marked_);
        case WXK_ESCAPE: return close();
        default: event.Skip();
    }
}

}  // namespace dangwu::desktop
