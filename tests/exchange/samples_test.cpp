#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "../sample_office.h"
#include "exchange/export.h"
#include "exchange/import.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

struct Fixture {
    Scratch scratch;
    std::unique_ptr<office::Office> office = office::Office::create(scratch / "a.dangwu", "tester");

    exchange::ImportReport import(std::vector<std::filesystem::path> files, exchange::ImportOptions options = {}) {
        return exchange::import(*office, files, options);
    }
    std::int64_t total() {
        std::int64_t sum = 0;
        for (const Kind* kind : all_kinds()) sum += office->count(office::Query(*kind));
        return sum;
    }
    /// Every record of every kind as the exported JSON says it, by global id.
    std::map<std::string, nlohmann::json> state(office::Office& of) {
        std::map<std::string, nlohmann::json> records;
        for (const Kind* kind : all_kinds()) {
            auto file = scratch / (std::string(kind->name) + "-state.json");
            exchange::export_query(of, office::Query(*kind), file, {true});
            const auto document = nlohmann::json::parse(std::ifstream(file));
            for (const nlohmann::json& record : document["records"]) records[record["gid"]] = record;
            std::filesystem::remove(file);
        }
        return records;
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "the sample office comes in whole; again changes nothing; undo gives the empty office") {
    auto report = import(sample_workbooks());
    CHECK(report.refused_rows() == 0);
    REQUIRE(report.batch > 0);
    for (const auto& workbook : report.workbooks)
        for (const auto& sheet : workbook.sheets) {
            INFO(workbook.file.filename().string() << ' ' << sheet.sheet);
            CHECK(sheet.kind);
            for (const auto& column : sheet.columns) CHECK_FALSE(column.path.empty());
        }
    auto before = state(*office);
    auto again = import(sample_workbooks());
    CHECK(again.batch == 0);
    CHECK(again.added() == 0);
    CHECK(again.changed() == 0);
    CHECK(state(*office) == before);
    CHECK(office->undo(report.batch).kept.empty());
    CHECK(total() == 0);
    CHECK(office->verify().empty());
}

TEST_CASE_METHOD(Fixture, "one workbook after the other gives the same office") {
    for (const auto& file : {"1-企业名录.xlsx", "2-党组织台账.xlsx", "3-党员花名册.xlsx", "4-活动台账.xlsx",
                             "5-产业联盟与品牌.xlsx", "6-人才引进台账.xlsx", "7-干部信息采集.xlsx"})
        CHECK(import({data("office") / file}).refused_rows() == 0);
    CHECK(office->count(office::Query(*find_kind("persons"))) == 346);
    CHECK(office->count(office::Query(*find_kind("activities"))) == 405);
}

TEST_CASE_METHOD(Fixture, "a dry run writes nothing and reports the same") {
    exchange::ImportOptions dry;
    dry.dry_run = true;
    auto rehearsed = import(sample_workbooks(), dry);
    CHECK(total() == 0);
    CHECK(rehearsed.batch == 0);
    CHECK(import(sample_workbooks()).added() == rehearsed.added());
}

TEST_CASE_METHOD(Fixture,
                 "the spoiled roll: each bad row is named, sound ones can be taken, bad ones are handed back") {
    import(sample_workbooks());
    auto before = total();
    const auto roll = data("flawed-党员花名册.xlsx");
    const auto expected = nlohmann::json::parse(std::ifstream(data("expected.json")));
    std::set<std::uint32_t> wanted, named;
    for (const auto& row : expected["flawed"]) wanted.insert(row["row"].get<std::uint32_t>());
    auto report = import({roll});
    for (const auto& remark : report.workbooks[0].sheets[0].refused) {
        named.insert(remark.row);
        CHECK(remark.reason.size() > 6);
        CHECK(remark.value.find("34109919900102179") == std::string::npos);
    }
    CHECK(named == wanted);
    CHECK(report.batch == 0);
    CHECK(total() == before);

    exchange::ImportOptions skip;
    skip.skip_bad = true;
    skip.refused = scratch / "refused.xlsx";
    report = import({roll}, skip);
    CHECK(report.workbooks[0].sheets[0].unchanged == 2);
    CHECK(total() == before);
    auto handed_back = import({scratch / "refused.xlsx"});
    CHECK(handed_back.workbooks[0].sheets[0].kind == find_kind("persons"));
    CHECK(handed_back.refused_rows() == static_cast<std::int64_t>(wanted.size()));
}

TEST_CASE_METHOD(Fixture, "other formats of the same ledgers change nothing") {
    import(sample_workbooks());
    for (const auto& entry : std::filesystem::directory_iterator(data("variants"))) {
        INFO(entry.path().filename().string());
        auto report = import({entry.path()});
        CHECK(report.refused_rows() == 0);
        CHECK(report.added() + report.changed() == 0);
        CHECK(report.workbooks[0].sheets[0].unchanged >= 34);
    }
}

TEST_CASE_METHOD(
    Fixture,
    "exported tables of every kind give the same records in an empty office, and change nothing in their own") {
    import(sample_workbooks());
    auto before = state(*office);
    for (const char* ending : {".xlsx", ".json"}) {
        INFO(ending);
        std::vector<std::filesystem::path> tables;
        for (const Kind* kind : all_kinds()) {
            tables.push_back(scratch / (std::string(kind->name) + ending));
            exchange::export_query(*office, office::Query(*kind), tables.back(), {true});
        }
        auto same = import(tables);
        CHECK(same.refused_rows() == 0);
        CHECK(same.batch == 0);
        auto fresh = office::Office::create(scratch / (std::string("fresh") + ending + ".dangwu"), "tester");
        CHECK(exchange::import(*fresh, tables, {}).refused_rows() == 0);
        CHECK(state(*fresh) == before);
    }
}

TEST_CASE_METHOD(Fixture, "a masked table never overwrites what is sealed") {
    import(sample_workbooks());
    auto before = state(*office);
    auto table = scratch / "persons.xlsx";
    exchange::export_query(*office, office::Query(*find_kind("persons")), table);
    CHECK(import({table}).batch == 0);
    CHECK(state(*office) == before);
}

TEST_CASE_METHOD(Fixture, "a .csv of every kind, which has no child rows, comes back and changes nothing") {
    import(sample_workbooks());
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        exchange::ExportOptions plain;
        plain.reveal = true;
        exchange::export_query(*office, office::Query(*kind), scratch / "out.csv", plain);
        exchange::ImportOptions options;
        options.kind = kind;
        auto report = import({scratch / "out.csv"}, options);
        CHECK(report.refused_rows() == 0);
        CHECK(report.added() == 0);
        CHECK(report.changed() == 0);
    }
}

TEST_CASE_METHOD(Fixture, "the empty workbook of every kind is recognised as that kind") {
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        auto file = scratch / (std::string(kind->name) + ".xlsx");
        exchange::empty_workbook(*kind, file);
        auto report = import({file});
        REQUIRE(report.workbooks[0].sheets.size() == 1);
        CHECK(report.workbooks[0].sheets[0].kind == kind);
    }
}

TEST_CASE_METHOD(Fixture, "hostile and unreadable files are refused with a sentence and leave nothing behind") {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data("sheets"))) {
        if (!entry.is_regular_file()) continue;
        INFO(entry.path().filename().string());
        auto before = total();
        try {
            exchange::ImportOptions dry;
            dry.dry_run = true;
            import({entry.path()}, dry);
        } catch (const Error& error) {
            CHECK((error.kind() == Trouble::unreadable || error.kind() == Trouble::damaged));
            CHECK(std::string(error.what()).size() > 10);
        }
        CHECK(total() == before);
    }
}
