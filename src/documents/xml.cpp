#include "documents/xml.h"

#include "records/error.h"
#include "records/language.h"

namespace dangwu::documents {
namespace {

using pugi::xml_node;

constexpr std::size_t largest_part = 48u << 20;
constexpr int deepest = 200;  // a table in a text box in a table nests some 40 levels

constexpr unsigned how = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration | pugi::parse_doctype;

struct StringWriter : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

bool too_deep(const pugi::xml_document& document) {
    int depth = 0;
    for (xml_node node = document.first_child(); node;) {
        if (depth > deepest) return true;
        if (node.first_child()) {
            node = node.first_child();
            ++depth;
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        node = node.next_sibling();
    }
    return false;
}

}  // namespace

void parse(pugi::xml_document& document, std::string_view content, const std::string& part) {
    const auto refuse = [&] {
        throw Error(Trouble::damaged,
                    say(N_("The Word file is damaged ({0} cannot be read). Open it in Word or WPS and save it again."),
                        {part}));
    };
    if (content.size() > largest_part || !document.load_buffer(content.data(), content.size(), how)) refuse();
    for (const xml_node node : document.children()) {
        if (node.type() == pugi::node_doctype) refuse();
    }
    if (too_deep(document)) refuse();
    xml_node declaration = document.first_child();
    if (declaration.type() == pugi::node_declaration && declaration.attribute("encoding")) {
        declaration.attribute("encoding") = "UTF-8";  // whatever it was: it is written in UTF-8
    }
}

std::string serialize(const pugi::xml_document& document) {
    StringWriter writer;
    document.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(writer.text);
}

xml_node ancestor(xml_node node, std::string_view name) {
    while (node && !is(node, name)) node = node.parent();
    return node;
}

xml_node next_after(xml_node node, xml_node root) {
    while (node && node != root) {
        if (node.next_sibling()) return node.next_sibling();
        node = node.parent();
    }
    return {};
}

xml_node next_in_order(xml_node node, xml_node root) {
    return node.first_child() ? node.first_child() : next_after(node, root);
}

xml_node first_element(xml_node parent) {
    xml_node node = parent.first_child();
    while (node && node.type() != pugi::node_element) node = node.next_sibling();
    return node;
}

xml_node last_element(xml_node parent) {
    xml_node node = parent.last_child();
    while (node && node.type() != pugi::node_element) node = node.previous_sibling();
    return node;
}

}  // namespace dangwu::documents
