#include "desktop/printing.h"

#include <algorithm>

#include "desktop/paper.h"
#include "desktop/record_list_model.h"
#include "office/change.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::desktop::printing {

namespace {

constexpr double a4_short = 210, a4_long = 297, margin = 14, padding = 1.4;
constexpr std::size_t rows_measured = 200;

/// Widths that add up to `whole`, each after what its column holds.
std::vector<double> column_widths(Paper& paper, const Table& table, double whole, const TextStyle& style) {
    std::vector<double> widths;
    for (std::size_t column = 0; column < table.headings.size(); ++column) {
        double wanted = paper.width_of(table.headings[column], style);
        for (std::size_t row = 0; row < std::min(rows_measured, table.rows.size()); ++row)
            wanted = std::max(wanted, paper.width_of(table.rows[row][column], style));
        widths.push_back(std::clamp(wanted + 2 * padding + 0.5, 10.0, 80.0));
    }
    double sum = 0;
    for (double width : widths) sum += width;
    for (double& width : widths) width *= whole / std::max(sum, 1.0);
    return widths;
}

/// Draws a sheet at one size of letters; returns the height that it took.
class SheetPainter {
  public:
    SheetPainter(Paper& paper, double scale, bool draws) : paper_(paper), scale_(scale), draws_(draws) {}

    double paint(const Sheet& sheet) {
        y_ = margin;
        put(sheet.title, margin, inner(), {18, true, Align::centre});
        y_ += 2 * scale_;
        put(sheet.subtitle, margin, inner(), {9 * scale_, false, Align::centre});
        y_ += 4 * scale_;
        for (std::size_t i = 0; i < sheet.fields.size();) i += fields_row(sheet, i);
        for (const Sheet::Section& section : sheet.sections) paint(section);
        return y_;
    }

  private:
    double inner() const { return a4_short - 2 * margin; }
    void put(const std::string& text, double x, double width, const TextStyle& style) {
        y_ += draws_ ? paper_.write(text, x, y_, width, style) : paper_.height_of(text, width, style);
    }
    /// Two short fields beside each other, or a long one alone; returns how many.
    std::size_t fields_row(const Sheet& sheet, std::size_t first) {
        const double label = 30, value = inner() / 2 - label;
        const TextStyle text{10 * scale_}, name{10 * scale_, false, Align::centre};
        auto is_short = [&](std::size_t i) {
            return paper_.width_of(sheet.fields[i].second, text) < value - 2 * padding;
        };
        bool pair = first + 1 < sheet.fields.size() && is_short(first) && is_short(first + 1);
        double wide = pair ? value : inner() - label;
        double height = 0;
        for (std::size_t i = first; i < first + (pair ? 2 : 1); ++i)
            height = std::max({height, paper_.height_of(sheet.fields[i].second, wide - 2 * padding, text),
                               paper_.height_of(sheet.fields[i].first, label - 2 * padding, name)});
        height += 2.4 * padding * scale_;
        double x = margin;
        for (std::size_t i = first; draws_ && i < first + (pair ? 2 : 1); ++i) {
            paper_.shade(x, y_, label, height, 0.95);
            paper_.box(x, y_, label, height);
            paper_.box(x + label, y_, wide, height);
            paper_.write(sheet.fields[i].first, x + padding, y_ + 1.2 * padding * scale_, label - 2 * padding, name);
            paper_.write(sheet.fields[i].second, x + label + padding, y_ + 1.2 * padding * scale_, wide - 2 * padding,
                         text);
            x += label + wide;
        }
        y_ += height;
        return pair ? 2 : 1;
    }
    void paint(const Sheet::Section& section) {
        y_ += 4 * scale_;
        put(section.title, margin, inner(), {11 * scale_, true});
        y_ += 1 * scale_;
        for (const std::string& line : section.lines) {
            put(line, margin + 2, inner() - 2, {9.5 * scale_});
            y_ += 0.8 * scale_;
        }
    }

