#pragma once
#include <string>
#include <string_view>

namespace dangwu::storage {

/// Keeps what is sealed from the database. Sealed fields of a row, and their history, go through here as one text and
/// come back only through here. `context` names the place (kind, global id, row or revision), so that a box moved to
/// another place does not open.
class Sealer {
  public:
    virtual ~Sealer() = default;
    virtual std::string seal(std::string_view plain, std::string_view context) const = 0;
    virtual std::string open(std::string_view box, std::string_view context) const = 0;
    /// The keyed hash by which a whole value is found again. Equal values give equal hashes: that much leaks.
    virtual std::string lookup_key(std::string_view field, std::string_view value) const = 0;
    /// The unkeyed digest (32 bytes) that names revisions and chains them.
    virtual std::string digest(std::string_view bytes) const = 0;
};

}  // namespace dangwu::storage
