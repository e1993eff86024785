#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dangwu::documents {

/// A stretch of a paragraph; `comment` is the text of the comment that stands on it, if any.
struct MarkedText {
    std::string text, comment;
};

/// A paragraph of a document as it can be shown elsewhere: its style's id, and its text with the comments on it.
struct MarkedParagraph {
    std::string style;
    bool in_table = false;
    std::vector<MarkedText> runs;
};

/// The paragraphs of a .docx, empty ones left out. Throws Error (unreadable, damaged).
std::vector<MarkedParagraph> read_paragraphs(std::string_view docx);

}  // namespace dangwu::documents
