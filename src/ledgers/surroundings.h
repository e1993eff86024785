#pragma once
#include <string>
#include <vector>

#include "ledgers/draft.h"
#include "ledgers/recognise.h"

namespace dangwu::ledgers {

/// What stands around the rows of a table and holds for them: its title, the names of sheet and file, the row that
/// heads a group (续建项目). Fills in what no column gives.
class Surroundings {
  public:
    explicit Surroundings(const Recognised& recognised);

    /// A group begins.
    void enter(const std::string& section);
    const std::string& section() const { return section_; }
    /// The year that the group names, failing that the title; 0 if neither does.
    int year() const;
    /// The month that the group, the sheet or the title names; 0 if none does.
    int month() const;
    /// Codes, texts and years that are told; a name that ends in the word of a code (…联合支部委员会) tells it too.
    void fill_in(Draft& draft) const;

  private:
    struct Told {
        const Field* root;
        const Field* leaf;  ///< of a child row or a carried record; null: the root itself
        std::string code;   ///< or, of a text field, the text
    };
    int year_of_headings() const;
    void learn();
    void tell_by_name(Draft& draft, Record& record, const Field* root) const;
    /// What is usually meant where a table says nothing, with a warning.
    void assume(Draft& draft, const Field& field) const;
    void fill_year(Draft& draft, const Field& field) const;
    void fill_unit(Draft& draft, const Field& field) const;

    const Recognised& recognised_;
    const Kind& kind_;
    std::string section_;
    std::vector<Told> told_;
    int title_year_ = 0;
    std::string unit_;  ///< in which the table says its values are; empty: it does not say
};

}  // namespace dangwu::ledgers
