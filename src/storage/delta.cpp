#include "storage/delta.h"

#include <nlohmann/json.hpp>

#include "records/language.h"

namespace dangwu::storage {

namespace {

using Json = nlohmann::json;

Json encode(Store& store, const Field& field, const Value& value) {
    struct Encoder {
        Store& store;
        const Field& field;
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(bool yes) const { return yes; }
        Json operator()(std::int64_t number) const { return number; }
        Json operator()(const Decimal& number) const { return number.text(); }
        Json operator()(const Date& date) const { return date.iso(); }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(const Reference& to) const {
            if (to.id == 0) return {{"text", to.text}};
            return {{"ref", store.gid_of(field.target(), to.id)}};
        }
    };
    return std::visit(Encoder{store, field}, value);
}

Value decode(Store& store, const Field& field, const Json& json) {
    if (json.is_null()) return {};
    switch (field.type) {
        case Type::flag: return json.get<bool>();
        case Type::whole: return json.get<std::int64_t>();
        case Type::decimal: return Decimal::parse(json.get<std::string>()).value_or(Decimal());
        case Type::date: return Date::from_iso(json.get<std::string>()).value_or(Date());
        case Type::reference: {
            if (json.contains("text")) return Reference{0, json["text"].get<std::string>()};
            std::int64_t id = store.id_of(field.target(), json.at("ref").get<std::string>());
            return Reference{id, store.name_of(field.target(), id)};
        }
        default: return json.get<std::string>();
    }
}

bool goes_sealed(const Field& field) {
    if (field.sealed) return true;
    if (field.type != Type::rows) return false;
    for (const Field& child : field.rows->fields)
        if (child.sealed) return true;
    return false;
}

/// The value of a field of any type; child rows as an array.
Json encode_field(Store& store, const Field& field, const void* row) {
    if (field.type != Type::rows) return encode(store, field, get(field, row));
    Json list = Json::array();
    for (std::size_t i = 0; i < field.row_count(row); ++i) {
        Json entry = Json::object();
        for (const Field& child : field.rows->fields)
            if (Json value = encode_field(store, child, row_at(field, row, i)); !value.is_null())
                entry[child.name] = std::move(value);
        list.push_back(std::move(entry));
    }
    return list.empty() ? Json() : list;
}

void decode_field(Store& store, const Field& field, void* row, const Json& json) {
    if (field.type != Type::rows) return set(field, row, decode(store, field, json));
    field.clear_rows(row);
    if (!json.is_array()) return;
    for (const Json& entry : json) {
        void* child = field.add_row(row);
        for (const auto& [name, value] : entry.items())
            if (const Field* described = field.rows->find(name)) decode_field(store, *described, child, value);
    }
}

std::string words_of(Store& store, const Field& field, const Json& json) {
    if (field.type != Type::rows) return shown(field, decode(store, field, json));
    std::string words;
    if (!json.is_array()) return words;
    for (const Json& entry : json) {
        std::string row;
        for (const auto& [name, value] : entry.items()) {
            const Field* child = field.rows->find(name);
            if (!child) continue;
            std::string text = child->sealed ? std::string("***") : words_of(store, *child, value);
            if (!text.empty()) row += (row.empty() ? "" : " ") + text;
        }
        words += (words.empty() ? "" : tr(N_("; "))) + row;
    }
    return words;
}

bool field_is_same(const Field& field, const void* a, const void* b) {
    if (field.type != Type::rows) return get(field, a) == get(field, b);
    if (field.row_count(a) != field.row_count(b)) return false;
    for (std::size_t i = 0; i < field.row_count(a); ++i)
        if (!same_values(*field.rows, row_at(field, a, i), row_at(field, b, i))) return false;
    return true;
}

template <class Use>
void each_change(const Kind& kind, const std::string& part, Use use) {
    if (part.empty()) return;
    const Json delta = Json::parse(part);
    for (const auto& [name, change] : delta.items())
        if (const Field* field = kind.find(name)) use(*field, change.at(0), change.at(1));
}

}  // namespace

Delta difference(Store& store, const Record* before, const Record* after) {
    const Kind& kind = (after ? after : before)->kind();
    const Record nothing(kind);
    const void* from = (before ? *before : nothing).data();
    const void* to = (after ? *after : nothing).data();
    Json open = Json::object(), sealed = Json::object();
    for (const Field& field : kind.fields) {
        if (field_is_same(field, from, to)) continue;
        (goes_sealed(field) ? sealed : open)[field.name] = {encode_field(store, field, from),
                                                            encode_field(store, field, to)};
    }
    return {open.empty() ? "" : open.dump(), sealed.empty() ? "" : sealed.dump()};
}

std::vector<FieldChange> in_words(Store& store, const Kind& kind, const Delta& delta) {
    std::vector<FieldChange> changes;
    for (const std::string& part : {delta.open, delta.sealed})
        each_change(kind, part, [&](const Field& field, const Json& before, const Json& after) {
            changes.push_back({&field, words_of(store, field, before), words_of(store, field, after)});
        });
    return changes;
}

std::vector<const Field*> take_back(Store& store, const Delta& delta, Record& record) {
    std::vector<const Field*> changed_since;
    Record wanted(record.kind());
    for (const std::string& part : {delta.open, delta.sealed})
        each_change(record.kind(), part, [&](const Field& field, const Json& before, const Json& after) {
            decode_field(store, field, wanted.data(), after);
            if (field.derived || field_is_same(field, record.data(), wanted.data()))
                decode_field(store, field, record.data(), before);
            else
                changed_since.push_back(&field);
        });
    return changed_since;
}

}  // namespace dangwu::storage
