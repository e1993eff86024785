#include "desktop/tour.h"

#include <cstdio>
#include <iostream>

#include "desktop/form_page.h"
#include "desktop/main_window.h"
#include "desktop/native.h"
#include "desktop/register_page.h"
#include "desktop/strings.h"
#include "desktop/summary_page.h"

namespace dangwu::desktop {

namespace {

constexpr int tick_ms = 60;
/// A view is done when nothing has been under way for so many ticks.
constexpr int ticks_of_quiet = 6;

}  // namespace

Tour::Tour(MainWindow& window, std::filesystem::path folder, std::vector<std::filesystem::path> workbooks)
    : window_(window), folder_(std::move(folder)), workbooks_(std::move(workbooks)) {
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { go_on(); });
}

void Tour::start() {
    std::filesystem::create_directories(folder_);
    plan();
    timer_.Start(tick_ms);
}

void Tour::plan() {
    auto add = [this](const std::string& name, std::function<void()> go) { stops_.push_back({name, std::move(go)}); };
    auto open_first = [this] {
        auto* page = dynamic_cast<RegisterPage*>(window_.page());
        if (page && !page->table().ids().empty()) window_.open_record(page->kind(), page->table().ids().front());
    };
    auto open_tab = [this](std::size_t back) {
        auto* page = dynamic_cast<FormPage*>(window_.page());
        wxNotebook* book = page ? page->form().notebook() : nullptr;
        if (book && book->GetPageCount() > back) book->SetSelection(book->GetPageCount() - 1 - back);
    };
    auto views = [=, this](const std::string& suffix) {
        add("start" + suffix, [this] { window_.open_start(); });
        add("persons" + suffix, [this] { window_.go("persons"); });
        add("person" + suffix, open_first);
        add("summary" + suffix, [this] { window_.open_summary(); });
        add("import" + suffix, [this] { window_.open_import(workbooks_); });
        add("repairs" + suffix, [this] {
            auto* details = dynamic_cast<wxNotebook*>(window_.page()->FindWindow("details"));
            if (details) details->SetSelection(1);
        });
    };
    if (!window_.desk().is_open() && window_.settings().recent.empty()) add("welcome", [] {});
    views("");
    add("organizations", [this] { window_.go("organizations"); });
    add("organization", open_first);
    add("organization-seats", [this] {
        auto* page = dynamic_cast<FormPage*>(window_.page());
        if (page) page->form().notebook()->SetSelection(1);
    });
    add("organization-related", [=] { open_tab(2); });
    add("organization-history", [=] { open_tab(0); });
    add("activities", [this] { window_.go("activities"); });
    add("activity", open_first);
    add("enterprises", [this] { window_.go("enterprises"); });
    add("enterprise", open_first);
    add("problems", [this] { window_.go("problems"); });
    add("problem", open_first);
    add("talents", [this] { window_.go("talents"); });
    add("talent", open_first);
    add("nothing-yet", [this] { window_.go("figures"); });
    add("changes", [this] { window_.open_changes(); });
    add("keys", [this] { window_.open_help(Help::keys); });
    add("filters", [this] { window_.open_help(Help::filters); });
    add("templates", [this] { window_.open_help(Help::templates); });
    add("dark", [this] { window_.set_dark(true); });
    views("-dark");
    add("light", [this] { window_.set_dark(false); });
    add("english", [this] { window_.speak(Language::en); });
    views("-english");
    add("chinese", [this] { window_.speak(Language::zh_CN); });
}

void Tour::go_on() {
    quiet_ticks_ = window_.desk().busy() ? 0 : quiet_ticks_ + 1;
    if (quiet_ticks_ < ticks_of_quiet) return;
    quiet_ticks_ = 0;
    if (at_ > 0) take_picture();
    if (at_ == stops_.size()) {
        timer_.Stop();
        window_.Close(true);
        return;
    }
    stops_[at_++].go();
}

void Tour::take_picture() {
    char number[8];
    std::snprintf(number, sizeof number, "%02zu", at_);
    std::filesystem::path file = folder_ / (std::string(number) + "-" + stops_[at_ - 1].name + ".png");
    wxImage picture = native::picture_of(&window_);
    if (picture.IsOk() && picture.SaveFile(wx(file.string()), wxBITMAP_TYPE_PNG))
        std::cout << file.string() << std::endl;
}

}  // namespace dangwu::desktop
