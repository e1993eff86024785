#include "desktop/register_page.h"

#include <wx/menu.h>

#include <algorithm>
#include <utility>

#include "desktop/icons.h"
#include "desktop/native.h"
#include "desktop/paper_work.h"
#include "desktop/strings.h"
#include "office/change.h"
#include "query/filter_text.h"
#include "records/figure.h"
#include "records/text.h"

namespace dangwu::desktop {

namespace {

/// While somebody types, the list waits this long for the next letter.
constexpr int typing_pause_ms = 150;

}  // namespace

RegisterPage::RegisterPage(wxWindow* parent, Shell& shell, const Kind& kind) : Page(parent, shell), kind_(kind) {
    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(make_header(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::wide);
    layout->Add(make_filter_row(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::wide);
    filter_words_ = make_text(this, wxString(), "small");
    layout->Add(filter_words_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::wide);
    table_ = new RecordTable(this, shell, kind);
    table_->allow_sorting();
    layout->Add(table_, 1, wxEXPAND | wxALL, theme::wide);
    layout->Add(make_empty_card(), 0, wxEXPAND | wxALL, theme::wide);
    layout->GetItem(filter_words_)->SetBorder(theme::wide);
    SetSizer(layout);
    filter_words_->Hide();

    table_->on_open = [this](std::int64_t id) { open_or_restore(id); };
    table_->on_menu = [this](std::int64_t id, const Field& field) {
        shell_.desk().ask(
            errand_, [this, id](office::Office& office) { return office.load(kind_, id); },
            [this, &field](const Record& record) { make_cell_menu(record, field); });
    };
    table_->on_sort = [this](const Field& field, bool ascending) { sort_by(field, !ascending); };
    typing_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { load(); });
    table_->list().Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DELETE)
            remove_selected();
        else
            event.Skip();
    });
}

wxSizer* RegisterPage::make_header() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    heading_ = make_heading(this, word(kind_.plural));
    row->Add(heading_, 0, wxALIGN_CENTER_VERTICAL);
    row->AddStretchSpacer();
    search_ = new wxSearchCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(270, -1)), 0,
                               wxDefaultValidator, "search");
    search_->SetDescriptiveText(word(N_("Search: characters, pinyin, initials (Ctrl+F)")));
    native::accessible_name(search_, word(N_("Search")));
    search_->Enable(*kind_.search);
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typing_.StartOnce(typing_pause_ms); });
    lead_to_rows(search_, true);
    row->Add(search_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::close);

    const int flags = wxALIGN_CENTER_VERTICAL | wxRIGHT;
    row->Add(make_icon_button(this, "print", word(N_("Print as PDF")), "printer", [this] { print_list(); }), 0, flags,
             theme::tight);
    row->Add(make_icon_button(this, "export", word(N_("Export to Excel")), "download", [this] { export_list(); }), 0,
             flags, theme::tight);
    row->Add(
        make_icon_button(this, "import", word(N_("Import workbooks")), "upload", [this] { shell_.open_import({}); }), 0,
        flags, theme::tight);
    row->Add(make_icon_button(this, "more", word(N_("More")), "more", [this] { make_menu(); }), 0, flags, theme::close);
    new_button_ =
        make_button(this, "new", word(N_("New")), "plus", Look::primary, [this] { shell_.new_record(Record(kind_)); });
    new_button_->SetToolTip("Ctrl+N");
    row->Add(new_button_, 0, wxALIGN_CENTER_VERTICAL);
    return row;
}

