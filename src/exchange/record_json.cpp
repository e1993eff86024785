#include "exchange/record_json.h"

namespace dangwu::exchange {

namespace {

using Json = nlohmann::ordered_json;

void add_fields(Json& json, const Kind& kind, const void* row) {
    for (const Field& field : kind.fields) {
        if (field.type != Type::rows) {
            json[field.name] = to_json(field, get(field, row));
            continue;
        }
        Json rows = Json::array();
        for (std::size_t i = 0; i < field.row_count(row); ++i) {
            Json child = Json::object();
            add_fields(child, *field.rows, row_at(field, row, i));
            rows.push_back(std::move(child));
        }
        json[field.name] = std::move(rows);
    }
}

}  // namespace

Json to_json(const Field& field, const Value& value) {
    if (is_empty(value)) return nullptr;
    if (const auto* yes = std::get_if<bool>(&value)) return *yes;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* number = std::get_if<Decimal>(&value)) return number->value();
    if (const auto* to = std::get_if<Reference>(&value))
        return {{"id", to->id ? Json(to->id) : Json()}, {"name", to->text}};
    return shown(field, value);
}

Json to_json(const Record& record) {
    Json json = {{"id", record.id}, {"gid", record.gid}, {"revision", record.revision}};
    add_fields(json, record.kind(), record.data());
    return json;
}

}  // namespace dangwu::exchange
