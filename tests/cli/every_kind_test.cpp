#include "process.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/numbers.h"
#include "samples/sample_records.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

/// Adds records by the command line, those that they refer to first.
struct Office : Shell {
    std::map<const Kind*, std::int64_t> targets;
    std::vector<std::string> sealed;  ///< every sealed value that was given

    Office() {
        set_language(Language::zh_CN);
        REQUIRE((*this)({"init"}).code == 0);
    }

    Reference target(const Kind& kind) {
        auto [at, fresh] = targets.try_emplace(&kind, 0);
        if (fresh) {
            Record record = samples::bare_record(kind, 20, [this](const Kind& of) { return target(of); });
            Json added = ask(words("add", record));
            targets[&kind] = added["id"];
        }
        return {targets[&kind], "#" + std::to_string(targets[&kind])};
    }
    std::vector<std::string> words(const std::string& command, const Record& record, std::int64_t id = 0) {
        std::vector<std::string> words = {command, record.kind().name};
        if (id) words.push_back(std::to_string(id));
        for (const Field& field : record.kind().fields) {
            if (field.derived) continue;
            if (field.type != Type::rows)
                add_word(words, field.name, field, record.get(field));
            else if (field.row_count(record.data()))
                for (const Field& child : field.rows->fields)
                    add_word(words, std::string(field.name) + "." + child.name, child,
                             get(child, row_at(field, record.data(), 0)));
        }
        return words;
    }
    Record full(const Kind& kind, int variant) {
        Record record = samples::full_record(kind, variant, [this](const Kind& of) { return target(of); });
        for (const Field& field : kind.fields)  // the command line gives one row of a list
            if (field.type == Type::rows) {
                Record one = samples::full_record(kind, variant, [this](const Kind& of) { return target(of); });
                field.clear_rows(record.data());
                void* row = field.add_row(record.data());
                for (const Field& child : field.rows->fields) set(child, row, get(child, row_at(field, one.data(), 0)));
            }
        return record;
    }
    void no_sealed_value_in(const Answer& answer) {
        for (const std::string& value : sealed) {
            CHECK(answer.out.find(value) == std::string::npos);
            CHECK(answer.err.find(value) == std::string::npos);
        }
    }

  private:
    void add_word(std::vector<std::string>& words, const std::string& path, const Field& field, const Value& value) {
        if (is_empty(value)) return;
        std::string text = shown(field, value);
        if (field.sealed) sealed.push_back(text);
        words.push_back(path + "=" + text);
    }
};

/// What `show` must answer for a value.
Json expected(const Field& field, const Value& value) {
    if (is_empty(value)) return nullptr;
    if (const auto* yes = std::get_if<bool>(&value)) return *yes;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* amount = std::get_if<Decimal>(&value)) return amount->value();
    if (const auto* to = std::get_if<Reference>(&value)) return to->id;
    return field.sealed ? masked(shown(field, value)) : shown(field, value);
}

void check_shown(const Kind& kind, const void* row, const Json& json) {
    for (const Field& field : kind.fields) {
        INFO(field.name);
        REQUIRE(json.contains(field.name));
        const Json& shown = json[field.name];
        if (field.type == Type::rows) {
            REQUIRE(shown.size() == field.row_count(row));
            for (std::size_t i = 0; i < shown.size(); ++i) check_shown(*field.rows, row_at(field, row, i), shown[i]);
        } else if (field.type == Type::reference && !shown.is_null()) {
            CHECK(shown["id"] == expected(field, get(field, row)));
            CHECK_FALSE(shown["name"].get<std::string>().empty());
        } else {
            CHECK(shown == expected(field, get(field, row)));
        }
    }
}

}  // namespace

