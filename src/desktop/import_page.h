#pragma once
#include <wx/checkbox.h>
#include <wx/gauge.h>
#include <wx/notebook.h>

#include "desktop/shell.h"
#include "desktop/text_list.h"
#include "desktop/widgets.h"
#include "exchange/import.h"

namespace dangwu::desktop {

/// Workbooks in: a dry run of the very import shows what would happen, then one button does it.
class ImportPage : public Page {
  public:
    ImportPage(wxWindow* parent, Shell& shell);
    std::string place() const override { return "import"; }
    void take_focus() override;

    /// Reads the workbooks without writing.
    void examine(const std::vector<std::filesystem::path>& workbooks);
    /// Imports what the dry run found sound.
    void import();

    const exchange::ImportReport& report() const { return report_; }
    bool is_examined() const { return !running_ && !report_.workbooks.empty(); }
    wxButton& import_button() { return *import_; }
    wxNotebook& details() { return *details_; }

  private:
    void build_start();
    void build_result();
    void choose_workbooks();
    exchange::ImportOptions options() const;
    void run(exchange::ImportOptions options);
    void finished(exchange::ImportReport report, const std::filesystem::path& refused);
    void failed(const std::exception& problem);
    void show_report();
    void show_columns();
    void show_sentence();
    void show_running(bool on);
    void map_column(const std::string& path, const std::string& heading);
    void hand_back_refused();

    std::vector<std::filesystem::path> workbooks_;
    std::map<std::string, std::string> map_;
    exchange::ImportReport report_;
    bool running_ = false;

    wxPanel* start_;
    wxPanel* result_;
    wxStaticText* summary_;
    wxStaticText* sentence_;
    TextList *sheets_, *remarks_, *repairs_;
    wxScrolledWindow* columns_;
    wxNotebook* details_;
    wxCheckBox* create_units_;
    wxButton* choose_;
    wxButton *import_, *refused_, *other_, *cancel_;
    wxGauge* gauge_;
    Errand errand_;
};

}  // namespace dangwu::desktop
