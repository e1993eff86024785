#include "documents/legality.h"

#include <vector>

#include "documents/runs.h"
#include "documents/xml.h"

namespace dangwu::documents {
namespace {

using pugi::xml_node;

bool is_text_container(xml_node node) {
    for (const std::string_view name : {"w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote"}) {
        if (is(node, name)) return true;
    }
    return false;
}

/// The body ends in a paragraph, then the properties of the last section.
void mend_body(xml_node body) {
    xml_node section = last_element(body);
    if (!is(section, "w:sectPr")) section = {};
    xml_node last = section ? section.previous_sibling() : last_element(body);
    while (last && last.type() != pugi::node_element) last = last.previous_sibling();
    if (last && !is(last, "w:tbl")) return;
    if (section)
        body.insert_child_before("w:p", section);
    else
        body.append_child("w:p");
}

/// Keeps, of the pairs start–end (and a reference, for comments), those that are whole and the first of their id.
class Ranges {
  public:
    Ranges(const char* start, const char* end, const char* reference)
        : start_(start), end_(end), reference_(reference) {}

    void look_at(xml_node node) {
        if (is(node, start_))
            starts_.push_back(node);
        else if (is(node, end_))
            ends_.push_back(node);
        else if (reference_ && is(node, reference_))
            references_.push_back(node);
    }

    void tidy() {
        std::set<std::string> wanted;
        keep_first(references_, wanted);
        std::set<std::string> begun, ended, names;
        for (const xml_node end : ends_) ended.insert(id(end));
        for (xml_node& start : starts_) {
            const std::string name = start.attribute("w:name").value();
            const bool whole = ended.count(id(start)) && (!reference_ || wanted.count(id(start)));
            const bool first = begun.count(id(start)) == 0 && (name.empty() || names.count(name) == 0);
            if (whole && first) {
                begun.insert(id(start));
                names.insert(name);
            } else {
                start.parent().remove_child(start);
            }
        }
        std::set<std::string> closed;
        for (const xml_node end : ends_) {
            if (!begun.count(id(end)) || !closed.insert(id(end)).second) end.parent().remove_child(end);
        }
    }

  private:
    static std::string id(xml_node node) { return node.attribute("w:id").value(); }
    static void keep_first(const std::vector<xml_node>& nodes, std::set<std::string>& seen) {
        for (const xml_node node : nodes) {
            if (!seen.insert(id(node)).second) node.parent().remove_child(node);
        }
    }

    const char *start_, *end_, *reference_;
    std::vector<xml_node> starts_, ends_, references_;
};

}  // namespace

void mend(xml_node container) {
    while (container) {
        if (is(container, "w:tc")) {
            if (!is(last_element(container), "w:p")) container.append_child("w:p");
            return;
        }
        if (is(container, "w:body")) return mend_body(container);
        if (is_text_container(container)) {
            if (!container.child("w:p") && !container.child("w:tbl")) container.append_child("w:p");
            return;
        }
        const bool empty_table = is(container, "w:tbl") && !container.child("w:tr") && !container.child("w:sdt");
        const bool empty_control = is(container, "w:sdtContent") && !first_element(container);
        if (!empty_table && !empty_control) return;
        const xml_node gone = empty_table ? container : container.parent();
        container = gone.parent();
        container.remove_child(gone);
    }
}

void remove_if_empty(xml_node paragraph) {
    if (!paragraph || shows_anything(paragraph)) return;
    xml_node container = paragraph.parent();
    const auto is_paragraph = [](xml_node node) { return is(node, "w:p"); };
    xml_node before = paragraph.previous_sibling();
    while (before && before.type() != pugi::node_element) before = before.previous_sibling();
    xml_node after = paragraph.next_sibling();
    while (after && after.type() != pugi::node_element) after = after.next_sibling();
    // Alone in its cell, or the line that keeps two tables apart: it stays.
    if (!is_paragraph(before) && !is_paragraph(after)) return;
    container.remove_child(paragraph);
    mend(container);
}

void Tidier::tidy(pugi::xml_document& part) {
    Ranges bookmarks("w:bookmarkStart", "w:bookmarkEnd", nullptr);
    Ranges comments("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference");
    std::vector<xml_node> copied_drawings;
    for (xml_node node = next_in_order(part, part); node; node = next_in_order(node, part)) {
        bookmarks.look_at(node);
        comments.look_at(node);
        if (is(node, "wp:docPr") && !drawings_.insert(node.attribute("id").value()).second) {
            copied_drawings.push_back(node);
        }
        const pugi::xml_attribute paragraph = node.attribute("w14:paraId");
        if (paragraph && !paragraphs_.insert(paragraph.value()).second) node.remove_attribute(paragraph);
    }
    for (xml_node drawing : copied_drawings) {
        while (!drawings_.insert(std::to_string(next_drawing_)).second) ++next_drawing_;
        drawing.attribute("id") = next_drawing_;
    }
    bookmarks.tidy();
    comments.tidy();
}

}  // namespace dangwu::documents
