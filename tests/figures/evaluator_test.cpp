#include "figures/evaluator.h"
#include "../sample_office.h"
#include "figures/definition.h"
#include "figures/help.h"
#include "figures/own_figures.h"
#include "figures/summary.h"
#include "office/change.h"
#include "records/activity.h"
#include "records/enterprise.h"
#include "records/figure.h"
#include "records/indicator.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/organization.h"
#include "records/problem.h"
#include "records/support.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

Date day(const char* iso) {
    return *iso ? *Date::from_iso(iso) : Date();
}

struct Zone {
    Scratch scratch;
    std::unique_ptr<office::Office> office = office::Office::create(scratch / "a.dangwu", "tester");
    std::int64_t firm = 0;

    template <class R>
    std::int64_t add(R value) {
        Record record = Record::of(std::move(value));
        office->save(record);
        return record.id;
    }
    void branch(const char* founded, const char* dissolved = "") {
        if (!firm) {
            Enterprise enterprise;
            enterprise.name = "甲公司";
            enterprise.ownership = "nonpublic";
            firm = add(std::move(enterprise));
        }
        Organization organization;
        organization.name = std::string("支部") + founded + dissolved;
        organization.type = "branch";
        organization.unit = {Reference{firm, {}}};
        organization.founded_on = day(founded);
        organization.dissolved_on = day(dissolved);
        add(std::move(organization));
    }
    void indicator(const char* name, int year, const char* kind, const char* value, const char* growth = "") {
        Indicator indicator;
        indicator.name = name;
        indicator.year = year;
        indicator.value_kind = kind;
        indicator.value = Decimal::parse(value);
        indicator.growth_percent = Decimal::parse(growth);
        add(std::move(indicator));
    }
    figures::Figure ask(const std::string& id, int year = 2021) {
        return figures::figure(*office, id, figures::Period::of_year(year));
    }
    /// The text of the summary's run that the figure stands behind.
    std::string worded(const std::string& id) {
        for (const auto& paragraph : figures::summary_text(*office, figures::Period::of_year(2021)).paragraphs)
            for (const auto& run : paragraph.runs)
                if (run.figure == id) return run.text;
        return {};
    }
    std::string summary() {
        std::string all;
        for (const auto& paragraph : figures::summary_text(*office, figures::Period::of_year(2021)).paragraphs)
            for (const auto& run : paragraph.runs) all += run.text;
        return all;
    }
};

