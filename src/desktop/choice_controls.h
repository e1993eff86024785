#pragma once
#include <wx/choice.h>
#include <wx/combobox.h>

#include "desktop/field_control.h"
#include "desktop/offer_list.h"

/// Fields that are chosen: flags and codes.
namespace dangwu::desktop {

/// A short list shown whole; the first line is empty: not given. Also for flags, which are yes, no or not given.
class ChoiceControl : public FieldControl {
  public:
    ChoiceControl(const Field& field, wxChoice* choice);
    void show(const Value& value) override;
    Entry read() const override;

  private:
    void on_key(wxKeyEvent& event);
    void choose(int line);
    wxChoice* choice_;
};

/// A long or open list: typed with completion by label, pinyin, initials or code, or picked from the list.
class CodeControl : public FieldControl {
  public:
    CodeControl(const Field& field, wxComboBox* combo);
    void show(const Value& value) override;
    Entry read() const override;

  private:
    void suggest();
    wxComboBox* combo_;
    OfferList offers_;
    std::string offered_;
};

/// The codes whose label holds the typed text, or whose pinyin or initials begin with it.
std::vector<const Code*> matching_codes(const CodeList& list, const std::string& typed);

}  // namespace dangwu::desktop
