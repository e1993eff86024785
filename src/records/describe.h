#pragma once
#include <type_traits>

#include "records/field.h"
#include "records/language.h"

namespace dangwu {

/// Turns a struct member into a Value and back. The only place that knows how a member's type is stored.
template <class Member>
struct Codec;

template <>
struct Codec<std::string> {
    static constexpr Type type = Type::text;
    static Value out(const std::string& member) { return member.empty() ? Value{} : Value{member}; }
    static void in(std::string& member, const Value& value) {
        member = is_empty(value) ? std::string() : std::get<std::string>(value);
    }
};
template <>
struct Codec<Date> {
    static constexpr Type type = Type::date;
    static Value out(const Date& member) { return member.empty() ? Value{} : Value{member}; }
    static void in(Date& member, const Value& value) { member = is_empty(value) ? Date() : std::get<Date>(value); }
};
template <class T>
struct Codec<std::optional<T>> {
    static constexpr Type type = std::is_same_v<T, bool>      ? Type::flag
                                 : std::is_same_v<T, Decimal> ? Type::decimal
                                                              : Type::whole;
    static Value out(const std::optional<T>& member) { return member ? Value{*member} : Value{}; }
    static void in(std::optional<T>& member, const Value& value) {
        member = is_empty(value) ? std::nullopt : std::optional<T>(std::get<T>(value));
    }
};
template <class Target>
struct Codec<Ref<Target>> {
    static constexpr Type type = Type::reference;
    static Value out(const Ref<Target>& member) {
        return member.empty() ? Value{} : Value{static_cast<const Reference&>(member)};
    }
    static void in(Ref<Target>& member, const Value& value) {
        static_cast<Reference&>(member) = is_empty(value) ? Reference() : std::get<Reference>(value);
    }
};

template <class Member>
concept Storable = requires(Member& member, const Value& value) {
    { Codec<Member>::out(member) } -> std::same_as<Value>;
    Codec<Member>::in(member, value);
};

template <class Member>
struct TargetOf {
    static constexpr const Kind& (*kind)() = nullptr;
};
template <class Target>
struct TargetOf<Ref<Target>> {
    static constexpr const Kind& (*kind)() = &Target::describe;
};

/// Builds the description of struct R, a line a field; the calls after a field speak of that field.
/// The one template over records: everything else reads the table that it fills.
template <class R>
class Describe {
  public:
    Describe(const char* name, const char* singular, const char* label, const char* plural) {
        kind_.name = name;
        kind_.singular = singular;
        kind_.label = label;
        kind_.plural = plural;
        kind_.create = [] { return static_cast<void*>(new R()); };
        kind_.copy = [](const void* r) { return static_cast<void*>(new R(*static_cast<const R*>(r))); };
        kind_.destroy = [](void* r) { delete static_cast<R*>(r); };
    }

    template <auto member>
    Describe& field(const char* name, const char* label) {
        using Member = std::remove_cvref_t<decltype(std::declval<R&>().*member)>;
        static_assert(Storable<Member>, "a field is text, a date, a reference or an optional number or flag");
        Field line{name, label};
        line.type = Codec<Member>::type;
        line.target = TargetOf<Member>::kind;
        line.get = [](const void* r) { return Codec<Member>::out(static_cast<const R*>(r)->*member); };
        line.set = [](void* r, const Value& v) { Codec<Member>::in(static_cast<R*>(r)->*member, v); };
        return add(std::move(line));
    }
    /// A text member that holds a code of the list.
    template <auto member>
    Describe& code(const char* name, const char* label, const CodeList& (*list)()) {
        field<member>(name, label);
        last().type = Type::code;
        last().codes = list;
        return *this;
    }
    /// Child rows: a vector of structs with a describe() of their own.
    template <auto member>
    Describe& rows(const char* name, const char* label) {
        using Rows = std::remove_cvref_t<decltype(std::declval<R&>().*member)>;
        Field line{name, label};
        line.type = Type::rows;
        line.rows = &Rows::value_type::describe();
        line.row_count = [](const void* r) { return (static_cast<const R*>(r)->*member).size(); };
        line.row_at = [](void* r, std::size_t i) { return static_cast<void*>(&(static_cast<R*>(r)->*member).at(i)); };
        line.add_row = [](void* r) { return static_cast<void*>(&(static_cast<R*>(r)->*member).emplace_back()); };
        line.clear_rows = [](void* r) { (static_cast<R*>(r)->*member).clear(); };
        return add(std::move(line));
    }

