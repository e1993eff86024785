#include "desktop/field_control.h"

#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/textctrl.h>

#include <stdexcept>

#include "desktop/choice_controls.h"
#include "desktop/native.h"
#include "desktop/strings.h"
#include "desktop/text_controls.h"

namespace dangwu::desktop {

namespace {

/// Lists so short are shown whole; longer ones are typed into.
constexpr std::size_t short_list = 8;

bool is_choice(const Field& field) {
    return field.type == Type::flag ||
           (field.type == Type::code && !field.codes().open() && field.codes().codes.size() <= short_list);
}

template <class Window>
Window* as(wxWindow* window, const Field& field) {
    if (auto* right = dynamic_cast<Window*>(window)) return right;
    throw std::logic_error(std::string("the form's control ") + field.name + " should be a " + control_class(field));
}

}  // namespace

FieldControl::FieldControl(const Field& field, wxWindow* window) : field_(field), window_(window) {
    native::accessible_name(window, word(field.label));
    window->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        if (on_leave) on_leave();
    });
}

void FieldControl::mark(bool wrong) {
    native::add_class(window_, "error", wrong);
}

std::string control_class(const Field& field) {
    if (field.type == Type::rows) return "wxPanel";
    if (is_choice(field)) return "wxChoice";
    return field.type == Type::code ? "wxComboBox" : "wxTextCtrl";
}

std::unique_ptr<FieldControl> bind_control(const Field& field, wxWindow* window, Desk& desk) {
    if (is_choice(field)) return std::make_unique<ChoiceControl>(field, as<wxChoice>(window, field));
    switch (field.type) {
        case Type::code: return std::make_unique<CodeControl>(field, as<wxComboBox>(window, field));
        case Type::reference: return std::make_unique<ReferenceControl>(field, as<wxTextCtrl>(window, field), desk);
        case Type::date: return std::make_unique<DateControl>(field, as<wxTextCtrl>(window, field));
        case Type::rows: throw std::logic_error(std::string(field.name) + " holds child rows, not one value");
        default: return std::make_unique<TextControl>(field, as<wxTextCtrl>(window, field));
    }
}

std::unique_ptr<FieldControl> make_control(const Field& field, wxWindow* parent, Desk& desk) {
    std::string made = control_class(field);
    wxString name = wx(field.name);
    wxWindow* window;
    if (made == "wxChoice")
        window =
            new wxChoice(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, 0, wxDefaultValidator, name);
    else if (made == "wxComboBox")
        window = new wxComboBox(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, 0, nullptr, 0,
                                wxDefaultValidator, name);
    else
        window =
            new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, 0, wxDefaultValidator, name);
    return bind_control(field, window, desk);
}

}  // namespace dangwu::desktop
