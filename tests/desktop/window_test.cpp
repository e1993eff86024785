#include <catch2/catch.hpp>

#include <wx/srchctrl.h>
#include <wx/textctrl.h>

#include <fstream>

#include "bench.h"
#include "desktop/application.h"
#include "desktop/changes_page.h"
#include "desktop/figures_page.h"
#include "desktop/form_page.h"
#include "desktop/help_page.h"
#include "desktop/import_page.h"
#include "desktop/records_page.h"
#include "desktop/register_page.h"
#include "desktop/start_page.h"
#include "desktop/strings.h"
#include "desktop/summary_page.h"
#include "desktop/text_controls.h"
#include "desktop/welcome_page.h"
#include "records/activity.h"
#include "records/person.h"

namespace dangwu::desktop::test {

namespace {

RegisterPage& open_register(Bench& bench, const Kind& kind) {
    bench.window->open_register(kind);
    auto& page = bench.page<RegisterPage>();
    wait_for([&] { return bench.settled(); });
    return page;
}

FormPage& open_first(Bench& bench, const Kind& kind) {
    RegisterPage& page = open_register(bench, kind);
    bench.window->open_record(kind, page.table().ids().at(0));
    auto& form = bench.page<FormPage>();
    REQUIRE(wait_for([&] { return form.is_loaded() && bench.settled(); }));
    return form;
}

}  // namespace

TEST_CASE_METHOD(Bench, "a file opens on the start page, and every register can be reached") {
    CHECK(page<StartPage>().place() == "start");
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        window->go(kind->name);
        REQUIRE(wait_for([&] { return window->page()->place() == kind->name && settled(); }));
    }
}

TEST_CASE_METHOD(Bench, "a list shows its records, and the search finds them by pinyin and initials") {
    RegisterPage& page = open_register(*this, Person::describe());
    CHECK(page.table().ids().size() == 3);
    auto* search = dynamic_cast<wxSearchCtrl*>(page.FindWindow("search"));
    REQUIRE(search);
    for (const char* typed : {"shan", "sxm", "单小"}) {
        INFO(typed);
        search->SetValue(wx(typed));
        CHECK(wait_for([&] { return page.table().ids().size() == 1; }));
        search->SetValue(wxString());
        CHECK(wait_for([&] { return page.table().ids().size() == 3; }));
    }
}

TEST_CASE_METHOD(Bench, "a register without records says so and offers the next step") {
    RegisterPage& brands = open_register(*this, *find_kind("brands"));
    CHECK(brands.FindWindow("empty")->IsShown());
    CHECK_FALSE(brands.table().IsShown());
    auto* first = dynamic_cast<wxButton*>(brands.FindWindow("empty_new"));
    REQUIRE(first);
    CHECK(first->IsShownOnScreen());
    press(&brands, "empty_new");
    auto& form = page<FormPage>();
    type(form.form().control("name").window(), "红色引擎");
    form.save();
    REQUIRE(wait_for([&] { return !form.has_changes() && settled(); }));
    window->go_back();
    CHECK(wait_for([&] { return window->page() == &brands && brands.table().IsShown() && settled(); }));
    CHECK_FALSE(brands.FindWindow("empty")->IsShown());
    CHECK(brands.table().ids().size() == 1);
}

TEST_CASE_METHOD(Bench, "a filter is shown in words, and a wrong one says what is wrong") {
    RegisterPage& page = open_register(*this, Activity::describe());
    auto* filter = dynamic_cast<wxTextCtrl*>(page.FindWindow("filter"));
    REQUIRE(filter);
    auto enter = [&](const std::string& text) {
        filter->ChangeValue(wx(text));
        wxCommandEvent event(wxEVT_TEXT_ENTER, filter->GetId());
        event.SetEventObject(filter);
        filter->HandleWindowEvent(event);
    };
    enter("date in 2021-03");
    CHECK(wait_for([&] { return page.table().ids().size() == 1; }));
    CHECK(utf8(page.filter_words()).find("2021") != std::string::npos);
    enter("nonsense = 1");
    CHECK(utf8(page.filter_words()).find("nonsense") != std::string::npos);
    CHECK(page.table().ids().size() == 1);
}

