#include "documents/package.h"

#include <zip.h>

#include <algorithm>
#include <memory>

#include "documents/xml.h"
#include "records/error.h"
#include "records/language.h"

namespace dangwu::documents {
namespace {

constexpr zip_int64_t most_files = 4000;
constexpr std::size_t largest_total = 160u << 20;
constexpr zip_int64_t fixed_time = 315619200;  // 1980-01-02, the first day that a zip file can name in every time zone

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0";  // .doc, .wps, and every .docx with a password

[[noreturn]] void not_word() {
    throw Error(Trouble::unreadable, tr(N_("This is not a Word file (.docx). Choose a file saved as .docx.")));
}
[[noreturn]] void damaged(const std::string& name) {
    throw Error(
        Trouble::damaged,
        say(N_("The Word file is damaged ({0} cannot be read). Open it in Word or WPS and save it again."), {name}));
}
[[noreturn]] void too_large() {
    throw Error(Trouble::unreadable,
                tr(N_("The Word file is too large to be a template. Take out its pictures and save it again.")));
}
[[noreturn]] void cannot_write() {
    throw Error(Trouble::failed, tr(N_("The Word file could not be put together. Free some memory and try again.")));
}

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using File = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Archive open_archive(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive && source) zip_source_free(source);
    zip_error_fini(&error);
    return Archive(archive, &zip_discard);
}

/// Reads what is really there, whatever size the archive claims.
std::string read_file(zip_t* archive, zip_uint64_t index, const std::string& name, std::size_t allowed) {
    const File file(zip_fopen_index(archive, index, 0), &zip_fclose);
    if (!file) damaged(name);
    std::string content;
    std::string block(1u << 16, '\0');
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), block.data(), block.size());
        if (got < 0) damaged(name);
        if (got == 0) return content;
        content.append(block, 0, static_cast<std::size_t>(got));
        if (content.size() > allowed) too_large();
    }
}

bool ends_with(const std::string& text, std::string_view tail) {
    return text.size() >= tail.size() && text.compare(text.size() - tail.size(), tail.size(), tail) == 0;
}

std::string folder_of(const std::string& part) {
    return part.substr(0, part.rfind('/') + 1);
}

/// What _rels/.rels calls the document.
std::string document_of(const Package& package) {
    if (const std::string* relations = package.find("_rels/.rels")) {
        pugi::xml_document document;
        parse(document, *relations, "_rels/.rels");
        for (const pugi::xml_node relation : document.document_element().children()) {
            if (!ends_with(relation.attribute("Type").value(), "/officeDocument")) continue;
            std::string target = relation.attribute("Target").value();
            if (!target.empty() && target.front() == '/') target.erase(0, 1);
            return target;
        }
    }
    return "word/document.xml";
}

}  // namespace

Package Package::read(std::string_view bytes) {
    if (bytes.substr(0, compound_file.size()) == compound_file) {
        throw Error(Trouble::unreadable, tr(N_("This is an old Word file (.doc) or one with a password. "
                                               "Open it in Word or WPS and save it as .docx without a password.")));
    }
    const Archive archive = open_archive(bytes);
    if (!archive) not_word();
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > most_files) too_large();
    Package package;
    std::size_t left = largest_total;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char* raw_name = zip_get_name(archive.get(), index, ZIP_FL_ENC_GUESS);
        const std::string name = raw_name ? raw_name : "";
        if (name.empty() || name.back() == '/' || package.find(name)) continue;
        std::string content = read_file(archive.get(), index, name, left);
        left -= content.size();
        package.files_.emplace_back(name, std::move(content));
    }
    if (!package.find("[Content_Types].xml")) not_word();
    package.main_part_ = document_of(package);
    if (!package.find(package.main_part_)) not_word();
    return package;
}

std::string Package::write() const {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> buffer(
        zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free);
    if (!buffer) cannot_write();
    zip_source_keep(buffer.get());  // one hold for the archive, one for reading the bytes afterwards
    Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error), &zip_discard);
    if (!archive) {
        zip_source_free(buffer.get());
        cannot_write();
    }
    for (const auto& [name, content] : files_) {
        zip_source_t* source = zip_source_buffer(archive.get(), content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            cannot_write();
        }
        const auto added = static_cast<zip_uint64_t>(index);
        zip_set_file_compression(archive.get(), added, ZIP_CM_DEFLATE, 6);
        zip_file_set_mtime(archive.get(), added, fixed_time, 0);
    }
    if (zip_close(archive.get()) != 0) cannot_write();
    (void)archive.release();  // closing has freed it

    zip_stat_t size;
    if (zip_source_stat(buffer.get(), &size) != 0 || zip_source_open(buffer.get()) != 0) cannot_write();
    std::string bytes(size.size, '\0');
    const zip_int64_t got = zip_source_read(buffer.get(), bytes.data(), bytes.size());
    zip_source_close(buffer.get());
    if (got != static_cast<zip_int64_t>(bytes.size())) cannot_write();
    return bytes;
}

const std::string* Package::find(const std::string& name) const {
    const auto file = std::find_if(files_.begin(), files_.end(), [&](const auto& each) { return each.first == name; });
    return file == files_.end() ? nullptr : &file->second;
}

void Package::put(const std::string& name, std::string content) {
    for (auto& [known, old] : files_) {
        if (known != name) continue;
        old = std::move(content);
        return;
    }
    files_.emplace_back(name, std::move(content));
}

std::vector<std::string> Package::text_parts() const {
    std::vector<std::string> parts{main_part_};
    const std::string folder = folder_of(main_part_);
    for (const auto& [name, content] : files_) {
        if (folder_of(name) != folder || !ends_with(name, ".xml")) continue;
        const std::string file = name.substr(folder.size());
        const bool holds_text = file.compare(0, 6, "header") == 0 || file.compare(0, 6, "footer") == 0 ||
                                file == "footnotes.xml" || file == "endnotes.xml";
        if (holds_text) parts.push_back(name);
    }
    return parts;
}

std::string relations_of(const std::string& part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

}  // namespace dangwu::documents
