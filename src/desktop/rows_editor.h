#pragma once
#include <wx/panel.h>
#include <wx/sizer.h>

#include <memory>
#include <vector>

#include "desktop/field_control.h"
#include "records/record.h"

namespace dangwu::desktop {

/// Child rows as a grid of the same controls that forms have, with a button to add and one a row to remove.
/// Lives in the empty panel that a form keeps for the field.
class RowsEditor {
  public:
    RowsEditor(const Field& field, wxPanel* panel, Desk& desk);

    void show(const void* record);
    /// Replaces the record's rows; rows in which nothing stands are left out.
    void write(void* record, std::vector<Problem>& faults) const;

    void add_row();
    void remove_row(std::size_t index);
    std::size_t size() const { return rows_.size(); }
    FieldControl& control(std::size_t row, const std::string& field) const;
    const Field& field() const { return field_; }

    std::function<void()> on_change;
    std::function<void()> on_resize;  ///< rows came or went
    /// The id of the record that the form's field of that name points to; 0 if none.
    std::function<std::int64_t(const char* field)> linked;

  private:
    struct Row {
        std::vector<std::unique_ptr<FieldControl>> controls;
        wxWindow* remove = nullptr;
    };
    void append();
    void drop(std::size_t index);

    const Field& field_;
    wxPanel* panel_;
    Desk& desk_;
    wxFlexGridSizer* grid_;
    wxWindow* add_;
    std::vector<Row> rows_;
};

}  // namespace dangwu::desktop
