#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "figures/figures.h"

/// The year-end summary: the office's template filled with figures, and the evidence behind it.
namespace dangwu::figures {

struct SummaryOptions {
    std::filesystem::path document_template;  ///< empty: the one that comes with the program
    bool leave_out_empty = false;             ///< drop passages none of whose figures has data
    bool source_comments = false;             ///< definition and value of each figure as Word comments
    Progress progress;
};

/// Something that the office should mend in its template.
struct SummaryProblem {
    std::string place, tag, message;
};

struct SummaryResult {
    std::vector<SummaryProblem> problems;  ///< tags that the template asks for and nobody knows
    std::vector<std::string> missing;      ///< titles of figures without data, printed as 【待补：…】
};

/// Writes the summary as a Word file; nothing is left half written.
SummaryResult write_summary(office::Office& office, const Period& period, const std::filesystem::path& out,
                            const SummaryOptions& options = {});

/// The template that comes with the program, for the office to edit.
void write_default_template(const std::filesystem::path& out);

/// Writes the evidence workbook (佐证清单): an overview, then a sheet for each figure with definition, value and
/// records.
void write_evidence(office::Office& office, const Period& period, const std::filesystem::path& out,
                    const Progress& progress = {});

/// A stretch of the summary's text as shown on screen; `figure` is the id behind a number, empty for plain text.
struct Run {
    std::string text, figure;
    bool missing = false;
};
struct Paragraph {
    enum class Style { title, subtitle, heading, subheading, body, cell };
    Style style = Style::body;
    std::vector<Run> runs;
};
/// The filled text for the screen, with the figures marked so that a click can open their records.
struct SummaryText {
    std::vector<Paragraph> paragraphs;
    std::vector<SummaryProblem> problems;
};
SummaryText summary_text(office::Office& office, const Period& period, const SummaryOptions& options = {});

}  // namespace dangwu::figures
