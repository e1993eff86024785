#include "desktop/form_page.h"

#include "desktop/icons.h"
#include "desktop/native.h"
#include "desktop/paper_work.h"
#include "desktop/record_tabs.h"
#include "desktop/references.h"
#include "desktop/strings.h"
#include "figures/own_figures.h"
#include "office/other_records.h"

namespace dangwu::desktop {

namespace {

/// What a save came to: the record as it is in the file now, or what speaks against it.
struct Saved {
    std::optional<Record> record;
    std::vector<Problem> problems;
    std::int64_t change = 0;
};

bool refuses(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) { return problem.refuses; });
}

}  // namespace

FormPage::FormPage(wxWindow* parent, Shell& shell, const Kind& kind, std::int64_t id) : FormPage(parent, shell, kind) {
    load(id);
}

FormPage::FormPage(wxWindow* parent, Shell& shell, const Record& draft) : FormPage(parent, shell, draft.kind()) {
    show(draft);
    if (!same_values(kind_, draft.data(), Record(kind_).data())) set_dirty(true);
}

FormPage::FormPage(wxWindow* parent, Shell& shell, const Kind& kind) : Page(parent, shell), kind_(kind) {
    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(make_header(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::wide);
    form_ = std::make_unique<Form>(this, kind, shell.desk());
    layout->AddSpacer(theme::close);
    layout->Add(form_->notebook(), 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, theme::wide);
    SetSizer(layout);
    form_->on_change = [this] { set_dirty(true); };
    add_tabs();
}

wxSizer* FormPage::make_header() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const int flags = wxALIGN_CENTER_VERTICAL | wxRIGHT;
    row->Add(make_icon_button(this, "back", word(N_("Back")), "back", [this] { shell_.go_back(); }), 0, flags,
             theme::tight);
    heading_ = make_heading(this, wxString(), 1.3);
    heading_->SetWindowStyle(wxST_ELLIPSIZE_END);
    heading_->SetMinSize(FromDIP(wxSize(60, -1)));
    row->Add(heading_, 1, flags, theme::near_by);
    row->Add(make_icon_button(this, "print", word(N_("Print on one page")), "printer", [this] { print(); }), 0, flags,
             theme::close);
    remove_button_ = make_button(this, "remove", word(N_("Move to the recycle bin")), "bin", Look::plain,
                                 [this] { remove_or_restore(); });
    row->Add(remove_button_, 0, flags, theme::close);
    auto* next =
        make_button(this, "save_next", word(N_("Save and next")), "plus", Look::plain, [this] { save_and_next(); });
    next->SetToolTip("Ctrl+Enter");
    row->Add(next, 0, flags, theme::close);
    save_button_ = make_button(this, "save", word(N_("Save")), "check", Look::primary, [this] { save(); });
    save_button_->SetToolTip("Ctrl+S");
    row->Add(save_button_, 0, wxALIGN_CENTER_VERTICAL);

    auto* header = new wxBoxSizer(wxVERTICAL);
    header->Add(row, 0, wxEXPAND);
    pending_ = make_text(this, wxString(), "warn");
    native::add_class(pending_, "small");
    header->Add(pending_, 0, wxLEFT | wxTOP, theme::tight);
    return header;
}

void FormPage::add_tabs() {
    wxNotebook* book = form_->notebook();
    if (is_referred_to(kind_)) {
        related_ = new RelatedTab(book, shell_, kind_);
        book->AddPage(related_, word(N_("Related records")));
    }
    attachments_ = new AttachmentsTab(book, shell_, kind_);
    book->AddPage(attachments_, word(N_("Attachments")));
    history_ = new HistoryTab(book, shell_, kind_);
    book->AddPage(history_, word(N_("History")));
}

void FormPage::load(std::int64_t id) {
    shell_.desk().ask(
        errand_, [kind = &kind_, id](office::Office& office) { return office.load(*kind, id); },
        [this](Record record) { show(std::move(record)); });
}

void FormPage::refresh() {
    // Another page may have changed the record; what is being edited stays.
    if (record_ && record_->id && !dirty_ && shown_revision_ != shell_.desk().revision()) load(record_->id);
}

void FormPage::show(Record record) {
    shown_revision_ = shell_.desk().revision();
    record_ = std::make_unique<Record>(std::move(record));
    Freeze();
    form_->show(*record_);
    set_dirty(false);
    show_heading();
    if (related_) related_->show(record_->id);
    attachments_->show(record_->id);
    history_->show(record_->id);
    Layout();
    Thaw();
}

