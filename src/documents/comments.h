#pragma once
#include <pugixml.hpp>
#include <string>

#include "documents/package.h"
#include "documents/template.h"

namespace dangwu::documents {

/// The comments beside the document's text. Those that the template already holds stay.
class Comments {
  public:
    Comments(const Package& package, const Options& options);

    /// Adds a comment to a run of the document itself; Word allows none in headers, notes and text boxes.
    void add(pugi::xml_node run, const std::string& text);

    /// Writes the comments and makes them known to the package.
    void write(Package& package) const;

  private:
    pugi::xml_document part_;
    std::string name_;
    const Options& options_;
    int next_id_ = 0;
    bool added_ = false;
};

}  // namespace dangwu::documents
