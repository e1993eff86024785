#include "desktop/choice_controls.h"

#include <algorithm>

#include "desktop/native.h"
#include "desktop/strings.h"
#include "desktop/theme.h"
#include "query/pinyin.h"
#include "records/text.h"

namespace dangwu::desktop {

ChoiceControl::ChoiceControl(const Field& field, wxChoice* choice) : FieldControl(field, choice), choice_(choice) {
    choice->Clear();
    choice->Append(wxString());
    if (field.type == Type::flag) {
        choice->Append(wx(shown(field, true)));
        choice->Append(wx(shown(field, false)));
    } else {
        for (const Code& code : field.codes().codes) choice->Append(word(code.label));
    }
    choice->SetSelection(0);
    choice->SetMinSize(choice->FromDIP(wxSize(90, theme::control_height)));
    choice->Bind(wxEVT_CHAR_HOOK, &ChoiceControl::on_key, this);
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        event.Skip();
        changed();
        if (on_leave) on_leave();
    });
}

/// Arrows choose without opening the list, F4 opens it, a letter goes to the first word whose pinyin begins with it.
void ChoiceControl::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode(), line = choice_->GetSelection(),
              last = static_cast<int>(choice_->GetCount()) - 1;
    if (key == WXK_F4 && !event.HasAnyModifiers()) return native::open_list(choice_);
    if (event.HasAnyModifiers()) return event.Skip();
    if (key == WXK_DOWN) return choose(std::min(line + 1, last));
    if (key == WXK_UP) return choose(std::max(line - 1, 0));
    if (key == WXK_DELETE || key == WXK_BACK) return choose(0);
    if (key < 'A' || key > 'Z') return event.Skip();
    for (int i = 1; i <= last; ++i) {
        const int next = (std::max(line, 0) + i) % (last + 1);
        const std::string syllables = query::pinyin(utf8(choice_->GetString(static_cast<unsigned>(next))));
        if (!syllables.empty() && syllables.front() == key - 'A' + 'a') return choose(next);
    }
}

void ChoiceControl::choose(int line) {
    if (line == choice_->GetSelection()) return;
    choice_->SetSelection(line);
    changed();
    if (on_leave) on_leave();
}

void ChoiceControl::show(const Value& value) {
    int line = 0;
    if (field_.type == Type::flag) {
        if (!is_empty(value)) line = std::get<bool>(value) ? 1 : 2;
    } else if (const auto* code = std::get_if<std::string>(&value)) {
        const std::vector<Code>& codes = field_.codes().codes;
        for (std::size_t i = 0; i < codes.size(); ++i)
            if (*code == codes[i].code) line = static_cast<int>(i) + 1;
    }
    choice_->SetSelection(line);
}

Entry ChoiceControl::read() const {
    int line = choice_->GetSelection();
    if (line <= 0) return {};
    if (field_.type == Type::flag) return {line == 1, {}};
    return {std::string(field_.codes().codes[static_cast<std::size_t>(line) - 1].code), {}};
}

CodeControl::CodeControl(const Field& field, wxComboBox* combo)
    : FieldControl(field, combo), combo_(combo), offers_(combo) {
    offers_.on_take = [this](const Offer& taken) {
        offered_ = taken.text;
        combo_->SetValue(wx(taken.text));
        if (on_leave) on_leave();
    };
    for (const Code& code : field.codes().codes) combo->Append(word(code.label));
    native::skip_arrow(combo);
    combo->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_F4 && !event.HasAnyModifiers() && !offers_.is_open())
            native::open_list(combo_);
        else
            event.Skip();
    });
    combo->SetMinSize(combo->FromDIP(wxSize(90, theme::control_height)));
    combo->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        changed();
        suggest();
    });
    combo->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent& event) {
        event.Skip();
        changed();
        if (on_leave) on_leave();
    });
}

void CodeControl::show(const Value& value) {
    offered_ = shown(field_, value);
    combo_->ChangeValue(wx(offered_));
}

Entry CodeControl::read() const {
    std::string text = trimmed(utf8(combo_->GetValue()));
    if (text.empty()) return {};
    if (const Code* code = field_.codes().read(text)) return {std::string(code->code), {}};
    if (field_.codes().open()) return {text, {}};
    return {{}, say(N_("“{0}” is not on the list of {1}. Choose one that is."), {text, tr(field_.label)})};
}

void CodeControl::suggest() {
    std::string text = trimmed(utf8(combo_->GetValue()));
    if (text == offered_) return;
    offered_ = text;
    if (text.empty() || field_.codes().read(text)) return offers_.close();
    std::vector<Offer> offers;
    for (const Code* code : matching_codes(field_.codes(), text)) offers.push_back({tr(code->label)});
    offers_.show(std::move(offers));
}

std::vector<const Code*> matching_codes(const CodeList& list, const std::string& typed) {
    std::string wanted = lower_ascii(without_blanks(half_width(typed)));
    std::vector<const Code*> first, later;
    for (const Code& code : list.codes) {
        std::string label = tr(code.label);
        std::string syllables = query::pinyin(label), initials;
        for (const std::string& syllable : words(syllables)) initials += syllable.front();
        bool begins = lower_ascii(label).starts_with(wanted) || without_blanks(syllables).starts_with(wanted) ||
                      initials.starts_with(wanted) || std::string_view(code.code) == wanted;
        if (begins)
            first.push_back(&code);
        else if (lower_ascii(label).find(wanted) != std::string::npos)
            later.push_back(&code);
    }
    first.insert(first.end(), later.begin(), later.end());
    return first;
}

}  // namespace dangwu::desktop
