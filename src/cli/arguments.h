#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "records/error.h"

namespace dangwu::cli {

/// Throws unless the text is UTF-8 and holds no control characters; line ends and tabs pass where `lines` are meant.
/// `what` names it to people.
void must_be_text(const std::string& text, const std::string& what, bool lines = false, Trouble kind = Trouble::usage);
/// A text as it may be shown on any terminal: U+FFFD for what must_be_text() refuses.
std::string shown_plain(const std::string& text, bool lines = false);

/// The words of a call: options before and after the command, then what is left in order.
class Arguments {
  public:
    /// `with_value` are the options that take one. Throws Error(usage) for an option that is not known.
    Arguments(const std::vector<std::string>& words, const std::set<std::string>& with_value,
              const std::set<std::string>& without_value);

    bool has(const std::string& option) const { return flags_.contains(option) || values_.contains(option); }
    /// Given several times, the last counts. A value that begins with -- is written --option=--value.
    std::string value(const std::string& option, const std::string& otherwise = {}) const;
    /// Every value of an option that may be given several times.
    std::vector<std::string> values(const std::string& option) const;
    /// A whole number; Error(usage) if it is none.
    long long number(const std::string& option, long long otherwise) const;

    const std::vector<std::string>& words() const { return words_; }
    /// The word at the place; Error(usage) saying what is wanted there.
    const std::string& word(std::size_t at, const std::string& wanted) const;
    std::vector<std::string> words_from(std::size_t at) const;

  private:
    std::multimap<std::string, std::string> values_;
    std::set<std::string> flags_;
    std::vector<std::string> words_;
};

}  // namespace dangwu::cli
