#include "desktop/figures_page.h"

#include <wx/clipbrd.h>

#include "desktop/native.h"
#include "desktop/strings.h"
#include "records/figure.h"
#include "records/text.h"

namespace dangwu::desktop {

FiguresPage::FiguresPage(wxWindow* parent, Shell& shell, const figures::Period& period)
    : Page(parent, shell), period_(period) {
    SetName("figures");
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    const int flags = wxALIGN_CENTER_VERTICAL | wxRIGHT;
    head->Add(make_icon_button(this, "back", word(N_("Back")), "back", [this] { shell_.go_back(); }), 0, flags,
              theme::tight);
    head->Add(make_heading(this, sentence(N_("All figures of {0}"), {std::to_string(period.year)})), 0, flags,
              theme::wide);
    head->AddStretchSpacer();
    search_ = new wxSearchCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(220, -1)), 0,
                               wxDefaultValidator, "search");
    search_->SetDescriptiveText(word(N_("Search in titles and definitions")));
    native::accessible_name(search_, word(N_("Search")));
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { fill(); });
    head->Add(search_, 0, flags, theme::close);
    head->Add(
        make_button(this, "copy", word(N_("Copy for the template")), "file", Look::plain, [this] { copy_chosen(); }), 0,
        flags, theme::close);
    head->Add(make_button(this, "new", word(N_("New figure")), "plus", Look::primary,
                          [this] { shell_.new_record(Record(OwnFigure::describe())); }),
              0, wxALIGN_CENTER_VERTICAL);

    auto* card = new Card(this);
    list_ = new TextList(card, "list_figures",
                         {{N_("Title"), 250},
                          {N_("Value"), 90, wxALIGN_RIGHT},
                          {N_("Unit of measure"), 70},
                          {N_("Records"), 60, wxALIGN_RIGHT},
                          {N_("Definition"), 300, wxALIGN_LEFT, true},
                          {N_("In a template"), 230}});
    native::accessible_name(list_, word(N_("Figures")));
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_chosen(); });
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(list_, 1, wxEXPAND | wxALL, theme::close);
    card->SetSizer(inside);

    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(head, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::wide);
    layout->Add(make_text(this,
                          word(N_("Enter or a double click opens the records behind a figure. A figure of your own is "
                                  "a filter over one register, with the number or sum of what it finds.")),
                          "muted"),
                0, wxLEFT | wxRIGHT | wxTOP, theme::wide);
    layout->Add(card, 1, wxEXPAND | wxALL, theme::wide);
    SetSizer(layout);
}

void FiguresPage::refresh() {
    if (shown_revision_ == shell_.desk().revision()) return;
    shown_revision_ = shell_.desk().revision();
    errand_.renew();
    shell_.desk().work_long(
        errand_,
        [period = period_](office::Office& office, const Progress& progress) {
            return figures::all_figures(office, period, progress);
        },
        [](double) {},
        [this](std::vector<figures::Figure> figures) {
            figures_ = std::move(figures);
            fill();
        },
        {}, false);
}

void FiguresPage::fill() {
    std::string wanted = folded(utf8(search_->GetValue()));
    list_->DeleteAllItems();
    shown_.clear();
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        const figures::Figure& figure = figures_[i];
        const std::string& told = figure.value ? figure.definition : figure.missing;
        bool found = wanted.empty() || folded(figure.title + figure.id + told).find(wanted) != std::string::npos;
        if (!found) continue;
        shown_.push_back(i);
        list_->append({figure.title, figure.value ? figure.value->text(figure.decimals) : std::string("—"), figure.unit,
                       std::to_string(figure.records.size()), told, "{{" + figure.id + "}}"});
    }
}

const figures::Figure* FiguresPage::chosen() {
    int row = list_->GetSelectedRow();
    if (row >= 0) return &figures_[shown_[static_cast<std::size_t>(row)]];
    shell_.tell(tr(N_("Choose a figure in the list first.")));
    return nullptr;
}

void FiguresPage::open_chosen() {
    if (const figures::Figure* figure = chosen()) open_figure(shell_, *figure);
}

void FiguresPage::copy_chosen() {
    const figures::Figure* figure = chosen();
    if (!figure) return;
    std::string tag = "{{" + figure->id + "}}";
    if (!wxTheClipboard->Open()) return shell_.warn(tr(N_("The clipboard is in use by another program. Try again.")));
    wxTheClipboard->SetData(new wxTextDataObject(wx(tag)));
    wxTheClipboard->Close();
    shell_.tell(say(N_("Copied: {0}. Put it into your template where the number shall stand."), {tag}));
}

void open_figure(Shell& shell, const figures::Figure& figure) {
    std::string title = figure.title;
    if (figure.value) title += "　" + figure.value->text(figure.decimals) + " " + figure.unit;
    std::string explanation = figure.definition;
    if (!figure.missing.empty()) explanation += "\n" + figure.missing;
    shell.open_records(title, explanation, figure.records);
}

}  // namespace dangwu::desktop
