#pragma once
#include <map>

#include "figures/definition.h"
#include "figures/figures.h"
#include "storage/filter_sql.h"

namespace dangwu::figures {

/// Computes figures for one period; what was computed once is kept while it lives.
class Evaluator {
  public:
    Evaluator(office::Office& office, const Period& period, Progress progress = {});

    std::vector<Figure> all();
    /// Throws Error(usage) for an id that is not known.
    Figure figure(const std::string& printed_id);
    /// The names for which a figure with a parameter has records.
    std::vector<std::string> names(const Definition& definition);
    const Period& period() const { return period_; }
    /// The program's and the office's own.
    const std::vector<Definition>& definitions() const { return definitions_; }

  private:
    Figure compute(const Definition& definition, const std::string& name, const query::Parameters& parameters);
    void compute_from_records(Figure& figure, const Definition& definition, const query::Parameters& parameters);
    /// The name of a figure with a parameter is one that records bear, now or at another time.
    bool occurs(const Definition& definition, const query::Parameters& given);
    /// Where no record meets the definition: why that does not mean 0. Empty: it does.
    std::string why_nothing_is_known(const Definition& definition, const query::Parameters& given);
    /// The year of the oldest of the records that a figure counts by their year: before it nobody kept them, and of
    /// none nothing can be said.
    std::optional<int> first_year(const Definition& definition);
    /// Further names of the indicator that bears this one: 营业收入 where the target of 经营收入 is asked for.
    std::vector<std::string> other_names(const std::string& indicator) const;
    void take_unit(Figure& figure, const std::string& unit, const query::Parameters& given) const;
    void compute_distinct(Figure& figure, const Definition& definition, const query::Parameters& parameters,
                          const storage::Sql& where);
    void compute_from_figures(Figure& figure, const Definition& definition);
    void compute_indicator(Figure& figure, const Definition& definition);
    void compute_indicator_growth(Figure& figure, const Definition& definition);
    /// The indicator's record of a year and value kind, under any of its names, its value in the unit if that can be.
    std::optional<Record> indicator(const Definition& definition, int year, const char* value_kind,
                                    const std::string& unit);
    query::Parameters parameters(const Period& period, const std::string& name) const;
    std::string define(const Definition& definition, const query::Parameters& parameters) const;

    /// Throws Error(usage) for an id that is not known.
    const Definition& definition_of(const std::string& id) const;

    office::Office& office_;
    Period period_;
    std::vector<Definition> definitions_;
    Progress progress_;
    std::map<std::string, Figure> known_;
};

}  // namespace dangwu::figures
