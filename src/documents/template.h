#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/value.h"

/// Word documents that the office designs itself: a .docx with tags between double braces, edited in Word, WPS or
/// LibreOffice. The program fills the tags and never touches the looks.
///
///     {{zone.name}}                            a value, in the formatting of the tag's first character
///     {{alliance.member_enterprises[汽配联盟]}} … of the thing named in the bracket
///     {{id|plain}}  {{id|unit}}                digits only (1234.5); with its unit (12家)
///     {{id|names}}  {{id|names:2}}             甲、乙、丙3家; 甲、乙等3家
///     {{a + b}}                                the sum of two figures
///     {{id|change}}                            增长10.0%, 下降3.2%, 与上年持平
///     {{id|rate}}  {{id|net}}                  增幅10.0%, 降幅3.2%; 净增3个, 净减少2个
///     {{?a = b}}…{{:}}…{{/?}}                  one or the other; = != < <= > >= of tags, numbers, "words"
///     {{?id}}…{{/?}}  {{^id}}…{{/^}}           if there is something and it is not zero; if not
///     {{#list}}…{{/#}}                         once per row: table rows, paragraphs or a part of a line
///     {{#list|、}}…{{/#}}                      … of a line, with 、 between
///     {{序号}} {{首项}} {{末项}}                inside a loop: running number, first turn, last turn
///     {{%党建}}…{{/%}}                         may be left out when none of its figures has data
///     {{编号:一、}} {{编号:（一）}} {{编号:1.}}  the next number, like the sample; an outer one restarts inner ones
///
/// Full-width braces and signs (｛｛？甲 ＞ 1｝｝) count, since that is what input methods produce. A paragraph or a
/// table row that holds nothing but a block's tag vanishes. A closing tag may repeat the name instead of the sign:
/// {{/list}}. Word cuts tags over several runs at will; that does not matter.
namespace dangwu::documents {

/// Knows what tags mean.
class Resolver {
  public:
    virtual ~Resolver() = default;
    /// The value of a tag such as `zone.name` or `activities.series[党课进车间]`; nothing for a tag it does not know.
    /// A figure with a parameter, asked without one, gives a row for each name that exists (see named_row()).
    virtual std::optional<Value> find(const std::string& tag) const = 0;
};

struct Options {
    bool source_comments = false;  ///< write each figure's source beside it as a Word comment
    std::string comment_author = "党务台账";
    std::string comment_time;            ///< 2026-01-05T09:00:00Z; comments carry no time if empty
    std::size_t most_nodes = 4'000'000;  ///< how much loops may make: pieces of XML, about 30 a table row of five cells
    bool leave_out_empty = false;        ///< drop the {{%…}} passages none of whose figures has data
};

/// Something the office should mend in the template. Filling goes on; the tag stays visible and highlighted.
struct Problem {
    std::string place;    ///< the text of the paragraph
    std::string tag;      ///< as written
    std::string message;  ///< a sentence for the user
};

struct Filled {
    std::string docx;
    std::vector<Problem> problems;
    std::vector<std::string> missing;  ///< titles of the figures printed as 【待补：…】, each once, in order
};

/// Fills a template. The same input gives the same bytes.
/// Throws Error: unreadable (not a .docx, encrypted, too large), damaged (broken inside).
Filled fill(std::string_view docx_template, const Resolver& resolver, const Options& options = {});

/// What a template asks the resolver for, each once, in order. Tags of a loop's own rows are not among them: inside
/// a loop, a tag without a dot or bracket counts as the row's.
std::vector<std::string> tags(std::string_view docx_template);

/// What is wrong with a template whatever the data: tags that cannot be read, blocks without an end.
std::vector<Problem> check(std::string_view docx_template);

}  // namespace dangwu::documents