    Paper& paper_;
    double scale_, y_ = 0;
    bool draws_;
};

/// Names and codes speak for themselves; dates, numbers and answers do not.
std::string row_in_words(const Kind& kind, const void* row) {
    std::vector<std::string> parts;
    for (const Field& field : kind.fields) {
        Value value = get(field, row);
        if (is_empty(value)) continue;
        bool speaks =
            field.type == Type::text || field.type == Type::code || field.type == Type::reference || parts.empty();
        parts.push_back(speaks ? shown(field, value) : tr(field.label) + " " + shown(field, value));
    }
    return join(parts, "　");
}

}  // namespace

void write_table(const Table& table, const std::filesystem::path& file) {
    const double whole = a4_long - 2 * margin;
    const TextStyle text{8.5, false, Align::left, 3}, heading{8.5, true}, small{8, false, Align::right};
    Paper paper(file, a4_long, a4_short, table.title);
    const std::vector<double> widths = column_widths(paper, table, whole, text);
    double y = 0;
    int page = 0;

    auto draw_row = [&](const std::vector<std::string>& cells, const TextStyle& style, double height) {
        double x = margin;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            paper.box(x, y, widths[column], height);
            paper.write(cells[column], x + padding, y + padding, widths[column] - 2 * padding, style);
            x += widths[column];
        }
        y += height;
    };
    auto height_of = [&](const std::vector<std::string>& cells, const TextStyle& style) {
        double height = 0;
        for (std::size_t column = 0; column < widths.size(); ++column)
            height = std::max(height, paper.height_of(cells[column], widths[column] - 2 * padding, style));
        return height + 2 * padding;
    };
    auto begin_page = [&] {
        if (page++) paper.next_page();
        y = margin;
        y += paper.write(table.title, margin, y, whole, {14, true, Align::centre}) + 2;
        std::string line = say(N_("{0} records"), {std::to_string(table.rows.size())}) + "　" + Date::today().iso() +
                           "　" + say(N_("Page {0}"), {std::to_string(page)});
        y += paper.write(line, margin, y, whole, small) + 1;
        double height = height_of(table.headings, heading);
        paper.shade(margin, y, whole, height, 0.93);
        draw_row(table.headings, heading, height);
    };

    begin_page();
    for (const auto& row : table.rows) {
        double height = height_of(row, text);
        if (y + height > a4_short - margin) begin_page();
        draw_row(row, text, height);
    }
    paper.finish();
}

void write_record(const Sheet& sheet, const std::filesystem::path& file) {
    Paper paper(file, a4_short, a4_long, sheet.title);
    constexpr double smallest = 0.6;
    double scale = 1;
    while (scale > smallest && SheetPainter(paper, scale, false).paint(sheet) > a4_long - margin) scale -= 0.05;
    Sheet fitting = sheet;
    int left_out = 0;
    while (SheetPainter(paper, scale, false).paint(fitting) > a4_long - margin && !fitting.sections.empty()) {
        auto& lines = fitting.sections.back().lines;
        if (lines.size() <= 1) {
            fitting.sections.pop_back();
            continue;
        }
        if (left_out++) lines.pop_back();
        lines.back() = say(N_("… and {0} more"), {std::to_string(left_out)});
    }
    SheetPainter(paper, scale, true).paint(fitting);
    paper.finish();
}

Sheet sheet_of(office::Office& office, const Kind& kind, std::int64_t id) {
    Record record = office.load(kind, id);
    office::mask(record);
    Sheet sheet;
    sheet.title = title_of(record);
    sheet.subtitle = say(N_("{0}, printed on {1}"), {tr(kind.label), Date::today().iso()});
    for (const Field& field : kind.fields) {
        if (field.type == Type::rows) {
            Sheet::Section section{tr(field.label), {}};
            for (std::size_t i = 0; i < field.row_count(record.data()); ++i)
                section.lines.push_back(row_in_words(*field.rows, row_at(field, record.data(), i)));
            if (!section.lines.empty()) sheet.sections.push_back(std::move(section));
            continue;
        }
        std::string value = shown(field, record.get(field));
        if (!value.empty() || field.expected || field.listed) sheet.fields.emplace_back(tr(field.label), value);
    }
    Sheet::Section related{tr(N_("Related records")), {}};
    for (const office::Related& each : office.related(kind, id))
        related.lines.push_back(each.date + "　" + tr(each.kind->label) + "　" + each.name);
    if (!related.lines.empty()) sheet.sections.push_back(std::move(related));
    return sheet;
}

}  // namespace dangwu::desktop::printing
