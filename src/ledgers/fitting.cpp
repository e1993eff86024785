#include "ledgers/fitting.h"

#include <algorithm>
#include <set>

#include "ledgers/captions.h"
#include "ledgers/claims_by_values.h"
#include "ledgers/heading_match.h"
#include "ledgers/joined_columns.h"
#include "ledgers/spreading.h"
#include "ledgers/ticked_columns.h"
#include "ledgers/told.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr double worth_of_values = 0.45;    // what a column counts that only its values explain
constexpr double worth_of_agreement = 0.5;  // of values, below which a heading that is only alike means nothing
constexpr double worth_of_second = 0.8;     // of a claim that gives way to an expected field
constexpr double worth_of_title = 1.0;      // a name of a record over a table of its child rows
constexpr std::size_t shortest_look = 6;    // bytes: 支部, not 厂
constexpr double cost_of_unread = 0.35;

/// 活动内容 where nothing else gives the topic is the topic: a field that is expected goes before one that is not.
void serve_expected(const Kind& kind, const std::vector<Claim>& claims, Recognised& fitted) {
    auto matters = [](const Field& field) { return field.required || field.expected; };
    auto given = [&](const Field& field) {
        return std::any_of(fitted.columns.begin(), fitted.columns.end(),
                           [&](const RecognisedColumn& each) { return each.path && each.path->root == &field; });
    };
    for (const Field& field : kind.fields) {
        if (!matters(field) || given(field)) continue;
        for (const Claim& claim : claims) {
            std::optional<LedgerPath>& holder = fitted.columns[claim.column].path;
            if (claim.path.root != &field || !holder || holder->is_gid() || matters(*holder->root)) continue;
            auto held = std::find_if(claims.begin(), claims.end(), [&](const Claim& each) {
                return each.column == claim.column && each.path == *holder;
            });
            if (held != claims.end() && claim.worth < worth_of_second * held->worth) continue;
            holder = claim.path;
            break;
        }
    }
}

/// 主营产品 in a list of enterprises is no supply to a customer whom nobody names: columns of child rows say nothing
/// without the one that tells which row is meant. Lists of what stands at present may have it from the title.
void drop_unidentified_rows(Recognised& fitted) {
    auto tells_row = [](const RecognisedColumn& column, const Field& list) {
        if (!column.path || column.path->root != &list) return false;
        if (column.path->selector || column.path->leaf->required) return true;
        return std::any_of(list.rows->fields.begin(), list.rows->fields.end(), [&](const Field& field) {
            return *field.or_else && field.or_else == std::string_view(column.path->leaf->name);
        });
    };
    for (RecognisedColumn& column : fitted.columns) {
        if (!column.path || column.path->is_gid() || column.path->root->type != Type::rows) continue;
        const Field& list = *column.path->root;
        const bool told = list.one_open || std::any_of(fitted.columns.begin(), fitted.columns.end(),
                                                       [&](const auto& each) { return tells_row(each, list); });
        if (!told) column.path.reset();
    }
}

/// 干部姓名 in a ledger that carries 身份证号 too is the name of the person whom the row carries.
void name_carried(Recognised& fitted) {
    for (RecognisedColumn& column : fitted.columns) {
        if (is_own_table(fitted) || !column.path || column.path->leaf || column.path->root->carries.empty()) continue;
        const Kind& target = column.path->root->target();
        const Field* name = target.find(target.search);
        const auto& carries = column.path->root->carries;
        bool carried = name && std::find(carries.begin(), carries.end(), std::string_view(name->name)) != carries.end();
        bool free = std::none_of(fitted.columns.begin(), fitted.columns.end(), [&](const RecognisedColumn& other) {
            return other.path && other.path->root == column.path->root && other.path->leaf == name;
        });
        if (carried && free) column.path->leaf = name;
    }
}

/// True if a title holds what names of the kind end with: 恒泰党支部2021年支部党员大会记录.
bool named_in(const Kind& kind, const std::vector<std::string>& around) {
    const std::vector<std::string> looks = words(kind.names.looks);
    return std::any_of(looks.begin(), looks.end(), [&](const std::string& look) {
        return look.size() >= shortest_look && std::any_of(around.begin(), around.end(), [&](const std::string& text) {
                   return text.find(look) != text.npos;
               });
    });
}

