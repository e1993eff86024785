#include "figures/summary.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "documents/reading.h"
#include "documents/template.h"
#include "figures/evaluator.h"
#include "office/change.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/pending_file.h"
#include "records/text.h"
#include "records/zone.h"

namespace dangwu {

namespace embedded {
extern const std::string_view summary_template;
}

namespace figures {

namespace {

/// 2021年12月31日, the way of the document whatever the language of the screen.
std::string in_document(const Date& date) {
    return std::to_string(date.year()) + "年" + std::to_string(date.month()) + "月" + std::to_string(date.day()) + "日";
}

/// What the office has written down of its names for the year, failing that for every year.
Zone zone_of(office::Office& office, int year) {
    const Kind& kind = Zone::describe();
    for (const char* which : {"year = $year", "year is empty"}) {
        office::Query query(kind);
        query.filter = query::parse_filter(which, kind);
        query.parameters = {{"year", std::int64_t{year}}};
        query.limit = 1;
        if (auto found = office.list(query); !found.empty()) return std::move(found.front().as<Zone>());
    }
    return {};
}

/// The zone's name: as written down, failing that from the records, failing that a common noun.
std::string zone_name(office::Office& office, const Zone& zone) {
    if (!zone.name.empty()) return zone.name;
    const Kind& kind = *find_kind("organizations");
    office::Query query(kind);
    query.filter = query::parse_filter("type = working_committee and name contains 开发区", kind);
    for (std::int64_t id : office.ids(query)) {
        std::string name = office.name_of(kind, id);
        if (auto at = name.find("开发区"); at != name.npos) return name.substr(0, at) + "开发区";
    }
    return "经济开发区";
}

class SummaryResolver final : public documents::Resolver {
  public:
    /// `id_as_source`: comments hold the figure's id, for the screen, instead of its definition.
    SummaryResolver(office::Office& office, const Period& period, bool id_as_source, const Progress& progress)
        : office_(office),
          evaluator_(office, period, progress),
          id_as_source_(id_as_source),
          zone_(zone_of(office, period.year)) {}

    std::optional<documents::Value> find(const std::string& tag) const override {
        if (auto plain = plain_text(tag)) return documents::Value::of_text(*plain);
        if (tag == "report.forecast")
            return documents::Value::of_bool(evaluator_.figure("indicators.operating_revenue").forecast);
        for (const Definition& definition : evaluator_.definitions()) {
            if (definition.by_name && definition.id == tag) return rows(definition);
            if (definition.id == tag || (definition.by_name && tag.starts_with(definition.id + "[")))
                return value(evaluator_.figure(tag));
        }
        return std::nullopt;
    }

  private:
    std::optional<std::string> plain_text(const std::string& tag) const {
        const Period& period = evaluator_.period();
        if (tag == "report.year") return std::to_string(period.year);
        if (tag == "report.next_year") return std::to_string(period.year + 1);
        if (tag == "report.as_of") return in_document(period.end);
        if (tag == "report.date") return in_document(Date::today());
        if (tag == "zone.name") return zone_name(office_, zone_);
        auto given = [](const std::string& name, const char* usual) { return name.empty() ? usual : name; };
        if (tag == "zone.county") return given(zone_.county, "县");
        if (tag == "campaign.theme") return zone_.theme;
        if (tag == "campaign.four_deliveries") return given(zone_.four_deliveries, "四送一服");
        if (tag == "campaign.cadres_stationed") return given(zone_.cadres_stationed, "千名干部驻企");
        if (tag == "campaign.four_checks") return given(zone_.four_checks, "四查专项行动");
        if (tag == "campaign.rectification") return given(zone_.rectification, "作风建设");
        return std::nullopt;
    }

    documents::Value value(const Figure& figure) const {
        if (!figure.value) {
            auto missing = documents::Value::missing(figure.title);
            missing.source = id_as_source_ ? figure.id : figure.missing;
            return missing;
        }
        auto value = documents::Value::of_number(figure.value->value(), figure.unit, figure.decimals);
        for (const office::Named& record : figure.records) value.names.push_back(record.name);
        put_pinned_first(value.names, figure.id);
        value.source = id_as_source_ ? figure.id : figure.definition;
        return value;
    }

