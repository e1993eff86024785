#include <set>

#include "../sample_office.h"
#include "exchange/import.h"
#include "figures/definition.h"
#include "figures/figures.h"
#include "records/project.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

// Figures said a second time, in SQL written by hand from the office's own definitions. :Y is the year, :B the year
// before, :E the cut-off, :E90 ninety days later. The columns `id` are the records behind it.

const std::string closed = "(closed_on<=:E OR (closed_on IS NULL AND state='closed'))";
const std::string branches =
    "SELECT o.id FROM organizations o JOIN enterprises e ON e.id=o.unit_id WHERE e.ownership='nonpublic' AND"
    " o.type IN ('branch', 'joint_branch', 'temporary_branch', 'temporary_joint_branch') AND"
    " coalesce(o.functional, 0)=0 AND o.founded_on<=:E AND coalesce(o.dissolved_on, '9')>:E";

/// Counts of records: the number of ids must be the value, and the ids the records that the figure opens.
const std::vector<std::pair<const char*, std::string>> counts = {
    {"contracts.signed", "SELECT id FROM contracts WHERE substr(signed_on, 1, 4)=:Y AND signed_on<=:E"},
    {"contracts.signed.technical_renovation",
     "SELECT id FROM contracts WHERE substr(signed_on, 1, 4)=:Y AND signed_on<=:E AND technical_renovation=1"},
    {"contracts.signed.land_supplied",
     "SELECT id FROM contracts WHERE substr(signed_on, 1, 4)=:Y AND signed_on<=:E AND land_state='supplied'"},
    {"projects.key", "SELECT id FROM projects WHERE year=:Y AND level='county_key' AND category<>'reserve'"},
    {"projects.continued", "SELECT id FROM projects WHERE year=:Y AND level='county_key' AND category='continued'"},
    {"projects.continued.completed",
     "SELECT id FROM projects WHERE year=:Y AND level='county_key' AND category='continued' AND state='completed'"},
    {"projects.continued.in_progress",
     "SELECT id FROM projects WHERE year=:Y AND level='county_key' AND category='continued' AND state='building'"},
    {"projects.new", "SELECT id FROM projects WHERE year=:Y AND level='county_key' AND category='new'"},
    {"projects.new.completed",
     "SELECT id FROM projects WHERE year=:Y AND level='county_key' AND category='new' AND state='completed'"},
    {"projects.new.withdrawn",
     "SELECT id FROM projects WHERE year=:Y AND level='county_key' AND category='new' AND state='withdrawn'"},
    {"projects.reserve", "SELECT id FROM projects WHERE year=:Y AND level='county_key' AND category='reserve'"},
    {"projects.reserve.in_incubator",
     "SELECT id FROM projects WHERE year=:Y AND level='county_key' AND category='reserve' AND in_incubator=1"},
    {"projects.roads.completed",
     "SELECT id FROM projects WHERE type='road' AND CASE WHEN completed_on IS NULL THEN year=:Y AND state='completed'"
     " ELSE substr(completed_on, 1, 4)=:Y AND completed_on<=:E END"},
    {"reforms.standard_land", "SELECT id FROM reforms WHERE type='standard_land'"},
    {"reforms.standard_land.done", "SELECT id FROM reforms WHERE type='standard_land' AND completed_on<=:E"},
    {"support.problems_solved",
     "SELECT id FROM problems WHERE source IN ('four_deliveries', 'stationed_cadres', 'instructor_visit') AND"
     " substr(raised_on, 1, 4)=:Y AND raised_on<=:E AND " +
         closed},
    {"support.problems_closed_in_year",
     "SELECT id FROM problems WHERE source IN ('four_deliveries', 'stationed_cadres', 'instructor_visit') AND"
     " substr(closed_on, 1, 4)=:Y AND closed_on<=:E"},
    {"branches.nonpublic.total", branches},
    {"plans.branches", "SELECT id FROM plans WHERE year=:Y"},
    {"plans.branches.done", "SELECT id FROM plans WHERE year=:Y AND founded_on<=:E"},
    {"alliances.founded", "SELECT id FROM alliances WHERE substr(founded_on, 1, 4)=:Y AND founded_on<=:E"},
    {"alliance.problems.raised",
     "SELECT id FROM problems WHERE source='alliance' AND substr(raised_on, 1, 4)=:Y AND raised_on<=:E"},
    {"alliance.problems.closed",
     "SELECT id FROM problems WHERE source='alliance' AND substr(raised_on, 1, 4)=:Y AND raised_on<=:E AND " + closed},
    {"review.problems.raised",
     "SELECT id FROM problems WHERE source='four_checks' AND substr(raised_on, 1, 4)=:Y AND raised_on<=:E"},
    {"review.problems.closed",
     "SELECT id FROM problems WHERE source='four_checks' AND substr(raised_on, 1, 4)=:Y AND raised_on<=:E AND " +
         closed},
    {"rectification.problems.raised",
     "SELECT id FROM problems WHERE source='rectification' AND substr(raised_on, 1, 4)=:Y AND raised_on<=:E"},
    {"rectification.problems.closed",
     "SELECT id FROM problems WHERE source='rectification' AND substr(raised_on, 1, 4)=:Y AND raised_on<=:E AND " +
         closed},
    {"instructors.total", "SELECT id FROM instructors WHERE coalesce(since, '0')<=:E AND coalesce(until, '9')>:E"},
    {"visits.total", "SELECT id FROM visits WHERE substr(date, 1, 4)=:Y AND date<=:E"},
    {"brands.total", "SELECT id FROM brands WHERE named_on<=:E AND coalesce(state, '')<>'dropped'"},
    {"activities.total", "SELECT id FROM activities WHERE substr(date, 1, 4)=:Y AND date<=:E"},
    {"talents.total", "SELECT id FROM talents WHERE substr(signed_on, 1, 4)=:Y AND signed_on<=:E"},
    {"talents.masters.double_first_class.resident",
     "SELECT id FROM talents WHERE substr(signed_on, 1, 4)=:Y AND signed_on<=:E AND (education='14' OR degree='3') AND"
     " mode='resident' AND double_first_class=1"},
    {"talents.doctors.flexible",
     "SELECT id FROM talents WHERE substr(signed_on, 1, 4)=:Y AND signed_on<=:E AND (education='11' OR degree='2') AND"
     " mode='flexible'"},
    {"talents.ending_90_days",
     "SELECT id FROM talents WHERE (service_until>:E AND service_until<=:E90) OR (contract_until>:E AND"
     " contract_until<=:E90)"},
    {"talents.in_service",
     "SELECT id FROM talents t WHERE signed_on<=:E AND coalesce(left_on, '9')>:E AND id NOT IN (SELECT owner FROM"
     " talents_states WHERE state='left' AND coalesce(since, '0')<=:E) AND CASE WHEN id IN (SELECT owner FROM"
     " talents_states WHERE coalesce(since, '0')<=:E) THEN EXISTS (SELECT 1 FROM talents_states s WHERE s.owner=t.id "
     "AND state IN ('serving',"
     " 'stayed') AND coalesce(since, '0')<=:E) ELSE coalesce(service_until, '9')>:E END"},
    {"talents.reserve",
     "SELECT DISTINCT t.id FROM talents t, talents_states s WHERE s.owner=t.id AND s.state='reserve' AND"
     " coalesce(s.since, '0')<=:E AND coalesce(t.signed_on, '9')>:E"},
    {"meetings.work_committee",
     "SELECT id FROM meetings WHERE type='work_committee' AND substr(date, 1, 4)=:Y AND date<=:E"},
    {"meetings.major_matters",
     "SELECT m.id FROM matters m, meetings g WHERE g.id=m.meeting_id AND g.type='work_committee' AND"
     " substr(g.date, 1, 4)=:Y AND g.date<=:E AND m.major_class IN ('decision', 'appointment', 'project', 'funds')"},
    {"inspections.three_public_and_attendance",
     "SELECT id FROM inspections WHERE type IN ('three_public', 'attendance') AND substr(date, 1, 4)=:Y AND date<=:E"},
    {"integrity.cadres.established_posts",
     "SELECT id FROM cadres WHERE establishment='on_duty' AND coalesce(since, '0')<=:E AND coalesce(until, '9')>:E"},
    {"integrity.cadres.collected",
     "SELECT id FROM cadres WHERE establishment='on_duty' AND coalesce(since, '0')<=:E AND coalesce(until, '9')>:E"
     " AND collected_on<=:E"},
    {"records.persons", "SELECT id FROM persons WHERE id_number_key IS NOT NULL"},
};

