#include "documents/tag.h"

#include <catch2/catch.hpp>

#include "records/error.h"

using namespace dangwu::documents;
using Kind = Tag::Kind;

TEST_CASE("A reference survives what input methods do to it") {
    CHECK(parse_tag("{{zone.name}}").name == "zone.name");
    CHECK(parse_tag("{{ zone . name }}").name == "zone.name");
    CHECK(parse_tag("｛｛ｚｏｎｅ．name｝｝").name == "zone.name");
    CHECK(parse_tag("{{zone。name　}}").name == "zone.name");
    CHECK(parse_tag("{{targets[经营收入]}}").name == "targets[经营收入]");
    CHECK(parse_tag("{{targets【经营收入】}}").name == "targets[经营收入]");
    CHECK(parse_tag("{{targets［ 经营 收入, 2026 ］}}").name == "targets[经营 收入, 2026]");
    CHECK_THROWS_AS(parse_tag("{{targets[经营收入}}"), dangwu::Error);
    CHECK_THROWS_AS(parse_tag("{{ }}"), dangwu::Error);
}

TEST_CASE("Formats stand after a bar") {
    CHECK(parse_tag("{{a|plain}}").format == Format::plain);
    CHECK(parse_tag("{{a ｜ 增减}}").format == Format::change);
    const Tag names = parse_tag("{{a[甲|乙]|names：2}}");
    CHECK(names.name == "a[甲|乙]");
    CHECK(names.format == Format::names);
    CHECK(names.argument == 2u);
    CHECK_THROWS_AS(parse_tag("{{a|bold}}"), dangwu::Error);
    CHECK_THROWS_AS(parse_tag("{{a|names:x}}"), dangwu::Error);
}

TEST_CASE("Blocks, their ends and their other branch") {
    CHECK(parse_tag("{{#each rows}}").kind == Kind::loop);
    CHECK(parse_tag("{{#each rows}}").name == "rows");
    CHECK(parse_tag("｛｛＃rows｜、｝｝").separator == "、");
    CHECK(parse_tag("{{%section 党建}}").kind == Kind::passage);
    CHECK(parse_tag("{{：}}").kind == Kind::otherwise);
    CHECK(parse_tag("{{^a}}").kind == Kind::inverse);
    CHECK_THROWS_AS(parse_tag("{{#}}"), dangwu::Error);
    CHECK_THROWS_AS(parse_tag("{{:else}}"), dangwu::Error);

    const Tag loop = parse_tag("{{#a.b[甲]}}");
    for (const char* end : {"{{/}}", "{{/#}}", "{{／＃}}", "{{/each}}", "{{/a.b[甲]}}", "{{/ a.b【甲】}}"}) {
        INFO(end);
        CHECK(closes(parse_tag(end).name, loop));
    }
    CHECK_FALSE(closes("a.c", loop));
    CHECK_FALSE(closes("?", loop));
    CHECK(closes("section", parse_tag("{{%section 党建}}")));
}

TEST_CASE("Comparisons know their sign whatever way it is typed") {
    const auto sign = [](const char* written) { return parse_tag(written).comparison->sign; };
    using Sign = Comparison::Sign;
    CHECK(sign("{{?a = b}}") == Sign::equal);
    CHECK(sign("{{?a＝b}}") == Sign::equal);
    CHECK(sign("{{?a != b}}") == Sign::unequal);
    CHECK(sign("{{?a≠b}}") == Sign::unequal);
    CHECK(sign("{{?a <= b}}") == Sign::at_most);
    CHECK(sign("{{?a≥b}}") == Sign::at_least);
    CHECK(sign("｛｛？a＞b｝｝") == Sign::greater);
    CHECK(sign("{{?a[x=y] < 3}}") == Sign::less);
    const Tag words = parse_tag("{{?zone.kind = “省级 = 一类”}}");
    CHECK(words.comparison->right.text == "省级 = 一类");
    CHECK(parse_tag("{{?a > -1.5}}").comparison->right.number == -1.5);
    CHECK_FALSE(parse_tag("{{?a}}").comparison);
    CHECK_THROWS_AS(parse_tag("{{?a = }}"), dangwu::Error);
}

TEST_CASE("A tag tells what it asks for") {
    CHECK(parse_tag("{{a + b[1+2]}}").references() == std::vector<std::string>{"a", "b[1+2]"});
    CHECK(parse_tag("{{?a = b}}").references() == std::vector<std::string>{"a", "b"});
    CHECK(parse_tag("{{?a > 3}}").references() == std::vector<std::string>{"a"});
    CHECK(parse_tag("{{%节}}").references().empty());
    CHECK(parse_tag("{{编号:（一）}}").references().empty());
    CHECK_THROWS_AS(parse_tag("{{编号:甲}}"), dangwu::Error);
}

TEST_CASE("Tags are found in a text, the inner one of two openings") {
    const std::string text = "前{{ {{a}}后｛｛b}}尾{{c";
    const auto first = find_tag(text, 0);
    REQUIRE(first);
    CHECK(text.substr(first->begin, first->end - first->begin) == "{{a}}");
    const auto second = find_tag(text, first->end);
    REQUIRE(second);
    CHECK(text.substr(second->begin, second->end - second->begin) == "｛｛b}}");
    CHECK_FALSE(find_tag(text, second->end));
    CHECK(find_tag("{{" + std::string(1000, 'x') + "}}", 0) == std::nullopt);
}
