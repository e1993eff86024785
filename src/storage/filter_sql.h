#pragma once
#include <string>
#include <vector>

#include "query/filter.h"
#include "storage/store.h"

namespace dangwu::storage {

/// A piece of SQL with its values, which are bound and never written into the text.
struct Sql {
    std::string text;
    std::vector<Value> values;  ///< text, whole numbers; BLOB keys as text marked in `blobs`
    std::vector<bool> blobs;

    void bind_to(Statement& statement, int first_parameter = 1) const;
    void append(const Sql& other);
    void add(Value value, bool blob = false);
};

/// The condition of the filter on the rows of `alias`, a table of the kind.
Sql condition(const query::Filter& filter, const Kind& kind, const std::string& alias,
              const query::Parameters& parameters, const Store& store);

/// SELECT of all values at the path, as column `value`, beside the owner's id as column `id`, over the records of the
/// kind for which `where` (on alias t) holds. Empty values are left out.
Sql values_at(const query::Path& path, const Kind& kind, const Sql& where, const query::Parameters& parameters,
              const Store& store);

}  // namespace dangwu::storage