TEST_CASE_METHOD(Bench, "a record is edited, saved, and the last step undone") {
    FormPage& page = open_first(*this, Person::describe());
    Form& form = page.form();
    std::int64_t id = page.id();
    type(form.control("name").window(), "单大明");
    type(form.control("birth_date").window(), "1990年3月");
    CHECK(page.has_changes());
    page.save();
    REQUIRE(wait_for([&] { return !page.has_changes() && settled(); }));
    CHECK(shown(Person::describe().field("birth_date"), form.control("birth_date").read().value) == "1990-03");
    window->undo_last();
    REQUIRE(wait_for([&] {
        Entry entry = form.control("name").read();
        return settled() && !is_empty(entry.value) && std::get<std::string>(entry.value) == "单小明";
    }));
    CHECK(page.id() == id);
}

TEST_CASE_METHOD(Bench, "what is wrong stands beside the field and nothing is written") {
    FormPage& page = open_first(*this, Person::describe());
    Form& form = page.form();
    type(form.control("id_number").window(), "341099199003070019");
    type(form.control("joined_on").window(), "2021-02-30");
    type(form.control("name").window(), "");
    page.save();
    CHECK(form.problem_of("id_number") != "");
    CHECK(form.problem_of("joined_on") != "");
    CHECK(form.problem_of("name") != "");
    CHECK(page.has_changes());
    CHECK(notice() != "");
}

TEST_CASE_METHOD(Bench, "a message above the page leaves nothing of a tab below the window's edge") {
    FormPage& page = open_first(*this, Person::describe());
    wxNotebook* book = page.form().notebook();
    wxWindow* attachments = page.FindWindow("attachments")->GetGrandParent();
    int whole = attachments->GetClientSize().y;
    type(page.form().control("name").window(), "单大明");
    page.save();
    REQUIRE(wait_for([&] { return !page.has_changes() && settled() && !notice().empty(); }));
    book->SetSelection(static_cast<std::size_t>(book->FindPage(attachments)));
    REQUIRE(wait_for([&] { return attachments->GetClientSize().y < whole; }));
    for (const wxWindow* inside : attachments->GetChildren())
        CHECK(inside->GetRect().GetBottom() <= attachments->GetClientSize().y);
}

TEST_CASE_METHOD(Bench, "child rows are added, linked by name, and removed") {
    FormPage& page = open_first(*this, Person::describe());
    RowsEditor& rows = page.form().rows("memberships");
    REQUIRE(rows.size() == 1);
    rows.add_row();
    type(rows.control(1, "organization").window(), "云谷精工党支部");
    type(rows.control(1, "since").window(), "2022.1.5");
    page.save();
    REQUIRE(wait_for([&] { return !page.has_changes() && settled(); }));
    REQUIRE(rows.size() == 2);
    CHECK(page.FindWindow("add_memberships")->GetNextSibling() == nullptr);  // Tab: the rows, then what adds one
    Value linked = rows.control(1, "organization").read().value;
    CHECK(std::get<Reference>(linked).id != 0);
    rows.remove_row(0);
    page.save();
    REQUIRE(wait_for([&] { return !page.has_changes() && settled(); }));
    CHECK(rows.size() == 1);
}

TEST_CASE_METHOD(Bench, "a reference offers names by initials while typing, and takes the chosen one") {
    FormPage& page = open_first(*this, Activity::describe());
    auto& host = dynamic_cast<ReferenceControl&>(page.form().control("host"));
    window->Raise();
    host.window()->SetFocus();
    REQUIRE(wait_for([&] { return host.window()->HasFocus(); }));
    type(host.window(), "ygjg");
    REQUIRE(wait_for([&] { return host.offers().offers().size() == 1; }));
    host.offers().take(0);
    CHECK(std::get<Reference>(host.read().value).text == "云谷精工党支部");
    CHECK(std::get<Reference>(host.read().value).id != 0);
}