    /// A pinned name means the record of that name, failing that the first whose name holds it.
    void put_pinned_first(std::vector<std::string>& names, const std::string& figure) const {
        auto first = names.begin();
        for (const PinnedNames& pin : zone_.pinned) {
            if (pin.figure != figure) continue;
            for (const std::string& wanted : split(pin.names, U"、，,;；\n")) {
                auto found = std::find(first, names.end(), wanted);
                if (found == names.end())
                    found = std::find_if(first, names.end(), [&](const std::string& name) {
                        return name.find(wanted) != std::string::npos;
                    });
                if (found != names.end()) std::rotate(first, found, found + 1), ++first;
            }
        }
    }

    documents::Value rows(const Definition& definition) const {
        std::vector<documents::Row> rows;
        for (const std::string& name : evaluator_.names(definition)) {
            Figure figure = evaluator_.figure(definition.id + "[" + name + "]");
            if (figure.value) rows.push_back(documents::named_row(name, value(figure)));
        }
        return documents::Value::of_rows(std::move(rows));
    }

    office::Office& office_;
    mutable Evaluator evaluator_;  // remembers what it computed
    bool id_as_source_;
    Zone zone_;
};

std::string read_template(const std::filesystem::path& file) {
    if (file.empty()) return std::string(embedded::summary_template);
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in || bytes.str().empty())
        throw Error(Trouble::unreadable, say(N_("{0} cannot be read. Check the name and that the drive is there."),
                                             {file.filename().string()}));
    return std::move(bytes).str();
}

documents::Filled fill_summary(office::Office& office, const Period& period, const SummaryOptions& options,
                               bool for_screen) {
    documents::Options how;
    how.leave_out_empty = options.leave_out_empty;
    how.source_comments = options.source_comments || for_screen;
    how.comment_time = office::now();
    return documents::fill(read_template(options.document_template),
                           SummaryResolver(office, period, for_screen, options.progress), how);
}

std::vector<SummaryProblem> problems_of(const documents::Filled& filled) {
    std::vector<SummaryProblem> problems;
    for (const documents::Problem& problem : filled.problems)
        problems.push_back({problem.place, problem.tag, problem.message});
    return problems;
}

Paragraph::Style style_of(const documents::MarkedParagraph& paragraph) {
    if (paragraph.in_table) return Paragraph::Style::cell;
    if (paragraph.style == "title") return Paragraph::Style::title;
    if (paragraph.style == "subtitle") return Paragraph::Style::subtitle;
    if (paragraph.style == "heading1") return Paragraph::Style::heading;
    if (paragraph.style == "heading2") return Paragraph::Style::subheading;
    return Paragraph::Style::body;
}

}  // namespace

SummaryResult write_summary(office::Office& office, const Period& period, const std::filesystem::path& out,
                            const SummaryOptions& options) {
    must_end_in(".docx", out);
    documents::Filled filled = fill_summary(office, period, options, false);
    write_whole(out, filled.docx);
    return {problems_of(filled), std::move(filled.missing)};
}

void write_default_template(const std::filesystem::path& out) {
    must_end_in(".docx", out);
    write_whole(out, embedded::summary_template);
}

SummaryText summary_text(office::Office& office, const Period& period, const SummaryOptions& options) {
    documents::Filled filled = fill_summary(office, period, options, true);
    SummaryText text{{}, problems_of(filled)};
    for (const documents::MarkedParagraph& marked : documents::read_paragraphs(filled.docx)) {
        Paragraph& paragraph = text.paragraphs.emplace_back();
        paragraph.style = style_of(marked);
        for (const documents::MarkedText& run : marked.runs)
            paragraph.runs.push_back({run.text, run.comment, run.text.starts_with("【待补")});
    }
    return text;
}

}  // namespace figures
}  // namespace dangwu
