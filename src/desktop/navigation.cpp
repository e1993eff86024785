#include "desktop/navigation.h"

#include <algorithm>

#include "desktop/icons.h"
#include "desktop/native.h"
#include "desktop/strings.h"
#include "desktop/widgets.h"
#include "records/kinds.h"

namespace dangwu::desktop {

namespace {

constexpr int narrowest = 188, row_height = 24;
/// Icon, padding and margins beside an entry's words.
constexpr int beside_words = 72;

/// Registers that do not fit into the height. It scrolls to what the keyboard reaches, but never away under a click:
/// the button would be gone from the pointer before it is released.
class Registers : public wxScrolledWindow {
  public:
    explicit Registers(wxWindow* parent)
        : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE) {}

  protected:
    bool ShouldScrollToChildOnFocus(wxWindow*) override { return !wxGetMouseState().LeftIsDown(); }
};

wxWindow* make_line(wxWindow* parent) {
    auto* line = new wxPanel(parent);
    line->SetMinSize(wxSize(-1, 1));
    theme::paint(line, theme::Tone::border);
    return line;
}

}  // namespace

Navigation::Navigation(wxWindow* parent) : wxPanel(parent) {
    SetName("navigation");
    theme::paint(this, theme::Tone::sidebar);
    int widest = FromDIP(narrowest);
    for (const Kind* kind : all_kinds())
        widest = std::max(widest, GetTextExtent(word(kind->plural)).x + FromDIP(beside_words));
    SetMinSize(wxSize(widest, -1));
    auto* layout = new wxBoxSizer(wxVERTICAL);
    auto* brand = make_heading(this, word(N_("program|Dangwu")), 1.45);
    native::add_class(brand, "brand");
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(brand, 1, wxALIGN_CENTER_VERTICAL | wxLEFT, theme::apart);
    head->Add(make_icon_button(this, "menu", word(N_("Menu (F10)")), "menu",
                               [this] {
                                   if (on_menu) on_menu();
                               }),
              0, wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::close);
    layout->Add(head, 0, wxEXPAND | wxTOP | wxBOTTOM, theme::close);

    auto* top = new wxPanel(this);
    auto* top_layout = new wxBoxSizer(wxVERTICAL);
    add(top, top_layout, "start", word(N_("Start page")), "home");
    add(top, top_layout, "summary", word(N_("Year-end summary")), "file");
    top->SetSizer(top_layout);
    layout->Add(top, 0, wxEXPAND);
    auto* upper_line = make_line(this);
    layout->Add(upper_line, 0, wxEXPAND | wxALL, theme::tight);

    auto* registers = new Registers(this);
    registers->SetScrollRate(0, 15);
    auto* registers_layout = new wxBoxSizer(wxVERTICAL);
    for (const Kind* kind : all_kinds()) {
        add(registers, registers_layout, kind->name, word(kind->plural), kind->icon);
        registers_.push_back(kind->name);
    }
    registers->SetSizer(registers_layout);
    layout->Add(registers, 1, wxEXPAND);

    auto* lower_line = make_line(this);
    layout->Add(lower_line, 0, wxEXPAND | wxALL, theme::tight);
    auto* bottom = new wxPanel(this);
    auto* bottom_layout = new wxBoxSizer(wxVERTICAL);
    add(bottom, bottom_layout, "import", word(N_("Import workbooks")), "upload");
    add(bottom, bottom_layout, "changes", word(N_("Change log")), "clock");
    bottom->SetSizer(bottom_layout);
    layout->Add(bottom, 0, wxEXPAND | wxBOTTOM, theme::close);
    SetSizer(layout);
    shown_with_file_ = {top, upper_line, registers, lower_line, bottom};

    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        CallAfter([this] { tint(); });
    });
    tint();
}

void Navigation::add(wxWindow* parent, wxSizer* sizer, const std::string& place, const wxString& label,
                     const std::string& icon) {
    auto* button = new wxToggleButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_LEFT,
                                      wxDefaultValidator, wx("go_" + place));
    native::add_class(button, "nav");
    native::accessible_name(button, label);
    button->SetToolTip(label);
    button->SetMinSize(FromDIP(wxSize(120, row_height)));
    entries_.push_back({place, icon, button});
    button->Bind(wxEVT_TOGGLEBUTTON, [this, place](wxCommandEvent&) {
        mark(marked_);  // stays as it was until the page has really changed
        if (on_go) on_go(place);
    });
    sizer->Add(button, 0, wxEXPAND | wxLEFT | wxRIGHT, theme::close);
}

void Navigation::tint() {
    for (Entry& entry : entries_) {
        bool is_here = entry.place == marked_;
        entry.button->SetBitmap(
            icon(entry.icon, theme::colour(is_here ? theme::Tone::accent : theme::Tone::muted), 17));
        native::align_left(entry.button);
    }
}

void Navigation::mark(const std::string& place) {
    marked_ = place;
    for (Entry& entry : entries_) entry.button->SetValue(entry.place == place);
    tint();
}

void Navigation::show_entries(bool on) {
    for (wxWindow* window : shown_with_file_) window->Show(on);
    Layout();
}

}  // namespace dangwu::desktop
