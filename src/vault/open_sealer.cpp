#include "vault/open_sealer.h"

#include <botan/hash.h>
#include <botan/mac.h>
#include <botan/system_rng.h>

#include "records/error.h"
#include "records/language.h"

namespace dangwu::vault {

namespace {

constexpr char mark = 0;  // first byte of a box: 0 not encrypted; other values belong to cipher suites

std::string bytes(const Botan::secure_vector<std::uint8_t>& data) {
    return {reinterpret_cast<const char*>(data.data()), data.size()};
}

class OpenSealer final : public storage::Sealer {
  public:
    explicit OpenSealer(std::string key)
        : mac_(Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)")),
          hash_(Botan::HashFunction::create_or_throw("SHA-256")) {
        mac_->set_key(reinterpret_cast<const std::uint8_t*>(key.data()), key.size());
    }

    std::string seal(std::string_view plain, std::string_view) const override { return mark + std::string(plain); }

    std::string open(std::string_view box, std::string_view) const override {
        if (box.empty() || box.front() != mark)
            throw Error(Trouble::damaged, tr(N_("A sealed entry of the file is damaged.")));
        return std::string(box.substr(1));
    }

    std::string lookup_key(std::string_view field, std::string_view value) const override {
        // Whoever looks for a value often writes it next: the last answer is kept.
        std::string asked(field);
        asked += '\0';
        asked += value;
        if (asked != last_asked_) {
            last_answer_ = mac_->process(asked);
            last_asked_ = std::move(asked);
        }
        return bytes(last_answer_);
    }

    std::string digest(std::string_view data) const override {
        hash_->update(reinterpret_cast<const std::uint8_t*>(data.data()), data.size());
        return bytes(hash_->final());
    }

  private:
    std::unique_ptr<Botan::MessageAuthenticationCode> mac_;
    mutable std::string last_asked_;
    mutable Botan::secure_vector<std::uint8_t> last_answer_;
    std::unique_ptr<Botan::HashFunction> hash_;
};

}  // namespace

std::unique_ptr<storage::Sealer> open_sealer(std::string key) {
    return std::make_unique<OpenSealer>(std::move(key));
}

std::string random_key() {
    std::string key(key_size, '\0');
    Botan::system_rng().randomize(reinterpret_cast<std::uint8_t*>(key.data()), key.size());
    return key;
}

}  // namespace dangwu::vault
