#pragma once
#include <wx/textctrl.h>

#include <functional>
#include <vector>

#include "desktop/day_picker.h"
#include "desktop/field_control.h"
#include "desktop/offer_list.h"

/// Fields that are typed: texts, notes, numbers, dates, references.
namespace dangwu::desktop {

/// Texts and numbers. Ctrl+Z takes back what was typed, which the toolkit's own text fields cannot.
class TextControl : public FieldControl {
  public:
    TextControl(const Field& field, wxTextCtrl* text);
    void show(const Value& value) override;
    Entry read() const override;

  protected:
    std::string typed() const;
    void set_text(const std::string& text);
    virtual void text_changed() { changed(); }
    wxTextCtrl* text_;

  private:
    void on_key(wxKeyEvent& event);
    void remember();
    std::vector<wxString> earlier_;
    bool taking_back_ = false;
};

/// Dates in any of the usual ways of writing; made 2021-03-05 (or 2021-03, 2021) when the field is left.
class DateControl : public TextControl {
  public:
    DateControl(const Field& field, wxTextCtrl* text);
    Entry read() const override;

    DayPicker& picker() { return picker_; }

  private:
    void normalise(wxFocusEvent& event);
    DayPicker picker_;
};

/// A link to another record, found by name, pinyin or initials while typing.
class ReferenceControl : public TextControl {
  public:
    ReferenceControl(const Field& field, wxTextCtrl* text, Desk& desk);
    void show(const Value& value) override;
    Entry read() const override;

    OfferList& offers() { return offers_; }
    /// Of a field that means members of an organization first: which one, 0 if that is not known.
    std::function<std::int64_t()> whose_members;

  protected:
    void text_changed() override;

  private:
    void suggest();
    /// Offers what could be meant, with nothing typed the first of the register: the magnifier, F4 or Alt+Down.
    void browse();
    void offer(const std::string& typed, bool all);
    void choose(std::int64_t id, const std::string& name);

    Desk& desk_;
    OfferList offers_;
    Errand errand_;
    Reference linked_;
    std::string asked_;
};

}  // namespace dangwu::desktop
