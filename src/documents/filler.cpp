#include "documents/filler.h"

#include <algorithm>

#include "documents/characters.h"
#include "documents/legality.h"
#include "documents/runs.h"
#include "documents/wording.h"
#include "documents/xml.h"
#include "records/error.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::documents {
namespace {

using pugi::xml_node;

int depth_of(xml_node node) {
    int depth = 0;
    for (; node; node = node.parent()) ++depth;
    return depth;
}

/// Whether the node is a piece of a line; a text box inside a paragraph holds paragraphs of its own.
bool is_inside_paragraph(xml_node node) {
    for (node = node.parent(); node; node = node.parent()) {
        if (is(node, "w:p")) return true;
        if (is(node, "w:txbxContent") || is(node, "w:tc") || is(node, "w:body")) return false;
    }
    return false;
}

bool is_inside(xml_node node, xml_node outer) {
    while (node && node != outer) node = node.parent();
    return static_cast<bool>(node);
}

/// The child of `parent` that holds the node.
xml_node child_holding(xml_node parent, xml_node node) {
    while (node && node.parent() != parent) node = node.parent();
    return node;
}

/// A paragraph or a table row with nothing but this tag: it vanishes with it.
bool holds_only(xml_node node, xml_node run) {
    std::string text;
    if (is(node, "w:p")) {
        if (shows_more_than_text(node)) return false;
        text = text_of(node);
    } else if (is(node, "w:tr")) {
        for (xml_node inner = next_in_order(node, node); inner; inner = next_in_order(inner, node)) {
            if (!is(inner, "w:p")) continue;
            if (shows_more_than_text(inner)) return false;
            text += text_of(inner);
        }
    } else {
        return false;
    }
    return trimmed(text) == trimmed(run.child("w:t").text().get());
}

std::size_t size_of(xml_node root) {
    std::size_t nodes = 1;
    for (xml_node node = next_in_order(root, root); node; node = next_in_order(node, root)) ++nodes;
    return nodes;
}

std::string unknown(const Tag& tag) {
    return say(N_("There is no data called “{0}”. Look its name up in the list of figures and settings."),
               {tag.name.empty() ? tag.written : tag.name});
}

void remove(xml_node node) {
    node.parent().remove_child(node);
}

}  // namespace

void Filler::fill() {
    const Node root = part_.document().document_element();
    if (root.first_child()) fill_stretch(root.first_child(), root.last_child());
}

void Filler::fill_stretch(Node first, Node last) {
    const Nodes runs = part_.tagged_runs(first, last);
    std::vector<Block> blocks = blocks_in(runs);
    auto block = blocks.begin();
    for (std::size_t i = 0; i < runs.size();) {
        if (block != blocks.end() && i == block->begin) {
            i = block->end;
            fill_block(*block++);
            continue;
        }
        const Node run = runs[i++];
        const std::size_t number = part_.tag_of(run);
        if (number == Tag::none) continue;  // its block has been found at fault
        const Tag& tag = part_.tags()[number];
        Part::forget_tag(run);
        if (tag.kind == Tag::Kind::value) {
            fill_value(run, tag);
        } else if (tag.kind == Tag::Kind::numbering) {
            fill_number(run, tag);
        } else {
            report(run, tag,
                   tr(N_("The two ends of this block do not stand in the same place. "
                         "Put both into the same table, or both outside of it.")));
        }
    }
}

std::vector<Filler::Block> Filler::blocks_in(const Nodes& runs) {
    std::vector<Block> blocks;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < runs.size();) {
        std::optional<Block> block = find_block(runs, i);
        if (!block) {
            ++i;
            continue;
        }
        // A row repeats as a whole: tags in it before the opening one belong to the block, too.
        while (block->begin > taken && is_inside(runs[block->begin - 1], block->first)) --block->begin;
        while (block->end < runs.size() && is_inside(runs[block->end], block->last)) ++block->end;
        i = taken = block->end;
        blocks.push_back(std::move(*block));
    }
    return blocks;
}

std::optional<Filler::Block> Filler::find_block(const Nodes& runs, std::size_t position) {
    const Tag& tag = part_.tags()[part_.tag_of(runs[position])];
    if (!tag.opens()) return {};
    Block block{};
    block.tag = &tag;
    block.opening = runs[position];
    block.begin = position;
    for (std::size_t i = position + 1; i < runs.size(); ++i) {
        const std::size_t number = part_.tag_of(runs[i]);
        if (number == tag.else_at) block.other = runs[i];
        if (number != tag.closes_at) continue;
        block.closing = runs[i];
        block.end = i + 1;
        find_stretch(block);
        return block;
    }
    return {};
}

