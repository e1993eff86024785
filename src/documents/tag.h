#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The language of the tags: what stands between {{ and }}.
namespace dangwu::documents {

struct Operand {
    std::string reference;  ///< empty for a number or a text
    std::optional<double> number;
    std::string text;  ///< "in quotation marks"
};

struct Comparison {
    enum class Sign { equal, unequal, less, at_most, greater, at_least };
    Operand left;
    Sign sign;
    Operand right;
};

enum class Format { as_worded, plain, unit, names, change, rate, net };

struct Tag {
    enum class Kind { value, numbering, loop, condition, inverse, passage, otherwise, end };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Kind kind = Kind::value;
    std::string written;  ///< as in the template, braces included
    std::string name;     ///< reference, sample of a number, label of a passage, what an end closes
    Format format = Format::as_worded;
    std::optional<unsigned> argument;      ///< of the format
    std::string separator;                 ///< between the turns of a loop
    std::optional<Comparison> comparison;  ///< of a condition
    std::string place;                     ///< text of its paragraph

    std::size_t closes_at = none;  ///< of a block: its end, among the tags of the part
    std::size_t else_at = none;
    unsigned loops_around = 0;

    bool opens() const {
        return kind == Kind::loop || kind == Kind::condition || kind == Kind::inverse || kind == Kind::passage;
    }
    /// What the tag asks for: none, one, or the two sides of a comparison; sums taken apart.
    std::vector<std::string> references() const;
};

/// Where a tag stands in a text, braces included.
struct Span {
    std::size_t begin, end;
};

/// The next tag from `from`; of "{{ {{a}}" the inner one. Nothing if there is none with both ends.
std::optional<Span> find_tag(std::string_view text, std::size_t from);

/// Where the next opening braces stand, closed or not; npos if there are none.
std::size_t find_opening(std::string_view text, std::size_t from);

/// Reads a tag, braces included. Throws Error (refused) with a sentence that says what is wrong with it.
Tag parse_tag(std::string_view written);

/// `a + b` → {a, b}; a plus inside brackets belongs to the name.
std::vector<std::string> summands(const std::string& expression);

/// Whether {{/name}} closes this block: by its sign, its name, a word such as each, or with nothing at all.
bool closes(const std::string& name, const Tag& opening);

}  // namespace dangwu::documents
