#include <catch2/catch.hpp>

#include <wx/frame.h>
#include <wx/stattext.h>
#include <wx/xrc/xmlres.h>

#include <algorithm>
#include <set>

#include "bench.h"
#include "desktop/form.h"
#include "desktop/form_page.h"
#include "desktop/strings.h"
#include "records/person.h"

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

TEST_CASE_METHOD(Bench,
                 "a choice is made by arrows and by the first letter of its pinyin, and marks the form as changed") {
    window->open_record(Person::describe(), 0);
    auto* choice = dynamic_cast<wxChoice*>(page<FormPage>().FindWindow("sex"));
    REQUIRE(choice);
    auto key = [&](int code) {
        press_key(choice, code);
        return utf8(choice->GetStringSelection());
    };
    CHECK(key(WXK_DOWN) == tr("Male"));
    CHECK(key(WXK_UP).empty());
    CHECK(key(WXK_UP).empty());  // the first stays
    CHECK(key('N') == "男");
    CHECK(key('N') == "女");
    CHECK(key('N') == "男");
    CHECK(key('X') == "男");  // nothing begins so
    CHECK(key(WXK_DELETE).empty());
    CHECK(page<FormPage>().has_changes());
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

// Types nonsense into every field that can refuse it, of the form and of a new child row.
TEST_CASE("what a field cannot hold is refused by its form, in child rows too") {
    Desk desk;
    auto refused = [](const std::vector<Problem>& problems, const Field& field) {
        return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
            return problem.refuses && problem.field.substr(0, problem.field.find('.')) == field.name;
        });
    };
    auto is_picky = [](const Field& field) {
        bool typed_code = field.type == Type::code && control_class(field) == "wxComboBox" && !field.codes().open();
        return !field.derived && (typed_code || field.type == Type::date || field.type == Type::whole ||
                                  field.type == Type::decimal || field.type == Type::credit_code);
    };
    int tried = 0;
    for (const Kind* kind : all_kinds()) {
        auto* frame = new wxFrame(nullptr, wxID_ANY, "forms");
        {
            Form form(frame, *kind, desk);
            for (const Field& field : kind->fields) {
                INFO(kind->name << "." << field.name);
                form.show(Record(*kind));
                if (is_picky(field)) {
                    type(form.control(field.name).window(), "胡说八道");
                    CHECK(refused(form.check(), field));
                    ++tried;
                }
                if (field.type != Type::rows) continue;
                for (const Field& column : field.rows->fields) {
                    if (!is_picky(column)) continue;
                    INFO(column.name);
                    form.show(Record(*kind));
                    form.rows(field.name).add_row();
                    type(form.rows(field.name).control(0, column.name).window(), "胡说八道");
                    CHECK(refused(form.check(), field));
                    ++tried;
                }
            }
        }
        frame->Destroy();
    }
    CHECK(tried > 80);
}

}  // namespace dangwu::desktop::test
