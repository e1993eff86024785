#include "desktop/form.h"

#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/xrc/xmlres.h>

#include <algorithm>
#include <stdexcept>

#include "desktop/native.h"
#include "desktop/strings.h"
#include "desktop/theme.h"

void load_forms();  // generated from forms/screens/*.xrc

namespace dangwu::desktop {

namespace {

constexpr int scroll_step = 16;

/// `seats.person` speaks of a row: it is shown beside `seats`.
std::string first_part(const std::string& path) {
    return path.substr(0, path.find('.'));
}

}  // namespace

void prepare_forms() {
    wxXmlResource::Get()->InitAllHandlers();
    load_forms();
}

const char* form_heading(const std::string& name) {
    static const std::map<std::string, const char*> headings = {
        {"basic", N_("form|Basics")},
        {"party", N_("form|Party membership")},
        {"work", N_("form|Work")},
        {"contact", N_("form|Contact")},
        {"state", N_("form|State")},
        {"place", N_("form|Place in the structure")},
        {"dates", N_("form|Dates")},
        {"people", N_("form|People")},
        {"content", N_("form|Content")},
        {"result", N_("form|Handling and result")},
        {"amounts", N_("form|Amounts")},
        {"remarks", N_("form|Remarks")},
        {"education", N_("form|Education")},
        {"service", N_("form|Introduction and service")},
        {"registration", N_("form|Registration")},
        {"shown", N_("form|How it is shown")},
    };
    auto found = headings.find(name);
    return found == headings.end() ? nullptr : found->second;
}

Form::Form(wxWindow* parent, const Kind& kind, Desk& desk) : kind_(kind), desk_(desk) {
    wxObject* made = wxXmlResource::Get()->LoadObject(parent, wx(kind.name), "wxNotebook");
    notebook_ = dynamic_cast<wxNotebook*>(made);
    if (!notebook_) throw std::logic_error(std::string("there is no form for ") + kind.name);
    for (const Field& field : kind.fields)
        if (!field.derived) bind(field);
    name_cards_and_tabs();
}

Form::~Form() {
    if (notebook_) notebook_->Destroy();
}

wxWindow* Form::window_named(const std::string& name) const {
    // By resource id: some controls do not take their name from XRC.
    return notebook_->FindWindow(wxXmlResource::GetXRCID(wx(name)));
}

void Form::bind(const Field& field) {
    wxWindow* window = window_named(field.name);
    if (!window) throw std::logic_error(std::string("the form of ") + kind_.name + " lacks " + field.name);
    label(field);
    Slot& slot = slots_.emplace_back();
    slot.field = &field;
    if (field.type == Type::rows) {
        slot.rows = std::make_unique<RowsEditor>(field, dynamic_cast<wxPanel*>(window), desk_);
        slot.rows->on_change = [this, &field] { changed(field); };
        slot.rows->on_resize = [this, window] { resize(window); };
        slot.rows->linked = [this](const char* name) {
            Value value = control(name).read().value;
            const auto* to = std::get_if<Reference>(&value);
            return to ? to->id : std::int64_t{0};
        };
    } else {
        slot.control = bind_control(field, window, desk_);
        slot.control->on_change = [this, &field] { changed(field); };
        slot.control->on_leave = [this] {
            // After the controls have put their values in order.
            notebook_->CallAfter([this] {
                if (shown_) show_problems_of_touched();
            });
        };
    }
    insert_problem_line(slot, window);
}

void Form::changed(const Field& field) {
    std::erase_if(refused_, [&](const Problem& problem) { return first_part(problem.field) == field.name; });
    touched_.insert(field.name);
    if (on_change) on_change();
}

// What was not reached yet is not wrong yet.
void Form::show_problems_of_touched() {
    std::vector<Problem> problems = check();
    std::erase_if(problems, [&](const Problem& problem) { return !touched_.contains(first_part(problem.field)); });
    show_problems(problems);
}

void Form::refuse(std::vector<Problem> problems) {
    refused_ = std::move(problems);
    for (const Field& field : kind_.fields) touched_.insert(field.name);
    show_problems(check());
}

void Form::label(const Field& field) {
    auto* label = dynamic_cast<wxStaticText*>(window_named(std::string("label_") + field.name));
    if (!label) return;
    std::string text = tr(field.label);
    if (field.required) text += " *";
    label->SetLabelText(wx(text));
    native::add_class(label, "muted");
}

void Form::insert_problem_line(Slot& slot, wxWindow* window) {
    wxSizer* around = window->GetContainingSizer();
    slot.problem = new wxStaticText(window->GetParent(), wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                    wxST_ELLIPSIZE_END, wx(std::string("problem_") + slot.field->name));
    native::add_class(slot.problem, "error");
    slot.problem->SetMinSize(wxSize(1, -1));  // long sentences must not move the columns
    slot.problem->Hide();
    for (std::size_t i = 0; around && i < around->GetItemCount(); ++i)
        if (around->GetItem(i)->GetWindow() == window) {
            around->Insert(i + 1, slot.problem, 0, wxEXPAND | wxTOP, 2);
            return;
        }
}

void Form::name_cards_and_tabs() {
    for (std::size_t i = 0; i < notebook_->GetPageCount(); ++i) {
        wxWindow* page = notebook_->GetPage(i);
        std::string name = utf8(page->GetName()).substr(4);  // tab_NAME
        const char* heading = form_heading(name);
        if (const Field* field = heading ? nullptr : kind_.find(name)) heading = field->label;
        if (!heading) throw std::logic_error(std::string("the form of ") + kind_.name + " has an unknown tab " + name);
        notebook_->SetPageText(i, word(heading));
        if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(page)) scrolled->SetScrollRate(0, scroll_step);
        std::vector<wxWindow*> below(1, page);
        while (!below.empty()) {
            wxWindow* window = below.back();
            below.pop_back();
            for (wxWindow* child : window->GetChildren()) below.push_back(child);
            auto* text = dynamic_cast<wxStaticText*>(window);
            if (!text || !text->GetName().StartsWith("card_")) continue;
            const char* title = form_heading(utf8(text->GetName().Mid(5)));
            if (!title) throw std::logic_error("a form has the unknown card " + utf8(text->GetName()));
            text->SetLabelText(word(title));
            text->SetFont(theme::font(1.05, true));
        }
    }
}

