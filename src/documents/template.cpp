#include "documents/template.h"

#include <algorithm>
#include <memory>

#include "documents/comments.h"
#include "documents/filler.h"
#include "documents/legality.h"
#include "documents/package.h"
#include "documents/part.h"
#include "documents/xml.h"
#include "records/error.h"
#include "records/language.h"

namespace dangwu::documents {
namespace {

/// The parts with text, the document first. A main part under another name than w:document is no Word document.
std::vector<std::pair<std::string, std::unique_ptr<Part>>> read_parts(const Package& package) {
    std::vector<std::pair<std::string, std::unique_ptr<Part>>> parts;
    for (const std::string& name : package.text_parts()) {
        auto part = std::make_unique<Part>(name, *package.find(name));
        if (parts.empty() && !is(part->document().document_element(), "w:document")) {
            throw Error(Trouble::unreadable, tr(N_("This is not a Word file (.docx). Choose a file saved as .docx.")));
        }
        parts.emplace_back(name, std::move(part));
    }
    return parts;
}

void append(std::vector<Problem>& all, const std::vector<Problem>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

Filled fill(std::string_view docx_template, const Resolver& resolver, const Options& options) {
    Package package = Package::read(docx_template);
    Comments comments(package, options);
    Filling filling{Lookup(resolver), options, nullptr, {}, {}, options.most_nodes};
    Tidier tidier;
    for (const auto& [name, part] : read_parts(package)) {
        append(filling.problems, part->problems());
        filling.comments = name == package.main_part() ? &comments : nullptr;
        Filler(*part, filling).fill();
        tidier.tidy(part->document());
        package.put(name, serialize(part->document()));
    }
    comments.write(package);
    return {package.write(), std::move(filling.problems), std::move(filling.missing)};
}

std::vector<std::string> tags(std::string_view docx_template) {
    std::vector<std::string> all;
    for (const auto& [name, part] : read_parts(Package::read(docx_template))) {
        for (const std::size_t number : part->order()) {
            const Tag& tag = part->tags()[number];
            for (const std::string& reference : tag.references()) {
                const bool is_of_row = tag.loops_around > 0 && reference.find_first_of(".[") == std::string::npos;
                if (!is_of_row && std::find(all.begin(), all.end(), reference) == all.end()) all.push_back(reference);
            }
        }
    }
    return all;
}

std::vector<Problem> check(std::string_view docx_template) {
    std::vector<Problem> problems;
    for (const auto& [name, part] : read_parts(Package::read(docx_template))) append(problems, part->problems());
    return problems;
}

}  // namespace dangwu::documents
