#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "records/error.h"
#include "sheets/reader.h"

namespace dangwu::sheets {

inline std::filesystem::path data(const std::string& name) {
    return std::filesystem::path(DANGWU_TEST_DATA) / "sheets" / name;
}

/// A sheet as the reader delivered it.
struct Page {
    SheetInfo info;
    std::vector<Row> rows;
    std::vector<Merge> merges;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_columns, pictures;

    /// The cell that a person would call "B4"; an empty one if there is none.
    Cell at(const std::string& name) const {
        auto column = static_cast<std::uint32_t>(name[0] - 'A');
        auto number = static_cast<std::uint32_t>(std::stoul(name.substr(1)));
        for (auto& row : rows)
            if (row.number == number)
                for (auto& cell : row.cells)
                    if (cell.column == column) return cell;
        return {};
    }
    std::string text(const std::string& name) const { return at(name).text; }
};

struct Collector : Sink {
    std::vector<Page> pages;
    std::size_t row_limit = SIZE_MAX;

    bool sheet(const SheetInfo& info) override {
        pages.emplace_back().info = info;
        return true;
    }
    void hidden_columns(std::uint32_t first, std::uint32_t last) override {
        pages.back().hidden_columns.emplace_back(first, last);
    }
    bool row(Row& row) override {
        pages.back().rows.push_back(std::move(row));
        return pages.back().rows.size() < row_limit;
    }
    void cell_picture(std::uint32_t row, std::uint32_t column) override {
        pages.back().pictures.emplace_back(row, column);
    }
    void merge(const Merge& merge) override { pages.back().merges.push_back(merge); }
};

inline std::vector<Page> pages_of(const std::filesystem::path& file, const Limits& limits = {}) {
    Collector collector;
    read(file, collector, limits);
    return collector.pages;
}

inline Page first_page(const std::string& name) {
    auto pages = pages_of(data(name));
    REQUIRE_FALSE(pages.empty());
    return pages.front();
}

/// Row number, column and text of every cell, for comparing files.
inline std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> texts(const Page& page) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> result;
    for (auto& row : page.rows)
        for (auto& cell : row.cells) result[{row.number, cell.column}] = cell.text;
    return result;
}

}  // namespace dangwu::sheets
