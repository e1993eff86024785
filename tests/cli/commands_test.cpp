#include <map>
#include <set>

#include "process.h"
#include "records/kinds.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

struct Zone : Shell {
    Zone() {
        Answer answer = (*this)({"init"});
        INFO(answer.err);
        REQUIRE(answer.code == 0);
    }
    Answer import_samples(std::vector<std::string> options = {}) {
        options.insert(options.begin(), "import");
        for (const std::string& file : sample_workbooks()) options.push_back(file);
        return (*this)(options);
    }
    std::int64_t total(const char* kind) { return ask({"list", kind, "--limit", "0"})["total"]; }
};

const std::string flawed = std::string(DANGWU_TEST_DATA) + "/flawed-党员花名册.xlsx";

bool is_zip(const std::filesystem::path& file) {
    return Shell::read(file).substr(0, 4) == "PK\x03\x04";
}

}  // namespace

TEST_CASE("each failure has the exit code of its kind and one sentence, in both languages") {
    Shell shell;
    REQUIRE(shell({"init"}).code == 0);
    REQUIRE(shell({"add", "brands", "name=红色引擎"}).code == 0);
    std::ofstream(shell / "text.txt") << "no workbook";
    struct Case {
        int code;
        std::vector<std::string> words;
    };
    for (const char* language : {"zh_CN", "en"})
        for (const Case& each : std::vector<Case>{{2, {"fly"}},
                                                  {2, {"list"}},
                                                  {2, {"list", "unicorns"}},
                                                  {2, {"list", "brands", "extra"}},
                                                  {2, {"verify", "extra"}},
                                                  {2, {"list", "brands", "--colour", "red"}},
                                                  {2, {"list", "brands", "--limit", "many"}},
                                                  {2, {"list", "brands", "--limit"}},
                                                  {2, {"list", "brands", "--filter", "organization = \"#9\" extra"}},
                                                  {1, {"set", "brands", "1", "organization=#99999999999999999999"}},
                                                  {2, {"list", "brands", "--filter", "nobody = 1"}},
                                                  {2, {"list", "brands", "--sort", "nothing"}},
                                                  {2, {"list", "brands", "--as-of", "someday"}},
                                                  {2, {"list", "brands", "--format", "xml"}},
                                                  {2, {"show", "brands"}},
                                                  {2, {"show", "brands", "99"}},
                                                  {2, {"show", "brands", "x"}},
                                                  {2, {"history", "brands", "99"}},
                                                  {2, {"related", "brands", "99"}},
                                                  {2, {"set", "brands", "99", "name=甲"}},
                                                  {2, {"set", "brands", "1", "nothing=甲"}},
                                                  {2, {"set", "brands", "1", "name"}},
                                                  {2, {"remove", "brands", "99", "--reason", "x"}},
                                                  {2, {"undo", "99"}},
                                                  {2, {"imports", "undo", "1"}},
                                                  {2, {"imports", "redo"}},
                                                  {2, {"attach", "brands", "99", shell / "text.txt"}},
                                                  {2, {"detach", "99"}},
                                                  {2, {"figure", "no.such"}},
                                                  {2, {"figures", "--year", "12"}},
                                                  {2, {"summary", "--year", "2021"}},
                                                  {2, {"init"}},
                                                  {2, {"import"}},
                                                  {1, {"add", "brands", "organization=没有这个支部"}},
                                                  {1, {"add", "brands"}},
                                                  {1, {"set", "brands", "1", "name="}},
                                                  {1, {"set", "brands", "1", "name=乙", "--revision", "77"}},
                                                  {1, {"add", "activities", "date=2021.2.30"}},
                                                  {5, {"import", shell / "none.xlsx"}},
                                                  {5, {"attach", "brands", "1", shell / "none.jpg"}},
                                                  {5, {"export", "brands", shell / "no folder/a.xlsx"}},
                                                  {5, {"backup", shell / "no folder/b.dangwu"}},
                                                  {5, {"--file", shell / "none.dangwu", "list", "brands"}},
                                                  {4, {"--file", shell / "text.txt", "list", "brands"}},
                                                  {4, {"restore", shell / "text.txt"}}}) {
            auto words = each.words;
            words.insert(words.end(), {"--lang", language});
            Answer answer = shell(words);
            std::string call;
            for (const std::string& word : words) call += word + " ";
            INFO(call << "→ " << answer.code << ": " << answer.err);
            CHECK(answer.code == each.code);
            CHECK(answer.has_sentence());
            CHECK(answer.out.empty());
            bool chinese = answer.err.find("。") != answer.err.npos || answer.err.find("：") != answer.err.npos;
            CHECK(chinese == (language == std::string("zh_CN")));
        }
    CHECK(shell.ask({"list", "brands"})["total"] == 1);
    CHECK(shell.ask({"show", "brands", "1"})["name"] == "红色引擎");
}

