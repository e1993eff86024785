#pragma once
#include <nlohmann/json.hpp>

#include "records/record.h"

namespace dangwu::exchange {

/// A record as JSON: keys are the field names; dates YYYY-MM-DD, YYYY-MM or YYYY; absent values null; references
/// {"id": 12, "name": "…"}, plain texts in their place {"id": null, "name": "…"}; codes by their label in the process's
/// language; child rows as arrays of objects. With id, gid and revision of the record.
nlohmann::ordered_json to_json(const Record& record);

/// One value as JSON.
nlohmann::ordered_json to_json(const Field& field, const Value& value);

}  // namespace dangwu::exchange
