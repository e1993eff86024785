#include <iostream>

#include "command.h"
#include "records/error.h"
#include "records/language.h"

namespace dangwu::cli {

namespace {

/// `attachments save NUMBER OUT`: the file as it was attached.
int save_attachment(Call& call) {
    const std::int64_t attachment = call.id(2, tr(N_("The number of the attachment")));
    const std::string out = call.arguments.word(3, tr(N_("The file to write")));
    call.office().save_attachment(attachment, out);
    if (call.format == Format::json)
        print_json({{"attachment", attachment}, {"file", out}});
    else
        std::cout << say(N_("{0} was written."), {out}) << '\n';
    return 0;
}

}  // namespace

int attach(Call& call) {
    const Kind& kind = call.kind(1);
    const std::int64_t id = call.id(2, tr(N_("The number of the record")));
    std::int64_t number = call.office().attach(kind, id, call.arguments.word(3, tr(N_("The file to attach"))));
    if (call.format == Format::json)
        print_json({{"attachment", number}});
    else
        std::cout << number << '\n';
    return 0;
}

int attachments(Call& call) {
    if (call.arguments.words().size() > 1 && call.arguments.words()[1] == "save") return save_attachment(call);
    const Kind& kind = call.kind(1);
    const std::int64_t id = call.office().load(kind, call.id(2, tr(N_("The number of the record")))).id;
    if (call.arguments.words().size() > 3)
        throw Error(Trouble::usage, say(N_("“{0}” is too much for the command {1}. See: dangwu-cli help"),
                                        {call.arguments.words()[3], "attachments"}));
    Json found = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const office::Attachment& each : call.office().attachments(kind, id)) {
        found.push_back({{"attachment", each.id},
                         {"name", each.name},
                         {"size", each.size},
                         {"at", each.added_at},
                         {"user", each.added_by},
                         {"sha256", each.hash}});
        rows.push_back(
            {std::to_string(each.id), each.name, std::to_string(each.size), each.added_at, each.added_by, each.hash});
    }
    if (call.format == Format::json)
        print_json({{"attachments", found}});
    else
        print_rows(call.format, {"ID", tr(N_("Name")), tr(N_("Bytes")), tr(N_("Time")), tr(N_("User")), "SHA-256"},
                   rows);
    return 0;
}

int detach(Call& call) {
    const std::int64_t attachment = call.id(1, tr(N_("The number of the attachment")));
    call.office().detach(attachment);
    if (call.format == Format::json) print_json({{"detached", attachment}});
    return 0;
}

}  // namespace dangwu::cli
