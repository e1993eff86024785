#include "documents/reading.h"

#include <map>
#include <pugixml.hpp>

#include "documents/package.h"
#include "documents/xml.h"

namespace dangwu::documents {

namespace {

std::string text_below(pugi::xml_node node) {
    std::string text;
    for (pugi::xml_node at = node.first_child(); at; at = next_in_order(at, node)) {
        if (is(at, "w:t")) text += at.text().get();
        if (is(at, "w:br")) text += '\n';
        if (is(at, "w:tab")) text += '\t';
    }
    return text;
}

std::map<std::string, std::string> comments_of(const Package& package) {
    std::map<std::string, std::string> comments;
    const std::string* part = package.find("word/comments.xml");
    if (!part) return comments;
    pugi::xml_document document;
    parse(document, *part, "word/comments.xml");
    for (pugi::xml_node comment : document.document_element().children("w:comment"))
        comments[comment.attribute("w:id").value()] = text_below(comment);
    return comments;
}

}  // namespace

std::vector<MarkedParagraph> read_paragraphs(std::string_view docx) {
    Package package = Package::read(docx);
    auto comments = comments_of(package);
    pugi::xml_document document;
    parse(document, *package.find(package.main_part()), package.main_part());
    std::vector<MarkedParagraph> paragraphs;
    std::string open;  // the comment that is open at this place
    pugi::xml_node body = document.document_element().child("w:body");
    for (pugi::xml_node node = body.first_child(); node; node = next_in_order(node, body)) {
        if (is(node, "w:p")) {
            paragraphs.push_back({node.child("w:pPr").child("w:pStyle").attribute("w:val").value(),
                                  static_cast<bool>(ancestor(node, "w:tbl")),
                                  {}});
        } else if (is(node, "w:commentRangeStart")) {
            open = comments[node.attribute("w:id").value()];
        } else if (is(node, "w:commentRangeEnd")) {
            open.clear();
        } else if (is(node, "w:r") && !paragraphs.empty()) {
            std::string text = text_below(node);
            auto& runs = paragraphs.back().runs;
            if (text.empty()) continue;
            if (!runs.empty() && runs.back().comment == open)
                runs.back().text += text;
            else
                runs.push_back({text, open});
        }
    }
    std::erase_if(paragraphs, [](const MarkedParagraph& paragraph) { return paragraph.runs.empty(); });
    return paragraphs;
}

}  // namespace dangwu::documents
