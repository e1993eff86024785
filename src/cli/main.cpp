#include <fcntl.h>
#include <unistd.h>

#include <clocale>
#include <csignal>
#include <iostream>
#include <map>

#include "command.h"
#include "records/error.h"
#include "records/language.h"

namespace {

using namespace dangwu;
using namespace dangwu::cli;

struct Command {
    int (*run)(Call&);
    int most_words;  ///< after its own name; -1: any number
};

constexpr int any_number = -1;
const std::map<std::string, Command> commands = {
    {"init", {init, 0}},
    {"import", {import, any_number}},
    {"imports", {imports, 2}},
    {"export", {export_table, 2}},
    {"list", {list, 1}},
    {"show", {show, 2}},
    {"history", {history, 2}},
    {"related", {related, 2}},
    {"duplicates", {duplicates, 1}},
    {"add", {add, any_number}},
    {"set", {cli::set, any_number}},
    {"remove", {cli::remove, 2}},
    {"undo", {undo, 1}},
    {"attach", {attach, 3}},
    {"detach", {detach, 1}},
    {"attachments", {attachments, 3}},
    {"figures", {cli::figures, 0}},
    {"figure", {figure, 1}},
    {"summary", {summary, 1}},
    {"verify", {verify, 0}},
    {"backup", {backup, 1}},
    {"restore", {restore, 2}},
    {"bench", {bench, 0}},
    {"help", {help, any_number}},
};

int exit_code(Trouble kind) {
    switch (kind) {
        case Trouble::refused:
        case Trouble::stale: return 1;
        case Trouble::usage: return 2;
        case Trouble::not_permitted: return 3;
        case Trouble::damaged:
        case Trouble::locked:
        case Trouble::newer:
        case Trouble::foreign: return 4;
        default: return 5;
    }
}

/// Told before anything else is read, so that whatever is wrong is said in the language asked for.
Language wanted_language(const std::vector<std::string>& words) {
    std::string lang = "zh_CN";
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--lang" && i + 1 < words.size()) lang = words[i + 1];
        if (words[i].starts_with("--lang=")) lang = words[i].substr(7);
    }
    if (lang != "zh_CN" && lang != "en")
        throw Error(Trouble::usage, say(N_("--lang is zh_CN or en, not “{0}”."), {lang}));
    return lang == "en" ? Language::en : Language::zh_CN;
}

int run(const std::vector<std::string>& words) {
    set_language(wanted_language(words));
    Arguments arguments(words, {"file",    "user",    "password-file", "format",   "lang",  "sheet",   "map",
                                "refused", "filter",  "search",        "sort",     "limit", "as-of",   "reason",
                                "year",    "persons", "template",      "evidence", "out",   "revision"},
                        {"dry-run", "skip-bad", "create-units", "sealed", "reveal", "demo", "records", "help",
                         "removed", "leave-out-empty", "comments"});
    static const std::map<std::string, Format> formats = {
        {"table", Format::table}, {"csv", Format::csv}, {"json", Format::json}};
    auto format = formats.find(arguments.value("format", "table"));
    if (format == formats.end())
        throw Error(Trouble::usage, say(N_("--format is table, csv or json, not “{0}”."), {arguments.value("format")}));
    Call call(std::move(arguments), format->second);
    for (const char* option : {"user", "reason", "search", "filter", "sort"})
        must_be_text(call.arguments.value(option), std::string("--") + option);
    if (call.arguments.has("help")) return help(call);
    if (call.arguments.words().empty()) {
        std::cerr << usage() << '\n';
        throw Error(Trouble::usage, tr(N_("No command was given. The commands stand above.")));
    }
    auto command = commands.find(call.arguments.words()[0]);
    if (command == commands.end())
        throw Error(Trouble::usage,
                    say(N_("There is no command “{0}”. See: dangwu-cli help"), {call.arguments.words()[0]}));
    const auto [run_command, most_words] = command->second;
    const std::vector<std::string>& given = call.arguments.words();
    if (most_words != any_number && given.size() > static_cast<std::size_t>(most_words) + 1)
        throw Error(Trouble::usage, say(N_("“{0}” is too much for the command {1}. See: dangwu-cli help"),
                                        {given[static_cast<std::size_t>(most_words) + 1], given[0]}));
    return run_command(call);
}

/// A closed stream gives its number to the next file that is opened, and what was meant for it goes into that file.
void occupy_closed_streams() {
    for (int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) == -1) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/// The exit code of a command whose answer reached whoever asked.
int told(int code) {
    if (std::cout.flush()) return code;
    throw Error(Trouble::failed, tr(N_("The answer could not be written: the disk is full or the output is closed. The "
                                       "command itself was carried out; look with list or show.")));
}

}  // namespace

int main(int count, char** values) {
    std::setlocale(LC_ALL, "C.UTF-8");
    std::signal(SIGPIPE, SIG_DFL);
    occupy_closed_streams();
    try {
        return told(run(std::vector<std::string>(values + 1, values + count)));
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return exit_code(error.kind());
    } catch (const std::exception& error) {
        std::cerr << describe(error) << '\n';
        return 5;
    }
}
