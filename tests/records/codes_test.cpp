#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <set>

#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"

using namespace dangwu;

namespace {

std::set<const CodeList*> all_lists() {
    std::set<const CodeList*> lists;
    std::function<void(const Kind&)> collect = [&](const Kind& kind) {
        for (const Field& field : kind.fields) {
            if (field.codes) lists.insert(&field.codes());
            if (field.rows) collect(*field.rows);
        }
    };
    for (const Kind* kind : all_kinds()) collect(*kind);
    return lists;
}

std::string code_of(const CodeList& list, const std::string& written) {
    const Code* code = list.read(written);
    return code ? code->code : "";
}

}  // namespace

TEST_CASE("codes of a list are unique, and each is found by code, labels and further words") {
    for (const CodeList* list : all_lists()) {
        INFO(list->name);
        CHECK(*list->source);
        CHECK_FALSE(list->codes.empty());
        std::set<std::string> codes;
        std::map<std::string, std::string> meaning;
        for (const Code& code : list->codes) {
            CHECK(codes.insert(code.code).second);
            CHECK(list->find(code.code) == &code);
            std::vector<std::string> spoken = words(code.also);
            spoken.push_back(code.code);
            spoken.push_back(tr(code.label, Language::zh_CN));
            spoken.push_back(tr(code.label, Language::en));
            for (const std::string& word : spoken) {
                INFO(code.code << ": " << word);
                CHECK(code_of(*list, word) == code.code);
                auto [at, is_new] = meaning.emplace(folded(word), code.code);
                CHECK((is_new || at->second == code.code));
            }
        }
        CHECK(list->read("") == nullptr);
        CHECK(list->read("绝无此词") == nullptr);
        CHECK(list->label("绝无此码") == "绝无此码");
    }
}

TEST_CASE("national codes are those of the standards") {
    using namespace codes;
    CHECK(code_of(sex(), "男") == "1");
    CHECK(code_of(sex(), "女性") == "2");
    CHECK(code_of(ethnicity(), "汉") == "01");
    CHECK(code_of(ethnicity(), "汉族") == "01");
    CHECK(code_of(ethnicity(), "基诺族") == "56");
    CHECK(ethnicity().codes.size() >= 56);
    CHECK(code_of(education(), "大专") == "31");
    CHECK(code_of(education(), "博士研究生") == "11");
    CHECK(code_of(education(), "硕士研究生") == "14");
    CHECK(code_of(education(), "本科") == "21");
    CHECK(code_of(degree(), "博士") == "2");
    CHECK(code_of(degree(), "硕士") == "3");
    CHECK(code_of(degree(), "学士") == "4");
    CHECK(code_of(political_status(), "中共党员") == "01");
    CHECK(code_of(political_status(), "预备党员") == "02");
    CHECK(code_of(political_status(), "群众") == "13");
    CHECK(political_status().codes.size() >= 13);
}

TEST_CASE("labels follow the language, and a written word is read in either") {
    const CodeList& list = codes::sex();
    set_language(Language::en);
    CHECK(list.label("1") == "Male");
    CHECK(code_of(list, "男") == "1");
    set_language(Language::zh_CN);
    CHECK(list.label("1") == "男");
    CHECK(code_of(list, "male") == "1");
    CHECK(code_of(list, " 男 ") == "1");
}
