#include "documents/part.h"

#include <algorithm>

#include "documents/characters.h"
#include "documents/runs.h"
#include "documents/xml.h"
#include "records/error.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::documents {
namespace {

using pugi::xml_node;

constexpr const char* mark = "tag";  // an attribute of the run, gone before the document is written
constexpr std::size_t most_open_blocks = 20;
constexpr std::size_t place_length = 60;

/// Every node of that name, in document order.
std::vector<xml_node> all_named(xml_node root, std::string_view name) {
    std::vector<xml_node> found;
    for (xml_node node = next_in_order(root, root); node; node = next_in_order(node, root)) {
        if (is(node, name)) found.push_back(node);
    }
    return found;
}

/// Text boxes come twice, for new and old programs. Filling both would count everything twice: the old copy goes.
void drop_second_copies(xml_node root) {
    for (const xml_node fallback : all_named(root, "mc:Fallback")) {
        if (!all_named(fallback, "w:txbxContent").empty()) fallback.parent().remove_child(fallback);
    }
}

/// Spelling marks cut words in two and are made anew by whoever opens the file.
void drop_spelling_marks(xml_node root) {
    for (const xml_node spelling : all_named(root, "w:proofErr")) spelling.parent().remove_child(spelling);
}

bool is_block_tag(const Tag& tag) {
    return tag.opens() || tag.kind == Tag::Kind::end || tag.kind == Tag::Kind::otherwise;
}

}  // namespace

Part::Part(const std::string& name, std::string_view content) {
    parse(document_, content, name);
    drop_spelling_marks(document_);
    drop_second_copies(document_);
    for (const xml_node run : all_named(document_, "w:r")) forget_tag(run);
    for (const xml_node paragraph : all_named(document_, "w:p")) mark_tags(paragraph);
    for (const xml_node run : all_named(document_, "w:r")) {
        if (const std::size_t tag = tag_of(run); tag != Tag::none) order_.push_back(tag);
    }
    pair_blocks();
    spread_block_tags();
}

std::size_t Part::tag_of(xml_node run) const {
    const pugi::xml_attribute number = run.attribute(mark);
    if (!number) return Tag::none;
    const std::size_t tag = number.as_ullong();
    return tag < tags_.size() ? tag : Tag::none;
}

void Part::forget_tag(xml_node run) {
    run.remove_attribute(mark);
}

std::vector<xml_node> Part::tagged_runs(xml_node first, xml_node last) const {
    std::vector<xml_node> runs;
    const xml_node root = first.parent(), end = next_after(last, root);
    for (xml_node node = first; node && node != end; node = next_in_order(node, root)) {
        if (is(node, "w:r") && tag_of(node) != Tag::none) runs.push_back(node);
    }
    return runs;
}

void Part::mark_tags(xml_node paragraph) {
    const std::vector<xml_node> texts = texts_of(paragraph);
    std::vector<std::size_t> starts;
    std::string whole;
    for (const xml_node text : texts) {
        starts.push_back(whole.size());
        whole += text.text().get();
    }
    std::vector<Span> spans;
    std::size_t from = 0;
    while (const auto span = find_tag(whole, from)) {
        spans.push_back(*span);
        from = span->end;
    }
    const std::string place = shortened(trimmed(whole), place_length);
    if (find_opening(whole, from) != std::string::npos) {
        problems_.push_back({place, whole.substr(find_opening(whole, from), 60),
                             tr(N_("A tag has no closing braces. Write }} after its name."))});
    }
    std::vector<xml_node> runs(spans.size());
    for (std::size_t i = spans.size(); i-- > 0;) runs[i] = isolate(texts, starts, spans[i].begin, spans[i].end);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        read_tag(runs[i], whole.substr(spans[i].begin, spans[i].end - spans[i].begin), place);
    }
}

void Part::read_tag(xml_node run, const std::string& written, const std::string& place) {
    try {
        Tag tag = parse_tag(written);
        tag.place = place;
        run.append_attribute(mark) = static_cast<unsigned long long>(tags_.size());
        tags_.push_back(std::move(tag));
        runs_.push_back(run);
    } catch (const Error& error) {
        problems_.push_back({place, written, error.what()});
        highlight(run);
    }
}

