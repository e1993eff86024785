#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "desktop/main_window.h"

/// What tests of the desktop share: a small office, a window on it, somebody who answers its questions, and waiting.
namespace dangwu::desktop::test {

/// Runs the event loop until the condition holds; false if it does not within some seconds.
bool wait_for(const std::function<bool()>& condition);

/// Answers in place of people.
class Answers : public Ask {
  public:
    Unsaved unsaved(const std::string&) override {
        ++asked;
        return about_unsaved;
    }
    bool agree(const std::string& question, const std::string&, const std::string&) override {
        questions.push_back(question);
        return agrees;
    }
    std::vector<std::filesystem::path> files_to_read(const std::string&, const std::string&) override {
        return to_read;
    }
    std::optional<std::filesystem::path> file_to_write(const std::string&, const std::string&,
                                                       const std::string&) override {
        return to_write;
    }
    void show_file(const std::filesystem::path& file) override { shown = file; }

    Unsaved about_unsaved = Unsaved::stay;
    std::vector<std::filesystem::path> to_read;
    std::optional<std::filesystem::path> to_write;
    std::filesystem::path shown;
    int asked = 0;
    std::vector<std::string> questions;  ///< that were asked before a step with several records
    bool agrees = true;
};

/// A window on a new file with a few records: two enterprises, two branches, three persons, two activities, a problem.
class Bench {
  public:
    Bench();
    ~Bench();

    /// Waits for the page of that type to be in front, with all that it asked for.
    template <class P>
    P& page() {
        bool there = wait_for([this] { return dynamic_cast<P*>(window->page()) && settled(); });
        if (!there) throw std::runtime_error("the page did not come to the front");
        return dynamic_cast<P&>(*window->page());
    }
    bool settled() const { return !window->desk().busy(); }
    std::string notice() const;

    std::filesystem::path folder, file;
    Settings settings;
    Answers* answers;
    MainWindow* window;
};

/// Types over what stands in a text field, as a person would.
void type(wxWindow* control, const std::string& text);

/// The key as the control that has the focus gets it first.
inline void press_key(wxWindow* control, int key, int modifiers = 0) {
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = key;
    event.SetAltDown(modifiers & wxMOD_ALT);
    event.SetControlDown(modifiers & wxMOD_CONTROL);
    event.SetEventObject(control);
    control->GetEventHandler()->ProcessEvent(event);
}

/// Presses the button of that name.
inline void press(wxWindow* in, const char* name) {
    wxWindow* button = in->FindWindow(name);
    REQUIRE(button);
    wxCommandEvent event(wxEVT_BUTTON, button->GetId());
    event.SetEventObject(button);
    button->HandleWindowEvent(event);
}

}  // namespace dangwu::desktop::test
