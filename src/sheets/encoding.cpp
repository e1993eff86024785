#include "sheets/encoding.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <stdexcept>

namespace dangwu::sheets {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t longest_character = 4;

const char* name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::gb18030: return "GB18030";
        case Encoding::utf16_le: return "UTF-16LE";
        case Encoding::utf16_be: return "UTF-16BE";
        case Encoding::utf8: break;
    }
    return "UTF-8";
}

bool by_mark(std::string_view head, TextShape& shape) {
    if (head.starts_with("\xEF\xBB\xBF"))
        shape = {Encoding::utf8, 3};
    else if (head.starts_with("\xFF\xFE"))
        shape = {Encoding::utf16_le, 2};
    else if (head.starts_with("\xFE\xFF"))
        shape = {Encoding::utf16_be, 2};
    else
        return false;
    return true;
}

/// UTF-16 without a mark: separators, digits and line ends have a zero as their upper byte.
bool by_zeros(std::string_view head, TextShape& shape) {
    std::size_t zeros[2] = {};
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == '\0') ++zeros[i % 2];
    if (head.size() < 4 || zeros[0] + zeros[1] < head.size() / 50 + 1) return false;
    if (zeros[0] != 0 && zeros[1] != 0) return false;
    shape = {zeros[0] ? Encoding::utf16_be : Encoding::utf16_le, 0};
    return true;
}

}  // namespace

TextShape recognise_head(std::string_view head) {
    TextShape shape;
    if (by_mark(head, shape) || by_zeros(head, shape)) return shape;
    Decoder utf8(Encoding::utf8);
    std::string ignored;
    utf8.decode(head, ignored, false);
    return {utf8.broken() ? Encoding::gb18030 : Encoding::utf8, 0};
}

TextShape recognise(std::istream& bytes) {
    std::array<char, 64 * 1024> chunk;
    Decoder utf8(Encoding::utf8);
    std::string ignored;
    for (bool first = true;; first = false) {
        bytes.read(chunk.data(), chunk.size());
        std::string_view piece(chunk.data(), static_cast<std::size_t>(bytes.gcount()));
        TextShape shape;
        if (first && (by_mark(piece, shape) || by_zeros(piece, shape))) return shape;
        ignored.clear();
        utf8.decode(piece, ignored, piece.empty());
        if (utf8.broken()) return {Encoding::gb18030, 0};
        if (piece.empty()) return {Encoding::utf8, 0};
    }
}

void Decoder::Close::operator()(void* conversion) const {
    iconv_close(conversion);
}

Decoder::Decoder(const std::string& name) {
    iconv_t opened = iconv_open("UTF-8", name.c_str());
    if (opened == iconv_t(-1)) opened = iconv_open("UTF-8", "GB18030");
    if (opened == iconv_t(-1)) throw std::runtime_error("iconv knows no GB18030");
    conversion_.reset(opened);
}

Decoder::Decoder(Encoding encoding) : Decoder(std::string(name_of(encoding))) {}

/// What is left is the beginning of a character.
std::string_view Decoder::convert(std::string_view bytes, std::string& out) {
    std::array<char, 8 * 1024> room;
    while (!bytes.empty()) {
        char* from = const_cast<char*>(bytes.data());  // iconv's old signature; it does not write
        char* to = room.data();
        std::size_t from_left = bytes.size(), to_left = room.size();
        auto result = iconv(conversion_.get(), &from, &from_left, &to, &to_left);
        int problem = result == static_cast<std::size_t>(-1) ? errno : 0;
        out.append(room.data(), room.size() - to_left);
        bytes.remove_prefix(bytes.size() - from_left);
        if (problem == EINVAL) break;
        if (problem == EILSEQ && !bytes.empty()) {
            out += replacement;
            ++broken_;
            bytes.remove_prefix(1);
        }
    }
    return bytes;
}

void Decoder::decode(std::string_view bytes, std::string& out, bool last) {
    while (!waiting_.empty() && !bytes.empty()) {
        waiting_ += bytes.front();
        bytes.remove_prefix(1);
        waiting_ = std::string(convert(waiting_, out));
    }
    auto rest = convert(bytes, out);
    if (!rest.empty()) waiting_ = rest;
    if (waiting_.size() > longest_character || (last && !waiting_.empty())) {
        out += replacement;
        ++broken_;
        waiting_.clear();
    }
}

}  // namespace dangwu::sheets
