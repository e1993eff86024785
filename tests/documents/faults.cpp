#include <pugixml.hpp>
#include <set>

#include "documents/package.h"
#include "documents/xml.h"
#include "sample_docx.h"

namespace dangwu::documents {
namespace {

using pugi::xml_node;
using std::string;

/// Collects what is wrong with one Word file. LibreOffice and the schema validators let most of this pass; Word does
/// not.
class Checker {
  public:
    explicit Checker(const string& docx) : package_(Package::read(docx)) {}

    std::vector<string> check() {
        load("word/styles.xml", [&](xml_node node) {
            if (is(node, "w:style")) styles_.insert(node.attribute("w:styleId").value());
        });
        load("word/numbering.xml", [&](xml_node node) {
            if (is(node, "w:num")) lists_.insert(node.attribute("w:numId").value());
        });
        load("word/comments.xml", [&](xml_node node) {
            if (!is(node, "w:comment")) return;
            if (!comments_.insert(node.attribute("w:id").value()).second) add("a comment's id twice");
            if (!node.child("w:p")) add("a comment without a paragraph");
        });
        for (const string& part : package_.text_parts()) check_part(part);
        check_types();
        return faults_;
    }

  private:
    template <class Visit>
    void load(const string& name, Visit visit) {
        const string* content = package_.find(name);
        if (!content) return;
        pugi::xml_document document;
        if (!document.load_buffer(content->data(), content->size())) return add(name + " is not well-formed");
        for (xml_node node = document.first_child(); node; node = next_in_order(node, document)) visit(node);
    }

    void add(const string& fault) { faults_.push_back(fault); }

    void check_types() {
        load("[Content_Types].xml", [&](xml_node node) {
            if (!is(node, "Override")) return;
            const string part = node.attribute("PartName").value();
            if (part.empty() || !package_.find(part.substr(1))) add("a content type for a missing part: " + part);
        });
        load("word/_rels/document.xml.rels", [&](xml_node node) {
            const string target = node.attribute("Target").value();
            if (is(node, "Relationship") && string(node.attribute("TargetMode").value()) != "External" &&
                !package_.find("word/" + target)) {
                add("a relation to a missing part: " + target);
            }
        });
    }

    void check_part(const string& part) {
        bookmark_ids_.clear();
        bookmark_names_.clear();
        load(part, [&](xml_node node) { check_node(node); });
        for (const string& id : open_bookmarks_) add("a bookmark without an end: " + id);
        for (const string& id : open_comments_) add("a comment's stretch without an end: " + id);
    }

    void check_node(xml_node node) {
        const string name = node.name();
        const string id = node.attribute("w:id").value();
        if (name == "w:tc" && !is(last_element(node), "w:p")) add("a cell that does not end in a paragraph");
        if (name == "w:tr" && !node.child("w:tc") && !node.child("w:sdt")) add("a row without cells");
        if (name == "w:tbl" && !node.child("w:tr") && !node.child("w:sdt")) add("a table without rows");
        if ((name == "w:hdr" || name == "w:ftr" || name == "w:txbxContent") && !node.child("w:p")) {
            add(name + " without a paragraph");
        }
        if (name == "w:p" && !may_hold_paragraphs(node.parent())) add("a paragraph in " + string(node.parent().name()));
        if (name == "w:r" && node.attribute("tag")) add("a mark of the engine is left");
        if (name == "w:rPr" && is(node.parent(), "w:r") && node.previous_sibling()) add("run properties are not first");
        if (name == "w:pPr" && node.previous_sibling()) add("paragraph properties are not first");
        if (name == "wp:docPr" && !drawings_.insert(node.attribute("id").value()).second) add("a drawing's id twice");
        if (node.attribute("w14:paraId") && !paragraphs_.insert(node.attribute("w14:paraId").value()).second) {
            add("a paragraph's id twice");
        }
        if ((name == "w:pStyle" || name == "w:tblStyle") && !styles_.count(node.attribute("w:val").value())) {
            add(string("an unknown style: ") + node.attribute("w:val").value());
        }
        if (name == "w:numId" && !lists_.count(node.attribute("w:val").value())) add("an unknown list");
        check_ranges(name, id, node);
        check_loose_text(node);
    }

    void check_ranges(const string& name, const string& id, xml_node node) {
        if (name == "w:bookmarkStart") {
            if (!bookmark_ids_.insert(id).second) add("a bookmark's id twice");
            if (!bookmark_names_.insert(node.attribute("w:name").value()).second) add("a bookmark's name twice");
            open_bookmarks_.insert(id);
        }
        if (name == "w:bookmarkEnd" && !open_bookmarks_.erase(id)) add("a bookmark's end without a start");
        if (name == "w:commentRangeStart") open_comments_.insert(id);
        if (name == "w:commentRangeEnd" && !open_comments_.erase(id)) add("a comment's end without a start");
        if (name == "w:commentReference" && !comments_.count(id)) add("a reference to an unknown comment");
    }

    void check_loose_text(xml_node node) {
        if (node.type() != pugi::node_pcdata) return;
        const string parent = node.parent().name();
        if (parent == "w:body" || parent == "w:tbl" || parent == "w:tr" || parent == "w:tc" || parent == "w:p" ||
            parent == "w:r") {
            add("loose text in " + parent);
        }
    }

    static bool may_hold_paragraphs(xml_node node) {
        static const std::set<string> names{"w:body",       "w:tc",       "w:hdr",     "w:ftr",    "w:txbxContent",
                                            "w:sdtContent", "w:footnote", "w:endnote", "w:comment"};
        return names.count(node.name()) > 0;
    }

    Package package_;
    std::vector<string> faults_;
    std::set<string> styles_, lists_, comments_, drawings_, paragraphs_, bookmark_ids_, bookmark_names_;
    std::set<string> open_bookmarks_, open_comments_;
};

}  // namespace

std::vector<string> faults(const string& docx) {
    return Checker(docx).check();
}

}  // namespace dangwu::documents
