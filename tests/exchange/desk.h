#pragma once
#include <catch2/catch.hpp>

#include <fstream>
#include <functional>

#include "../sample_office.h"
#include "exchange/import.h"
#include "records/error.h"
#include "records/kinds.h"
#include "sheets/writer.h"

namespace dangwu::testing {

/// An empty office and ledgers written for it.
class Desk {
  public:
    Desk() : office(office::Office::create(scratch / "a.dangwu", "tester")) {}

    std::filesystem::path ledger(const std::string& name, const std::string& text) {
        std::ofstream(scratch / name) << text;
        return scratch / name;
    }
    std::filesystem::path workbook(const std::vector<std::vector<std::string>>& rows) {
        sheets::WorkbookWriter writer(scratch / "book.xlsx");
        writer.add_sheet("Sheet1");
        for (const auto& row : rows) {
            std::vector<sheets::Entry> entries;
            for (const std::string& text : row) entries.push_back(text.empty() ? sheets::Entry{} : sheets::Entry{text});
            writer.write_row(entries);
        }
        writer.finish();
        return scratch / "book.xlsx";
    }
    /// Refused rows come back instead of stopping it.
    exchange::ImportReport import_sound(const std::filesystem::path& file) {
        exchange::ImportOptions options;
        options.skip_bad = true;
        return import(file, options);
    }
    exchange::ImportReport import(const std::filesystem::path& file, const exchange::ImportOptions& options = {}) {
        return exchange::import(*office, {file}, options);
    }
    std::vector<Record> all(const char* kind) { return office->list(office::Query(*find_kind(kind))); }

    Scratch scratch;
    std::unique_ptr<office::Office> office;
};

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
