#include "desktop/help_page.h"

#include "desktop/strings.h"
#include "desktop/widgets.h"
#include "figures/help.h"

namespace dangwu::desktop {

namespace {

struct Line {
    wxString sample, meaning;
};

std::vector<Line> key_lines() {
    static const std::pair<const char*, const char*> keys[] = {
        {"Ctrl+F", N_("Search in the list")},
        {"Ctrl+N", N_("New record of the register in front")},
        {"Ctrl+S", N_("Save")},
        {"Ctrl+Enter", N_("Save and go on with the next one")},
        {"Esc", N_("Back to where you came from")},
        {"Ctrl+1 … 9", N_("The first nine registers")},
        {"Ctrl+0", N_("Start page")},
        {"Ctrl+Z", N_("Take back typing in a field, else the last step in the file")},
        {"Ctrl+Y", N_("Take the undo back")},
        {"Ctrl+PgDn", N_("Next tab of a form (Ctrl+PgUp: the one before)")},
        {"F4", N_("Offer what a field may hold (Alt+Down too)")},
        {"Ctrl+E", N_("Export the list to Excel")},
        {"Ctrl+P", N_("Print the list or the record as PDF")},
        {"Ctrl+I", N_("Import workbooks")},
        {"Ctrl+O", N_("Open another file")},
        {"Delete", N_("Move the chosen records to the recycle bin")},
        {"Enter", N_("Open the chosen record")},
        {"F10", N_("Menu")},
    };
    std::vector<Line> lines;
    for (const auto& [key, meaning] : keys) lines.push_back({wxString::FromUTF8(key), word(meaning)});
    return lines;
}

std::vector<Line> sample_lines(const std::vector<figures::Sample>& samples) {
    std::vector<Line> lines;
    for (const figures::Sample& sample : samples)
        lines.push_back({*sample.kind ? word(sample.text) : wxString::FromUTF8(sample.text), word(sample.meaning)});
    return lines;
}

}  // namespace

HelpPage::HelpPage(wxWindow* parent, Shell& shell, Help topic) : Page(parent, shell) {
    SetName("help");
    const std::vector<Line> lines = topic == Help::keys      ? key_lines()
                                    : topic == Help::filters ? sample_lines(figures::filter_samples())
                                                             : sample_lines(figures::template_samples());
    const char* title = topic == Help::keys      ? N_("Keys")
                        : topic == Help::filters ? N_("How a filter is written")
                                                 : N_("What a template may hold");
    auto* card = new Card(this);
    auto* grid = new wxFlexGridSizer(2, theme::near_by, theme::wide * 2);
    for (const Line& line : lines) {
        auto* sample = make_text(card, line.sample);
        sample->SetFont(theme::font(1.0, true));
        grid->Add(sample);
        grid->Add(make_text(card, line.meaning));
    }
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(grid, 0, wxALL, theme::wide);
    card->SetSizer(inside);
    auto* layout = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(make_icon_button(this, "back", word(N_("Back")), "back", [this] { shell_.go_back(); }), 0,
              wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::tight);
    head->Add(make_heading(this, word(title)), 0, wxALIGN_CENTER_VERTICAL);
    layout->Add(head, 0, wxALL, theme::wide);
    layout->Add(card, 0, wxLEFT | wxRIGHT, theme::wide);
    SetSizer(layout);
}

}  // namespace dangwu::desktop
