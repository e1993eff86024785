#include "desktop/record_table.h"

#include <algorithm>

#include "desktop/cell_renderers.h"
#include "desktop/native.h"
#include "desktop/strings.h"
#include "records/text.h"

namespace dangwu::desktop {

namespace {

/// Short lists such as sex need no more than their longest word.
int width_of_codes(const Field& field) {
    constexpr int usual = 96, character = 14, around = 26;
    constexpr std::size_t short_list = 8;
    const std::vector<Code>& codes = field.codes().codes;
    std::size_t longest = decode(tr(field.label)).size();
    if (codes.size() > short_list || field.codes().open()) return usual;
    for (const Code& code : codes) longest = std::max(longest, decode(tr(code.label)).size());
    return std::min(usual, static_cast<int>(longest) * character + around);
}

/// Width in pixels of a screen of 96 dots an inch that values of such a field need, before any are known.
int width_of(const Kind& kind, const Field& field) {
    if (kind.search == std::string_view(field.name)) return kind.name_style == NameStyle::person ? 130 : 230;
    switch (field.type) {
        case Type::date: return 104;
        case Type::code: return shows_state(field) ? 96 : width_of_codes(field);
        case Type::flag: return 70;
        case Type::whole:
        case Type::decimal: return 84;
        case Type::id_number:
        case Type::credit_code: return 178;
        case Type::phone: return 120;
        case Type::note: return 260;
        case Type::reference: return field.target().name_style == NameStyle::person ? 100 : 190;
        default: return 140;
    }
}

constexpr int narrowest_text = 84, widest_text = 340, widest_heading = 190;
constexpr std::size_t rows_measured = 60;

/// A name drawn behind its disc.
bool is_person(const Kind& kind, const Field& field) {
    return kind.name_style == NameStyle::person && kind.search == std::string_view(field.name);
}

/// Long texts and names give room and take what is left; dates, codes and numbers need what they need.
bool is_elastic(const Field& field) {
    return !field.sealed && (field.type == Type::text || field.type == Type::note || field.type == Type::reference ||
                             field.type == Type::rows);
}

}  // namespace

RecordTable::RecordTable(wxWindow* parent, Shell& shell, const Kind& kind)
    : Card(parent), shell_(shell), kind_(kind), fields_(listed_fields(kind)) {
    list_ = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_MULTIPLE | wxBORDER_NONE,
                               wxDefaultValidator, wx(std::string("list_") + kind.name));
    list_->SetRowHeight(FromDIP(theme::row_height));
    native::accessible_name(list_, word(kind.plural));
    footer_ = make_text(this, wxString(), "muted");
    add_columns();
    show({});

    auto* layout = new wxBoxSizer(wxVERTICAL);
    layout->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, theme::close);
    layout->Add(footer_, 0, wxEXPAND | wxALL, theme::near_by);
    SetSizer(layout);

    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        unsigned row = model_->GetRow(event.GetItem());
        if (on_open && row < ids().size()) on_open(ids()[row]);
    });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        event.Skip();
        show_footer();
    });
    list_->Bind(wxEVT_DATAVIEW_COLUMN_SORTED, [this](wxDataViewEvent& event) {
        wxDataViewColumn* column = event.GetDataViewColumn();
        if (!column || !on_sort || column->GetModelColumn() >= fields_.size()) return;
        on_sort(*fields_[column->GetModelColumn()], column->IsSortOrderAscending());
    });
    list_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent& event) {
        // The event names no column in GTK, and of the key for menus there is none: that means the first.
        wxDataViewItem under;
        wxDataViewColumn* column = nullptr;
        list_->HitTest(list_->ScreenToClient(wxGetMousePosition()), under, column);
        const wxDataViewItem item = event.GetItem();
        std::size_t at = column && under == item ? column->GetModelColumn() : 0;
        std::int64_t id = item.IsOk() && model_->GetRow(item) < ids().size() ? ids()[model_->GetRow(item)] : current();
        if (on_menu && id) on_menu(id, *fields_[at < fields_.size() ? at : 0]);
    });
    list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { share_width(); });
    });
}

void RecordTable::add_columns() {
    for (unsigned i = 0; i < fields_.size(); ++i) {
        const Field& field = *fields_[i];
        wxDataViewRenderer* renderer = nullptr;
        bool is_number = field.type == Type::whole || field.type == Type::decimal;
        if (is_person(kind_, field))
            renderer = new PersonRenderer;
        else if (shows_state(field))
            renderer = new StateRenderer(field);
        else
            renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT,
                                                  (is_number ? wxALIGN_RIGHT : wxALIGN_LEFT) | wxALIGN_CENTER_VERTICAL);
        wxString heading = word(field.label);
        const int own = list_->GetTextExtent(heading).x + FromDIP(theme::wide);
        const int width = std::max(FromDIP(width_of(kind_, field)), std::min(own, FromDIP(widest_heading)));
        columns_.push_back({width, std::max(FromDIP(narrowest_text), own), is_elastic(field)});
        auto* column = new wxDataViewColumn(heading, renderer, i, width, is_number ? wxALIGN_RIGHT : wxALIGN_LEFT,
                                            wxDATAVIEW_COL_RESIZABLE);
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        list_->AppendColumn(column);
    }
    const int pending = list_->GetTextExtent(word(N_("To be completed"))).x + FromDIP(36);
    columns_.push_back({pending, pending, false});
    list_->AppendColumn(new wxDataViewColumn(wxString(), new PendingRenderer, static_cast<unsigned>(fields_.size()),
                                             pending, wxALIGN_LEFT, 0));
}

