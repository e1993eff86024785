#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "query/filter.h"

namespace dangwu::figures {

enum class Measure {
    count,
    sum,
    distinct,
    value,
    month,
    last_month,
    change,
    growth,
    share,
    indicator,
    indicator_growth,
};

/// A figure as the data file defines it (forms/figures/summary.figures says how it is written).
struct Definition {
    std::string id;  ///< without a bracket
    bool by_name = false;
    std::string title_zh, title_en, unit;
    int decimals = 0;
    Decimal scale = Decimal::of(1);
    const Kind* kind = nullptr;
    query::Filter where;
    query::Path each;
    Measure measure = Measure::count;
    bool measured = false;  ///< the measure was given
    std::vector<query::Path> paths;
    std::vector<std::string> words;  ///< other figures' ids, or names of an indicator
    std::string fault;               ///< what is wrong with it; then it has no value

    std::string title() const;
};

/// One definition from its keys and values, written as in the data file. Throws Error(usage) saying what is wrong.
Definition make_definition(const std::string& id, const std::vector<std::pair<std::string, std::string>>& lines);

/// Reads definitions. Throws Error(usage) naming the block and what is wrong with it.
std::vector<Definition> read_definitions(std::string_view text);

/// The definitions that come with the program.
const std::vector<Definition>& definitions();

}  // namespace dangwu::figures