/// True if the required field need not have a column: the title gives the year, the sheet's name the source.
bool told_otherwise(const Field& field, const Kind& kind, const Recognised& fitted) {
    if (field.from_title) return true;
    if (field.type == Type::rows)
        return std::any_of(field.rows->fields.begin(), field.rows->fields.end(), [&](const Field& child) {
            return child.required && child.type == Type::code && !code_told(child, kind, fitted.around).empty();
        });
    if (field.type == Type::reference && named_in(field.target(), fitted.around)) return true;
    for (const RecognisedColumn& column : fitted.columns)
        for (const auto& [fixed, value] : column.fixed)
            if (fixed == &field) return true;
    return !code_told(field, kind, fitted.around).empty();
}

bool asks(const std::string& heading) {
    return heading.find("是否") != heading.npos;
}

/// True if the path tells which record the field means: its name, not only the day and the place of the meeting.
bool names_it(const LedgerPath& path, const Field& field) {
    if (path.root != &field) return false;
    return !path.leaf || field.type != Type::reference || path.leaf->name == std::string_view(field.target().search);
}

/// What a table would be as one of a kind: every column claims fields, the strongest claim wins, and what is won is
/// weighed.
class Fitting {
  public:
    Fitting(const Kind& kind, const HeadingPlace& heading, const KnownColumns& known)
        : kind_(kind),
          heading_(heading),
          known_(known),
          result_{&kind, heading.first, heading.last, {}, heading.around} {}

    Recognised fit(bool wanted) {
        claim_by_headings();
        if (certain_ == 0 && !wanted) return std::move(result_);
        claim_by_likeness_and_values();
        find_ticked_columns(heading_.samples, heading_.texts, result_);
        assign();
        drop_unidentified_rows(result_);
        serve_expected(kind_, claims_, result_);
        name_carried(result_);
        spread_columns(heading_.samples, heading_.texts, result_, heading_.year);
        if (won_.size() >= 2 && !is_own_table(result_)) claim_what_is_left(heading_.samples, result_, free_);
        weigh();
        return std::move(result_);
    }

  private:
    void claim_by_headings() {
        for (const HeadingText& heading : heading_.texts) {
            if (is_running_number(heading)) continue;
            if (!known_.contains(heading.shown) && claim_parts(heading)) continue;
            std::size_t index = result_.columns.size();
            result_.columns.push_back({heading.column, heading.shown, std::nullopt, {}, {}, {}});
            if (auto said = known_.find(heading.shown); said != known_.end()) {
                auto path = parse_ledger_path(kind_, said->second);
                if (path) claims_.push_back({index, *path, 10});
                certain_ += path.has_value();
            } else if (is_idle_heading(heading) && !is_known_heading(kind_, heading)) {
                idle_.insert(index);
            } else {
                std::vector<Candidate> means = known_headings(kind_, heading);
                claim(index, means);
                certain_ += !means.empty();
                // 上届换届时间 beside 本届换届时间 is not the day of founding, though nothing else gives that.
                if (means.empty()) free_.push_back(index);
                if (means.empty()) unknown_.emplace_back(index, &heading);
            }
        }
    }

    /// 应到/实到人数: a column for each part. False if the heading joins none.
    bool claim_parts(const HeadingText& heading) {
        const bool own = std::any_of(heading_.texts.begin(), heading_.texts.end(),
                                     [](const HeadingText& each) { return each.shown == gid_heading; });
        if (own) return false;
        const std::vector<JoinedPart> parts = joined_parts(heading, kind_, heading_.samples);
        for (const JoinedPart& part : parts) {
            const std::size_t index = result_.columns.size();
            result_.columns.push_back({heading.column, heading.shown, std::nullopt, {}, part.cut});
            const std::vector<Candidate> means = known_headings(kind_, part.heading);
            claim(index, means);
            certain_ += !means.empty();
            if (means.empty()) idle_.insert(index);
        }
        return !parts.empty();
    }

    void claim_by_likeness_and_values() {
        for (const auto& [index, heading] : unknown_) claim(index, alike_headings(kind_, *heading));
        if (claims_.size() >= 2)
            for (const auto& [index, heading] : unknown_)
                claim_by_values(heading_.samples, kind_, heading->column, index, claims_);
    }