TEST_CASE_METHOD(Bench, "attendance offers the members of the host first, at once and while typing") {
    Person guest;
    guest.name = "张客人";  // in no branch
    Record stranger = Record::of(guest);
    office::Office::open(file, "tester")->save(stranger);
    FormPage& page = open_first(*this, Activity::describe());
    RowsEditor& rows = page.form().rows("attendance");
    rows.add_row();
    auto& person = dynamic_cast<ReferenceControl&>(rows.control(rows.size() - 1, "person"));
    page.form().notebook()->ChangeSelection(1);
    window->Raise();
    person.window()->SetFocus();
    REQUIRE(wait_for([&] { return person.window()->HasFocus() && settled(); }));
    const auto& offers = person.offers().offers();
    CHECK(wait_for([&] { return offers.size() == 3; }));
    type(person.window(), "z");
    REQUIRE(wait_for([&] { return settled() && offers.size() == 2; }));
    CHECK(offers[0].text == "张三");
    CHECK(offers[1].text == "张客人");
    person.offers().take(0);
    CHECK(std::get<Reference>(person.read().value).text == "张三");
    CHECK(std::get<Reference>(person.read().value).id != 0);
}

TEST_CASE_METHOD(Bench, "the calendar of a date field: by keyboard a day, by click a month, and Escape") {
    FormPage& page = open_first(*this, Person::describe());
    auto& born = dynamic_cast<DateControl&>(page.form().control("birth_date"));
    type(born.window(), "1990-03-07");
    window->Raise();
    born.window()->SetFocus();
    REQUIRE(wait_for([&] { return born.window()->HasFocus(); }));
    auto press = [&](int key, int modifiers = 0) { press_key(born.window(), key, modifiers); };
    press(WXK_DOWN, wxMOD_ALT);
    REQUIRE(born.picker().is_open());
    CHECK(born.picker().marked() == *Date::make(1990, 3, 7));
    press(WXK_DOWN);
    press(WXK_LEFT);
    press(WXK_PAGEUP);
    press(WXK_PAGEUP, wxMOD_CONTROL);
    press(WXK_RETURN);
    CHECK_FALSE(born.picker().is_open());
    CHECK(std::get<Date>(born.read().value) == *Date::make(1989, 2, 13));
    CHECK(page.has_changes());
    born.picker().open(Date());
    born.picker().take(*Date::make(1988, 5));
    CHECK(std::get<Date>(born.read().value) == *Date::make(1988, 5));
    born.picker().open(Date());
    CHECK(born.picker().marked() == Date::today());
    press(WXK_ESCAPE);
    CHECK_FALSE(born.picker().is_open());
    CHECK(std::get<Date>(born.read().value) == *Date::make(1988, 5));
}

TEST_CASE_METHOD(Bench, "a name that is in no register is refused beside its field") {
    FormPage& page = open_first(*this, Activity::describe());
    type(page.form().control("host").window(), "没有这个支部");
    page.save();
    CHECK(wait_for([&] { return page.form().problem_of("host") != ""; }));
    CHECK(page.has_changes());
}

TEST_CASE_METHOD(Bench, "unsaved changes are asked about once when leaving") {
    FormPage& page = open_first(*this, Person::describe());
    type(page.form().control("name").window(), "改名");
    answers->about_unsaved = Unsaved::stay;
    window->open_start();
    CHECK(answers->asked == 1);
    CHECK(dynamic_cast<FormPage*>(window->page()));
    answers->about_unsaved = Unsaved::discard;
    window->open_start();
    CHECK(wait_for([&] { return dynamic_cast<StartPage*>(window->page()) != nullptr; }));
    CHECK(answers->asked == 2);
}

