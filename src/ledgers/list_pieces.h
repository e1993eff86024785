#pragma once
#include <string>
#include <vector>

#include "records/field.h"

namespace dangwu::ledgers {

/// The pieces of a list in one cell. Names of persons are cut at blanks too, where these do not only space a name.
std::vector<std::string> list_pieces(const std::string& text, const Field& field);

/// Takes off what stands in brackets behind a name, and returns it: 出差 of 王五（出差）.
std::string take_remark(std::string& name);

/// The pieces of a numbered list: 1.审议… 2.研究…; nothing unless it begins with 1 and goes on with 2.
std::vector<std::string> numbered_pieces(const std::string& text);

}  // namespace dangwu::ledgers
