#include "desktop/icons.h"

#include <map>

#include "desktop/strings.h"

namespace dangwu::desktop {

namespace {

/// Paths on a field of 24 × 24, drawn with a round stroke.
const std::map<std::string, const char*>& shapes() {
    static const std::map<std::string, const char*> drawings = {
        {"home", "<path d='M3 11l9-8 9 8'/><path d='M5 9.5V21h14V9.5'/><path d='M10 21v-6h4v6'/>"},
        {"flag", "<path d='M5 21V4'/><path d='M5 4.5c5-3 8 3 14 0v9c-6 3-9-3-14 0'/>"},
        {"persons",
         "<circle cx='9' cy='8' r='3.5'/><path d='M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6'/><path d='M16 4.8a3.5 3.5 0 "
         "0 "
         "1 0 6.4'/><path d='M18 14.5c2.2.8 3.5 2.8 3.5 5.5'/>"},
        {"person", "<circle cx='12' cy='8' r='4'/><path d='M4 21c0-4.2 3.6-7 8-7s8 2.8 8 7'/>"},
        {"building",
         "<path d='M4 21V5l8-2v18'/><path d='M12 9h8v12'/><path d='M2 21h20'/><path d='M7 8h2M7 12h2M7 16h2M15 13h2M15 "
         "17h2'/>"},
        {"calendar", "<path d='M4 5.5h16v15H4z'/><path d='M4 10h16M8 3v4M16 3v4'/>"},
        {"links",
         "<circle cx='12' cy='5' r='2.5'/><circle cx='5' cy='18' r='2.5'/><circle cx='19' cy='18' r='2.5'/><path "
         "d='M10.8 "
         "7.2L6.3 15.8M13.2 7.2l4.5 8.6M7.5 18h9'/>"},
        {"star", "<path d='M12 3l2.7 5.8 6.3.8-4.6 4.4 1.2 6.3-5.6-3.1-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z'/>"},
        {"graduate",
         "<path d='M2 9.5L12 5l10 4.5L12 14z'/><path d='M6 11.5V17c2 2 10 2 12 0v-5.5'/><path d='M22 9.5V16'/>"},
        {"shield", "<path d='M12 3l8 3v6c0 5-3.5 8-8 9.5C7.5 20 4 17 4 12V6z'/><path d='M8.5 12l2.5 2.5 4.5-5'/>"},
        {"alert", "<path d='M12 3.5L22 20.5H2z'/><path d='M12 10v4.5M12 17.3v.3'/>"},
        {"speech", "<path d='M4 4.5h16v11.5H11l-5 4.5v-4.5H4z'/><path d='M8 9h8M8 12h5'/>"},
        {"list", "<path d='M9 6h11M9 12h11M9 18h11'/><path d='M4 6h.5M4 12h.5M4 18h.5'/>"},
        {"search", "<circle cx='11' cy='11' r='6.5'/><path d='M16 16l5 5'/>"},
        {"compass", "<circle cx='12' cy='12' r='9'/><path d='M15.5 8.5l-2 5-5 2 2-5z'/>"},
        {"pin",
         "<path d='M12 21.5c-4-5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0c0 3.500-2.5 6.500-6.5 11.5z'/><circle cx='12' "
         "cy='10' r='2.3'/>"},
        {"plan", "<path d='M5 4h14v17H5z'/><path d='M9 2.500h6v3H9z'/><path d='M8.5 13l2.5 2.5 4.500-5'/>"},
        {"target", "<circle cx='12' cy='12' r='9'/><circle cx='12' cy='12' r='5'/><circle cx='12' cy='12' r='1'/>"},
        {"chart", "<path d='M5 20V11M11 20V4M17 20v-7M21 20H3'/>"},
        {"crane", "<path d='M6 21V4M3 8h17M6 4l11 4M17 8v5'/><path d='M14.500 13h5v4h-5z'/><path d='M3 21h7'/>"},
        {"pen", "<path d='M4 20l1-5L16 4l4 4L9 19z'/><path d='M13.5 6.5l4 4'/>"},
        {"gear",
         "<circle cx='12' cy='12' r='3.2'/><path d='M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 "
         "16.6l2.1 "
         "2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1'/>"},
        {"gift",
         "<path d='M4 9h16v4H4zM5.5 13v8h13v-8M12 9v12'/><path d='M12 9C8 9 7 4 10 4s2 5 2 5 0-5 2-5 2 5-2 5z'/>"},
        {"file", "<path d='M6 2.5h8l5 5V21.5H6z'/><path d='M14 2.5v5h5'/><path d='M9 13h7M9 17h7'/>"},
        {"clock", "<circle cx='12' cy='12' r='9'/><path d='M12 6.5V12l4 2.5'/>"},
        {"plus", "<path d='M12 5v14M5 12h14'/>"},
        {"cross", "<path d='M6 6l12 12M18 6L6 18'/>"},
        {"check", "<path d='M5 12.5l4.5 4.5L19 7'/>"},
        {"back", "<path d='M14.500 5l-7 7 7 7'/>"},
        {"menu", "<path d='M4 6.5h16M4 12h16M4 17.5h16'/>"},
        {"more",
         "<circle cx='5.500' cy='12' r='1'/><circle cx='12' cy='12' r='1'/><circle cx='18.500' cy='12' r='1'/>"},
        {"moon", "<path d='M20 14.5A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.5z'/>"},
        {"printer", "<path d='M7 9V3h10v6'/><path d='M7 18H4v-8h16v8h-3'/><path d='M7 14h10v7H7z'/>"},
        {"download", "<path d='M12 3v12M7 10.5l5 5 5-5M4 20h16'/>"},
        {"upload", "<path d='M12 16V4M7 8.5l5-5 5 5M4 20h16'/>"},
        {"filter", "<path d='M3.5 5h17l-6.5 8v6l-4 2v-8z'/>"},
        {"clip",
         "<path d='M20 11.5l-8.5 8.5a5 5 0 0 1-7-7L13 4.5a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.3a1.7 1.7 0 0 "
         "1-2.4-2.4l7.7-7.6'/>"},
        {"bin", "<path d='M4 6.500h16M9 6.500V4h6v2.500M6 6.500l1 14h10l1-14M10 10.500v6M14 10.500v6'/>"},
        {"undo", "<path d='M8.500 5L4 9.500 8.500 14'/><path d='M4 9.500h10a5.500 5.500 0 0 1 0 11H9'/>"},
        {"folder", "<path d='M3 19V5h6l2 2.500h10V19z'/>"},
    };
    return drawings;
}

}  // namespace

wxBitmapBundle icon(const std::string& name, const wxColour& colour, int size) {
    auto found = shapes().find(name);
    if (found == shapes().end()) return {};
    std::string svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' width='24' height='24' fill='none' stroke='" +
        utf8(colour.GetAsString(wxC2S_HTML_SYNTAX)) +
        "' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'>" + found->second + "</svg>";
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}

void set_icon(wxAnyButton* button, const std::string& name, theme::Tone tone, int size) {
    button->SetBitmap(icon(name, theme::colour(tone), size));
    button->Bind(wxEVT_SYS_COLOUR_CHANGED, [=](wxSysColourChangedEvent& event) {
        button->SetBitmap(icon(name, theme::colour(tone), size));
        event.Skip();
    });
}

}  // namespace dangwu::desktop
