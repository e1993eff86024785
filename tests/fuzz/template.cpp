#include "documents/template.h"
#include "fuzz.h"

/// Word templates: the bytes as a whole .docx. The seeds are sound ones; tags are fuzzed through them.
namespace {

struct Answers final : dangwu::documents::Resolver {
    std::optional<dangwu::documents::Value> find(const std::string& tag) const override {
        using dangwu::documents::Value;
        if (tag.size() % 3 == 0) return Value::missing(tag);
        if (tag.size() % 3 == 1) return Value::of_text(tag);
        return Value::of_number(static_cast<double>(tag.size()) - 7, "家", 1);
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    fuzz::expect_sentences([&] {
        dangwu::documents::Options options;
        options.most_nodes = 100'000;
        dangwu::documents::fill(bytes, Answers(), options);
    });
    fuzz::expect_sentences([&] { dangwu::documents::check(bytes); });
    return 0;
}
