#include "office/change.h"

#include <chrono>
#include <ctime>
#include <iterator>

#include "office/other_records.h"
#include "records/language.h"
#include "records/numbers.h"

namespace dangwu::office {

using storage::Action;

std::string now() {
    std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&time, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

void must_be_sound(const Record& record, const std::vector<Problem>& problems) {
    std::string sentence;
    for (const Problem& problem : problems)
        if (problem.refuses) sentence += (sentence.empty() ? "" : " ") + problem.sentence;
    if (!sentence.empty())
        throw Error(Trouble::refused, say(N_("{0} cannot be saved: {1}"), {tr(record.kind().label), sentence}));
}

namespace {
void append(std::vector<Problem>& problems, std::vector<Problem> further) {
    std::move(further.begin(), further.end(), std::back_inserter(problems));
}
}  // namespace

void mask(Record& record) {
    auto mask_row = [](const Kind& kind, void* row, auto& self) -> void {
        for (const Field& field : kind.fields) {
            if (field.type == Type::rows)
                for (std::size_t i = 0; i < field.row_count(row); ++i) self(*field.rows, field.row_at(row, i), self);
            if (!field.sealed) continue;
            Value value = get(field, row);
            if (const auto* text = std::get_if<std::string>(&value)) set(field, row, masked(*text));
        }
    };
    mask_row(record.kind(), record.data(), mask_row);
}

Change::Change(Office& office, const std::string& action, const std::string& note, std::int64_t undoes)
    : office_(office), transaction_(std::in_place, office.database()) {
    id_ = office_.log().begin(now(), office_.user(), action, note, undoes);
}

Change::~Change() {
    roll_back();
}

bool Change::save(Record& record, Checked checked) {
    storage::Store& store = office_.store();
    if (record.kind().derive) record.kind().derive(record.data());
    std::vector<Problem> problems;
    if (checked == Checked::no) problems = check(record);
    if (record.id == 0) {
        if (checked == Checked::no) append(problems, contradictions(office_, record));
        must_be_sound(record, problems);
        storage::Delta delta = difference(store, nullptr, &record);
        record.revision = office_.log().next_revision();
        store.insert(record);
        office_.log().write(id_, record, 0, Action::add, delta);
        ++records_;
        return true;
    }
    std::optional<Record> stored = store.load(record.kind(), record.id);
    if (!stored)
        throw Error(Trouble::usage, say(N_("There is no {0} with the number {1}."),
                                        {tr(record.kind().label), std::to_string(record.id)}));
    if (stored->revision != record.revision)
        throw Error(Trouble::stale,
                    say(N_("“{0}” was changed by somebody else in the meantime. Open it again and enter your "
                           "changes once more; nothing was overwritten."),
                        {title_of(*stored)}));
    storage::Delta delta = difference(store, &*stored, &record);
    if (delta.empty()) return false;
    append(problems, contradictions(office_, record, &*stored));
    must_be_sound(record, problems);
    record.revision = office_.log().next_revision();
    store.update(record);
    office_.log().write(id_, record, stored->revision, Action::edit, delta);
    ++records_;
    return true;
}

void Change::set_removed(const Kind& kind, std::int64_t id, bool removed) {
    Record record = office_.load(kind, id);
    if (record.removed == removed) return;
    if (!removed) must_be_sound(record, contradictions(office_, record));
    record.removed = removed;
    log(record, removed ? Action::remove : Action::restore, {});
}

void Change::log(const Record& record, Action action, const storage::Delta& delta) {
    std::int64_t revision = office_.log().next_revision();
    office_.log().write(id_, record, record.revision, action, delta);
    office_.database()
        .prepare(std::string("UPDATE ") + record.kind().name + " SET removed=?, revision=? WHERE id=?")
        .with(std::int64_t{record.removed}, revision, record.id)
        .run();
    ++records_;
}

void Change::remove(const Kind& kind, std::int64_t id) {
    set_removed(kind, id, true);
}

void Change::restore(const Kind& kind, std::int64_t id) {
    set_removed(kind, id, false);
}

std::int64_t Change::commit() {
    if (!records_) return roll_back(), 0;
    office_.store().write_pending_names();
    office_.log().finish(id_);
    transaction_->commit();
    transaction_.reset();
    return id_;
}

void Change::roll_back() {
    if (!transaction_) return;
    transaction_.reset();
    office_.store().forget();
}

}  // namespace dangwu::office
