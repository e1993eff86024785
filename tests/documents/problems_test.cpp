#include <catch2/catch.hpp>

#include "documents/package.h"
#include "documents/template.h"
#include "records/error.h"
#include "sample_docx.h"

using namespace dangwu::documents;
using dangwu::Error;
using dangwu::Trouble;

namespace {

Known one_list() {
    Known known;
    known.values["a"] = Value::of_number(1);
    known.values["list"] = Value::of_rows({row_of({{"x", "1"}}), row_of({{"x", "2"}})});
    return known;
}

struct Faulty {
    const char* what;
    std::string body;
    std::size_t problems;
    std::string text;
};

Trouble trouble_of(const std::string& bytes) {
    try {
        fill(bytes, one_list());
    } catch (const Error& error) {
        CHECK(std::string(error.what()).size() > 10);
        return error.kind();
    }
    return Trouble::failed;
}

}  // namespace

TEST_CASE("A fault in a template is reported with its place, and filling goes on") {
    const std::vector<Faulty> cases{
        {"unknown tag", paragraph("数{{b}}个{{a}}"), 1, "数{{b}}个1\n"},
        {"unknown tag in a loop, once", paragraph("{{#list}}{{b}}{{x}}{{/#}}"), 1, "{{b}}1{{b}}2\n"},
        {"unknown list", paragraph("{{#b}}{{a}}{{/#}}"), 1, "{{#b}}1{{/#}}\n"},
        {"unknown condition", paragraph("{{?b = 1}}{{a}}{{/?}}"), 1, "{{?b = 1}}1{{/?}}\n"},
        {"no list", paragraph("{{#a}}x{{/#}}"), 1, "{{#a}}x{{/#}}\n"},
        {"a list printed", paragraph("{{list}}"), 1, "{{list}}\n"},
        {"no end", paragraph("{{?a}}是{{a}}"), 1, "{{?a}}是1\n"},
        {"no beginning", paragraph("是{{/?}}{{a}}"), 1, "是{{/?}}1\n"},
        {"else without block", paragraph("是{{:}}{{a}}"), 1, "是{{:}}1\n"},
        {"crossed blocks", paragraph("{{?a}}{{#list}}{{x}}{{/?}}{{/#}}"), 3, ""},
        {"not to be read", paragraph("{{a|bold}}{{a}}"), 1, "{{a|bold}}1\n"},
        {"no closing braces", paragraph("{{a}}和{{a"), 1, "1和{{a\n"},
        {"ends in another cell's paragraph", table({row({paragraph("{{?a}}") + paragraph("x"), "{{/?}}"})}), 0, ""},
        {"overlapping paragraphs", paragraph("{{#list}}") + paragraph("x{{/#}}{{?a}}y") + paragraph("z{{/?}}"), 2, ""},
    };
    for (const Faulty& each : cases) {
        INFO(each.what);
        const Filled filled = fill(docx(each.body), one_list());
        CHECK(filled.problems.size() == each.problems);
        for (const Problem& problem : filled.problems) {
            CHECK_FALSE(problem.place.empty());
            CHECK_FALSE(problem.tag.empty());
            CHECK_FALSE(problem.message.empty());
        }
        if (!each.text.empty()) CHECK(text_in(filled.docx) == each.text);
        CHECK(faults(filled.docx) == std::vector<std::string>{});
    }
    const Filled filled = fill(docx(paragraph("共{{b}}个", "<w:b/><w:u w:val=\"single\"/>")), one_list());
    CHECK(filled.problems.at(0).place == "共{{b}}个");
    CHECK(filled.problems.at(0).tag == "{{b}}");
    CHECK(file_in(filled.docx).find("<w:b/><w:highlight w:val=\"yellow\"/><w:u w:val=\"single\"/>") !=
          std::string::npos);
}

TEST_CASE("What is wrong with the tags is known before there are data") {
    CHECK(check(docx(paragraph("{{?a}}{{#b}}{{/b}}{{/?}}{{c}}"))).empty());
    CHECK(check(docx(paragraph("{{?a}}{{#b}}"))).size() == 2);
    CHECK(check(docx("", {{"word/footer1.xml", part("w:ftr", paragraph("{{a|x}}"))}})).size() == 1);
}

