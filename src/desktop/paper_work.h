#pragma once
#include "desktop/shell.h"

/// What leaves the program as files: workbooks and PDF. Asks where to, works on the desk, shows the result.
namespace dangwu::desktop::paper_work {

void export_query(Shell& shell, const Errand& errand, const office::Query& query, const std::string& name);
void empty_workbook(Shell& shell, const Errand& errand, const Kind& kind);
/// The records in this order, as a table.
void print_list(Shell& shell, const Errand& errand, const Kind& kind, const std::vector<std::int64_t>& ids,
                const std::string& title);
/// One record and what refers to it on one page (一人一页, 一企一档).
void print_record(Shell& shell, const Errand& errand, const Record& record);

}  // namespace dangwu::desktop::paper_work
