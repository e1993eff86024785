#include "ledgers/answers.h"

#include <algorithm>
#include <set>

#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr std::size_t longest_answer = 3;  // bytes: one character

bool holds_word(std::string_view list, const std::string& text) {
    const std::vector<std::string> all = words(list);
    return std::find(all.begin(), all.end(), text) != all.end();
}

}  // namespace

bool is_answer(const LedgerPath& path, const std::string& text) {
    if (path.is_gid() || path.field().type != Type::reference) return false;
    static const std::set<std::string> answers = {"是", "√", "✓", "有", "Y"};
    const Field& field = path.field();
    constexpr std::size_t longest_with_blanks = 12;
    if (!*field.denials && text.size() > longest_with_blanks) return false;
    const std::string answer = trimmed(text);
    if (answer.size() <= longest_answer && answers.contains(answer)) return true;
    return is_denial(field, answer) || (*field.denials && holds_word(field.headings, answer));
}

bool is_denial(const Field& field, const std::string& text) {
    static const std::set<std::string> denials = {"否", "×", "无", "N"};
    const std::string answer = trimmed(text);
    if (answer.size() <= longest_answer) return denials.contains(answer);
    return *field.denials && holds_word(field.denials, answer);
}

}  // namespace dangwu::ledgers
