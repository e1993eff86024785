#pragma once
#include <wx/listbox.h>
#include <wx/popupwin.h>
#include <wx/weakref.h>

#include <functional>
#include <string>
#include <vector>

namespace dangwu::desktop {

/// One completion offered under a field.
struct Offer {
    std::string text;
    std::int64_t id = 0;
};

/// What drops down under a field while somebody types: completions that need not begin with what was typed (zs finds
/// 张三). Arrows choose, Enter or a click takes, Escape closes. The field keeps the focus, so that input methods work
/// on.
class OfferList {
  public:
    explicit OfferList(wxWindow* field);
    ~OfferList();
    OfferList(const OfferList&) = delete;
    OfferList& operator=(const OfferList&) = delete;

    /// An empty list closes.
    void show(std::vector<Offer> offers);
    void close();
    bool is_open() const;
    const std::vector<Offer>& offers() const { return offers_; }
    /// Takes the offer of that line.
    void take(std::size_t line);

    std::function<void(const Offer&)> on_take;

  private:
    void on_key(wxKeyEvent& event);
    void move(int lines);

    wxWeakRef<wxWindow> field_;
    wxWeakRef<wxPopupWindow> popup_;
    wxListBox* list_ = nullptr;
    std::vector<Offer> offers_;
};

}  // namespace dangwu::desktop
