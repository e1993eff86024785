#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "documents/comments.h"
#include "documents/lookup.h"
#include "documents/part.h"
#include "documents/template.h"

namespace dangwu::documents {

/// What filling the parts of one document has in common.
struct Filling {
    Lookup lookup;
    const Options& options;
    Comments* comments;  ///< null: none are written
    std::vector<Problem> problems;
    std::vector<std::string> missing;
    std::size_t nodes_left;  ///< how much may still be copied: nested loops multiply
};

/// Fills one part. A block is the smallest stretch of neighbours that holds both its tags: pieces of a line, table
/// rows, or whole paragraphs and tables. Each turn copies the stretch, fills the copy in the turn's scope and puts it
/// before the original, which goes in the end.
class Filler {
  public:
    Filler(Part& part, Filling& filling) : part_(part), filling_(filling) {}
    void fill();

  private:
    using Node = pugi::xml_node;
    using Nodes = std::vector<Node>;

    /// A block at the place where it is to be filled.
    struct Block {
        const Tag* tag;
        Node opening, closing, other;  // the runs of its tags
        Node first, last;              // the neighbours that hold them
        std::size_t begin, end;        // the tagged runs inside, as positions in the list of the stretch
        bool in_line;
    };
    /// What is copied: the branch that holds, and the other one.
    struct Branches {
        Nodes main, other;
    };

    void fill_stretch(Node first, Node last);
    std::vector<Block> blocks_in(const Nodes& runs);
    std::optional<Block> find_block(const Nodes& runs, std::size_t position);
    static void find_stretch(Block& block);
    void fill_block(Block& block);
    // Both false if the data do not allow it; then nothing is changed.
    bool fill_loop(const Block& block, const Branches& branches);
    bool fill_choice(const Block& block, const Branches& branches);
    bool keeps_passage(const Block& block);
    bool has_body(const Block& block) const;
    void copy_passage(const Nodes& branch, const Block& block);
    void leave_as_written(Block& block);

    Branches branches_of(const Block& block);
    void copy_branch(const Nodes& branch, const Block& block);
    void spend(const Nodes& nodes, std::size_t turns);

    void fill_value(Node run, const Tag& tag);
    void fill_number(Node run, const Tag& tag);
    void report(Node run, const Tag& tag, const std::string& message);

    Part& part_;
    Filling& filling_;
    std::set<std::pair<const Tag*, std::string>> reported_;  // each tag once, however often a loop repeats it
    std::vector<std::pair<std::string, unsigned>> numbers_;  // sample and count, outermost first
    std::set<Node> numbered_;                                // paragraphs: headings
};

}  // namespace dangwu::documents
