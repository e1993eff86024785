#include "storage/database.h"

namespace dangwu::storage {

Statement& Database::prepare(const std::string& sql) {
    auto& statement = statements_[sql];
    if (!statement) statement = make(sql);
    return *statement;
}

std::int64_t Database::number(const std::string& sql) {
    Reading rows(prepare(sql).with());
    return rows.next() ? rows->integer(0) : 0;
}

Transaction::~Transaction() {
    if (!open_ || !database_.in_transaction()) return;
    try {
        database_.run("ROLLBACK");
    } catch (const std::exception&) {
        // The engine rolls back by itself when the connection closes; a destructor has nobody to tell.
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace dangwu::storage
