#include "desktop/main_window.h"

#include <wx/sizer.h>

#include <algorithm>

#include "desktop/changes_page.h"
#include "desktop/figures_page.h"
#include "desktop/form_page.h"
#include "desktop/help_page.h"
#include "desktop/import_page.h"
#include "desktop/native.h"
#include "desktop/record_tabs.h"
#include "desktop/records_page.h"
#include "desktop/register_page.h"
#include "desktop/start_page.h"
#include "desktop/strings.h"
#include "desktop/summary_page.h"
#include "desktop/welcome_page.h"
#include "desktop/workbook_drop.h"

#include <wx/display.h>

namespace dangwu::desktop {

MainWindow::MainWindow(Settings& settings, std::unique_ptr<Ask> ask)
    : wxFrame(nullptr, wxID_ANY, wxString(), wxPoint(settings.x, settings.y), wxSize(settings.width, settings.height),
              wxDEFAULT_FRAME_STYLE, "dangwu"),
      settings_(settings),
      ask_(ask ? std::move(ask) : std::make_unique<AskPeople>(this)) {
    SetMinSize(FromDIP(wxSize(900, 600)));
    // A place remembered from a larger screen must not hang over the edge of this one.
    int display = wxDisplay::GetFromPoint(wxPoint(settings.x, settings.y));
    wxRect screen = wxDisplay(display == wxNOT_FOUND ? 0u : static_cast<unsigned>(display)).GetClientArea();
    SetSize(wxRect(GetPosition(), GetSize()).Intersect(screen).GetSize());
    desk_.on_failure = [this](const std::exception& problem) { fail(problem); };
    desk_.on_changed = [this] {
        if (Page* shown = page()) shown->CallAfter([shown] { shown->refresh(); });
    };
    build();
    bind_keys();
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        keep_focus();
    });
    Bind(wxEVT_CLOSE_WINDOW, &MainWindow::on_close, this);
    SetDropTarget(new WorkbookDrop([this](const auto& workbooks) { open_import(workbooks); }));
    if (settings.maximized) Maximize();
    show_kept<WelcomePage>("welcome");
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
    Freeze();
    if (GetSizer()) GetSizer()->Clear(true);
    kept_.clear();
    trail_.clear();
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    navigation_ = new Navigation(this);
    navigation_->on_go = [this](const std::string& place) { go(place); };
    navigation_->on_menu = [this] { show_menu(); };
    navigation_->show_entries(desk_.is_open());
    across->Add(navigation_, 0, wxEXPAND);
    auto* line = new wxPanel(this);
    line->SetMinSize(wxSize(1, -1));
    theme::paint(line, theme::Tone::border);
    across->Add(line, 0, wxEXPAND);

    auto* right = new wxPanel(this);
    auto* down = new wxBoxSizer(wxVERTICAL);
    share_warning_ = new NoticeBar(right);
    notice_ = new NoticeBar(right);
    book_ = new wxSimplebook(right);
    down->Add(share_warning_, 0, wxEXPAND);
    down->Add(notice_, 0, wxEXPAND);
    down->Add(book_, 1, wxEXPAND);
    right->SetSizer(down);
    across->Add(right, 1, wxEXPAND);
    SetSizer(across);
    Layout();
    name_window();
    warn_of_share();
    Thaw();
}

void MainWindow::name_window() {
    wxString name = word(N_("program|Dangwu"));
    if (desk_.is_open()) name = wx(desk_.file().stem().string()) + wxString::FromUTF8(" — ") + name;
    SetTitle(name);
}

void MainWindow::warn_of_share() {
    if (on_share_)
        share_warning_->tell(
            word(N_("This file lies on a network share. Two people working in it at once can damage it: "
                    "keep it on one machine and pass on packages or copies.")),
            true);
}

Page* MainWindow::page() const {
    return trail_.empty() ? nullptr : trail_.back();
}

void MainWindow::leave_then(std::function<void()> then) {
    // Pages are destroyed on the way: not while one of their buttons is being handled.
    auto later = [this, then] { CallAfter(then); };
    if (Page* shown = page())
        shown->leave(later);
    else
        later();
}

void MainWindow::turn_to(std::function<void()> then) {
    leave_then([this, then] {
        notice_->dismiss();
        then();
    });
}

void MainWindow::drop_trail() {
    for (Page* page : trail_) {
        bool is_kept = std::any_of(kept_.begin(), kept_.end(), [&](const auto& entry) { return entry.second == page; });
        if (is_kept) continue;
        int index = book_->FindPage(page);
        if (index != wxNOT_FOUND) book_->DeletePage(static_cast<std::size_t>(index));
    }
    trail_.clear();
}

