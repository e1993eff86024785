#pragma once
#include <wx/dataview.h>

#include "desktop/theme.h"
#include "records/field.h"

/// Cells of lists that are drawn and not only written.
namespace dangwu::desktop {

/// Draws a text; what the kinds of drawn cells have in common.
class DrawnCell : public wxDataViewCustomRenderer {
  public:
    DrawnCell() : wxDataViewCustomRenderer("string", wxDATAVIEW_CELL_INERT, wxALIGN_LEFT | wxALIGN_CENTER_VERTICAL) {}
    bool SetValue(const wxVariant& value) override {
        text_ = value.GetString();
        return true;
    }
    bool GetValue(wxVariant& value) const override {
        value = text_;
        return true;
    }
    /// Never empty: a cell of no size breaks the height of rows.
    wxSize GetSize() const override;

  protected:
    void draw_pill(wxRect cell, wxDC& dc, const wxColour& colour) const;
    wxString text_;
};

/// A person's name behind a disc with the surname.
class PersonRenderer : public DrawnCell {
  public:
    bool Render(wxRect cell, wxDC* dc, int state) override;
};

/// True for codes that say in which state a record is.
bool shows_state(const Field& field);

/// A state as a coloured pill; each code of a list has a colour of its own.
class StateRenderer : public DrawnCell {
  public:
    explicit StateRenderer(const Field& field) : field_(field) {}
    bool Render(wxRect cell, wxDC* dc, int state) override;

  private:
    const Field& field_;
};

/// 待完善: an amber pill, never red: a gap is no fault.
class PendingRenderer : public DrawnCell {
  public:
    bool Render(wxRect cell, wxDC* dc, int state) override;
};

}  // namespace dangwu::desktop