std::string fault_of(const char* definitions) {
    try {
        figures::read_definitions(definitions);
    } catch (const Error& error) {
        CHECK(error.kind() == Trouble::usage);
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE_METHOD(Zone, "growth of branches is worded as it is: more, fewer, the same, or without a rate") {
    const std::string change = "branches.nonpublic.net_increase", growth = "branches.nonpublic.growth_percent";
    SECTION("more") {
        for (const char* founded : {"2019-01-01", "2020-12-31", "2021-01-01", "2021-12-31"}) branch(founded);
        CHECK(ask(change).value == Decimal::of(2));
        CHECK(ask(growth).value == Decimal::of(100));
        CHECK(ask(change).records.size() == 4);
        CHECK(worded(change) == "净增2个");
    }
    SECTION("fewer: a branch stands until the day before it is dissolved") {
        branch("2019-01-01");
        branch("2019-01-02", "2021-12-31");
        branch("2019-01-03", "2022-01-01");
        CHECK(ask(change).value == Decimal::of(-1));
        CHECK(ask(growth).value->text() == "-33.3");
        CHECK(ask(change).records.size() == 3);
        CHECK(worded(change) == "净减少1个");
    }
    SECTION("the same") {
        branch("2019-01-01");
        branch("2019-01-02", "2021-06-30");
        branch("2021-07-01");
        CHECK(ask(change).value == Decimal());
        CHECK(ask(growth).value == Decimal());
        CHECK(worded(change).find("持平") != std::string::npos);
    }
    SECTION("none the year before: a number, but no rate") {
        branch("2021-05-01");
        CHECK(ask(change).value == Decimal::of(1));
        CHECK_FALSE(ask(growth).value);
        CHECK_FALSE(ask(growth).missing.empty());
        CHECK(summary().find("【待补") != std::string::npos);
    }
}

TEST_CASE_METHOD(Zone,
                 "an indicator is the actual value, failing that the forecast; its growth is told by its source") {
    indicator("经营收入", 2020, "actual", "300");
    indicator("经营收入", 2021, "forecast", "330");
    CHECK(ask("indicators.operating_revenue").value == Decimal::of(330));
    CHECK(ask("indicators.operating_revenue").forecast);
    CHECK(ask("indicators.operating_revenue.growth_percent").value == Decimal::of(10));
    CHECK(summary().find("预计") != std::string::npos);
    indicator("经营收入", 2021, "actual", "270");
    CHECK(ask("indicators.operating_revenue").value == Decimal::of(270));
    CHECK_FALSE(ask("indicators.operating_revenue").forecast);
    CHECK(ask("indicators.operating_revenue.growth_percent").value == Decimal::of(-10));
    CHECK(worded("indicators.operating_revenue.growth_percent").find("下降") != std::string::npos);
    indicator("税收收入", 2020, "actual", "8");
    indicator("税收收入", 2021, "actual", "8", "5.25");
    CHECK(ask("indicators.tax_revenue.growth_percent").value->text() == "5.3");  // entered by the office
    CHECK(ask("indicators.tax_revenue.growth_percent").records.size() == 2);
    indicator("规上工业产值", 2021, "actual", "9");
    indicator("规上工业产值", 2020, "actual", "0");
    CHECK_FALSE(ask("indicators.industrial_output.growth_percent").value);
    CHECK_FALSE(ask("indicators.industrial_output.growth_percent").missing.empty());
    indicator("经营收入", 2022, "target", "378.5");
    CHECK(ask("targets[经营收入]").value->text() == "378.5");
    CHECK(ask("targets[经营收入,2022]", 2019).value->text() == "378.5");
    CHECK(ask("targets[营业收入]").value->text() == "378.5");  // another name of the indicator
    CHECK(ask("targets[营业收入,2022]", 2019).value->text() == "378.5");
    CHECK_FALSE(ask("targets[税收收入]").value);
}

TEST_CASE_METHOD(Zone, "a target is told in the unit in which the summary speaks of its indicator") {
    auto target = [&](const char* name, const char* value, const char* unit) {
        Record record(Indicator::describe());
        Indicator& of = record.as<Indicator>();
        of.name = name;
        of.year = 2022;
        of.value_kind = "target";
        of.value = Decimal::parse(value);
        of.unit = unit;
        office->save(record);
    };
    target("经营收入", "3785000", "万元");
    CHECK(ask("targets[经营收入]").value->text() == "378.5");
    CHECK(ask("targets[经营收入]").unit == "亿元");
    target("新增企业", "12", "家");
    CHECK(ask("targets[新增企业]").unit == "家");
    target("技改投资", "4500", "万元");  // of which the summary has no figure
    CHECK(ask("targets[技改投资]").value->text() == "4500");
    CHECK(ask("targets[技改投资]").unit == "万元");
}

TEST_CASE_METHOD(Zone, "a rate is rounded once") {
    // 104.4499… per cent less one hundred: rounding to four places first would give 4.5.
    indicator("经营收入", 2020, "actual", "100000");
    indicator("经营收入", 2021, "actual", "104449.9999");
    CHECK(ask("indicators.operating_revenue.growth_percent").value->text() == "4.4");
    indicator("税收收入", 2020, "actual", "2000");
    indicator("税收收入", 2021, "actual", "1999");  // -0.05
    CHECK(ask("indicators.tax_revenue.growth_percent").value->text() == "-0.1");
}

TEST_CASE_METHOD(Zone, "done is said only if all of it is") {
    for (int i = 0; i < 2; ++i) {
        ProblemRecord problem;
        problem.source = "four_checks";
        problem.text = "问题" + std::to_string(i);
        problem.raised_on = day("2021-03-05");
        if (i == 0) problem.closed_on = day("2022-01-01");  // after the cut-off
        if (i == 1) problem.state = "closed";               // closed, the day is not known
        add(std::move(problem));
    }
    CHECK(ask("review.problems.raised").value == Decimal::of(2));
    CHECK(ask("review.problems.closed").value == Decimal::of(1));
    CHECK(summary().find("已全部办结") == std::string::npos);
    Record late = office->load(ProblemRecord::describe(), 1);
    late.set("closed_on", day("2021-12-31"));
    office->save(late);
    CHECK(ask("review.problems.closed").value == Decimal::of(2));
    CHECK(summary().find("已全部办结") != std::string::npos);
}

TEST_CASE_METHOD(Zone, "different units are counted once, one on no list by its name") {
    branch("2019-01-01");
    auto financing = [&](const Reference& unit, const char* amount) {
        Support support;
        support.enterprise = {unit};
        support.type = "financing";
        support.amount = Decimal::parse(amount);
        support.date = day("2021-05-05");
        add(std::move(support));
    };
    financing({firm, {}}, "100");
    financing({firm, {}}, "49.9999");
    if (Support::describe().field("enterprise").or_text) {
        financing({0, std::to_string(firm)}, "0.0001");  // a name that looks like the number of a record
        CHECK(ask("support.financing.enterprises").value == Decimal::of(2));
    } else {
        CHECK(ask("support.financing.enterprises").value == Decimal::of(1));
    }
    CHECK(ask("support.financing.enterprises").records.front().name == "甲公司");
    CHECK(ask("support.financing_100m_yuan").value->text(2) ==
          (Support::describe().field("enterprise").or_text ? "0.02" : "0.01"));
}

TEST_CASE("definitions as the office writes them are read, with units, scales and names") {
    auto figures = figures::read_definitions(
        "# a remark\n\n[own.total]\nzh = 合计\nen = Total\nunit = 人\ndecimals = 1\nscale = 0.0001\nkind = "
        "enterprises\n"
        "where = chain is not empty and ownership = 非公\nmeasure = sum employees\n"
        "[own.of[NAME]]\nzh = 各链\nen = By chain\nkind = enterprises\neach = micro_grid\nwhere = micro_grid = $name\n"
        "measure = count\n[own.share]\nzh = 比\nen = Share\nmeasure = share of own.total in own.total\n");
    REQUIRE(figures.size() == 3);
    CHECK(figures[0].scale.text() == "0.0001");
    CHECK(figures[0].decimals == 1);
    CHECK(figures[0].paths.size() == 1);
    CHECK(figures[1].by_name);
    CHECK(figures[2].words == std::vector<std::string>{"own.total", "own.total"});
}

TEST_CASE("a definition that cannot be right names its block and its fault, and never ends the program") {
    const std::string good = "zh = 甲\nen = A\n";
    for (Language language : {Language::zh_CN, Language::en}) {
        set_language(language);
        for (const std::string& body : std::vector<std::string>{
                 good,  // no measure
                 "zh = 甲\nmeasure = count\n",
                 good + "kind = unicorns\nmeasure = count\n",
                 good + "kind = persons\nwhere = nobody = 1\nmeasure = count\n",
                 good + "kind = persons\nwhere = name =\nmeasure = count\n",
                 good + "kind = persons\nmeasure = guess\n",
                 good + "kind = persons\nmeasure = count of something\n",
                 good + "kind = persons\nmeasure = sum name\n",
                 good + "kind = persons\nmeasure = sum\n",
                 good + "kind = persons\nmeasure = month name\n",
                 good + "kind = persons\nmeasure = value memberships\n",
                 good + "kind = persons\nmeasure = distinct id_number\n",
                 good + "measure = change of nothing\n",
                 good + "measure = change of\n",
                 good + "measure = share of own.fault\n",
                 good + "measure = share of own.fault in own.fault\n",
                 good + "measure = indicator\n",
                 good + "decimals = many\nmeasure = count\n",
                 good + "decimals = 9\nmeasure = count\n",
                 good + "scale = large\nmeasure = count\n",
                 good + "scale = 0\nmeasure = count\n",
                 good + "colour = red\nmeasure = count\n",
                 good + "each = name\nmeasure = count\n",
                 good + "measure\n",
             }) {
            INFO(body);
            std::string fault = fault_of(("[own.fault]\n" + body).c_str());
            INFO(fault);
            CHECK(fault.size() > 10);
            if (body.find("measure\n") == body.npos) CHECK(fault.find("own.fault") != std::string::npos);
        }
        for (const char* text :
             {"zh = 甲\n", "[]\n", "[own\nzh = 甲\n", "[own.a[NAME]]\nzh = 甲\nen = A\nmeasure = count\n",
              "[a]\nzh = 甲\nen = A\nmeasure = count\n[a]\nzh = 甲\nen = A\nmeasure = count\n"}) {
            INFO(text);
            CHECK(fault_of(text).size() > 10);
        }
    }
    set_language(Language::zh_CN);
}

TEST_CASE_METHOD(Zone, "the office's own figures are counted, named in its template, and told when they are wrong") {
    for (const char* date : {"2021-03-05", "2021-06-01", "2020-02-02"}) {
        Activity activity;
        activity.date = *Date::from_iso(date);
        Record record = Record::of(activity);
        office::Change change(*office, "save");
        change.save(record, office::Change::Checked::yes);
        change.commit();
    }
    branch("2019-01-01");
    branch("2021-02-01");
    auto own = [&](OwnFigure figure) {
        Record record = Record::of(std::move(figure));
        office->save(record);
    };
    own({.name = "春季活动", .kind = "activities", .condition = "date in this year and date < 2021-05", .unit = "场"});
    own({.name = "今年活动", .kind = "activities", .condition = "活动时间 属于 本年"});
    // Counted from figures, and written down before the ones it names would be sorted: the order does not matter.
    own({.name = "一占比", .measure = "share", .measured = "春季活动、今年活动"});
    own({.name = "支部增长", .measure = "growth", .measured = "非公企业党支部"});
    own({.name = "错筛选", .kind = "activities", .condition = "活动时间 近似 3"});
    own({.name = "无对象"});
    own({.name = "绕圈", .measure = "share", .measured = "绕圈、一占比"});
    own({.name = "activities.total", .kind = "activities"});

    CHECK(ask("春季活动").value == Decimal::of(1));
    CHECK(ask("春季活动").records.size() == 1);
    CHECK(ask("春季活动").unit == "场");
    CHECK(ask("今年活动").value == Decimal::of(2));
    CHECK(ask("今年活动", 2020).value == Decimal::of(1));
    CHECK(ask("一占比").value->text() == "50");
    CHECK(ask("一占比").unit == "%");
    CHECK(ask("支部增长").value == Decimal::of(100));
    for (const char* wrong : {"错筛选", "无对象", "绕圈"}) {
        figures::Figure figure = ask(wrong);
        CHECK_FALSE(figure.value);
        CHECK(figure.missing.size() > 12);
    }
    CHECK(ask("错筛选").missing.find("近似") != std::string::npos);
    // A name that is taken means the program's figure; the list still shows what became of the other.
    CHECK(ask("activities.total").value == Decimal::of(2));
    std::size_t named = 0;
    for (const auto& figure : figures::all_figures(*office, figures::Period::of_year(2021)))
        named += figure.id == "activities.total";
    CHECK(named == 2);

    own({.name = "有 空格", .kind = "activities"});
    CHECK(ask("有空格").value == Decimal::of(3));
    own({.name = "有[括号]", .kind = "activities"});
    CHECK_NOTHROW(figures::all_figures(*office, figures::Period::of_year(2021)));
    own({.name = "太多位", .kind = "activities", .decimals = 7});
    CHECK(ask("太多位").decimals == 4);
}

TEST_CASE_METHOD(Zone, "a definition of the office's own is looked at when it is saved") {
    auto remarks = [&](OwnFigure own) {
        std::vector<Problem> found = figures::remarks_on(*office, Record::of(std::move(own)));
        return found.empty() ? std::string() : found.at(0).field + ": " + found.at(0).sentence;
    };
    OwnFigure good;
    good.name = "女党员";
    good.kind = "persons";
    good.condition = "sex = 女";
    CHECK(remarks(good) == "");
    add(good);
    OwnFigure again = good, wrong = good, share;
    CHECK(remarks(again).starts_with("condition: "));  // the name is taken
    wrong.name = "皇帝";
    wrong.condition = "sex = 皇帝";
    CHECK(remarks(wrong).find("皇帝") != std::string::npos);
    share.name = "女党员占比";
    share.measure = "share";
    share.measured = "女党员、records.persons";
    CHECK(remarks(share) == "");
    share.measured = "女党员、女党员占比";
    CHECK(remarks(share).starts_with("measured: "));
    CHECK(figures::remarks_on(*office, Record(*find_kind("persons"))).empty());
}

TEST_CASE_METHOD(Zone, "counting stops when it is told to") {
    int asked = 0;
    auto stop_at_third = [&](double part) {
        CHECK(part <= 1);
        return ++asked < 3;
    };
    try {
        figures::all_figures(*office, figures::Period::of_year(2021), stop_at_third);
        FAIL("went on");
    } catch (const Error& error) {
        CHECK(error.kind() == Trouble::cancelled);
    }
    CHECK(asked == 3);
}

TEST_CASE_METHOD(Zone, "definitions say in words what is counted, in both languages") {
    branch("2019-01-01");
    for (Language language : {Language::zh_CN, Language::en}) {
        set_language(language);
        for (const figures::Definition& definition : figures::definitions()) {
            if (definition.by_name) continue;
            std::string words = ask(definition.id).definition;
            INFO(definition.id << ": " << words);
            CHECK(words.find('$') == std::string::npos);
            CHECK(words.find('{') == std::string::npos);
            if (language == Language::zh_CN)
                for (const char* english : {" is ", " or ", " of ", "Number", "Sum"})
                    CHECK(words.find(english) == std::string::npos);
        }
    }
    set_language(Language::zh_CN);
}

TEST_CASE("what the help says of filters and templates is true") {
    for (Language language : {Language::zh_CN, Language::en}) {
        set_language(language);
        for (const figures::Sample& sample : figures::filter_samples()) {
            INFO(tr(sample.text));
            CHECK_NOTHROW(query::parse_filter(tr(sample.text), *find_kind(sample.kind)));
        }
    }
    set_language(Language::zh_CN);
    for (const figures::Sample& sample : figures::template_samples()) {
        // Every figure that it names is there.
        std::string text = sample.text;
        for (std::size_t at = 0; (at = text.find_first_of("abcdefghijklmnopqrstuvwxyz", at)) != text.npos;) {
            std::string word = text.substr(at, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.", at) - at);
            at += word.size();
            if (word.find('.') == word.npos || word.starts_with("report.") || word.starts_with("zone.")) continue;
            INFO(word);
            const auto& all = figures::definitions();
            CHECK(std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.id == word; }));
        }
    }
}

TEST_CASE_METHOD(Zone, "a summary that cannot be written leaves no half of one") {
    branch("2019-01-01");
    CHECK_THROWS_AS(figures::write_summary(*office, figures::Period::of_year(2021), scratch / "no folder/s.docx"),
                    Error);
    CHECK_FALSE(std::filesystem::exists(scratch / "no folder"));
    figures::SummaryOptions options;
    options.document_template = scratch / "none.docx";
    CHECK_THROWS_AS(figures::write_summary(*office, figures::Period::of_year(2021), scratch / "s.docx", options),
                    Error);
    CHECK_FALSE(std::filesystem::exists(scratch / "s.docx"));
    CHECK_THROWS_AS(figures::write_evidence(*office, figures::Period::of_year(2021), scratch / "no folder/e.xlsx"),
                    Error);
    auto result = figures::write_summary(*office, figures::Period::of_year(2021), scratch / "s.docx");
    CHECK(result.missing.size() > 10);
    CHECK(result.problems.empty());
}
