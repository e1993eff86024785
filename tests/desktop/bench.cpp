#include "bench.h"

#include <wx/app.h>
#include <wx/stopwatch.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

#include "desktop/start_page.h"
#include "desktop/strings.h"
#include "records/activity.h"
#include "records/person.h"
#include "records/problem.h"

namespace dangwu::desktop::test {

namespace {

constexpr long patience_ms = 15'000;

template <class R>
std::int64_t add(office::Office& office, R value) {
    Record record = Record::of(std::move(value));
    office.save(record);
    return record.id;
}

void fill(office::Office& office) {
    Enterprise mill;
    mill.name = "徽风纺织有限公司";
    Enterprise works;
    works.name = "云谷精工有限公司";
    std::int64_t mill_id = add(office, mill), works_id = add(office, works);

    Organization branch;
    branch.name = "徽风纺织党支部";
    branch.unit = {{mill_id, mill.name}};
    branch.founded_on = *Date::make(2019, 4, 2);
    std::int64_t branch_id = add(office, branch);
    Organization other;
    other.name = "云谷精工党支部";
    other.unit = {{works_id, works.name}};
    add(office, other);

    for (const char* name : {"单小明", "尉迟恭", "张三"}) {
        Person person;
        person.name = name;
        person.memberships.push_back({});
        person.memberships.back().organization = {{branch_id, branch.name}};
        add(office, person);
    }
    for (int month : {3, 6}) {
        Activity activity;
        activity.date = *Date::make(2021, month, 10);
        activity.host = {{branch_id, branch.name}};
        activity.topic = month == 3 ? "学习党史" : "重温誓词";
        activity.present = month;
        activity.types.push_back({"theme_day"});
        activity.types.back().type = codes::activity_type().codes.front().code;
        add(office, activity);
    }
    ProblemRecord problem;
    problem.source = codes::problem_source().codes.front().code;
    problem.text = "厂区路灯不亮";
    add(office, problem);
}

}  // namespace

bool wait_for(const std::function<bool()>& condition) {
    wxStopWatch watch;
    while (!condition()) {
        if (watch.Time() > patience_ms) return false;
        wxTheApp->ProcessPendingEvents();
        wxYield();
        wxMilliSleep(2);  // lets the worker have the processor; the condition decides
    }
    return true;
}

Bench::Bench()
    : folder(std::filesystem::temp_directory_path() / ("dangwu-desktop-" + std::to_string(::getpid()))),
      file(folder / "office.dangwu"),
      settings(folder / "desktop.conf") {
    set_language(Language::zh_CN);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    fill(*office::Office::create(file, "王倩"));
    auto asked = std::make_unique<Answers>();
    answers = asked.get();
    window = new MainWindow(settings, std::move(asked));
    window->Show();
    window->open_file(file, false);
    page<StartPage>();
}

Bench::~Bench() {
    window->Destroy();
    wxTheApp->ProcessPendingEvents();
    wxTheApp->ProcessIdle();
    set_language(Language::zh_CN);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

std::string Bench::notice() const {
    return utf8(window->notice().sentence());
}

void type(wxWindow* control, const std::string& text) {
    dynamic_cast<wxTextEntry&>(*control).SetValue(wx(text));
}

}  // namespace dangwu::desktop::test