/// Distinct units: the ids are of enterprises.
const std::vector<std::pair<const char*, std::string>> distinct_units = {
    {"review.enterprises",
     "SELECT DISTINCT p.enterprise_id FROM activities a, activities_types t, activities_enterprises p WHERE "
     "t.owner=a.id"
     " AND p.owner=a.id AND t.type='review' AND substr(a.date, 1, 4)=:Y AND a.date<=:E"},
    {"support.financing.enterprises",
     "SELECT DISTINCT enterprise_id FROM support WHERE type='financing' AND substr(date, 1, 4)=:Y AND date<=:E"},
    {"alliance.member_enterprises[汽配产业党建联盟]",
     "SELECT lead_id FROM alliances WHERE name='汽配产业党建联盟' AND coalesce(founded_on, '0')<=:E UNION SELECT"
     " m.enterprise_id FROM alliances a, alliances_members m WHERE m.owner=a.id AND a.name='汽配产业党建联盟' AND"
     " coalesce(a.founded_on, '0')<=:E AND coalesce(m.since, '0')<=:E AND coalesce(m.until, '9')>:E"},
};

std::string indicator(const std::string& name) {
    auto of = [&](const char* kind) {
        return "(SELECT value FROM indicators WHERE name='" + name + "' AND year=:Y AND value_kind='" + kind + "')";
    };
    return "SELECT coalesce(" + of("actual") + ", " + of("forecast") + ")";
}

