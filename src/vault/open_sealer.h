#pragma once
#include <memory>
#include <string>

#include "storage/sealer.h"

namespace dangwu::vault {

/// The Sealer of a file that is not encrypted (未启用加密): boxes hold the plain text behind a mark, so that sealing
/// can be enabled later without a change of format; whole values are found by an HMAC under the file's own key. `key`
/// are the key_size random bytes kept in the file.
std::unique_ptr<storage::Sealer> open_sealer(std::string key);

inline constexpr std::size_t key_size = 32;

/// key_size bytes from the system's source of randomness.
std::string random_key();

}  // namespace dangwu::vault
