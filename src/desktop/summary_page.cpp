#include "desktop/summary_page.h"

#include <wx/menu.h>

#include "desktop/figures_page.h"
#include "desktop/native.h"
#include "desktop/strings.h"
#include "records/activity.h"
#include "records/text.h"

namespace dangwu::desktop {

SummaryPage::SummaryPage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    SetName("summary");
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(make_heading(this, word(N_("Year-end summary"))), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::wide);
    const int flags = wxALIGN_CENTER_VERTICAL | wxRIGHT;
    head->Add(make_text(this, word(N_("Year")), "muted"), 0, flags, theme::close);
    year_ = new wxSpinCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(120, -1)), wxSP_ARROW_KEYS,
                           1900, 2199, Date::today().year(), "year");
    native::accessible_name(year_, word(N_("Year")));
    head->Add(year_, 0, flags, theme::apart);
    head->Add(make_text(this, word(N_("Cut-off")), "muted"), 0, flags, theme::close);
    as_of_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(106, theme::control_height)),
                            wxTE_PROCESS_ENTER, wxDefaultValidator, "as_of");
    as_of_->SetHint("12-31");
    as_of_->SetToolTip(word(N_("Empty: the whole year. Otherwise a day of the year, such as 2021-11-30.")));
    native::accessible_name(as_of_, word(N_("Cut-off")));
    head->Add(as_of_, 0, flags, theme::close);
    compute_ = make_button(this, "compute", word(N_("Compute")), "check", Look::plain, [this] {
        if (running_) return shell_.desk().cancel();
        compute();
    });
    head->Add(compute_, 0, flags, theme::close);
    head->AddStretchSpacer();
    head->Add(
        make_button(this, "evidence", word(N_("Evidence workbook…")), "list", Look::plain, [this] { save_evidence(); }),
        0, flags, theme::close);
    head->Add(make_button(this, "save_word", word(N_("Save as Word…")), "download", Look::primary,
                          [this] { save_document(); }),
              0, wxALIGN_CENTER_VERTICAL);

    auto* below = new wxBoxSizer(wxHORIZONTAL);
    missing_ = make_text(this, wxString(), "warn");
    below->Add(missing_, 1, wxALIGN_CENTER_VERTICAL);
    leave_out_ = new wxCheckBox(this, wxID_ANY, word(N_("Leave out passages without data")), wxDefaultPosition,
                                wxDefaultSize, 0, wxDefaultValidator, "leave_out");
    leave_out_->SetValue(shell.settings().leave_out_empty);
    leave_out_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        shell_.settings().leave_out_empty = event.IsChecked();
        shell_.settings().save();
        compute();
    });
    below->Add(leave_out_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::apart);
    below->Add(make_button(this, "figures", word(N_("All figures…")), "chart", Look::plain,
                           [this] {
                               if (auto chosen = period()) shell_.open_figures(*chosen);
                           }),
               0, wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::close);
    below->Add(
        make_button(this, "template", word(N_("Template…")), "file", Look::plain, [this] { show_template_menu(); }), 0,
        wxALIGN_CENTER_VERTICAL);
    auto* card = new Card(this);
    text_ = new SummaryView(card);
    text_->on_open = [this](const std::string& figure) { open_figure(figure); };
    native::accessible_name(text_, word(N_("Year-end summary")));
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(text_, 1, wxEXPAND | wxALL, theme::wide);
    card->SetSizer(inside);

    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(head, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::wide);
    layout->Add(below, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::wide);
    layout->Add(card, 1, wxEXPAND | wxALL, theme::wide);
    SetSizer(layout);

    year_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) {
        as_of_->Clear();  // a day of another year
        compute();
    });
    as_of_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { compute(); });
    as_of_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { native::add_class(as_of_, "error", false); });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        show();
    });
}

std::optional<figures::Period> SummaryPage::period() {
    std::string written = trimmed(utf8(as_of_->GetValue()));
    int year = year_->GetValue();
    if (written.empty()) return figures::Period::of_year(year);
    DateReading reading = read_date(written);
    if (reading.state != DateReading::State::read || reading.date.year() != year) {
        native::add_class(as_of_, "error");
        shell_.warn(say(N_("“{0}” is not a day of {1}. Write for example {1}-11-30, or leave it empty."),
                        {written, std::to_string(year)}));
        return std::nullopt;
    }
    return figures::Period::of_year(year, reading.date.last_day());
}

void SummaryPage::refresh() {
    if (shown_revision_ == shell_.desk().revision()) return;
    if (shown_revision_ >= 0) return compute();
    shown_revision_ = shell_.desk().revision();
    // The first time: the year of which the records tell.
    shell_.desk().ask(errand_, latest_year, [this](int year) {
        year_->SetValue(year);
        compute();
    });
}

int SummaryPage::latest_year(office::Office& office) {
    office::Query query(Activity::describe());
    query.filter = query::parse_filter("date <= $end", *query.kind);
    query.parameters["end"] = Date::today();
    query.limit = 1;
    std::vector<std::int64_t> latest = office.ids(query);
    if (latest.empty()) return Date::today().year();
    return office.load(*query.kind, latest.front()).as<Activity>().date.year();
}

void SummaryPage::show_running(bool on) {
    running_ = on;
    compute_->SetLabel(on ? word(N_("Stop")) : word(N_("Compute")));
    if (on) missing_->SetLabelText(word(N_("Counting…")));
    Layout();
}

