#include "sheets/kept_rows.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <pugixml.hpp>
#include <sstream>

#include "records/language.h"
#include "records/pending_file.h"
#include "sheets/archive.h"
#include "sheets/cell_text.h"
#include "sheets/xlsx_directory.h"

namespace dangwu::sheets {

namespace {

std::string_view without_prefix(std::string_view name) {
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

/// The column of B7, from 0.
std::uint32_t column_of(std::string_view reference) {
    std::uint32_t column = 0;
    for (char c : reference) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
    }
    return column ? column - 1 : 0;
}

/// An element of a part as text: from `begin` to before `end`.
struct Span {
    std::size_t begin = std::string::npos, end = 0;
    bool found() const { return begin != std::string::npos; }
};

/// The next element of that name (without prefix) from `at` on, down to its end tag. The elements sought hold none of
/// their own kind.
Span element(const std::string& xml, std::string_view name, std::size_t at) {
    for (; (at = xml.find('<', at)) != std::string::npos; ++at) {
        if (xml.compare(at, 4, "<!--") == 0) {
            at = xml.find("-->", at);
            if (at == std::string::npos) break;
            continue;
        }
        std::size_t close = xml.find_first_of(" \t\r\n/>", at + 1);
        if (close == std::string::npos) break;
        std::string_view tag(xml.data() + at + 1, close - at - 1);
        if (without_prefix(tag) != name) continue;
        std::size_t open_end = xml.find('>', close);
        if (open_end == std::string::npos) break;
        if (xml[open_end - 1] == '/') return {at, open_end + 1};
        std::size_t last = xml.find("</" + std::string(tag), open_end);
        std::size_t end = last == std::string::npos ? last : xml.find('>', last);
        if (end == std::string::npos) break;
        return {at, end + 1};
    }
    return {};
}

pugi::xml_node child_named(pugi::xml_node of, std::string_view name) {
    for (pugi::xml_node child : of.children())
        if (without_prefix(child.name()) == name) return child;
    return {};
}

/// Rewrites one sheet row by row, so that a long one needs no tree of its own.
class RowCopy {
  public:
    RowCopy(const std::string& xml, const KeptRows& kept) : xml_(xml), kept_(kept) {}

    /// Nothing if the part is not that of a sheet with rows.
    std::optional<std::string> write() {
        Span data = element(xml_, "sheetData", 0);
        if (!data.found()) return std::nullopt;
        measure(data);
        std::string out = xml_.substr(0, xml_.find('>', data.begin) + 1);
        if (out.ends_with("/>")) return std::nullopt;
        each_row(data, [&](Span span, std::uint32_t number) { out += copied(span, number); });
        std::size_t closing = xml_.rfind('<', data.end - 1);
        out += xml_.substr(closing, data.end - closing);
        return out + tail(data.end);
    }

  private:
    template <class Use>
    void each_row(Span data, Use use) const {
        std::uint32_t number = 0;
        for (std::size_t at = data.begin + 1;;) {
            Span row = element(xml_, "row", at);
            if (!row.found() || row.begin >= data.end) return;
            pugi::xml_document tag;
            std::string open = xml_.substr(row.begin, xml_.find('>', row.begin) + 1 - row.begin);
            if (!open.ends_with("/>")) open.insert(open.size() - 1, "/");
            tag.load_string(open.c_str());
            std::uint32_t said = tag.first_child().attribute("r").as_uint();
            number = said ? said : number + 1;
            use(row, number);
            at = row.end;
        }
    }

    bool keeps(std::uint32_t number) const { return number <= kept_.heading_row || kept_.notes.contains(number); }

    /// Finds the first column that is free in all rows that stay.
    void measure(Span data) {
        each_row(data, [&](Span span, std::uint32_t number) {
            if (number < kept_.heading_row || !keeps(number)) return;
            pugi::xml_document row = parsed(span);
            std::uint32_t column = 0;
            for (pugi::xml_node cell : row.first_child().children()) {
                column = cell.attribute("r") ? column_of(cell.attribute("r").value()) : column;
                if (cell.first_child()) note_column_ = std::max(note_column_, column + 1);
                ++column;
            }
        });
        for (const auto& [number, cells] : kept_.shown)
            for (const Cell& cell : cells) note_column_ = std::max(note_column_, cell.column + 1);
        next_row_ = kept_.heading_row + 1;
    }

