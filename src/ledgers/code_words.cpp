#include "ledgers/code_words.h"

#include <map>

#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

CodeWords collect(const CodeList& list) {
    CodeWords found;
    for (const Code& code : list.codes) {
        found.whole.try_emplace(code.code, &code);
        found.whole.try_emplace(folded(tr(code.label, Language::zh_CN)), &code);
        found.whole.try_emplace(folded(tr(code.label, Language::en)), &code);
        found.spoken.emplace_back(replaced(folded(tr(code.label, Language::zh_CN)), "\"", ""), &code);
    }
    // A label goes before a further word of another code.
    for (const Code& code : list.codes)
        for (const std::string& word : words(code.also)) {
            found.whole.try_emplace(folded(word), &code);
            found.spoken.emplace_back(replaced(folded(word), "\"", ""), &code);
        }
    return found;
}

void add_lists(const Kind& kind, std::map<const CodeList*, CodeWords>& lists) {
    for (const Field& field : kind.fields) {
        if (field.type == Type::rows) add_lists(*field.rows, lists);
        if (field.type == Type::code && !lists.contains(&field.codes()))
            lists.emplace(&field.codes(), collect(field.codes()));
    }
}

}  // namespace

const Code* CodeWords::read(std::string_view written) const {
    auto at = whole.find(folded(written));
    return at == whole.end() ? nullptr : at->second;
}

const CodeWords& words_of(const CodeList& list) {
    static const std::map<const CodeList*, CodeWords> all = [] {
        std::map<const CodeList*, CodeWords> lists;
        for (const Kind* kind : all_kinds()) add_lists(*kind, lists);
        return lists;
    }();
    return all.at(&list);
}

}  // namespace dangwu::ledgers
