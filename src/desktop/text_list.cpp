#include "desktop/text_list.h"

#include <algorithm>

#include "desktop/strings.h"
#include "desktop/theme.h"

namespace dangwu::desktop {

TextList::TextList(wxWindow* parent, const std::string& name, const std::vector<Column>& columns, long style)
    : wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, style | wxDV_SINGLE | wxBORDER_NONE),
      columns_(columns) {
    SetName(wx(name));
    SetRowHeight(FromDIP(theme::row_height));
    for (const Column& column : columns_) {
        wxString title = *column.title ? word(column.title) : wxString();
        AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(column.width), column.side, wxDATAVIEW_COL_RESIZABLE)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    }
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { share_width(); });
    });
}

void TextList::append(const std::vector<std::string>& cells) {
    wxVector<wxVariant> row;
    for (const std::string& cell : cells) row.push_back(wxVariant(wx(cell)));
    AppendItem(row);
}

void TextList::share_width() {
    constexpr int beside_columns = 4;
    int spare = GetClientSize().x - FromDIP(beside_columns);
    for (const Column& column : columns_) spare -= FromDIP(column.width);
    for (unsigned i = 0; i < columns_.size(); ++i)
        if (columns_[i].takes_rest) GetColumn(i)->SetWidth(FromDIP(columns_[i].width) + std::max(0, spare));
}

}  // namespace dangwu::desktop
