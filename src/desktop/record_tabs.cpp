#include "desktop/record_tabs.h"

#include "desktop/native.h"
#include "desktop/strings.h"
#include "office/change.h"

namespace dangwu::desktop {

namespace {

std::string size_in_words(std::int64_t bytes) {
    if (bytes < 1024) return std::to_string(bytes) + " B";
    bool is_small = bytes < 1024 * 1024;
    Decimal amount = Decimal::of(static_cast<double>(bytes) / (is_small ? 1024.0 : 1024.0 * 1024.0));
    return amount.text(1) + (is_small ? " KB" : " MB");
}

std::string step_in_words(const office::HistoryStep& step) {
    switch (step.action) {
        case storage::Action::add: return tr(N_("Entered"));
        case storage::Action::edit: return tr(N_("Edited"));
        case storage::Action::remove: return tr(N_("Moved to the recycle bin"));
        case storage::Action::restore: return tr(N_("Restored"));
        case storage::Action::attach: return say(N_("File added: {0}"), {step.attachment});
        case storage::Action::detach: return say(N_("File removed: {0}"), {step.attachment});
    }
    return {};
}

}  // namespace

std::string action_in_words(const std::string& action) {
    if (action == "save") return tr(N_("Saved"));
    if (action == "remove") return tr(N_("Moved to the recycle bin"));
    if (action == "restore") return tr(N_("Restored"));
    if (action == "import") return tr(N_("Imported"));
    if (action == "undo") return tr(N_("Undone"));
    if (action == "undo_part") return tr(N_("Undone in part"));
    if (action == "attach") return tr(N_("File added"));
    if (action == "detach") return tr(N_("File removed"));
    return action;
}

RecordTab::RecordTab(wxWindow* parent, Shell& shell, const Kind& kind, const std::string& name,
                     const std::vector<TextList::Column>& columns)
    : wxPanel(parent), shell_(shell), kind_(kind) {
    auto* card = new Card(this);
    list_ = new TextList(card, name, columns);
    hint_ = make_text(card, wxString(), "muted");
    buttons_ = new wxBoxSizer(wxHORIZONTAL);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(hint_, 0, wxALL, theme::apart);
    inside->Add(list_, 1, wxEXPAND | wxALL, theme::close);
    inside->Add(buttons_, 0, wxALL, theme::near_by);
    card->SetSizer(inside);
    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(card, 1, wxEXPAND | wxTOP, theme::near_by);
    SetSizer(layout);
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        int row = list_->ItemToRow(event.GetItem());
        if (row >= 0) activated(static_cast<std::size_t>(row));
    });
}

void RecordTab::show(std::int64_t id) {
    id_ = id;
    errand_.renew();
    if (id)
        load();
    else
        fill({}, word(N_("Save the record first.")));
}

void RecordTab::fill(const std::vector<std::vector<std::string>>& rows, const wxString& if_empty) {
    list_->DeleteAllItems();
    for (const auto& row : rows) list_->append(row);
    hint_->SetLabelText(if_empty);
    hint_->Show(rows.empty());
    list_->Show(!rows.empty());
    hint_->GetParent()->Layout();
}

int RecordTab::chosen() const {
    return list_->GetSelectedRow();
}

RelatedTab::RelatedTab(wxWindow* parent, Shell& shell, const Kind& kind)
    : RecordTab(parent, shell, kind, "related",
                {{N_("Date"), 110}, {N_("Register"), 150}, {N_("Record"), 380, wxALIGN_LEFT, true}, {N_("As"), 160}}) {}

void RelatedTab::load() {
    shell_.desk().ask(
        errand_, [kind = &kind_, id = id_](office::Office& office) { return office.related(*kind, id); },
        [this](std::vector<office::Related> related) {
            related_ = std::move(related);
            std::vector<std::vector<std::string>> rows;
            for (const office::Related& each : related_)
                rows.push_back({each.date, tr(each.kind->plural), each.name, each.through});
            fill(rows, word(N_("No other record refers to this one yet.")));
        });
}

void RelatedTab::activated(std::size_t row) {
    if (row < related_.size()) shell_.open_record(*related_[row].kind, related_[row].id);
}

