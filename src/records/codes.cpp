#include "records/codes.h"

#include "records/language.h"
#include "records/text.h"

namespace dangwu {

bool CodeList::open() const {
    return std::string_view(source).starts_with("zone");
}

const Code* CodeList::find(std::string_view code) const {
    for (const Code& entry : codes)
        if (entry.code == code) return &entry;
    return nullptr;
}

const Code* CodeList::read(std::string_view written) const {
    std::string wanted = folded(written);
    if (wanted.empty()) return nullptr;
    for (const Code& entry : codes)
        if (wanted == entry.code || wanted == folded(tr(entry.label, Language::zh_CN)) ||
            wanted == folded(tr(entry.label, Language::en)))
            return &entry;
    for (const Code& entry : codes)
        for (const std::string& word : words(entry.also))
            if (wanted == folded(word)) return &entry;
    return nullptr;
}

std::string CodeList::label(std::string_view code) const {
    const Code* entry = find(code);
    return entry ? tr(entry->label) : std::string(code);
}

}  // namespace dangwu
