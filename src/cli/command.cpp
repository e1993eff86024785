#include "command.h"

#include <cstdlib>
#include <fstream>
#include <iostream>

#include "figures/help.h"
#include "records/error.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/text.h"
#include "storage/file.h"

namespace dangwu::cli {

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::filesystem::path data_folder() {
    std::string xdg = environment("XDG_DATA_HOME");
    return (xdg.empty() ? std::filesystem::path(environment("HOME")) / ".local/share" : std::filesystem::path(xdg)) /
           "dangwu";
}

}  // namespace

Call::Call(Arguments given, Format how) : arguments(std::move(given)), format(how) {}

std::filesystem::path Call::file() const {
    if (arguments.has("file")) return arguments.value("file");
    if (std::string file = environment("DANGWU_FILE"); !file.empty()) return file;
    std::ifstream last(data_folder() / "last-file");
    if (std::string file; std::getline(last, file) && !file.empty()) return file;
    return data_folder() / "dangwu.dangwu";
}

std::string Call::user() const {
    for (const std::string& name : {arguments.value("user"), environment("DANGWU_USER"), environment("USER")})
        if (!name.empty()) return name;
    return "user";
}

office::Office& Call::office() {
    if (!office_) {
        office_ = office::Office::open(file(), user());
        if (storage::on_network_share(file()))
            std::cerr
                << tr(N_("The file lies on a network share, where a broken connection can damage it. Copy it to your "
                         "own disk and hand on packages or backups."))
                << '\n';
    }
    return *office_;
}

const Kind& Call::kind(std::size_t word) const {
    const std::string& name = arguments.word(word, tr(N_("The kind of record")));
    if (const Kind* kind = find_kind(name)) return *kind;
    std::string names;
    for (const Kind* kind : all_kinds()) names += std::string(" ") + kind->name;
    throw Error(Trouble::usage, say(N_("There is no kind of record “{0}”. The kinds are:{1}"), {name, names}));
}

std::int64_t Call::id(std::size_t word, const std::string& wanted) const {
    const std::string& text = arguments.word(word, wanted);
    if (!only_digits(text) || text.size() > 18)
        throw Error(Trouble::usage, say(N_("{0} is a whole number, not “{1}”."), {wanted, text}));
    return std::stoll(text);
}

bool Call::reveals(const char* option) const {
    if (!arguments.has(option)) return false;
    if (arguments.value("reason").empty())
        throw Error(Trouble::usage, say(N_("--{0} needs a reason: --reason TEXT."), {option}));
    return true;
}

void remember_file(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::create_directories(data_folder(), ignored);
    std::ofstream(data_folder() / "last-file") << std::filesystem::absolute(file).string() << '\n';
}

std::string usage() {
    std::string text =
        tr(N_("dangwu-cli [--file FILE] [--user NAME] [--format table|csv|json] [--lang zh_CN|en] COMMAND …\n\n"
              "init [--demo]                        create the file\n"
              "import [KIND] WORKBOOK… [--sheet NAME] [--map FIELD=HEADER]… [--dry-run] [--skip-bad]\n"
              "       [--create-units] [--refused OUT.xlsx]\n"
              "imports | imports undo BATCH         list imports, take one back\n"
              "export KIND OUT.xlsx|.csv|.json [--filter EXPR] [--sealed --reason TEXT]\n"
              "list KIND [--search TEXT] [--filter EXPR] [--sort FIELD|pinyin|stroke] [--limit N]\n"
              "     [--as-of DATE] [--removed]\n"
              "show | history | related KIND ID     one record, its history, what points to it\n"
              "duplicates KIND                      records that may be one and the same\n"
              "add KIND FIELD=VALUE… | set KIND ID FIELD=VALUE… | remove KIND ID --reason TEXT\n"
              "undo [CHANGE]                        take a change back, the last one by default\n"
              "       LIST=A、B  LIST.FIELD=VALUE…  LIST=[{\"FIELD\": \"VALUE\"}]  LIST-=A     child rows\n"
              "restore KIND ID                      a record back from the recycle bin (list KIND --removed)\n"
              "attach KIND ID FILE | attachments KIND ID | attachments save NUMBER OUT | detach NUMBER\n"
              "figures [--year Y] [--as-of DATE]    every figure; figure ID --year Y --records\n"
              "summary --year Y [--as-of DATE] [--template T.docx] [--evidence OUT.xlsx]\n"
              "        [--leave-out-empty] [--comments] OUT.docx\n"
              "verify | backup OUT | restore BACKUP\n"
              "help filters | help template         how EXPR and the tags of a template are written\n\n"
              "KIND is one of:"));
    for (const Kind* kind : all_kinds()) text += std::string(" ") + kind->name;
    return text;
}

int help(Call& call) {
    const std::string topic = call.arguments.words().size() > 1 ? call.arguments.words()[1] : std::string();
    if (topic != "filters" && topic != "template") {
        std::cout << usage() << '\n';
        return 0;
    }
    for (const auto& sample : topic == "filters" ? figures::filter_samples() : figures::template_samples())
        std::cout << (*sample.kind ? tr(sample.text) : sample.text) << "\n    " << tr(sample.meaning) << '\n';
    return 0;
}

}  // namespace dangwu::cli
