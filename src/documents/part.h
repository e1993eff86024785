#pragma once
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "documents/tag.h"
#include "documents/template.h"

namespace dangwu::documents {

/// A part of a template (the document, a header, a footer) made ready for filling: every tag stands in a run of its own
/// that carries the tag's number, blocks know their ends, and what is wrong with the tags is known, whatever the data.
class Part {
  public:
    /// Throws Error (damaged).
    Part(const std::string& name, std::string_view content);

    pugi::xml_document& document() { return document_; }
    const std::vector<Tag>& tags() const { return tags_; }
    const std::vector<Problem>& problems() const { return problems_; }
    /// The numbers of the tags as they stand in the text.
    const std::vector<std::size_t>& order() const { return order_; }

    /// The tag that a run carries; Tag::none for ordinary runs.
    std::size_t tag_of(pugi::xml_node run) const;
    static void forget_tag(pugi::xml_node run);
    /// The runs that carry tags between two siblings, both included, in order.
    std::vector<pugi::xml_node> tagged_runs(pugi::xml_node first, pugi::xml_node last) const;

  private:
    void mark_tags(pugi::xml_node paragraph);
    void read_tag(pugi::xml_node run, const std::string& written, const std::string& place);
    void pair_blocks();
    void close_block(std::size_t end, std::vector<std::size_t>& open);
    void spread_block_tags();
    void reject(std::size_t tag, const std::string& message);

    pugi::xml_document document_;
    std::vector<Tag> tags_;
    std::vector<pugi::xml_node> runs_;  // of each tag, before anything is filled
    std::vector<std::size_t> order_;
    std::vector<Problem> problems_;
};

}  // namespace dangwu::documents
