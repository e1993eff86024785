#include "desktop/paper_work.h"

#include <algorithm>

#include "desktop/printing.h"
#include "desktop/record_list_model.h"
#include "exchange/export.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::desktop::paper_work {

namespace {

/// Asks for the place, does the work there, and says where the file is.
template <class Work>
void write_file(Shell& shell, const Errand& errand, const std::string& what, const std::string& name,
                const std::string& pattern, Work work) {
    std::optional<std::filesystem::path> file = shell.ask().file_to_write(what, name, pattern);
    if (!file) return;
    shell.desk().ask(
        errand, [work, file = *file](office::Office& office) { work(office, file); },
        [&shell, file = *file] { shell.tell_written(file); });
}

/// A title as the name of a file: without the characters that some systems forbid, and not too long for others.
std::string file_name_of(const std::string& title) {
    constexpr std::size_t longest = 60;
    std::u32string name = decode(title);
    std::replace_if(
        name.begin(), name.end(),
        [](char32_t c) { return c < U' ' || std::u32string_view(U"/\\:*?\"<>|").find(c) != std::u32string_view::npos; },
        U' ');
    if (name.size() > longest) name.resize(longest);
    return trimmed(encode(name));
}

}  // namespace

void export_query(Shell& shell, const Errand& errand, const office::Query& query, const std::string& name) {
    write_file(shell, errand, tr(N_("Export to Excel")), name + ".xlsx", "*.xlsx",
               [query](office::Office& office, const std::filesystem::path& file) {
                   exchange::export_query(office, query, file);
               });
}

void empty_workbook(Shell& shell, const Errand& errand, const Kind& kind) {
    write_file(
        shell, errand, tr(N_("Empty workbook to fill in")), tr(kind.plural) + ".xlsx", "*.xlsx",
        [kind = &kind](office::Office&, const std::filesystem::path& file) { exchange::empty_workbook(*kind, file); });
}

void print_list(Shell& shell, const Errand& errand, const Kind& kind, const std::vector<std::int64_t>& ids,
                const std::string& title) {
    write_file(shell, errand, tr(N_("Print as PDF")), title + ".pdf", "*.pdf",
               [kind = &kind, ids, title](office::Office& office, const std::filesystem::path& file) {
                   printing::Table table;
                   table.title = title;
                   for (const Field* field : listed_fields(*kind)) table.headings.push_back(tr(field->label));
                   for (ListRow& row : read_rows(office, *kind, ids)) table.rows.push_back(std::move(row.cells));
                   printing::write_table(table, file);
               });
}

void print_record(Shell& shell, const Errand& errand, const Record& record) {
    const Kind& kind = record.kind();
    write_file(shell, errand, tr(N_("Print on one page")), file_name_of(title_of(record)) + ".pdf", "*.pdf",
               [kind = &kind, id = record.id](office::Office& office, const std::filesystem::path& file) {
                   printing::write_record(printing::sheet_of(office, *kind, id), file);
               });
}

}  // namespace dangwu::desktop::paper_work