// Only what scrolls may be larger than it is seen: of any other tab FitInside() would keep the size for good.
void Form::fit_tabs() {
    for (std::size_t i = 0; i < notebook_->GetPageCount(); ++i) {
        wxWindow* tab = notebook_->GetPage(i);
        tab->Layout();
        if (dynamic_cast<wxScrolledWindow*>(tab)) tab->FitInside();
    }
}

void Form::resize(wxWindow* window) {
    for (wxWindow* at = window; at && at != notebook_; at = at->GetParent()) {
        at->Layout();
        if (dynamic_cast<wxScrolledWindow*>(at)) {
            at->FitInside();
            break;
        }
        at->InvalidateBestSize();
    }
}

Form::Slot* Form::find(const std::string& field) {
    auto found =
        std::find_if(slots_.begin(), slots_.end(), [&](const Slot& slot) { return field == slot.field->name; });
    return found == slots_.end() ? nullptr : &*found;
}

void Form::show(const Record& record) {
    shown_ = std::make_unique<Record>(record);
    refused_.clear();
    touched_.clear();
    for (Slot& slot : slots_) {
        if (slot.rows)
            slot.rows->show(record.data());
        else
            slot.control->show(record.get(*slot.field));
    }
    show_problems({});
    fit_tabs();
}

Record Form::read(std::vector<Problem>& faults) const {
    Record record = *shown_;
    for (const Slot& slot : slots_) {
        if (slot.rows) {
            slot.rows->write(record.data(), faults);
            continue;
        }
        Entry entry = slot.control->read();
        if (entry.fault.empty())
            record.set(*slot.field, entry.value);
        else
            faults.push_back({slot.field->name, entry.fault});
    }
    return record;
}

std::vector<Problem> Form::check() const {
    std::vector<Problem> problems = refused_;
    Record record = read(problems);
    std::vector<Problem> further = dangwu::check(record);
    for (Problem& problem : further) {
        // What could not be read is not missing as well.
        bool told = std::any_of(problems.begin(), problems.end(),
                                [&](const Problem& known) { return known.field == first_part(problem.field); });
        if (!told) problems.push_back(std::move(problem));
    }
    return problems;
}

std::vector<std::string> Form::show_problems(const std::vector<Problem>& problems) {
    std::vector<std::string> elsewhere;
    std::map<const Slot*, std::string> lines;
    std::map<const Slot*, bool> refused;
    for (const Problem& problem : problems) {
        const Slot* slot = find(first_part(problem.field));
        if (!slot) {
            elsewhere.push_back(problem.sentence);
            continue;
        }
        std::string& line = lines[slot];
        line += (line.empty() ? "" : " ") + problem.sentence;
        refused[slot] |= problem.refuses;
    }
    bool moved = false;
    for (Slot& slot : slots_) {
        wxString line = wx(lines[&slot]);
        if (slot.control) slot.control->mark(refused[&slot]);
        if (slot.problem->GetLabelText() == line) continue;
        slot.problem->SetLabelText(line);
        slot.problem->SetToolTip(line);
        native::add_class(slot.problem, "warn", !refused[&slot]);
        native::add_class(slot.problem, "error", refused[&slot]);
        moved |= slot.problem->Show(!line.empty());
    }
    if (moved) fit_tabs();
    return elsewhere;
}

void Form::focus_first() {
    notebook_->ChangeSelection(0);
    if (!slots_.empty() && slots_.front().control) slots_.front().control->window()->SetFocus();
}

void Form::focus_first_problem() {
    for (Slot& slot : slots_) {
        if (slot.problem->GetLabelText().empty()) continue;
        for (std::size_t i = 0; i < notebook_->GetPageCount(); ++i)
            if (notebook_->GetPage(i)->IsDescendant(slot.problem)) notebook_->ChangeSelection(i);
        if (slot.control) slot.control->window()->SetFocus();
        return;
    }
}

FieldControl& Form::control(const std::string& field) const {
    for (const Slot& slot : slots_)
        if (slot.control && field == slot.field->name) return *slot.control;
    throw std::logic_error("no control for " + field);
}

RowsEditor& Form::rows(const std::string& field) const {
    for (const Slot& slot : slots_)
        if (slot.rows && field == slot.field->name) return *slot.rows;
    throw std::logic_error("no rows for " + field);
}

wxString Form::problem_of(const std::string& field) const {
    for (const Slot& slot : slots_)
        if (field == slot.field->name) return slot.problem->GetLabelText();
    return {};
}

}  // namespace dangwu::desktop
