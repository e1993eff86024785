#include "desktop/import_page.h"

#include <wx/choice.h>
#include <wx/scrolwin.h>

#include <algorithm>

#include "desktop/native.h"
#include "desktop/strings.h"

namespace dangwu::desktop {

namespace {

constexpr const char* workbook_pattern = "*.xlsx;*.xls;*.ods;*.csv;*.tsv";
constexpr int gauge_steps = 1000;

std::string number(std::int64_t value) {
    return std::to_string(value);
}

}  // namespace

ImportPage::ImportPage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    SetName("import");
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(make_heading(this, word(N_("Import workbooks"))), 1, wxALIGN_CENTER_VERTICAL);
    cancel_ = make_button(this, "cancel_import", word(N_("Cancel")), "cross", Look::plain,
                          [this] { shell_.desk().cancel(); });
    other_ = make_button(this, "other_workbooks", word(N_("Other workbooks…")), "folder", Look::plain,
                         [this] { choose_workbooks(); });
    refused_ = make_button(this, "hand_back", word(N_("Refused rows as workbook…")), "download", Look::plain,
                           [this] { hand_back_refused(); });
    import_ =
        make_button(this, "import_now", word(N_("Import workbooks")), "check", Look::primary, [this] { import(); });
    for (wxButton* button : {cancel_, other_, refused_, import_})
        head->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, theme::close);
    gauge_ = new wxGauge(this, wxID_ANY, gauge_steps, wxDefaultPosition, FromDIP(wxSize(-1, 4)));
    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(head, 0, wxEXPAND | wxALL, theme::wide);
    layout->Add(gauge_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, theme::wide);
    build_start();
    build_result();
    layout->Add(start_, 1, wxEXPAND);
    layout->Add(result_, 1, wxEXPAND);
    SetSizer(layout);
    result_->Hide();
    show_running(false);
}

void ImportPage::build_start() {
    start_ = new wxPanel(this);
    auto* card = new Card(start_);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(make_heading(card, word(N_("Drop workbooks here")), 1.4), 0, wxALIGN_CENTER_HORIZONTAL | wxBOTTOM,
                theme::close);
    auto* text =
        make_text(card,
                  word(N_("Ledgers as the office keeps them: .xlsx, .xls, .ods, .csv; several at once. Nothing is "
                          "written before you have seen what would happen.")),
                  "muted");
    inside->Add(text, 0, wxALIGN_CENTER_HORIZONTAL | wxBOTTOM, theme::apart);
    choose_ = make_button(card, "choose_workbooks", word(N_("Choose workbooks…")), "folder", Look::primary,
                          [this] { choose_workbooks(); });
    inside->Add(choose_, 0, wxALIGN_CENTER_HORIZONTAL);
    auto* frame = new wxBoxSizer(wxVERTICAL);
    frame->Add(inside, 0, wxALL | wxALIGN_CENTER_HORIZONTAL, 44);
    card->SetSizer(frame);
    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(card, 0, wxEXPAND | wxLEFT | wxRIGHT, theme::wide);
    start_->SetSizer(layout);
}

void ImportPage::build_result() {
    result_ = new wxPanel(this);
    auto* layout = new wxBoxSizer(wxVERTICAL);
    summary_ = make_text(result_, wxString());
    layout->Add(summary_, 0, wxLEFT | wxRIGHT, theme::wide);

    auto* card = new Card(result_);
    const auto right = wxALIGN_RIGHT;
    sheets_ = new TextList(card, "import_sheets",
                           {{N_("Workbook"), 230, wxALIGN_LEFT, true},
                            {N_("Sheet"), 150},
                            {N_("Register"), 150},
                            {N_("rows|New"), 80, right},
                            {N_("Changed"), 80, right},
                            {N_("Unchanged"), 90, right},
                            {N_("Refused"), 80, right},
                            {N_("Repaired"), 80, right}});
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(sheets_, 1, wxEXPAND | wxALL, theme::close);
    card->SetSizer(inside);
    layout->Add(card, 2, wxEXPAND | wxALL, theme::wide);

    create_units_ = new wxCheckBox(result_, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, 0,
                                   wxDefaultValidator, "create_units");
    create_units_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { examine(workbooks_); });
    layout->Add(create_units_, 0, wxLEFT | wxRIGHT, theme::wide);

    details_ = new wxNotebook(result_, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, "details");
    auto list_page = [this](const std::string& name, const std::vector<TextList::Column>& columns) {
        auto* page = new Card(details_);
        auto* list = new TextList(page, name, columns);
        auto* page_layout = new wxBoxSizer(wxVERTICAL);
        page_layout->Add(list, 1, wxEXPAND | wxALL, theme::close);
        page->SetSizer(page_layout);
        details_->AddPage(page, wxString());
        return list;
    };
    remarks_ = list_page("import_remarks", {{N_("Sheet"), 150},
                                            {N_("Row"), 60, right},
                                            {N_("Column"), 130},
                                            {N_("Value"), 180},
                                            {N_("Reason"), 360, wxALIGN_LEFT, true}});
    sentence_ = make_text(remarks_->GetParent(), wxString(), "muted");
    sentence_->SetName("import_sentence");
    remarks_->GetParent()->GetSizer()->Add(sentence_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, theme::near_by);
    remarks_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        event.Skip();
        show_sentence();
    });
    repairs_ = list_page("import_repairs", {{N_("Sheet"), 150},
                                            {N_("Row"), 60, right},
                                            {N_("Column"), 130},
                                            {N_("Before"), 250},
                                            {N_("After"), 250, wxALIGN_LEFT, true}});
    columns_ = new wxScrolledWindow(details_, wxID_ANY);
    columns_->SetName("import_columns");
    columns_->SetScrollRate(0, 16);
    details_->AddPage(columns_, wxString());
    layout->Add(details_, 3, wxEXPAND | wxALL, theme::wide);
    result_->SetSizer(layout);
}

