#pragma once
#include <wx/dataview.h>

#include "desktop/form.h"
#include "desktop/widgets.h"

namespace dangwu::desktop {

/// One record: its form, what refers to it, its attachments and its history.
class FormPage : public Page {
  public:
    FormPage(wxWindow* parent, Shell& shell, const Kind& kind, std::int64_t id);
    /// A record that is not in the file yet.
    FormPage(wxWindow* parent, Shell& shell, const Record& draft);

    void refresh() override;
    void command(Command command) override;
    void leave(std::function<void()> then) override;
    void take_focus() override { form_->focus_first(); }
    std::string place() const override { return kind_.name; }

    Form& form() { return *form_; }
    const Kind& kind() const { return kind_; }
    std::int64_t id() const { return record_ ? record_->id : 0; }
    bool is_loaded() const { return record_ != nullptr; }
    bool has_changes() const { return dirty_; }
    void save(std::function<void()> then = {});
    void show_tab(const wxWindow* tab);

  private:
    FormPage(wxWindow* parent, Shell& shell, const Kind& kind);
    wxSizer* make_header();
    void add_tabs();
    void load(std::int64_t id);
    void show(Record record);
    void show_heading();
    void set_dirty(bool dirty);
    void save_and_next();
    void remove_or_restore();
    void print();

    const Kind& kind_;
    std::unique_ptr<Form> form_;
    std::unique_ptr<Record> record_;
    bool dirty_ = false;
    bool saving_ = false;
    std::int64_t shown_revision_ = -1;

    wxStaticText* heading_;
    wxStaticText* pending_;
    wxButton* save_button_;
    wxButton* remove_button_;
    class RelatedTab* related_ = nullptr;
    class AttachmentsTab* attachments_ = nullptr;
    class HistoryTab* history_ = nullptr;
    Errand errand_;
};

}  // namespace dangwu::desktop
