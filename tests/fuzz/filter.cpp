#include "query/filter.h"
#include "fuzz.h"
#include "records/kinds.h"

/// The filter language: the first byte chooses the kind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dangwu;
    if (size == 0) return 0;
    const Kind& kind = *all_kinds()[data[0] % all_kinds().size()];
    std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    fuzz::expect_sentences([&] { query::in_words(query::parse_filter(text, kind)); });
    return 0;
}
