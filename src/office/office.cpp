#include "office/office.h"

#include <fstream>

#include "office/change.h"
#include "records/kinds.h"
#include "records/language.h"
#include "storage/file.h"
#include "storage/unfinished_file.h"
#include "vault/open_sealer.h"

namespace dangwu::office {

namespace {

std::string meta(storage::Database& database, const std::string& key) {
    storage::Reading row(database.prepare("SELECT value FROM meta WHERE key=?").with(key));
    return row.next() ? std::string(row->text(0)) : std::string();
}

void set_meta(storage::Database& database, const std::string& key, const std::string& value) {
    auto& statement = database.prepare(
        "INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value");
    statement.reset();
    statement.bind(1, std::string_view(key));
    statement.bind_blob(2, value);
    statement.run();
}

}  // namespace

Office::Office(const std::filesystem::path& file, std::string user, std::unique_ptr<storage::Database> database)
    : file_(file), user_(std::move(user)), database_(std::move(database)) {
    std::string key = meta(*database_, "lookup_key");
    if (key.size() != vault::key_size)
        throw Error(Trouble::damaged, say(N_("{0} lacks a part that it cannot be used without. Restore a backup."),
                                          {file.filename().string()}));
    sealer_ = vault::open_sealer(std::move(key));
    store_ = std::make_unique<storage::Store>(*database_, *sealer_);
    history_ = std::make_unique<storage::History>(*store_);
}

Office::~Office() = default;

std::unique_ptr<Office> Office::create(const std::filesystem::path& file, const std::string& user) {
    if (std::filesystem::exists(file))
        throw Error(Trouble::usage,
                    say(N_("{0} exists already. Choose another name; nothing was changed."), {file.string()}));
    // Made under another name first: a file that is there is a whole one, whenever the program was stopped.
    storage::UnfinishedFile fresh(file, ".creating");
    set_meta(*storage::create_file(fresh.path()), "lookup_key", vault::random_key());
    fresh.take_place();
    return open(file, user);
}

std::unique_ptr<Office> Office::open(const std::filesystem::path& file, const std::string& user,
                                     storage::Access access) {
    return std::unique_ptr<Office>(new Office(file, user, storage::open_file(file, access)));
}

std::optional<Record> Office::find(const Kind& kind, std::int64_t id) {
    return store_->load(kind, id);
}

Record Office::load(const Kind& kind, std::int64_t id) {
    if (auto record = store_->load(kind, id)) return std::move(*record);
    throw Error(Trouble::usage, say(N_("There is no {0} with the number {1}."), {tr(kind.label), std::to_string(id)}));
}

std::int64_t Office::save(Record& record) {
    Change change(*this, "save", title_of(record));
    change.save(record);
    return change.commit();
}

std::int64_t Office::remove(const Kind& kind, std::int64_t id, const std::string& reason) {
    Change change(*this, "remove", reason);
    change.remove(kind, id);
    return change.commit();
}

std::int64_t Office::restore(const Kind& kind, std::int64_t id) {
    Change change(*this, "restore", name_of(kind, id));
    change.restore(kind, id);
    return change.commit();
}

std::vector<ChangeSet> Office::changes(int limit, const std::string& action) {
    return history_->changes(limit, action);
}

std::vector<HistoryStep> Office::history(const Kind& kind, std::int64_t id) {
    std::vector<HistoryStep> steps;
    for (const storage::Revision& revision : history_->revisions_of(kind, id)) {
        auto change = history_->change(revision.change);
        auto file = storage::attachment_in(revision.delta);
        steps.push_back({change.value_or(ChangeSet{}), revision.action, in_words(*store_, kind, revision.delta),
                         file ? file->name : std::string()});
    }
    return steps;
}

std::vector<std::pair<std::string, std::string>> Office::layout(const std::string& fingerprint) {
    storage::Reading rows(database_->prepare("SELECT heading, path FROM layout WHERE fingerprint=?").with(fingerprint));
    std::vector<std::pair<std::string, std::string>> columns;
    while (rows.next()) columns.emplace_back(rows->text(0), rows->text(1));
    return columns;
}

void Office::remember_layout(const std::string& fingerprint, const std::string& heading, const std::string& path) {
    database_
        ->prepare(
            "INSERT INTO layout(fingerprint, heading, path) VALUES(?, ?, ?)"
            " ON CONFLICT(fingerprint, heading) DO UPDATE SET path=excluded.path")
        .with(fingerprint, heading, path)
        .run();
}

}  // namespace dangwu::office
