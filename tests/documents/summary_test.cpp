#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "documents/template.h"
#include "summary_figures.h"

using namespace dangwu::documents;

namespace {

std::string read(const std::string& path) {
    std::ifstream file(std::string(DANGWU_TEST_DATA) + "/" + path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string shipped() {
    return read("../../forms/documents/summary.zh_CN.docx");
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The shipped summary is well tagged and asks only for what is known") {
    CHECK(check(shipped()).empty());
    CHECK(faults(shipped()).empty());
    const Known known = summary_figures();
    const std::vector<std::string> asked = tags(shipped());
    CHECK(asked.size() > 70);
    for (const std::string& tag : asked) {
        INFO(tag);
        CHECK(known.find(tag));
    }
    for (const auto& [name, value] : known.values) {
        INFO(name);
        CHECK(std::find(asked.begin(), asked.end(), name) != asked.end());
    }
}

TEST_CASE("The shipped summary reads as an office would write it") {
    Options options;
    options.source_comments = true;
    const Filled filled = fill(shipped(), summary_figures(), options);
    CHECK(filled.problems.empty());
    CHECK(filled.missing.empty());
    CHECK(faults(filled.docx) == std::vector<std::string>{});
    const std::string text = text_in(filled.docx);
    CHECK_FALSE(holds(text, "{{"));
    CHECK_FALSE(holds(text, "\n\n\n"));
    CHECK(holds(text, "示范经济开发区\n2025年工作总结\n"));
    CHECK(holds(text, "预计全年实现经营收入337.93亿元，增长10.0%；规上工业产值197.6亿元，下降2.1%；"));
    CHECK(holds(text, "税收收入8.88亿元，与上年持平；"));
    CHECK(holds(text, "建成徽商大道、智谷路等3条道路。"));
    CHECK(holds(text, "现有非公企业党支部32个，净增6个、增幅23.1%。"));
    CHECK(holds(
        text,
        "汽配产业党建联盟推动奥特、恒远等9家上下游企业抱团发展；光电产业联盟推动明光、晶彩2家上下游企业抱团发展。"));
    CHECK(holds(text, "现场收集“急难愁盼”问题20个，已全部办结。"));
    CHECK(holds(text, "在编在岗干部43名，已采集廉政档案信息41名"));
    CHECK(holds(text, "六、党风廉政和作风建设情况\n（一）民主决策\n"));
    CHECK(holds(text, "七、2026年主要目标\n"));
    CHECK(holds(text, "|5|全省开发区排名|61位|\n"));
}

TEST_CASE("The shipped summary says less when there is less") {
    Known known = summary_figures();
    for (auto& [name, value] : known.values) {
        const bool keeps = name.find("zone.") == 0 || name.find("report.") == 0 || name.find("campaign.") == 0 ||
                           name.find("meetings.") == 0 || name.find("branches.") == 0;
        if (!keeps) value = value.rows.empty() ? Value::missing(name) : Value::of_rows({});
    }
    known.values["branches.nonpublic.net_increase"] = Value::of_number(0, "个");
    Options options;
    options.leave_out_empty = true;
    const Filled filled = fill(shipped(), known, options);
    CHECK(filled.problems.empty());
    CHECK(faults(filled.docx) == std::vector<std::string>{});
    const std::string text = text_in(filled.docx);
    CHECK(holds(text, "一、党的建设情况\n（一）组织建设\n现有非公企业党支部32个，与上年持平。"));
    CHECK(holds(text, "二、党风廉政和作风建设情况\n（一）民主决策\n全年召开党工委会议29次"));
    CHECK_FALSE(holds(text, "三、"));
    CHECK_FALSE(holds(text, "主要目标"));

    const std::string whole = text_in(fill(shipped(), known).docx);
    CHECK(holds(whole, "经营收入【待补：indicators.operating_revenue】亿元"));
    CHECK(holds(whole, "七、"));
}

TEST_CASE("Completed work is called completed only where the figures agree") {
    Known known = summary_figures();
    known.values["integrity.cadres.collected"] = Value::of_number(43);
    known.values["review.problems.closed"] = Value::of_number(19);
    known.values["reforms.standard_land.done"] = Value::of_number(9);
    const std::string text = text_in(fill(shipped(), known).docx);
    CHECK(holds(text, "10月底已完成在编在岗43名干部廉政档案信息采集，做到一人一档。"));
    CHECK(holds(text, "问题20个，已办结19个。"));
    CHECK(holds(text, "区域评估事项9项，已全部完成。"));
}

TEST_CASE("The summary saved by another program fills to the same text") {
    const std::string saved = read("documents/summary-saved-by-libreoffice.docx");
    CHECK(tags(saved) == tags(shipped()));
    const Filled filled = fill(saved, summary_figures());
    CHECK(filled.problems.empty());
    CHECK(faults(filled.docx) == std::vector<std::string>{});
    CHECK(text_in(filled.docx) == text_in(fill(shipped(), summary_figures()).docx));
}