/// Per cent with one decimal, in ten-thousandths.
std::string percent(const std::string& part, const std::string& whole) {
    return "SELECT CAST(round(1000.0*(" + part + ")/(" + whole + ")) AS INTEGER)*1000";
}

std::string indicator_growth(const std::string& name) {
    const std::string now = "(" + indicator(name) + ")";
    const std::string before =
        "(SELECT value FROM indicators WHERE name='" + name + "' AND year=:B AND value_kind='actual')";
    return "SELECT coalesce((SELECT round(growth_percent, 1) FROM indicators WHERE name='" + name +
           "' AND year=:Y ORDER BY value_kind LIMIT 1), (" + percent(now + "-" + before, before) + "))";
}

std::string number_of(const std::string& ids) {
    return "(SELECT count(*) FROM (" + ids + "))";
}

std::string at_the_end_of_last_year(std::string sql) {
    for (std::size_t at = 0; (at = sql.find(":E", at)) != sql.npos;) sql.replace(at, 2, ":B||'-12-31'");
    return sql;
}

/// Sums, rates and months, in ten-thousandths; NULL where the figure says that something is missing.
const std::vector<std::pair<const char*, std::string>> numbers = {
    {"projects.key.planned_investment",
     "SELECT sum(planned_investment) FROM projects WHERE year=:Y AND level='county_key' AND category<>'reserve'"},
    {"projects.key.completed_investment",
     "SELECT sum(completed_investment) FROM projects WHERE year=:Y AND level='county_key' AND category<>'reserve'"},
    {"support.subsidies_10k_yuan",
     "SELECT sum(amount) FROM support WHERE type='subsidy' AND substr(date, 1, 4)=:Y AND date<=:E"},
    {"support.financing_100m_yuan",
     "SELECT CAST(round(sum(amount)/1e6) AS INTEGER)*100 FROM support WHERE type='financing' AND"
     " substr(date, 1, 4)=:Y AND date<=:E"},
    {"talents.subsidy_10k_yuan",
     "SELECT sum(s.amount) FROM talents t, talents_subsidies s WHERE s.owner=t.id AND substr(t.signed_on, 1, 4)=:Y AND"
     " t.signed_on<=:E"},
    {"projects.key.completed_percent",
     percent("SELECT sum(completed_investment) FROM projects WHERE year=:Y AND level='county_key' AND"
             " category<>'reserve'",
             "SELECT sum(planned_investment) FROM projects WHERE year=:Y AND level='county_key' AND"
             " category<>'reserve'")},
    {"branches.nonpublic.net_increase",
     "SELECT 10000*(" + number_of(branches) + "-" + number_of(at_the_end_of_last_year(branches)) + ")"},
    {"branches.nonpublic.growth_percent",
     percent(number_of(branches) + "-" + number_of(at_the_end_of_last_year(branches)),
             number_of(at_the_end_of_last_year(branches)))},
    {"reforms.standard_land.expected_month",
     "SELECT 10000*substr(max(expected_on), 6, 2) FROM reforms WHERE type='standard_land' AND"
     " coalesce(completed_on, '9')>:E"},
    {"integrity.collection.last_month",
     "SELECT 10000*substr(max(collected_on), 6, 2) FROM cadres WHERE establishment='on_duty' AND"
     " coalesce(since, '0')<=:E AND coalesce(until, '9')>:E AND collected_on<=:E"},
    {"indicators.operating_revenue", indicator("经营收入")},
    {"indicators.operating_revenue.growth_percent", indicator_growth("经营收入")},
    {"indicators.industrial_output", indicator("规上工业产值")},
    {"indicators.industrial_output.growth_percent", indicator_growth("规上工业产值")},
    {"indicators.industrial_value_added", indicator("规上工业增加值")},
    {"indicators.tax_revenue", indicator("税收收入")},
    {"indicators.tax_revenue.growth_percent", indicator_growth("税收收入")},
    {"indicators.fixed_asset_investment", indicator("固定资产投资")},
};

