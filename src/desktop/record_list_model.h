#pragma once
#include <wx/dataview.h>

#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "desktop/desk.h"

namespace dangwu::desktop {

/// One row of a list in words: a text a column; `incomplete` if fields that are expected are still empty.
struct ListRow {
    std::vector<std::string> cells;
    bool incomplete = false;
};

/// The fields that are columns of the kind's list.
std::vector<const Field*> listed_fields(const Kind& kind);
/// The rows of these records, on the worker.
std::vector<ListRow> read_rows(office::Office& office, const Kind& kind, const std::vector<std::int64_t>& ids);

/// A list of any length over the ids of its records. Rows are read by pages when they come into view; until they are
/// there, cells are empty.
class RecordListModel : public wxDataViewVirtualListModel {
  public:
    RecordListModel(Desk& desk, const Kind& kind, std::vector<std::int64_t> ids);

    const std::vector<std::int64_t>& ids() const { return ids_; }
    /// Other records, as many as before.
    void replace(std::vector<std::int64_t> ids);
    /// Forgets what was read; rows in view are read again.
    void forget();
    std::function<void(const std::vector<ListRow>&)> on_read;  ///< rows came into view
    bool is_read(unsigned row) const { return pages_.contains(row / page_rows); }

    unsigned GetColumnCount() const override { return static_cast<unsigned>(columns_ + 1); }
    wxString GetColumnType(unsigned) const override { return "string"; }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

  private:
    static constexpr unsigned page_rows = 100;
    static constexpr std::size_t pages_kept = 40;
    void read_page(unsigned page) const;
    void rows_arrived(unsigned page, std::vector<ListRow> rows);

    Desk& desk_;
    const Kind& kind_;
    std::vector<std::int64_t> ids_;
    std::size_t columns_;
    Errand errand_;
    // Reading is asked for from within a const call of the toolkit.
    mutable std::unordered_map<unsigned, std::vector<ListRow>> pages_;
    mutable std::deque<unsigned> order_;
    mutable std::unordered_map<unsigned, bool> asked_;
};

}  // namespace dangwu::desktop
