#include "documents/runs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "documents/characters.h"
#include "documents/xml.h"
#include "records/text.h"

namespace dangwu::documents {
namespace {

using pugi::xml_node;

void collect_texts(xml_node node, std::vector<xml_node>& texts) {
    for (const xml_node child : node.children()) {
        if (is(child, "w:t")) {
            if (is(node, "w:r")) texts.push_back(child);
        } else if (!is(child, "w:p") && !is(child, "w:txbxContent") && !is(child, "w:del")) {
            collect_texts(child, texts);
        }
    }
}

void set_text(xml_node text_node, const std::string& text) {
    if (!text_node.attribute("xml:space")) text_node.append_attribute("xml:space");
    text_node.attribute("xml:space") = "preserve";
    text_node.text().set(text.c_str());
}

/// A run like this one, after it, without content.
xml_node insert_run_after(xml_node run) {
    xml_node copy = run.parent().insert_child_after("w:r", run);
    if (const xml_node properties = run.child("w:rPr")) copy.append_copy(properties);
    return copy;
}

/// Cuts a run inside one of its texts: what comes after the byte `at` of that text goes to a new run.
xml_node split(xml_node text_node, std::size_t at) {
    const xml_node run = text_node.parent();
    xml_node after = insert_run_after(run);
    const std::string whole = text_node.text().get();
    if (at < whole.size()) set_text(after.append_child("w:t"), whole.substr(at));
    while (const xml_node next = text_node.next_sibling()) after.append_move(next);
    set_text(text_node, whole.substr(0, at));
    return after;
}

/// What a reader sees beside text, or what a paragraph must be kept for.
bool is_shown(xml_node node) {
    for (const std::string_view name :
         {"w:drawing", "w:pict", "w:object", "w:sym", "w:fldChar", "w:fldSimple", "w:br", "w:sectPr",
          "w:footnoteReference", "w:endnoteReference", "m:oMath", "mc:AlternateContent", "w:commentReference"}) {
        if (is(node, name)) return true;
    }
    return false;
}

bool first_in_run(xml_node text_node) {
    for (xml_node before = text_node.previous_sibling(); before; before = before.previous_sibling()) {
        if (before.type() == pugi::node_element && !is(before, "w:rPr")) return false;
    }
    return true;
}

}  // namespace

std::vector<xml_node> texts_of(xml_node paragraph) {
    std::vector<xml_node> texts;
    collect_texts(paragraph, texts);
    return texts;
}

std::string text_of(xml_node paragraph) {
    std::string all;
    for (const xml_node text_node : texts_of(paragraph)) all += text_node.text().get();
    return all;
}

xml_node isolate(const std::vector<xml_node>& texts, const std::vector<std::size_t>& starts, std::size_t begin,
                 std::size_t end) {
    const auto holding = [&](std::size_t position) {
        return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), position) - starts.begin()) - 1;
    };
    const std::size_t first = holding(begin), last = holding(end - 1);
    xml_node home = texts[first];
    if (first != last) {
        std::string gathered = home.text().get();
        for (std::size_t i = first + 1; i < last; ++i) {
            gathered += texts[i].text().get();
            set_text(texts[i], "");
        }
        const std::string tail = texts[last].text().get();
        const std::size_t taken = end - starts[last];
        set_text(home, gathered + tail.substr(0, taken));
        set_text(texts[last], tail.substr(taken));
    }
    const std::size_t from = begin - starts[first], length = end - begin;
    if (home.next_sibling() || from + length < std::string_view(home.text().get()).size()) split(home, from + length);
    return from == 0 && first_in_run(home) ? home.parent() : split(home, from);
}

void put_text(xml_node run, const std::string& text) {
    for (xml_node child = run.first_child(); child;) {
        const xml_node next = child.next_sibling();
        if (!is(child, "w:rPr")) run.remove_child(child);
        child = next;
    }
    const std::string fit = fit_for_xml(text);
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= fit.size(); ++i) {
        if (i < fit.size() && fit[i] != '\n' && fit[i] != '\t') continue;
        if (i > begin) set_text(run.append_child("w:t"), fit.substr(begin, i - begin));
        if (i < fit.size()) run.append_child(fit[i] == '\n' ? "w:br" : "w:tab");
        begin = i + 1;
    }
}

xml_node insert_run_before(xml_node model) {
    xml_node run = model.parent().insert_child_before("w:r", model);
    if (const xml_node properties = model.child("w:rPr")) run.append_copy(properties);
    return run;
}

void highlight(xml_node run) {
    // The order of properties is fixed by the schema: highlight comes before these.
    static constexpr std::array<std::string_view, 14> after{
        "w:u",    "w:effect",          "w:bdr",        "w:shd",   "w:fitText",  "w:vertAlign", "w:rtl", "w:cs", "w:em",
        "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath", "w:rPrChange"};
    xml_node properties = run.child("w:rPr");
    if (!properties) properties = run.prepend_child("w:rPr");
    properties.remove_child("w:highlight");
    xml_node next;
    for (const xml_node property : properties.children()) {
        if (std::find(after.begin(), after.end(), property.name()) == after.end()) continue;
        next = property;
        break;
    }
    xml_node mark = next ? properties.insert_child_before("w:highlight", next) : properties.append_child("w:highlight");
    mark.append_attribute("w:val") = "yellow";
}

bool shows_more_than_text(xml_node paragraph) {
    for (xml_node node = next_in_order(paragraph, paragraph); node; node = next_in_order(node, paragraph)) {
        if (is_shown(node)) return true;
    }
    return false;
}

// Stops at the first thing seen: it is asked after every turn of a loop that makes a paragraph longer.
bool shows_anything(xml_node paragraph) {
    for (xml_node node = next_in_order(paragraph, paragraph); node; node = next_in_order(node, paragraph)) {
        if (is_shown(node) || (is(node, "w:t") && !trimmed(node.text().get()).empty())) return true;
    }
    return false;
}

}  // namespace dangwu::documents
