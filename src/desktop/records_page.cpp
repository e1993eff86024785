#include "desktop/records_page.h"

#include <wx/notebook.h>

#include "desktop/record_table.h"
#include "desktop/strings.h"

namespace dangwu::desktop {

RecordsPage::RecordsPage(wxWindow* parent, Shell& shell, const std::string& place, const std::string& title,
                         const std::string& explanation, const std::vector<office::Named>& records)
    : Page(parent, shell), place_(place), count_(records.size()) {
    SetName("records");
    auto* layout = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(make_icon_button(this, "back", word(N_("Back")), "back", [this] { shell_.go_back(); }), 0,
              wxALIGN_CENTER_VERTICAL | wxRIGHT, theme::tight);
    head->Add(make_heading(this, wx(title)), 0, wxALIGN_CENTER_VERTICAL);
    layout->Add(head, 0, wxLEFT | wxRIGHT | wxTOP, theme::wide);
    if (!explanation.empty()) {
        auto* text = make_text(this, wx(explanation), "muted");
        text->Wrap(FromDIP(1000));
        layout->Add(text, 0, wxLEFT | wxRIGHT | wxTOP, theme::wide);
    }

    std::vector<std::pair<const Kind*, std::vector<std::int64_t>>> by_kind;
    for (const office::Named& record : records) {
        auto found =
            std::find_if(by_kind.begin(), by_kind.end(), [&](const auto& e) { return e.first == record.kind; });
        if (found == by_kind.end()) found = by_kind.insert(by_kind.end(), {record.kind, {}});
        found->second.push_back(record.id);
    }
    auto make_table = [&](wxWindow* below, const Kind& kind, std::vector<std::int64_t> ids) {
        auto* table = new RecordTable(below, shell_, kind);
        table->on_open = [this, &kind](std::int64_t id) { shell_.open_record(kind, id); };
        table->show(std::move(ids));
        if (!list_) list_ = &table->list();
        return table;
    };
    if (by_kind.empty()) {
        layout->Add(make_text(this, word(N_("No records are behind this figure yet."))), 0, wxALL, theme::wide);
    } else if (by_kind.size() == 1) {
        layout->Add(make_table(this, *by_kind.front().first, by_kind.front().second), 1, wxEXPAND | wxALL, theme::wide);
    } else {
        auto* book = new wxNotebook(this, wxID_ANY);
        for (auto& [kind, ids] : by_kind)
            book->AddPage(make_table(book, *kind, ids), wx(tr(kind->plural) + " (" + std::to_string(ids.size()) + ")"));
        layout->Add(book, 1, wxEXPAND | wxALL, theme::wide);
    }
    SetSizer(layout);
}

}  // namespace dangwu::desktop
