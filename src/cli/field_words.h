#pragma once
#include <string>
#include <vector>

#include "exchange/name_finder.h"

namespace dangwu::cli {

/// Puts the FIELD=VALUE words of a call into a record, read as an import reads cells. Fields are named by name or
/// label. Child rows are told in four ways, and what is not told of them stays:
///
///     memberships=甲支部、乙支部        a row each, unless one is there
///     memberships.organization=甲支部 memberships.since=2021    one row; a field told again begins the next
///     memberships=[{"organization": "甲支部", "since": "2021-03"}]    rows as JSON, as `show` prints them
///     memberships-=甲支部               takes such rows away; memberships= all of them
class FieldWords {
  public:
    FieldWords(office::Office& office, Record& record) : office_(office), names_(office), record_(record) {}

    /// Throws Error(usage) for an unknown field, Error(refused) for a value that cannot be read.
    void apply(const std::vector<std::string>& words);

  private:
    /// A child row as told: only these fields of it count.
    struct Told {
        explicit Told(const Field& list) : list(&list), row(*list.rows) {}
        const Field* list;
        Record row;
        std::vector<const Field*> fields;
        bool tells(const Field& field) const;
        void tell(const Field& field, Value value);
    };
    void apply(const std::string& word);
    void tell_child(const Field& list, const std::string& name, const std::string& text);
    void list_rows(const Field& list, const std::string& text, bool away);
    void json_rows(const Field& list, const std::string& text);
    void* row_meant(const Told& told, const std::vector<void*>& taken) const;
    void* put(const Told& told, const std::vector<void*>& taken);
    void take_away(const Told& told);
    Value read(const Field& field, const std::string& text, bool is_name);

    office::Office& office_;
    exchange::NameFinder names_;
    Record& record_;
    std::vector<Told> rows_;  ///< of LIST.FIELD words, put into the record when all are read
};

}  // namespace dangwu::cli