/// Figures with a name: every name and its value in ten-thousandths, NULL where it is missing.
const std::vector<std::pair<const char*, std::string>> named = {
    {"activities.series",
     "SELECT s.series, 10000*count(DISTINCT CASE WHEN substr(a.date, 1, 4)=:Y AND a.date<=:E THEN a.id END) FROM"
     " activities a, activities_series s WHERE s.owner=a.id GROUP BY 1"},
    {"alliance.member_enterprises",
     "SELECT a.name, (SELECT 10000*count(*) FROM (SELECT a.lead_id AS firm WHERE a.lead_id IS NOT NULL UNION SELECT"
     " m.enterprise_id FROM alliances_members m WHERE m.owner=a.id AND coalesce(m.since, '0')<=:E AND"
     " coalesce(m.until, '9')>:E AND m.enterprise_id IS NOT NULL)) FROM alliances a WHERE"
     " coalesce(a.founded_on, '0')<=:E AND coalesce(a.dissolved_on, '9')>:E"},
    {"project.progress_percent", "SELECT name, progress_percent FROM projects WHERE year=:Y"},
    {"project.area_mu", "SELECT name, area_mu FROM projects WHERE year=:Y"},
    {"project.expected_month", "SELECT name, 10000*substr(expected_on, 6, 2) FROM projects WHERE year=:Y"},
    {"project.entered_month", "SELECT name, 10000*substr(entered_on, 6, 2) FROM projects WHERE year=:Y"},
    {"project.start_month", "SELECT name, 10000*substr(start_on, 6, 2) FROM projects WHERE year=:Y"},
    {"project.enterprises_levelled",
     "SELECT p.name, CASE WHEN count(e.owner) THEN 10000*count(DISTINCT CASE WHEN e.levelled THEN e.enterprise_id END)"
     " END FROM projects p LEFT JOIN projects_enterprises e ON e.owner=p.id WHERE p.year=:Y GROUP BY p.id"},
    {"targets", "SELECT name, value FROM indicators WHERE value_kind='target' AND year=:Y+1"},
};

office::Office& samples() {
    static Scratch scratch;
    static std::unique_ptr<office::Office> office = [] {
        auto made = office::Office::create(scratch / "samples.dangwu", "tester");
        REQUIRE(exchange::import(*made, sample_workbooks(), {}).refused_rows() == 0);
        // The workbooks name no enterprises of a park.
        office::Query parks(Project::describe());
        parks.filter = query::parse_filter("name contains 产业园 and year = 2021", Project::describe());
        Record park = made->list(parks).at(0);
        auto firms = made->ids(office::Query(Enterprise::describe()));
        for (int i = 0; i < 4; ++i) park.as<Project>().enterprises.push_back({{{firms.at(i % 3), {}}}, i % 3 < 2});
        made->save(park);
        return made;
    }();
    return *office;
}

