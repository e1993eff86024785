#pragma once
#include <string>
#include <string_view>

/// Keys for the two customary orders of persons' names, to be stored as BLOB and compared as bytes. They depend on the
/// tables compiled into the program, never on a locale or a library's collation.
namespace dangwu::query {

/// Stored beside the keys of a file (search keys and sort keys); other tables mean that the file's keys must be
/// rebuilt.
inline constexpr int name_tables_version = 1;

/// By sound: syllable, tone; characters of one sound by stroke count, so that 张 and 章 do not mix.
/// The surname counts with its reading as a surname (曾 under Z, 单 under S).
std::string sort_key_pinyin(std::string_view name);

/// 姓氏笔画: characters by stroke count, within a count by the kind of the strokes in turn (横竖撇点折); of equal
/// surnames the single given names come before the double ones.
std::string sort_key_stroke(std::string_view name);

}  // namespace dangwu::query
