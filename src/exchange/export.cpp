#include "exchange/export.h"

#include <nlohmann/json.hpp>
#include <set>

#include "exchange/record_json.h"
#include "ledgers/ledger_path.h"
#include "office/change.h"
#include "records/language.h"
#include "records/pending_file.h"
#include "records/text.h"
#include "sheets/writer.h"

namespace dangwu::exchange {

using namespace ledgers;

namespace {

/// Which of a kind's names more than one record bears; read once an export.
class SharedNames {
  public:
    explicit SharedNames(office::Office& office) : office_(office) {}

    std::string of(const Kind& kind, std::int64_t id, const std::string& name, bool always_with_id) {
        auto [at, fresh] = names_.try_emplace(&kind);
        if (fresh)
            for (std::int64_t each : office_.ids(office::Query(kind)))
                at->second.insert(folded(office_.name_of(kind, each)));
        // One that lies in the recycle bin is not among them; its name alone would find nobody.
        return !always_with_id && at->second.count(folded(name)) == 1 ? name
                                                                      : name + "#" + office_.store().gid_of(kind, id);
    }

  private:
    office::Office& office_;
    std::map<const Kind*, std::multiset<std::string>> names_;
};

std::vector<const Field*> table_fields(const Kind& kind) {
    std::vector<const Field*> fields;
    for (const Field& field : kind.fields)
        if (field.type != Type::rows) fields.push_back(&field);
    return fields;
}

std::string cell_text(const Field& field, const Value& value, SharedNames& names) {
    if (const auto* to = std::get_if<Reference>(&value); to && to->id) {
        // Beside links a list of people may hold bare names, which stay text: only the id tells them apart.
        bool bare_is_text = field.or_text && field.carries.empty() && field.target().name_style == NameStyle::person;
        return names.of(field.target(), to->id, to->text, bare_is_text);
    }
    return shown(field, value);
}

sheets::Entry entry(const Field& field, const Value& value, SharedNames& names) {
    if (is_empty(value)) return {};
    if (auto counted = sheets::counted(value)) return *counted;
    return {cell_text(field, value, names)};
}

double width_of(const Field& field) {
    switch (field.type) {
        case Type::date: return 12;
        case Type::flag:
        case Type::whole: return 10;
        case Type::id_number:
        case Type::credit_code: return 21;
        case Type::reference: return 30;
        case Type::note: return 36;
        default: return 18;
    }
}

bool is_number(const Field& field) {
    return field.type == Type::decimal || field.type == Type::whole;
}

std::vector<sheets::Column> columns_of(const std::vector<const Field*>& fields) {
    std::vector<sheets::Column> columns;
    for (const Field* field : fields) columns.push_back({tr(field->label), width_of(*field), !is_number(*field)});
    return columns;
}

void export_workbook(office::Office& office, const office::Query& query, const std::filesystem::path& out,
                     bool reveal) {
    SharedNames names(office);
    const Kind& kind = *query.kind;
    std::vector<std::int64_t> ids = office.ids(query);
    sheets::WorkbookWriter::Options options;
    options.title = tr(kind.plural);
    options.constant_memory = ids.size() > 5000;
    sheets::WorkbookWriter writer(out, options);
    auto load = [&](std::int64_t id) {
        Record record = office.load(kind, id);
        if (!reveal) office::mask(record);
        return record;
    };
    writer.add_sheet(tr(kind.plural));
    std::vector<const Field*> fields = table_fields(kind);
    std::vector<sheets::Column> columns = columns_of(fields);
    columns.push_back({gid_heading, 34});
    writer.write_header(columns);
    std::vector<sheets::Entry> row;
    for (std::int64_t id : ids) {
        Record record = load(id);
        row.clear();
        for (const Field* field : fields) row.push_back(entry(*field, record.get(*field), names));
        row.push_back({record.gid});
        writer.write_row(row);
    }
    for (const Field& list : kind.fields) {
        if (list.type != Type::rows) continue;
        writer.add_sheet(tr(list.label));
        std::vector<const Field*> inner = table_fields(*list.rows);
        columns = columns_of(inner);
        columns.insert(columns.begin(), {tr(kind.label), 36});
        columns.push_back({gid_heading, 34});
        writer.write_header(columns);
        for (std::int64_t id : ids) {
            Record record = load(id);
            for (std::size_t i = 0; i < list.row_count(record.data()); ++i) {
                row = {{title_of(record)}};
                for (const Field* field : inner)
                    row.push_back(entry(*field, get(*field, row_at(list, record.data(), i)), names));
                row.push_back({record.gid});
                writer.write_row(row);
            }
        }
    }
    writer.finish();
}

void export_csv(office::Office& office, const office::Query& query, const std::filesystem::path& out, bool reveal) {
    SharedNames names(office);
    std::vector<const Field*> fields = table_fields(*query.kind);
    sheets::CsvWriter writer(out);
    std::vector<std::string> row;
    for (const Field* field : fields) row.push_back(tr(field->label));
    row.push_back(gid_heading);
    writer.write_row(row);
    for (std::int64_t id : office.ids(query)) {
        Record record = office.load(*query.kind, id);
        if (!reveal) office::mask(record);
        row.clear();
        for (const Field* field : fields) row.push_back(cell_text(*field, record.get(*field), names));
        row.push_back(record.gid);
        writer.write_row(row);
    }
    writer.finish();
}

/// Local ids mean nothing in another file: a reference carries the global id as well.
void add_gids(office::Office& office, const Kind& kind, const void* row, nlohmann::ordered_json& json) {
    for (const Field& field : kind.fields) {
        if (field.type == Type::rows)
            for (std::size_t i = 0; i < field.row_count(row); ++i)
                add_gids(office, *field.rows, row_at(field, row, i), json[field.name][i]);
        Value value = get(field, row);
        if (const auto* to = std::get_if<Reference>(&value); to && to->id) {
            json[field.name].erase("id");  // means nothing elsewhere
            json[field.name]["gid"] = office.store().gid_of(field.target(), to->id);
        }
    }
}

void export_json(office::Office& office, const office::Query& query, const std::filesystem::path& out, bool reveal) {
    nlohmann::ordered_json records = nlohmann::ordered_json::array();
    for (std::int64_t id : office.ids(query)) {
        Record record = office.load(*query.kind, id);
        if (!reveal) office::mask(record);
        auto json = to_json(record);
        add_gids(office, record.kind(), record.data(), json);
        json.erase("id");
        json.erase("revision");
        records.push_back(std::move(json));
    }
    nlohmann::ordered_json document = {{"kind", query.kind->name}, {"records", std::move(records)}};
    write_whole(out, document.dump(1) + '\n');
}

}  // namespace

void export_query(office::Office& office, const office::Query& query, const std::filesystem::path& out,
                  const ExportOptions& options) {
    std::string ending = lower_ascii(out.extension().string());
    if (ending == ".xlsx") return export_workbook(office, query, out, options.reveal);
    if (ending == ".csv") return export_csv(office, query, out, options.reveal);
    if (ending == ".json") return export_json(office, query, out, options.reveal);
    throw Error(Trouble::usage, say(N_("{0}: a table is written as .xlsx, .csv or .json."), {out.filename().string()}));
}

void empty_workbook(const Kind& kind, const std::filesystem::path& out) {
    sheets::WorkbookWriter writer(out);
    writer.add_sheet(tr(kind.plural));
    std::vector<sheets::Column> columns;
    auto add = [&](const Field& field, bool required) {
        sheets::Column column{tr(field.label), width_of(field), !is_number(field)};
        if (required) column.note = tr(N_("Required"));
        if (field.codes) {
            for (const Code& code : field.codes().codes) column.choices.push_back(tr(code.label));
            column.only_choices = !field.codes().open();
        }
        if (field.type == Type::flag) column.choices = {tr(N_("Yes")), tr(N_("No"))};
        columns.push_back(std::move(column));
    };
    for (const Field& field : kind.fields) {
        if (field.derived) continue;
        if (!field.carries.empty())
            for (const char* carried : field.carries)
                add(field.target().field(carried), std::string_view(carried) == "name");
        else if (field.type == Type::rows) {
            for (const Field& child : field.rows->fields)
                if (*child.headings) add(child, field.required && child.required);
        } else {
            add(field, field.required);
        }
    }
    writer.write_header(columns);
    writer.finish();
}

}  // namespace dangwu::exchange
