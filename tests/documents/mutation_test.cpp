#include <catch2/catch.hpp>
#include <random>

#include "documents/package.h"
#include "documents/template.h"
#include "records/error.h"
#include "sample_docx.h"

using namespace dangwu::documents;

namespace {

/// A template with everything in it.
std::string body() {
    return paragraph("{{zone.name}}{{?a = b}}是{{:}}否{{/?}}{{a|change}}") + paragraph("{{%节}}") +
           paragraph("{{编号:一、}}{{gap}}") + paragraph("{{#list}}") + paragraph("{{序号}}{{x}}{{^末项}}；{{/^}}") +
           paragraph("{{/#}}") + paragraph("{{/%}}") +
           table({row({"头", "格"}), row({"{{#list}}{{x}}", "{{#inner|、}}{{x}}{{/#}}{{/list}}"})}) +
           paragraph_of({"{", "{zone", ".na", "me}", "}尾"});
}

Known data() {
    Known known;
    known.values["zone.name"] = Value::of_text("示范区");
    known.values["a"] = Value::of_number(1);
    known.values["a"].source = "口径";
    known.values["b"] = Value::of_number(2);
    known.values["gap"] = Value::missing("产值");
    Row row = row_of({{"x", "甲"}});
    row.values["inner"] = Value::of_rows({row_of({{"x", "一"}}), row_of({{"x", "二"}})});
    known.values["list"] = Value::of_rows({row, row});
    return known;
}

Options everything() {
    Options options;
    options.source_comments = options.leave_out_empty = true;
    return options;
}

/// Fills, or is refused with a sentence; anything else ends the test.
bool survives(const std::string& bytes, std::string& docx_out) {
    try {
        docx_out = fill(bytes, data(), everything()).docx;
        tags(bytes);
        return true;
    } catch (const dangwu::Error&) {
        return false;
    }
}

}  // namespace

TEST_CASE("Templates with tags moved about or broken give legal documents") {
    std::mt19937 random(20260105);
    const std::string whole = body();
    std::vector<std::string> pieces;
    for (std::size_t i = 0; (i = whole.find("{{", i)) != std::string::npos;) {
        const std::size_t end = whole.find("}}", i);
        pieces.push_back(whole.substr(i, end + 2 - i));
        i = end;
    }
    pieces.insert(pieces.end(), {"{{", "}}", "{{/}}", "{{:}}", "｛｛#list｝｝", "{{%}}", "", ""});
    pieces.erase(std::remove_if(pieces.begin(), pieces.end(),
                                [](const std::string& p) { return p.find('<') != std::string::npos; }),
                 pieces.end());
    int filled = 0;
    for (int turn = 0; turn < 400; ++turn) {
        std::string changed = whole;
        for (unsigned i = 0, n = 1 + random() % 6; i < n; ++i) {
            const std::string& from = pieces[random() % pieces.size()];
            const std::size_t at = from.empty() ? std::string::npos : changed.find(from);
            if (at != std::string::npos) changed.replace(at, from.size(), pieces[random() % pieces.size()]);
        }
        std::string out;
        INFO(changed);
        if (!survives(docx(changed), out)) continue;
        ++filled;
        REQUIRE(faults(out) == std::vector<std::string>{});
    }
    CHECK(filled == 400);
}

TEST_CASE("Damaged parts and damaged archives never crash") {
    std::mt19937 random(4711);
    const std::string sample = docx(body());
    const std::string document = file_in(sample);
    Package package = Package::read(sample);
    for (int turn = 0; turn < 300; ++turn) {
        std::string part = document;
        for (unsigned i = 0, n = 1 + random() % 8; i < n; ++i)
            part[random() % part.size()] = static_cast<char>(random());
        package.put("word/document.xml", part);
        std::string out;
        survives(package.write(), out);
    }
    for (int turn = 0; turn < 300; ++turn) {
        std::string bytes = sample;
        for (unsigned i = 0, n = 1 + random() % 8; i < n; ++i)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        if (random() % 4 == 0) bytes.resize(random() % bytes.size());
        std::string out;
        survives(bytes, out);
    }
    SUCCEED();
}
