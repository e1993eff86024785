#pragma once
#include <wx/dataview.h>

#include "desktop/column_widths.h"
#include "desktop/record_list_model.h"
#include "desktop/shell.h"
#include "desktop/widgets.h"

namespace dangwu::desktop {

/// The list of records of one kind, its columns being the listed fields, with a line of totals below.
class RecordTable : public Card {
  public:
    RecordTable(wxWindow* parent, Shell& shell, const Kind& kind);

    /// Rows keep their place on the screen if there are as many as before.
    void show(std::vector<std::int64_t> ids);
    const std::vector<std::int64_t>& ids() const { return model_->ids(); }
    std::vector<std::int64_t> selected() const;
    std::int64_t current() const;
    /// Marks the row of a record alone and brings it into sight; nothing if it is not shown.
    void select(std::int64_t id);
    wxDataViewCtrl& list() { return *list_; }

    std::function<void(std::int64_t)> on_open;                  ///< double click, Enter
    std::function<void(std::int64_t, const Field&)> on_menu;    ///< the menu of a cell was asked for
    std::function<void(const Field&, bool ascending)> on_sort;  ///< a header was clicked
    void allow_sorting();
    static bool can_sort(const Field& field) { return !field.sealed && field.type != Type::rows; }

  private:
    void add_columns();
    void measure(const std::vector<ListRow>& rows);
    void share_width();
    void count_totals();
    void show_footer();

    Shell& shell_;
    const Kind& kind_;
    std::vector<const Field*> fields_;
    std::vector<ColumnNeed> columns_;
    bool measured_ = false;  ///< once: columns do not move while one filters
    wxDataViewCtrl* list_;
    wxStaticText* footer_;
    wxObjectDataPtr<RecordListModel> model_;
    Errand totals_errand_;
    std::string totals_;
};

}  // namespace dangwu::desktop