TEST_CASE_METHOD(Bench, "a record moves to the recycle bin and comes back") {
    RegisterPage& list = open_register(*this, Person::describe());
    bool removed = false;
    window->open_record(Person::describe(), list.table().ids().at(0));
    auto& form = page<FormPage>();
    REQUIRE(wait_for([&] { return form.is_loaded() && settled(); }));
    auto* button = dynamic_cast<wxButton*>(form.FindWindow("remove"));
    REQUIRE(button);
    wxCommandEvent press(wxEVT_BUTTON, button->GetId());
    press.SetEventObject(button);
    button->HandleWindowEvent(press);
    removed = wait_for([&] { return dynamic_cast<RegisterPage*>(window->page()) && list.table().ids().size() == 2; });
    REQUIRE(removed);
    list.show_recycle_bin(true);
    CHECK(wait_for([&] { return list.table().ids().size() == 1 && settled(); }));
    window->notice().act();
    CHECK(wait_for([&] { return list.table().ids().empty(); }));
}

TEST_CASE_METHOD(Bench, "the change log lists every step and takes one back") {
    window->open_changes();
    auto& changes = page<ChangesPage>();
    REQUIRE(wait_for([&] { return changes.list().GetItemCount() == 10; }));
}

TEST_CASE_METHOD(Bench, "a workbook is examined, imported and undone") {
    std::filesystem::path workbook = folder / "党员花名册.csv";
    std::ofstream(workbook) << "姓名,性别,出生年月\n李四,男,1985.6\n,女,1985.7\n";
    window->open_import({workbook});
    auto& imports = page<ImportPage>();
    REQUIRE(wait_for([&] { return imports.is_examined() && settled(); }));
    CHECK(imports.report().added() == 1);
    imports.import();
    REQUIRE(wait_for([&] { return notice() != "" && settled(); }));
    RegisterPage& list = open_register(*this, Person::describe());
    CHECK(list.table().ids().size() == 4);
    window->undo_last();
    CHECK(wait_for([&] { return list.table().ids().size() == 3; }));
}

TEST_CASE_METHOD(Bench, "the keyboard goes on where a page hides what had it") {
    auto focus = [] {
        const wxWindow* window = wxWindow::FindFocus();
        return window ? window->GetName() : wxString("nothing");
    };
    std::filesystem::path workbook = folder / "党员花名册.csv";
    std::ofstream(workbook) << "姓名,性别,出生年月\n李四,男,1985.6\n";
    window->open_import({});
    auto& imports = page<ImportPage>();
    REQUIRE(wait_for([&] { return focus() == "choose_workbooks"; }));
    imports.examine({workbook});
    REQUIRE(wait_for([&] { return imports.is_examined() && settled(); }));
    CHECK(wait_for([&] { return focus() == "import_now"; }));
    imports.import();
    REQUIRE(wait_for([&] { return notice() != "" && settled(); }));
    wait_for([&] { return focus() == "choose_workbooks"; });
    CHECK(focus() == "choose_workbooks");
}

TEST_CASE_METHOD(Bench, "from the search box the keyboard goes on to what was found") {
    RegisterPage& page = open_register(*this, Person::describe());
    auto* search = dynamic_cast<wxSearchCtrl*>(page.FindWindow("search"));
    REQUIRE(search);
    search->SetFocus();
    search->SetValue("sxm");
    press_key(search, WXK_RETURN);  // before the pause after typing is over
    REQUIRE(wait_for([&] { return settled() && page.table().ids().size() == 1; }));
    CHECK(wait_for([&] { return page.table().current() == page.table().ids().front(); }));
}

TEST_CASE_METHOD(Bench, "a new record is marked in the list to which one comes back") {
    RegisterPage& list = open_register(*this, Person::describe());
    window->new_record(Record(Person::describe()));
    auto& form = page<FormPage>();
    type(form.form().control("name").window(), "邹新");
    form.save();
    REQUIRE(wait_for([&] { return !form.has_changes() && settled(); }));
    const std::int64_t id = form.id();
    window->go_back();
    REQUIRE(wait_for([&] { return settled() && list.table().ids().size() == 4; }));
    CHECK(wait_for([&] { return list.table().current() == id; }));
}

