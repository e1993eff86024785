#pragma once
#include <wx/choice.h>
#include <wx/srchctrl.h>
#include <wx/timer.h>

#include "desktop/record_table.h"

namespace dangwu::desktop {

/// The list of one register: search, filter in words, order, recycle bin, and what can be done with all of it.
class RegisterPage : public Page {
  public:
    RegisterPage(wxWindow* parent, Shell& shell, const Kind& kind);

    void refresh() override;
    void command(Command command) override;
    void take_focus() override;
    std::string place() const override { return kind_.name; }
    void show_recycle_bin(bool on);

    const Kind& kind() const { return kind_; }
    RecordTable& table() { return *table_; }
    /// The filter in words, or what is wrong with it.
    wxString filter_words() const { return filter_words_->GetLabelText(); }
    /// What the list shows now.
    office::Query query() const;
    /// One more condition about the field, as the menus offer them.
    void narrow(const Field& field, const std::string& condition);
    /// Marks the record in the list, as soon as the list shows it.
    void point_at(std::int64_t id);
    /// A new figure of the office's own, which counts what the filter finds.
    void make_figure();

  private:
    wxSizer* make_header();
    wxSizer* make_filter_row();
    wxWindow* make_empty_card();
    void show_rows(std::vector<std::int64_t> ids);
    void lead_to_rows(wxWindow* box, bool also_by_enter);
    void go_to_rows();
    void make_menu();
    void make_filter_menu();
    void make_cell_menu(const Record& record, const Field& field);
    void add_offers(wxMenu& menu, const Field& field);
    void set_filter(const std::string& written);
    void sort_by(const Field& field, bool reversed);
    void load();
    void apply_filter();
    void say_filter();
    void open_or_restore(std::int64_t id);
    void remove_selected();
    void export_list();
    void print_list();
    void hand_out_empty_workbook();

    const Kind& kind_;
    query::Filter filter_;
    std::string filter_fault_;
    office::SortBy sort_ = office::SortBy::usual;
    std::string sort_field_;
    bool reversed_ = false;
    bool recycle_bin_ = false;
    std::int64_t shown_revision_ = -1;
    std::int64_t pointed_at_ = 0;  ///< to be marked when the list shows it
    bool rows_awaited_ = false;    ///< the keyboard goes to the rows when they are there

    wxStaticText* heading_;
    wxSearchCtrl* search_;
    wxTextCtrl* filter_box_;
    wxStaticText* filter_words_;
    wxChoice* order_ = nullptr;
    wxButton* new_button_;
    wxButton* remove_button_;
    RecordTable* table_;
    Card* empty_;
    wxStaticText* empty_words_;
    wxBoxSizer* empty_steps_;
    wxButton* clear_button_;
    wxTimer typing_;
    Errand errand_;
};

}  // namespace dangwu::desktop