    void claim(std::size_t index, const std::vector<Candidate>& means) {
        for (const Candidate& candidate : means) {
            // 2019年度 heads values of that year, not years.
            if (!candidate.path.is_gid() && candidate.path.field().from_title &&
                year_in(result_.columns[index].heading))
                continue;
            const auto& cut = result_.columns[index].cut;
            double evidence =
                candidate.path.is_gid() ? 1
                : cut ? heading_.samples.readable(result_.columns[index].column, candidate.path.field(), *cut)
                      : heading_.samples.readable(result_.columns[index].column, candidate.path.field(),
                                                  result_.columns[index].heading);
            // 建设起止年限 over 2020-2022 is no year.
            if (!candidate.path.is_gid() && candidate.path.field().from_title && evidence < worth_of_agreement)
                continue;
            if (asks(result_.columns[index].heading) && !candidate.path.is_gid() &&
                candidate.path.field().type == Type::date && evidence == 0)
                continue;  // 是否完成 over 是 and 否 is no day of completion
            if (!candidate.likely || evidence >= worth_of_agreement)
                claims_.push_back({index, candidate.path, candidate.weight * (0.4 + 0.6 * evidence)});
        }
    }

    /// The strongest claim first: a column has one field, a field one column.
    void assign() {
        std::stable_sort(claims_.begin(), claims_.end(),
                         [](const Claim& a, const Claim& b) { return a.worth > b.worth; });
        for (const RecognisedColumn& column : result_.columns)
            if (!column.ticked.empty()) won_.push_back(*column.path);
        for (const Claim& claim : claims_) {
            if (result_.columns[claim.column].path || std::find(won_.begin(), won_.end(), claim.path) != won_.end())
                continue;
            result_.columns[claim.column].path = claim.path;
            won_.push_back(claim.path);
            result_.score += std::min(claim.worth, 1.0);
        }
    }

    void weigh() {
        std::vector<LedgerPath> read = won_;
        bool any = false;
        for (std::size_t index = 0; index < result_.columns.size(); ++index) {
            const RecognisedColumn& column = result_.columns[index];
            if (!column.path && !idle_.contains(index)) result_.unread += cost_of_unread;
            bool by_values = column.path && std::find(won_.begin(), won_.end(), *column.path) == won_.end();
            if (!column.ticked.empty() || !column.fixed.empty() || by_values) result_.score += worth_of_values;
            if (column.path) read.push_back(*column.path);
            any = any || column.path;
        }
        if (!any) return;
        result_.score -= result_.unread;
        for (const Field& field : kind_.fields) {
            if (!field.required) continue;
            bool present =
                std::any_of(read.begin(), read.end(), [&](const LedgerPath& path) { return names_it(path, field); });
            if (!present && (is_named_around(field) || is_given_by_caption(field, result_))) {
                result_.score += worth_of_title;
                present = true;
            }
            if (present || !told_otherwise(field, kind_, result_)) result_.score += present ? 0.4 : -0.8;
        }
    }

    /// True if the title, or a row over a group, names the record.
    bool is_named_around(const Field& field) const {
        if (!*field.title_ends) return false;
        std::vector<std::string> texts = result_.around, groups = heading_.samples.alone();
        texts.insert(texts.end(), groups.begin(), groups.end());
        return !name_told(field, result_, texts).empty();
    }

    const Kind& kind_;
    const HeadingPlace& heading_;
    const KnownColumns& known_;
    Recognised result_;
    std::vector<Claim> claims_;
    std::vector<LedgerPath> won_;
    std::vector<std::size_t> free_;  ///< columns that nobody spoke for yet
    std::set<std::size_t> idle_;
    std::vector<std::pair<std::size_t, const HeadingText*>> unknown_;  ///< columns whose heading nobody knows
    int certain_ = 0;                                                  ///< headings that the description knows
};

}  // namespace

Recognised fit(const Kind& kind, const HeadingPlace& heading, const KnownColumns& known, bool wanted) {
    return Fitting(kind, heading, known).fit(wanted);
}

}  // namespace dangwu::ledgers
