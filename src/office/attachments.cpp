#include <fstream>
#include <sstream>

#include "office/change.h"
#include "records/kinds.h"
#include "records/language.h"
#include "records/pending_file.h"
#include "records/text.h"

namespace dangwu::office {

namespace {

using storage::Action;

constexpr std::uintmax_t largest = 64u << 20;  // a scanned volume; more belongs on a file server

std::string read_whole(const std::filesystem::path& file) {
    std::error_code error;
    auto size = std::filesystem::file_size(file, error);
    if (error)
        throw Error(Trouble::unreadable, say(N_("{0} cannot be read. Check the name and that the drive is there."),
                                             {file.filename().string()}));
    if (size > largest)
        throw Error(Trouble::unreadable,
                    say(N_("{0} is larger than 64 MB. Make it smaller, or keep it elsewhere and note "
                           "the place."),
                        {file.filename().string()}));
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    if (size > 0) bytes << in.rdbuf();
    if (!in || bytes.view().size() != size)
        throw Error(Trouble::unreadable, say(N_("{0} cannot be read. Check the name and that the drive is there."),
                                             {file.filename().string()}));
    return std::move(bytes).str();
}

/// The same bytes need not lie with a record twice, under whatever name.
void must_be_new(storage::Database& database, const Kind& kind, std::int64_t id, const std::string& hash) {
    auto& find =
        database.prepare("SELECT id, name FROM attachment WHERE kind=? AND record=? AND hash=? AND removed_at IS NULL");
    find.with(kind.name, id);
    find.bind_blob(3, hash);
    storage::Reading same(find);
    if (same.next())
        throw Error(Trouble::refused,
                    say(N_("The record has this very file already, as attachment {0} “{1}”. Nothing was changed."),
                        {std::to_string(same->integer(0)), std::string(same->text(1))}));
}

}  // namespace

std::int64_t Change::attach(const Kind& kind, std::int64_t id, const std::filesystem::path& file) {
    std::string bytes = read_whole(file), hash = office_.store().sealer().digest(bytes);
    storage::Database& database = office_.database();
    must_be_new(database, kind, id, hash);
    auto& keep = database.prepare("INSERT OR IGNORE INTO attachment_bytes(hash, bytes) VALUES(?, ?)");
    keep.reset();
    keep.bind_blob(1, hash);
    keep.bind_blob(2, bytes);
    keep.run();
    auto& insert = database.prepare(
        "INSERT INTO attachment(kind, record, name, size, added_at, added_by, hash) VALUES(?, ?, ?, ?, ?, ?, ?)");
    std::string name = encode(decode(file.filename().string())), time = now();  // old archives give names in GBK
    insert.with(kind.name, id, name, static_cast<std::int64_t>(bytes.size()), time, office_.user());
    insert.bind_blob(7, hash);
    insert.run();
    std::int64_t attachment = database.last_id();
    log_attachment(attachment, Action::attach);
    return attachment;
}

void Change::set_attached(std::int64_t attachment, bool attached) {
    std::string time = attached ? std::string() : now();
    office_.database()
        .prepare("UPDATE attachment SET removed_at=nullif(?, '') WHERE id=?")
        .with(time, attachment)
        .run();
    log_attachment(attachment, attached ? Action::attach : Action::detach);
}

void Change::log_attachment(std::int64_t attachment, Action action) {
    const Kind* kind = nullptr;
    std::int64_t id = 0;
    storage::Delta delta;
    {
        storage::Reading row(
            office_.database().prepare("SELECT kind, record, name, hash FROM attachment WHERE id=?").with(attachment));
        if (row.next()) {
            kind = find_kind(row->text(0));
            id = row->integer(1);
            delta = storage::attachment_delta({attachment, std::string(row->text(2)), std::string(row->text(3))});
        }
    }
    if (!kind)
        throw Error(Trouble::usage,
                    say(N_("There is no attachment with the number {0}."), {std::to_string(attachment)}));
    log(office_.load(*kind, id), action, delta);
}

std::int64_t Office::attach(const Kind& kind, std::int64_t id, const std::filesystem::path& file) {
    load(kind, id);
    Change change(*this, "attach", name_of(kind, id));
    std::int64_t attachment = change.attach(kind, id, file);
    change.commit();
    return attachment;
}

std::vector<Attachment> Office::attachments(const Kind& kind, std::int64_t id) {
    storage::Reading rows(database_
                              ->prepare("SELECT id, name, size, added_at, added_by, lower(hex(hash)) FROM attachment"
                                        " WHERE kind=? AND record=? AND removed_at IS NULL ORDER BY id")
                              .with(kind.name, id));
    std::vector<Attachment> found;
    while (rows.next())
        found.push_back({rows->integer(0), std::string(rows->text(1)), rows->integer(2), std::string(rows->text(3)),
                         std::string(rows->text(4)), std::string(rows->text(5))});
    return found;
}

void Office::save_attachment(std::int64_t attachment, const std::filesystem::path& as) {
    storage::Reading row(
        database_
            ->prepare("SELECT b.bytes, b.hash FROM attachment a JOIN attachment_bytes b ON b.hash=a.hash"
                      " WHERE a.id=?")
            .with(attachment));
    if (!row.next())
        throw Error(Trouble::usage,
                    say(N_("There is no attachment with the number {0}."), {std::to_string(attachment)}));
    if (sealer_->digest(row->text(0)) != row->text(1))
        throw Error(Trouble::damaged, tr(N_("The attachment is damaged. Take it from a backup.")));
    write_whole(as, row->text(0));
}

void Office::detach(std::int64_t attachment) {
    std::string name;
    {
        storage::Reading row(
            database_->prepare("SELECT name FROM attachment WHERE id=? AND removed_at IS NULL").with(attachment));
        if (!row.next())
            throw Error(Trouble::usage,
                        say(N_("There is no attachment with the number {0}."), {std::to_string(attachment)}));
        name = row->text(0);
    }
    Change change(*this, "detach", name);
    change.set_attached(attachment, false);
    change.commit();
}

}  // namespace dangwu::office