/// On what one would do next.
void ImportPage::take_focus() {
    (running_ ? cancel_ : start_->IsShown() ? choose_ : import_->IsEnabled() ? import_ : other_)->SetFocus();
}

void ImportPage::choose_workbooks() {
    auto files = shell_.ask().files_to_read(tr(N_("Workbooks to import")), workbook_pattern);
    if (files.empty()) return;
    examine(files);
}

exchange::ImportOptions ImportPage::options() const {
    exchange::ImportOptions options;
    options.map = map_;
    options.create_units = create_units_->GetValue();
    options.skip_bad = true;
    return options;
}

void ImportPage::examine(const std::vector<std::filesystem::path>& workbooks) {
    if (workbooks != workbooks_) {  // what was decided for others does not hold for these
        map_.clear();
        create_units_->SetValue(false);
    }
    workbooks_ = workbooks;
    exchange::ImportOptions dry = options();
    dry.dry_run = true;
    run(std::move(dry));
}

void ImportPage::import() {
    run(options());
}

void ImportPage::hand_back_refused() {
    auto file =
        shell_.ask().file_to_write(tr(N_("Refused rows as workbook…")), tr(N_("Refused rows")) + ".xlsx", "*.xlsx");
    if (!file) return;
    exchange::ImportOptions dry = options();
    dry.dry_run = true;
    dry.refused = *file;
    run(std::move(dry));
}

void ImportPage::run(exchange::ImportOptions options) {
    if (running_ || workbooks_.empty()) return;
    show_running(true);
    std::filesystem::path refused = options.refused;
    bool writes = !options.dry_run;
    shell_.desk().work_long(
        errand_,
        [workbooks = workbooks_, options](office::Office& office, const Progress& progress) {
            exchange::ImportOptions watched = options;
            watched.progress = progress;
            return exchange::import(office, workbooks, watched);
        },
        [this](double part) { gauge_->SetValue(static_cast<int>(part * gauge_steps)); },
        [this, refused](exchange::ImportReport report) { finished(std::move(report), refused); },
        [this](const std::exception& problem) { failed(problem); }, writes);
}

void ImportPage::failed(const std::exception& problem) {
    show_running(false);
    shell_.fail(problem);
}

void ImportPage::finished(exchange::ImportReport report, const std::filesystem::path& refused) {
    report_ = std::move(report);
    show_running(false);
    if (!refused.empty()) return shell_.tell_written(refused);
    if (report_.dry_run) return show_report();
    std::int64_t batch = report_.batch;
    std::string told = say(N_("Imported: {0} new, {1} changed, {2} refused."),
                           {number(report_.added()), number(report_.changed()), number(report_.refused_rows())});
    if (batch)
        shell_.tell(told, tr(N_("Undo this import")), [&shell = shell_, batch] { shell.take_back(batch); });
    else
        shell_.tell(told);
    report_ = {};
    workbooks_.clear();
    result_->Hide();
    start_->Show();
    show_running(false);
}

void ImportPage::show_running(bool on) {
    running_ = on;
    bool has_result = !report_.workbooks.empty();
    gauge_->SetValue(0);
    gauge_->Show(on);
    cancel_->Show(on);
    other_->Show(!on && has_result);
    refused_->Show(!on && has_result && report_.refused_rows() > 0);
    import_->Show(!on && has_result);
    Layout();
}

