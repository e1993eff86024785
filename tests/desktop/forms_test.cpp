#include <catch2/catch.hpp>

#include <wx/frame.h>
#include <wx/stattext.h>
#include <wx/xrc/xmlres.h>

#include <set>

#include "bench.h"
#include "desktop/form.h"
#include "desktop/strings.h"

namespace dangwu::desktop::test {

namespace {

void collect_names(wxWindow* window, std::set<std::string>& names) {
    for (wxWindow* child : window->GetChildren()) {
        names.insert(utf8(child->GetName()));
        // What the editor of child rows adds is not of the form.
        if (!dynamic_cast<wxPanel*>(child) || child->GetName() == "panel" || child->GetName().StartsWith("tab_"))
            collect_names(child, names);
    }
}

}  // namespace

TEST_CASE("every described field has its control, and every named control is a field") {
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        auto* frame = new wxFrame(nullptr, wxID_ANY, "forms");
        wxObject* made = wxXmlResource::Get()->LoadObject(frame, wx(kind->name), "wxNotebook");
        auto* form = dynamic_cast<wxNotebook*>(made);
        REQUIRE(form);
        for (const Field& field : kind->fields) {
            if (field.derived) continue;
            INFO(field.name);
            wxWindow* control = form->FindWindow(wxXmlResource::GetXRCID(wx(field.name)));
            REQUIRE(control);
            CHECK(utf8(control->GetClassInfo()->GetClassName()) == control_class(field));
        }
        std::set<std::string> names;
        collect_names(form, names);
        for (const std::string& name : names) {
            if (name.starts_with("card_") || name.starts_with("tab_")) continue;
            std::string field = name.starts_with("label_") ? name.substr(6) : name;
            // Windows that nobody named carry the toolkit's names.
            if (name == "-1" || name == "panel" || name == "scrolledWindow" || name == "GtkScrolledWindow" ||
                name.starts_with("wx"))
                continue;
            INFO(name);
            CHECK(kind->find(field));
        }
        frame->Destroy();
    }
}

TEST_CASE("every form binds, in both languages") {
    Desk desk;
    for (Language spoken : {Language::zh_CN, Language::en}) {
        set_language(spoken);
        for (const Kind* kind : all_kinds()) {
            INFO(kind->name);
            auto* frame = new wxFrame(nullptr, wxID_ANY, "forms");
            {
                Form form(frame, *kind, desk);
                form.show(Record(*kind));
                std::vector<Problem> faults;
                CHECK(same_values(*kind, form.read(faults).data(), Record(*kind).data()));
                CHECK(faults.empty());
                CHECK(utf8(form.notebook()->GetPageText(0)) != "");
            }
            frame->Destroy();
        }
    }
    set_language(Language::zh_CN);
}

}  // namespace dangwu::desktop::test
