#include <fstream>
#include <nlohmann/json.hpp>

#include "../sample_office.h"
#include "exchange/import.h"
#include "figures/definition.h"
#include "figures/summary.h"
#include "sheets/reader.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

/// The sample office, imported once.
office::Office& samples() {
    static Scratch scratch;
    static std::unique_ptr<office::Office> office = [] {
        auto made = office::Office::create(scratch / "samples.dangwu", "tester");
        REQUIRE(exchange::import(*made, sample_workbooks(), {}).refused_rows() == 0);
        return made;
    }();
    return *office;
}

nlohmann::json expected() {
    return nlohmann::json::parse(std::ifstream(data("expected.json")));
}

std::int64_t ask(const std::string& sql) {
    return samples().database().number(sql);
}

Decimal value(const std::string& id, int year = 2021, const Date& end = {}) {
    auto figure = figures::figure(samples(), id, figures::Period::of_year(year, end));
    INFO(id << ": " << figure.missing);
    REQUIRE(figure.value);
    return *figure.value;
}

}  // namespace

TEST_CASE("the sample office gives every figure that it must give") {
    const nlohmann::json figures = expected()["figures"];  // a name of its own: the loop would outlive a temporary
    REQUIRE(figures.size() > 60);
    for (const auto& [id, wanted] : figures.items()) {
        INFO(id);
        CHECK(value(id) == Decimal::of(wanted.get<double>()));
    }
}

TEST_CASE("every definition that comes with the program can be computed, and each count opens its records") {
    for (const figures::Definition& definition : figures::definitions()) {
        if (definition.by_name) continue;
        INFO(definition.id);
        auto figure = figures::figure(samples(), definition.id, figures::Period::of_year(2021));
        CHECK(figure.value.has_value() == figure.missing.empty());
        CHECK(figure.definition.size() > 5);
        CHECK_FALSE(definition.title_en.empty());
        bool counts = definition.measure == figures::Measure::count || definition.measure == figures::Measure::distinct;
        if (counts && figure.value) CHECK(Decimal::of(static_cast<double>(figure.records.size())) == *figure.value);
    }
}

TEST_CASE("figures agree with SQL written by hand") {
    const std::string standing =
        "SELECT count(*) FROM organizations o JOIN enterprises e ON e.id=o.unit_id WHERE e.ownership='nonpublic' AND "
        "o.removed=0"
        " AND o.type IN ('branch','joint_branch','temporary_branch') AND o.founded_on<='";
    auto at = [&](const std::string& day) {
        return ask(standing + day + "' AND (o.dissolved_on IS NULL OR o.dissolved_on>'" + day + "')");
    };
    CHECK(value("branches.nonpublic.total") == Decimal::of(static_cast<double>(at("2021-12-31"))));
    CHECK(value("branches.nonpublic.net_increase") ==
          Decimal::of(static_cast<double>(at("2021-12-31") - at("2020-12-31"))));
    CHECK(value("branches.nonpublic.total", 2021, *Date::make(2021, 6, 30)) ==
          Decimal::of(static_cast<double>(at("2021-06-30"))));
    CHECK(value("activities.total", 2021, *Date::make(2021, 6, 30)) ==
          Decimal::of(static_cast<double>(
              ask("SELECT count(*) FROM activities WHERE date BETWEEN '2021-01-01' AND '2021-06-30'"))));
    CHECK(value("support.subsidies_10k_yuan") ==
          Decimal::of_units(ask("SELECT sum(amount) FROM support WHERE type='subsidy' AND date LIKE '2021%'")));
    CHECK(value("review.enterprises") ==
          Decimal::of(static_cast<double>(
              ask("SELECT count(DISTINCT p.enterprise_id) FROM activities a JOIN activities_types t ON"
                  " t.owner=a.id AND t.type='review' JOIN activities_enterprises p ON p.owner=a.id"
                  " WHERE a.date LIKE '2021%'"))));
    CHECK(value("meetings.major_matters") ==
          Decimal::of(static_cast<double>(
              ask("SELECT count(*) FROM matters m JOIN meetings g ON g.id=m.meeting_id WHERE g.date LIKE"
                  " '2021%' AND m.major_class IN ('decision','appointment','project','funds')"))));
    CHECK(value("integrity.cadres.collected") ==
          Decimal::of(static_cast<double>(
              ask("SELECT count(*) FROM cadres WHERE establishment='on_duty' AND collected_on<='2021-12-31'"))));
}

TEST_CASE("a figure without data says what is missing and is not invented") {
    Scratch scratch;
    auto empty = office::Office::create(scratch / "empty.dangwu", "tester");
    for (const figures::Figure& figure : figures::all_figures(*empty, figures::Period::of_year(2021))) {
        INFO(figure.id);
        if (figure.id.starts_with("records.") && figure.id != "records.persons") {
            CHECK(figure.value == Decimal());
            continue;
        }
        CHECK_FALSE(figure.value);
        CHECK(figure.missing.size() > 5);
    }
    auto growth = figures::figure(samples(), "indicators.tax_revenue.growth_percent", figures::Period::of_year(2020));
    CHECK_FALSE(growth.value);
    // Of years before the first record nothing is known; of one in which nothing happened, that it did not.
    for (const char* id :
         {"activities.total", "plans.branches", "meetings.major_matters", "support.subsidies_10k_yuan"}) {
        auto before = figures::figure(samples(), id, figures::Period::of_year(2019));
        INFO(id << ": " << before.missing);
        CHECK_FALSE(before.value);
        CHECK(before.missing.find(" 20") != std::string::npos);
        CHECK(figures::figure(samples(), id, figures::Period::of_year(2023)).value == Decimal());
    }
    CHECK_THROWS_AS(figures::figure(samples(), "no.such.figure", figures::Period::of_year(2021)), Error);
    CHECK_THROWS_AS(figures::figure(samples(), "targets", figures::Period::of_year(2021)), Error);
}

