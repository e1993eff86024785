#include "desktop/start_page.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <memory>

#include "desktop/icons.h"
#include "desktop/native.h"
#include "desktop/record_tabs.h"
#include "desktop/strings.h"
#include "figures/figures.h"
#include "records/problem.h"

namespace dangwu::desktop {

namespace {

constexpr int lately = 12;

/// What a card counts: a figure by its id, shown as a share of another one if `whole` names it.
struct Spot {
    const char* figure;
    const char* label;
    const char* icon;
    const char* whole = "";
};
constexpr const char* open_problems = "problems.open";
constexpr Spot spots[] = {
    {"branches.nonpublic.total", N_("Branches in non-public enterprises"), "flag"},
    {"records.persons", N_("Persons on record"), "persons"},
    {"activities.total", N_("Activities this year"), "calendar"},
    {open_problems, N_("Open problems"), "alert"},
    {"talents.total", N_("Talents introduced this year"), "graduate"},
    {"integrity.cadres.collected", N_("Integrity information collected"), "shield",
     "integrity.cadres.established_posts"},
};

}  // namespace

FigureCard::FigureCard(wxWindow* parent, const std::string& name, const wxString& label, const std::string& icon,
                       std::size_t colour)
    : label_(label), icon_(icon), colour_(colour) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxWANTS_CHARS, wx(name));
    SetMinSize(FromDIP(wxSize(170, 108)));
    SetCursor(wxCursor(wxCURSOR_HAND));
    native::accessible_name(this, label);
    auto click = [this] {
        if (on_click) on_click();
    };
    Bind(wxEVT_PAINT, &FigureCard::draw, this);
    Bind(wxEVT_LEFT_UP, [click](wxMouseEvent&) { click(); });
    Bind(wxEVT_KEY_DOWN, [click](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_SPACE)
            click();
        else
            event.Skip();
    });
    auto look = [this](wxEvent& event, bool under_mouse) {
        event.Skip();
        under_mouse_ = under_mouse;
        Refresh();
    };
    Bind(wxEVT_ENTER_WINDOW, [look](wxMouseEvent& event) { look(event, true); });
    Bind(wxEVT_LEAVE_WINDOW, [look](wxMouseEvent& event) { look(event, false); });
    auto repaint = [this](wxEvent& event) {
        event.Skip();
        Refresh();
    };
    Bind(wxEVT_SIZE, repaint);
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
}

void FigureCard::show(const wxString& value, const wxString& remark) {
    value_ = value;
    remark_ = remark;
    native::accessible_name(this, label_ + " " + value);
    SetToolTip(remark);
    Refresh();
}

void FigureCard::draw(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(theme::colour(theme::Tone::background));
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    const wxSize size = GetClientSize();
    if (size.x < 120) return;  // not laid out yet
    const wxColour tint = theme::series(colour_);
    context->SetBrush(theme::colour(theme::Tone::surface));
    context->SetPen(HasFocus()     ? wxPen(theme::colour(theme::Tone::focus), 2)
                    : under_mouse_ ? wxPen(tint, 1)
                                   : wxPen(theme::colour(theme::Tone::border), 1));
    context->DrawRoundedRectangle(1, 1, size.x - 2, size.y - 2, 9);
    context->SetPen(*wxTRANSPARENT_PEN);
    context->SetBrush(wxColour(tint.Red(), tint.Green(), tint.Blue(), 34));
    context->DrawRoundedRectangle(size.x - 52, 16, 36, 36, 9);
    wxBitmap drawing = icon(icon_, tint, 20).GetBitmapFor(this);
    context->DrawBitmap(drawing, size.x - 44, 24, 20, 20);
    context->Clip(16, 0, size.x - 74, size.y);
    context->SetFont(theme::font(0.95), theme::colour(theme::Tone::muted));
    context->DrawText(label_, 16, 15);
    context->SetFont(theme::font(1.9, true), theme::colour(theme::Tone::text));
    context->DrawText(value_.empty() ? wxString::FromUTF8("…") : value_, 16, 38);
    context->ResetClip();
    context->Clip(16, 0, size.x - 32, size.y);
    context->SetFont(theme::font(0.88), theme::colour(theme::Tone::muted));
    context->DrawText(remark_, 16, 80);
}