/// A page may hide the control that had the focus (the button that made way for its result): then no key would reach
/// anything, and the page says where the keyboard goes on.
void MainWindow::keep_focus() {
    const bool lost = native::lacks_focus(this);
    constexpr int most_tries = 20;
    tries_for_focus_ = lost ? tries_for_focus_ + 1 : 0;
    if (lost && tries_for_focus_ <= most_tries)  // a page on which nothing takes the focus is left alone
        if (Page* shown = page()) shown->take_focus();
}

void MainWindow::show_page(Page* page, bool keep_before) {
    if (book_->FindPage(page) == wxNOT_FOUND) book_->AddPage(page, wxString());
    if (!keep_before) drop_trail();
    std::erase(trail_, page);
    trail_.push_back(page);
    book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(page)));
    navigation_->mark(page->place());
    page->refresh();
    page->take_focus();
}

template <class P, class... Arguments>
void MainWindow::show_kept(const std::string& place, Arguments&&... arguments) {
    Page*& page = kept_[place];
    if (!page) page = new P(book_, *this, std::forward<Arguments>(arguments)...);
    show_page(page, false);
}

void MainWindow::go(const std::string& place) {
    if (place == "start") return open_start();
    if (place == "summary") return open_summary();
    if (place == "import") return open_import({});
    if (place == "changes") return open_changes();
    if (const Kind* kind = find_kind(place)) open_register(*kind);
}

void MainWindow::open_start() {
    turn_to([this] {
        if (desk_.is_open())
            show_kept<StartPage>("start");
        else
            show_kept<WelcomePage>("welcome");
    });
}

void MainWindow::open_register(const Kind& kind, bool recycle_bin) {
    turn_to([this, kind = &kind, recycle_bin] {
        show_kept<RegisterPage>(kind->name, *kind);
        if (recycle_bin) static_cast<RegisterPage*>(kept_[kind->name])->show_recycle_bin(true);
    });
}

void MainWindow::open_summary() {
    turn_to([this] { show_kept<SummaryPage>("summary"); });
}

void MainWindow::open_figures(const figures::Period& period) {
    turn_to([this, period] { show_page(new FiguresPage(book_, *this, period), true); });
}

void MainWindow::open_changes() {
    turn_to([this] { show_kept<ChangesPage>("changes"); });
}

void MainWindow::open_import(const std::vector<std::filesystem::path>& workbooks) {
    if (!desk_.is_open()) return warn(tr(N_("Open or create a file first; workbooks are imported into it.")));
    turn_to([this, workbooks] {
        show_kept<ImportPage>("import");
        if (!workbooks.empty()) static_cast<ImportPage*>(kept_["import"])->examine(workbooks);
    });
}

void MainWindow::open_record(const Kind& kind, std::int64_t id) {
    turn_to([this, kind = &kind, id] { show_page(new FormPage(book_, *this, *kind, id), true); });
}

void MainWindow::new_record(Record draft) {
    leave_then([this, draft = std::move(draft)] {
        notice_->dismiss_warning();
        // One new form after another: the one before needs no way back.
        auto* before = dynamic_cast<FormPage*>(page());
        show_page(new FormPage(book_, *this, draft), true);
        if (!before || &before->kind() != &draft.kind()) return;
        std::erase(trail_, before);
        book_->DeletePage(static_cast<std::size_t>(book_->FindPage(before)));
        book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(page())));
    });
}

void MainWindow::open_records(const std::string& title, const std::string& explanation,
                              const std::vector<office::Named>& records) {
    turn_to(
        [=, this] { show_page(new RecordsPage(book_, *this, page()->place(), title, explanation, records), true); });
}

void MainWindow::open_help(Help topic) {
    turn_to([this, topic] { show_page(new HelpPage(book_, *this, topic), true); });
}

void MainWindow::go_back() {
    if (trail_.size() < 2) {
        // A form opened by itself leads back to its register.
        Page* shown = page();
        if (const Kind* kind = shown ? find_kind(shown->place()) : nullptr; kind && dynamic_cast<FormPage*>(shown))
            open_register(*kind);
        return;
    }
    leave_then([this] {
        notice_->dismiss_warning();
        Page* gone = trail_.back();
        trail_.pop_back();
        Page* next = trail_.back();
        if (auto* form = dynamic_cast<FormPage*>(gone))
            if (auto* list = dynamic_cast<RegisterPage*>(next); list && &list->kind() == &form->kind())
                list->point_at(form->id());
        book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(next)));
        bool is_kept = std::any_of(kept_.begin(), kept_.end(), [&](const auto& entry) { return entry.second == gone; });
        if (!is_kept) book_->DeletePage(static_cast<std::size_t>(book_->FindPage(gone)));
        book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(next)));
        navigation_->mark(next->place());
        next->refresh();
        next->take_focus();
    });
}