wxSizer* RegisterPage::make_filter_row() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(make_button(this, "filter_by", word(N_("Filter")), "filter", Look::plain, [this] { make_filter_menu(); }),
             0, wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::close);
    filter_box_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER,
                                 wxDefaultValidator, "filter");
    const Field* example = nullptr;
    for (const Field* field : listed_fields(kind_))
        if (!example && field->type == Type::code) example = field;
    std::string sample = example ? tr(example->label) + " = " + tr(example->codes().codes.front().label)
                                 : tr(kind_.fields.front().label) + tr(N_("filter| is not empty"));
    filter_box_->SetHint(sentence(N_("Filter, for example: {0}"), {sample}));
    filter_box_->SetMinSize(FromDIP(wxSize(200, theme::control_height)));
    native::accessible_name(filter_box_, word(N_("Filter")));
    filter_box_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { apply_filter(); });
    filter_box_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (filter_box_->IsEmpty()) apply_filter();
    });
    lead_to_rows(filter_box_, false);
    row->Add(filter_box_, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::close);

    if (kind_.name_style == NameStyle::person) {
        order_ =
            new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, 0, wxDefaultValidator, "order");
        order_->Append(word(N_("By pinyin")));
        order_->Append(word(N_("By strokes of the surname")));
        order_->SetSelection(0);
        native::accessible_name(order_, word(N_("Order")));
        order_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
            sort_ = order_->GetSelection() == 1 ? office::SortBy::stroke : office::SortBy::pinyin;
            reversed_ = false;
            load();
        });
        row->Add(order_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::close);
    }
    remove_button_ = make_button(this, "remove", word(N_("Move to the recycle bin")), "bin", Look::plain,
                                 [this] { remove_selected(); });
    row->Add(remove_button_, 0, wxALIGN_CENTER_VERTICAL);
    return row;
}

/// What stands in place of a list without records: what belongs there, and the next step.
wxWindow* RegisterPage::make_empty_card() {
    empty_ = new Card(this);
    empty_->SetName("empty");
    empty_words_ = make_heading(empty_, wxString(), 1.2);
    empty_steps_ = new wxBoxSizer(wxHORIZONTAL);
    auto add = [&](const char* name, const char* label, const char* icon, Look look, std::function<void()> action) {
        empty_steps_->Add(make_button(empty_, name, word(label), icon, look, std::move(action)), 0, wxALL,
                          theme::tight);
    };
    add("empty_new", N_("Enter the first one"), "plus", Look::primary, [this] { shell_.new_record(Record(kind_)); });
    add("empty_import", N_("Import workbooks"), "upload", Look::plain, [this] { shell_.open_import({}); });
    add("empty_workbook", N_("Empty workbook for this register…"), "download", Look::plain,
        [this] { hand_out_empty_workbook(); });
    clear_button_ = make_button(empty_, "empty_clear", word(N_("Show all records")), "", Look::plain, [this] {
        search_->ChangeValue(wxString());
        set_filter({});
    });
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(empty_words_, 0, wxALIGN_CENTER_HORIZONTAL | wxALL, theme::wide);
    inside->Add(empty_steps_, 0, wxALIGN_CENTER_HORIZONTAL | wxBOTTOM, theme::wide);
    inside->Add(clear_button_, 0, wxALIGN_CENTER_HORIZONTAL | wxBOTTOM, theme::wide);
    empty_->SetSizer(inside);
    empty_->Hide();
    return empty_;
}

void RegisterPage::show_rows(std::vector<std::int64_t> ids) {
    bool searched = !search_->IsEmpty() || !filter_box_->IsEmpty();
    bool nothing = ids.empty();
    if (nothing) {
        const char* words = recycle_bin_ ? N_("The recycle bin of this register is empty.")
                            : searched   ? N_("No record fits. Shorten what you search for, or empty the filter.")
                                         : N_("{0}: nothing is entered yet.");
        empty_words_->SetLabelText(sentence(words, {tr(kind_.plural)}));
        empty_->GetSizer()->Show(empty_steps_, !recycle_bin_ && !searched);
        clear_button_->Show(searched);
    }
    const std::int64_t marked = pointed_at_ ? pointed_at_ : table_->current();
    const bool several = table_->selected().size() > 1;
    table_->show(std::move(ids));
    if (marked && (!several || pointed_at_)) table_->select(marked);
    pointed_at_ = 0;
    table_->Show(!nothing);
    empty_->Show(nothing);
    Layout();
    if (std::exchange(rows_awaited_, false)) go_to_rows();
}

void RegisterPage::point_at(std::int64_t id) {
    pointed_at_ = id;
    if (shown_revision_ != shell_.desk().revision()) return;  // the list is about to be read again
    table_->select(id);
    pointed_at_ = 0;
}

/// Down, and in the search box Enter, go on to the records that were found.
void RegisterPage::lead_to_rows(wxWindow* box, bool also_by_enter) {
    box->Bind(wxEVT_CHAR_HOOK, [this, also_by_enter](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        const bool enter = also_by_enter && (key == WXK_RETURN || key == WXK_NUMPAD_ENTER);
        if (event.HasModifiers() || (key != WXK_DOWN && !enter)) return event.Skip();
        if (!typing_.IsRunning()) return go_to_rows();
        typing_.Stop();
        rows_awaited_ = true;
        load();
    });
}

