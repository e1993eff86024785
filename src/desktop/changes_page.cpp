#include "desktop/changes_page.h"

#include "desktop/record_tabs.h"
#include "desktop/strings.h"

namespace dangwu::desktop {

namespace {

constexpr int most_shown = 500;

}  // namespace

bool agrees_to_undo(Shell& shell, const office::ChangeSet& change) {
    if (change.records < 2) return true;
    std::string step = action_in_words(change.action);
    if (!change.note.empty()) step += tr(N_(": ")) + change.note;
    return shell.ask().agree(
        say(N_("Undo this step with {0} records?"), {std::to_string(change.records)}),
        step + "\n" + local_time(change.at) + "\n" +
            tr(N_("The records become what they were before. The undo itself can be taken back with Ctrl+Y.")),
        tr(N_("Undo the step")));
}

ChangesPage::ChangesPage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    SetName("changes");
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(make_heading(this, word(N_("Change log"))), 1, wxALIGN_CENTER_VERTICAL);
    undo_ = make_button(this, "undo_change", word(N_("Undo the chosen step")), "undo", Look::primary,
                        [this] { take_back_chosen(); });
    head->Add(undo_, 0, wxALIGN_CENTER_VERTICAL);
    auto* card = new Card(this);
    list_ = new TextList(card, "list_changes",
                         {{N_("When"), 150},
                          {N_("Who"), 110},
                          {N_("What"), 140},
                          {N_("Records"), 80, wxALIGN_RIGHT},
                          {N_("About"), 380, wxALIGN_LEFT, true},
                          {N_("State"), 110}});
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_chosen(); });
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(list_, 1, wxEXPAND | wxALL, theme::close);
    card->SetSizer(inside);
    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(head, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::wide);
    layout->Add(make_text(this,
                          word(N_("Every step can be undone at any time. What was changed since stays as it is and is "
                                  "named. Double click or Enter: the records of a step.")),
                          "muted"),
                0, wxLEFT | wxRIGHT | wxTOP, theme::wide);
    layout->Add(card, 1, wxEXPAND | wxALL, theme::wide);
    SetSizer(layout);
}

void ChangesPage::refresh() {
    if (shown_revision_ == shell_.desk().revision()) return;
    shown_revision_ = shell_.desk().revision();
    errand_.renew();
    shell_.desk().ask(
        errand_, [](office::Office& office) { return office.changes(most_shown); },
        [this](std::vector<office::ChangeSet> changes) { fill(std::move(changes)); });
}

void ChangesPage::fill(std::vector<office::ChangeSet> changes) {
    changes_ = std::move(changes);
    list_->DeleteAllItems();
    for (const office::ChangeSet& change : changes_) {
        list_->append({local_time(change.at), change.user, action_in_words(change.action),
                       std::to_string(change.records), change.note,
                       change.undone_by ? tr(N_("Undone")) : std::string()});
    }
}

const office::ChangeSet* ChangesPage::chosen() {
    int row = list_->GetSelectedRow();
    if (row < 0) shell_.tell(tr(N_("Choose a step in the list first.")));
    return row < 0 ? nullptr : &changes_[static_cast<std::size_t>(row)];
}

void ChangesPage::open_chosen() {
    const office::ChangeSet* change = chosen();
    if (!change) return;
    std::string title = action_in_words(change->action);
    if (!change->note.empty()) title += tr(N_(": ")) + change->note;
    std::string explanation = say(N_("Changed on {0} by {1}"), {local_time(change->at), change->user});
    shell_.desk().ask(
        errand_, [id = change->id](office::Office& office) { return office.touched(id); },
        [this, title, explanation](const std::vector<office::Named>& records) {
            shell_.open_records(title, explanation, records);
        });
}

void ChangesPage::take_back_chosen() {
    const office::ChangeSet* choice = chosen();
    if (!choice) return;
    office::ChangeSet change = *choice;
    if (change.undone_by) return shell_.tell(tr(N_("This step was undone already.")));
    if (agrees_to_undo(shell_, change)) shell_.take_back(change.id);
}

}  // namespace dangwu::desktop