TEST_CASE("Copies have ids of their own, and no half of a pair is left") {
    const std::string body =
        "<w:p w14:paraId=\"00000001\"><w:r><w:t>{{#list}}</w:t></w:r></w:p>"
        "<w:p w14:paraId=\"00000002\"><w:bookmarkStart w:id=\"1\" w:name=\"m\"/><w:r><w:drawing><wp:inline><wp:docPr "
        "id=\"7\"/>"
        "</wp:inline></w:drawing></w:r><w:bookmarkEnd w:id=\"1\"/><w:bookmarkStart w:id=\"2\" w:name=\"n\"/></w:p>"
        "<w:p><w:r><w:t>{{/#}}</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>{{^a}}</w:t></w:r></w:p><w:p><w:bookmarkEnd "
        "w:id=\"2\"/></w:p><w:p><w:r><w:t>{{/^}}</w:t></w:r></w:p>";
    const Filled filled = fill(docx(body), one_list());
    CHECK(filled.problems.empty());
    CHECK(faults(filled.docx) == std::vector<std::string>{});
    CHECK(file_in(filled.docx).find("w:name=\"m\"") != std::string::npos);
    CHECK(file_in(filled.docx).find("w:name=\"n\"") == std::string::npos);
}

TEST_CASE("A cell, a content control and a table that lose their content stay legal") {
    const std::string control =
        "<w:sdt><w:sdtContent>" + paragraph("{{^a}}x") + paragraph("{{/^}}") + "</w:sdtContent></w:sdt>";
    for (const std::string& body :
         {table({row({paragraph("{{^a}}x") + paragraph("{{/^}}"), "b"})}), control, table({row({control})}),
          table({row({"{{^a}}", "{{/^}}"})}), table({row({table({row({"{{^a}}", "{{/^}}"})}) + paragraph("")})}),
          paragraph("{{^a}}") + table({row({"x"})}) + paragraph("{{/^}}") + table({row({"y"})})}) {
        INFO(body);
        const Filled filled = fill(docx(body), one_list());
        CHECK(filled.problems.empty());
        CHECK(faults(filled.docx) == std::vector<std::string>{});
    }
}

TEST_CASE("Files that are no template are refused in words") {
    CHECK(trouble_of("") == Trouble::unreadable);
    CHECK(trouble_of("PK\x03\x04 nonsense") == Trouble::unreadable);
    CHECK(trouble_of("\xD0\xCF\x11\xE0 old or encrypted") == Trouble::unreadable);

    Package package = Package::read(docx(paragraph("{{a}}")));
    const auto with_document = [&](const std::string& xml) {
        package.put("word/document.xml", xml);
        return package.write();
    };
    const std::string good = part("w:document", "<w:body/>");
    CHECK(trouble_of(with_document("<!DOCTYPE d [<!ENTITY e \"x\">]>" + good)) == Trouble::damaged);
    CHECK(trouble_of(with_document("<w:document><w:body>")) == Trouble::damaged);
    CHECK(trouble_of(with_document("<other/>")) == Trouble::unreadable);
    std::string deep, shut;
    for (int i = 0; i < 100000; ++i) deep += "<w:p>", shut += "</w:p>";
    CHECK(trouble_of(with_document(part("w:document", deep + shut))) == Trouble::damaged);
}

TEST_CASE("Loops inside loops cannot fill the memory") {
    Known known;
    std::vector<Row> many(2000);
    known.values["many"] = Value::of_rows(many);
    const std::string sample = docx(paragraph("{{#many}}{{#many}}{{#many}}x{{/#}}{{/#}}{{/#}}"));
    Options small;
    small.most_nodes = 50'000;
    CHECK_THROWS_AS(fill(sample, known, small), Error);
    std::string nested, ends;
    for (int i = 0; i < 500; ++i) nested += "{{?a.b}}", ends += "{{/?}}";
    CHECK(check(docx(paragraph(nested + ends))).size() > 400);
}
