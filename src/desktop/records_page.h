#pragma once
#include "desktop/shell.h"

namespace dangwu::desktop {

/// The records behind a figure: how the figure is defined, and a list a kind.
class RecordsPage : public Page {
  public:
    RecordsPage(wxWindow* parent, Shell& shell, const std::string& place, const std::string& title,
                const std::string& explanation, const std::vector<office::Named>& records);
    std::string place() const override { return place_; }
    void take_focus() override { list_ ? list_->SetFocus() : SetFocus(); }
    std::size_t count() const { return count_; }

  private:
    std::string place_;
    std::size_t count_;
    wxWindow* list_ = nullptr;  ///< of the first kind
};

}  // namespace dangwu::desktop
