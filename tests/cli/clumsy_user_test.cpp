#include <cstring>

#include "process.h"
#include "records/kinds.h"
#include "records/language.h"
#include "samples/sample_records.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

struct Zone : Shell {
    Zone() {
        REQUIRE((*this)({"init"}).code == 0);
        ask({"add", "organizations", "name=东支部"});
        ask({"add", "brands", "name=红色引擎", "organization=东支部"});
    }
};

bool has_control_characters(const std::string& text) {
    for (char c : text)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r') || c == 0x7F) return true;
    return false;
}

}  // namespace

TEST_CASE_METHOD(Zone, "an answer that nobody can read is a failure, and no file takes it in") {
    const std::string before = read(file());
    for (const char* redirection : {">/dev/full", ">&-", ">&- 2>&-", "<&- >&- 2>&-"})
        for (const std::vector<std::string>& call : {std::vector<std::string>{"list", "brands"},
                                                     {"show", "brands", "1", "--format", "json"},
                                                     {"figures", "--format", "csv"},
                                                     {"help"}}) {
            INFO(call[0] << " " << redirection);
            Answer answer = (*this)(call, redirection);
            CHECK(answer.code == 5);
            if (!std::strstr(redirection, "2>&-")) CHECK(answer.has_sentence());
        }
    CHECK(read(file()) == before);
    CHECK((*this)({"add", "brands", "name=新品牌"}, ">&- 2>&-").code == 5);
    CHECK((*this)({"verify"}).code == 0);
}

TEST_CASE_METHOD(Zone, "texts with broken bytes or control characters are refused and named") {
    for (const std::string& bad : {std::string("\xff\xfe"), std::string("a\x1b[31m"), std::string("\xe5\x85"),
                                   std::string("a\x7f"), std::string("\xc2\x9b")}) {
        for (const char* field : {"name=", "content=", "note="}) {
            Answer answer = (*this)({"set", "brands", "1", field + bad});
            CHECK(answer.code == 1);
            CHECK(answer.has_sentence());
            CHECK_FALSE(has_control_characters(answer.err));
        }
        CHECK((*this)({"set", "brands", "1", bad + "=x"}).code == 2);
        CHECK((*this)({"list", "brands", "--search", bad}).code == 2);
        CHECK((*this)({"list", "brands", "--filter", "name = \"" + bad + "\""}).code == 2);
        CHECK((*this)({"remove", "brands", "1", "--reason", bad}).code == 2);
        CHECK((*this)({"--user", bad, "set", "brands", "1", "name=x"}).code == 2);
    }
    CHECK((*this)({"set", "brands", "1", "name=两\n行"}).code == 1);
    CHECK((*this)({"set", "brands", "1", "note=两\n行\t有制表"}).code == 0);
    CHECK(ask({"show", "brands", "1"})["name"] == "红色引擎");
    CHECK(ask({"show", "brands", "1"})["note"] == "两\n行\t有制表");
    for (const char* format : {"csv", "table"})
        CHECK_FALSE(has_control_characters((*this)({"show", "brands", "1", "--format", format}).out));
}

TEST_CASE_METHOD(Zone, "fields are named by name or label, in either language, wherever a field is named") {
    for (const Kind* kind : all_kinds())
        for (const Field& field : kind->fields)
            for (Language language : {Language::zh_CN, Language::en}) {
                INFO(kind->name << " " << tr(field.label, language));
                CHECK(kind->find_written(tr(field.label, language)) == &field);
            }
    Json added = ask({"add", "persons", "姓名=王小明", "Sex=男", "memberships.Organization=东支部", "身份证号="});
    CHECK(ask({"show", "persons", std::to_string(added["id"].get<int>())})["memberships"].size() == 1);
    CHECK(ask({"list", "persons", "--sort", "出生年月"})["total"] == 1);
    CHECK(ask({"list", "persons", "--filter", "姓名 = 王小明"})["total"] == 1);
    Answer answer = (*this)({"set", "persons", "1", "birthdate=1970"});
    CHECK(answer.code == 2);
    CHECK(answer.err.find("birth_date") != std::string::npos);
    CHECK(answer.err.find("ethnicity") == std::string::npos);  // the nearest only
    answer = (*this)({"set", "persons", "1", "zzz=1970"});
    CHECK(answer.err.find("ethnicity") != std::string::npos);
}

