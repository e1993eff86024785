#include <fstream>

#include "records/pending_file.h"
#include "records/text.h"
#include "sheets/values.h"
#include "sheets/writer.h"

namespace dangwu::sheets {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What a spreadsheet would run instead of show. A lone sign is harmless, and so is a number.
bool looks_like_formula(std::string_view text) {
    double ignored = 0;
    return text.size() >= 2 && std::string_view("=+-@").find(text[0]) != std::string_view::npos &&
           !parse_number(text, ignored);
}

void append_field(std::string& line, std::string_view text) {
    bool guarded = looks_like_formula(text);
    bool edge_blank = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!edge_blank && text.find_first_of("\",;\t\r\n") == text.npos) {
        if (guarded) line += '\'';
        line += text;
        return;
    }
    line += '"';
    if (guarded) line += '\'';
    for (char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

}  // namespace

struct CsvWriter::Impl {
    explicit Impl(const std::filesystem::path& target) : file(target), out(file.path(), std::ios::binary) {
        out << byte_order_mark;
    }
    PendingFile file;
    std::ofstream out;
    std::string line;
};

CsvWriter::CsvWriter(const std::filesystem::path& target) : impl_(std::make_unique<Impl>(target)) {}
CsvWriter::~CsvWriter() = default;

void CsvWriter::write_row(std::span<const std::string> fields) {
    auto& line = impl_->line;
    line.clear();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) line += ',';
        append_field(line, encode(decode(fields[i])));  // broken UTF-8 would spoil the whole file
    }
    line += "\r\n";
    if (!impl_->out.write(line.data(), static_cast<std::streamsize>(line.size()))) impl_->file.fail();
}

void CsvWriter::finish() {
    impl_->out.close();
    if (!impl_->out) impl_->file.fail();
    impl_->file.commit();
}

void write_csv(const std::filesystem::path& target, const std::vector<std::vector<std::string>>& rows) {
    CsvWriter writer(target);
    for (const auto& row : rows) writer.write_row(row);
    writer.finish();
}

}  // namespace dangwu::sheets
