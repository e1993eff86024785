#include "storage/delta.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "records/language.h"

namespace dangwu::storage {

namespace {

using Json = nlohmann::json;

/// A text as JSON. Written by hand: a roll of 100,000 persons writes two million of them.
void append_text(std::string& out, std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += digits[c >> 4];
            out += digits[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_value(std::string& out, Store& store, const Field& field, const Value& value) {
    struct Writer {
        std::string& out;
        Store& store;
        const Field& field;
        void operator()(std::monostate) const { out += "null"; }
        void operator()(bool yes) const { out += yes ? "true" : "false"; }
        void operator()(std::int64_t number) const { out += std::to_string(number); }
        void operator()(const Decimal& number) const { append_text(out, number.text()); }
        void operator()(const Date& date) const { append_text(out, date.iso()); }
        void operator()(const std::string& text) const { append_text(out, text); }
        void operator()(const Reference& to) const {
            out += to.id ? "{\"ref\":" : "{\"text\":";
            append_text(out, to.id ? store.gid_of(field.target(), to.id) : to.text);
            out += '}';
        }
    };
    std::visit(Writer{out, store, field}, value);
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

/// The value of a field of any type; child rows as an array of their values that are given.
void append_field(std::string& out, Store& store, const Field& field, const void* row) {
    if (field.type != Type::rows) return append_value(out, store, field, get(field, row));
    if (field.row_count(row) == 0) {
        out += "null";
        return;
    }
    out += '[';
    for (std::size_t i = 0; i < field.row_count(row); ++i) {
        out += i ? ",{" : "{";
        bool first = true;
        for (const Field& child : field.rows->fields) {
            Value value = get(child, row_at(field, row, i));
            if (is_empty(value)) continue;
            if (!std::exchange(first, false)) out += ',';
            append_text(out, child.name);
            out += ':';
            append_value(out, store, child, value);
        }
        out += '}';
    }
    out += ']';
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

bool is_absent(const Field& field, const void* row) {
    return field.type == Type::rows ? field.row_count(row) == 0 : is_empty(get(field, row));
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
    Delta delta;
    delta.open.reserve(1024);
    for (const Field& field : kind.fields) {
        if (before ? field_is_same(field, from, to) : is_absent(field, to)) continue;
        std::string& part = goes_sealed(field) ? delta.sealed : delta.open;
        part += part.empty() ? '{' : ',';
        append_text(part, field.name);
        part += ":[";
        append_field(part, store, field, from);
        part += ',';
        append_field(part, store, field, to);
        part += ']';
    }
    for (std::string* part : {&delta.open, &delta.sealed})
        if (!part->empty()) *part += '}';
    return delta;
}

namespace {
constexpr const char* attachment = "attachment";
constexpr const char* hex_digits = "0123456789abcdef";
}  // namespace

Delta attachment_delta(const AttachmentChange& change) {
    std::string hash;
    for (char byte : change.hash) {
        hash += hex_digits[static_cast<unsigned char>(byte) >> 4];
        hash += hex_digits[byte & 15];
    }
    return {Json{{attachment, {{"id", change.id}, {"name", change.name}, {"hash", hash}}}}.dump(), {}};
}

std::optional<AttachmentChange> attachment_in(const Delta& delta) {
    if (delta.open.empty()) return std::nullopt;
    const Json json = Json::parse(delta.open, nullptr, false);  // changed from outside, it may be anything
    auto at = json.is_object() ? json.find(attachment) : json.end();
    if (at == json.end() || !at->is_object() || !at->contains("id") || !at->contains("name") || !at->contains("hash"))
        return std::nullopt;
    AttachmentChange change{at->at("id").get<std::int64_t>(), at->at("name").get<std::string>(), {}};
    const std::string hash = at->at("hash").get<std::string>();
    for (std::size_t i = 0; i + 1 < hash.size(); i += 2)
        change.hash += static_cast<char>(std::stoi(hash.substr(i, 2), nullptr, 16));
    return change;
}

std::vector<FieldChange> in_words(Store& store, const Kind& kind, const Delta& delta) {
    std::vector<FieldChange> changes;
    for (const std::string& part : {delta.open, delta.sealed})
        each_change(kind, part, [&](const Field& field, const Json& before, const Json& after) {
            changes.push_back({&field, words_of(store, field, before), words_of(store, field, after)});
        });
    return changes;
}

void bring_forward(Store& store, const Delta& delta, Record& record) {
    for (const std::string& part : {delta.open, delta.sealed})
        each_change(record.kind(), part, [&](const Field& field, const Json&, const Json& after) {
            decode_field(store, field, record.data(), after);
        });
}

std::vector<const Field*> take_back(Store& store, const Delta& delta, Record& record,
                                    const std::set<const Field*>& done) {
    std::vector<const Field*> changed_since;
    Record wanted(record.kind()), was(record.kind());
    for (const std::string& part : {delta.open, delta.sealed})
        each_change(record.kind(), part, [&](const Field& field, const Json& before, const Json& after) {
            if (done.contains(&field)) return;
            decode_field(store, field, wanted.data(), after);
            decode_field(store, field, was.data(), before);
            if (field.derived || field_is_same(field, record.data(), wanted.data()))
                decode_field(store, field, record.data(), before);
            else if (!field_is_same(field, record.data(), was.data()))
                changed_since.push_back(&field);
        });
    return changed_since;
}

std::vector<const Field*> fields_of(const Kind& kind, const Delta& delta) {
    std::vector<const Field*> fields;
    for (const std::string& part : {delta.open, delta.sealed})
        each_change(kind, part, [&](const Field& field, const Json&, const Json&) { fields.push_back(&field); });
    return fields;
}

}  // namespace dangwu::storage
