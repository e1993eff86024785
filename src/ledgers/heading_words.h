#pragma once
#include <string>
#include <string_view>

/// Headings as offices write them, brought to one form: 组建日期 and 组建时间, 开展支部 and 开展党组织, 是否规上 and
/// 规上 mean the same. The description of a kind lists what its columns are called; this is the vocabulary that all
/// share.
namespace dangwu::ledgers {

/// A heading (folded) without brackets and what stands in them.
std::string bare_heading(std::string_view folded);

/// The one form of a heading (folded). Empty only for an empty heading.
std::string canonical_heading(std::string_view folded);

/// True for a word that says too little to be found inside a longer heading: 时间, 类别, 内容.
bool is_generic_heading(std::string_view canonical);

}  // namespace dangwu::ledgers
