#include "documents/comments.h"

#include <algorithm>
#include <sstream>

#include "documents/characters.h"
#include "documents/runs.h"
#include "documents/xml.h"

namespace dangwu::documents {
namespace {

using pugi::xml_node;

constexpr const char* word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* relations_namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* types_namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr const char* relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr const char* content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

xml_node root_of(pugi::xml_document& document, const char* name, const char* attribute, const char* name_space) {
    if (document.document_element()) return document.document_element();
    xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    xml_node root = document.append_child(name);
    root.append_attribute(attribute) = name_space;
    return root;
}

void mark_range(xml_node run, const char* name, int id, bool before) {
    xml_node mark = before ? run.parent().insert_child_before(name, run) : run.parent().insert_child_after(name, run);
    mark.append_attribute("w:id") = id;
}

}  // namespace

Comments::Comments(const Package& package, const Options& options) : options_(options) {
    const std::string& main = package.main_part();
    name_ = main.substr(0, main.rfind('/') + 1) + "comments.xml";
    if (const std::string* existing = package.find(name_)) parse(part_, *existing, name_);
    for (const xml_node comment : root_of(part_, "w:comments", "xmlns:w", word_namespace).children("w:comment")) {
        next_id_ = std::clamp(comment.attribute("w:id").as_int() + 1, next_id_, 1 << 30);
    }
}

void Comments::add(xml_node run, const std::string& text) {
    if (ancestor(run, "w:txbxContent")) return;
    added_ = true;
    const int id = next_id_++;
    mark_range(run, "w:commentRangeStart", id, true);
    xml_node reference = run.parent().insert_child_after("w:r", run);
    reference.append_child("w:commentReference").append_attribute("w:id") = id;
    mark_range(run, "w:commentRangeEnd", id, false);

    xml_node comment = part_.document_element().append_child("w:comment");
    comment.append_attribute("w:id") = id;
    comment.append_attribute("w:author") = fit_for_xml(options_.comment_author).c_str();
    if (!options_.comment_time.empty()) comment.append_attribute("w:date") = options_.comment_time.c_str();
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        put_text(comment.append_child("w:p").append_child("w:r"), line);
    }
    if (!comment.first_child()) comment.append_child("w:p");
}

void Comments::write(Package& package) const {
    if (!added_) return;
    package.put(name_, serialize(part_));

    const std::string relations_name = relations_of(package.main_part());
    pugi::xml_document relations;
    if (const std::string* existing = package.find(relations_name)) parse(relations, *existing, relations_name);
    xml_node relations_root = root_of(relations, "Relationships", "xmlns", relations_namespace);
    if (!relations_root.find_child_by_attribute("Type", relation_type)) {
        xml_node relation = relations_root.append_child("Relationship");
        relation.append_attribute("Id") = "rIdDangwuComments";
        relation.append_attribute("Type") = relation_type;
        relation.append_attribute("Target") = "comments.xml";
        package.put(relations_name, serialize(relations));
    }

    pugi::xml_document types;
    const std::string types_name = "[Content_Types].xml";
    parse(types, *package.find(types_name), types_name);
    xml_node types_root = root_of(types, "Types", "xmlns", types_namespace);
    const std::string part_name = "/" + name_;
    if (!types_root.find_child_by_attribute("PartName", part_name.c_str())) {
        xml_node type = types_root.append_child("Override");
        type.append_attribute("PartName") = part_name.c_str();
        type.append_attribute("ContentType") = content_type;
        package.put(types_name, serialize(types));
    }
}

}  // namespace dangwu::documents