void RegisterPage::go_to_rows() {
    if (table_->ids().empty()) return;
    if (!table_->current()) table_->select(table_->ids().front());
    table_->list().SetFocus();
}

void RegisterPage::make_menu() {
    wxMenu menu;
    add_action(menu, word(N_("Empty workbook for this register…")), [this] { hand_out_empty_workbook(); });
    add_action(menu, word(N_("Make a figure of this filter…")), [this] { make_figure(); });
    auto* sorting = new wxMenu;
    for (const Field* field : listed_fields(kind_)) {
        if (!RecordTable::can_sort(*field)) continue;
        add_action(*sorting, word(field->label),
                   [this, field] { sort_by(*field, sort_field_ == field->name && !reversed_); });
    }
    menu.AppendSubMenu(sorting, word(N_("Sort by")));
    menu.AppendSeparator();
    if (recycle_bin_)
        add_action(menu, word(N_("Back to the register")), [this] { show_recycle_bin(false); });
    else
        add_action(menu, word(N_("Recycle bin")), [this] { show_recycle_bin(true); });
    show_below(FindWindow("more"), menu);
}

/// What can be asked for without knowing how a filter is written; the box then shows how.
void RegisterPage::make_filter_menu() {
    wxMenu menu;
    auto* further = new wxMenu;
    const std::vector<const Field*> listed = listed_fields(kind_);
    for (const Field* field : listed) add_offers(menu, *field);
    for (const Field& field : kind_.fields)
        if (std::find(listed.begin(), listed.end(), &field) == listed.end()) add_offers(*further, field);
    menu.AppendSubMenu(further, word(N_("Further fields")));
    menu.AppendSeparator();
    add_action(menu, word(N_("Empty the filter")), [this] { set_filter({}); })->Enable(!filter_box_->IsEmpty());
    add_action(menu, word(N_("How a filter is written")), [this] { shell_.open_help(Help::filters); });
    show_below(FindWindow("filter_by"), menu);
}

void RegisterPage::add_offers(wxMenu& menu, const Field& field) {
    const std::vector<query::Offer> offers = query::offers(kind_, field);
    if (offers.empty()) return;
    auto* values = new wxMenu;
    for (const query::Offer& offer : offers) {
        if (!field.required && &offer == &offers.back() - 1 && offers.size() > 2) values->AppendSeparator();
        add_action(*values, wxControl::EscapeMnemonics(wx(offer.label)),
                   [this, &field, offer] { narrow(field, offer.condition); });
    }
    menu.AppendSubMenu(values, word(field.label));
}

void RegisterPage::make_cell_menu(const Record& record, const Field& field) {
    wxMenu menu;
    const std::string condition = query::condition_of(record, field);
    if (!condition.empty()) {
        add_action(menu, wxControl::EscapeMnemonics(sentence(N_("Only these: {0}"), {condition})),
                   [&] { narrow(field, condition); });
        add_action(menu, wxControl::EscapeMnemonics(sentence(N_("All but these: {0}"), {condition})),
                   [&] { narrow(field, query::opposite(condition)); });
        menu.AppendSeparator();
    }
    add_action(menu, recycle_bin_ ? word(N_("Restore")) : word(N_("Open")), [&] { open_or_restore(record.id); });
    if (!recycle_bin_) add_action(menu, word(N_("Move to the recycle bin")), [this] { remove_selected(); });
    PopupMenu(&menu);
}

void RegisterPage::narrow(const Field& field, const std::string& condition) {
    set_filter(query::narrowed(utf8(filter_box_->GetValue()), kind_, field, condition));
}

void RegisterPage::set_filter(const std::string& written) {
    filter_box_->ChangeValue(wx(written));
    apply_filter();
}

void RegisterPage::sort_by(const Field& field, bool reversed) {
    sort_ = office::SortBy::field;
    sort_field_ = field.name;
    reversed_ = reversed;
    load();
}

office::Query RegisterPage::query() const {
    office::Query query(kind_);
    query.filter = filter_;
    query.search = utf8(search_->GetValue());
    query.sort = sort_;
    query.sort_field = sort_field_;
    query.reversed = reversed_;
    query.recycle_bin = recycle_bin_;
    return query;
}