void FormPage::show_heading() {
    std::string title = title_of(*record_);
    if (!record_->id) title = say(N_("New: {0}"), {tr(kind_.label)});
    heading_->SetLabelText(wx((dirty_ ? "● " : "") + title));
    std::string missing;
    for (const Field* field : incomplete(*record_)) missing += (missing.empty() ? "" : tr(N_(", "))) + tr(field->label);
    std::string line;
    if (record_->removed)
        line = tr(N_("This record lies in the recycle bin."));
    else if (record_->id && !missing.empty())
        line = say(N_("To be completed: {0}"), {missing});
    pending_->SetLabelText(wx(line));
    pending_->Show(!line.empty());
    remove_button_->Show(record_->id != 0);
    remove_button_->SetLabel(record_->removed ? word(N_("Restore")) : word(N_("Move to the recycle bin")));
    Layout();
}

void FormPage::set_dirty(bool dirty) {
    bool moved = dirty != dirty_;
    dirty_ = dirty;
    if (moved && record_) show_heading();
}

void FormPage::save(std::function<void()> then) {
    if (!record_ || saving_) return;
    form_->refuse({});
    std::vector<Problem> problems = form_->check();
    if (refuses(problems)) {
        form_->focus_first_problem();
        shell_.warn(tr(N_("Not saved yet: some fields need your attention. They are marked in red.")));
        return;
    }
    problems.clear();
    Record record = form_->read(problems);
    saving_ = true;
    shell_.desk().change(
        errand_,
        [record](office::Office& office) mutable {
            Saved saved;
            saved.problems = resolve_references(office, record);
            for (Problem& problem : office::examine(office, record)) saved.problems.push_back(std::move(problem));
            if (refuses(saved.problems)) return saved;
            for (Problem& remark : figures::remarks_on(office, record)) saved.problems.push_back(std::move(remark));
            saved.change = office.save(record);
            saved.record = office.load(record.kind(), record.id);
            return saved;
        },
        [this, then](Saved saved) {
            saving_ = false;
            if (!saved.record) {
                form_->refuse(saved.problems);
                form_->focus_first_problem();
                shell_.warn(tr(N_("Not saved yet: some fields need your attention. They are marked in red.")));
                return;
            }
            show(std::move(*saved.record));
            form_->show_problems(saved.problems);  // what is left are remarks
            shown_revision_ = shell_.desk().revision();
            std::string told = say(N_("Saved: {0}"), {title_of(*record_)});
            if (!saved.problems.empty()) told += tr(N_(". Please note: "));
            for (std::size_t i = 0; i < saved.problems.size(); ++i) told += (i ? " " : "") + saved.problems[i].sentence;
            if (saved.change)
                shell_.tell_change(told, saved.change);
            else
                shell_.tell(tr(N_("Nothing had changed.")));
            if (then) then();
        },
        [this](const std::exception& problem) {
            saving_ = false;
            shell_.fail(problem);
        });
}

void FormPage::save_and_next() {
    save([this] { CallAfter([this] { shell_.new_record(Record(kind_)); }); });
}

void FormPage::leave(std::function<void()> then) {
    if (!dirty_) return then();
    switch (shell_.ask().unsaved(utf8(heading_->GetLabelText().AfterFirst(wxUniChar(' '))))) {
        case Unsaved::save: save(then); break;
        case Unsaved::discard:
            dirty_ = false;
            shown_revision_ = -1;  // read again, should somebody come back to it
            then();
            break;
        case Unsaved::stay: break;
    }
}

void FormPage::remove_or_restore() {
    bool restore = record_->removed;
    shell_.desk().change(
        errand_,
        [kind = &kind_, id = record_->id, restore, title = title_of(*record_)](office::Office& office) {
            return restore ? office.restore(*kind, id) : office.remove(*kind, id, title);
        },
        [this, restore, title = title_of(*record_)](std::int64_t change) {
            dirty_ = false;
            shell_.tell_change(restore ? say(N_("“{0}” is back in the register."), {title})
                                       : say(N_("“{0}” lies in the recycle bin."), {title}),
                               change);
            shell_.go_back();
        });
}

void FormPage::print() {
    if (!record_->id) return shell_.tell(tr(N_("Save the record first.")));
    paper_work::print_record(shell_, errand_, *record_);
}

void FormPage::show_tab(const wxWindow* tab) {
    int page = form_->notebook()->FindPage(tab);
    if (page != wxNOT_FOUND) form_->notebook()->SetSelection(static_cast<std::size_t>(page));
}

void FormPage::command(Command command) {
    switch (command) {
        case Command::save: save(); break;
        case Command::save_and_next: save_and_next(); break;
        case Command::create: shell_.new_record(Record(kind_)); break;
        case Command::print: print(); break;
        default: break;
    }
}

}  // namespace dangwu::desktop
