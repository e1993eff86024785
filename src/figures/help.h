#pragma once
#include <vector>

/// How filters and templates are written, told by samples, for the help pages of the desktop and the command line.
namespace dangwu::figures {

struct Sample {
    const char* text;     ///< of a filter a msgid: it stands in the user's language
    const char* meaning;  ///< a msgid
    const char* kind;     ///< whose records the filter asks for; empty for a template's tag
};

const std::vector<Sample>& filter_samples();
const std::vector<Sample>& template_samples();

}  // namespace dangwu::figures
