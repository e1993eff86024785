#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "records/record.h"
#include "storage/database.h"
#include "storage/schema.h"
#include "storage/sealer.h"

namespace dangwu::storage {

/// Rows of every kind, written and read by one generic piece of code from the description. Knows nothing of rights,
/// history or change sets; whoever writes holds the transaction.
class Store {
  public:
    Store(Database& database, const Sealer& sealer) : database_(database), sealer_(sealer) {}

    /// Writes a new row with its child rows, search keys and sort keys; gives the record its id and, if it has none,
    /// its global id. The revision is written as the record carries it.
    void insert(Record& record);
    /// Overwrites the row of the record's id.
    void update(const Record& record);
    /// The record with the names of what it refers to; nothing if there is no such row. Removed ones are found too.
    std::optional<Record> load(const Kind& kind, std::int64_t id);

    /// The name of a record as other records show it.
    std::string name_of(const Kind& kind, std::int64_t id);
    std::string gid_of(const Kind& kind, std::int64_t id);
    /// The id of a record by its global id; 0 if there is none.
    std::int64_t id_of(const Kind& kind, const std::string& gid);
    /// Records (not removed) in which the sealed field has this whole value.
    std::vector<std::int64_t> find_sealed(const Kind& kind, const Field& field, const std::string& value);
    /// The keyed hash by which find_sealed() looks.
    std::string lookup_key(const Field& field, const std::string& value) const;

    /// How many search keys the record has in the file; nothing if they, its sort keys or the keys of its sealed fields
    /// are not those that its values make.
    std::optional<std::size_t> sound_keys(const Record& record);

    /// Writes the search keys of all rows inserted since, in the order of the keys: a roll's keys go into the tree side
    /// by side instead of all over it. To be called before the transaction is committed.
    void write_pending_names();
    /// Forgets what was remembered of ids and keys; after a transaction that was undone.
    void forget() {
        gids_.clear();
        pending_names_.clear();
        pending_count_ = 0;
    }

    Database& database() { return database_; }
    const Sealer& sealer() const { return sealer_; }

  private:
    void write(const Table& table, const Record& record, bool is_new);
    void write_rows(const Record& record, bool is_new);
    void write_names(const Table& table, const Record& record, bool is_new);
    /// Binds the described columns and the sealed box from `parameter` on; returns the next free parameter.
    int bind_fields(const Table& table, const void* row, const std::string& context, Statement& statement,
                    std::vector<std::string>& texts, int parameter);
    void read_fields(const Table& table, void* row, const std::string& context, const Statement& statement, int column);

    Database& database_;
    const Sealer& sealer_;
    std::unordered_map<const Kind*, std::unordered_map<std::int64_t, std::string>> gids_;
    static constexpr std::size_t most_pending = 1'000'000;  ///< keys held before they are written, some 80 MB
    std::unordered_map<const Table*, std::vector<std::pair<std::string, std::int64_t>>> pending_names_;
    std::size_t pending_count_ = 0;
};

/// 32 hexadecimal digits, never given twice: the time in milliseconds (12), then randomness.
std::string new_gid();

/// The text by which a record is searched, and the keys by which it is found, as its kind is named.
std::string searched_text(const Record& record);
std::vector<std::string> search_keys(const Kind& kind, const std::string& name);

/// The sealed fields of a row as one text, and back. Null rows and rows without sealed values give an empty text.
std::string pack_sealed(const Kind& kind, const void* row);
void unpack_sealed(const Kind& kind, void* row, std::string_view packed);

}  // namespace dangwu::storage
