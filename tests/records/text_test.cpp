#include "records/text.h"

#include <catch2/catch.hpp>

#include "records/language.h"

using namespace dangwu;

TEST_CASE("UTF-8 of every plane comes back the same, and broken bytes never throw") {
    for (std::string text : {"abc", "张三", "𠮷野家", "é", "", "㐂", "a\xF0\xA0\xAE\xB7z"})
        CHECK(encode(decode(text)) == text);
    for (std::string text :
         {"\xff", "\xe5\xbc", "\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xf0\x80\x80\x80", "a\x80z"}) {
        std::string mended = encode(decode(text));
        CHECK(mended.find("\xEF\xBF\xBD") != mended.npos);
        CHECK(encode(decode(mended)) == mended);
    }
    CHECK(decode("a\xe5z") == U"a\uFFFDz");
}

TEST_CASE("blanks and widths are mended without touching the words") {
    CHECK(half_width("２０２１．３　ＡＢ（甲）") == "2021.3 AB(甲)");
    CHECK(trimmed("　 张三\u00A0\n") == "张三");
    CHECK(trimmed("\u200B张 三") == "张 三");
    CHECK(without_blanks("张　 三\u2003\t") == "张三");
    CHECK(trimmed("") == "");
    CHECK(trimmed(" \t\n") == "");
}

TEST_CASE("headings are compared folded") {
    CHECK(folded("身份证号 *") == folded("身份证号"));
    CHECK(folded("补贴（万元）") == folded("补贴(万元)"));
    CHECK(folded("补贴【万元】") == folded("补贴(万元)"));
    CHECK(folded("“三公”督查") == folded("\"三公\"督查"));
    CHECK(folded("Ｎａｍｅ") == "name");
    CHECK(folded("姓名") != folded("名称"));
}

TEST_CASE("texts are cut and joined") {
    CHECK(words("a  b c ") == std::vector<std::string>{"a", "b", "c"});
    CHECK(split("张三、李四，, 王五", U"、，,") == std::vector<std::string>{"张三", "李四", "王五"});
    CHECK(split("", U"、").empty());
    CHECK(join({"a", "b"}, "、") == "a、b");
    CHECK(join({}, "、").empty());
    CHECK(replaced("aXbX", "X", "XX") == "aXXbXX");
    CHECK(lower_ascii("ABC张") == "abc张");
    CHECK(only_digits("0123"));
    CHECK_FALSE(only_digits(""));
    CHECK_FALSE(only_digits("１"));
    CHECK(is_han(U'张'));
    CHECK(is_han(U'𠮷'));
    CHECK(is_han(U'〇'));
    CHECK_FALSE(is_han(U'a'));
    CHECK_FALSE(is_han(U'，'));
}

TEST_CASE("what offices write for nothing means nothing") {
    for (const char* nothing : {"", " ", "—", "——", "-", "无", " 无 ", "/", "／", "N/A", "暂无", "（无）", "　"}) {
        CAPTURE(nothing);
        CHECK(means_nothing(nothing));
    }
    for (const char* something : {"0", "无锡", "否", "张三", "-1", "无党派"}) {
        CAPTURE(something);
        CHECK_FALSE(means_nothing(something));
    }
}

TEST_CASE("sentences take their arguments and leave other braces alone") {
    set_language(Language::en);
    CHECK(say("{0} and {1}, {0}", {"a", "b"}) == "a and b, a");
    CHECK(say("{0} {1}", {"{1}", "b"}) == "{1} b");
    CHECK(say("{2} {x} {", {"a"}) == "{2} {x} {");
    CHECK(tr("office|Post") == "Post");
    CHECK(tr("no such text at all") == "no such text at all");
    CHECK(tr("") == "");
    set_language(Language::zh_CN);
    CHECK(tr("no such text at all") == "no such text at all");
    CHECK(tr("") == "");
}
