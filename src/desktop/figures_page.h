#pragma once
#include <wx/srchctrl.h>

#include "desktop/shell.h"
#include "desktop/text_list.h"
#include "desktop/widgets.h"
#include "figures/figures.h"

namespace dangwu::desktop {

/// 全部统计项: every figure of a period with its value, its definition and the name by which a template asks for it.
class FiguresPage : public Page {
  public:
    FiguresPage(wxWindow* parent, Shell& shell, const figures::Period& period);
    void refresh() override;
    void take_focus() override { search_->SetFocus(); }
    std::string place() const override { return "summary"; }

    TextList& list() { return *list_; }
    wxSearchCtrl& search() { return *search_; }
    /// The records behind the chosen figure.
    void open_chosen();
    /// The chosen figure as a template names it, into the clipboard.
    void copy_chosen();

  private:
    void fill();
    const figures::Figure* chosen();

    figures::Period period_;
    std::vector<figures::Figure> figures_;
    std::vector<std::size_t> shown_;  ///< of figures_, a row each
    std::int64_t shown_revision_ = -1;
    wxSearchCtrl* search_;
    TextList* list_;
    Errand errand_;
};

/// The page with the records behind a figure.
void open_figure(Shell& shell, const figures::Figure& figure);

}  // namespace dangwu::desktop
