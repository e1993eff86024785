#include "storage/filter_sql.h"

#include <span>

#include "records/language.h"
#include "records/text.h"

namespace dangwu::storage {

namespace {

using query::Filter;
using query::Op;
using query::Path;
using query::Step;

class Compiler {
  public:
    Compiler(const query::Parameters& parameters, const Store& store) : parameters_(parameters), store_(store) {}

    Sql filter(const Filter& filter, const Table& table, const std::string& alias) {
        switch (filter.type) {
            case Filter::Type::standing:
            case Filter::Type::all: return parts(filter, table, alias, " AND ", "1");
            case Filter::Type::any: return parts(filter, table, alias, " OR ", "0");
            case Filter::Type::no: {
                Sql sql{"NOT coalesce(", {}, {}};
                sql.append(this->filter(filter.parts.at(0), table, alias));
                sql.text += ", 0)";
                return sql;
            }
            case Filter::Type::test: return test(filter, table, alias);
        }
        return {};
    }

    /// FROM … WHERE … down to the last step; tells the alias and table that hold the last field.
    Sql walk(const Path& path, std::size_t step, const Table*& table, std::string& alias) {
        Sql joins;
        for (; step + 1 < path.size() || path[step].field->type == Type::rows; ++step) {
            const Field& field = *path[step].field;
            std::string next = "t" + std::to_string(++aliases_);
            if (field.type == Type::rows) {
                const Table& rows = table_of_rows(*table->kind, field);
                joins.text += " JOIN " + rows.name + " " + next + " ON " + next + ".owner=" + alias + ".id";
                if (query::means_present(path, step)) {
                    const std::string since = "coalesce(l." + std::string(field.rows->begins) + ", '')";
                    joins.text += " AND " + next + ".id=(SELECT l.id FROM " + rows.name + " l WHERE l.owner=" + alias +
                                  ".id AND " + since + "<=? ORDER BY " + since + " DESC, l.seq DESC LIMIT 1)";
                    joins.add(day_asked());
                }
                if (path[step].where) {
                    joins.text += " AND (";
                    joins.append(filter(*path[step].where, rows, next));
                    joins.text += ")";
                }
                table = &rows;
            } else {
                const Table& target = table_of(field.target());
                joins.text += " JOIN " + target.name + " " + next + " ON " + next + ".id=" + alias + "." +
                              table->column(field, ColumnRole::reference)->name + " AND " + next + ".removed=0";
                table = &target;
            }
            alias = next;
            if (step + 1 == path.size()) break;
        }
        return joins;
    }

  private:
    /// The day for which a figure asks; a list asks for today.
    std::string day_asked() const {
        const auto end = parameters_.find("end");
        const auto* day = end == parameters_.end() ? nullptr : std::get_if<Date>(&end->second);
        return (day ? *day : Date::today()).iso();
    }

    Sql parts(const Filter& filter, const Table& table, const std::string& alias, const char* between,
              const char* nothing) {
        if (filter.parts.empty()) return {nothing, {}, {}};
        std::vector<Sql> all;
        for (const Filter& part : filter.parts) all.push_back(this->filter(part, table, alias));
        return joined(all, between);
    }

    /// a OR b OR c OR d, as (a OR b) OR (c OR d): a chain would go one level deeper with every link, and SQLite allows
    /// a thousand.
    static Sql joined(std::span<const Sql> all, const char* between) {
        if (all.size() == 1) return all.front();
        Sql sql{"(", {}, {}};
        sql.append(joined(all.first(all.size() / 2), between));
        sql.text += between;
        sql.append(joined(all.subspan(all.size() / 2), between));
        sql.text += ")";
        return sql;
    }

    /// Negative tests are the negation of positive ones, so that “no row such that” means what people think.
    Sql test(const Filter& filter, const Table& table, const std::string& alias) {
        bool negative = filter.op == Op::unequal || filter.op == Op::is_empty;
        bool through = filter.path.size() > 1 || filter.path[0].field->type == Type::rows;
        Sql inner;
        if (through) {
            const Table* at = &table;
            std::string name = "t" + std::to_string(++aliases_), own = name;
            Sql joins = walk(filter.path, 0, at, name);
            inner.text = "EXISTS(SELECT 1 FROM " + table.name + " " + own;
            inner.append(joins);
            inner.text += " WHERE " + own + ".id=" + alias + ".id AND ";
            if (filter.path.back().field->type == Type::rows)
                inner.text += "1";
            else
                inner.append(leaf(filter, *at, name));
            inner.text += ")";
        } else {
            inner = leaf(filter, table, alias);
        }
        if (!negative) return inner;
        Sql sql{"NOT coalesce(", {}, {}};
        sql.append(inner);
        sql.text += ", 0)";
        return sql;
    }

