#include <catch2/catch.hpp>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"
#include "samples/sample_records.h"

using namespace dangwu;

namespace {

const char* const type_words[] = {"text", "note",      "code", "whole",     "decimal",     "flag",
                                  "date", "reference", "rows", "id_number", "credit_code", "phone"};

/// Every kind and every kind of child row, each with the name under which it is frozen.
void each_kind(const Kind& kind, const std::string& path, const std::function<void(const Kind&, std::string)>& use) {
    use(kind, path);
    for (const Field& field : kind.fields)
        if (field.type == Type::rows) each_kind(*field.rows, path + "." + field.name, use);
}
void each_kind(const std::function<void(const Kind&, std::string)>& use) {
    for (const Kind* kind : all_kinds()) each_kind(*kind, kind->name, use);
}

/// The field at a path such as memberships.organization; null if there is none.
const Field* at_path(const Kind& kind, const std::string& path) {
    auto dot = path.find('.');
    const Field* field = kind.find(path.substr(0, dot));
    if (!field || dot == path.npos) return field;
    return field->type == Type::rows ? at_path(*field->rows, path.substr(dot + 1)) : nullptr;
}

std::string flags_of(const Field& field) {
    std::string flags;
    auto flag = [&](bool on, const char* word) { flags += on ? std::string(" ") + word : ""; };
    flag(field.required, "required");
    flag(field.sealed, "sealed");
    flag(field.looked_up, "looked_up");
    flag(field.or_text, "or_text");
    flag(field.derived, "derived");
    if (field.codes) flags += std::string(" codes:") + field.codes().name;
    if (field.target) flags += std::string(" to:") + field.target().name;
    return flags;
}

std::string snapshot() {
    std::string text;
    each_kind([&](const Kind& kind, const std::string& path) {
        text += path + "/ " + kind.label + "\n";
        for (const Field& field : kind.fields)
            text += path + "/" + field.name + " " + type_words[static_cast<int>(field.type)] + " “" + field.label +
                    "”" + flags_of(field) + "\n";
    });
    return text;
}

}  // namespace

TEST_CASE("names of kinds and fields are unique and fit for tables, files and the command line") {
    static const std::regex legal("[a-z][a-z0-9_]{0,40}");
    std::set<std::string> kinds;
    for (const Kind* kind : all_kinds()) {
        CHECK(kinds.insert(kind->name).second);
        if (std::string(kind->name) != kind->singular) CHECK(kinds.insert(kind->singular).second);
        CHECK(find_kind(kind->name) == kind);
        CHECK(find_kind(kind->singular) == kind);
    }
    CHECK(find_kind("unicorns") == nullptr);
    each_kind([](const Kind& kind, const std::string& path) {
        INFO(path);
        CHECK(std::regex_match(kind.name, legal));
        CHECK(std::regex_match(kind.singular, legal));
        std::set<std::string> names;
        for (const Field& field : kind.fields) {
            INFO(field.name);
            CHECK(std::regex_match(field.name, legal));
            CHECK(names.insert(field.name).second);
            // Columns of the table itself.
            bool child = find_kind(path) != &kind;
            for (const char* taken :
                 child ? std::vector{"id", "owner", "seq", "sealed"}
                       : std::vector{"id", "gid", "revision", "removed", "sealed", "sort_pinyin", "sort_stroke"})
                CHECK(field.name != std::string(taken));
        }
    });
}

TEST_CASE("every label is translated") {
    set_language(Language::zh_CN);
    auto translated = [](const char* english) {
        INFO(english);
        CHECK(*english);
        CHECK(tr(english, Language::zh_CN) != tr(english, Language::en));
        CHECK_FALSE(tr(english, Language::zh_CN).empty());
    };
    each_kind([&](const Kind& kind, const std::string& path) {
        INFO(path);
        translated(kind.label);
        translated(kind.plural);
        for (const Field& field : kind.fields) {
            INFO(field.name);
            translated(field.label);
            if (field.codes)
                for (const Code& code : field.codes().codes) translated(code.label);
        }
    });
}