void MainWindow::open_file(const std::filesystem::path& file, bool create) {
    leave_then([this, file, create] {
        desk_.open(
            file, usual_user(), create,
            [this, file](bool on_share) {
                on_share_ = on_share;
                settings_.opened(file);
                build();
                navigation_->show_entries(true);
                open_start();
            },
            [this](const std::exception& problem) { fail(problem); });
    });
}

void MainWindow::choose_file(bool create) {
    const char* pattern = "*.dangwu";
    std::optional<std::filesystem::path> file =
        create ? ask_->file_to_write(tr(N_("New file")), tr(N_("Party work records")) + ".dangwu", pattern)
               : ask_->file_to_read(tr(N_("Open a file")), pattern);
    if (file) open_file(*file, create);
}

void MainWindow::tell(const std::string& sentence, const std::string& label, std::function<void()> action) {
    notice_->tell(wx(sentence), false, wx(label), std::move(action));
}

void MainWindow::warn(const std::string& sentence) {
    notice_->tell(wx(sentence), true);
}

void MainWindow::take_back(std::int64_t change) {
    if (!change) return;
    struct Result {
        office::Undone undone;
        bool again;        ///< an undo was taken back: what it undid is done again
        std::string step;  ///< which step it was, and whose
    };
    desk_.change(
        errand_,
        [change](office::Office& office) {
            auto step = office.log().change(change);
            const bool again = step && step->undoes != 0;
            if (again) step = office.log().change(step->undoes);
            std::string told = step ? action_in_words(step->action) : std::string();
            std::string about = step ? step->note : std::string();
            if (step && step->records == 1) about = office.touched(change).front().name;
            if (!about.empty()) told = say(N_("{0} “{1}”"), {told, about});
            return Result{office.undo(change), again, told};
        },
        [this](const Result& result) {
            std::string count = std::to_string(result.undone.records);
            std::string told =
                say(result.again ? N_("Done again: {0}, {1} records.") : N_("Undone: {0}; {1} records are as before."),
                    {result.step, count});
            for (const office::Kept& kept : result.undone.kept)
                told.append(" ").append(say(N_("“{0}” was left as it is: {1}."), {kept.name, kept.reason}));
            if (result.undone.change)
                tell(told, result.again ? tr(N_("Undo")) : tr(N_("Do it again")),
                     [this, undo = result.undone.change] { take_back(undo); });
            else
                tell(told);
        });
}

void MainWindow::undo_last() {
    if (!desk_.is_open()) return;
    desk_.ask(
        errand_, [](office::Office& office) { return office.log().change(office.last_undoable()); },
        [this](const std::optional<office::ChangeSet>& step) {
            if (!step) return tell(tr(N_("There is nothing to undo.")));
            if (agrees_to_undo(*this, *step)) take_back(step->id);
        });
}

void MainWindow::redo_last() {
    if (!desk_.is_open()) return;
    desk_.ask(
        errand_, [](office::Office& office) { return office.changes(1); },
        [this](const std::vector<office::ChangeSet>& latest) {
            bool is_undo = !latest.empty() && latest.front().undoes && !latest.front().undone_by;
            if (!is_undo) return tell(tr(N_("There is no undo to take back.")));
            take_back(latest.front().id);
        });
}

void MainWindow::speak(Language language) {
    leave_then([this, language] {
        std::string place = page() ? page()->place() : std::string();
        settings_.language = language;
        settings_.save();
        set_language(language);
        build();
        if (place.empty())
            open_start();
        else
            go(place);
    });
}

void MainWindow::set_dark(bool dark) {
    settings_.dark = dark;
    settings_.save();
    theme::set_dark(dark);
}

void MainWindow::remember_place() {
    settings_.maximized = IsMaximized();
    if (!IsMaximized() && !IsIconized()) {
        GetPosition(&settings_.x, &settings_.y);
        GetSize(&settings_.width, &settings_.height);
    }
    settings_.save();
}

void MainWindow::on_close(wxCloseEvent& event) {
    if (closing_ || !event.CanVeto()) {
        remember_place();
        Destroy();
        return;
    }
    event.Veto();
    leave_then([this] {
        closing_ = true;
        Close();
    });
}

}  // namespace dangwu::desktop
