#pragma once
#include <wx/window.h>

#include <functional>
#include <memory>
#include <string>

#include "desktop/desk.h"
#include "records/field.h"

namespace dangwu::desktop {

/// What stands in a control: a value, or a sentence about why it is none.
struct Entry {
    Value value;
    std::string fault;
};

/// The control of one field. It reads and shows values of the field's type, whatever widget it is.
class FieldControl {
  public:
    virtual ~FieldControl() = default;
    virtual void show(const Value& value) = 0;
    virtual Entry read() const = 0;

    const Field& field() const { return field_; }
    wxWindow* window() const { return window_; }
    /// Marks the control red, or takes the mark away.
    void mark(bool wrong);

    std::function<void()> on_change;  ///< by the user
    std::function<void()> on_leave;   ///< the focus went elsewhere, or a choice was made

  protected:
    FieldControl(const Field& field, wxWindow* window);
    void changed() const {
        if (on_change) on_change();
    }

    const Field& field_;
    wxWindow* window_;
};

/// Binds the field to a window that exists, from a form. Throws std::logic_error if the window cannot show the type.
std::unique_ptr<FieldControl> bind_control(const Field& field, wxWindow* window, Desk& desk);
/// Makes the window that suits the field, for grids of child rows.
std::unique_ptr<FieldControl> make_control(const Field& field, wxWindow* parent, Desk& desk);
/// The class that a form has to use for the field: wxTextCtrl, wxChoice, wxComboBox, wxPanel (child rows).
std::string control_class(const Field& field);

}  // namespace dangwu::desktop