template <class Work, class Done>
void SummaryPage::run(Work work, Done done) {
    errand_.renew();
    show_running(true);
    shell_.desk().work_long(
        errand_, std::move(work),
        [this](double part) {
            missing_->SetLabelText(sentence(N_("Counting… {0} %"), {std::to_string(static_cast<int>(part * 100))}));
        },
        [this, done = std::move(done)](auto result) mutable {
            show_running(false);
            done(std::move(result));
        },
        [this](const std::exception& problem) {
            show_running(false);
            show();
            shell_.fail(problem);
        },
        false);
}

void SummaryPage::compute() {
    if (std::optional<figures::Period> chosen = period()) compute(*chosen, options());
}

/// `adopt` is called once the text is there: what could not be computed is not adopted.
void SummaryPage::compute(const figures::Period& period, const figures::SummaryOptions& options,
                          std::function<void()> adopt) {
    shown_revision_ = shell_.desk().revision();
    run(
        [period, options](office::Office& office, const Progress& progress) {
            figures::SummaryOptions watched = options;
            watched.progress = progress;
            return figures::summary_text(office, period, watched);
        },
        [this, period, adopt = std::move(adopt)](figures::SummaryText text) {
            if (adopt) adopt();
            computed_ = period;
            paragraphs_ = std::move(text.paragraphs);
            problems_ = std::move(text.problems);
            show();
        });
}

void SummaryPage::show() {
    text_->show(paragraphs_);
    std::size_t missing = 0;
    for (const figures::Paragraph& paragraph : paragraphs_)
        for (const figures::Run& run : paragraph.runs) missing += run.missing;
    native::add_class(missing_, "warn", missing > 0 || !problems_.empty());
    native::add_class(missing_, "muted", missing == 0 && problems_.empty());
    if (!problems_.empty())
        shell_.warn(say(N_("{0} places of the template are not understood; the first: {1} {2}"),
                        {std::to_string(problems_.size()), problems_.front().tag, problems_.front().message}));
    missing_->SetLabelText(
        missing ? sentence(N_("{0} figures lack data and are shown in amber. Click a figure, or go to it "
                              "with ← → and press Enter, to see its records."),
                           {std::to_string(missing)})
                : word(N_("Click a figure, or go to it with ← → and press Enter, to see its records.")));
    Layout();
}

figures::SummaryOptions SummaryPage::options() const {
    figures::SummaryOptions options;
    options.document_template = shell_.settings().summary_template;
    options.leave_out_empty = leave_out_->GetValue();
    return options;
}

void SummaryPage::show_template_menu() {
    wxMenu menu;
    add_action(menu, word(N_("Save the program's template, to edit it in Word…")), [this] { save_template(); });
    add_action(menu, word(N_("Use our own template…")), [this] {
        if (auto file = shell_.ask().file_to_read(tr(N_("The office's template")), "*.docx")) use_template(*file);
    });
    if (const auto& own = shell_.settings().summary_template; !own.empty())
        add_action(menu, sentence(N_("Back to the program's template (now: {0})"), {own.filename().string()}),
                   [this] { use_template({}); });
    menu.AppendSeparator();
    add_action(menu, word(N_("What a template may hold")), [this] { shell_.open_help(Help::templates); });
    show_below(FindWindow("template"), menu);
}

void SummaryPage::use_template(const std::filesystem::path& file) {
    std::optional<figures::Period> chosen = period();
    if (!chosen) return;
    figures::SummaryOptions candidate = options();
    candidate.document_template = file;
    compute(*chosen, candidate, [this, file] {
        shell_.settings().summary_template = file;
        shell_.settings().save();
    });
}

void SummaryPage::save_template() {
    auto file = shell_.ask().file_to_write(tr(N_("Save the template")), tr(N_("Summary template")) + ".docx", "*.docx");
    if (!file) return;
    shell_.desk().ask(
        errand_, [file = *file](office::Office&) { return figures::write_default_template(file), file; },
        [this](const std::filesystem::path& file) { shell_.tell_written(file); });
}

void SummaryPage::open_figure(const std::string& id) {
    if (!computed_) return;
    shell_.desk().ask(
        errand_, [id, period = *computed_](office::Office& office) { return figures::figure(office, id, period); },
        [this](const figures::Figure& figure) { desktop::open_figure(shell_, figure); });
}

void SummaryPage::save_document() {
    std::optional<figures::Period> chosen = period();
    if (!chosen) return;
    std::string name = say(N_("Summary of {0}"), {std::to_string(chosen->year)}) + ".docx";
    auto file = shell_.ask().file_to_write(tr(N_("Save as Word…")), name, "*.docx");
    if (!file) return;
    run(
        [period = *chosen, file = *file, options = options()](office::Office& office, const Progress& progress) {
            figures::SummaryOptions watched = options;
            watched.progress = progress;
            return figures::write_summary(office, period, file, watched);
        },
        [this, file = *file](const figures::SummaryResult& result) {
            show();
            shell_.tell_written(file, result.missing.empty()
                                          ? std::string()
                                          : say(N_("{0} figures lack data and are marked in the text."),
                                                {std::to_string(result.missing.size())}));
        });
}

void SummaryPage::save_evidence() {
    std::optional<figures::Period> chosen = period();
    if (!chosen) return;
    std::string name = say(N_("Evidence for {0}"), {std::to_string(chosen->year)}) + ".xlsx";
    auto file = shell_.ask().file_to_write(tr(N_("Evidence workbook…")), name, "*.xlsx");
    if (!file) return;
    run(
        [period = *chosen, file = *file](office::Office& office, const Progress& progress) {
            figures::write_evidence(office, period, file, progress);
            return file;
        },
        [this](const std::filesystem::path& file) {
            show();
            shell_.tell_written(file);
        });
}

}  // namespace dangwu::desktop
