#pragma once

#include "desktop/shell.h"
#include "desktop/text_list.h"
#include "desktop/widgets.h"

/// The pages of a form beside the fields: what refers to the record, its attachments, its history.
namespace dangwu::desktop {

/// A tab that is a list of texts with a row of buttons below.
class RecordTab : public wxPanel {
  public:
    RecordTab(wxWindow* parent, Shell& shell, const Kind& kind, const std::string& name,
              const std::vector<TextList::Column>& columns);
    /// The record, 0 for one that is not saved yet.
    void show(std::int64_t id);
    TextList& list() { return *list_; }

  protected:
    virtual void load() = 0;
    virtual void activated(std::size_t) {}
    void fill(const std::vector<std::vector<std::string>>& rows, const wxString& if_empty);
    int chosen() const;

    Shell& shell_;
    const Kind& kind_;
    std::int64_t id_ = 0;
    TextList* list_;
    wxBoxSizer* buttons_;
    wxStaticText* hint_;
    Errand errand_;
};

/// 相关记录: every record that points here, latest first.
class RelatedTab : public RecordTab {
  public:
    RelatedTab(wxWindow* parent, Shell& shell, const Kind& kind);

  private:
    void load() override;
    void activated(std::size_t row) override;
    std::vector<office::Related> related_;
};

class AttachmentsTab : public RecordTab {
  public:
    AttachmentsTab(wxWindow* parent, Shell& shell, const Kind& kind);
    void attach(const std::vector<std::filesystem::path>& files);

  private:
    void load() override;
    void activated(std::size_t row) override;
    void open_chosen();
    void detach_chosen();
    std::vector<office::Attachment> attachments_;
};

class HistoryTab : public RecordTab {
  public:
    HistoryTab(wxWindow* parent, Shell& shell, const Kind& kind);

  private:
    void load() override;
};

/// What was done to a record or a file, in words.
std::string action_in_words(const std::string& action);

}  // namespace dangwu::desktop
