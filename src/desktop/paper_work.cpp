#include "desktop/paper_work.h"

#include "desktop/printing.h"
#include "desktop/record_list_model.h"
#include "exchange/export.h"
#include "records/language.h"

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

void print_record(Shell& shell, const Errand& errand, const Kind& kind, std::int64_t id) {
    write_file(shell, errand, tr(N_("Print on one page")), tr(kind.label) + ".pdf", "*.pdf",
               [kind = &kind, id](office::Office& office, const std::filesystem::path& file) {
                   printing::write_record(printing::sheet_of(office, *kind, id), file);
               });
}

}  // namespace dangwu::desktop::paper_work
