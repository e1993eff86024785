#include "desktop/welcome_page.h"

#include "desktop/icons.h"
#include "desktop/native.h"
#include "desktop/strings.h"
#include "desktop/widgets.h"

namespace dangwu::desktop {

std::filesystem::path demo_file() {
    std::error_code ignored;
    for (const std::filesystem::path& folder :
         {data_folder(), std::filesystem::path("/usr/share/dangwu"), std::filesystem::path("/usr/local/share/dangwu")})
        if (auto file = folder / "demo.dangwu"; std::filesystem::exists(file, ignored)) return file;
    return {};
}

WelcomePage::WelcomePage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    SetName("welcome");
    auto* card = new Card(this);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(make_heading(card, word(N_("Welcome")), 1.7), 0, wxBOTTOM, theme::tight);
    inside->Add(make_text(card,
                          word(N_("Party organizations, activities, talents and integrity files: one file keeps them "
                                  "all, and each figure of the year-end summary leads back to its records.")),
                          "muted"),
                0, wxBOTTOM, theme::wide);
    auto add = [&](const char* name, const char* label, const char* icon, Look look, std::function<void()> action) {
        auto* button = make_button(card, name, word(label), icon, look, std::move(action));
        button->SetMinSize(FromDIP(wxSize(280, 42)));
        inside->Add(button, 0, wxBOTTOM, theme::close);
    };
    add("open", N_("Open a file…"), "folder", Look::primary, [this] { shell_.choose_file(false); });
    add("create", N_("New, empty file…"), "plus", Look::plain, [this] { shell_.choose_file(true); });
    if (!demo_file().empty())
        add("demo", N_("Look at the demonstration"), "star", Look::plain, [this] { open_demo(); });

    std::error_code ignored;
    bool is_first = true;
    for (const auto& file : shell.settings().recent) {
        if (!std::filesystem::exists(file, ignored)) continue;
        if (is_first)
            inside->Add(make_text(card, word(N_("Opened lately")), "muted"), 0, wxTOP | wxBOTTOM, theme::close);
        is_first = false;
        auto* button = make_button(card, "recent", wx(file.filename().string()), "file", Look::flat,
                                   [this, file] { shell_.open_file(file, false); });
        button->SetToolTip(wx(file.string()));
        native::align_left(button);
        inside->Add(button, 0);
    }
    auto* frame = new wxBoxSizer(wxVERTICAL);
    frame->Add(inside, 0, wxALL, 36);
    card->SetSizer(frame);

    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->AddStretchSpacer(2);
    layout->Add(card, 0, wxALIGN_CENTER_HORIZONTAL);
    layout->AddStretchSpacer(3);
    SetSizer(layout);
}

void WelcomePage::open_demo() {
    shell_.open_file(demo_file(), false);
}

}  // namespace dangwu::desktop
