#include "desktop/summary_view.h"

#include "desktop/native.h"
#include "desktop/strings.h"
#include "desktop/theme.h"

namespace dangwu::desktop {

namespace {

using Style = figures::Paragraph::Style;

constexpr int line_gap = 7;
/// A paragraph begins two characters in, as on paper.
constexpr const char* paragraph_indent = "\u3000\u3000";

wxTextAttr look_of(Style style) {
    wxTextAttr look;
    look.SetTextColour(theme::colour(theme::Tone::text));
    look.SetBackgroundColour(theme::colour(theme::Tone::surface));
    look.SetAlignment(wxTEXT_ALIGNMENT_LEFT);
    look.SetFontUnderlined(false);
    switch (style) {
        case Style::title:
            look.SetFont(theme::font(1.6, true));
            look.SetAlignment(wxTEXT_ALIGNMENT_CENTRE);
            break;
        case Style::subtitle:
            look.SetFont(theme::font(1.1));
            look.SetAlignment(wxTEXT_ALIGNMENT_CENTRE);
            break;
        case Style::heading: look.SetFont(theme::font(1.25, true)); break;
        case Style::subheading: look.SetFont(theme::font(1.1, true)); break;
        case Style::body: look.SetFont(theme::font(1.1)); break;
        case Style::cell: look.SetFont(theme::font(1.0)); break;
    }
    return look;
}

}  // namespace

SummaryView::SummaryView(wxWindow* parent)
    : wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_BESTWRAP | wxBORDER_NONE, wxDefaultValidator,
                 "summary_text") {
    native::space_lines(this, line_gap);
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        if (!HasSelection()) open(position_of(event));
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        event.Skip();
        SetCursor(figure_at(position_of(event)).empty() ? wxCURSOR_IBEAM : wxCURSOR_HAND);
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.HasModifiers()) return event.Skip();
        long from = 0, to = 0;
        GetSelection(&from, &to);
        switch (event.GetKeyCode()) {
            case WXK_RETURN:
            case WXK_NUMPAD_ENTER: open(from); break;
            case WXK_RIGHT: step(1); break;
            case WXK_LEFT: step(-1); break;
            default: event.Skip();
        }
    });
}

void SummaryView::show(const std::vector<figures::Paragraph>& paragraphs) {
    Freeze();
    SetBackgroundColour(theme::colour(theme::Tone::surface));
    Clear();
    links_.clear();
    for (const figures::Paragraph& paragraph : paragraphs) {
        const wxTextAttr look = look_of(paragraph.style);
        bool is_empty = true;
        for (const figures::Run& run : paragraph.runs) {
            wxString text = wx(run.text);
            if (text.empty()) continue;
            if (is_empty && (paragraph.style == Style::body || paragraph.style == Style::cell)) {
                SetDefaultStyle(look);
                AppendText(wxString::FromUTF8(paragraph_indent));
            }
            is_empty = false;
            wxTextAttr here = look;
            if (!run.figure.empty()) {
                here.SetTextColour(theme::colour(run.missing ? theme::Tone::warn : theme::Tone::accent));
                here.SetFontUnderlined(true);
            }
            long from = GetLastPosition();
            SetDefaultStyle(here);
            AppendText(text);
            if (!run.figure.empty()) links_.push_back({from, GetLastPosition(), run.figure});
        }
        if (is_empty) continue;
        SetDefaultStyle(look);
        AppendText("\n");
    }
    SetInsertionPoint(0);
    ShowPosition(0);
    Thaw();
}

/// To the next figure or the one before, which is marked.
void SummaryView::step(int direction) {
    long from = 0, to = 0;
    GetSelection(&from, &to);
    const Link* next = nullptr;
    for (const Link& link : links_) {
        if (direction > 0 && !next && link.from >= to && (link.from > from || from == to)) next = &link;
        if (direction < 0 && link.to <= from) next = &link;
    }
    if (!next) return;
    SetSelection(next->from, next->to);
    ShowPosition(next->from);
}

std::string SummaryView::figure_at(long position) const {
    for (const Link& link : links_)
        if (position >= link.from && position < link.to) return link.figure;
    return {};
}

long SummaryView::position_of(const wxMouseEvent& event) const {
    long position = -1;
    return HitTest(event.GetPosition(), &position) == wxTE_HT_ON_TEXT ? position : -1;
}

void SummaryView::open(long position) {
    std::string figure = figure_at(position);
    if (!figure.empty() && on_open) on_open(figure);
}

}  // namespace dangwu::desktop
