#pragma once
#include <wx/checkbox.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "desktop/shell.h"
#include "desktop/summary_view.h"
#include "desktop/widgets.h"
#include "figures/summary.h"

namespace dangwu::desktop {

/// 年终总结: the filled text of a year. Every figure is a link to the records behind it; what lacks data is amber.
class SummaryPage : public Page {
  public:
    SummaryPage(wxWindow* parent, Shell& shell);
    void refresh() override;
    std::string place() const override { return "summary"; }

    const std::vector<figures::Paragraph>& paragraphs() const { return paragraphs_; }
    /// What the office should mend in its own template.
    const std::vector<figures::SummaryProblem>& problems() const { return problems_; }
    wxCheckBox& leave_out() { return *leave_out_; }
    bool is_computed() const { return !running_ && !paragraphs_.empty(); }
    /// What a click on the figure does.
    void open_figure(const std::string& id);
    /// The office's own template from now on; empty: the program's. One that cannot be read is not taken.
    void use_template(const std::filesystem::path& file);
    /// Hands the program's template out to be edited.
    void save_template();

  private:
    static int latest_year(office::Office& office);
    std::optional<figures::Period> period();
    void compute();
    void compute(const figures::Period& period, const figures::SummaryOptions& options,
                 std::function<void()> adopt = {});
    void show();
    void show_running(bool on);
    /// `work(office, progress)` off the screen's thread; meanwhile the button that computes stops it.
    template <class Work, class Done>
    void run(Work work, Done done);
    figures::SummaryOptions options() const;
    void show_template_menu();
    void save_document();
    void save_evidence();

    std::vector<figures::Paragraph> paragraphs_;
    std::optional<figures::Period> computed_;  ///< of the text that is shown
    std::vector<figures::SummaryProblem> problems_;
    bool running_ = false;
    std::int64_t shown_revision_ = -1;

    wxSpinCtrl* year_;
    wxTextCtrl* as_of_;
    wxStaticText* missing_;
    SummaryView* text_;
    wxButton* compute_;
    wxCheckBox* leave_out_;
    Errand errand_;
};

}  // namespace dangwu::desktop
