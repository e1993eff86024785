#pragma once
#include <wx/popupwin.h>
#include <wx/textctrl.h>
#include <wx/weakref.h>

#include <functional>

#include "records/date.h"

namespace dangwu::desktop {

class MonthSheet;

/// The month that drops down under a date field, from its icon or with Alt+Down. Arrows go by days and weeks, Page Up
/// and Page Down by months, with Ctrl by years; Enter takes the marked day, a click any day, Escape closes. Below the
/// days stand today, the whole month and the whole year, since a date may be known no better. The field keeps the
/// focus.
class DayPicker {
  public:
    explicit DayPicker(wxTextCtrl* field);
    ~DayPicker();
    DayPicker(const DayPicker&) = delete;
    DayPicker& operator=(const DayPicker&) = delete;

    /// Opens at the date, or at today where it is empty.
    void open(const Date& at);
    void close();
    bool is_open() const;
    /// The day that Enter would take.
    Date marked() const { return marked_; }
    void take(const Date& date);

    std::function<Date()> on_open;  ///< asked for the date that stands in the field
    std::function<void(const Date&)> on_take;

  private:
    void on_key(wxKeyEvent& event);
    void mark(const Date& day);

    wxWeakRef<wxTextCtrl> field_;
    wxWeakRef<wxPopupWindow> popup_;
    MonthSheet* sheet_ = nullptr;
    Date marked_;
};

}  // namespace dangwu::desktop
