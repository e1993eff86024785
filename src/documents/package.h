#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dangwu::documents {

/// The files inside a .docx, in their order. Templates come from outside: the number of files and what they unpack to
/// are bounded, and nothing is ever written to a path from inside.
class Package {
  public:
    /// Throws Error: unreadable (no .docx, encrypted, too large), damaged.
    static Package read(std::string_view bytes);

    /// The same files give the same bytes: times are fixed.
    std::string write() const;

    const std::string* find(const std::string& name) const;
    void put(const std::string& name, std::string content);

    /// The document itself, most often word/document.xml.
    const std::string& main_part() const { return main_part_; }
    /// The document, then its headers, footers and notes: every part that may hold tags.
    std::vector<std::string> text_parts() const;

  private:
    std::vector<std::pair<std::string, std::string>> files_;
    std::string main_part_;
};

/// word/document.xml → word/_rels/document.xml.rels
std::string relations_of(const std::string& part);

}  // namespace dangwu::documents