TEST_CASE("labels tell the fields of a kind apart in both languages") {
    each_kind([](const Kind& kind, const std::string& path) {
        for (Language language : {Language::zh_CN, Language::en}) {
            std::set<std::string> labels;
            for (const Field& field : kind.fields) {
                INFO(path << "/" << field.name << ": " << tr(field.label, language));
                CHECK(labels.insert(folded(tr(field.label, language))).second);
            }
        }
    });
}

TEST_CASE("what a description names exists") {
    each_kind([](const Kind& kind, const std::string& path) {
        INFO(path);
        bool top_level = path == kind.name && find_kind(path) == &kind;
        CHECK_FALSE(kind.title.empty());
        for (const char* name : kind.title) {
            REQUIRE(kind.find(name));
            CHECK_FALSE(kind.find(name)->sealed);  // titles stand in logs, notes and other records
            CHECK(kind.find(name)->type != Type::rows);
        }
        if (*kind.order) CHECK(kind.find(kind.order));
        if (*kind.search) {
            REQUIRE(kind.find(kind.search));
            CHECK_FALSE(kind.find(kind.search)->sealed);
            CHECK(kind.name_style != NameStyle::none);
        }
        if (top_level) CHECK_FALSE(kind.same.empty());
        for (const auto& way : kind.same)
            for (const char* name : way) {
                INFO(name);
                CHECK(at_path(kind, *name == '!' ? name + 1 : name));
            }
        for (const LedgerColumn& column : kind.columns) {
            INFO(column.path);
            std::string list = std::string(column.path).substr(0, std::string(column.path).find_first_of("[."));
            CHECK(kind.find(list));
            CHECK(*column.headings);
        }
        for (const Field& field : kind.fields) {
            INFO(field.name);
            for (const char* carried : field.carries) CHECK(field.target().find(carried));
            if (*field.within) CHECK(std::string(field.within).size() > 0);
            CHECK((field.type == Type::code) == (field.codes != nullptr));
            CHECK((field.type == Type::reference) == (field.target != nullptr));
            CHECK((field.type == Type::rows) == (field.rows != nullptr));
            if (field.looked_up) CHECK(field.sealed);
            if (field.or_text) CHECK(field.type == Type::reference);
            // Sealed values are kept as text.
            if (field.sealed)
                CHECK((field.type == Type::text || field.type == Type::note || field.type == Type::phone ||
                       field.type == Type::id_number));
        }
    });
}

TEST_CASE("fields that name an organization for their persons name one of the owner") {
    for (const Kind* kind : all_kinds())
        for (const Field& list : kind->fields) {
            if (list.type != Type::rows) continue;
            for (const Field& field : list.rows->fields)
                if (*field.within) {
                    INFO(kind->name << "/" << list.name << "." << field.name);
                    REQUIRE(kind->find(field.within));
                    CHECK(kind->find(field.within)->type == Type::reference);
                }
        }
}

TEST_CASE("numbers of persons are sealed wherever they stand") {
    each_kind([](const Kind& kind, const std::string& path) {
        for (const Field& field : kind.fields)
            if (field.type == Type::id_number || field.type == Type::phone) {
                INFO(path << "/" << field.name);
                CHECK(field.sealed);
            }
    });
}

