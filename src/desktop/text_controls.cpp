#include "desktop/text_controls.h"

#include <wx/event.h>

#include <algorithm>

#include "desktop/native.h"
#include "desktop/strings.h"
#include "desktop/theme.h"
#include "query/filter.h"
#include "records/date.h"
#include "records/text.h"

namespace dangwu::desktop {

namespace {

constexpr std::size_t texts_remembered = 100;
constexpr int most_suggestions = 12, most_members = 60;

}  // namespace

TextControl::TextControl(const Field& field, wxTextCtrl* text) : FieldControl(field, text), text_(text) {
    if (text->IsMultiLine())
        native::add_class(text, "boxed");
    else
        text->SetMinSize(text->FromDIP(wxSize(90, theme::control_height)));
    earlier_.push_back(wxString());
    text->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        remember();
        text_changed();
    });
    text->Bind(wxEVT_CHAR_HOOK, &TextControl::on_key, this);
}

void TextControl::on_key(wxKeyEvent& event) {
    bool undo = event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'Z';
    if (!undo || earlier_.size() < 2) {
        event.Skip(!undo);
        return;
    }
    earlier_.pop_back();
    taking_back_ = true;
    text_->SetValue(earlier_.back());
    taking_back_ = false;
    text_->SetInsertionPointEnd();
}

void TextControl::remember() {
    if (taking_back_ || (!earlier_.empty() && earlier_.back() == text_->GetValue())) return;
    earlier_.push_back(text_->GetValue());
    if (earlier_.size() > texts_remembered) earlier_.erase(earlier_.begin());
}

std::string TextControl::typed() const {
    return trimmed(utf8(text_->GetValue()));
}

void TextControl::set_text(const std::string& text) {
    text_->ChangeValue(wx(text));
    earlier_.assign(1, text_->GetValue());
}

void TextControl::show(const Value& value) {
    set_text(shown(field_, value));
}

Entry TextControl::read() const {
    std::string text = typed();
    if (text.empty()) return {};
    if (field_.type == Type::text || field_.type == Type::note) return {text, {}};
    if (auto value = query::read_value(field_, text)) return {*value, {}};
    if (field_.type == Type::whole || field_.type == Type::decimal)
        return {{}, say(N_("“{0}” is not a number. Write digits only, such as 120."), {text})};
    return {text, {}};
}

DateControl::DateControl(const Field& field, wxTextCtrl* text) : TextControl(field, text), picker_(text) {
    text->SetHint(word(N_("e.g. 2021-03-05")));
    picker_.on_open = [this] {
        Entry entry = read();
        return is_empty(entry.value) ? Date() : std::get<Date>(entry.value);
    };
    picker_.on_take = [this](const Date& date) {
        text_->SetValue(wx(date.iso()));
        text_->SetInsertionPointEnd();
        if (on_leave) on_leave();
    };
    text->Bind(wxEVT_KILL_FOCUS, &DateControl::normalise, this);
}

void DateControl::normalise(wxFocusEvent& event) {
    event.Skip();
    Entry entry = read();
    if (!entry.fault.empty() || is_empty(entry.value)) return;
    wxString iso = wx(std::get<Date>(entry.value).iso());
    if (iso != text_->GetValue()) text_->ChangeValue(iso);
}

Entry DateControl::read() const {
    std::string text = typed();
    if (text.empty()) return {};
    DateReading reading = read_date(text);
    if (reading.state == DateReading::State::read) return {reading.date, {}};
    if (reading.state == DateReading::State::impossible)
        return {{}, say(N_("There is no day “{0}”. Check year, month and day."), {text})};
    return {{}, say(N_("“{0}” is not a date. Write for example 2021-03-05, 2021.3.5, 2021-03 or 2021."), {text})};
}

ReferenceControl::ReferenceControl(const Field& field, wxTextCtrl* text, Desk& desk)
    : TextControl(field, text), desk_(desk), offers_(text) {
    offers_.on_take = [this](const Offer& taken) { choose(taken.id, taken.text); };
    native::entry_icon(text, "system-search-symbolic", [this] { browse(); });
    text->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        bool asks = (event.GetKeyCode() == WXK_F4 && !event.HasAnyModifiers()) ||
                    (event.GetKeyCode() == WXK_DOWN && event.GetModifiers() == wxMOD_ALT);
        asks ? browse() : event.Skip();
    });
    // An empty field shows at once who may be meant.
    text->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        if (whose_members && typed().empty()) offer({}, false);
    });
    text->SetHint(sentence(N_("Name, pinyin or initials of: {0}"), {tr(field.target().label)}));
}

void ReferenceControl::show(const Value& value) {
    linked_ = is_empty(value) ? Reference{} : std::get<Reference>(value);
    asked_ = linked_.text;
    set_text(linked_.text);
}

Entry ReferenceControl::read() const {
    std::string text = typed();
    if (text.empty()) return {};
    return {text == linked_.text ? linked_ : Reference{0, text}, {}};
}

void ReferenceControl::text_changed() {
    changed();
    suggest();
}

void ReferenceControl::suggest() {
    std::string text = typed();
    if (text == asked_) return;
    asked_ = text;
    if (text.empty() && !whose_members) {
        errand_.renew();
        return offers_.close();
    }
    offer(text, false);
}

void ReferenceControl::browse() {
    text_->SetFocus();
    std::string text = typed();
    offer(text == linked_.text ? std::string() : text, true);
}

void ReferenceControl::offer(const std::string& typed, bool all) {
    errand_.renew();
    desk_.ask(
        errand_,
        [target = &field_.target(), typed, all,
         organization = whose_members ? whose_members() : 0](office::Office& office) {
            std::vector<office::Named> found;
            if (organization) found = office.suggest_members(organization, typed, most_members);
            if (typed.empty() && !all) return found;
            for (office::Named& each : office.suggest(*target, typed, all ? most_members : most_suggestions))
                if (std::none_of(found.begin(), found.end(),
                                 [&](const office::Named& member) { return member.id == each.id; }))
                    found.push_back(std::move(each));
            return found;
        },
        [this](const std::vector<office::Named>& found) {
            if (!text_->HasFocus()) return;
            std::vector<Offer> offers;
            for (const office::Named& each : found) offers.push_back({each.name, each.id});
            offers_.show(std::move(offers));
        });
}

void ReferenceControl::choose(std::int64_t id, const std::string& name) {
    linked_ = {id, name};
    asked_ = name;
    text_->ChangeValue(wx(name));
    text_->SetInsertionPointEnd();
    changed();
    if (on_leave) on_leave();
}

}  // namespace dangwu::desktop