AttachmentsTab::AttachmentsTab(wxWindow* parent, Shell& shell, const Kind& kind)
    : RecordTab(parent, shell, kind, "attachments",
                {{N_("File"), 380, wxALIGN_LEFT, true},
                 {N_("Size"), 100, wxALIGN_RIGHT},
                 {N_("Added on"), 150},
                 {N_("Added by"), 120}}) {
    wxWindow* card = list_->GetParent();
    auto add = [&](const char* name, const wxString& label, const char* icon, auto action) {
        buttons_->Add(make_button(card, name, label, icon, Look::plain, action), 0, wxRIGHT, theme::close);
    };
    add("attach", word(N_("Add file…")), "plus",
        [this] { attach(shell_.ask().files_to_read(tr(N_("Files to attach")), "*")); });
    add("open_attachment", word(N_("Open file")), "folder", [this] { open_chosen(); });
    add("detach", word(N_("Remove")), "cross", [this] { detach_chosen(); });
}

void AttachmentsTab::load() {
    shell_.desk().ask(
        errand_, [kind = &kind_, id = id_](office::Office& office) { return office.attachments(*kind, id); },
        [this](std::vector<office::Attachment> attachments) {
            attachments_ = std::move(attachments);
            std::vector<std::vector<std::string>> rows;
            for (const office::Attachment& each : attachments_)
                rows.push_back({each.name, size_in_words(each.size), local_time(each.added_at), each.added_by});
            fill(rows, word(N_("No file is attached yet.")));
        });
}

void AttachmentsTab::attach(const std::vector<std::filesystem::path>& files) {
    if (files.empty()) return;
    if (!id_) return shell_.tell(tr(N_("Save the record first.")));
    shell_.desk().change(
        errand_,
        [kind = &kind_, id = id_, files](office::Office& office) {
            office::Change change(office, "attach", office.name_of(*kind, id));
            for (const auto& file : files) change.attach(*kind, id, file);
            change.commit();
        },
        [this] { load(); });
}

void AttachmentsTab::open_chosen() {
    if (chosen() < 0) return shell_.tell(tr(N_("Choose a file in the list first.")));
    activated(static_cast<std::size_t>(chosen()));
}

void AttachmentsTab::activated(std::size_t row) {
    if (row >= attachments_.size()) return;
    const office::Attachment& attachment = attachments_[row];
    auto file = shell_.ask().file_to_write(tr(N_("Save the attachment as")), attachment.name, "*");
    if (!file) return;
    shell_.desk().ask(
        errand_, [id = attachment.id, file = *file](office::Office& office) { office.save_attachment(id, file); },
        [this, file = *file] { shell_.ask().show_file(file); });
}

void AttachmentsTab::detach_chosen() {
    if (chosen() < 0) return shell_.tell(tr(N_("Choose a file in the list first.")));
    shell_.desk().change(
        errand_,
        [id = attachments_[static_cast<std::size_t>(chosen())].id](office::Office& office) { office.detach(id); },
        [this] { load(); });
}

HistoryTab::HistoryTab(wxWindow* parent, Shell& shell, const Kind& kind)
    : RecordTab(parent, shell, kind, "history",
                {{N_("When"), 140},
                 {N_("Who"), 90},
                 {N_("What"), 110},
                 {N_("Field"), 150},
                 {N_("Before"), 200},
                 {N_("After"), 200, wxALIGN_LEFT, true}}) {}

void HistoryTab::load() {
    shell_.desk().ask(
        errand_, [kind = &kind_, id = id_](office::Office& office) { return office.history(*kind, id); },
        [this](const std::vector<office::HistoryStep>& steps) {
            std::vector<std::vector<std::string>> rows;
            for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
                std::string when = local_time(step->change.at), who = step->change.user, what = step_in_words(*step);
                if (step->fields.empty()) rows.push_back({when, who, what, "", "", ""});
                for (const office::FieldChange& field : step->fields) {
                    rows.push_back({when, who, what, tr(field.field->label), field.before, field.after});
                    when = who = what = "";
                }
            }
            fill(rows, word(N_("Nothing has happened to this record yet.")));
        });
}

}  // namespace dangwu::desktop
