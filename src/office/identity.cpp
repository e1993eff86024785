#include "office/identity.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "records/text.h"

namespace dangwu::office {

namespace {

/// A value as part of a key. References by id, or by their text where they have none.
std::string key_part(Office& office, const Field& field, const Value& value) {
    if (is_empty(value)) return {};
    if (field.sealed) return office.store().lookup_key(field, std::get<std::string>(value));
    if (const auto* to = std::get_if<Reference>(&value))
        return to->id ? "#" + std::to_string(to->id) : folded(to->text);
    if (const auto* text = std::get_if<std::string>(&value)) return folded(*text);
    return shown(field, value);
}

/// Which parts of a key may be empty: a topic or an investor may be missing on both sides, what identifies may not.
bool must_be_given(const Kind& kind, std::string_view path) {
    const Field* field = kind.find(path.substr(0, path.find('.')));
    return path.find('.') != path.npos || (field && (field->required || field->sealed)) || kind.same.size() > 1;
}

/// The parts that the child rows of a path such as rows.field add to keys, one a row.
std::vector<std::string> row_parts(Office& office, const Record& record, const Field& root,
                                   std::string_view leaf_name) {
    std::vector<std::string> parts;
    const Field& leaf = root.rows->field(leaf_name);
    for (std::size_t i = 0; i < root.row_count(record.data()); ++i)
        parts.push_back(key_part(office, leaf, get(leaf, row_at(root, record.data(), i))));
    return parts;
}

/// True if a part that excludes an alternative (a path with !) is given.
bool is_given(Office& office, const Record& record, std::string_view path) {
    const std::size_t dot = path.find('.');
    const Field& root = record.kind().field(path.substr(0, dot));
    if (dot == path.npos) return !is_empty(record.get(root));
    const std::vector<std::string> parts = row_parts(office, record, root, path.substr(dot + 1));
    return std::any_of(parts.begin(), parts.end(), [](const std::string& part) { return !part.empty(); });
}

}  // namespace

std::vector<std::string> identity_keys(Office& office, const Record& record, std::size_t alternative) {
    constexpr char separator = '\x1f';
    std::vector<std::string> found = {std::to_string(alternative)};
    for (std::string_view path : record.kind().same[alternative]) {
        if (path.starts_with('!')) {
            if (is_given(office, record, path.substr(1))) return {};
            continue;
        }
        const bool may_be_empty = !must_be_given(record.kind(), path);
        const std::size_t dot = path.find('.');
        const Field& root = record.kind().field(path.substr(0, dot));
        if (dot == path.npos) {
            const std::string part = key_part(office, root, record.get(root));
            if (part.empty() && !may_be_empty) return {};
            for (std::string& key : found) (key += separator) += part;
            continue;
        }
        const std::vector<std::string> parts = row_parts(office, record, root, path.substr(dot + 1));
        std::vector<std::string> longer;
        for (const std::string& key : found)
            for (const std::string& part : parts)
                if (!part.empty() || may_be_empty) longer.push_back(key + separator + part);
        found = std::move(longer);
    }
    return found;
}

bool told_apart(const Record& a, const Record& b) {
    for (const Field& field : a.kind().fields) {
        if (!field.unique) continue;
        Value mine = a.get(field), theirs = b.get(field);
        if (!is_empty(mine) && !is_empty(theirs) && mine != theirs) return true;
    }
    return false;
}

namespace {

std::vector<const Field*> fields_of(const Kind& kind, std::size_t alternative) {
    std::vector<const Field*> fields;
    for (std::string_view path : kind.same[alternative])
        if (!path.starts_with('!')) fields.push_back(&kind.field(path.substr(0, path.find('.'))));
    return fields;
}

/// Those of the records that are not told apart from each of the others.
std::vector<Named> possibly_one(Office& office, const Kind& kind, const std::vector<std::int64_t>& ids) {
    std::vector<Record> records;
    for (std::int64_t id : ids) records.push_back(office.load(kind, id));
    std::vector<Named> alike;
    for (const Record& one : records)
        for (const Record& other : records)
            if (one.id != other.id && !told_apart(one, other)) {
                alike.push_back({&kind, one.id, title_of(one)});
                break;
            }
    return alike;
}

}  // namespace

std::vector<PossiblyOne> possible_duplicates(Office& office, const Kind& kind) {
    std::vector<std::unordered_map<std::string, std::vector<std::int64_t>>> bearers(kind.same.size());
    for (std::int64_t id : office.ids(Query(kind))) {
        const Record record = office.load(kind, id);
        for (std::size_t i = 0; i < kind.same.size(); ++i)
            for (std::string& key : identity_keys(office, record, i)) {
                auto& ids = bearers[i][std::move(key)];
                if (ids.empty() || ids.back() != id) ids.push_back(id);
            }
    }
    std::vector<PossiblyOne> found;
    std::set<std::vector<std::int64_t>> seen;
    for (std::size_t i = 0; i < bearers.size(); ++i)
        for (const auto& [key, ids] : bearers[i]) {
            if (ids.size() < 2 || !seen.insert(ids).second) continue;
            if (auto records = possibly_one(office, kind, ids); !records.empty())
                found.push_back({fields_of(kind, i), std::move(records)});
        }
    std::sort(found.begin(), found.end(),
              [](const PossiblyOne& a, const PossiblyOne& b) { return a.records.front().id < b.records.front().id; });
    return found;
}

}  // namespace dangwu::office