    Describe& required() { return last().required = true, *this; }
    Describe& or_else(const char* field) { return last().or_else = field, *this; }
    Describe& expected() { return last().expected = true, *this; }
    /// Expected of some records only: `when` is a captureless function.
    template <bool (*when)(const R&)>
    Describe& expected_if() {
        last().expected_if = [](const void* r) { return when(*static_cast<const R*>(r)); };
        return expected();
    }
    Describe& listed() { return last().listed = true, *this; }
    Describe& sealed() { return last().sealed = true, *this; }
    Describe& looked_up() { return last().looked_up = true, *this; }
    Describe& or_text() { return last().or_text = true, *this; }
    Describe& unique() { return last().unique = true, *this; }
    Describe& upward() { return last().upward = true, *this; }
    Describe& one_open() { return last().one_open = true, *this; }
    Describe& derived() { return last().derived = true, *this; }
    Describe& adds_up() { return last().adds_up = true, *this; }
    Describe& from_title() { return last().from_title = true, *this; }
    Describe& usual(const char* code) { return last().usual = code, *this; }
    Describe& as(Type type) { return last().type = type, *this; }
    Describe& title_ends(const char* word) { return last().title_ends = word, *this; }
    Describe& quoted_before(const char* word) { return last().quoted_before = word, *this; }
    Describe& share() { return last().share = true, *this; }
    Describe& unit(const char* unit) { return last().unit = unit, *this; }
    Describe& headings(const char* words) { return last().headings = words, *this; }
    Describe& carries(std::vector<const char*> fields) { return last().carries = std::move(fields), *this; }
    Describe& bears(const char* unit_field, const char* counted) {
        last().counted = counted;
        return last().bears = unit_field, *this;
    }
    Describe& in_number(const char* number_field) { return last().in_number = number_field, *this; }
    Describe& dated_by(const char* date_field) { return last().dated_by = date_field, *this; }
    Describe& leads_to(const char* field) { return last().leads_to = field, *this; }
    Describe& runs_from(const char* fields) { return last().runs_from = fields, *this; }
    Describe& by_end() { return last().by_end = true, *this; }
    Describe& in_words(const char* code_field) { return last().in_words = code_field, *this; }
    Describe& dates(const char* code, const char* field) {
        last().dates_code = code;
        return last().dates = field, *this;
    }
    Describe& one_each() { return last().one_each = true, *this; }
    Describe& several_in(const char* list) { return last().several_in = list, *this; }
    Describe& denials(const char* words) { return last().denials = words, *this; }
    Describe& within(const char* field) { return last().within = field, *this; }

    Describe& titled(std::vector<const char*> fields) { return kind_.title = std::move(fields), *this; }
    Describe& searched(const char* field, NameStyle style) {
        kind_.search = field;
        kind_.name_style = style;
        return *this;
    }
    Describe& names(NameForm form) { return kind_.names = std::move(form), *this; }
    Describe& added_by_name() { return kind_.added_by_name = true, *this; }
    Describe& same_if(std::vector<const char*> fields) { return kind_.same.push_back(std::move(fields)), *this; }
    Describe& ordered_by(const char* field) { return kind_.order = field, *this; }
    /// It stands from the one date until the day before the other: what `as of` asks.
    Describe& lasts(const char* begins, const char* ends) {
        kind_.begins = begins;
        kind_.ends = ends;
        return *this;
    }
    Describe& icon(const char* drawing) { return kind_.icon = drawing, *this; }
    Describe& sheets(const char* words) { return kind_.sheets = words, *this; }
    Describe& column(const char* path, const char* headings) {
        return kind_.columns.push_back({path, headings}), *this;
    }
    Describe& rule(void (*check)(const R&, std::vector<Problem>&)) {
        kind_.rules.push_back(
            [check](const void* r, std::vector<Problem>& found) { check(*static_cast<const R*>(r), found); });
        return *this;
    }

    /// `compute` must be a captureless function that fills the derived fields.
    template <void (*compute)(R&)>
    Describe& derives() {
        kind_.derive = [](void* r) { compute(*static_cast<R*>(r)); };
        return *this;
    }

    operator Kind() { return std::move(kind_); }

  private:
    Describe& add(Field line) { return kind_.fields.push_back(std::move(line)), *this; }
    Field& last() { return kind_.fields.back(); }
    Kind kind_{};
};

}  // namespace dangwu
