#pragma once
#include <wx/dataview.h>

#include <string>
#include <vector>

namespace dangwu::desktop {

/// A list of texts that are all there: what pages show besides records. One column takes the width that the others
/// leave; what does not fit ends in an ellipsis.
class TextList : public wxDataViewListCtrl {
  public:
    struct Column {
        const char* title;  ///< English source text; "" for none
        int width;          ///< usual width in pixels of a screen of 96 dots an inch
        wxAlignment side = wxALIGN_LEFT;
        bool takes_rest = false;
    };
    TextList(wxWindow* parent, const std::string& name, const std::vector<Column>& columns, long style = 0);

    void append(const std::vector<std::string>& cells);

  private:
    void share_width();
    std::vector<Column> columns_;
};

}  // namespace dangwu::desktop
