#pragma once

#include "desktop/shell.h"
#include "desktop/text_list.h"
#include "desktop/widgets.h"

namespace dangwu::desktop {

/// A figure on a card of its own; a click opens the records behind it.
class FigureCard : public wxPanel {
  public:
    FigureCard(wxWindow* parent, const std::string& name, const wxString& label, const std::string& icon,
               std::size_t colour);
    void show(const wxString& value, const wxString& remark);
    const wxString& value() const { return value_; }
    std::function<void()> on_click;

  private:
    void draw(wxPaintEvent& event);
    wxString label_, value_, remark_;
    std::string icon_;
    std::size_t colour_;
    bool under_mouse_ = false;
};

/// 工作台: the main figures of today and what changed lately.
class StartPage : public Page {
  public:
    StartPage(wxWindow* parent, Shell& shell);
    void refresh() override;
    std::string place() const override { return "start"; }
    FigureCard& card(std::size_t index) { return *cards_.at(index); }

  private:
    struct Shown {
        std::string value, remark, title, definition;
        std::vector<office::Named> records;
    };
    static Shown count_open_problems(office::Office& office);
    static std::vector<Shown> compute(office::Office& office);
    void show(std::vector<Shown> figures);
    void fill(const std::vector<office::ChangeSet>& changes);

    std::vector<FigureCard*> cards_;
    std::vector<Shown> figures_;
    TextList* changes_;
    wxStaticText* empty_hint_;
    std::int64_t shown_revision_ = -1;
    Errand errand_;
};

}  // namespace dangwu::desktop
