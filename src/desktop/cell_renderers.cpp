#include "desktop/cell_renderers.h"

#include <wx/dc.h>

#include <string_view>

#include "desktop/strings.h"

namespace dangwu::desktop {

namespace {

wxColour faint(const wxColour& colour) {
    return wxColour(colour.Red(), colour.Green(), colour.Blue(), 38);
}

}  // namespace

wxSize DrawnCell::GetSize() const {
    constexpr int around = 40;  // a disc before the text, or the ends of a pill
    return {text_.empty() ? around : GetTextExtent(text_).x + around, 24};
}

void DrawnCell::draw_pill(wxRect cell, wxDC& dc, const wxColour& colour) const {
    if (text_.empty()) return;
    constexpr int height = 22;
    dc.SetFont(theme::font(0.88));
    wxSize extent = dc.GetTextExtent(text_);
    wxRect pill(cell.x, cell.y + (cell.height - height) / 2, std::min(extent.x + 20, cell.width), height);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(faint(colour));
    dc.DrawRoundedRectangle(pill, height / 2.0);
    dc.SetTextForeground(colour);
    dc.DrawText(text_, pill.x + 10, pill.y + (height - extent.y) / 2);
}

bool PersonRenderer::Render(wxRect cell, wxDC* dc, int) {
    if (text_.empty()) return true;
    constexpr int disc = 26;
    const int top = cell.y + (cell.height - disc) / 2;
    wxString surname = text_.Left(1);
    wxColour colour = theme::series(surname[0].GetValue());
    dc->SetPen(*wxTRANSPARENT_PEN);
    dc->SetBrush(faint(colour));
    dc->DrawRoundedRectangle(cell.x, top, disc, disc, disc / 2.0);
    dc->SetFont(theme::font(0.9, true));
    dc->SetTextForeground(colour);
    wxSize extent = dc->GetTextExtent(surname);
    dc->DrawText(surname, cell.x + (disc - extent.x) / 2, top + (disc - extent.y) / 2);
    dc->SetFont(theme::font());
    dc->SetTextForeground(theme::colour(theme::Tone::text));
    extent = dc->GetTextExtent(text_);
    dc->DrawText(text_, cell.x + disc + theme::close, cell.y + (cell.height - extent.y) / 2);
    return true;
}

bool shows_state(const Field& field) {
    std::string_view name = field.name;
    return field.type == Type::code && (name == "state" || name.ends_with("_state") || name == "member_type");
}

bool StateRenderer::Render(wxRect cell, wxDC* dc, int) {
    std::size_t index = 0;
    const Code* code = field_.codes().read(utf8(text_));
    if (code) index = static_cast<std::size_t>(code - field_.codes().codes.data());
    draw_pill(cell, *dc, theme::series(index));
    return true;
}

bool PendingRenderer::Render(wxRect cell, wxDC* dc, int) {
    draw_pill(cell, *dc, theme::colour(theme::Tone::warn));
    return true;
}

}  // namespace dangwu::desktop
