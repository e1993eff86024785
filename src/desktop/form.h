#pragma once
#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/weakref.h>

#include <map>
#include <memory>
#include <set>
#include <string>

#include "desktop/rows_editor.h"
#include "desktop/shell.h"

namespace dangwu::desktop {

/// Binds the form of a kind (forms/screens/KIND.xrc, a notebook) to a record. The names in the form do the work:
/// FIELD is the control of the field, label_FIELD its label, card_TITLE the heading of a card, tab_TITLE a page.
class Form {
  public:
    /// Loads the form below `parent`. Throws std::logic_error if the form lacks a field.
    Form(wxWindow* parent, const Kind& kind, Desk& desk);
    /// Takes its windows along: their last events would find nobody.
    ~Form();

    wxNotebook* notebook() const { return notebook_; }

    void show(const Record& record);
    /// The record that was shown, with what stands in the controls now. What cannot be read is a fault.
    Record read(std::vector<Problem>& faults) const;
    /// Sets the sentences beside the fields; those of fields without a control are returned.
    std::vector<std::string> show_problems(const std::vector<Problem>& problems);
    /// What the file says against the record; shown until the field is changed.
    void refuse(std::vector<Problem> problems);
    /// Checks what stands there, without asking the file again.
    std::vector<Problem> check() const;
    /// The keyboard goes to the first field.
    void focus_first();
    void focus_first_problem();

    FieldControl& control(const std::string& field) const;
    RowsEditor& rows(const std::string& field) const;
    /// The sentence beside a field; empty if all is well.
    wxString problem_of(const std::string& field) const;

    std::function<void()> on_change;

  private:
    struct Slot {
        const Field* field = nullptr;
        std::unique_ptr<FieldControl> control;
        std::unique_ptr<RowsEditor> rows;
        wxStaticText* problem = nullptr;
    };
    wxWindow* window_named(const std::string& name) const;
    void bind(const Field& field);
    void changed(const Field& field);
    void show_problems_of_touched();
    void label(const Field& field);
    void insert_problem_line(Slot& slot, wxWindow* window);
    void name_cards_and_tabs();
    void fit_tabs();
    void resize(wxWindow* window);
    Slot* find(const std::string& field);

    const Kind& kind_;
    Desk& desk_;
    wxWeakRef<wxNotebook> notebook_;
    std::vector<Slot> slots_;
    std::unique_ptr<Record> shown_;
    std::vector<Problem> refused_;
    std::set<std::string> touched_;  ///< fields that the user changed since the record was shown
};

/// Registers the classes that forms name and loads the forms that are part of the program. Once.
void prepare_forms();

/// English headings of cards and tabs by their name in the form; null for an unknown one.
const char* form_heading(const std::string& name);

}  // namespace dangwu::desktop