    pugi::xml_document parsed(Span span) const {
        pugi::xml_document row;
        row.load_buffer(xml_.data() + span.begin, span.end - span.begin, pugi::parse_default | pugi::parse_ws_pcdata,
                        pugi::encoding_utf8);
        return row;
    }

    std::string copied(Span span, std::uint32_t number) {
        if (number < kept_.heading_row) return xml_.substr(span.begin, span.end - span.begin);
        if (!keeps(number)) return {};
        pugi::xml_document document = parsed(span);
        pugi::xml_node row = document.first_child();
        std::uint32_t becomes = number == kept_.heading_row ? number : next_row_++;
        row.remove_attribute("spans");
        row.remove_attribute("hidden");
        if (row.attribute("r")) row.attribute("r").set_value(becomes);
        std::uint32_t column = 0;
        for (pugi::xml_node cell : row.children()) {
            if (pugi::xml_attribute at = cell.attribute("r")) {
                column = column_of(at.value());
                at.set_value((column_letters(column) + std::to_string(becomes)).c_str());
            }
            // A shared formula leans on its first cell, which may be gone: the value stays.
            if (becomes > kept_.heading_row) cell.remove_child(child_named(cell, "f"));
            ++column;
        }
        if (auto shown = kept_.shown.find(number); shown != kept_.shown.end())
            for (const Cell& cell : shown->second) write_text(row, cell.column, becomes, cell.text);
        bool is_heading = number == kept_.heading_row;
        write_text(row, note_column_, becomes, is_heading ? kept_.heading : kept_.notes.at(number));
        std::ostringstream out;
        row.print(out, "", pugi::format_raw | pugi::format_no_declaration);
        return std::move(out).str();
    }

    static void write_text(pugi::xml_node row, std::uint32_t column, std::uint32_t number, const std::string& text) {
        std::string name = row.name(), prefix = name.substr(0, name.size() - without_prefix(name).size());
        pugi::xml_node cell, before;
        for (pugi::xml_node each : row.children()) {
            std::uint32_t at = column_of(each.attribute("r").value());
            if (at == column) cell = each;
            if (at > column && !before) before = each;
        }
        if (!cell) {
            cell = before ? row.insert_child_before((prefix + "c").c_str(), before)
                          : row.append_child((prefix + "c").c_str());
            cell.append_attribute("r") = (column_letters(column) + std::to_string(number)).c_str();
        }
        cell.remove_children();
        cell.remove_attribute("t");
        cell.append_attribute("t") = "inlineStr";
        pugi::xml_node value = cell.append_child((prefix + "is").c_str()).append_child((prefix + "t").c_str());
        value.append_attribute("xml:space") = "preserve";
        value.text().set(cell_text(text).c_str());
    }

    /// What follows the rows, without the merged ranges that lay in them.
    std::string tail(std::size_t from) const {
        Span merges = element(xml_, "mergeCells", from);
        if (!merges.found()) return xml_.substr(from);
        pugi::xml_document document = parsed(merges);
        pugi::xml_node list = document.first_child();
        std::vector<pugi::xml_node> gone;
        int left = 0;
        for (pugi::xml_node merge : list.children()) {
            std::string_view range = merge.attribute("ref").value();
            std::string_view last = range.substr(range.find(':') + 1);
            last.remove_prefix(std::min(last.find_first_of("0123456789"), last.size()));
            std::uint32_t row = 0;
            bool above = std::from_chars(last.data(), last.data() + last.size(), row).ec == std::errc() &&
                         row <= kept_.heading_row;
            above ? ++left : (gone.push_back(merge), 0);
        }
        for (pugi::xml_node merge : gone) list.remove_child(merge);
        std::ostringstream out;
        if (left > 0) {
            if (list.attribute("count")) list.attribute("count").set_value(left);
            list.print(out, "", pugi::format_raw | pugi::format_no_declaration);
        }
        return xml_.substr(from, merges.begin - from) + out.str() + xml_.substr(merges.end);
    }