void Filler::find_stretch(Block& block) {
    Node first = block.opening, last = block.closing;
    const int first_depth = depth_of(first), last_depth = depth_of(last);
    for (int i = first_depth; i > last_depth; --i) first = first.parent();
    for (int i = last_depth; i > first_depth; --i) last = last.parent();
    while (first.parent() != last.parent()) {
        first = first.parent();
        last = last.parent();
    }
    if (is(first.parent(), "w:tr") || is(first, "w:tc")) first = last = ancestor(first, "w:tr");  // two cells of a row
    block.first = first;
    block.last = last;
    block.in_line = is_inside_paragraph(first);
}

void Filler::fill_block(Block& block) {
    const Node container = block.first.parent();
    const Branches branches = branches_of(block);
    const bool filled = block.tag->kind == Tag::Kind::loop ? fill_loop(block, branches) : fill_choice(block, branches);
    if (!filled) return leave_as_written(block);
    for (Node node = block.first, end = block.last.next_sibling(); node != end;) {
        const Node next = node.next_sibling();
        remove(node);
        node = next;
    }
    if (block.in_line)
        remove_if_empty(ancestor(container, "w:p"));
    else
        mend(container);
}

Filler::Branches Filler::branches_of(const Block& block) {
    Branches branches;
    const Node container = block.first.parent();
    const Node turning = block.other ? child_holding(container, block.other) : Node();
    if (turning && turning == block.first) {
        report(block.other, *block.tag, tr(N_("{{:}} must stand in a paragraph of its own here.")));
    }
    Nodes* branch = &branches.main;
    for (Node node = block.first;; node = node.next_sibling()) {
        if (node == turning && turning != block.first) branch = &branches.other;
        bool only_tag = false;
        for (const Node run : {block.opening, block.closing, block.other}) {
            if (!run) continue;
            const bool whole = block.first != block.last && is_inside(run, node) && holds_only(node, run);
            only_tag = only_tag || node == run || whole;
        }
        if (!only_tag) branch->push_back(node);
        if (node == block.last) break;
    }
    return branches;
}

bool Filler::fill_loop(const Block& block, const Branches& branches) {
    const Value* list = filling_.lookup.find(block.tag->name);
    if (!list) {
        report(block.opening, *block.tag, unknown(*block.tag));
        return false;
    }
    std::vector<Row> by_name;
    if (list->rows.empty()) {
        for (const std::string& name : list->names) by_name.push_back(named_row(name, Value::of_text(name)));
        if (by_name.empty() && list->holds()) {
            report(block.opening, *block.tag,
                   say(N_("“{0}” is no list. Only a list can be repeated."), {block.tag->name}));
            return false;
        }
    }
    const std::vector<Row>& rows = list->rows.empty() ? by_name : list->rows;
    spend(branches.main, rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && block.in_line && !block.tag->separator.empty()) {
            Node between = block.first.parent().insert_child_before("w:r", block.first);
            if (const Node looks = block.opening.child("w:rPr")) between.append_copy(looks);
            put_text(between, block.tag->separator);
        }
        filling_.lookup.enter(rows[i], i, rows.size());
        copy_branch(branches.main, block);
        filling_.lookup.leave();
    }
    return true;
}

bool Filler::fill_choice(const Block& block, const Branches& branches) {
    const std::optional<bool> holds =
        block.tag->kind == Tag::Kind::passage ? std::optional(keeps_passage(block)) : filling_.lookup.holds(*block.tag);
    if (!holds) {
        report(block.opening, *block.tag, unknown(*block.tag));
        return false;
    }
    const Nodes& branch = *holds ? branches.main : branches.other;
    spend(branch, 1);
    if (block.tag->kind == Tag::Kind::passage)
        copy_passage(branch, block);
    else
        copy_branch(branch, block);
    return true;
}

/// Whether data are asked for below the passage's heading.
bool Filler::has_body(const Block& block) const {
    std::set<Node> headings;
    for (const bool searching : {true, false}) {
        for (const Node run : part_.tagged_runs(block.first, block.last)) {
            const Tag::Kind kind = part_.tags()[part_.tag_of(run)].kind;
            if (searching && kind == Tag::Kind::numbering) headings.insert(run.parent());
            bool asks = kind == Tag::Kind::value || kind == Tag::Kind::loop || kind == Tag::Kind::condition;
            if (!searching && asks && !headings.contains(run.parent())) return true;
        }
    }
    return false;
}

