#pragma once
#include <pugixml.hpp>
#include <string>
#include <string_view>

/// Reading and writing the XML inside a .docx.
namespace dangwu::documents {

/// Reads a part. Refuses document types (no entities), too deep nesting and too large parts.
/// Throws Error (damaged) naming the part.
void parse(pugi::xml_document& document, std::string_view content, const std::string& part);

std::string serialize(const pugi::xml_document& document);

inline bool is(pugi::xml_node node, std::string_view name) {
    return node.name() == name;
}

/// The nearest ancestor of that name, the node itself included; null if there is none.
pugi::xml_node ancestor(pugi::xml_node node, std::string_view name);

/// The next node in document order inside `root`; null after the last.
pugi::xml_node next_in_order(pugi::xml_node node, pugi::xml_node root);
/// … without going into the node's children.
pugi::xml_node next_after(pugi::xml_node node, pugi::xml_node root);

/// First and last child element, skipping white space between elements.
pugi::xml_node first_element(pugi::xml_node parent);
pugi::xml_node last_element(pugi::xml_node parent);

}  // namespace dangwu::documents
