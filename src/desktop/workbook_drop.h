#pragma once
#include <wx/dnd.h>

#include <filesystem>
#include <functional>
#include <vector>

#include "desktop/strings.h"

namespace dangwu::desktop {

/// Files dropped anywhere on the window.
class WorkbookDrop : public wxFileDropTarget {
  public:
    using Receiver = std::function<void(const std::vector<std::filesystem::path>&)>;
    explicit WorkbookDrop(Receiver receiver) : receiver_(std::move(receiver)) {}

    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
        std::vector<std::filesystem::path> files;
        for (const wxString& name : names) files.emplace_back(utf8(name));
        receiver_(files);
        return true;
    }

  private:
    Receiver receiver_;
};

}  // namespace dangwu::desktop
