#include "../sample_office.h"
#include "query/pinyin.h"
#include "records/language.h"

using namespace dangwu;
using namespace dangwu::testing;

namespace {

std::vector<std::int64_t> search(office::Office& office, const Kind& kind, const std::string& typed) {
    office::Query query(kind);
    query.search = typed;
    auto ids = office.ids(query);
    CHECK(office.count(query) == static_cast<std::int64_t>(ids.size()));
    return ids;
}

/// The field that a search of the kind looks in, at its end: a talent is found by the person's name.
const Field& named_field(const Kind& kind) {
    return kind.field(kind.search);
}

}  // namespace

TEST_CASE("records of every kind are found by Han characters, pinyin, initials and mixes of what names them") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    for (const Kind* kind : all_kinds()) {
        INFO(kind->name);
        REQUIRE(*kind->search);
        Record record = office.bare(*kind);
        const Field& field = named_field(*kind);
        if (field.type == Type::reference) {
            Record named = office.bare(field.target());
            named.set(field.target().search, std::string("欧阳晓峰"));
            office->save(named);
            record.set(field, Reference{named.id, {}});
        } else {
            record.set(field, std::string("欧阳晓峰"));
        }
        office->save(record);
        for (const char* typed :
             {"欧阳晓峰", "晓峰", "阳", "ouyangxiaofeng", "xiaofeng", "oyxf", "xf", "欧yang", "ouyangx", "欧阳xf"}) {
            INFO(typed);
            auto found = search(*office, *kind, typed);
            CHECK(std::find(found.begin(), found.end(), record.id) != found.end());
        }
        for (const char* typed : {"司马", "simaguang", "!?", "欧阳晓峰二"})
            CHECK(search(*office, *kind, typed).empty());
        CHECK(search(*office, *kind, "  ").size() == office->ids(office::Query(*kind)).size());
        auto suggested = office->suggest(*kind, "oyxf", 5);
        CHECK_FALSE(suggested.empty());
    }
}

TEST_CASE("a name that stands as plain text in place of a link is found as well") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    int tried = 0;
    for (const Kind* kind : all_kinds()) {
        const Field& field = named_field(*kind);
        if (!field.or_text) continue;
        INFO(kind->name);
        ++tried;
        Record record = office.bare(*kind);
        record.set(field, Reference{0, "慕容雪"});
        office->save(record);
        for (const char* typed : {"慕容", "雪", "murongxue", "mrx", "慕rx"}) {
            INFO(typed);
            CHECK(search(*office, *kind, typed) == std::vector<std::int64_t>{record.id});
        }
    }
    CHECK(tried >= 2);
}

TEST_CASE("every list sorts by every field, by pinyin and by strokes, both ways, and pages without gaps") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    for (const Kind* kind : all_kinds()) {
        for (int variant : {1, 2}) {
            Record record = office.filled(*kind, variant);
            office->save(record);
        }
        Record bare = office.bare(*kind);
        office->save(bare);
        auto all = office->ids(office::Query(*kind));
        std::sort(all.begin(), all.end());
        auto check = [&](office::Query query) {
            auto forward = office->ids(query);
            query.reversed = true;
            auto back = office->ids(query);
            std::vector<std::int64_t> sorted = forward;
            std::sort(sorted.begin(), sorted.end());
            CHECK(sorted == all);
            std::sort(back.begin(), back.end());
            CHECK(back == all);
            query.limit = 1;
            CHECK(office->ids(query).size() == 1);
        };
        for (const Field& field : kind->fields) {
            INFO(kind->name << "/" << field.name);
            office::Query query(*kind);
            query.sort = office::SortBy::field;
            query.sort_field = field.name;
            check(query);
        }
        for (auto sort : {office::SortBy::usual, office::SortBy::pinyin, office::SortBy::stroke}) {
            INFO(kind->name);
            office::Query query(*kind);
            query.sort = sort;
            check(query);
        }
        office::Query unknown(*kind);
        unknown.sort = office::SortBy::field;
        unknown.sort_field = "nothing";
        CHECK_THROWS_AS(office->ids(unknown), Error);
    }
}

TEST_CASE("whatever points to a record is named with its date and field") {
    Scratch scratch;
    FilledOffice office(scratch / "a.dangwu");
    for (const Kind* kind : all_kinds()) {
        Record record = office.filled(*kind);
        office->save(record);
        for (const Field& field : kind->fields) {
            auto check = [&](const Field& reference, const void* row, const Field& through) {
                Value value = get(reference, row);
                const auto* to = std::get_if<Reference>(&value);
                if (!to || !to->id) return;
                INFO(kind->name << "/" << through.name << " to " << reference.target().name);
                auto related = office->related(reference.target(), to->id);
                CHECK(std::any_of(related.begin(), related.end(), [&](const office::Related& each) {
                    return each.kind == kind && each.id == record.id && !each.through.empty() && !each.name.empty();
                }));
                CHECK(std::is_sorted(related.begin(), related.end(),
                                     [](const auto& a, const auto& b) { return a.date > b.date; }));
            };
            if (field.type == Type::reference) check(field, record.data(), field);
            if (field.type == Type::rows)
                for (const Field& child : field.rows->fields)
                    if (child.type == Type::reference) check(child, row_at(field, record.data(), 0), field);
        }
    }
}
