#include <fstream>
#include <nlohmann/json.hpp>

#include "../sample_office.h"
#include "exchange/import.h"
#include "figures/figures.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

std::vector<std::filesystem::path> workbooks_of(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::int64_t records_in(office::Office& office) {
    std::int64_t sum = 0;
    for (const Kind* kind : all_kinds()) sum += office.count(office::Query(*kind));
    return sum;
}

}  // namespace

/// tests/data/offices holds the facts of the sample office as other offices would keep them: printed tables with
/// three-row headings, groups, ticks and cross tables (formal), exports of information systems (exports), everyday
/// workbooks with short names, dittos and dates without a year (everyday). The words of these were written without a
/// look at the program. Further tables put two values into a cell and name a group once (joined).
TEST_CASE("ledgers of other offices give every figure, nothing is refused, again changes nothing, undo empties") {
    const auto expected = nlohmann::json::parse(std::ifstream(data("expected.json")));
    for (const char* name : {"formal", "exports", "everyday", "joined"}) {
        INFO(name);
        Scratch scratch;
        auto office = office::Office::create(scratch / "a.dangwu", "tester");
        const auto files = workbooks_of(data(std::string("offices/") + name));
        REQUIRE(files.size() > 3);
        auto report = exchange::import(*office, files, {});
        for (const auto& workbook : report.workbooks)
            for (const auto& sheet : workbook.sheets)
                for (const auto& remark : sheet.refused)
                    UNSCOPED_INFO(workbook.file.filename().string() << ' ' << sheet.sheet << ' ' << remark.row << ' '
                                                                    << remark.field << ": " << remark.reason);
        REQUIRE(report.refused_rows() == 0);
        const nlohmann::json figures = expected["figures"];
        for (const auto& [id, wanted] : figures.items()) {
            INFO(id);
            auto figure = figures::figure(*office, id, figures::Period::of_year(2021));
            CHECK(figure.value == Decimal::of(wanted.get<double>()));
        }
        CHECK(exchange::import(*office, files, {}).batch == 0);
        CHECK(office->undo(report.batch).kept.empty());
        CHECK(records_in(*office) == 0);
    }
}
