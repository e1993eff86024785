#include <catch2/catch.hpp>

#include <fstream>

#include "bench.h"
#include "desktop/changes_page.h"
#include "desktop/form_page.h"
#include "desktop/import_page.h"
#include "desktop/records_page.h"
#include "desktop/register_page.h"
#include "records/person.h"

namespace dangwu::desktop::test {

namespace {

RegisterPage& open_persons(Bench& bench) {
    bench.window->open_register(Person::describe());
    auto& page = bench.page<RegisterPage>();
    REQUIRE(wait_for([&] { return page.table().ids().size() == 3 && bench.settled(); }));
    return page;
}

void import_two(Bench& bench) {
    std::filesystem::path workbook = bench.folder / "党员花名册.csv";
    std::ofstream(workbook) << "姓名,性别,出生年月\n李四,男,1985.6\n王五,女,1985.7\n";
    bench.window->open_import({workbook});
    auto& page = bench.page<ImportPage>();
    REQUIRE(wait_for([&] { return page.is_examined() && bench.settled(); }));
    page.import();
    REQUIRE(wait_for([&] { return bench.notice() != "" && bench.settled(); }));
}

}  // namespace

TEST_CASE_METHOD(Bench, "an import is undone only after a question, and can be done again") {
    open_persons(*this);
    import_two(*this);
    RegisterPage* list = nullptr;
    auto persons = [&] {
        list = &page<RegisterPage>();
        return list->table().ids().size();
    };
    window->open_register(Person::describe());
    REQUIRE(wait_for([&] { return dynamic_cast<RegisterPage*>(window->page()) && settled() && persons() == 5; }));
    answers->agrees = false;
    window->undo_last();
    REQUIRE(wait_for([&] { return answers->questions.size() == 1 && settled(); }));
    CHECK(persons() == 5);
    answers->agrees = true;
    window->undo_last();
    CHECK(wait_for([&] { return settled() && persons() == 3; }));
    window->redo_last();
    CHECK(wait_for([&] { return settled() && persons() == 5; }));
    window->notice().act();
    CHECK(wait_for([&] { return settled() && persons() == 3; }));
    CHECK(answers->questions.size() == 2);
}

TEST_CASE_METHOD(Bench, "several records go to the recycle bin only after a question, one without") {
    RegisterPage& list = open_persons(*this);
    list.table().list().SelectAll();
    answers->agrees = false;
    press(&list, "remove");
    REQUIRE(wait_for([&] { return settled(); }));
    CHECK(answers->questions.size() == 1);
    CHECK(list.table().ids().size() == 3);
    answers->agrees = true;
    press(&list, "remove");
    CHECK(wait_for([&] { return list.table().ids().empty(); }));
    window->notice().act();
    CHECK(wait_for([&] { return list.table().ids().size() == 3; }));
}

TEST_CASE_METHOD(Bench, "the change log opens the records of a step, and undoes nothing by that") {
    open_persons(*this);
    import_two(*this);
    window->open_changes();
    auto& changes = page<ChangesPage>();
    REQUIRE(wait_for([&] { return changes.list().GetItemCount() > 0 && settled(); }));
    changes.list().SelectRow(0);
    wxDataViewEvent enter(wxEVT_DATAVIEW_ITEM_ACTIVATED, &changes.list(), changes.list().RowToItem(0));
    changes.list().HandleWindowEvent(enter);
    CHECK(page<RecordsPage>().count() == 2);
    window->open_register(Person::describe());
    CHECK(wait_for([&] { return settled() && page<RegisterPage>().table().ids().size() == 5; }));
}

TEST_CASE_METHOD(Bench, "a name that is in no register is kept where text may stand, and that is said") {
    window->open_register(*find_kind("activities"));
    auto& list = page<RegisterPage>();
    REQUIRE(wait_for([&] { return !list.table().ids().empty() && settled(); }));
    window->open_record(*find_kind("activities"), list.table().ids().front());
    auto& form = page<FormPage>();
    REQUIRE(wait_for([&] { return form.is_loaded() && settled(); }));
    RowsEditor& rows = form.form().rows("attendance");
    rows.add_row();
    type(rows.control(rows.size() - 1, "person").window(), "无此人");
    form.save();
    REQUIRE(wait_for([&] { return !form.has_changes() && settled(); }));
    CHECK(notice().find("无此人") != std::string::npos);
}

}  // namespace dangwu::desktop::test
