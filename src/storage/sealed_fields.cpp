#include "records/language.h"
#include "storage/store.h"

namespace dangwu::storage {

namespace {

// Name and value in turn, each as four bytes of length (big-endian) and its bytes.
void append(std::string& out, std::string_view piece) {
    auto size = static_cast<std::uint32_t>(piece.size());
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(size >> shift & 0xff);
    out += piece;
}

std::string_view take(std::string_view& packed) {
    auto broken = [] { return Error(Trouble::damaged, tr(N_("A sealed entry of the file is damaged."))); };
    if (packed.size() < 4) throw broken();
    std::uint32_t size = 0;
    for (int i = 0; i < 4; ++i) size = size << 8 | static_cast<unsigned char>(packed[static_cast<std::size_t>(i)]);
    packed.remove_prefix(4);
    if (packed.size() < size) throw broken();
    auto piece = packed.substr(0, size);
    packed.remove_prefix(size);
    return piece;
}

}  // namespace

std::string pack_sealed(const Kind& kind, const void* row) {
    std::string packed;
    for (const Field& field : kind.fields) {
        if (!field.sealed) continue;
        Value value = get(field, row);
        if (const auto* text = std::get_if<std::string>(&value)) {
            append(packed, field.name);
            append(packed, *text);
        }
    }
    return packed;
}

void unpack_sealed(const Kind& kind, void* row, std::string_view packed) {
    while (!packed.empty()) {
        auto name = take(packed), value = take(packed);
        if (const Field* field = kind.find(name); field && field->sealed) set(*field, row, std::string(value));
    }
}

}  // namespace dangwu::storage