TEST_CASE_METHOD(Zone, "workbooks are imported as one batch, again without change, and taken back") {
    Answer dry = import_samples({"--dry-run", "--format", "json"});
    CHECK(dry.code == 0);
    CHECK(dry.json()["dry_run"] == true);
    CHECK(dry.json()["batch"].is_null());
    CHECK(total("persons") == 0);

    Answer first = import_samples({"--format", "json"});
    REQUIRE(first.code == 0);
    Json report = first.json();
    CHECK(report["batch"].is_number());
    CHECK(report["workbooks"].size() == 13);
    for (const Json& workbook : report["workbooks"])
        for (const Json& sheet : workbook["sheets"]) {
            CHECK(find_kind(sheet["kind"].get<std::string>()));
            for (const char* key : {"new", "changed", "unchanged"}) CHECK(sheet[key].is_number());
            for (const char* key : {"columns", "refused", "repaired", "warnings"}) CHECK(sheet[key].is_array());
            for (const Json& repair : sheet["repaired"])
                for (const char* key : {"row", "field", "from", "to"}) CHECK(repair.contains(key));
            for (const Json& column : sheet["columns"]) CHECK(column.contains("header"));
        }
    CHECK(total("persons") > 300);

    Json again = import_samples({"--format", "json"}).json();
    CHECK(again["batch"].is_null());
    for (const Json& workbook : again["workbooks"])
        for (const Json& sheet : workbook["sheets"]) {
            CHECK(sheet["new"] == 0);
            CHECK(sheet["changed"] == 0);
        }

    Json batches = ask({"imports"})["imports"];
    REQUIRE(batches.size() == 1);
    CHECK(batches[0]["batch"] == report["batch"]);
    Json undone = ask({"imports", "undo", std::to_string(report["batch"].get<int>())});
    CHECK(undone["kept"].empty());
    for (const Kind* kind : all_kinds()) CHECK(total(kind->name) == 0);
    CHECK(ask({"imports"})["imports"][0]["undone"] == true);
    CHECK((*this)({"verify"}).code == 0);
}

TEST_CASE_METHOD(Zone, "refused rows are named, refuse the whole call, and come back in a workbook") {
    REQUIRE(import_samples().code == 0);
    std::int64_t before = total("persons");
    Answer answer = (*this)({"import", flawed, "--refused", *this / "refused.xlsx", "--format", "json"});
    CHECK(answer.code == 1);
    CHECK(answer.has_sentence());
    Json refused = answer.json()["workbooks"][0]["sheets"][0]["refused"];
    std::set<int> rows, wanted;
    for (const Json& row : refused) {
        rows.insert(row["row"].get<int>());
        CHECK_FALSE(row["reason"].get<std::string>().empty());
        CHECK(row.contains("field"));
        CHECK(row.contains("value"));
    }
    const Json flaws = Json::parse(std::ifstream(std::string(DANGWU_TEST_DATA) + "/expected.json"))["flawed"];
    for (const Json& row : flaws) wanted.insert(row["row"].get<int>());
    CHECK(rows == wanted);
    CHECK(total("persons") == before);
    CHECK(is_zip(*this / "refused.xlsx"));
    Json batch = (*this)({"import", flawed, "--skip-bad", "--format", "json"}).json()["batch"];
    CHECK(total("persons") == before + (batch.is_null() ? 0 : 1));
    CHECK((*this)({"verify"}).code == 0);
}

