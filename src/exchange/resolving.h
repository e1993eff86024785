#pragma once
#include <map>

#include "exchange/import_context.h"
#include "ledgers/draft.h"
#include "ledgers/recognise.h"

namespace dangwu::exchange {

using ledgers::Draft;
using ledgers::Recognised;

/// Turns the names in a draft into references: units by full or short name, participants among the members of the host.
/// What a sheet has no column for may stand in its name or over a group of rows: a roll for each branch.
class Resolver {
  public:
    Resolver(ImportContext& context, const Recognised& recognised);

    /// Adds a fault for every name that must be known and is not; tells in draft.waits whether one may still come.
    void resolve(Draft& draft);
    /// From now on, who is not known yet stays unknown.
    void nothing_more_comes() { last_ = true; }

  private:
    void fill_untold(Draft& draft);
    void settle_names_of_titles(Draft& draft);
    std::string unknown_name(const Kind& target, const std::string& name);
    void resolve_row(Draft& draft, const Kind& kind, void* row, const std::string& prefix, bool carried);
    void resolve_reference(Draft& draft, const Field& field, void* row, const std::string& path);
    bool create_unit(const Field& field, void* row, const std::string& name);
    Reference told_by(const Kind& target, const std::string& text);

    struct Untold {
        const Field* root;
        const Field* leaf;  ///< of child rows; null: the root itself
        bool has_column;    ///< then only a row over a group tells what a row leaves empty
    };
    static bool is_given(const Record& record, const Untold& untold);

    ImportContext& context_;
    const Kind& kind_;
    std::vector<std::string> around_;  ///< see Recognised
    bool own_table_;
    std::vector<Untold> untold_;  ///< required references that no column gives, or not in every row
    bool last_ = false;
    std::map<std::pair<const Kind*, std::string>, Reference> told_;
};

}  // namespace dangwu::exchange