    Sql leaf(const Filter& filter, const Table& table, const std::string& alias) {
        const Field& field = *filter.path.back().field;
        if (field.sealed) return sealed_leaf(filter, field, table, alias);
        if (field.type == Type::reference) return reference_leaf(filter, field, table, alias);
        std::string column = alias + "." + table.column(field)->name;
        Sql sql;
        auto compare = [&](const char* sign) {
            sql.text = column + sign + "?";
            sql.add(operand(filter, 0));
        };
        switch (filter.op) {
            case Op::equal:
            case Op::unequal:
                if (field.type == Type::date) return period_leaf(filter, column);
                compare("=");
                break;
            case Op::less:
            case Op::at_most:
            case Op::more:
            case Op::at_least:
                if (field.type == Type::date) return date_leaf(filter, column);
                compare(filter.op == Op::less      ? "<"
                        : filter.op == Op::at_most ? "<="
                        : filter.op == Op::more    ? ">"
                                                   : ">=");
                break;
            case Op::contains:
                if (field.type == Type::code) return label_leaf(filter, field, column);
                sql.text = "instr(" + column + ", ?)>0";
                sql.add(operand(filter, 0));
                break;
            case Op::within: return period_leaf(filter, column);
            case Op::is_empty:
            case Op::is_filled: sql.text = column + " IS NOT NULL"; break;
            case Op::one_of:
                sql.text = column + " IN (";
                for (std::size_t i = 0; i < filter.operands.size(); ++i) {
                    sql.text += i ? ", ?" : "?";
                    sql.add(operand(filter, i));
                }
                sql.text += ")";
                break;
        }
        return sql;
    }

    /// ISO texts of a period begin alike: 2021 covers 2021, 2021-03 and 2021-03-05; '~' sorts behind all of them.
    static std::string after(const std::string& period) { return period + "~"; }

    Sql period_leaf(const Filter& filter, const std::string& column) const {
        std::vector<Sql> all;
        for (std::size_t i = 0; i < filter.operands.size(); ++i) {
            std::string period = shown(*filter.path.back().field, operand(filter, i));
            Sql& sql = all.emplace_back(Sql{"(" + column + ">=? AND " + column + "<?)", {}, {}});
            sql.add(period);
            sql.add(after(period));
        }
        return joined(all, " OR ");
    }

    /// A stored partial date counts as its first day, one in the filter as the whole period. In texts: 2021-03 is the
    /// first that begins on or after 2021-03-01, and 2021-03~ is behind all that begin in 2021-03.
    Sql date_leaf(const Filter& filter, const std::string& column) const {
        std::string limit = shown(*filter.path.back().field, operand(filter, 0));
        if (filter.op == Op::less || filter.op == Op::at_least)
            while (limit.ends_with("-01")) limit.resize(limit.size() - 3);
        else
            limit = after(limit);
        bool before = filter.op == Op::less || filter.op == Op::at_most;
        Sql sql{column + (before ? "<?" : ">=?"), {}, {}};
        sql.add(limit);
        return sql;
    }

    /// A code contains what its label does, in either language; a word of the office that is no code, itself.
    Sql label_leaf(const Filter& filter, const Field& field, const std::string& column) const {
        std::string piece = shown_text(operand(filter, 0)), folded_piece = folded(piece);
        Sql sql{"(" + column + " IN (", {}, {}};
        for (const Code& code : field.codes().codes) {
            bool found = folded(tr(code.label, Language::zh_CN)).find(folded_piece) != std::string::npos ||
                         folded(tr(code.label, Language::en)).find(folded_piece) != std::string::npos;
            if (!found) continue;
            sql.text += sql.values.empty() ? "?" : ", ?";
            sql.add(std::string(code.code));
        }
        sql.text += ")";
        if (field.codes().open()) {
            sql.text += " OR instr(" + column + ", ?)>0";
            sql.add(piece);
        }
        sql.text += ")";
        return sql;
    }
    static std::string shown_text(const Value& value) {
        const auto* text = std::get_if<std::string>(&value);
        return text ? *text : std::string();
    }

    Sql sealed_leaf(const Filter& filter, const Field& field, const Table& table, const std::string& alias) {
        const Column* key = table.column(field, ColumnRole::lookup);
        bool possible = key && (filter.op == Op::equal || filter.op == Op::unequal || filter.op == Op::is_empty ||
                                filter.op == Op::is_filled);
        if (!possible)
            throw Error(Trouble::usage,
                        say(N_("{0} is sealed: it can be asked for only as a whole, with =."), {tr(field.label)}));
        std::string column = alias + "." + key->name;
        if (filter.op == Op::is_empty || filter.op == Op::is_filled) return {column + " IS NOT NULL", {}, {}};
        Sql sql{column + "=?", {}, {}};
        sql.add(store_.lookup_key(field, shown(field, operand(filter, 0))), true);
        return sql;
    }

