#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "records/error.h"

/// The port to a database engine. The rooms above see these two classes only; SQLite is named in one source file.
namespace dangwu::storage {

/// One prepared statement with `?` parameters counted from 1, columns counted from 0. Texts given to bind() are not
/// copied: they must live until the next reset(). Faults throw Error; its text never holds a bound value.
class Statement {
  public:
    virtual ~Statement() = default;
    virtual void bind_null(int parameter) = 0;
    virtual void bind(int parameter, std::int64_t value) = 0;
    virtual void bind(int parameter, std::string_view text) = 0;
    virtual void bind_blob(int parameter, std::string_view bytes) = 0;
    virtual bool step() = 0;  ///< true: a row is there
    virtual void reset() = 0;
    virtual int columns() const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string_view text(int column) const = 0;  ///< valid until the next step; of a BLOB its bytes

    /// Binds in turn: nullptr, integers, texts.
    template <class... Values>
    Statement& with(const Values&... values) {
        reset();
        int parameter = 0;
        (bind_one(++parameter, values), ...);
        return *this;
    }
    /// Runs to the end, for statements that answer nothing.
    void run() {
        while (step()) {}
        reset();
    }

  private:
    void bind_one(int parameter, std::nullptr_t) { bind_null(parameter); }
    void bind_one(int parameter, std::string_view text) { bind(parameter, text); }
    void bind_one(int parameter, std::int64_t number) { bind(parameter, number); }
    void bind_one(int parameter, int number) { bind(parameter, std::int64_t{number}); }
};

/// Resets a statement that was stepped when the reader leaves, by a throw too, so that no read transaction stays open.
class Reading {
  public:
    explicit Reading(Statement& statement) : statement_(statement) {}
    ~Reading() { statement_.reset(); }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    Statement* operator->() { return &statement_; }
    bool next() { return statement_.step(); }

  private:
    Statement& statement_;
};

enum class Access {
    read_write,
    read_only,
    create,  ///< the file must not exist
};

/// A connection, for one thread at a time.
class Database {
  public:
    virtual ~Database() = default;
    /// A statement kept for the life of the connection: the same text gives the same statement.
    Statement& prepare(const std::string& sql);
    virtual void run_script(const std::string& sql) = 0;  ///< several statements; for migrations and settings
    virtual std::int64_t last_id() const = 0;
    virtual bool in_transaction() const = 0;
    /// Stops the statement that runs now, from another thread; it throws Error(cancelled).
    virtual void interrupt() = 0;
    /// A whole copy into a new file, opened and checked before this returns. If it throws, what it wrote is half: see
    /// UnfinishedFile.
    virtual void copy_to(const std::filesystem::path& file) = 0;

    void run(const std::string& sql) { prepare(sql).with().run(); }
    std::int64_t number(const std::string& sql);

  protected:
    virtual std::unique_ptr<Statement> make(const std::string& sql) = 0;
    std::unordered_map<std::string, std::unique_ptr<Statement>> statements_;
};

/// One write transaction, begun at once so that it waits for others here and not in its middle. Undone unless
/// committed.
class Transaction {
  public:
    explicit Transaction(Database& database) : database_(database) { database_.run("BEGIN IMMEDIATE"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& database_;
    bool open_ = true;
};

/// Opens a file with the settings of a record store: WAL, synchronous FULL, foreign keys, hardened. Opened for reading
/// only, a file without a journal is taken as one that nobody changes meanwhile, and nothing is written beside it.
std::unique_ptr<Database> open_sqlite(const std::filesystem::path& file, Access access);

}  // namespace dangwu::storage
