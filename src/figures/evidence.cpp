#include "figures/summary.h"
#include "records/error.h"
#include "records/language.h"
#include "records/pending_file.h"
#include "sheets/writer.h"

namespace dangwu::figures {

namespace {

using sheets::Entry;

Entry value_entry(const Figure& figure) {
    if (figure.value) return {figure.value->value()};
    return {figure.missing, sheets::Look::reason};
}

Entry entry(const Field& field, const Value& value) {
    if (auto counted = sheets::counted(value)) return *counted;
    return {shown(field, value), field.type == Type::note ? sheets::Look::long_text : sheets::Look::plain};
}

/// A figure without records of its own (a share, a figure without data) has its line in the overview only.
bool has_sheet(const Figure& figure) {
    return figure.value && !figure.records.empty() && figure.id.rfind("records.", 0) != 0;
}

void write_records(sheets::WorkbookWriter& writer, office::Office& office, const Figure& figure) {
    const Kind& kind = *figure.records.front().kind;
    std::vector<const Field*> fields;
    for (const Field& field : kind.fields)
        if (field.listed && !field.sealed && field.type != Type::rows) fields.push_back(&field);
    writer.write_title(figure.title, static_cast<std::uint32_t>(fields.size() + 1));
    writer.write_row(std::vector<Entry>{{tr(N_("Definition"))}, {figure.definition}});
    writer.write_row(std::vector<Entry>{{tr(N_("Value"))}, value_entry(figure), {figure.unit}});
    std::vector<sheets::Column> columns = {{tr(N_("No.")), 6, false}};
    for (const Field* field : fields) {
        bool is_number = field->type == Type::whole || field->type == Type::decimal;
        columns.push_back({tr(field->label), is_number || field->type == Type::date ? 12.0 : 22.0, !is_number});
    }
    writer.write_header(columns);
    double number = 0;
    for (const office::Named& named : figure.records) {
        std::vector<Entry> row = {{++number}};
        if (named.id && named.kind == &kind) {
            Record record = office.load(kind, named.id);
            for (const Field* field : fields) row.push_back(entry(*field, record.get(*field)));
        } else {
            row.push_back({named.name});
        }
        writer.write_row(row);
    }
}

}  // namespace

void write_evidence(office::Office& office, const Period& period, const std::filesystem::path& out,
                    const Progress& progress) {
    must_end_in(".xlsx", out);
    // Counting is the lesser part of the work, writing the records behind it the greater.
    auto halfway = [&](double from) -> Progress {
        return [&progress, from](double part) { return !progress || progress((from + part) / 2); };
    };
    std::vector<Figure> figures = all_figures(office, period, halfway(0));
    sheets::WorkbookWriter writer(out);
    writer.add_sheet(tr(N_("Overview")));
    writer.write_title(
        say(N_("Evidence of the figures of {0}, up to {1}"), {std::to_string(period.year), period.end.iso()}), 7);
    writer.write_header({{tr(N_("No.")), 6, false},
                         {tr(N_("Title")), 36},
                         {tr(N_("Value")), 12, false},
                         {tr(N_("Unit of measure")), 8},
                         {tr(N_("Definition")), 80},
                         {tr(N_("Records")), 8, false},
                         {tr(N_("Id")), 40}});
    double number = 0;
    for (const Figure& figure : figures)
        writer.write_row(std::vector<Entry>{{++number},
                                            {figure.title},
                                            value_entry(figure),
                                            {figure.unit},
                                            {figure.definition, sheets::Look::long_text},
                                            {static_cast<double>(figure.records.size())},
                                            {figure.id}});
    number = 0;
    for (const Figure& figure : figures) {
        ++number;
        if (!has_sheet(figure)) continue;
        if (!halfway(1)(number / static_cast<double>(figures.size())))
            throw Error(Trouble::cancelled, tr(N_("Stopped. Nothing was changed.")));
        writer.add_sheet(Decimal::of(number).text() + " " + figure.title);
        write_records(writer, office, figure);
    }
    writer.finish();
}

}  // namespace dangwu::figures