    /// A reference equals a name: of the record it points to, or of its plain text.
    Sql reference_leaf(const Filter& filter, const Field& field, const Table& table, const std::string& alias) {
        std::string id = alias + "." + table.column(field, ColumnRole::reference)->name;
        const Column* text = table.column(field, ColumnRole::plain_text);
        std::string plain = text ? alias + "." + text->name : "";
        if (filter.op == Op::is_empty || filter.op == Op::is_filled)
            return {"(" + id + " IS NOT NULL" + (text ? " OR " + plain + " IS NOT NULL" : "") + ")", {}, {}};
        std::vector<Sql> all;
        for (std::size_t i = 0; i < filter.operands.size(); ++i) {
            Value value = operand(filter, i);
            if (auto* to = std::get_if<Reference>(&value); to && to->id) {
                all.emplace_back(Sql{id + "=?", {}, {}}).add(to->id);
                continue;
            }
            std::string name = shown(field, value);
            auto match = [&](const std::string& start, const std::string& column, const char* end) {
                std::string test = filter.op == Op::contains ? "instr(" + column + ", ?)>0" : column + "=?";
                all.emplace_back(Sql{start + test + end, {}, {}}).add(name);
            };
            const Table& target = table_of(field.target());
            const Field& title = field.target().field(field.target().title.at(0));
            if (title.type != Type::reference)
                match(id + " IN (SELECT id FROM " + target.name + " WHERE ", target.column(title)->name, ")");
            if (text) match("", plain, "");
        }
        return all.empty() ? Sql{"0", {}, {}} : joined(all, " OR ");
    }

    Value operand(const Filter& filter, std::size_t index) const {
        return query::value_of(filter.operands.at(index), parameters_);
    }

    const query::Parameters& parameters_;
    const Store& store_;
    int aliases_ = 0;
};

}  // namespace

void Sql::add(Value value, bool blob) {
    values.push_back(std::move(value));
    blobs.push_back(blob);
}

void Sql::append(const Sql& other) {
    text += other.text;
    values.insert(values.end(), other.values.begin(), other.values.end());
    blobs.insert(blobs.end(), other.blobs.begin(), other.blobs.end());
}

void Sql::bind_to(Statement& statement, int parameter) const {
    for (std::size_t i = 0; i < values.size(); ++i, ++parameter) {
        const Value& value = values[i];
        if (const auto* text = std::get_if<std::string>(&value))
            blobs[i] ? statement.bind_blob(parameter, *text) : statement.bind(parameter, std::string_view(*text));
        else if (const auto* number = std::get_if<std::int64_t>(&value))
            statement.bind(parameter, *number);
        else if (const auto* amount = std::get_if<Decimal>(&value))
            statement.bind(parameter, amount->units());
        else if (const auto* yes = std::get_if<bool>(&value))
            statement.bind(parameter, std::int64_t{*yes});
        else
            statement.bind_null(parameter);
    }
}

Sql condition(const query::Filter& filter, const Kind& kind, const std::string& alias,
              const query::Parameters& parameters, const Store& store) {
    Sql sql = Compiler(parameters, store).filter(filter, table_of(kind), alias);
    // Dates travel as their ISO text, which must live as long as the statement.
    for (Value& value : sql.values)
        if (const auto* date = std::get_if<Date>(&value)) value = date->iso();
    return sql;
}

Sql values_at(const query::Path& path, const Kind& kind, const Sql& where, const query::Parameters& parameters,
              const Store& store) {
    const Table* table = &table_of(kind);
    std::string alias = "t";
    Sql joins = Compiler(parameters, store).walk(path, 0, table, alias);
    const Field& field = *path.back().field;
    std::string column;
    if (field.type == Type::reference) {
        column = alias + "." + table->column(field, ColumnRole::reference)->name;
        if (const Column* text = table->column(field, ColumnRole::plain_text))
            column = "coalesce(" + column + ", " + alias + "." + text->name + ")";
    } else {
        column = alias + "." + table->column(field)->name;
    }
    Sql sql{"SELECT t.id AS id, " + column + " AS value FROM " + table_of(kind).name + " t", {}, {}};
    sql.append(joins);
    sql.text += " WHERE t.removed=0 AND " + column + " IS NOT NULL AND (";
    sql.append(where);
    sql.text += ")";
    for (Value& value : sql.values)
        if (const auto* date = std::get_if<Date>(&value)) value = date->iso();
    return sql;
}

}  // namespace dangwu::storage