TEST_CASE_METHOD(Zone, "figures, the records behind them, and the summary with its evidence") {
    REQUIRE(import_samples().code == 0);
    Json answer = ask({"figures", "--year", "2021"});
    CHECK(answer["year"] == 2021);
    CHECK(answer["as_of"] == "2021-12-31");
    std::map<std::string, Json> figures;
    for (const Json& figure : answer["figures"]) {
        for (const char* key : {"id", "title", "value", "unit", "definition", "records"}) CHECK(figure.contains(key));
        if (figure["value"].is_null()) CHECK_FALSE(figure["missing"].get<std::string>().empty());
        CHECK(figures.emplace(figure["id"], figure).second);
    }
    Json wanted = Json::parse(std::ifstream(std::string(DANGWU_TEST_DATA) + "/expected.json"))["figures"];
    for (const auto& [id, value] : wanted.items()) {
        INFO(id);
        REQUIRE(figures.contains(id));
        CHECK(figures[id]["value"] == value);
    }
    CHECK(ask({"figures", "--year", "2021", "--as-of", "2021-06-30"})["as_of"] == "2021-06-30");
    Json records = ask({"figure", "alliance.problems.raised", "--year", "2021", "--records"})["records"];
    CHECK(records.size() == 20);
    for (const Json& record : records) CHECK(record["kind"] == "problems");

    Answer summary =
        (*this)({"summary", "--year", "2021", "--evidence", *this / "evidence.xlsx", *this / "summary.docx"});
    INFO(summary.err);
    CHECK(summary.code == 0);
    CHECK(is_zip(*this / "summary.docx"));
    CHECK(is_zip(*this / "evidence.xlsx"));
    Answer no_template =
        (*this)({"summary", "--year", "2021", "--template", *this / "none.docx", *this / "other.docx"});
    CHECK(no_template.code == 5);
    CHECK(no_template.has_sentence());
    CHECK_FALSE(std::filesystem::exists(*this / "other.docx"));
}

TEST_CASE_METHOD(Zone, "lists search, filter, sort, limit and ask as of a day") {
    REQUIRE(import_samples().code == 0);
    Json brands = ask({"list", "brands", "--sort", "pinyin"});
    std::string name = brands["records"][0]["name"];
    CHECK(ask({"list", "brands", "--search", name})["total"] >= 1);
    CHECK(ask({"list", "organizations", "--filter", "type = 党支部 and founded_on in 2021"})["total"] > 0);
    CHECK(ask({"list", "persons", "--limit", "5"})["records"].size() == 5);
    CHECK(ask({"list", "persons", "--limit", "5"})["total"] > 300);
    auto standing = [&](const char* day) {
        return ask({"list", "organizations", "--as-of", day, "--limit", "0"})["total"].get<int>();
    };
    CHECK(standing("2020-12-31") < standing("2021-12-31"));
    for (const char* sort : {"pinyin", "stroke", "founded_on"})
        CHECK(ask({"list", "organizations", "--sort", sort})["records"].size() ==
              ask({"list", "organizations"})["records"].size());
    Json related = ask({"related", "enterprises", "1"});
    for (const Json& each : related["related"]) CHECK(find_kind(each["kind"].get<std::string>()));
}

TEST_CASE_METHOD(Zone, "attachments, backup and restore") {
    REQUIRE((*this)({"add", "brands", "name=红色引擎"}).code == 0);
    std::ofstream(*this / "photo.jpg") << "picture";
    Json attached = ask({"attach", "brands", "1", *this / "photo.jpg"});
    Json list = ask({"attachments", "brands", "1"})["attachments"];
    REQUIRE(list.size() == 1);
    CHECK(list[0]["name"] == "photo.jpg");
    CHECK(list[0]["size"] == 7);
    std::string number = std::to_string(attached["attachment"].get<int>());
    CHECK((*this)({"backup", *this / "b.dangwu"}).code == 0);
    CHECK((*this)({"backup", *this / "b.dangwu"}).code == 2);
    CHECK((*this)({"detach", number}).code == 0);
    CHECK((*this)({"detach", number}).code == 2);
    CHECK(ask({"attachments", "brands", "1"})["attachments"].empty());
    REQUIRE((*this)({"add", "brands", "name=后来的"}).code == 0);
    CHECK((*this)({"restore", *this / "b.dangwu"}).code == 0);
    CHECK(ask({"list", "brands"})["total"] == 1);
    CHECK(ask({"attachments", "brands", "1"})["attachments"].size() == 1);
    CHECK((*this)({"verify"}).code == 0);
}

