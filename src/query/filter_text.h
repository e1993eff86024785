#pragma once
#include <string>
#include <vector>

#include "records/record.h"

/// Filters written for people, in their language, as they would type them: 性别 = 女 且 入党时间 属于 本年.
namespace dangwu::query {

/// A condition that a menu offers.
struct Offer {
    std::string label;      ///< in the menu, below the field's name: 女
    std::string condition;  ///< 性别 = 女
};

/// What can be asked of a field without typing: each of its codes, yes and no, the usual periods; last, unless every
/// record has it, whether it is given. Nothing of a sealed field.
std::vector<Offer> offers(const Kind& kind, const Field& field);

/// The condition that the record fulfils by this field: 民族 = 苗族, or that it is not given. Of child rows the first
/// counts. Empty for a field that nobody would ask for as a whole (a note, what is sealed).
std::string condition_of(const Record& record, const Field& field);
/// The opposite of a condition.
std::string opposite(const std::string& condition);

/// The filter with one more condition about the field, in the place of one that it holds already. A filter that cannot
/// be read gives way.
std::string narrowed(const std::string& filter, const Kind& kind, const Field& field, const std::string& condition);

}  // namespace dangwu::query