TEST_CASE_METHOD(Bench, "the figures of the summary are reached by arrows and opened by Enter") {
    window->open_summary();
    auto& summary = page<SummaryPage>();
    REQUIRE(wait_for([&] { return summary.is_computed() && settled(); }));
    auto* text = dynamic_cast<wxTextCtrl*>(summary.FindWindow("summary_text"));
    REQUIRE(text);
    long from = 0, to = 0, before = 0;
    press_key(text, WXK_RIGHT);
    text->GetSelection(&before, &to);
    CHECK(to > before);
    press_key(text, WXK_RIGHT);
    text->GetSelection(&from, &to);
    CHECK(from > before);
    press_key(text, WXK_LEFT);
    text->GetSelection(&from, &to);
    CHECK(from == before);
    press_key(text, WXK_RETURN);
    CHECK(wait_for([&] { return dynamic_cast<SummaryPage*>(window->page()) == nullptr && settled(); }));
}

TEST_CASE_METHOD(Bench, "a figure of the summary opens the records behind it") {
    window->open_summary();
    auto& summary = page<SummaryPage>();
    REQUIRE(wait_for([&] { return summary.is_computed() && settled(); }));
    summary.open_figure("activities.total");
    auto& records = page<RecordsPage>();
    CHECK(records.count() == 2);
}

TEST_CASE_METHOD(Bench, "what a menu adds to the filter stands in its box, and one button shows all records again") {
    RegisterPage& page = open_register(*this, Activity::describe());
    const Field &date = Activity::describe().field("date"), &types = Activity::describe().field("types");
    const std::size_t all = page.table().ids().size();
    auto* filter = dynamic_cast<wxTextCtrl*>(page.FindWindow("filter"));
    REQUIRE(all > 1);
    page.narrow(date, "活动时间 属于 2021-03");
    CHECK(wait_for([&] { return page.table().ids().size() == 1; }));
    page.narrow(types, "活动类型 不为空");
    CHECK(utf8(filter->GetValue()) == "活动时间 属于 2021-03 且 活动类型 不为空");
    page.narrow(date, "活动时间 属于 1990");
    CHECK(wait_for([&] { return page.FindWindow("empty")->IsShown() && settled(); }));
    CHECK(utf8(filter->GetValue()) == "活动类型 不为空 且 活动时间 属于 1990");
    press(&page, "empty_clear");
    CHECK(wait_for([&] { return page.table().ids().size() == all && !page.FindWindow("empty")->IsShown(); }));
    CHECK(filter->IsEmpty());
}

TEST_CASE_METHOD(Bench, "help pages are opened and lead back") {
    RegisterPage& activities = open_register(*this, Activity::describe());
    for (Help topic : {Help::keys, Help::filters, Help::templates}) {
        window->open_help(topic);
        press(&page<HelpPage>(), "back");
        CHECK(wait_for([&] { return window->page() == &activities; }));
    }
}

TEST_CASE_METHOD(Bench,
                 "a filter becomes a figure of the office's own, listed with its value and opening its records") {
    RegisterPage& activities = open_register(*this, Activity::describe());
    auto* filter = dynamic_cast<wxTextCtrl*>(activities.FindWindow("filter"));
    REQUIRE(filter);
    filter->ChangeValue(wx("date in this year"));
    activities.make_figure();
    auto& form = page<FormPage>();
    REQUIRE(form.place() == std::string("figures"));
    CHECK(form.has_changes());
    type(form.form().control("name").window(), "本年活动数");
    form.save();
    REQUIRE(wait_for([&] { return !form.has_changes() && settled(); }));

    window->open_figures(figures::Period::of_year(2021));
    auto& list = page<FiguresPage>();
    REQUIRE(wait_for([&] { return list.list().GetItemCount() > 50 && settled(); }));
    list.search().SetValue(wx("本年活动数"));
    REQUIRE(wait_for([&] { return list.list().GetItemCount() == 1; }));
    CHECK(utf8(list.list().GetTextValue(0, 5)) == "{{本年活动数}}");
    CHECK(utf8(list.list().GetTextValue(0, 1)) == "2");
    list.list().SelectRow(0);
    list.open_chosen();
    CHECK(page<RecordsPage>().count() == 2);
}