void Part::reject(std::size_t tag, const std::string& message) {
    problems_.push_back({tags_[tag].place, tags_[tag].written, message});
    highlight(runs_[tag]);
    forget_tag(runs_[tag]);
}

void Part::pair_blocks() {
    std::vector<std::size_t> open;
    unsigned loops = 0;
    const auto is_loop = [&](std::size_t tag) { return tags_[tag].kind == Tag::Kind::loop; };
    for (const std::size_t number : order_) {
        Tag& tag = tags_[number];
        loops = static_cast<unsigned>(std::count_if(open.begin(), open.end(), is_loop));
        tag.loops_around = loops;
        if (tag.opens()) {
            if (open.size() < most_open_blocks) {
                open.push_back(number);
            } else {
                reject(number, tr(N_("Too many blocks stand inside each other. Use at most twenty.")));
            }
        } else if (tag.kind == Tag::Kind::end) {
            close_block(number, open);
        } else if (tag.kind == Tag::Kind::otherwise) {
            Tag* block = open.empty() ? nullptr : &tags_[open.back()];
            const bool fits = block && (block->kind == Tag::Kind::condition || block->kind == Tag::Kind::inverse) &&
                              block->else_at == Tag::none;
            if (fits) {
                block->else_at = number;
            } else {
                reject(number, tr(N_("{{:}} belongs once between a {{?…}} and its {{/?}}.")));
            }
        }
    }
    for (const std::size_t number : open) {
        const std::size_t other = tags_[number].else_at;
        if (other != Tag::none) reject(other, tr(N_("Its block has no end.")));
        reject(number, tr(N_("This block has no end. Write {{/}} where it ends.")));
    }
}

void Part::close_block(std::size_t end, std::vector<std::size_t>& open) {
    const std::string& name = tags_[end].name;
    auto block = std::find_if(open.rbegin(), open.rend(), [&](std::size_t tag) { return closes(name, tags_[tag]); });
    if (block == open.rend()) {
        reject(end, tr(N_("This end belongs to no block. Take it out, or write the block's beginning.")));
        return;
    }
    tags_[*block].closes_at = end;
    const auto unclosed = static_cast<std::size_t>(block - open.rbegin());
    for (std::size_t i = 0; i < unclosed; ++i) {
        const std::size_t inner = open.back();
        if (tags_[inner].else_at != Tag::none) reject(tags_[inner].else_at, tr(N_("Its block has no end.")));
        reject(inner, tr(N_("This block has no end. Write {{/}} where it ends.")));
        open.pop_back();
    }
    open.pop_back();
}

/// A paragraph such as {{/a}}{{#b}} ends one block and begins another. Each tag gets a paragraph of its own, so that
/// the two blocks do not share one.
void Part::spread_block_tags() {
    for (const xml_node paragraph : all_named(document_, "w:p")) {
        std::vector<xml_node> runs;
        std::string written;
        bool only_blocks = true, leads_outside = false;
        for (const xml_node text : texts_of(paragraph)) {
            const std::size_t number = tag_of(text.parent());
            if (number == Tag::none) {
                only_blocks = only_blocks && trimmed(text.text().get()).empty();
                continue;
            }
            only_blocks = only_blocks && is_block_tag(tags_[number]);
            const std::size_t end = tags_[number].closes_at;
            leads_outside = leads_outside || (end != Tag::none && ancestor(runs_[end], "w:p") != paragraph) ||
                            tags_[number].kind == Tag::Kind::end;
            runs.push_back(text.parent());
        }
        if (!only_blocks || !leads_outside || runs.size() < 2 || shows_more_than_text(paragraph)) continue;
        for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
            xml_node own = paragraph.parent().insert_child_before("w:p", paragraph);
            if (const xml_node properties = paragraph.child("w:pPr")) own.append_copy(properties);
            own.append_move(runs[i]);
        }
    }
}

}  // namespace dangwu::documents