std::string replace_all(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string at(const std::string& sql, const figures::Period& period) {
    // Years stand in whole-number columns and as the beginning of dates; a quoted number serves both.
    std::string text = replace_all(sql, ":E90", "'" + period.end.plus_days(90).iso() + "'");
    text = replace_all(text, ":E", "'" + period.end.iso() + "'");
    text = replace_all(text, ":B", "'" + std::to_string(period.year - 1) + "'");
    return replace_all(text, ":Y", "'" + std::to_string(period.year) + "'");
}

std::vector<std::int64_t> ids(const std::string& sql) {
    storage::Reading rows(samples().database().prepare(sql).with());
    std::vector<std::int64_t> found;
    while (rows.next())
        if (!rows->is_null(0)) found.push_back(rows->integer(0));
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<figures::Period> periods() {
    using figures::Period;
    return {Period::of_year(2021),
            Period::of_year(2020),
            Period::of_year(2022),
            Period::of_year(2021, *Date::make(2021, 6, 30)),
            Period::of_year(2021, *Date::make(2021, 3)),
            Period::of_year(2021, *Date::make(2021, 1, 1))};
}

}  // namespace

TEST_CASE("counts and the records behind them are those of SQL written by hand, in whole years and in their middle") {
    for (const figures::Period& period : periods())
        for (const auto& list : {counts, distinct_units})
            for (const auto& [id, sql] : list) {
                INFO(id << " up to " << period.end.iso());
                figures::Figure figure = figures::figure(samples(), id, period);
                std::vector<std::int64_t> wanted = ids(at(sql, period)), opened;
                if (!figure.value) {  // an alliance that was not there yet, a ledger that begins later
                    CHECK(wanted.empty());
                    CHECK((period.year == 2020 || std::string_view(id).ends_with(']')));
                    CHECK_FALSE(figure.missing.empty());
                    continue;
                }
                CHECK(*figure.value == Decimal::of(static_cast<double>(wanted.size())));
                for (const office::Named& record : figure.records) opened.push_back(record.id);
                std::sort(opened.begin(), opened.end());
                CHECK(opened == wanted);
            }
}

TEST_CASE("sums, rates and months are those of SQL written by hand") {
    int given = 0;
    for (const figures::Period& period : periods())
        for (const auto& [id, sql] : numbers) {
            INFO(id << " up to " << period.end.iso());
            storage::Reading row(samples().database().prepare(at(sql, period)).with());
            REQUIRE(row.next());
            figures::Figure figure = figures::figure(samples(), id, period);
            bool is_sum = std::string_view(row->text(0)).empty() && figure.value;  // of nothing: 0
            given += figure.value.has_value();
            CHECK(figure.value ==
                  (row->is_null(0) && !is_sum ? std::nullopt : std::optional(Decimal::of_units(row->integer(0)))));
            CHECK(figure.value.has_value() == figure.missing.empty());
        }
    CHECK(given > 60);
}

TEST_CASE("figures with a name are those of SQL written by hand, for every name") {
    for (const auto& [id, sql] : named) {
        int given = 0;
        for (const figures::Period& period : periods()) {
            storage::Reading rows(samples().database().prepare(at(sql, period)).with());
            while (rows.next()) {
                figures::Figure figure =
                    figures::figure(samples(), id + ("[" + std::string(rows->text(0)) + "]"), period);
                INFO(figure.id << " up to " << period.end.iso());
                CHECK(figure.value ==
                      (rows->is_null(1) ? std::nullopt : std::optional(Decimal::of_units(rows->integer(1)))));
                given += figure.value.has_value();
            }
        }
        INFO(id);
        CHECK(given > 0);
        CHECK_FALSE(figures::figure(samples(), id + std::string("[没有此名]"), periods()[0]).value);
    }
    for (int year : {2021, 2022})
        CHECK(figures::figure(samples(), "targets[经营收入," + std::to_string(year) + "]", periods()[0]).value ==
              figures::figure(samples(), "targets[经营收入]", figures::Period::of_year(year - 1)).value);
}

TEST_CASE("every figure of the program is said by hand above, or counts all records of a kind") {
    std::set<std::string> said;
    for (const auto* list : {&counts, &distinct_units, &numbers, &named})
        for (const auto& [id, sql] : *list) said.insert(id);
    for (const figures::Definition& definition : figures::definitions()) {
        INFO(definition.id);
        if (!definition.id.starts_with("records.")) {
            CHECK(said.contains(definition.id));
        } else if (!said.contains(definition.id)) {
            std::int64_t records =
                samples().database().number(std::string("SELECT count(*) FROM ") + definition.kind->name);
            figures::Figure figure = figures::figure(samples(), definition.id, figures::Period::of_year(2021));
            CHECK((figure.value ? figure.value == Decimal::of(static_cast<double>(records))
                                : records == 0 && !figure.missing.empty()));
        }
    }
}

TEST_CASE("a removed record is behind no figure any more, a restored one is again") {
    auto& office = samples();
    figures::Period period = figures::Period::of_year(2021);
    for (const char* id : {"activities.total", "visits.total", "branches.nonpublic.total", "review.enterprises"}) {
        figures::Figure before = figures::figure(office, id, period);
        REQUIRE_FALSE(before.records.empty());
        const office::Named& record = before.records.front();
        office.remove(*record.kind, record.id, "误录");
        figures::Figure after = figures::figure(office, id, period);
        INFO(id);
        CHECK(std::none_of(after.records.begin(), after.records.end(), [&](const auto& each) {
                  return each.id == record.id && each.kind == record.kind;
              }) == (std::string(id) != "review.enterprises"));
        office.restore(*record.kind, record.id);
        CHECK(figures::figure(office, id, period).value == before.value);
    }
}
