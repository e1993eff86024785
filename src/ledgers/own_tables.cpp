#include "ledgers/own_tables.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "ledgers/ledger_path.h"
#include "records/error.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t largest_json = 256u << 20;

bool named(const std::string& sheet, const char* label) {
    return folded(sheet) == folded(tr(label, Language::zh_CN)) || folded(sheet) == folded(tr(label, Language::en));
}

const Field* list_named(const Kind& kind, const std::string& sheet) {
    for (const Field& field : kind.fields)
        if (field.type == Type::rows && named(sheet, field.label)) return &field;
    return nullptr;
}

std::optional<std::uint32_t> gid_column(const Ledger& ledger) {
    if (ledger.rows.empty()) return std::nullopt;
    for (const sheets::Cell& cell : ledger.rows.front().cells)
        if (cell.text == gid_heading) return cell.column;
    return std::nullopt;
}

sheets::Cell text_cell(std::uint32_t column, std::string text) {
    sheets::Cell cell;
    cell.column = column;
    cell.kind = sheets::CellKind::text;
    cell.text = std::move(text);
    return cell;
}

std::string json_text(const Field& field, const Json& value) {
    if (value.is_boolean()) return tr(value.get<bool>() ? N_("Yes") : N_("No"));
    if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
    if (value.is_number()) return Decimal::of(value.get<double>()).text();
    if (value.is_object()) {
        auto named = value.find("name");
        std::string name = named != value.end() && named->is_string() ? named->get<std::string>() : std::string();
        return value.contains("gid") && value["gid"].is_string() ? name + "#" + value["gid"].get<std::string>() : name;
    }
    static_cast<void>(field);
    return value.is_string() ? value.get<std::string>() : std::string();
}

/// A heading row of the labels of all plain fields, the global id last.
Ledger begin_ledger(const std::filesystem::path& file, std::string sheet, const Kind& kind) {
    Ledger ledger;
    ledger.file = file;
    ledger.sheet = std::move(sheet);
    sheets::Row heading;
    heading.number = 1;
    std::uint32_t column = 0;
    for (const Field& field : kind.fields)
        if (field.type != Type::rows) heading.cells.push_back(text_cell(column++, tr(field.label)));
    heading.cells.push_back(text_cell(column, gid_heading));
    ledger.rows.push_back(std::move(heading));
    return ledger;
}

void add_row(Ledger& ledger, const Kind& kind, const Json& record, const std::string& gid) {
    sheets::Row row;
    row.number = ledger.rows.back().number + 1;
    std::uint32_t column = 0;
    for (const Field& field : kind.fields) {
        if (field.type == Type::rows) continue;
        if (auto value = record.find(field.name); value != record.end() && !value->is_null())
            row.cells.push_back(text_cell(column, json_text(field, *value)));
        ++column;
    }
    row.cells.push_back(text_cell(column, gid));
    ledger.rows.push_back(std::move(row));
}

/// Throws Error(damaged) naming the record and the key that this program would never have written.
void must_be_record(const std::string& file, std::size_t number, const Kind& kind, const Json& record) {
    auto fail = [&](const std::string& key) {
        throw Error(Trouble::damaged,
                    say(N_("{0}: record {1} holds “{2}”, which a table of {3} does not have in this form. "
                           "Correct it, or export the table again."),
                        {file, std::to_string(number), key, tr(kind.plural)}));
    };
    if (!record.is_object()) fail(record.dump());
    for (const auto& [key, value] : record.items()) {
        if (key == "id" || key == "gid" || key == "revision") continue;
        const Field* field = kind.find(key);
        if (!field) fail(key);
        if (value.is_null()) continue;
        const bool fits = field->type == Type::rows        ? value.is_array()
                          : field->type == Type::reference ? value.is_object() || value.is_string()
                                                           : !value.is_structured();
        if (!fits) fail(key);
        if (field->type == Type::rows)
            for (const Json& child : value) must_be_record(file, number, *field->rows, child);
    }
}

}  // namespace

std::vector<ChildTable> take_child_tables(std::vector<Ledger>& ledgers, const Ledger& main, const Kind& kind) {
    std::vector<ChildTable> tables;
    if (!gid_column(main)) return tables;
    for (Ledger& ledger : ledgers) {
        const Field* list = list_named(kind, ledger.sheet);
        auto gid = gid_column(ledger);
        if (&ledger == &main || ledger.file != main.file || !list || !gid) continue;
        ledger.hold_rest();
        ChildTable table{list, {}, {}};
        for (const sheets::Cell& cell : ledger.rows.front().cells)
            for (const Field& field : list->rows->fields)
                if (named(cell.text, field.label)) table.columns.emplace_back(cell.column, &field);
        for (std::size_t i = 1; i < ledger.rows.size(); ++i)
            if (const sheets::Cell* id = Ledger::cell(ledger.rows[i], *gid))
                table.rows[id->text].push_back(std::move(ledger.rows[i]));
        ledger.rows.clear();  // taken: nothing is left to recognise
        tables.push_back(std::move(table));
    }
    return tables;
}

bool is_json_table(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    char first = 0;
    return in >> first && first == '{';
}

std::vector<Ledger> read_json_table(const std::filesystem::path& file) {
    std::string name = file.filename().string();
    if (std::filesystem::file_size(file) > largest_json)
        throw Error(Trouble::unreadable, say(N_("{0} is too large for a .json table. Export it as .xlsx."), {name}));
    std::ifstream in(file, std::ios::binary);
    Json document = Json::parse(in, nullptr, false);
    const Kind* kind = document.is_object() && document.contains("kind") && document["kind"].is_string()
                           ? find_kind(document["kind"].get<std::string>())
                           : nullptr;
    if (!kind || !document.contains("records") || !document["records"].is_array())
        throw Error(Trouble::damaged,
                    say(N_("{0} is no table of this program: it must hold a kind and its records. Export it "
                           "again."),
                        {name}));
    std::vector<Ledger> ledgers;
    ledgers.push_back(begin_ledger(file, tr(kind->plural), *kind));
    std::vector<const Field*> lists;
    for (const Field& field : kind->fields)
        if (field.type == Type::rows) {
            lists.push_back(&field);
            ledgers.push_back(begin_ledger(file, tr(field.label), *field.rows));
        }
    std::size_t number = 0;
    for (const Json& record : document["records"]) {
        must_be_record(name, ++number, *kind, record);
        std::string gid = record.contains("gid") && record["gid"].is_string() ? record["gid"].get<std::string>() : "";
        add_row(ledgers.front(), *kind, record, gid);
        for (std::size_t i = 0; i < lists.size(); ++i)
            if (auto rows = record.find(lists[i]->name); rows != record.end() && rows->is_array())
                for (const Json& child : *rows)
                    if (child.is_object()) add_row(ledgers[i + 1], *lists[i]->rows, child, gid);
    }
    return ledgers;
}

}  // namespace dangwu::ledgers