TEST_CASE_METHOD(Zone, "a removed record says what points to it, is shown as removed and comes back") {
    Answer removed = (*this)({"remove", "organizations", "1", "--reason", "误录", "--format", "json"});
    REQUIRE(removed.code == 0);
    REQUIRE(removed.json()["related"].size() == 1);
    CHECK(removed.json()["related"][0]["kind"] == "brands");
    CHECK(removed.err.find("红色引擎") != std::string::npos);
    CHECK(ask({"list", "organizations", "--removed"})["total"] == 1);
    CHECK(ask({"show", "organizations", "1"})["removed"] == true);
    CHECK((*this)({"show", "organizations", "1"}).err.find("restore organizations 1") != std::string::npos);
    CHECK((*this)({"remove", "organizations", "1", "--reason", "再来"}).code == 1);
    CHECK((*this)({"set", "organizations", "1", "note=改"}).code == 1);
    CHECK((*this)({"restore", "organizations", "1"}).code == 0);
    CHECK((*this)({"restore", "organizations", "1"}).code == 1);
    CHECK((*this)({"restore", "organizations", "9"}).code == 2);
    CHECK(ask({"list", "organizations"})["total"] == 1);
    CHECK_FALSE(ask({"show", "organizations", "1"}).contains("removed"));
}

TEST_CASE_METHOD(Zone, "records that may be one are listed by register") {
    CHECK(ask({"duplicates", "brands"})["groups"].empty());
    ask({"add", "brands", "name=红色引擎", "organization=东支部"});
    Answer answer = (*this)({"duplicates", "brands", "--format", "json"});
    CHECK(answer.code == 1);
    CHECK(answer.has_sentence());
    REQUIRE(answer.json()["groups"].size() == 1);
    CHECK(answer.json()["groups"][0]["records"].size() == 2);
    CHECK(answer.json()["groups"][0]["by"][0] == "name");
}

TEST_CASE_METHOD(Zone, "columns are mapped to fields by their labels too") {
    std::ofstream(*this / "brands.csv") << "甲列,乙列\n新品牌,东支部\n又一个,东支部\n";
    CHECK((*this)({"import", "brands", *this / "brands.csv", "--map", "品牌名称=甲列", "--map", "创建党组织=乙列"})
              .code == 0);
    CHECK(ask({"list", "brands", "--filter", "name = 新品牌"})["total"] == 1);
}

TEST_CASE_METHOD(Zone, "what add and set refuse of two records an import refuses by row") {
    ask({"add", "organizations", "name=西支部", "parent=东支部"});
    const std::string number = samples::sample_id_number(4), gid(31, '0');
    auto refused = [&](const char* kind, const std::string& table) {
        std::ofstream(*this / "table.csv") << table;
        Answer answer = (*this)({"import", kind, *this / "table.csv", "--format", "json"});
        CHECK(answer.code == 1);
        Json rows = answer.json()["workbooks"][0]["sheets"][0]["refused"];
        REQUIRE(rows.size() == 1);
        CHECK(rows.dump().find(number) == std::string::npos);
        return rows[0];
    };
    Json ring = refused("organizations", "党组织名称,上级党组织,党组织类别\n东支部,西支部,党支部\n");
    CHECK(ring["row"] == 2);
    CHECK(ring["field"] == "parent");
    CHECK(ring["value"] == "西支部");
    // Two rows of a table of this program are two records: they cannot bear one number.
    Json twin = refused(
        "persons", "姓名,身份证号,记录号\n王小明," + number + "," + gid + "1\n王小明," + number + "," + gid + "2\n");
    CHECK(twin["row"] == 3);
    CHECK(twin["field"] == "id_number");
    Json dates =
        refused("persons", "姓名,出生年月,所在党支部,转入时间,转出时间\n王小明,1970-01,东支部,2021-05,2020-01\n");
    CHECK(dates["field"] == "memberships.until");
    CHECK(ask({"list", "persons"})["total"] == 0);
}