TEST_CASE_METHOD(Zone, "a damaged file is told from a sound one, and named") {
    REQUIRE((*this)({"add", "brands", "name=红色引擎"}).code == 0);
    std::string bytes = read(file());
    auto at = bytes.find("红色引擎");
    REQUIRE(at != bytes.npos);
    for (; at != bytes.npos; at = bytes.find("红色引擎", at)) bytes.replace(at, 12, "黑色引擎");
    std::ofstream(*this / "changed.dangwu", std::ios::binary) << bytes;
    Answer answer = (*this)({"--file", *this / "changed.dangwu", "verify"});
    CHECK(answer.code == 4);
    CHECK(answer.has_sentence());
    Json json = (*this)({"--file", *this / "changed.dangwu", "verify", "--format", "json"}).json();
    CHECK(json["sound"] == false);
    CHECK_FALSE(json["findings"].empty());
    std::ofstream(*this / "cut.dangwu", std::ios::binary) << bytes.substr(0, bytes.size() / 2);
    CHECK((*this)({"--file", *this / "cut.dangwu", "verify"}).code == 4);
    CHECK((*this)({"--file", *this / "cut.dangwu", "list", "brands"}).code == 4);
}

TEST_CASE_METHOD(Zone, "a kill during an import leaves the file as it was before or as after") {
    REQUIRE((*this)({"add", "brands", "name=原有的"}).code == 0);
    std::vector<std::string> words = {"import"};
    for (const std::string& file : sample_workbooks()) words.push_back(file);
    int killed = 0;
    for (int wait_ms : {30, 60, 100, 150, 220, 300, 400}) {
        pid_t child = start(words);
        usleep(static_cast<useconds_t>(wait_ms) * 1000);
        kill(child, SIGKILL);
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        killed += WIFSIGNALED(status);
        INFO("killed after " << wait_ms << " ms");
        CHECK((*this)({"verify"}).code == 0);
        std::int64_t brands = total("brands"), persons = total("persons");
        bool before = brands == 1 && persons == 0, after = brands > 1 && persons > 300;
        CHECK((before || after));
        if (after) break;
    }
    CHECK(killed > 0);
}

TEST_CASE("a kill during init leaves no half of a file") {
    for (int wait_us : {500, 2000, 5000, 10000, 20000}) {
        Shell shell;
        pid_t child = shell.start({"init"});
        usleep(static_cast<useconds_t>(wait_us));
        kill(child, SIGKILL);
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        INFO("killed after " << wait_us << " µs");
        if (!std::filesystem::exists(shell.file())) CHECK(shell({"init"}).code == 0);
        CHECK(shell({"add", "brands", "name=红色引擎"}).code == 0);
        CHECK(shell({"verify"}).code == 0);
    }
}

TEST_CASE("the demo zone is a whole one") {
    Shell shell;
    Answer answer = shell({"init", "--demo"});
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    CHECK(shell({"verify"}).code == 0);
    CHECK(shell.ask({"list", "organizations"})["total"] > 30);
}

TEST_CASE("help names every command and every kind") {
    Shell shell;
    for (const std::vector<std::string>& call : {std::vector<std::string>{"help"}, {}, {"--help"}}) {
        Answer answer = shell(call);
        CHECK(answer.code == (call.empty() ? 2 : 0));
        const std::string& text = call.empty() ? answer.err : answer.out;
        for (const char* command : {"init",    "import",     "imports", "export",  "list",   "show",   "history",
                                    "related", "duplicates", "add",     "set",     "remove", "undo",   "attach",
                                    "detach",  "figures",    "figure",  "summary", "verify", "backup", "restore"})
            CHECK(text.find(command) != std::string::npos);
        for (const Kind* kind : all_kinds()) CHECK(text.find(kind->name) != std::string::npos);
    }
}