void RegisterPage::take_focus() {
    if (empty_->IsShown())
        new_button_->SetFocus();
    else
        go_to_rows();
}

void RegisterPage::refresh() {
    if (shown_revision_ != shell_.desk().revision()) load();
}

void RegisterPage::load() {
    errand_.renew();
    shown_revision_ = shell_.desk().revision();
    shell_.desk().ask(
        errand_, [query = query()](office::Office& office) { return office.ids(query); },
        [this](std::vector<std::int64_t> ids) { show_rows(std::move(ids)); });
}

void RegisterPage::apply_filter() {
    filter_fault_.clear();
    filter_ = {};
    std::string written = trimmed(utf8(filter_box_->GetValue()));
    try {
        if (!written.empty()) filter_ = query::parse_filter(written, kind_);
    } catch (const Error& fault) {
        filter_fault_ = fault.what();
    }
    say_filter();
    if (filter_fault_.empty()) load();
}

void RegisterPage::say_filter() {
    bool is_set = !filter_box_->IsEmpty();
    native::add_class(filter_box_, "error", !filter_fault_.empty());
    native::add_class(filter_words_, "error", !filter_fault_.empty());
    native::add_class(filter_words_, "muted", filter_fault_.empty());
    std::string words = filter_fault_.empty() ? say(N_("Shown: {0}"), {query::in_words(filter_)}) : filter_fault_;
    filter_words_->SetLabelText(wx(words));
    filter_words_->Show(is_set);
    Layout();
}

void RegisterPage::show_recycle_bin(bool on) {
    recycle_bin_ = on;
    heading_->SetLabelText(on ? sentence(N_("{0}: recycle bin"), {tr(kind_.plural)}) : word(kind_.plural));
    new_button_->Show(!on);
    remove_button_->SetLabel(on ? word(N_("Restore")) : word(N_("Move to the recycle bin")));
    remove_button_->SetBitmap(icon(on ? "undo" : "bin", theme::colour(theme::Tone::muted), 17));
    Layout();
    load();
}

void RegisterPage::open_or_restore(std::int64_t id) {
    shell_.open_record(kind_, id);
}

void RegisterPage::remove_selected() {
    std::vector<std::int64_t> chosen = table_->selected();
    if (chosen.empty()) {
        shell_.tell(tr(N_("Choose the records in the list first.")));
        return;
    }
    bool restore = recycle_bin_;
    std::string count = std::to_string(chosen.size());
    if (chosen.size() > 1 && !restore &&
        !shell_.ask().agree(say(N_("Move {0} records to the recycle bin?"), {count}),
                            tr(N_("They can be restored from there, or with Ctrl+Z, at any time.")),
                            tr(N_("Move to the recycle bin"))))
        return;
    shell_.desk().change(
        errand_,
        [kind = &kind_, chosen, restore](office::Office& office) {
            office::Change change(office, restore ? "restore" : "remove", office.name_of(*kind, chosen.front()));
            for (std::int64_t id : chosen) restore ? change.restore(*kind, id) : change.remove(*kind, id);
            return change.commit();
        },
        [this, count, restore](std::int64_t change) {
            shell_.tell_change(restore ? say(N_("{0} records are back in the register."), {count})
                                       : say(N_("{0} records lie in the recycle bin."), {count}),
                               change);
            load();
        });
}

void RegisterPage::export_list() {
    paper_work::export_query(shell_, errand_, query(), tr(kind_.plural));
}

void RegisterPage::print_list() {
    paper_work::print_list(shell_, errand_, kind_, table_->ids(), utf8(heading_->GetLabelText()));
}

void RegisterPage::hand_out_empty_workbook() {
    paper_work::empty_workbook(shell_, errand_, kind_);
}

void RegisterPage::make_figure() {
    OwnFigure figure;
    figure.kind = kind_.name;
    figure.condition = trimmed(utf8(filter_box_->GetValue()));
    shell_.new_record(Record::of(std::move(figure)));
}

void RegisterPage::command(Command command) {
    switch (command) {
        case Command::find:
            search_->SetFocus();
            search_->SelectAll();
            break;
        case Command::create: shell_.new_record(Record(kind_)); break;
        case Command::export_list: export_list(); break;
        case Command::print: print_list(); break;
        default: break;
    }
}

}  // namespace dangwu::desktop
