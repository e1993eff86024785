#include <catch2/catch.hpp>

#include "documents/template.h"
#include "sample_docx.h"

using namespace dangwu::documents;

namespace {

Known zone() {
    Known known;
    known.values["zone.name"] = Value::of_text("示范经济开发区");
    known.values["alliance.member_enterprises[汽配联盟]"] = Value::of_number(9, "家");
    known.values["alliance.member_enterprises[汽配联盟]"].names = {"奥特", "恒远", "宏泰", "一", "二",
                                                                   "三",   "四",   "五",   "六"};
    known.values["revenue"] = Value::of_number(1234.5, "亿元");
    known.values["revenue"].text = "1,234.50";
    known.values["growth"] = Value::of_number(-3.2, "%");
    known.values["net"] = Value::of_number(6, "个");
    known.values["raised"] = Value::of_number(20);
    known.values["closed"] = Value::of_number(18);
    known.values["none"] = Value::of_number(0);
    known.values["gap"] = Value::missing("规上工业产值");
    known.values["people"] =
        Value::of_rows({row_of({{"姓名", "甲"}, {"职务", "主任"}}), row_of({{"姓名", "乙"}, {"职务", "科长"}})});
    known.values["nobody"] = Value::of_rows({});
    return known;
}

}  // namespace

TEST_CASE("Values are printed in the format that their tag asks for") {
    const Known known = zone();
    CHECK(filled_text(paragraph("{{zone.name}}实现收入{{revenue}}亿元（{{revenue|plain}}），{{growth|change}}。"),
                      known) == "示范经济开发区实现收入1,234.50亿元（1234.5），下降3.2%。\n");
    CHECK(filled_text(paragraph("{{alliance.member_enterprises[汽配联盟]|names:2}}"), known) == "奥特、恒远等9家\n");
    CHECK(filled_text(paragraph("{{alliance.member_enterprises[汽配联盟]|unit}}，{{net|net}}，{{growth|rate}}"),
                      known) == "9家，净增6个，降幅3.2%\n");
    CHECK(filled_text(paragraph("{{raised + closed}}｛｛ zone.name ｝｝"), known) == "38示范经济开发区\n");
}

