#pragma once
#include <string>
#include <vector>

#include "records/field.h"

/// How a described kind lies in tables. The one place that knows the names of tables and columns.
namespace dangwu::storage {

enum class ColumnRole {
    value,       ///< the field itself
    reference,   ///< the id of the referenced record
    plain_text,  ///< the text of a reference that has no record
    lookup,      ///< the keyed hash of a sealed field
};

struct Column {
    std::string name;
    const Field* field;
    ColumnRole role;
    bool integer;  ///< INTEGER column; otherwise TEXT (of a lookup BLOB)
};

/// A kind, or a child list of one, as a table.
struct Table {
    std::string name;
    const Kind* kind;
    std::vector<Column> columns;
    bool has_sealed = false;          ///< a column `sealed` with all sealed fields as one box
    bool has_names = false;           ///< sort keys, and a table NAME_names of search keys
    std::vector<const Field*> lists;  ///< the child lists, each a table of its own

    std::string insert_sql, update_sql;  ///< of a record: gid, revision, removed, the columns, sealed, sort keys, [id];
                                         ///< of a child row: owner, seq, the columns, sealed (no update)

    const Column* column(const Field& field, ColumnRole role = ColumnRole::value) const;
};

const Table& table_of(const Kind& kind);
const Table& table_of_rows(const Kind& kind, const Field& list);

/// The kind that is searched when a kind is: itself, or the one that its search field refers to (a talent by the
/// person's name).
const Kind& searched_kind(const Kind& kind);

/// CREATE statements of the shape that the descriptions need today. Migrations are written by hand, not made of this;
/// a test holds the two against each other.
std::string create_statements(const Kind& kind);

}  // namespace dangwu::storage
