#include "desktop/rows_editor.h"

#include <wx/stattext.h>

#include <stdexcept>

#include "desktop/strings.h"
#include "desktop/text_controls.h"
#include "desktop/widgets.h"

namespace dangwu::desktop {

namespace {

int share_of(const Field& field) {
    switch (field.type) {
        case Type::reference: return 3;
        case Type::text:
        case Type::note: return 3;
        case Type::code: return 2;
        default: return 1;
    }
}

}  // namespace

RowsEditor::RowsEditor(const Field& field, wxPanel* panel, Desk& desk) : field_(field), panel_(panel), desk_(desk) {
    const std::vector<Field>& columns = field.rows->fields;
    grid_ = new wxFlexGridSizer(static_cast<int>(columns.size()) + 1, theme::close, theme::close);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        grid_->AddGrowableCol(i, share_of(columns[i]));
        if (columns.size() == 1) break;  // the form's own label says it already
        std::string star = columns[i].required ? " *" : "";
        grid_->Add(make_text(panel, wx(tr(columns[i].label) + star), "muted"), 0, wxALIGN_CENTER_VERTICAL);
    }
    if (columns.size() > 1) grid_->AddSpacer(theme::control_height);
    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(grid_, 0, wxEXPAND);
    wxString label = sentence(N_("Add: {0}"), {tr(field.rows->label)});
    add_ = make_button(panel, std::string("add_") + field.name, label, "plus", Look::flat, [this] {
        add_row();
        rows_.back().controls.front()->window()->SetFocus();
    });
    layout->Add(add_, 0, wxTOP, theme::close);
    panel->SetSizer(layout);
}

void RowsEditor::show(const void* record) {
    // Rows that stay keep their controls, and with them the focus and the place of the cursor.
    panel_->Freeze();
    std::size_t count = field_.row_count(record);
    while (rows_.size() > count) drop(rows_.size() - 1);
    for (std::size_t i = 0; i < count; ++i) {
        const void* values = row_at(field_, record, i);
        if (i == rows_.size()) append();
        for (auto& control : rows_[i].controls) {
            control->show(get(control->field(), values));
            control->mark(false);
        }
    }
    if (field_.required && rows_.empty()) append();  // to be typed into at once
    panel_->Thaw();
    if (on_resize) on_resize();
}

void RowsEditor::drop(std::size_t index) {
    Row& row = rows_[index];
    for (auto& control : row.controls) control->window()->Destroy();
    row.remove->Destroy();
    rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(index));
}

void RowsEditor::append() {
    Row row;
    for (const Field& column : field_.rows->fields) {
        auto control = make_control(column, panel_, desk_);
        control->on_change = [this] {
            if (on_change) on_change();
        };
        if (auto* reference = dynamic_cast<ReferenceControl*>(control.get()); reference && *column.within)
            reference->whose_members = [this, &column] { return linked ? linked(column.within) : 0; };
        grid_->Add(control->window(), 0, wxEXPAND);
        row.controls.push_back(std::move(control));
    }
    const FieldControl* first = row.controls.front().get();
    row.remove = make_icon_button(panel_, std::string("remove_") + field_.name, word(N_("Remove this row")), "cross",
                                  [this, first] {
                                      for (std::size_t i = 0; i < rows_.size(); ++i)
                                          if (rows_[i].controls.front().get() == first) {
                                              // Not now: this very button is being handled.
                                              panel_->CallAfter([this, i] { remove_row(i); });
                                              return;
                                          }
                                  });
    grid_->Add(row.remove, 0, wxALIGN_CENTER_VERTICAL);
    add_->MoveAfterInTabOrder(row.remove);  // as it is read: the rows, then what adds one
    rows_.push_back(std::move(row));
}

void RowsEditor::add_row() {
    append();
    if (on_resize) on_resize();
}

void RowsEditor::remove_row(std::size_t index) {
    if (index >= rows_.size()) return;
    drop(index);
    (index < rows_.size() ? rows_[index].remove : add_)->SetFocus();
    if (on_change) on_change();
    if (on_resize) on_resize();
}

void RowsEditor::write(void* record, std::vector<Problem>& faults) const {
    field_.clear_rows(record);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        std::vector<Entry> entries;
        bool is_blank = true;
        for (const auto& control : rows_[i].controls) {
            entries.push_back(control->read());
            is_blank = is_blank && is_empty(entries.back().value) && entries.back().fault.empty();
            control->mark(!entries.back().fault.empty());
            if (!entries.back().fault.empty())
                faults.push_back({field_.name, say(N_("Row {0}: {1}"), {std::to_string(i + 1), entries.back().fault})});
        }
        if (is_blank) continue;
        void* row = field_.add_row(record);
        for (std::size_t column = 0; column < entries.size(); ++column)
            set(field_.rows->fields[column], row, entries[column].value);
    }
}

FieldControl& RowsEditor::control(std::size_t row, const std::string& field) const {
    for (const auto& control : rows_.at(row).controls)
        if (field == control->field().name) return *control;
    throw std::logic_error("a row of " + std::string(field_.name) + " has no " + field);
}

}  // namespace dangwu::desktop