/// A passage of which the conditions leave nothing but the heading vanishes, and gives its number back.
void Filler::copy_passage(const Nodes& branch, const Block& block) {
    if (branch.empty() || block.in_line || !has_body(block)) return copy_branch(branch, block);
    const Node before = block.first.previous_sibling();
    Node container = block.first.parent();
    const auto numbers = numbers_;
    const auto problems = filling_.problems.size(), missing = filling_.missing.size();
    copy_branch(branch, block);
    if (problems != filling_.problems.size() || missing != filling_.missing.size()) return;
    const Node first = before ? before.next_sibling() : container.first_child();
    Nodes made;
    for (Node node = first; node && node != block.first; node = node.next_sibling()) made.push_back(node);
    if (made.empty()) return;
    const Node end = next_after(made.back(), container);
    for (Node node = first; node && node != end; node = next_in_order(node, container))
        if (is(node, "w:p") && shows_anything(node) && !numbered_.contains(node)) return;
    // The place of a removed node may be given to another one.
    for (Node node = first; node && node != end; node = next_in_order(node, container)) numbered_.erase(node);
    for (const Node node : made) container.remove_child(node);
    numbers_ = numbers;
}

bool Filler::keeps_passage(const Block& block) {
    if (!filling_.options.leave_out_empty) return true;
    std::vector<const Tag*> inside;
    for (const Node run : part_.tagged_runs(block.first, block.last)) {
        inside.push_back(&part_.tags()[part_.tag_of(run)]);
    }
    return !filling_.lookup.all_lack_data(inside);
}

void Filler::leave_as_written(Block& block) {
    for (const Node run : {block.opening, block.closing, block.other}) {
        if (!run) continue;
        highlight(run);
        Part::forget_tag(run);
    }
    fill_stretch(block.first, block.last);
}

void Filler::copy_branch(const Nodes& branch, const Block& block) {
    if (branch.empty()) return;
    Node container = block.first.parent();
    const Node before = block.first.previous_sibling();
    for (const Node node : branch) container.insert_copy_before(node, block.first);
    const Node first = before ? before.next_sibling() : container.first_child();
    const Node last = block.first.previous_sibling();
    // What is left of the block's own tags: those that share their row, paragraph or link with something else.
    for (const Node run : part_.tagged_runs(first, last)) {
        const std::size_t number = part_.tag_of(run);
        if (number == part_.tag_of(block.opening) || number == block.tag->closes_at || number == block.tag->else_at)
            remove(run);
    }
    fill_stretch(first, last);
}

void Filler::spend(const Nodes& nodes, std::size_t turns) {
    std::size_t size = 0;
    for (const Node node : nodes) size += size_of(node);
    if (size == 0 || turns == 0) return;
    if (turns > filling_.nodes_left / size) {
        throw Error(Trouble::unreadable,
                    tr(N_("The filled document would be too large. Take out loops inside loops in the template.")));
    }
    filling_.nodes_left -= size * turns;
}

void Filler::fill_value(Node run, const Tag& tag) {
    const Value* value = filling_.lookup.find(tag.name);
    if (!value) return report(run, tag, unknown(tag));
    if (!value->rows.empty() && value->text.empty() && !value->number && !value->lacks) {
        return report(
            run, tag,
            say(N_("“{0}” is a list. Write {{#{0}}}…{{/#}} and what to print of each row between."), {tag.name}));
    }
    put_text(run, print(*value, tag));
    if (value->lacks) {
        highlight(run);
        std::vector<std::string>& missing = filling_.missing;
        if (std::find(missing.begin(), missing.end(), *value->lacks) == missing.end()) {
            missing.push_back(*value->lacks);
        }
    }
    if (filling_.comments && filling_.options.source_comments && !value->source.empty()) {
        filling_.comments->add(run, value->source);
    }
}

void Filler::fill_number(Node run, const Tag& tag) {
    numbered_.insert(run.parent());
    const auto level =
        std::find_if(numbers_.begin(), numbers_.end(), [&](const auto& n) { return n.first == tag.name; });
    if (level == numbers_.end()) {
        numbers_.emplace_back(tag.name, 1);
    } else {
        ++level->second;
        numbers_.erase(level + 1, numbers_.end());
    }
    const unsigned number = numbers_.back().second;
    std::string text = tag.name;
    const std::string one = "一";
    if (const auto at = text.find(one); at != std::string::npos) {
        text.replace(at, one.size(), chinese_number(number));
    } else if (const auto digit = text.find('1'); digit != std::string::npos) {
        text.replace(digit, 1, std::to_string(number));
    }
    put_text(run, text);
}

void Filler::report(Node run, const Tag& tag, const std::string& message) {
    highlight(run);
    if (reported_.insert({&tag, message}).second) filling_.problems.push_back({tag.place, tag.written, message});
}

}  // namespace dangwu::documents
