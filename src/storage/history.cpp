#include "storage/history.h"

#include <array>

#include "records/kinds.h"
#include "records/language.h"

namespace dangwu::storage {

namespace {

const std::string revision_columns = "id, change_set, kind, record, coalesce(parent, 0), action, fields, sealed, gid";

/// The change set that took c back whole and was not itself taken back.
const std::string undone_by =
    " coalesce((SELECT max(u.id) FROM change_set u WHERE u.undoes=c.id AND u.action='undo' AND NOT EXISTS"
    "(SELECT 1 FROM change_set v WHERE v.undoes=u.id AND v.action='undo')), 0),";

void append_sized(std::string& out, std::string_view piece) {
    std::array<char, 8> size;  // the highest byte first
    for (std::size_t i = 0; i < size.size(); ++i)
        size[i] = static_cast<char>(std::uint64_t{piece.size()} >> (56 - 8 * i) & 0xff);
    out.append(size.data(), size.size()).append(piece);
}

std::string sealed_context(const Kind& kind, const std::string& gid) {
    return std::string(kind.name) + '/' + gid + "/history";
}

}  // namespace

std::int64_t History::begin(const std::string& at, const std::string& user, const std::string& action,
                            const std::string& note, std::int64_t undoes) {
    Statement& insert = store_.database().prepare(
        "INSERT INTO change_set(at, user, action, note, undoes) VALUES(?, ?, ?, ?, nullif(?, 0))");
    insert.with(at, user, action, note, undoes).run();
    chained_.clear();
    next_ = 0;
    return store_.database().last_id();
}

std::string History::hash_of(std::int64_t parent, const Kind& kind, const std::string& gid, Action action,
                             std::string_view open, std::string_view sealed) {
    std::string bytes;
    if (parent) {
        Reading row(store_.database().prepare("SELECT hash FROM revision WHERE id=?").with(parent));
        if (row.next()) append_sized(bytes, row->text(0));
    }
    append_sized(bytes, kind.name);
    append_sized(bytes, gid);
    append_sized(bytes, std::to_string(static_cast<int>(action)));
    append_sized(bytes, open);
    append_sized(bytes, sealed);
    return store_.sealer().digest(bytes);
}

std::int64_t History::next_revision() {
    if (!next_) next_ = store_.database().number("SELECT coalesce(max(id), 0) + 1 FROM revision");
    return next_;
}

void History::write(std::int64_t change, const Record& record, std::int64_t parent, Action action, const Delta& delta) {
    std::string sealed;
    if (!delta.sealed.empty()) sealed = store_.sealer().seal(delta.sealed, sealed_context(record.kind(), record.gid));
    std::string hash = hash_of(parent, record.kind(), record.gid, action, delta.open, sealed);
    Statement& insert = store_.database().prepare(
        "INSERT INTO revision(id, change_set, kind, record, gid, parent, action, fields, sealed, hash) "
        "VALUES(?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?)");
    insert.with(next_revision(), change, record.kind().name, record.id, record.gid, parent, static_cast<int>(action),
                delta.open);
    sealed.empty() ? insert.bind_null(9) : insert.bind_blob(9, sealed);
    insert.bind_blob(10, hash);
    insert.run();
    chained_ += hash;
    ++next_;
}

std::string History::head_of(std::int64_t change, const std::string& previous, const std::string& hashes) {
    std::string bytes;
    append_sized(bytes, previous);
    Reading row(
        store_.database().prepare("SELECT at, user, action, note, undoes FROM change_set WHERE id=?").with(change));
    if (row.next())
        for (int column = 0; column < row->columns(); ++column) append_sized(bytes, row->text(column));
    return store_.sealer().digest(bytes + hashes);
}

void History::finish(std::int64_t change) {
    std::string previous;
    {
        Reading row(
            store_.database().prepare("SELECT head FROM change_set WHERE id<? ORDER BY id DESC LIMIT 1").with(change));
        if (row.next()) previous = row->text(0);
    }
    std::string head = head_of(change, previous, chained_);
    Statement& update = store_.database().prepare("UPDATE change_set SET head=? WHERE id=?");
    update.reset();
    update.bind_blob(1, head);
    update.bind(2, change);
    update.run();
    chained_.clear();
}

void History::set_action(std::int64_t change, const std::string& action) {
    store_.database().prepare("UPDATE change_set SET action=? WHERE id=? AND head IS NULL").with(action, change).run();
}

std::vector<Revision> History::taken_back_of(std::int64_t change) {
    return read(store_.database()
                    .prepare("SELECT " + revision_columns +
                             " FROM revision WHERE change_set IN (SELECT u.id FROM change_set u WHERE u.undoes=? AND"
                             " NOT EXISTS(SELECT 1 FROM change_set v WHERE v.undoes=u.id AND v.action='undo'))"
                             " ORDER BY id")
                    .with(change));
}

std::vector<ChangeSet> History::changes(int limit, const std::string& action) {
    Reading rows(store_.database()
                     .prepare("SELECT id, at, user, action, note, coalesce(undoes, 0)," + undone_by +
                              " (SELECT count(*) FROM revision r WHERE r.change_set=c.id)"
                              " FROM change_set c WHERE ?='' OR action=? ORDER BY id DESC LIMIT ?")
                     .with(action, action, limit));
    std::vector<ChangeSet> found;
    while (rows.next())
        found.push_back({rows->integer(0), std::string(rows->text(1)), std::string(rows->text(2)),
                         std::string(rows->text(3)), std::string(rows->text(4)), rows->integer(5), rows->integer(6),
                         rows->integer(7)});
    return found;
}

std::optional<ChangeSet> History::change(std::int64_t id) {
    Reading row(store_.database()
                    .prepare("SELECT at, user, action, note, coalesce(undoes, 0)," + undone_by +
                             " (SELECT count(*) FROM revision r WHERE r.change_set=c.id)"
                             " FROM change_set c WHERE id=?")
                    .with(id));
    if (!row.next()) return std::nullopt;
    return ChangeSet{id,
                     std::string(row->text(0)),
                     std::string(row->text(1)),
                     std::string(row->text(2)),
                     std::string(row->text(3)),
                     row->integer(4),
                     row->integer(5),
                     row->integer(6)};
}

std::vector<Revision> History::read(Statement& statement) {
    Reading rows(statement);
    std::vector<Revision> revisions;
    while (rows.next()) {
        const Kind* kind = find_kind(rows->text(2));
        if (!kind) continue;  // a kind that a newer program knows
        Revision revision{rows->integer(0),
                          rows->integer(1),
                          rows->integer(3),
                          rows->integer(4),
                          kind,
                          static_cast<Action>(rows->integer(5)),
                          {std::string(rows->text(6)), {}}};
        if (!rows->is_null(7))
            revision.delta.sealed =
                store_.sealer().open(rows->text(7), sealed_context(*kind, std::string(rows->text(8))));
        revisions.push_back(std::move(revision));
    }
    return revisions;
}

std::vector<Revision> History::revisions_of_change(std::int64_t change) {
    return read(store_.database()
                    .prepare("SELECT " + revision_columns + " FROM revision WHERE change_set=? ORDER BY id")
                    .with(change));
}

std::vector<Revision> History::revisions_of(const Kind& kind, std::int64_t record) {
    return read(store_.database()
                    .prepare("SELECT " + revision_columns + " FROM revision WHERE kind=? AND record=? ORDER BY id")
                    .with(kind.name, record));
}

std::int64_t History::first_broken() {
    std::string head;
    Statement& sets = store_.database().prepare("SELECT id, head FROM change_set ORDER BY id");
    Reading changes(sets.with());
    while (changes.next()) {
        std::string hashes;
        Statement& list = store_.database().prepare(
            "SELECT r.id, coalesce(r.parent, 0), r.kind, r.gid, r.action, r.fields, r.sealed, r.hash FROM revision r"
            " WHERE change_set=? ORDER BY id");
        Reading rows(list.with(changes->integer(0)));
        while (rows.next()) {
            const Kind* kind = find_kind(rows->text(2));
            if (!kind) return rows->integer(0);
            std::string hash = hash_of(rows->integer(1), *kind, std::string(rows->text(3)),
                                       static_cast<Action>(rows->integer(4)), rows->text(5), rows->text(6));
            if (hash != rows->text(7)) return rows->integer(0);
            hashes += hash;
        }
        head = head_of(changes->integer(0), head, hashes);
        if (head != changes->text(1)) return -changes->integer(0);
    }
    return 0;
}

}  // namespace dangwu::storage
