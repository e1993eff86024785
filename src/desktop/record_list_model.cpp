#include "desktop/record_list_model.h"

#include <algorithm>

#include "desktop/strings.h"
#include "office/change.h"
#include "records/standing_rows.h"
#include "records/text.h"

namespace dangwu::desktop {

std::vector<const Field*> listed_fields(const Kind& kind) {
    std::vector<const Field*> fields;
    for (const Field& field : kind.fields)
        if (field.listed) fields.push_back(&field);
    return fields;
}

std::vector<ListRow> read_rows(office::Office& office, const Kind& kind, const std::vector<std::int64_t>& ids) {
    const std::vector<const Field*> fields = listed_fields(kind);
    std::vector<ListRow> rows;
    rows.reserve(ids.size());
    for (std::int64_t id : ids) {
        ListRow& row = rows.emplace_back();
        row.cells.resize(fields.size());
        std::optional<Record> record = office.find(kind, id);
        if (!record) continue;
        row.incomplete = !incomplete(*record).empty();
        office::mask(*record);
        for (std::size_t column = 0; column < fields.size(); ++column) {
            std::string& cell = row.cells[column];
            cell = standing_text(*fields[column], *record);
            std::replace(cell.begin(), cell.end(), '\n', ' ');
        }
    }
    return rows;
}

RecordListModel::RecordListModel(Desk& desk, const Kind& kind, std::vector<std::int64_t> ids)
    : wxDataViewVirtualListModel(static_cast<unsigned>(ids.size())),
      desk_(desk),
      kind_(kind),
      ids_(std::move(ids)),
      columns_(listed_fields(kind).size()) {}

void RecordListModel::replace(std::vector<std::int64_t> ids) {
    const std::deque<unsigned> shown = order_;
    ids_ = std::move(ids);
    forget();
    // What was shown is asked for again: nothing else would make the list draw itself anew.
    for (unsigned page : shown) read_page(page);
}

void RecordListModel::forget() {
    errand_.renew();
    pages_.clear();
    order_.clear();
    asked_.clear();
}

void RecordListModel::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const {
    value = wxString();
    if (row >= ids_.size()) return;
    auto page = pages_.find(row / page_rows);
    if (page == pages_.end()) {
        read_page(row / page_rows);
        return;
    }
    const ListRow& cells = page->second[row % page_rows];
    if (column < cells.cells.size())
        value = wx(cells.cells[column]);
    else if (cells.incomplete)
        value = word(N_("To be completed"));
}

void RecordListModel::read_page(unsigned page) const {
    if (asked_[page]) return;
    asked_[page] = true;
    auto begin = ids_.begin() + page * page_rows;
    auto end = ids_.begin() + std::min<std::size_t>((page + 1) * page_rows, ids_.size());
    desk_.ask(
        errand_,
        [kind = &kind_, ids = std::vector<std::int64_t>(begin, end)](office::Office& office) {
            return read_rows(office, *kind, ids);
        },
        [self = const_cast<RecordListModel*>(this), page](std::vector<ListRow> rows) {
            self->rows_arrived(page, std::move(rows));
        });
}

void RecordListModel::rows_arrived(unsigned page, std::vector<ListRow> rows) {
    const unsigned first = page * page_rows, count = static_cast<unsigned>(rows.size());
    asked_.erase(page);
    pages_[page] = std::move(rows);
    order_.push_back(page);
    if (order_.size() > pages_kept) {
        pages_.erase(order_.front());
        order_.pop_front();
    }
    for (unsigned row = first; row < first + count; ++row) RowChanged(row);
    if (on_read) on_read(pages_[page]);
}

}  // namespace dangwu::desktop