void ImportPage::show_report() {
    start_->Hide();
    result_->Show();
    for (TextList* list : {sheets_, remarks_, repairs_}) list->DeleteAllItems();
    std::size_t repairs = 0, remarks = 0;
    for (const exchange::WorkbookReport& workbook : report_.workbooks) {
        for (const std::string& name : workbook.hidden)
            sheets_->append({workbook.file.filename().string(), name, tr(N_("hidden, not read")), "", "", "", "", ""});
        for (const exchange::SheetReport& sheet : workbook.sheets) {
            sheets_->append({workbook.file.filename().string(), sheet.sheet,
                             sheet.kind ? tr(sheet.kind->plural) : tr(N_("not recognised, not read")),
                             number(sheet.added), number(sheet.changed), number(sheet.unchanged),
                             number(sheet.refused_rows()), number(static_cast<std::int64_t>(sheet.repaired.size()))});
            auto list_remark = [&](const exchange::Remark& remark, const std::string& sentence) {
                remarks_->append({sheet.sheet, number(remark.row), exchange::column_in_words(sheet, remark.field),
                                  remark.value, sentence});
                ++remarks;
            };
            for (const exchange::Remark& remark : sheet.refused)
                list_remark(remark, say(N_("Refused: {0}"), {remark.reason}));
            for (const auto& [remark, rows] : exchange::told_once(sheet.warnings)) {
                std::string sentence = say(N_("Remark: {0}"), {remark.reason});
                if (rows.size() > 1) sentence += say(N_(" ({0})"), {exchange::rows_in_words(rows)});
                list_remark(remark, sentence);
            }
            for (const exchange::Repair& repair : sheet.repaired)
                repairs_->append({sheet.sheet, number(repair.row), exchange::column_in_words(sheet, repair.field),
                                  repair.from, repair.to});
            repairs += sheet.repaired.size();
        }
    }
    std::int64_t sound = report_.added() + report_.changed();
    summary_->SetLabelText(
        sentence(N_("Nothing has been written yet. {0} records would be new, {1} changed; {2} rows are "
                    "refused."),
                 {number(report_.added()), number(report_.changed()), number(report_.refused_rows())}));
    import_->SetLabel(sentence(N_("Import {0} rows, refuse {1}"), {number(sound), number(report_.refused_rows())}));
    import_->Enable(sound > 0);
    details_->SetPageText(0, sentence(N_("Refusals and remarks ({0})"), {std::to_string(remarks)}));
    details_->SetPageText(1, sentence(N_("Repairs ({0})"), {std::to_string(repairs)}));
    const std::vector<std::string>& unknown = report_.unknown;
    create_units_->SetLabel(
        sentence(N_("Also add the {0} units that are in no register yet"), {std::to_string(unknown.size())}));
    create_units_->Show(!unknown.empty() || create_units_->GetValue());
    show_columns();
    show_running(false);
    if (remarks) remarks_->SelectRow(0);
    show_sentence();
}

/// A reason may be longer than its column: that of the chosen row stands in full below the list.
void ImportPage::show_sentence() {
    int row = remarks_->GetSelectedRow();
    sentence_->SetLabelText(row < 0 ? wxString() : remarks_->GetTextValue(static_cast<unsigned>(row), 4));
    sentence_->Wrap(remarks_->GetParent()->GetClientSize().x - 2 * FromDIP(theme::near_by));
    remarks_->GetParent()->Layout();
}

void ImportPage::show_columns() {
    columns_->DestroyChildren();
    auto* grid = new wxFlexGridSizer(3, theme::close, theme::wide);
    std::size_t count = 0;
    for (const exchange::WorkbookReport& workbook : report_.workbooks)
        for (const exchange::SheetReport& sheet : workbook.sheets) {
            if (!sheet.kind) continue;
            for (const exchange::MappedColumn& column : sheet.columns) {
                if (!column.path.empty() || column.heading.empty()) continue;
                ++count;
                grid->Add(make_text(columns_, wx(sheet.sheet), "muted"), 0, wxALIGN_CENTER_VERTICAL);
                grid->Add(make_text(columns_, wx(column.heading)), 0, wxALIGN_CENTER_VERTICAL);
                auto* choice = new wxChoice(columns_, wxID_ANY);
                native::accessible_name(choice, wx(column.heading));
                choice->Append(word(N_("not read")));
                std::vector<std::string> paths(1);
                for (const Field& field : sheet.kind->fields) {
                    if (field.derived || field.type == Type::rows) continue;
                    choice->Append(word(field.label));
                    paths.push_back(field.name);
                }
                choice->SetSelection(0);
                choice->Bind(wxEVT_CHOICE, [this, choice, paths, heading = column.heading](wxCommandEvent&) {
                    int chosen = choice->GetSelection();
                    if (chosen > 0)
                        CallAfter([this, path = paths[static_cast<std::size_t>(chosen)], heading] {
                            map_column(path, heading);
                        });
                });
                grid->Add(choice);
            }
        }
    auto* layout = new wxBoxSizer(wxVERTICAL);
    if (!count)
        layout->Add(make_text(columns_, word(N_("Every column was recognised.")), "muted"), 0, wxALL, theme::apart);
    layout->Add(grid, 0, wxALL, theme::apart);
    columns_->SetSizer(layout);
    columns_->FitInside();
    details_->SetPageText(2, sentence(N_("Columns not read ({0})"), {std::to_string(count)}));
}

void ImportPage::map_column(const std::string& path, const std::string& heading) {
    map_[path] = heading;
    examine(workbooks_);
}

}  // namespace dangwu::desktop
