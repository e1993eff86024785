#include <filesystem>
#include <iostream>

#include "command.h"
#include "exchange/demo.h"
#include "records/error.h"
#include "records/language.h"
#include "storage/file.h"

namespace dangwu::cli {

int init(Call& call) {
    auto office = office::Office::create(call.file(), call.user());
    if (call.arguments.has("demo")) exchange::fill_with_demo(*office);
    remember_file(call.file());
    std::cerr << say(N_("{0} was created. It is not encrypted (未启用加密)."), {call.file().string()}) << '\n';
    return 0;
}

int verify(Call& call) {
    auto findings = call.office().verify();
    Json list = Json::array();
    for (const office::Finding& finding : findings) {
        list.push_back(finding.sentence);
        std::cerr << finding.sentence << '\n';
    }
    if (call.format == Format::json)
        print_json({{"sound", findings.empty()}, {"findings", list}});
    else if (findings.empty())
        std::cout << tr(N_("The file is sound.")) << '\n';
    return findings.empty() ? 0 : 4;
}

int backup(Call& call) {
    std::string out = call.arguments.word(1, tr(N_("The file to write")));
    call.office().backup(out);
    if (call.format == Format::json)
        print_json({{"file", out}});
    else
        std::cout << say(N_("{0} was written and checked."), {out}) << '\n';
    return 0;
}

int restore(Call& call) {
    std::filesystem::path backup = call.arguments.word(1, tr(N_("The backup to restore"))), file = call.file();
    {
        auto office = office::Office::open(backup, call.user(), storage::Access::read_only);
        if (!office->verify().empty())
            throw Error(Trouble::damaged, say(N_("The backup {0} is damaged. Choose another one; nothing was changed."),
                                              {backup.filename().string()}));
    }
    // What is there now is kept beside, under a name of its own; the restored copy takes its place at once.
    std::filesystem::path fresh = file, old = file;
    fresh += ".restoring";
    std::filesystem::remove(fresh);
    storage::open_sqlite(backup, storage::Access::read_only)->copy_to(fresh);
    if (std::filesystem::exists(file)) {
        for (int n = 1; std::filesystem::exists(old); ++n) old = file.string() + ".before-restore-" + std::to_string(n);
        storage::open_sqlite(file, storage::Access::read_write)->copy_to(old);
        for (const char* part : {"-wal", "-shm"}) std::filesystem::remove(file.string() + part);
    }
    std::filesystem::rename(fresh, file);
    if (call.format == Format::json) return print_json({{"file", file.string()}, {"before", old.string()}}), 0;
    std::cout << say(N_("{0} was restored. What was there before is kept as {1}."),
                     {file.string(), old.filename().string()})
              << '\n';
    return 0;
}

}  // namespace dangwu::cli