void RecordTable::allow_sorting() {
    for (unsigned i = 0; i < fields_.size(); ++i)
        if (can_sort(*fields_[i])) list_->GetColumn(i)->SetSortable(true);
}

/// From the first rows of the list: until they are read, what such fields usually need has to do.
void RecordTable::measure(const std::vector<ListRow>& rows) {
    if (measured_ || rows.empty()) return;
    measured_ = true;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (!is_elastic(*fields_[i]) || is_person(kind_, *fields_[i])) continue;
        std::vector<int> widths;
        for (std::size_t row = 0; row < std::min(rows.size(), rows_measured); ++row)
            if (const std::string& text = rows[row].cells[i]; !text.empty())
                widths.push_back(list_->GetTextExtent(wx(text)).x + FromDIP(theme::wide));
        if (widths.empty()) continue;
        columns_[i].width = std::clamp(usual_width(std::move(widths)), columns_[i].narrowest, FromDIP(widest_text));
    }
    share_width();
}

void RecordTable::share_width() {
    const std::vector<int> widths = share_out(columns_, list_->GetClientSize().x - FromDIP(4));
    for (unsigned i = 0; i < widths.size(); ++i) list_->GetColumn(i)->SetWidth(widths[i]);
}

void RecordTable::show(std::vector<std::int64_t> ids) {
    if (model_ && model_->ids().size() == ids.size()) {
        model_->replace(std::move(ids));
        list_->Refresh();
    } else {
        model_.reset(new RecordListModel(shell_.desk(), kind_, std::move(ids)));
        model_->on_read = [this](const std::vector<ListRow>& rows) { measure(rows); };
        list_->AssociateModel(model_.get());
    }
    totals_.clear();
    show_footer();
    count_totals();
}

std::vector<std::int64_t> RecordTable::selected() const {
    wxDataViewItemArray items;
    list_->GetSelections(items);
    std::vector<std::int64_t> chosen;
    for (const wxDataViewItem& item : items)
        if (unsigned row = model_->GetRow(item); row < ids().size()) chosen.push_back(ids()[row]);
    return chosen;
}

std::int64_t RecordTable::current() const {
    std::vector<std::int64_t> chosen = selected();
    return chosen.empty() ? 0 : chosen.front();
}

void RecordTable::select(std::int64_t id) {
    const auto at = std::find(ids().begin(), ids().end(), id);
    if (at == ids().end()) return;
    native::mark_row(list_, static_cast<unsigned>(at - ids().begin()));
    show_footer();
}

void RecordTable::count_totals() {
    totals_errand_.renew();
    std::vector<const Field*> numbers;
    std::copy_if(fields_.begin(), fields_.end(), std::back_inserter(numbers),
                 [](const Field* f) { return f->adds_up; });
    if (numbers.empty() || ids().empty()) return;
    shell_.desk().ask(
        totals_errand_,
        [kind = &kind_, ids = ids(), numbers](office::Office& office) {
            std::vector<std::int64_t> sums(numbers.size());
            for (std::int64_t id : ids) {
                std::optional<Record> record = office.find(*kind, id);
                for (std::size_t i = 0; record && i < numbers.size(); ++i) {
                    Value value = record->get(*numbers[i]);
                    if (auto* whole = std::get_if<std::int64_t>(&value)) sums[i] += *whole * Decimal::scale;
                    if (auto* decimal = std::get_if<Decimal>(&value)) sums[i] += decimal->units();
                }
            }
            return sums;
        },
        [this, numbers](const std::vector<std::int64_t>& sums) {
            for (std::size_t i = 0; i < sums.size(); ++i)
                totals_ +=
                    "　·　" + say(N_("{0} in all: {1}"), {tr(numbers[i]->label), Decimal::of_units(sums[i]).text()});
            show_footer();
        });
}

void RecordTable::show_footer() {
    std::string text = say(N_("{0} records"), {grouped(static_cast<std::int64_t>(ids().size()))}) + totals_;
    if (std::size_t chosen = static_cast<std::size_t>(list_->GetSelectedItemsCount()); chosen > 1)
        text += "　·　" + say(N_("{0} selected"), {std::to_string(chosen)});
    footer_->SetLabelText(wx(text));
}

}  // namespace dangwu::desktop
