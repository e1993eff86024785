#pragma once
#include <string>
#include <string_view>

#include "records/field.h"

/// What the names of a kind say beside what tells them apart (NameForm of its description). Names are folded.
namespace dangwu::ledgers {

/// True if ledgers shorten the names of the kind.
bool is_shortened(const Kind& kind);

/// What tells a name apart: 恒泰滤清 of 中共恒泰滤清股份有限公司支部委员会. Empty if it says only what it is: 党工委.
std::string core_of(const Kind& kind, const std::string& name);

/// True if the name is written out, so that it is no piece of another.
bool is_written_out(const Kind& kind, const std::string& name);
/// True if it means itself only: 恒泰有限公司 is not 恒泰滤清股份有限公司, though 恒泰公司 may be.
bool means_itself_only(const Kind& kind, const std::string& name);

/// The sort that a name says it is of: the first word of the sort, and how it is divided.
struct NameSort {
    std::string sort;    ///< 支部; empty if the name does not say
    std::string within;  ///< 临时, 联合
    friend bool operator==(const NameSort&, const NameSort&) = default;
};
NameSort sort_of(const Kind& kind, const std::string& name);

/// The kind whose names look so, or null: …公司, …支部.
const Kind* kind_by_look(std::string_view name);

}  // namespace dangwu::ledgers
