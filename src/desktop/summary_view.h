#pragma once
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

#include "figures/summary.h"

namespace dangwu::desktop {

/// The text of the summary as it reads on paper. Figures are links: a click, or Enter with the caret on one, opens it.
/// A native text view: it wraps Chinese, can be selected and copied, and screen readers know it.
class SummaryView : public wxTextCtrl {
  public:
    explicit SummaryView(wxWindow* parent);
    void show(const std::vector<figures::Paragraph>& paragraphs);
    /// The figure that stands at a place of the text; empty if none does.
    std::string figure_at(long position) const;

    std::function<void(const std::string& figure)> on_open;

  private:
    struct Link {
        long from, to;
        std::string figure;
    };
    void step(int direction);
    void open(long position);
    long position_of(const wxMouseEvent& event) const;
    std::vector<Link> links_;
};

}  // namespace dangwu::desktop