    const std::string& xml_;
    const KeptRows& kept_;
    std::uint32_t note_column_ = 0, next_row_ = 0;
};

/// Changes elements of a small part by what `edit` makes of each, found by name without prefix.
template <class Edit>
std::string edited(const std::string& xml, Edit edit) {
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size(), pugi::parse_full, pugi::encoding_utf8);
    struct Collect final : pugi::xml_tree_walker {
        std::vector<pugi::xml_node> elements;
        bool for_each(pugi::xml_node& node) override {
            if (node.type() == pugi::node_element) elements.push_back(node);
            return true;
        }
    } found;
    document.traverse(found);
    // In the order of the document; what `edit` removes must hold no elements.
    for (pugi::xml_node node : found.elements) edit(node);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(out).str();
}

/// The workbook's list with all sheets hidden of which nothing is kept; the first kept one in front.
std::string list_of_kept(const std::string& xml, const std::vector<KeptRows>& kept) {
    int index = 0, first = -1;
    std::string list = edited(xml, [&](pugi::xml_node node) {
        if (without_prefix(node.name()) != "sheet") return;
        bool stays = std::any_of(kept.begin(), kept.end(),
                                 [&](const KeptRows& each) { return each.sheet == node.attribute("name").value(); });
        node.remove_attribute("state");
        if (!stays) node.append_attribute("state") = "hidden";
        if (stays && first < 0) first = index;
        ++index;
    });
    return edited(list, [&](pugi::xml_node node) {
        if (without_prefix(node.name()) != "workbookView" || first < 0) return;
        for (const char* name : {"activeTab", "firstSheet"}) node.remove_attribute(name);
        node.append_attribute("activeTab") = first;
    });
}

/// The calculation chain lists cells that hold formulas; without it the next program makes its own.
constexpr std::string_view calculation_chain = "calcChain";

std::string without_chain(const std::string& xml) {
    return edited(xml, [](pugi::xml_node node) {
        for (const char* name : {"PartName", "Target"})
            if (std::string_view(node.attribute(name).value()).find(calculation_chain) != std::string_view::npos) {
                if (!node.first_child()) node.parent().remove_child(node);
                return;
            }
    });
}

std::string whole_part(Archive& archive, const std::string& name) {
    std::string text;
    std::array<char, 65536> buffer{};
    auto part = archive.open(name);
    while (part) {
        std::size_t got = part->read(buffer);
        if (!got) break;
        text.append(buffer.data(), got);
    }
    return text;
}

/// The archive that is written; gone with everything in it unless it was closed.
class NewArchive {
  public:
    explicit NewArchive(const PendingFile& file) : file_(file) {
        int problem = 0;
        zip_ = zip_open(file.path().c_str(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
        if (!zip_) file.fail();
    }
    ~NewArchive() {
        if (zip_) zip_discard(zip_);
    }
    NewArchive(const NewArchive&) = delete;
    NewArchive& operator=(const NewArchive&) = delete;

    void add(const std::string& name, const std::string& content) {
        zip_source_t* source = zip_source_buffer(zip_, content.data(), content.size(), 0);
        if (!source || zip_file_add(zip_, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) file_.fail();
    }
    void close() {
        if (zip_close(zip_) != 0) file_.fail();
        zip_ = nullptr;
    }

  private:
    const PendingFile& file_;
    zip* zip_ = nullptr;
};

}  // namespace

bool copy_kept_rows(const std::filesystem::path& workbook, const std::vector<KeptRows>& kept,
                    const std::filesystem::path& out) {
    Limits limits;
    Place place(workbook);
    Archive archive(workbook, limits, place);
    XlsxDirectory directory(archive, place);
    std::map<std::string, std::string> parts;
    std::size_t written = 0;
    for (const std::string& name : archive.names()) {
        if (name.find(calculation_chain) != std::string::npos) continue;
        std::string content = whole_part(archive, name);
        if (name == directory.workbook) content = list_of_kept(content, kept);
        if (name == directory.relations || name == "[Content_Types].xml") content = without_chain(content);
        for (const XlsxDirectory::Sheet& sheet : directory.sheets)
            for (const KeptRows& rows : kept)
                if (sheet.part == name && sheet.info.name == rows.sheet) {
                    auto copied = RowCopy(content, rows).write();
                    if (!copied) return false;
                    content = std::move(*copied);
                    ++written;
                }
        parts.emplace(name, std::move(content));
    }
    if (written != kept.size()) return false;
    PendingFile file(out);
    NewArchive copy(file);
    // The list of types first: some programs tell the kind of a file by it.
    if (auto types = parts.find("[Content_Types].xml"); types != parts.end()) copy.add(types->first, types->second);
    for (const auto& [name, content] : parts)
        if (name != "[Content_Types].xml") copy.add(name, content);
    copy.close();
    file.commit();
    return true;
}

}  // namespace dangwu::sheets
