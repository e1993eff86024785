#pragma once
#include <map>
#include <string>
#include <vector>

#include "documents/template.h"

/// Small Word files made in the test, what they hold afterwards, and a resolver that knows what it is told.
namespace dangwu::documents {

/// A .docx with this body. More parts by name; {"word/header1.xml", …} become known to the package.
std::string docx(const std::string& body, const std::map<std::string, std::string>& more_parts = {});

std::string paragraph(const std::string& text, const std::string& run_properties = {});
/// A paragraph of several runs, as Word cuts them.
std::string paragraph_of(const std::vector<std::string>& runs);
std::string row(const std::vector<std::string>& cells);
std::string table(const std::vector<std::string>& rows);
/// A document, header or footer with this content.
std::string part(const std::string& root, const std::string& content);

/// A part of a .docx; empty if there is none.
std::string file_in(const std::string& docx, const std::string& name = "word/document.xml");

/// The text of a part: a line a paragraph, cells of a row between bars, a break as ⏎.
std::string text_in(const std::string& docx, const std::string& name = "word/document.xml");

/// What would make Word say that it found unreadable content; empty if nothing would.
std::vector<std::string> faults(const std::string& docx);

class Known : public Resolver {
  public:
    std::map<std::string, Value> values;
    std::optional<Value> find(const std::string& tag) const override {
        const auto known = values.find(tag);
        return known == values.end() ? std::nullopt : std::optional(known->second);
    }
};

Row row_of(std::map<std::string, std::string> texts);

/// Fills, and demands that the result is legal and that there were no problems.
std::string filled_text(const std::string& body, const Resolver& resolver, const Options& options = {});

}  // namespace dangwu::documents
