#include <iostream>

#include "command.h"
#include "exchange/demo.h"
#include "records/language.h"

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
    if (call.arguments.words().size() > 2) return restore_record(call);
    const std::filesystem::path file = call.file();
    const std::string before =
        office::restore_backup(call.arguments.word(1, tr(N_("The backup to restore"))), file).string();
    if (call.format == Format::json)
        print_json({{"file", file.string()}, {"before", before.empty() ? Json() : Json(before)}});
    else if (before.empty())
        std::cout << say(N_("{0} was restored."), {file.string()}) << '\n';
    else
        std::cout << say(N_("{0} was restored. What was there before is kept as {1}."), {file.string(), before})
                  << '\n';
    return 0;
}

}  // namespace dangwu::cli