TEST_CASE_METHOD(Bench, "the office's own template fills the summary, its faults are named, empty passages may go") {
    window->open_summary();
    auto& summary = page<SummaryPage>();
    REQUIRE(wait_for([&] { return summary.is_computed() && settled(); }));
    const std::size_t whole = summary.paragraphs().size();
    summary.leave_out().SetValue(true);
    wxCommandEvent ticked(wxEVT_CHECKBOX, summary.leave_out().GetId());
    ticked.SetEventObject(&summary.leave_out());
    ticked.SetInt(1);
    summary.leave_out().HandleWindowEvent(ticked);
    REQUIRE(wait_for([&] { return summary.is_computed() && settled(); }));
    CHECK(summary.paragraphs().size() < whole);
    CHECK(settings.leave_out_empty);
    answers->to_write = folder / "模板.docx";
    summary.save_template();
    REQUIRE(wait_for([&] { return std::filesystem::exists(folder / "模板.docx") && settled(); }));
    CHECK(std::filesystem::file_size(folder / "模板.docx") > 5000);
    summary.use_template(folder / "模板.docx");
    REQUIRE(wait_for([&] { return summary.is_computed() && settled(); }));
    CHECK(summary.problems().empty());
    CHECK(notice().find("没有") == std::string::npos);
    summary.use_template(folder / "没有这个.docx");
    CHECK(wait_for([&] { return settled() && notice().find("没有这个.docx") != std::string::npos; }));
    CHECK(settings.summary_template == folder / "模板.docx");  // what cannot be read is not taken
    CHECK(summary.is_computed());
}

TEST_CASE_METHOD(Bench, "the language changes at run time") {
    open_register(*this, Person::describe());
    window->speak(Language::en);
    REQUIRE(wait_for(
        [&] { return language() == Language::en && dynamic_cast<RegisterPage*>(window->page()) && settled(); }));
    auto* button = dynamic_cast<wxAnyButton*>(window->FindWindow("go_persons"));
    REQUIRE(button);
    CHECK(button->GetLabel() == "Persons");
}

TEST_CASE_METHOD(Bench, "a list and a record are printed, a list is exported") {
    RegisterPage& list = open_register(*this, Person::describe());
    for (auto [command, name] : {std::pair(Command::print, "list.pdf"), std::pair(Command::export_list, "list.xlsx")}) {
        answers->to_write = folder / name;
        list.command(command);
        CHECK(wait_for([&] { return std::filesystem::exists(*answers->to_write) && settled(); }));
    }
    FormPage& form = open_first(*this, Person::describe());
    answers->to_write = folder / "record.pdf";
    form.command(Command::print);
    CHECK(wait_for([&] { return std::filesystem::exists(*answers->to_write) && settled(); }));
}

TEST_CASE("the words behind the program's name") {
    CommandLine line = read_command_line({"--tour", "out", "a.dangwu", "--workbooks", "b.xlsx", "c.xlsx"});
    CHECK(line.tour == "out");
    CHECK(line.file == "a.dangwu");
    CHECK(line.workbooks.size() == 2);
    CHECK(line.fault.empty());
    CHECK(read_command_line({"--tour"}).fault == "--tour");
    CHECK(read_command_line({"--wrong"}).fault == "--wrong");
    CHECK(read_command_line({"-h"}).help);
}

}  // namespace dangwu::desktop::test
