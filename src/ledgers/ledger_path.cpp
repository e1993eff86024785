#include "ledgers/ledger_path.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "ledgers/heading_words.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

void add_words(std::vector<Heading>& headings, const LedgerPath& path, const char* label, const char* further,
               double weight) {
    // Words stand in the order of their certainty: 活动内容 is sooner the content, its first word, than the topic.
    double less = 0;
    auto add = [&](const std::string& word) {
        std::string canonical = canonical_heading(folded(word));
        headings.push_back({path, folded(word), canonical, decode(canonical), weight - less});
        less = std::min(less + 0.002, 0.08);
    };
    if (label) {
        add(tr(label, Language::zh_CN));
        add(tr(label, Language::en));
    }
    for (const std::string& word : words(further)) add(word);
}

std::vector<Heading> collect(const Kind& kind) {
    std::vector<Heading> headings;
    add_words(headings, {}, nullptr, "记录号 record_id", 1);
    for (const Field& field : kind.fields) {
        if (field.derived) continue;
        if (field.type == Type::rows) {
            for (const Field& child : field.rows->fields)
                if (*child.headings)
                    add_words(headings, {&field, &child, nullptr, {}}, child.label, child.headings, 0.95);
        } else if (!field.carries.empty()) {
            add_words(headings, {&field, nullptr, nullptr, {}}, field.label, field.headings, 0.85);
            for (const char* name : field.carries) {
                const Field& carried = field.target().field(name);
                add_words(headings, {&field, &carried, nullptr, {}}, carried.label, carried.headings, 0.9);
            }
        } else {
            add_words(headings, {&field, nullptr, nullptr, {}}, field.label, field.headings, 1);
        }
    }
    for (const LedgerColumn& column : kind.columns)
        if (auto path = parse_ledger_path(kind, column.path))
            add_words(headings, *path, nullptr, column.headings, 0.95);
    return headings;
}

}  // namespace

std::string LedgerPath::text() const {
    if (!root) return "gid";
    std::string text = root->name;
    if (selector) text += std::string("[") + selector->name + "=" + selected + "]";
    if (leaf) text += std::string(".") + leaf->name;
    return text;
}

std::optional<LedgerPath> parse_ledger_path(const Kind& kind, std::string_view text) {
    if (text == "gid") return LedgerPath{};
    LedgerPath path;
    std::size_t end = text.find_first_of("[.");
    path.root = kind.find_written(text.substr(0, end));
    if (!path.root || path.root->derived) return std::nullopt;
    if (end == text.npos) return path.root->type == Type::rows ? std::nullopt : std::optional(path);
    const Kind* inner = path.root->type == Type::rows        ? path.root->rows
                        : path.root->type == Type::reference ? &path.root->target()
                                                             : nullptr;
    if (!inner) return std::nullopt;
    if (text[end] == '[') {
        std::size_t equals = text.find('=', end), close = text.find("].", end);
        if (equals == text.npos || close == text.npos || equals > close) return std::nullopt;
        path.selector = inner->find_written(text.substr(end + 1, equals - end - 1));
        path.selected = text.substr(equals + 1, close - equals - 1);
        if (!path.selector) return std::nullopt;
        end = close + 1;
    }
    path.leaf = inner->find_written(text.substr(end + 1));
    return path.leaf ? std::optional(path) : std::nullopt;
}

const std::vector<Heading>& headings_of(const Kind& kind) {
    static const std::map<const Kind*, std::vector<Heading>> all = [] {
        std::map<const Kind*, std::vector<Heading>> map;
        for (const Kind* each : all_kinds()) map[each] = collect(*each);
        return map;
    }();
    return all.at(&kind);
}

}  // namespace dangwu::ledgers
