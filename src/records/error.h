#pragma once
#include <stdexcept>
#include <string>

namespace dangwu {

/// What went wrong, as far as somebody who handles it must tell the kinds apart.
enum class Trouble {
    usage,          ///< the call itself is wrong: an unknown word, a missing argument
    refused,        ///< the input breaks a rule of the record; nothing was written
    stale,          ///< the record was changed by somebody else since it was read
    not_permitted,  ///< the user lacks the right, or the passphrase is wrong
    damaged,        ///< a file's content is not what it must be
    locked,         ///< another program holds the file
    newer,          ///< the file was written by a newer program
    foreign,        ///< the file is not one of ours
    unreadable,     ///< a file cannot be read: missing, encrypted, of an unknown kind, too large
    no_space,       ///< the disk is full
    cancelled,      ///< the user asked to stop; nothing was written
    failed,         ///< anything else
};

/// The one exception of the program. Its text is a whole sentence in the user's language: what is wrong, where, and
/// what to do about it. It never holds a sealed value (ID number, phone, address).
class Error : public std::runtime_error {
  public:
    Error(Trouble kind, const std::string& sentence) : std::runtime_error(sentence), kind_(kind) {}
    Trouble kind() const { return kind_; }

  private:
    Trouble kind_;
};

/// The sentence for any exception in flight, for whoever shows it to a person.
std::string describe(const std::exception& problem);

}  // namespace dangwu