TEST_CASE_METHOD(Zone, "undo says what it took back") {
    Json change = ask({"set", "brands", "1", "name=新名"});
    Answer answer = (*this)({"undo", "--format", "json"});
    CHECK(answer.json()["of"]["change"] == change["change"]);
    CHECK(answer.json()["of"]["note"] == "新名");
    CHECK(answer.json()["of"]["user"] == "tester");
    CHECK((*this)({"undo"}).out.find("红色引擎") != std::string::npos);
}

TEST_CASE_METHOD(Zone, "files are attached once, listed with their hash and saved again") {
    std::ofstream(*this / "photo.jpg") << "picture";
    std::ofstream(*this / "copy.jpg") << "picture";
    std::string number = std::to_string(ask({"attach", "brands", "1", *this / "photo.jpg"})["attachment"].get<int>());
    Answer again = (*this)({"attach", "brands", "1", *this / "copy.jpg"});
    CHECK(again.code == 1);
    CHECK(again.err.find("photo.jpg") != std::string::npos);
    CHECK(ask({"attach", "organizations", "1", *this / "copy.jpg"})["attachment"].is_number());
    CHECK(ask({"attachments", "brands", "1"})["attachments"][0]["sha256"] ==
          "2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97");
    CHECK((*this)({"attachments", "save", number, *this / "out.jpg"}).code == 0);
    CHECK(read(*this / "out.jpg") == "picture");
    CHECK((*this)({"attachments", "save", number, file()}).code == 2);  // never over an office's file
    CHECK((*this)({"attachments", "save", "99", *this / "none.jpg"}).code == 2);
    CHECK_FALSE(std::filesystem::exists(*this / "none.jpg"));
    CHECK((*this)({"attachments", "brands", "99"}).code == 2);
    CHECK((*this)({"attach", "brands", "99", *this / "photo.jpg"}).code == 2);
    // Removed, it may be attached again.
    CHECK((*this)({"detach", number}).code == 0);
    CHECK((*this)({"attach", "brands", "1", *this / "copy.jpg"}).code == 0);
    CHECK((*this)({"verify"}).code == 0);
}

TEST_CASE_METHOD(Zone, "remarks and what is still to be completed are told with the answer") {
    const std::string number = samples::sample_id_number(4);
    REQUIRE((*this)({"add", "persons", "name=王小明", "id_number=" + number}).code == 0);
    Answer taken = (*this)({"add", "persons", "name=李小红", "id_number=" + number});
    CHECK(taken.code == 1);
    CHECK(taken.err.find("王小明") != std::string::npos);
    CHECK(taken.err.find(number) == std::string::npos);
    Answer answer = (*this)({"add", "brands", "name=红色引擎", "organization=东支部", "--format", "json"});
    CHECK(answer.code == 0);
    REQUIRE(answer.json()["remarks"].size() == 1);
    CHECK(answer.json()["remarks"][0]["field"] == "name");
    answer = (*this)({"add", "persons", "name=无名"});
    CHECK(answer.err.find(tr("ID number", Language::zh_CN)) != std::string::npos);
    CHECK(ask({"add", "persons", "name=无名氏"})["to_be_completed"].size() > 1);
    Answer ring = (*this)({"set", "organizations", "1", "parent=东支部"});
    CHECK(ring.code == 1);
    CHECK(ring.has_sentence());
}
