#pragma once
#include <istream>
#include <memory>
#include <string>
#include <string_view>

/// The encodings that text files of Chinese offices come in.
namespace dangwu::sheets {

enum class Encoding { utf8, gb18030, utf16_le, utf16_be };

struct TextShape {
    Encoding encoding = Encoding::utf8;
    std::size_t mark = 0;  ///< bytes of a byte order mark at the beginning
};

/// By its byte order mark, else by its bytes: UTF-16 has zeros on one side of its pairs, and what is not valid UTF-8
/// from end to end is GB18030 (which includes GBK and GB2312). Reads the whole stream and leaves it anywhere.
TextShape recognise(std::istream& bytes);
/// The same for the first bytes of a file.
TextShape recognise_head(std::string_view head);

/// Turns bytes into UTF-8 piece by piece; a character may lie across two pieces. A broken byte becomes U+FFFD.
class Decoder {
  public:
    /// `name` as iconv knows it: "GB18030", "CP1252".
    explicit Decoder(const std::string& name);
    explicit Decoder(Encoding encoding);

    /// Appends to `out`. `last`: nothing follows, so an unfinished character is a broken one.
    void decode(std::string_view bytes, std::string& out, bool last);
    std::size_t broken() const { return broken_; }

  private:
    struct Close {
        void operator()(void* conversion) const;
    };
    std::string_view convert(std::string_view bytes, std::string& out);

    std::unique_ptr<void, Close> conversion_;
    std::string waiting_;  ///< the first bytes of a character that the next piece goes on with
    std::size_t broken_ = 0;
};

}  // namespace dangwu::sheets
