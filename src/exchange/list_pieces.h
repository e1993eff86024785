#pragma once
#include <string>
#include <vector>

#include "records/field.h"

namespace dangwu::exchange {

/// The pieces of a list in one cell. Names of persons are cut at blanks too, where these do not only space a name.
std::vector<std::string> list_pieces(const std::string& text, const Field& field);

}  // namespace dangwu::exchange
