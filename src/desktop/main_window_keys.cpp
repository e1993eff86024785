#include <wx/accel.h>
#include <wx/menu.h>

#include "desktop/main_window.h"
#include "desktop/strings.h"
#include "desktop/widgets.h"

namespace dangwu::desktop {

void MainWindow::bind_keys() {
    struct Key {
        int flags, code;
        std::function<void()> action;
    };
    auto command = [this](Command what) {
        return [this, what] {
            if (Page* shown = page()) shown->command(what);
        };
    };
    std::vector<Key> keys = {
        {wxACCEL_CTRL, 'F', command(Command::find)},
        {wxACCEL_CTRL, 'N', command(Command::create)},
        {wxACCEL_CTRL, 'S', command(Command::save)},
        {wxACCEL_CTRL, WXK_RETURN, command(Command::save_and_next)},
        {wxACCEL_CTRL, 'E', command(Command::export_list)},
        {wxACCEL_CTRL, 'P', command(Command::print)},
        {wxACCEL_CTRL, 'Z', [this] { undo_last(); }},
        {wxACCEL_CTRL, 'Y', [this] { redo_last(); }},
        {wxACCEL_CTRL, 'O', [this] { choose_file(false); }},
        {wxACCEL_CTRL, 'I', [this] { open_import({}); }},
        {wxACCEL_CTRL, '0', [this] { open_start(); }},
        {wxACCEL_NORMAL, WXK_F1, [this] { open_help(Help::keys); }},
        {wxACCEL_NORMAL, WXK_F10, [this] { show_menu(); }},
        {wxACCEL_NORMAL, WXK_ESCAPE, [this] { go_back(); }},
        {wxACCEL_ALT, WXK_LEFT, [this] { go_back(); }},
    };
    for (std::size_t i = 0; i < 9 && i < navigation_->places().size(); ++i)
        keys.push_back({wxACCEL_CTRL, static_cast<int>('1' + i), [this, i] {
                            if (desk_.is_open()) go(navigation_->places()[i]);
                        }});
    std::vector<wxAcceleratorEntry> entries;
    for (const Key& key : keys) {
        int id = wxWindow::NewControlId();
        entries.emplace_back(key.flags, key.code, id);
        Bind(
            wxEVT_MENU, [action = key.action](wxCommandEvent&) { action(); }, id);
    }
    SetAcceleratorTable(wxAcceleratorTable(static_cast<int>(entries.size()), entries.data()));
}

void MainWindow::show_menu() {
    wxMenu menu;
    auto add = [&](const wxString& label, std::function<void()> action, bool enabled = true) {
        add_action(menu, label, std::move(action))->Enable(enabled);
    };
    add(word(N_("Open…")) + "\tCtrl+O", [this] { choose_file(false); });
    add(word(N_("New file…")), [this] { choose_file(true); });
    menu.AppendSeparator();
    add(
        word(N_("Undo the last step")) + "\tCtrl+Z", [this] { undo_last(); }, desk_.is_open());
    add(
        word(N_("Redo")) + "\tCtrl+Y", [this] { redo_last(); }, desk_.is_open());
    add(
        word(N_("Change log")), [this] { open_changes(); }, desk_.is_open());
    menu.AppendSeparator();
    bool is_chinese = language() == Language::zh_CN;
    add(is_chinese ? wxString("English") : wxString::FromUTF8("中文"),
        [this, is_chinese] { speak(is_chinese ? Language::en : Language::zh_CN); });
    add(settings_.dark ? word(N_("Light colours")) : word(N_("Dark colours")), [this] { set_dark(!settings_.dark); });
    add(word(N_("Keys")) + "\tF1", [this] { open_help(Help::keys); });
    add(word(N_("How a filter is written")), [this] { open_help(Help::filters); });
    add(word(N_("What a template may hold")), [this] { open_help(Help::templates); });
    menu.AppendSeparator();
    add(word(N_("Quit")), [this] { Close(); });
    show_below(navigation_->FindWindow("menu"), menu);
}

}  // namespace dangwu::desktop
