#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "collect.h"
#include "sheets/writer.h"

using namespace dangwu;
using namespace dangwu::sheets;
using Entries = std::vector<Entry>;

namespace {

/// An empty folder that goes with the test.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("dangwu-sheets-writer-" + std::to_string(getpid()));
    Folder() {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::size_t files() const {
        auto all = std::filesystem::directory_iterator(path);
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }
};

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("what is written is read back the same") {
    Folder folder;
    auto file = folder.path / "台账.xlsx";
    for (bool constant_memory : {false, true}) {
        WorkbookWriter writer(file, {"干部台账", constant_memory});
        CHECK(writer.add_sheet("干部台账") == "干部台账");
        writer.write_title("干部台账（截至2021年3月）", 6);
        Column id{"身份证号", 22};
        id.note = "十八位，文本";
        Column key{"key", 10};
        key.hidden = true;
        writer.write_header({{"姓名"}, id, {"出生日期", 14}, {"得分", 8, false}, {"备注", 30}, key});
        Date exact = *Date::make(1990, 3, 7), month = *Date::make(2021, 3);
        writer.write_row(Entries{{"张三"}, {"341099199003074512"}, {exact}, {88.5}, {"第一行\n第二行"}, {"k1"}});
        writer.write_row(Entries{{"䶮𠮷"}, {"0012"}, {month}, {-3.0}, {"=1+1"}, {}});
        writer.write_row(Entries{{}, {}, {Date{}}, {std::nan("")}, {""}});
        writer.write_row(
            Entries{{"  空 格 "}, {"_x000D_"}, {exact.iso()}, {}, {"错\x01误\xFF", Look::reason}, {"a", Look::quiet}});
        CHECK(writer.rows() == 6);
        writer.finish();
        CHECK(folder.files() == 1);

        auto pages = pages_of(file);
        REQUIRE(pages.size() == 1);
        const Page& page = pages[0];
        CHECK(page.text("A1") == "干部台账（截至2021年3月）");
        CHECK(page.text("B2") == "身份证号");
        CHECK(page.text("B3") == "341099199003074512");
        CHECK(page.at("B3").kind == CellKind::text);
        CHECK(page.at("C3").kind == CellKind::date);
        CHECK(page.text("C3") == "1990-03-07");
        CHECK(page.at("D3").number == 88.5);
        CHECK(page.text("E3") == "第一行\n第二行");
        CHECK(page.text("A4") == "䶮𠮷");
        CHECK(page.text("B4") == "0012");
        CHECK(page.at("C4").kind == CellKind::text);
        CHECK(page.text("C4") == "2021-03");
        CHECK(page.text("D4") == "-3");
        CHECK(page.at("E4").kind == CellKind::text);
        CHECK(page.text("E4") == "=1+1");
        CHECK_FALSE(page.at("E4").formula);
        CHECK(page.text("A6") == "  空 格 ");
        CHECK(page.text("B6") == "_x000D_");
        CHECK(page.text("C6") == "1990-03-07");
        CHECK(page.at("C6").kind == CellKind::text);
        CHECK(page.text("E6") == "错误\uFFFD");
        CHECK(page.hidden_columns == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{5, 5}});
        REQUIRE(page.merges.size() == 1);
        CHECK(page.merges[0].last_column == 5);
    }
}

TEST_CASE("drop-down lists of any length stand on a hidden sheet") {
    Folder folder;
    auto file = folder.path / "导入模板.xlsx";
    Column faces{"政治面貌", 16}, same{"政治面貌二", 16}, places{"所在支部", 40};
    for (int i = 0; i < 400; ++i) places.choices.push_back("中共开发区第" + std::to_string(i) + "支部委员会");
    faces.choices = same.choices = {"中共党员", "中共预备党员", "共青团员", "群众"};
    places.only_choices = false;
    for (bool constant_memory : {false, true}) {
        WorkbookWriter writer(file, {"", constant_memory});
        writer.add_sheet("说明", true);
        writer.write_row(Entries{{"1"}});
        writer.add_sheet("党员");
        writer.write_header({faces, same, places});
        writer.finish();

        auto pages = pages_of(file);
        REQUIRE(pages.size() == 3);
        CHECK(pages[0].info.hidden);
        CHECK_FALSE(pages[1].info.hidden);
        CHECK(pages[1].text("C1") == "所在支部");
        CHECK(pages[2].info.hidden);
        CHECK(pages[2].text("A4") == "群众");
        CHECK(pages[2].text("B400") == "中共开发区第399支部委员会");
        CHECK(pages[2].at("C1").kind == CellKind::empty);
    }
}

