#pragma once
#include "desktop/shell.h"
#include "desktop/text_list.h"
#include "desktop/widgets.h"

namespace dangwu::desktop {

/// 修改记录: what was done to the file, by whom, latest first; each step can be taken back at any time.
class ChangesPage : public Page {
  public:
    ChangesPage(wxWindow* parent, Shell& shell);
    void refresh() override;
    std::string place() const override { return "changes"; }
    TextList& list() { return *list_; }

  private:
    void fill(std::vector<office::ChangeSet> changes);
    const office::ChangeSet* chosen();
    void open_chosen();
    void take_back_chosen();

    std::vector<office::ChangeSet> changes_;
    TextList* list_;
    wxButton* undo_;
    std::int64_t shown_revision_ = -1;
    Errand errand_;
};

/// Asks before a step with several records is undone; one record needs no question.
bool agrees_to_undo(Shell& shell, const office::ChangeSet& change);

}  // namespace dangwu::desktop
