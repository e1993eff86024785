#include <map>

#include "office/office.h"
#include "records/kinds.h"
#include "records/language.h"
#include "storage/file.h"

namespace dangwu::office {

namespace {

/// At most so many of each sort: a file damaged all over need not be told line by line.
constexpr std::size_t most = 20;

class Verification {
  public:
    explicit Verification(Office& office) : office_(office) {}

    std::vector<Finding> run() {
        check_database();
        if (!check_tables()) return std::move(findings_);  // what follows would only stumble
        check_history();
        check_attachments();
        if (findings_.empty())  // otherwise what follows would only repeat it
            for (const Kind* kind : all_kinds()) check_records(*kind);
        return std::move(findings_);
    }

  private:
    template <class Use>
    void each(const std::string& sql, Use use) {
        storage::Reading rows(office_.database().prepare(sql).with());
        while (rows.next()) use(*rows.operator->());
    }
    void find(std::string sentence) { findings_.push_back({std::move(sentence)}); }

    void check_database() {
        each("PRAGMA integrity_check(20)", [&](const storage::Statement& row) {
            if (row.text(0) != "ok") find(say(N_("The database is damaged: {0}"), {std::string(row.text(0))}));
        });
        each("PRAGMA foreign_key_check", [&](const storage::Statement& row) {
            find(say(N_("Record {1} of {0} points to a record that is not there."),
                     {std::string(row.text(0)), std::string(row.text(1))}));
        });
    }

    static std::string part_in_words(const std::string& type) {
        static const std::map<std::string, const char*> words = {{"table", N_("database|table")},
                                                                 {"column", N_("database|column")},
                                                                 {"index", N_("database|index")},
                                                                 {"trigger", N_("database|trigger")},
                                                                 {"view", N_("database|view")}};
        auto known = words.find(type);
        return known == words.end() ? type : tr(known->second);
    }

    /// False if a table or column is missing.
    bool check_tables() {
        bool usable = true;
        for (const storage::SchemaDifference& part : storage::schema_differences(office_.database())) {
            usable = usable && !(part.missing && (part.type == "table" || part.type == "column"));
            find(
                say(part.missing
                        ? N_("The {0} {1} of the database is missing: it was changed from outside. Restore a backup.")
                        : N_("The {0} {1} of the database is none of this program: it was put in from outside. Restore "
                             "a backup."),
                    {part_in_words(part.type), part.name}));
        }
        return usable;
    }

    void check_history() {
        std::int64_t broken = office_.log().first_broken();
        if (broken > 0)
            find(say(N_("The history does not agree with its seal from entry {0} on."), {std::to_string(broken)}));
        if (broken < 0)
            find(say(N_("The history does not agree with its seal from change {0} on."), {std::to_string(-broken)}));
    }

    void check_attachments() {
        std::map<std::int64_t, std::pair<std::string, bool>> told;
        each("SELECT fields, action FROM revision WHERE action IN (4, 5) ORDER BY id", [&](const storage::Statement&
                                                                                               row) {
            if (auto file = storage::attachment_in({std::string(row.text(0)), {}}))
                told[file->id] = {file->name + file->hash, row.integer(1) == static_cast<int>(storage::Action::attach)};
        });
        each("SELECT id, name, hash, removed_at IS NULL FROM attachment", [&](const storage::Statement& row) {
            auto at = told.find(row.integer(0));
            std::string name(row.text(1));
            if (at == told.end() || at->second != std::pair(name + std::string(row.text(2)), row.integer(3) != 0))
                find(
                    say(N_("The attachment “{0}” is not what the history says: it was changed from outside."), {name}));
            if (at != told.end()) told.erase(at);
        });
        for (std::size_t i = 0; i < std::min(told.size(), most); ++i)
            find(tr(N_("An attachment that the history tells of is gone.")));
        each("SELECT a.name, b.bytes, b.hash FROM attachment a JOIN attachment_bytes b ON b.hash=a.hash",
             [&](const storage::Statement& row) {
                 if (office_.store().sealer().digest(row.text(1)) != row.text(2))
                     find(say(N_("The attachment “{0}” is damaged."), {std::string(row.text(0))}));
             });
    }

    /// Every row must be what its history made of it: a row changed behind the program's back is told here.
    void check_records(const Kind& kind) {
        std::vector<std::int64_t> ids;
        each(std::string("SELECT id FROM ") + kind.name + " ORDER BY id",
             [&](const storage::Statement& row) { ids.push_back(row.integer(0)); });
        std::size_t found = 0, wrong_keys = 0;
        std::int64_t keys = 0;
        for (std::int64_t id : ids) {
            if (!agrees_with_history(kind, id)) {
                if (++found <= most) find(changed_from_outside(kind, std::to_string(id)));
            } else if (auto sound = office_.store().sound_keys(office_.load(kind, id))) {
                keys += static_cast<std::int64_t>(*sound);
            } else if (++wrong_keys <= most) {
                find(say(N_("{0} {1}: the keys by which it is found and sorted are not those of its values. Restore a "
                            "backup."),
                         {tr(kind.label), std::to_string(id)}));
            }
        }
        const bool has_names = storage::table_of(kind).has_names;
        if (has_names && !found && !wrong_keys &&
            keys != office_.database().number(std::string("SELECT count(*) FROM ") + kind.name + "_names"))
            find(say(N_("{0}: there are search keys of no record. Restore a backup."), {tr(kind.plural)}));
        each(std::string("SELECT DISTINCT t.id FROM ") + kind.name + " t JOIN revision r ON r.kind='" + kind.name +
                 "' AND r.record=t.id AND r.gid<>t.gid LIMIT 20",
             [&](const storage::Statement& row) { find(changed_from_outside(kind, std::string(row.text(0)))); });
        each(std::string("SELECT DISTINCT record FROM revision WHERE kind='") + kind.name +
                 "' AND record NOT IN (SELECT id FROM " + kind.name + ") LIMIT 20",
             [&](const storage::Statement& row) {
                 find(say(N_("{0} {1} is gone, though nobody removed it. Take it from a backup."),
                          {tr(kind.label), std::string(row.text(0))}));
             });
    }

    static std::string changed_from_outside(const Kind& kind, const std::string& id) {
        return say(N_("{0} {1} is not what its history says: it was changed from outside. Compare it with a backup."),
                   {tr(kind.label), id});
    }

    bool agrees_with_history(const Kind& kind, std::int64_t id) {
        try {
            Record record = office_.load(kind, id), told(kind);
            for (const storage::Revision& revision : office_.log().revisions_of(kind, id)) {
                bring_forward(office_.store(), revision.delta, told);
                told.removed = revision.action == storage::Action::remove ||
                               (told.removed && revision.action != storage::Action::restore);
                told.revision = revision.id;
            }
            if (kind.derive) kind.derive(record.data()), kind.derive(told.data());
            return record.revision == told.revision && record.removed == told.removed &&
                   same_values(kind, record.data(), told.data());
        } catch (const std::exception&) {
            return false;  // a sealed box that does not open, a history that cannot be read
        }
    }

    Office& office_;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> Office::verify() {
    return Verification(*this).run();
}

}  // namespace dangwu::office
