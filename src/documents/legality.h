#pragma once
#include <pugixml.hpp>
#include <set>
#include <string>

/// What Word insists on, and what filling could break by copying and leaving out: without these repairs it says that it
/// found unreadable content.
namespace dangwu::documents {

/// Mends a container after children were taken out: a cell ends in a paragraph, a text box and a header hold one, a
/// table has a row; what became empty and must not be goes.
void mend(pugi::xml_node container);

/// Takes a paragraph out if it shows nothing any more and its place does not need one.
void remove_if_empty(pugi::xml_node paragraph);

/// Makes ids unique again and takes out halves of bookmarks and comments whose other half is gone. One tidier for all
/// parts of a document.
class Tidier {
  public:
    void tidy(pugi::xml_document& part);

  private:
    std::set<std::string> drawings_, paragraphs_;
    unsigned next_drawing_ = 1;
};

}  // namespace dangwu::documents
