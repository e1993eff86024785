#include "desktop/column_widths.h"

#include <catch2/catch.hpp>
#include <numeric>
#include <random>

using namespace dangwu::desktop;

TEST_CASE("with room to spare the widest text takes it") {
    CHECK(share_out({{100, 80, false}, {150, 80, true}, {200, 80, true}}, 500) == std::vector<int>{100, 150, 250});
}

TEST_CASE("with too little room long texts give way and short ones stay whole") {
    CHECK(share_out({{100, 80, false}, {90, 80, true}, {300, 80, true}, {400, 80, true}}, 590) ==
          std::vector<int>{100, 90, 200, 200});
}

TEST_CASE("nothing gets narrower than what still tells something") {
    CHECK(share_out({{100, 80, false}, {300, 80, true}, {60, 80, true}}, 10) == std::vector<int>{100, 80, 60});
}

TEST_CASE("columns fill the room exactly, but for less than a pixel a column, whatever they need") {
    std::mt19937 random(7);
    auto pick = [&](int low, int high) { return std::uniform_int_distribution<>(low, high)(random); };
    for (int round = 0; round < 500; ++round) {
        std::vector<ColumnNeed> columns(static_cast<std::size_t>(pick(1, 14)));
        int least = 0;
        bool any = false;
        for (ColumnNeed& column : columns) {
            column = {pick(40, 400), pick(40, 120), pick(0, 2) > 0};
            any = any || column.elastic;
            least += column.elastic ? std::min(column.width, column.narrowest) : column.width;
        }
        const int room = pick(100, 2000);
        const std::vector<int> widths = share_out(columns, room);
        const int total = std::accumulate(widths.begin(), widths.end(), 0);
        INFO(round);
        if (least >= room) CHECK(total == least);
        if (least < room && any) CHECK(total == room);
        for (std::size_t i = 0; i < widths.size(); ++i)
            CHECK(widths[i] >= std::min(columns[i].width, columns[i].narrowest));
    }
}

TEST_CASE("one value in ten may be cut") {
    CHECK(usual_width({}) == 0);
    CHECK(usual_width({50}) == 50);
    CHECK(usual_width({900, 50, 51, 52, 53, 54, 55, 56, 57, 58}) == 58);
}