TEST_CASE("A tag cut over runs takes the formatting of its first character") {
    const std::string runs =
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>共{</w:t></w:r><w:r><w:t>{rai</w:t></w:r><w:proofErr w:type=\"spellEnd\"/>"
        "<w:r><w:rPr><w:i/></w:rPr><w:t>sed</w:t></w:r><w:r><w:t>}}个{{clo</w:t></w:r><w:r><w:t>sed}}</w:t></w:r></"
        "w:p>";
    CHECK(filled_text(runs, zone()) == "共20个18\n");
    const std::string xml = file_in(fill(docx(runs), zone()).docx);
    CHECK(xml.find("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">20</w:t></w:r>") != std::string::npos);
}

TEST_CASE("Line breaks, tabs and signs of XML in a value") {
    Known known;
    known.values["a"] = Value::of_text("一 <b> & \"二\"\n三\t四\x01\xFF");
    CHECK(filled_text(paragraph("{{a}}"), known) == "一 <b> & \"二\"⏎三\t四\xEF\xBF\xBD\n");
    known.values["a"] = Value::of_text("{{b}}");
    CHECK(filled_text(paragraph("{{a}}"), known) == "{{b}}\n");  // what comes from a record is never a tag
}

TEST_CASE("Conditions choose a branch") {
    const Known known = zone();
    const std::string closed =
        paragraph("问题{{raised}}个，{{?raised = closed}}已全部办结{{:}}已办结{{closed}}个{{/?}}。");
    CHECK(filled_text(closed, known) == "问题20个，已办结18个。\n");
    Known all_closed = known;
    all_closed.values["closed"] = Value::of_number(20);
    CHECK(filled_text(closed, all_closed) == "问题20个，已全部办结。\n");
    CHECK(filled_text(paragraph("a{{?none}}b{{/?}}{{^none}}c{{/^}}{{?raised}}d{{/raised}}"), known) == "acd\n");
    CHECK(
        filled_text(
            paragraph("{{?raised &gt; 19.5}}多{{/?}}{{?raised ≤ 3}}少{{/?}}{{?zone.name = “示范经济开发区”}}是{{/?}}"),
            known) == "多是\n");
    CHECK(filled_text(paragraph("{{?gap}}有{{:}}无{{/?}}{{?gap = gap}}等{{/?}}{{^nobody}}空{{/^}}"), known) ==
          "无空\n");
}

TEST_CASE("A block over paragraphs leaves no blank lines") {
    const Known known = zone();
    const std::string body = paragraph("前") + paragraph("{{?none}}") + paragraph("一") + paragraph("{{:}}") +
                             paragraph("二") + table({row({"格"})}) + paragraph("{{/?}}") + paragraph("后");
    CHECK(filled_text(body, known) == "前\n二\n|格|\n后\n");
    CHECK(filled_text(paragraph("前") + paragraph("{{?none}}一{{/?}}") + paragraph("后"), known) == "前\n后\n");
    CHECK(filled_text(paragraph("{{?none}}一{{/?}}"), known) == "\n");
}

TEST_CASE("Loops repeat rows, paragraphs or a piece of a line") {
    const Known known = zone();
    CHECK(filled_text(paragraph("{{#people|、}}{{姓名}}（{{职务}}）{{/#}}等"), known) == "甲（主任）、乙（科长）等\n");
    CHECK(filled_text(paragraph("{{#people}}{{姓名}}{{^末项}}，{{/^}}{{/people}}"), known) == "甲，乙\n");
    CHECK(filled_text(paragraph("{{#people}}") + paragraph("{{序号}}.{{姓名}}") + paragraph("{{/#}}"), known) ==
          "1.甲\n2.乙\n");
    CHECK(filled_text(table({row({"共", "{{#people}}{{姓名}}{{/#}}"})}) + paragraph("后"), known) == "|共|甲乙|\n后\n");
    CHECK(filled_text(table({row({"序", "名"}), row({"{{序号}}{{#people}}", "{{姓名}}{{/#}}"})}), known) ==
          "|序|名|\n|1|甲|\n|2|乙|\n");
    CHECK(filled_text(
              table({row({"{{#people}}", ""}), row({"{{姓名}}", "一"}), row({"{{职务}}", "二"}), row({"{{/#}}", ""})}),
              known) == "|甲|一|\n|主任|二|\n|乙|一|\n|科长|二|\n");
    CHECK(filled_text(table({row({"{{#nobody}}x", "{{/#}}"})}) + paragraph("后"), known) == "后\n");
}

TEST_CASE("Loops nest, and an inner name hides an outer one") {
    Known known = zone();
    Row first = row_of({{"name", "甲局"}}), second = row_of({{"name", "乙局"}});
    first.values["members"] = Value::of_rows({row_of({{"name", "张"}}), row_of({{"name", "王"}})});
    second.values["members"] = Value::of_rows({row_of({{"name", "李"}})});
    known.values["offices"] = Value::of_rows({first, second});
    CHECK(filled_text(paragraph("{{#offices}}") +
                          paragraph("{{name}}：{{#members|、}}{{name}}{{/#}}（{{zone.name}}）") + paragraph("{{/#}}"),
                      known) == "甲局：张、王（示范经济开发区）\n乙局：李（示范经济开发区）\n");
    CHECK(filled_text(table({row({"{{#offices}}", ""}), row({"{{name}}", "单位"}),
                             row({"{{#members}}{{name}}", "{{/#}}"}), row({"{{/#}}", ""})}),
                      known) == "|甲局|单位|\n|张||\n|王||\n|乙局|单位|\n|李||\n");
    CHECK(
        filled_text(paragraph("{{#offices}}") + table({row({"{{#members}}{{name}}", "{{/#}}"})}) + paragraph("{{/#}}"),
                    known) == "|张||\n|王||\n|李||\n\n");  // Word wants a paragraph after the last table
}

TEST_CASE("A figure with a parameter gives a row for each name") {
    Known known;
    Value members = Value::of_number(3, "家");
    members.names = {"奥特", "恒远", "宏泰"};
    known.values["alliance.member_enterprises"] =
        Value::of_rows({named_row("汽配联盟", members), named_row("光电联盟", Value::of_number(2, "家"))});
    CHECK(filled_text(paragraph("{{#alliance.member_enterprises|；}}{{name}}{{value}}家（{{value|names:1}}）{{/#}}"),
                      known) == "汽配联盟3家（奥特等3家）；光电联盟2家（2家）\n");
    known.values["brands"] = members;
    CHECK(filled_text(paragraph("{{#brands|、}}“{{name}}”{{/#}}"), known) == "“奥特”、“恒远”、“宏泰”\n");
}

TEST_CASE("A figure without data says so and is reported once") {
    const Known known = zone();
    const Filled filled = fill(docx(paragraph("{{gap}}亿元，{{gap|change}}")), known);
    CHECK(text_in(filled.docx) == "【待补：规上工业产值】亿元，【待补：规上工业产值】\n");
    CHECK(filled.missing == std::vector<std::string>{"规上工业产值"});
    CHECK(filled.problems.empty());
}

TEST_CASE("Passages without data can be left out, and numbers stay consecutive") {
    const Known known = zone();
    const std::string body =
        paragraph("{{%一}}") + paragraph("{{编号:一、}}指标{{raised}}") + paragraph("{{/%}}") + paragraph("{{%二}}") +
        paragraph("{{编号:一、}}产值{{gap}}，{{zone.name}}，{{#nobody}}x{{/#}}") + paragraph("{{/%}}{{%三}}") +
        paragraph("{{编号:一、}}党建") + paragraph("{{编号:（一）}}支部") + paragraph("{{编号:1.}}甲") +
        paragraph("{{编号:1.}}乙") + paragraph("{{编号:（一）}}联盟") + paragraph("{{编号:1.}}丙") +
        paragraph("{{/section}}");
    CHECK(filled_text(body, known) ==
          "一、指标20\n二、产值【待补：规上工业产值】，示范经济开发区，\n三、党建\n（一）支部\n1.甲\n2."
          "乙\n（二）联盟\n1.丙\n");
    Options leave_out;
    leave_out.leave_out_empty = true;
    CHECK(filled_text(body, known, leave_out) == "一、指标20\n二、党建\n（一）支部\n1.甲\n2.乙\n（二）联盟\n1.丙\n");
}

TEST_CASE("A heading below which the conditions leave nothing vanishes and gives its number back") {
    const Known known = zone();
    auto part_of = [](const char* heading, const std::string& inside) {
        return paragraph("{{%x}}") + paragraph(heading) + inside + paragraph("{{/%}}");
    };
    const std::string nothing = paragraph("{{?none}}甲{{none}}{{/?}}{{#nobody}}x{{/#}}");
    const std::string body =
        part_of("{{编号:一、}}指标", nothing) +
        part_of("{{编号:一、}}党建",
                part_of("{{编号:（一）}}支部", nothing) + part_of("{{编号:（一）}}联盟", paragraph("{{raised}}个"))) +
        part_of("{{编号:一、}}人才",
                part_of("{{编号:（一）}}引进", nothing) + part_of("{{编号:（一）}}补贴", nothing)) +
        part_of("{{编号:一、}}产值", paragraph("{{gap}}"));
    CHECK(filled_text(body, known) == "一、党建\n（一）联盟\n20个\n二、产值\n【待补：规上工业产值】\n");
}

TEST_CASE("Headers, footers and text boxes are filled") {
    const std::string box =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + paragraph("框{{raised}}") +
        "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + paragraph("框{{raised}}") +
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    const Filled filled =
        fill(docx(box, {{"word/header1.xml", part("w:hdr", paragraph("{{zone.name}}{{?none}}x{{/?}}"))},
                        {"word/footer2.xml", part("w:ftr", paragraph("{{?none}}x{{/?}}"))}}),
             zone());
    CHECK(filled.problems.empty());
    CHECK(faults(filled.docx).empty());
    CHECK(text_in(filled.docx) == "框20\n\n");
    CHECK(text_in(filled.docx, "word/header1.xml") == "示范经济开发区\n");
}

TEST_CASE("Where a figure comes from stands beside it as a comment") {
    Known known = zone();
    known.values["raised"].source = "来源为四查专项行动的问题\n20个\n截至2025-12-31";
    Options options;
    options.source_comments = true;
    options.comment_time = "2026-01-05T09:00:00Z";
    const std::string body = paragraph("{{raised}}个{{#people}}{{raised}}{{/#}}");
    const Filled filled =
        fill(docx(body, {{"word/footer1.xml", part("w:ftr", paragraph("{{raised}}"))}}), known, options);
    CHECK(faults(filled.docx).empty());
    const std::string comments = file_in(filled.docx, "word/comments.xml");
    CHECK(comments.find("截至2025-12-31") != std::string::npos);
    CHECK(comments.find("2026-01-05T09:00:00Z") != std::string::npos);
    CHECK(comments.find("w:id=\"2\"") != std::string::npos);
    CHECK(comments.find("w:id=\"3\"") == std::string::npos);
    CHECK(file_in(filled.docx, "[Content_Types].xml").find("/word/comments.xml") != std::string::npos);

    const Filled again = fill(filled.docx, known, options);  // a document with comments may be a template, too
    CHECK(faults(again.docx).empty());
    CHECK(file_in(fill(docx(body), known).docx, "word/comments.xml").empty());
}

TEST_CASE("The same input gives the same bytes") {
    const std::string sample = docx(paragraph("{{raised}}{{#people}}{{姓名}}{{/#}}"));
    CHECK(fill(sample, zone()).docx == fill(sample, zone()).docx);
}

TEST_CASE("A template tells what it asks for") {
    const std::string sample = docx(
        paragraph("{{zone.name}}{{?a.b = c.d}}{{/?}}{{#each x.y}}{{name}}{{z.w}}{{t[1]}}{{/#}}{{name}}{{zone.name}}"),
        {{"word/header1.xml", part("w:hdr", paragraph("{{h.h + i.i}}"))}});
    CHECK(tags(sample) ==
          std::vector<std::string>{"zone.name", "a.b", "c.d", "x.y", "z.w", "t[1]", "name", "h.h", "i.i"});
}