TEST_CASE("names of sheets are made legal") {
    Folder folder;
    WorkbookWriter writer(folder.path / "a.xlsx");
    CHECK(writer.add_sheet("a/b:c") == "a_b_c");
    CHECK(writer.add_sheet("A/B:C") == "A_B_C (2)");
    CHECK(writer.add_sheet("  ") != "");
    auto long_name = writer.add_sheet(std::string(100, 'x'));
    CHECK(long_name.size() == 31);
    CHECK(writer.add_sheet(std::string(100, 'x')).ends_with(" (2)"));
    CHECK(writer.add_sheet("'quoted'") == "_quoted_");
    writer.finish();
    CHECK(pages_of(folder.path / "a.xlsx").size() == 6);
}

TEST_CASE("a text longer than a cell is cut with a mark") {
    Folder folder;
    WorkbookWriter writer(folder.path / "a.xlsx");
    writer.add_sheet("a");
    std::string text;
    for (int i = 0; i < 40'000; ++i) text += i % 2 ? "𠮷" : "吉";
    writer.write_row(Entries{{text}, {std::string(32'767, 'x')}});
    writer.finish();
    auto page = pages_of(folder.path / "a.xlsx").at(0);
    auto cut = page.text("A1");
    CHECK(cut.size() < text.size());
    CHECK(cut.starts_with("吉𠮷吉𠮷"));
    CHECK_FALSE(cut.ends_with("𠮷"));
    CHECK(page.text("B1").size() == 32'767);
}

TEST_CASE("an unfinished workbook leaves nothing and spares the old one") {
    Folder folder;
    auto file = folder.path / "a.xlsx";
    std::ofstream(file) << "old";
    {
        WorkbookWriter writer(file);
        writer.add_sheet("a");
        writer.write_row(Entries{{"x"}});
    }
    CHECK(content_of(file) == "old");
    CHECK(folder.files() == 1);
    { CsvWriter writer(file); }
    CHECK(content_of(file) == "old");
    CHECK(folder.files() == 1);
}

TEST_CASE("a folder that is not there is told before the work") {
    Folder folder;
    CHECK_THROWS_AS(WorkbookWriter(folder.path / "no" / "a.xlsx"), Error);
    CHECK_THROWS_AS(CsvWriter(folder.path / "no" / "a.csv"), Error);
}

TEST_CASE("a disk without space leaves the old file") {
    Folder folder;
    auto file = folder.path / "a.xlsx";
    std::ofstream(file) << "old";
    std::signal(SIGXFSZ, SIG_IGN);  // writes beyond the limit fail as on a full disk
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small{3000, before.rlim_max};
    for (bool constant_memory : {false, true}) {
        WorkbookWriter writer(file, {"", constant_memory});
        writer.add_sheet("a");
        for (int i = 0; i < 3000; ++i) writer.write_row(Entries{{std::to_string(i * 7919)}, {double(i)}});
        setrlimit(RLIMIT_FSIZE, &small);
        CHECK_THROWS_AS(writer.finish(), Error);
        setrlimit(RLIMIT_FSIZE, &before);
    }
    CHECK(content_of(file) == "old");
    CHECK(folder.files() == 1);
}

TEST_CASE("text files carry their encoding, quote what needs it and run no formulas") {
    Folder folder;
    auto file = folder.path / "a.csv";
    write_csv(file, {{"姓名", "备注"}, {"张三", "a,\"b\"\nc"}, {"=cmd()", "-"}, {"-5", "+86 100"}, {" x", "@a"}});
    CHECK(content_of(file) ==
          "\xEF\xBB\xBF姓名,备注\r\n张三,\"a,\"\"b\"\"\nc\"\r\n'=cmd(),-\r\n-5,'+86 100\r\n\" x\",'@a\r\n");
    auto page = pages_of(file).at(0);
    CHECK(page.text("B2") == "a,\"b\"\nc");
    CHECK(page.text("A3") == "=cmd()");
    CHECK(page.text("B3") == "-");
    CHECK(page.text("A4") == "-5");
    CHECK(page.text("B4") == "+86 100");
    CHECK(page.text("A5") == " x");
}
