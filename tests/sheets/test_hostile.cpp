#include <unistd.h>

#include <chrono>
#include <fstream>
#include <random>

#include "collect.h"
#include "records/language.h"

using namespace dangwu;
using namespace dangwu::sheets;

namespace {

/// The sentence of the error that reading gives.
std::string refusal(const std::string& file, Trouble kind, const Limits& limits = {}) {
    INFO(file);
    set_language(Language::en);
    std::string sentence;
    try {
        Collector collector;
        read(data(file), collector, limits);
        FAIL("was read");
    } catch (const Error& error) {
        CHECK(error.kind() == kind);
        sentence = error.what();
        CHECK(sentence.starts_with(file));
    }
    set_language(Language::zh_CN);
    return sentence;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("files with a password say so, and what to do") {
    for (auto file : {"locked.xlsx", "locked.xls", "locked.ods"})
        CHECK(contains(refusal(file, Trouble::unreadable), "without a password"));
}

TEST_CASE("each foreign kind has its sentence") {
    CHECK(contains(refusal("html.xls", Trouble::unreadable), "web page"));
    CHECK(contains(refusal("xml2003.xls", Trouble::unreadable), "XML Spreadsheet 2003"));
    CHECK(contains(refusal("bare-biff.xls", Trouble::unreadable), "Excel 95"));
    CHECK(contains(refusal("binary.xlsx", Trouble::unreadable), ".xlsb"));
    CHECK(contains(refusal("document.xlsx", Trouble::unreadable), "document"));
    CHECK(contains(refusal("bad-picture.xlsx", Trouble::unreadable), "not a workbook"));
    CHECK(contains(refusal("bad-empty.xlsx", Trouble::unreadable), "empty"));
    CHECK(contains(refusal("no-such-file.xlsx", Trouble::unreadable), "cannot be opened"));
}

TEST_CASE("a folder is no workbook") {
    Collector collector;
    CHECK_THROWS_AS(read(std::filesystem::path(DANGWU_TEST_DATA) / "sheets", collector), Error);
}

TEST_CASE("damage is told with sheet and row") {
    CHECK(contains(refusal("bad-string-index.xlsx", Trouble::damaged), "sheet “干部名册”, row 4"));
    CHECK(contains(refusal("bad-reference.xlsx", Trouble::damaged), "row 4"));
    CHECK(contains(refusal("bad-row.xlsx", Trouble::damaged), "row 4294967295"));
    CHECK(contains(refusal("bad-checksum.xlsx", Trouble::damaged), "checksum"));
    CHECK(contains(refusal("bad-quote.csv", Trouble::damaged), "row 3"));
    for (auto file :
         {"bad-truncated.xlsx", "bad-truncated.xls", "bad-sectors.xls", "bad-cut-xml.xlsx", "bad-no-strings.xlsx",
          "bad-no-sheet.xlsx", "bad-row-negative.xlsx", "bad-string-negative.xlsx", "bad-entities.xlsx",
          "bad-external.xlsx", "bad-deep.xlsx", "bad-bomb-tag.xlsx", "bad-repeated-rows.ods"})
        refusal(file, Trouble::damaged);
}

TEST_CASE("the rows before the damage arrive") {
    Collector collector;
    CHECK_THROWS_AS(read(data("bad-row.xlsx"), collector), Error);
    REQUIRE(collector.pages.size() == 1);
    CHECK(collector.pages[0].rows.size() == 4);
}

TEST_CASE("what is beyond the limits is refused before it hurts") {
    auto begin = std::chrono::steady_clock::now();
    for (auto file : {"bad-bomb-blanks.xlsx", "bad-bomb-lie.xlsx", "bad-columns.xlsx", "bad-same-cell.xlsx",
                      "bad-repeated-columns.ods"})
        refusal(file, Trouble::unreadable);
    Limits limits;
    limits.part_bytes = 1 << 20;
    refusal("bad-bomb-strings.xlsx", Trouble::unreadable, limits);
    limits = {};
    limits.total_bytes = 20'000;
    refusal("shared-strings.xlsx", Trouble::unreadable, limits);
    limits = {};
    limits.strings_bytes = 200;
    refusal("shared-strings.xlsx", Trouble::unreadable, limits);
    refusal("long-strings.xls", Trouble::unreadable, limits);
    limits = {};
    limits.cells = 30;
    for (auto file : {"shared-strings.xlsx", "calc.ods", "biff8.xls"}) refusal(file, Trouble::unreadable, limits);
    limits = {};
    limits.part_bytes = 100;
    for (auto file : {"text-utf8.csv", "biff8.xls"}) refusal(file, Trouble::unreadable, limits);
    limits = {};
    limits.cell_bytes = 10;
    refusal("text-utf8.csv", Trouble::unreadable, limits);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
}

TEST_CASE("damaged files of all formats end in an error or in cells, never worse") {
    constexpr int rounds = 60;
    std::mt19937 random(20210305);
    auto pick = [&](std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); };
    auto file = std::filesystem::temp_directory_path() / ("dangwu-sheets-mutated-" + std::to_string(getpid()));
    int read_well = 0, refused = 0;
    for (auto name : {"stored.xlsx", "stored.ods", "shared-strings.xlsx", "calc.ods", "biff8.xls", "biff5.xls",
                      "long-strings.xls", "text-utf16.csv", "text-gb18030.csv", "locked.xls"}) {
        std::ifstream in(data(name), std::ios::binary);
        const std::string original((std::istreambuf_iterator<char>(in)), {});
        REQUIRE_FALSE(original.empty());
        for (int round = 0; round < rounds; ++round) {
            std::string mutated = original;
            for (std::size_t flips = 1 + pick(12); flips > 0; --flips)
                mutated[pick(mutated.size())] = static_cast<char>(pick(256));
            if (pick(5) == 0) mutated.resize(pick(mutated.size()) + 1);
            std::ofstream(file, std::ios::binary | std::ios::trunc) << mutated;
            try {
                Collector collector;
                read(file, collector);
                ++read_well;
            } catch (const Error&) {
                ++refused;
            }
        }
    }
    std::filesystem::remove(file);
    CHECK(read_well + refused == 10 * rounds);
    CHECK(read_well > 0);
    CHECK(refused > 0);
}