TEST_CASE_METHOD(Office, "every kind goes through its whole life by the command line") {
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        Record record = full(*kind, 1);
        Json added = ask(words("add", record));
        std::int64_t id = added["id"];
        std::string number = std::to_string(id);
        CHECK(added["gid"].get<std::string>().size() == 32);
        CHECK(added["change"].is_number());

        Json shown = ask({"show", kind->singular, number});
        check_shown(*kind, record.data(), shown);
        CHECK(shown["gid"] == added["gid"]);

        Json list = ask({"list", kind->name});
        CHECK(list["kind"] == kind->name);
        CHECK(list["total"].get<std::size_t>() == list["records"].size());
        CHECK(std::any_of(list["records"].begin(), list["records"].end(),
                          [&](const Json& each) { return each == shown; }));
        CHECK(ask({"list", kind->name, "--limit", "0"})["records"].empty());

        Record edited = full(*kind, 2);
        Json changed = ask(words("set", edited, id));
        CHECK(changed["change"].get<std::int64_t>() > added["change"].get<std::int64_t>());
        Json history = ask({"history", kind->name, number});
        REQUIRE(history["history"].size() == 2);
        CHECK(history["history"][1]["user"] == "tester");
        for (const Json& field : history["history"][1]["fields"]) {
            REQUIRE(kind->find(field["field"].get<std::string>()));
            CHECK(field.contains("old"));
            CHECK(field.contains("new"));
        }
        for (const std::vector<std::string>& call : {std::vector<std::string>{"show", kind->name, number},
                                                     {"list", kind->name},
                                                     {"history", kind->name, number},
                                                     {"related", kind->name, number},
                                                     {"list", kind->name, "--format", "csv"},
                                                     {"history", kind->name, number, "--format", "json"}}) {
            Answer answer = (*this)(call);
            INFO(call[0]);
            CHECK(answer.code == 0);
            CHECK_FALSE(answer.out.empty());
            no_sealed_value_in(answer);
        }

        Json undone = ask({"undo"});
        CHECK(undone["records"] == 1);
        CHECK(undone["kept"].empty());
        check_shown(*kind, record.data(), ask({"show", kind->name, number}));

        CHECK((*this)({"remove", kind->name, number}).code == 2);  // no reason was given
        ask({"remove", kind->name, number, "--reason", "误录"});
        Json after = ask({"list", kind->name}), bin = ask({"list", kind->name, "--removed"});
        CHECK(after["total"].get<std::size_t>() + 1 == list["total"].get<std::size_t>());
        CHECK(bin["total"] == 1);
        ask({"undo"});
        CHECK(ask({"list", kind->name})["total"] == list["total"]);
        for (const char* ending : {".xlsx", ".csv", ".json"}) {
            Answer out = (*this)({"export", kind->name, *this / (std::string(kind->name) + ending)});
            INFO(out.err);
            CHECK(out.code == 0);
            CHECK(std::filesystem::file_size(*this / (std::string(kind->name) + ending)) > 50);
            for (const std::string& value : sealed)
                if (ending != std::string(".xlsx"))
                    CHECK(read(*this / (std::string(kind->name) + ending)).find(value) == std::string::npos);
        }
    }
    CHECK((*this)({"verify"}).code == 0);
}

TEST_CASE_METHOD(Office, "sealed fields are shown only to whoever gives a reason") {
    const Kind& persons = *find_kind("persons");
    Record person = full(persons, 1);
    std::string id = std::to_string(ask(words("add", person))["id"].get<std::int64_t>());
    std::string number = std::get<std::string>(person.get("id_number"));
    for (const char* command : {"show", "history"}) {
        Answer without = (*this)({command, "persons", id, "--reveal"});
        CHECK(without.code == 2);
        CHECK(without.has_sentence());
        no_sealed_value_in(without);
        CHECK((*this)({command, "persons", id, "--reveal", "--reason", "核对"}).out.find(number) != std::string::npos);
    }
    CHECK((*this)({"list", "persons", "--reveal", "--reason", "核对"}).out.find(number) != std::string::npos);
    CHECK((*this)({"export", "persons", *this / "a.csv", "--sealed"}).code == 2);
    CHECK_FALSE(std::filesystem::exists(*this / "a.csv"));
    CHECK((*this)({"export", "persons", *this / "a.csv", "--sealed", "--reason", "上报"}).code == 0);
    CHECK(read(*this / "a.csv").find(number) != std::string::npos);
    CHECK(ask({"list", "persons", "--filter", "id_number = " + number})["total"] == 1);
    // Wrong numbers are refused without being repeated.
    std::string wrong = number.substr(0, 17) + (number[17] == '1' ? '2' : '1');
    for (const std::vector<std::string>& call :
         {std::vector<std::string>{"add", "persons", "name=甲", "id_number=" + wrong},
          {"set", "persons", id, "id_number=" + wrong},
          {"add", "persons", "name=甲", "phone=100*"}}) {
        Answer answer = (*this)(call);
        CHECK(answer.code == 1);
        CHECK(answer.has_sentence());
        CHECK((answer.out + answer.err).find(wrong) == std::string::npos);
    }
    CHECK(ask({"list", "persons", "--filter", "name = 甲"})["total"] == 0);
    // A masked value, copied from a list, never overwrites the real one.
    CHECK((*this)({"set", "persons", id, "id_number=" + masked(number)}).code == 1);
    CHECK(ask({"list", "persons", "--filter", "id_number = " + number})["total"] == 1);
}
