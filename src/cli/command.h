#pragma once
#include <memory>

#include "arguments.h"
#include "office/office.h"
#include "output.h"

namespace dangwu::cli {

/// One call of the program: its arguments, how to answer, and the office once somebody needs it.
class Call {
  public:
    Call(Arguments arguments, Format format);

    const Arguments arguments;
    const Format format;

    /// The file of --file, $DANGWU_FILE or the last one in the data folder.
    std::filesystem::path file() const;
    std::string user() const;
    office::Office& office();
    /// The kind that the word names; Error(usage) listing the kinds otherwise.
    const Kind& kind(std::size_t word) const;
    std::int64_t id(std::size_t word, const std::string& wanted) const;
    /// Sealed fields may be shown plain: --reveal or --sealed with --reason.
    bool reveals(const char* option) const;

  private:
    std::unique_ptr<office::Office> office_;
};

// Each runs one command and gives its exit code: 0 done, 1 done and something was refused or found.
int init(Call& call);
int import(Call& call);
int imports(Call& call);
int export_table(Call& call);
int list(Call& call);
int show(Call& call);
int history(Call& call);
int related(Call& call);
int duplicates(Call& call);
int add(Call& call);
int set(Call& call);
int remove(Call& call);
int undo(Call& call);
int attach(Call& call);
int attachments(Call& call);
int detach(Call& call);
int figures(Call& call);
int figure(Call& call);
int summary(Call& call);
int verify(Call& call);
int backup(Call& call);
int restore(Call& call);  ///< a backup, or one record from the recycle bin
int restore_record(Call& call);
int bench(Call& call);
int help(Call& call);

/// All commands and their options.
std::string usage();
/// Remembers the file as the last one used.
void remember_file(const std::filesystem::path& file);

}  // namespace dangwu::cli