TEST_CASE("definitions with a fault are refused with the block's name") {
    for (const char* text : {"[a]\nmeasure = guess", "[a]\nkind = persons\nwhere = nobody = 1", "[a]\nwhat = 1",
                             "loose line", "[a]\nkind = persons\nmeasure = sum nothing"})
        CHECK_THROWS_AS(figures::read_definitions(text), Error);
}

TEST_CASE("the summary holds the figures, and its text on screen links each number") {
    Scratch scratch;
    auto result = figures::write_summary(samples(), figures::Period::of_year(2021), scratch / "s.docx");
    CHECK(result.problems.empty());
    CHECK(std::filesystem::file_size(scratch / "s.docx") > 5000);
    std::map<std::string, std::string> links;
    std::string all;
    for (const auto& paragraph : figures::summary_text(samples(), figures::Period::of_year(2021)).paragraphs)
        for (const auto& run : paragraph.runs) {
            all += run.text;
            if (!run.figure.empty()) links[run.figure] = run.text;
        }
    CHECK(links["branches.nonpublic.total"] == "32");
    CHECK(links["support.subsidies_10k_yuan"] == "1030.2");
    CHECK(links["branches.nonpublic.net_increase"] == "净增6个");
    CHECK(all.find("已全部办结") != std::string::npos);
    CHECK(all.find("{{") == std::string::npos);
    for (const auto& [id, text] : links) CHECK_NOTHROW(figures::figure(samples(), id, figures::Period::of_year(2021)));
}

TEST_CASE("the zone's own names and pinned names stand in the summary of their year") {
    Scratch scratch;
    auto office = office::Office::create(scratch / "a.dangwu", "tester");
    exchange::import(*office, sample_workbooks(), {});
    auto text = [&](int year) {
        std::string all;
        for (const auto& paragraph : figures::summary_text(*office, figures::Period::of_year(year)).paragraphs)
            for (const auto& run : paragraph.runs) all += run.text;
        return all;
    };
    CHECK(text(2021).find("白岳大道、智谷路等3条") != std::string::npos);
    auto add = [&](const char* name, std::optional<std::int64_t> year, const char* pinned) {
        Record zone(*find_kind("zones"));
        zone.set("name", std::string(name));
        zone.set("four_deliveries", std::string("五送一服"));
        if (year) zone.set("year", *year);
        const Field& pins = zone.kind().field("pinned");
        void* row = pins.add_row(zone.data());
        set(pins.rows->field("figure"), row, std::string("projects.roads.completed"));
        set(pins.rows->field("names"), row, std::string(pinned));
        office->save(zone);
    };
    add("山阴县经济开发区", std::nullopt, "没有这条路、龙跃");
    CHECK(text(2021).find("龙跃路、白岳大道等3条") != std::string::npos);
    CHECK(text(2021).find("山阴县经济开发区") != std::string::npos);
    CHECK(text(2021).find("五送一服") != std::string::npos);
    add("山阴县高新区", 2021, "智谷路");
    CHECK(text(2021).find("智谷路、白岳大道等3条") != std::string::npos);
    CHECK(text(2021).find("山阴县高新区") != std::string::npos);
    CHECK(text(2020).find("山阴县高新区") == std::string::npos);
}

TEST_CASE("the evidence workbook has a line and a sheet for the figures") {
    Scratch scratch;
    figures::write_evidence(samples(), figures::Period::of_year(2021), scratch / "e.xlsx");
    struct Names final : sheets::Sink {
        int sheets = 0;
        std::string first_rows;
        int dates = 0, numbers = 0;
        bool sheet(const dangwu::sheets::SheetInfo&) override { return ++sheets, true; }
        bool row(dangwu::sheets::Row& row) override {
            if (sheets == 1)
                for (const auto& cell : row.cells) first_rows += cell.text + "|";
            for (std::size_t i = 1; i < row.cells.size(); ++i) {
                dates += row.cells[i].kind == dangwu::sheets::CellKind::date;
                numbers += row.cells[i].kind == dangwu::sheets::CellKind::number;
            }
            return true;
        }
    } names;
    sheets::read(scratch / "e.xlsx", names);
    CHECK(names.sheets > 40);
    CHECK(names.first_rows.find("talents.doctors.flexible") != std::string::npos);
    // Dates and amounts can be sorted and added up, and a rate tells of what.
    CHECK(names.dates > 300);
    CHECK(names.numbers > 100);
    CHECK(names.first_rows.find("(32 − 26) ÷ 26 = 23.1%") != std::string::npos);
}
