#include "ledgers/name_form.h"

#include <algorithm>
#include <map>

#include "records/kinds.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

/// A NameForm with its words cut.
struct Words {
    std::vector<std::string> before, whole_begins, whole_ends, within_sort, looks;
    std::vector<std::vector<std::string>> behind, sorts;
};

const Words& words_of(const Kind& kind) {
    static const std::map<const Kind*, Words> all = [] {
        std::map<const Kind*, Words> map;
        for (const Kind* each : all_kinds()) {
            const NameForm& form = each->names;
            Words& cut = map[each];
            cut = {words(form.before),
                   words(form.whole_begins),
                   words(form.whole_ends),
                   words(form.within_sort),
                   words(form.looks),
                   {},
                   {}};
            for (const char* group : form.behind) cut.behind.push_back(words(group));
            for (const char* sort : form.sorts) cut.sorts.push_back(words(sort));
        }
        return map;
    }();
    return all.at(&kind);
}

template <class Fits>
const std::string* first_that(const std::vector<std::string>& words, Fits fits) {
    auto at = std::find_if(words.begin(), words.end(), fits);
    return at == words.end() ? nullptr : &*at;
}

}  // namespace

bool is_shortened(const Kind& kind) {
    return !kind.names.behind.empty();
}

std::string core_of(const Kind& kind, const std::string& name) {
    std::string_view core = name;
    const Words& known = words_of(kind);
    if (auto* word = first_that(known.before, [&](const std::string& each) { return core.starts_with(each); }))
        core.remove_prefix(word->size());
    for (const auto& group : known.behind)
        if (auto* word = first_that(group, [&](const std::string& each) { return core.ends_with(each); }))
            core.remove_suffix(word->size());
    return std::string(core);
}

bool is_written_out(const Kind& kind, const std::string& name) {
    return first_that(words_of(kind).whole_begins, [&](const auto& each) { return name.starts_with(each); }) ||
           means_itself_only(kind, name);
}

bool means_itself_only(const Kind& kind, const std::string& name) {
    return first_that(words_of(kind).whole_ends, [&](const auto& each) { return name.ends_with(each); });
}

NameSort sort_of(const Kind& kind, const std::string& name) {
    auto holds = [&](const std::string& word) { return name.find(word) != std::string::npos; };
    const Words& known = words_of(kind);
    auto at = std::find_if(known.sorts.begin(), known.sorts.end(),
                           [&](const auto& words) { return first_that(words, holds) != nullptr; });
    NameSort sort;
    if (at != known.sorts.end()) sort.sort = at->front();
    for (const std::string& word : known.within_sort)
        if (holds(word)) sort.within += word;
    return sort;
}

const Kind* kind_by_look(std::string_view name) {
    for (const Kind* kind : all_kinds())
        if (first_that(words_of(*kind).looks, [&](const auto& each) { return name.ends_with(each); })) return kind;
    return nullptr;
}

}  // namespace dangwu::ledgers
