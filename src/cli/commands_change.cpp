#include <iostream>

#include "command.h"
#include "field_words.h"
#include "figures/own_figures.h"
#include "office/other_records.h"
#include "records/error.h"
#include "records/language.h"

namespace dangwu::cli {

namespace {

constexpr std::size_t most_named = 10;

/// What was done to which record, and what there is to say of it that did not stand in the way.
struct Answer {
    const Record& record;
    std::int64_t change = 0;
    std::vector<Problem> remarks{};
    std::vector<office::Related> related{};
};

void print_related(const std::vector<office::Related>& related) {
    if (related.empty()) return;
    std::cerr << say(N_("{0} records still point to it:"), {std::to_string(related.size())}) << '\n';
    for (std::size_t i = 0; i < std::min(related.size(), most_named); ++i)
        std::cerr << "  "
                  << say(N_("{0} {1}: {2}"),
                         {tr(related[i].kind->label), std::to_string(related[i].id), related[i].name})
                  << '\n';
    if (related.size() > most_named) std::cerr << "  …\n";
}

void answer(const Call& call, const Answer& done) {
    const Record& record = done.record;
    const std::vector<const Field*> missing = incomplete(record);
    Json remarks = Json::array(), to_be_completed = Json::array(), related = Json::array();
    std::string labels;
    for (const Problem& problem : done.remarks) {
        if (problem.refuses) continue;
        remarks.push_back({{"field", problem.field}, {"reason", problem.sentence}});
        std::cerr << say(N_("Remark: {0}"), {problem.sentence}) << '\n';
    }
    for (const Field* field : missing) {
        to_be_completed.push_back(field->name);
        labels += (labels.empty() ? "" : tr(N_(", "))) + tr(field->label);
    }
    for (const office::Related& each : done.related)
        related.push_back({{"kind", each.kind->name}, {"id", each.id}, {"name", each.name}});
    if (!labels.empty() && !record.removed) std::cerr << say(N_("To be completed: {0}"), {labels}) << '\n';
    print_related(done.related);
    if (call.format == Format::json)
        return print_json({{"id", record.id},
                           {"gid", record.gid},
                           {"change", done.change ? Json(done.change) : Json()},
                           {"remarks", remarks},
                           {"to_be_completed", to_be_completed},
                           {"related", related}});
    std::cout << say(N_("{0} {1}: {2}"), {tr(record.kind().label), std::to_string(record.id), title_of(record)})
              << '\n';
}

int save(Call& call, Record& record, std::size_t first_word) {
    FieldWords(call.office(), record).apply(call.arguments.words_from(first_word));
    std::vector<Problem> problems = office::examine(call.office(), record);
    for (Problem& remark : figures::remarks_on(call.office(), record)) problems.push_back(std::move(remark));
    std::int64_t change = call.office().save(record);
    answer(call, {record, change, std::move(problems)});
    return 0;
}

Record record_named(Call& call) {
    const Kind& kind = call.kind(1);
    return call.office().load(kind, call.id(2, tr(N_("The number of the record"))));
}

}  // namespace

int add(Call& call) {
    Record record(call.kind(1));
    return save(call, record, 2);
}

int set(Call& call) {
    Record record = record_named(call);
    if (record.removed)
        throw Error(Trouble::refused, say(N_("“{0}” lies in the recycle bin. Take it back first: restore {1} {2}"),
                                          {title_of(record), record.kind().name, std::to_string(record.id)}));
    record.revision = call.arguments.number("revision", record.revision);
    return save(call, record, 3);
}

int remove(Call& call) {
    Record record = record_named(call);
    const std::string reason = call.arguments.value("reason");
    if (reason.empty()) throw Error(Trouble::usage, tr(N_("Removing a record needs a reason: --reason TEXT.")));
    if (record.removed)
        throw Error(Trouble::refused,
                    say(N_("“{0}” lies in the recycle bin already. Nothing was changed."), {title_of(record)}));
    std::int64_t change = call.office().remove(record.kind(), record.id, reason);
    record.removed = true;
    answer(call, {record, change, {}, call.office().related(record.kind(), record.id)});
    return 0;
}

int restore_record(Call& call) {
    Record record = record_named(call);
    if (!record.removed)
        throw Error(Trouble::refused, say(N_("“{0}” is in the register, not in the recycle bin. Nothing was changed."),
                                          {title_of(record)}));
    std::int64_t change = call.office().restore(record.kind(), record.id);
    record.removed = false;
    answer(call, {record, change, office::examine(call.office(), record)});
    return 0;
}

}  // namespace dangwu::cli
