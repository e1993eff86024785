#include <fstream>
#include <sstream>

#include "office/change.h"
#include "records/language.h"

namespace dangwu::office {

namespace {

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
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

}  // namespace

std::int64_t Office::attach(const Kind& kind, std::int64_t id, const std::filesystem::path& file) {
    std::string bytes = read_whole(file), hash = sealer_->digest(bytes);
    load(kind, id);
    storage::Transaction transaction(*database_);
    auto& keep = database_->prepare("INSERT OR IGNORE INTO attachment_bytes(hash, bytes) VALUES(?, ?)");
    keep.reset();
    keep.bind_blob(1, hash);
    keep.bind_blob(2, bytes);
    keep.run();
    auto& insert = database_->prepare(
        "INSERT INTO attachment(kind, record, name, size, added_at, added_by, hash) VALUES(?, ?, ?, ?, ?, ?, ?)");
    std::string name = file.filename().string(), time = now();
    insert.with(kind.name, id, name, static_cast<std::int64_t>(bytes.size()), time, user_);
    insert.bind_blob(7, hash);
    insert.run();
    std::int64_t attachment = database_->last_id();
    transaction.commit();
    return attachment;
}

std::vector<Attachment> Office::attachments(const Kind& kind, std::int64_t id) {
    storage::Reading rows(database_
                              ->prepare("SELECT id, name, size, added_at, added_by FROM attachment"
                                        " WHERE kind=? AND record=? AND removed_at IS NULL ORDER BY id")
                              .with(kind.name, id));
    std::vector<Attachment> found;
    while (rows.next())
        found.push_back({rows->integer(0), std::string(rows->text(1)), rows->integer(2), std::string(rows->text(3)),
                         std::string(rows->text(4))});
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
    std::ofstream out(as, std::ios::binary | std::ios::trunc);
    out.write(row->text(0).data(), static_cast<std::streamsize>(row->text(0).size()));
    if (!out.flush())
        throw Error(Trouble::failed, say(N_("{0} cannot be written. Choose another place."), {as.string()}));
}

void Office::detach(std::int64_t attachment) {
    {
        storage::Reading row(
            database_->prepare("SELECT 1 FROM attachment WHERE id=? AND removed_at IS NULL").with(attachment));
        if (!row.next())
            throw Error(Trouble::usage,
                        say(N_("There is no attachment with the number {0}."), {std::to_string(attachment)}));
    }
    std::string time = now();
    database_->prepare("UPDATE attachment SET removed_at=? WHERE id=?").with(time, attachment).run();
}

}  // namespace dangwu::office
