#pragma once
#include <pugixml.hpp>
#include <string>
#include <vector>

/// Runs (w:r): pieces of a paragraph with one formatting. Word cuts text into runs wherever it likes.
namespace dangwu::documents {

/// The texts (w:t in runs) of a paragraph in order, without those of text boxes inside it or of deleted text.
std::vector<pugi::xml_node> texts_of(pugi::xml_node paragraph);
std::string text_of(pugi::xml_node paragraph);

/// Moves the bytes [begin, end) of the paragraph's text into a run of their own, formatted as their first character,
/// and returns that run. Positions before `begin` stay valid, so cut from the last piece to the first.
/// `texts` and `starts` (where each text begins) are as read before the first cut.
pugi::xml_node isolate(const std::vector<pugi::xml_node>& texts, const std::vector<std::size_t>& starts,
                       std::size_t begin, std::size_t end);

/// Replaces what a run shows, keeping its formatting. \n becomes a line break, \t a tab.
void put_text(pugi::xml_node run, const std::string& text);

/// A new run with the formatting of `model`, before it.
pugi::xml_node insert_run_before(pugi::xml_node model);

/// Marks a run yellow.
void highlight(pugi::xml_node run);

/// Whether a paragraph shows anything: text, a picture, a field, a break; or ends a section.
bool shows_anything(pugi::xml_node paragraph);
/// … anything but text.
bool shows_more_than_text(pugi::xml_node paragraph);

}  // namespace dangwu::documents
