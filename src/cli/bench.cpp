#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <random>

#include "command.h"
#include "exchange/import.h"
#include "records/enterprise.h"
#include "records/error.h"
#include "records/language.h"
#include "records/organization.h"
#include "records/person.h"
#include "sheets/reader.h"
#include "sheets/writer.h"

/// Measures the bounds that the program promises, as ratios against yardsticks of the same run: reading a workbook and
/// inserting its rows by the plain interface of the database; one flush of the disk.
namespace dangwu::cli {

namespace {

using Clock = std::chrono::steady_clock;

double seconds(const std::function<void()>& work) {
    auto start = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

long peak_megabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stol(line.substr(6)) / 1024;
    return 0;
}

/// A folder that goes with everything in it.
struct Scratch {
    std::filesystem::path folder;
    Scratch() {
        std::string pattern = (std::filesystem::temp_directory_path() / "dangwu-bench-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw Error(Trouble::failed, tr(N_("No temporary folder could be made.")));
        folder = pattern;
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
};

/// Invented people: the division 341099 is unassigned, phones begin with 100.
class Invented {
  public:
    std::string name() {
        static constexpr std::array surnames = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",   "徐",
                                                "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "欧阳", "诸葛"};
        static constexpr std::array given = {"伟", "芳", "娜", "敏", "静", "强", "磊", "军", "洋", "勇",
                                             "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂",
                                             "文", "辉", "玲", "琴", "云", "建", "晨", "雨"};
        std::string text = pick(surnames);
        text += pick(given);
        return number(0, 3) ? text + pick(given) : text;
    }
    /// A number of its own for each person: a thousand share a day of birth.
    std::string id_number(long person, Date& birth, const char*& sex) {
        birth = Date::make(1955, 1, 1)->plus_days(static_cast<int>(person / 1000 * 37 % 16'000));
        std::string text = "341099" + digits(birth.year(), 4) + digits(birth.month(), 2) + digits(birth.day(), 2) +
                           digits(static_cast<int>(person % 1000), 3);
        static constexpr std::array<int, 17> weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) sum += (text[i] - '0') * weights[i];
        sex = (text[16] - '0') % 2 ? "男" : "女";
        return text + "10X98765432"[sum % 11];
    }
    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }
    std::string digits(int value, std::size_t width) {
        std::string text = std::to_string(value);
        return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
    }

  private:
    template <class List>
    std::string pick(const List& list) {
        return list[static_cast<std::size_t>(number(0, static_cast<int>(list.size()) - 1))];
    }
    std::mt19937 random_{20260101};
};

constexpr std::size_t columns_of_roll = 20;
const std::vector<std::string> roll_headings = {"序号",     "姓名",           "性别",       "民族",         "出生年月",
                                                "身份证号", "学历",           "所在党支部", "入党时间",     "转正时间",
                                                "人员类别", "工作单位及职务", "联系电话",   "籍贯",         "家庭住址",
                                                "党籍状态", "是否为流动党员", "政治面貌",   "申请入党时间", "备注"};

/// A long workbook of one sheet, its headings written.
struct Ledger {
    Ledger(const std::filesystem::path& file, const char* sheet, const std::vector<std::string>& headings)
        : writer(file, {.constant_memory = true}) {
        writer.add_sheet(sheet);
        std::vector<sheets::Column> columns;
        for (const std::string& heading : headings) columns.push_back({heading});
        writer.write_header(columns);
    }
    sheets::WorkbookWriter writer;
};

void write_roll(const std::filesystem::path& file, long persons, const std::vector<std::string>& branches) {
    Ledger ledger(file, "党员", roll_headings);
    Invented invented;
    std::vector<sheets::Entry> row(columns_of_roll);
    for (long i = 0; i < persons; ++i) {
        Date birth;
        const char* sex = "";
        std::string id = invented.id_number(i, birth, sex), name = invented.name();
        Date joined = birth.plus_months(12 * invented.number(19, 25));
        row = {{std::to_string(i + 1)},
               {name},
               {std::string(sex)},
               {std::string("汉族")},
               {birth.iso()},
               {id},
               {std::string("大学本科")},
               {branches[static_cast<std::size_t>(i) % branches.size()]},
               {joined.iso()},
               {joined.plus_months(12).iso()},
               {std::string("正式党员")},
               {std::string("车间主任")},
               {"100" + invented.digits(invented.number(0, 99999999), 8)},
               {std::string("安徽休宁")},
               {std::string("白岳路") + std::to_string(i % 300) + "号"},
               {std::string("正常")},
               {std::string("否")},
               {std::string("中共党员")},
               {joined.plus_months(-24).iso()},
               {}};
        ledger.writer.write_row(row);
    }
    ledger.writer.finish();
}

/// Support paid: records without names of their own to search by.
const std::vector<std::string> support_headings = {"序号",       "企业名称", "帮扶类型", "兑现时间",
                                                   "金额(万元)", "政策依据", "备注"};

void write_support(const std::filesystem::path& file, long rows, const std::vector<std::string>& enterprises) {
    Ledger ledger(file, "惠企兑现", support_headings);
    Invented invented;
    const Date first = *Date::make(2001, 1, 1);
    for (long i = 0; i < rows; ++i) {
        std::vector<sheets::Entry> row = {{std::to_string(i + 1)},
                                          {enterprises[static_cast<std::size_t>(i) % enterprises.size()]},
                                          {std::string(i % 2 ? "财政奖补" : "融资")},
                                          {first.plus_days(static_cast<int>(i / 20)).iso()},
                                          {static_cast<double>(invented.number(10, 99999)) / 10},
                                          {std::string("开发区惠企政策第") + std::to_string(i % 60) + "条"},
                                          {std::string("第") + std::to_string(i) + "笔"}};
        ledger.writer.write_row(row);
    }
    ledger.writer.finish();
}

struct PlainInsert final : sheets::Sink {
    storage::Statement* insert = nullptr;
    std::size_t columns = 0;
    bool row(sheets::Row& row) override {
        insert->reset();
        for (std::size_t i = 1; i <= columns; ++i) insert->bind_null(static_cast<int>(i));
        for (const sheets::Cell& cell : row.cells)
            if (cell.column < columns) insert->bind(static_cast<int>(cell.column) + 1, std::string_view(cell.text));
        insert->run();
        return true;
    }
};

/// Reading the workbook and inserting its rows into a table without an index.
double read_and_insert(const std::filesystem::path& workbook, const std::filesystem::path& file, std::size_t count) {
    return seconds([&] {
        auto database = storage::open_sqlite(file, storage::Access::create);
        std::string columns, marks;
        for (std::size_t i = 0; i < count; ++i) {
            columns += (i ? ", c" : "c") + std::to_string(i) + " TEXT";
            marks += i ? ", ?" : "?";
        }
        database->run_script("CREATE TABLE roll(" + columns + ") STRICT");
        storage::Transaction transaction(*database);
        PlainInsert sink;
        sink.columns = count;
        sink.insert = &database->prepare("INSERT INTO roll VALUES(" + marks + ")");
        sheets::read(workbook, sink);
        transaction.commit();
    });
}

/// Imports a workbook between two runs of its yardstick, so that a machine that gets slower or quicker does not decide.
Json bench_import(office::Office& office, const std::filesystem::path& workbook, std::size_t columns, double bound) {
    const std::filesystem::path folder = workbook.parent_path();
    double before = read_and_insert(workbook, folder / "plain-before.db", columns);
    exchange::ImportReport report;
    double import = seconds([&] { report = exchange::import(office, {workbook}, {}); });
    double yardstick = (before + read_and_insert(workbook, folder / "plain-after.db", columns)) / 2;
    for (const char* plain : {"plain-before.db", "plain-after.db"}) std::filesystem::remove(folder / plain);
    return {{"seconds", rounded(import)},
            {"read_and_plain_insert_seconds", rounded(yardstick)},
            {"ratio", rounded(import / yardstick)},
            {"bound", bound},
            {"new", report.added()},
            {"refused", report.refused_rows()},
            {"peak_mb", peak_megabytes()}};
}

/// One overwrite of 4 KiB and its flush.
double one_flush(const std::filesystem::path& file) {
    int descriptor = open(file.c_str(), O_RDWR | O_CREAT, 0600);
    std::array<char, 4096> page{};
    double time = seconds([&] {
        page[0] = static_cast<char>(Clock::now().time_since_epoch().count());
        if (pwrite(descriptor, page.data(), page.size(), 0) < 0 || fdatasync(descriptor) < 0)
            throw Error(Trouble::failed, tr(N_("The disk reported a fault. Check the drive or the network connection; "
                                               "nothing was changed.")));
    });
    close(descriptor);
    return time;
}

Json bench_saves(office::Office& office, const std::filesystem::path& folder) {
    std::vector<double> saves, flushes;
    std::vector<std::int64_t> ids = office.ids([] {
        office::Query query(Person::describe());
        query.limit = 60;
        return query;
    }());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Record person = office.load(Person::describe(), ids[i]);
        person.set("work_post", "职务" + std::to_string(i));
        saves.push_back(seconds([&] { office.save(person); }));
        flushes.push_back(one_flush(folder / "flush"));
    }
    return {{"save_ms", rounded(median(saves) * 1000)},
            {"flush_ms", rounded(median(flushes) * 1000)},
            {"ratio", rounded(median(saves) / median(flushes))}};
}

Json bench_search(office::Office& office) {
    Json result = Json::object();
    for (const char* typed : {"王", "王伟", "zhang", "zw", "zhangw", "明", "欧阳", "ouyangm"}) {
        office::Query query(Person::describe());
        query.search = typed;
        query.limit = 50;
        std::vector<double> times;
        for (int round = 0; round < 5; ++round)
            times.push_back(seconds([&] { office.suggest(Person::describe(), typed, 50); }));
        result[typed] = rounded(median(times) * 1000);
    }
    return result;
}

}  // namespace

int bench(Call& call) {
    long persons = static_cast<long>(call.arguments.number("persons", 100'000));
    Scratch scratch;
    auto file = scratch.folder / "zone.dangwu";
    auto office = office::Office::create(file, call.user());
    std::vector<std::string> branches, enterprises;
    for (int i = 0; i < 200; ++i) {
        Organization branch;
        branch.name = "第" + std::to_string(i + 1) + "党支部";
        branch.type = "branch";
        Enterprise enterprise;
        enterprise.name = "第" + std::to_string(i + 1) + "机械有限公司";
        for (Record record : {Record::of(branch), Record::of(enterprise)}) office->save(record);
        branches.push_back(branch.name);
        enterprises.push_back(enterprise.name);
    }
    auto roll = scratch.folder / "roll.xlsx", support = scratch.folder / "support.xlsx";
    write_roll(roll, persons, branches);
    write_support(support, persons, enterprises);
    Json document = {{"persons", persons}};
    document["import"] = bench_import(*office, roll, columns_of_roll, 4.0);
    document["import_without_name_keys"] = bench_import(*office, support, support_headings.size(), 3.0);
    document["save"] = bench_saves(*office, scratch.folder);
    document["search_ms"] = bench_search(*office);
    print_json(document);
    return 0;
}

}  // namespace dangwu::cli
