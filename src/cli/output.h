#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace dangwu::cli {

using Json = nlohmann::ordered_json;

enum class Format { table, csv, json };

/// Rows under headings, as an aligned table (Han characters take two places) or as CSV.
void print_rows(Format format, const std::vector<std::string>& headings,
                const std::vector<std::vector<std::string>>& rows);
void print_json(const Json& document);

}  // namespace dangwu::cli
