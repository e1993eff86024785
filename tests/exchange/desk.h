#pragma once
#include <fstream>
#include <functional>

#include "../sample_office.h"
#include "exchange/import.h"
#include "records/error.h"
#include "records/kinds.h"
#include "sheets/writer.h"

namespace dangwu::testing {

using Rows = std::vector<std::vector<std::string>>;

/// An empty office and ledgers written for it.
class Desk {
  public:
    Desk() : office(office::Office::create(scratch / "a.dangwu", "tester")) {}

    std::filesystem::path ledger(const std::string& name, const std::string& text) {
        std::ofstream(scratch / name) << text;
        return scratch / name;
    }
    /// A workbook of one sheet with texts only.
    std::filesystem::path workbook(const Rows& rows, const std::string& sheet = "Sheet1",
                                   const std::string& name = "book.xlsx") {
        sheets::WorkbookWriter writer(scratch / name);
        writer.add_sheet(sheet);
        for (const auto& row : rows) {
            std::vector<sheets::Entry> entries;
            for (const std::string& text : row) entries.push_back(text.empty() ? sheets::Entry{} : sheets::Entry{text});
            writer.write_row(entries);
        }
        writer.finish();
        return scratch / name;
    }
    exchange::ImportReport import(const std::filesystem::path& file, const exchange::ImportOptions& options = {}) {
        return exchange::import(*office, {file}, options);
    }
    /// Refused rows come back instead of stopping it.
    exchange::ImportReport import_sound(const std::filesystem::path& file) {
        exchange::ImportOptions options;
        options.skip_bad = true;
        return import(file, options);
    }
    /// The report of the one sheet of the workbook.
    exchange::SheetReport read(const Rows& rows, const std::string& sheet = "Sheet1",
                               const exchange::ImportOptions& options = {}) {
        auto report = import(workbook(rows, sheet), options);
        REQUIRE(report.workbooks.front().sheets.size() == 1);
        return report.workbooks.front().sheets.front();
    }
    /// Adds an organization or enterprise by its name.
    void know(const char* kind, const std::string& name, const std::string& type = "") {
        Record record(*find_kind(kind));
        record.set("name", name);
        if (!type.empty()) record.set("type", type);
        office->save(record);
    }
    std::vector<Record> all(const char* kind) { return office->list(office::Query(*find_kind(kind))); }
    /// The values of a field over all records of a kind, as a person reads them, sorted.
    std::vector<std::string> values(const char* kind, const char* field) {
        std::vector<std::string> found;
        for (const Record& record : all(kind)) found.push_back(shown(record.kind().field(field), record.get(field)));
        std::sort(found.begin(), found.end());
        return found;
    }

    Scratch scratch;
    std::unique_ptr<office::Office> office;
};

inline std::string reasons(const std::vector<exchange::Remark>& remarks) {
    std::string text;
    for (const exchange::Remark& remark : remarks)
        text += std::to_string(remark.row) + " " + remark.field + " " + remark.value + " " + remark.reason + "\n";
    return text;
}

inline Trouble trouble_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        CHECK(std::string(error.what()).size() > 10);
        return error.kind();
    }
    FAIL("nothing was thrown");
    return Trouble::failed;
}

}  // namespace dangwu::testing