TEST_CASE("names and types of fields are frozen") {
    const std::string file = std::string(DANGWU_TEST_DATA) + "/records/fields.txt";
    if (std::getenv("DANGWU_RENEW_SNAPSHOTS")) std::ofstream(file) << snapshot();
    std::ifstream in(file);
    std::ostringstream frozen;
    frozen << in.rdbuf();
    std::set<std::string> before, now;
    for (const std::string& line : split(frozen.str(), U"\n")) before.insert(line);
    for (const std::string& line : split(snapshot(), U"\n")) now.insert(line);
    std::string changes;
    for (const std::string& line : before)
        if (!now.contains(line)) changes += "- " + line + "\n";
    for (const std::string& line : now)
        if (!before.contains(line)) changes += "+ " + line + "\n";
    INFO("The descriptions changed:\n"
         << changes
         << "A line taken away or renamed breaks files of earlier versions: write a migration. If the change "
         << "is meant, renew the list: DANGWU_RENEW_SNAPSHOTS=1 ctest -R records, and commit " << file);
    CHECK(frozen.str() == snapshot());
}

TEST_CASE("every field gives back what it was given") {
    auto target = [](const Kind& kind) { return Reference{7, kind.name}; };
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        Record record = samples::full_record(*kind, 3, target);
        for (const Field& field : kind->fields) {
            if (field.type == Type::rows) {
                CHECK(field.row_count(record.data()) == 2);
                continue;
            }
            INFO(field.name);
            if (!field.derived) CHECK_FALSE(is_empty(record.get(field)));
            Record other(*kind);
            other.set(field, record.get(field));
            CHECK(other.get(field) == record.get(field));
            other.set(field, {});
            CHECK(is_empty(other.get(field)));
        }
        Record copy = record;
        CHECK(same_values(*kind, copy.data(), record.data()));
        CHECK_FALSE(same_values(*kind, Record(*kind).data(), record.data()));
        for (const Field& field : kind->fields) {
            if (field.type != Type::rows) continue;
            void* row = field.row_at(copy.data(), 0);
            const Field& first = field.rows->fields.front();
            for (int variant = 98; variant < 100; ++variant)
                if (get(first, row) == get(first, row_at(field, record.data(), 0)))
                    set(first, row, samples::sample_value(first, variant, 1, [](const Kind&) {
                            return Reference{99, "x"};
                        }));
            CHECK_FALSE(same_values(*kind, copy.data(), record.data()));
            CHECK(get(first, row_at(field, record.data(), 0)) != get(first, row));
            copy = record;
        }
    }
}

TEST_CASE("full and bare sample records are sound; an empty one names what it lacks") {
    auto target = [](const Kind& kind) { return Reference{7, kind.name}; };
    auto refusals = [](const Record& record) {
        std::string text;
        for (const Problem& problem : check(record))
            if (problem.refuses) text += problem.field + ": " + problem.sentence + "\n";
        return text;
    };
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        for (int variant : {0, 1, 2, 5, 11}) {
            CHECK(refusals(samples::full_record(*kind, variant, target)) == "");
            CHECK(refusals(samples::bare_record(*kind, variant, target)) == "");
        }
        CHECK(incomplete(samples::full_record(*kind, 1, target)).empty());
        std::set<std::string> named;
        for (const Problem& problem : check(Record(*kind))) named.insert(problem.field);
        for (const Field& field : kind->fields) {
            INFO(field.name);
            CHECK(named.contains(field.name) == field.required);
        }
        CHECK_FALSE(title_of(samples::bare_record(*kind, 1, target)).empty());
    }
}

TEST_CASE("what only some records have is missed in those only") {
    auto misses = [](const Record& record, const char* field) {
        auto missing = incomplete(record);
        return std::any_of(missing.begin(), missing.end(),
                           [&](const Field* f) { return f->name == std::string(field); });
    };
    Record organization(*find_kind("organizations"));
    CHECK(misses(organization, "unit"));
    organization.set("type", "branch");
    CHECK(misses(organization, "unit"));
    organization.set("type", "working_committee");
    CHECK_FALSE(misses(organization, "unit"));
    Record alliance(*find_kind("alliances"));
    alliance.set("state", "planned");
    CHECK_FALSE(misses(alliance, "founded_on"));
    alliance.set("state", "founded");
    CHECK(misses(alliance, "founded_on"));
}