StartPage::StartPage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    SetName("start");
    auto* layout = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(make_heading(this, word(N_("Start page"))), 1, wxALIGN_CENTER_VERTICAL);
    head->Add(make_button(this, "import", word(N_("Import workbooks")), "upload", Look::plain,
                          [this] { shell_.open_import({}); }),
              0, wxRIGHT, theme::close);
    head->Add(make_button(this, "summary", word(N_("Year-end summary")), "file", Look::primary,
                          [this] { shell_.open_summary(); }));
    layout->Add(head, 0, wxEXPAND | wxALL, theme::wide);

    auto* grid = new wxGridSizer(3, theme::apart, theme::apart);
    for (std::size_t i = 0; i < std::size(spots); ++i) {
        auto* card =
            new FigureCard(this, std::string("figure_") + spots[i].figure, word(spots[i].label), spots[i].icon, i);
        card->on_click = [this, i] {
            if (i < figures_.size())
                shell_.open_records(figures_[i].title, figures_[i].definition, figures_[i].records);
        };
        cards_.push_back(card);
        grid->Add(card, 0, wxEXPAND);
    }
    layout->Add(grid, 0, wxEXPAND | wxLEFT | wxRIGHT, theme::wide);

    auto* card = new Card(this);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    auto* title = new wxBoxSizer(wxHORIZONTAL);
    title->Add(make_heading(card, word(N_("Changed lately")), 1.05), 1, wxALIGN_CENTER_VERTICAL);
    title->Add(make_button(card, "all_changes", word(N_("Whole change log")), "", Look::link,
                           [this] { shell_.open_changes(); }));
    inside->Add(title, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::apart);
    empty_hint_ =
        make_text(card, word(N_("Nothing yet. Enter a first record, or drop workbooks on this window.")), "muted");
    inside->Add(empty_hint_, 0, wxALL, theme::apart);
    changes_ = new TextList(card, "list_lately", {{"", 150}, {"", 110}, {"", 130}, {"", 400, wxALIGN_LEFT, true}},
                            wxDV_NO_HEADER);
    changes_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { shell_.open_changes(); });
    inside->Add(changes_, 1, wxEXPAND | wxALL, theme::close);
    card->SetSizer(inside);
    layout->Add(card, 1, wxEXPAND | wxALL, theme::wide);
    SetSizer(layout);
}

StartPage::Shown StartPage::count_open_problems(office::Office& office) {
    Shown entry;
    office::Query query(ProblemRecord::describe());
    query.filter = query::parse_filter("state != closed and closed_on is empty", *query.kind);
    for (std::int64_t id : office.ids(query))
        entry.records.push_back({query.kind, id, office.name_of(*query.kind, id)});
    entry.value = grouped(static_cast<std::int64_t>(entry.records.size()));
    entry.definition = query::in_words(query.filter);
    return entry;
}

std::vector<StartPage::Shown> StartPage::compute(office::Office& office) {
    const figures::Period period = figures::current_period(office);
    auto text_of = [](const figures::Figure& figure) {
        return figure.value ? figure.value->text(figure.decimals) : std::string("—");
    };
    std::vector<Shown> shown;
    for (const Spot& spot : spots) {
        Shown& entry = shown.emplace_back();
        if (std::string_view(spot.figure) == open_problems) {
            entry = count_open_problems(office);
        } else {
            figures::Figure figure = figures::figure(office, spot.figure, period);
            entry.value = text_of(figure);
            if (*spot.whole) entry.value += " / " + text_of(figures::figure(office, spot.whole, period));
            entry.remark = figure.value ? say(N_("as of {0}"), {period.end.iso()}) : figure.missing;
            entry.definition = figure.definition;
            entry.records = std::move(figure.records);
        }
        entry.title = tr(spot.label);
    }
    return shown;
}

void StartPage::refresh() {
    if (shown_revision_ == shell_.desk().revision()) return;
    shown_revision_ = shell_.desk().revision();
    errand_.renew();
    shell_.desk().ask(
        errand_, [](office::Office& office) { return office.changes(lately); },
        [this](const std::vector<office::ChangeSet>& changes) { fill(changes); });
    shell_.desk().ask(errand_, compute, [this](std::vector<Shown> figures) { show(std::move(figures)); });
}

void StartPage::show(std::vector<Shown> figures) {
    figures_ = std::move(figures);
    for (std::size_t i = 0; i < figures_.size() && i < cards_.size(); ++i)
        cards_[i]->show(wx(figures_[i].value), wx(figures_[i].remark));
}

void StartPage::fill(const std::vector<office::ChangeSet>& changes) {
    changes_->DeleteAllItems();
    for (const office::ChangeSet& change : changes)
        changes_->append({local_time(change.at), change.user, action_in_words(change.action), change.note});
    empty_hint_->Show(changes.empty());
    changes_->Show(!changes.empty());
    empty_hint_->GetParent()->Layout();
}

}  // namespace dangwu::desktop
