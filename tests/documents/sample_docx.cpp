#include "sample_docx.h"

#include <catch2/catch.hpp>

#include <pugixml.hpp>
#include <set>

#include "documents/package.h"
#include "documents/xml.h"

namespace dangwu::documents {
namespace {

using pugi::xml_node;
using std::string;

const string declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const string relation_base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const string type_base = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// header1.xml → header, comments.xml → comments
string kind_of(const string& part) {
    const string file = part.substr(part.rfind('/') + 1);
    return file.substr(0, file.find_first_of("0123456789."));
}

string relation(const string& id, const string& kind, const string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + relation_base + kind + "\" Target=\"" + target + "\"/>";
}

string relations(const string& content) {
    return declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           content + "</Relationships>";
}

string text_of_node(xml_node node) {
    string text;
    for (const xml_node child : node.children()) {
        const string name = child.name();
        if (name == "w:t")
            text += child.text().get();
        else if (name == "w:br")
            text += "⏎";
        else if (name == "w:tab")
            text += "\t";
        else if (name == "w:p")
            text += text_of_node(child) + "\n";
        else if (name == "w:tc") {
            string cell = text_of_node(child);
            while (!cell.empty() && cell.back() == '\n') cell.pop_back();
            text += "|" + cell;
        } else if (name == "w:tr")
            text += text_of_node(child) + "|\n";
        else
            text += text_of_node(child);
    }
    return text;
}

}  // namespace

string part(const string& root, const string& content) {
    return declaration + "<" + root + R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")" +
           R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")" +
           R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")" +
           R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")" +
           R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")" + ">" + content +
           "</" + root + ">";
}

string docx(const string& body, const std::map<string, string>& more_parts) {
    Package package;
    string types =
        declaration +
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Override PartName=\"/word/document.xml\" ContentType=\"" +
        type_base + "document.main+xml\"/>";
    string document_relations;
    for (const auto& [name, content] : more_parts) {
        types += "<Override PartName=\"/" + name + "\" ContentType=\"" + type_base + kind_of(name) + "+xml\"/>";
        document_relations += relation("rId" + kind_of(name), kind_of(name), name.substr(name.rfind('/') + 1));
    }
    package.put("[Content_Types].xml", types + "</Types>");
    package.put("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")));
    package.put("word/document.xml", part("w:document", "<w:body>" + body + "<w:sectPr/></w:body>"));
    if (!more_parts.empty()) package.put("word/_rels/document.xml.rels", relations(document_relations));
    for (const auto& [name, content] : more_parts) package.put(name, content);
    return package.write();
}

string paragraph(const string& text, const string& run_properties) {
    const string properties = run_properties.empty() ? "" : "<w:rPr>" + run_properties + "</w:rPr>";
    return "<w:p><w:r>" + properties + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

string paragraph_of(const std::vector<string>& runs) {
    string content;
    for (const string& run : runs)
        content += "<w:r><w:t xml:space=\"preserve\">" + run + "</w:t></w:r><w:proofErr w:type=\"spellStart\"/>";
    return "<w:p>" + content + "</w:p>";
}

string row(const std::vector<string>& cells) {
    string content;
    for (const string& cell : cells) content += "<w:tc>" + (cell.find("<w:") == 0 ? cell : paragraph(cell)) + "</w:tc>";
    return "<w:tr>" + content + "</w:tr>";
}

string table(const std::vector<string>& rows) {
    string content;
    for (const string& each : rows) content += each;
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + content + "</w:tbl>";
}

string file_in(const string& docx, const string& name) {
    const Package package = Package::read(docx);
    const string* content = package.find(name);
    return content ? *content : "";
}

string text_in(const string& docx, const string& name) {
    pugi::xml_document document;
    const string content = file_in(docx, name);
    REQUIRE(document.load_buffer(content.data(), content.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    return text_of_node(document.document_element());
}

Row row_of(std::map<string, string> texts) {
    Row row;
    for (auto& [name, text] : texts) row.values[name] = Value::of_text(text);
    return row;
}

string filled_text(const string& body, const Resolver& resolver, const Options& options) {
    const Filled filled = fill(docx(body), resolver, options);
    for (const Problem& problem : filled.problems) {
        FAIL_CHECK(problem.message << " in " << problem.tag << " at " << problem.place);
    }
    for (const string& fault : faults(filled.docx)) FAIL_CHECK(fault);
    return text_in(filled.docx);
}

}  // namespace dangwu::documents
