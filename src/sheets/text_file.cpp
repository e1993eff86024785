/// .csv and .txt: RFC 4180 as offices write it, in any of their encodings, separated by comma, semicolon or tab.
#include <algorithm>
#include <array>
#include <fstream>
#include <string>

#include "records/language.h"
#include "sheets/encoding.h"
#include "sheets/formats.h"
#include "sheets/row_builder.h"

namespace dangwu::sheets {

namespace {

constexpr std::size_t chunk_size = 64 * 1024;

/// The one of them that the first line with any holds most often, outside of quotes.
char guess_separator(std::string_view text) {
    constexpr std::string_view candidates = ",\t;";
    std::array<std::size_t, candidates.size()> count{};
    bool quoted = false;
    for (char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' && std::any_of(count.begin(), count.end(), [](auto n) { return n > 0; })) break;
        if (auto at = candidates.find(c); at != candidates.npos) ++count[at];
    }
    return candidates[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin())];
}

/// What keeps programs from taking a text for a number or a formula is no part of it: ="0012", '=x.
void remove_protection(std::string& text) {
    bool formula =
        text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"') && text.find('"', 2) == text.size() - 1;
    if (formula) text = text.substr(2, text.size() - 3);
    bool apostrophe =
        text.size() >= 2 && text[0] == '\'' && std::string_view("=+-@").find(text[1]) != std::string_view::npos;
    if (apostrophe) text.erase(0, 1);
}

/// Cuts UTF-8 text into records and fields; takes it piece by piece.
class Records {
  public:
    Records(char separator, RowBuilder& rows, const Limits& limits, const Place& place)
        : separator_(separator), rows_(rows), limits_(limits), place_(place) {
        rows_.begin(record_, false);
    }

    /// False: the sink wants no more.
    bool take(std::string_view text) {
        for (std::size_t i = 0; i < text.size();) {
            if (state_ == State::quoted)
                i = take_quoted(text, i);
            else if (!take_plain(text, i))
                return false;
        }
        return true;
    }

    void finish() {
        if (state_ == State::quoted) never_closed();
        finish_field();
        rows_.deliver();
    }

  private:
    enum class State { field_begins, plain, quoted, after_quote };

    std::size_t take_quoted(std::string_view text, std::size_t i) {
        std::size_t end = std::min(text.find_first_of("\"\r\n", i), text.size());
        append(text.substr(i, end - i));
        if (end == text.size()) return end;
        char c = text[end];
        if (c == '"')
            state_ = State::after_quote;
        else if (c == '\r' || !after_return_)
            field_ += '\n';
        after_return_ = c == '\r';
        return end + 1;
    }

    bool take_plain(std::string_view text, std::size_t& i) {
        char c = text[i];
        bool second_half_of_line_end = c == '\n' && after_return_;
        after_return_ = c == '\r';
        if (second_half_of_line_end) {
            ++i;
        } else if (c == separator_) {
            finish_field();
            ++i;
        } else if (c == '\r' || c == '\n') {
            ++i;
            return finish_record();
        } else if (c == '"' && state_ != State::plain) {
            if (state_ == State::after_quote) field_ += '"';
            state_ = State::quoted;
            ++i;
        } else {
            const char stops[] = {separator_, '\r', '\n', '\0'};
            std::size_t end = std::min(text.find_first_of(stops, i), text.size());
            append(text.substr(i, end - i));
            state_ = State::plain;
            i = end;
        }
        return true;
    }

    void append(std::string_view piece) {
        if (piece.empty()) return;
        after_return_ = false;
        if (field_.size() + piece.size() > limits_.cell_bytes) {
            if (state_ == State::quoted) never_closed();
            place_.too_large(tr(N_("a cell with more text than a workbook can show")));
        }
        field_ += piece;
    }

    void finish_field() {
        std::erase(field_, '\0');
        remove_protection(field_);
        if (!field_.empty()) {
            Cell& cell = rows_.add(column_);
            cell.kind = CellKind::text;
            cell.text.swap(field_);
        }
        field_.clear();
        ++column_;
        state_ = State::field_begins;
    }

    bool finish_record() {
        finish_field();
        if (!rows_.deliver()) return false;
        column_ = 0;
        rows_.begin(++record_, false);
        return true;
    }

    [[noreturn]] void never_closed() const { place_.damaged(tr(N_("a quotation mark that is never closed"))); }

    char separator_;
    RowBuilder& rows_;
    const Limits& limits_;
    const Place& place_;
    State state_ = State::field_begins;
    bool after_return_ = false;
    std::string field_;
    std::uint64_t column_ = 0, record_ = 1;
};

/// A file as UTF-8, a piece at a time.
class TextStream {
  public:
    TextStream(std::ifstream& bytes, TextShape shape) : bytes_(bytes), decoder_(shape.encoding) {
        bytes_.clear();
        bytes_.seekg(static_cast<std::streamoff>(shape.mark));
    }

    /// Empty at the end.
    const std::string& next() {
        text_.clear();
        while (text_.empty() && !ended_) {
            bytes_.read(chunk_.data(), chunk_.size());
            std::string_view piece(chunk_.data(), static_cast<std::size_t>(bytes_.gcount()));
            ended_ = piece.empty();
            decoder_.decode(piece, text_, ended_);
            characters_ += text_.size();
        }
        return text_;
    }

    /// More than one sign in a hundred broken: the encoding is none that we know.
    bool garbled() const { return decoder_.broken() > 10 && decoder_.broken() > characters_ / 100; }

  private:
    std::ifstream& bytes_;
    Decoder decoder_;
    std::array<char, chunk_size> chunk_;
    std::string text_;
    std::size_t characters_ = 0;
    bool ended_ = false;
};

}  // namespace

void read_text(const std::filesystem::path& file, Sink& sink, const Limits& limits, Place& place) {
    std::ifstream bytes(file, std::ios::binary);
    if (!bytes) place.unreadable(N_("{0} cannot be opened. Check that it exists and that you may read it."));
    if (std::filesystem::file_size(file) > limits.part_bytes)
        place.too_large(say(N_("more than {0} MB"), {std::to_string(limits.part_bytes >> 20)}));
    TextShape shape = recognise(bytes);
    if (!sink.sheet({file.stem().string(), false})) return;

    TextStream stream(bytes, shape);
    RowBuilder rows(sink, limits, place);
    const std::string* piece = &stream.next();
    Records records(guess_separator(*piece), rows, limits, place);
    for (; !piece->empty(); piece = &stream.next()) {
        if (stream.garbled())
            place.unreadable(
                N_("The characters of {0} are neither UTF-8 nor GB18030. Open it in WPS or Excel, choose "
                   "the encoding that shows it properly, and save it as .xlsx."));
        if (!records.take(*piece)) return;
    }
    records.finish();
}

}  // namespace dangwu::sheets
