#include "query/filter.h"

#include <algorithm>
#include <optional>

#include "query/filter_tokens.h"
#include "records/error.h"
#include "records/language.h"
#include "records/numbers.h"
#include "records/standing_rows.h"
#include "records/text.h"

namespace dangwu::query {

namespace {

/// How a period may be named, and the parameter that it stands for.
struct Period {
    const char* parameter;
    const char* english;
    const char* chinese;
    const char* also;
    bool is_year;
};
constexpr Period named_periods[] = {
    {"year", N_("this year"), "本年", "今年", true},      {"last_year", N_("last year"), "上年", "去年", true},
    {"next_year", N_("next year"), "明年", "次年", true}, {"month", N_("this month"), "本月", "当月", false},
    {"end", N_("today"), "今天", "今日", false},
};

/// Every step may become a table of a join, of which SQLite allows 64.
constexpr std::size_t most_steps = 12;

class Parser {
  public:
    Parser(std::string_view text) : tokens_(cut(text)) {}

    Filter whole(const Kind& kind) {
        Filter filter;
        if (peek().type == TokenType::end) return filter;
        filter = any(kind);
        expect_end();
        return filter;
    }
    Path whole_path(const Kind& kind) {
        Path path = read_path(kind);
        expect_end();
        return path;
    }

  private:
    const Token& peek(std::size_t ahead = 0) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }
    Token take() { return tokens_[at_ < tokens_.size() - 1 ? at_++ : at_]; }
    bool is_word(std::initializer_list<const char*> words, std::size_t ahead = 0) const {
        if (peek(ahead).type != TokenType::word) return false;
        std::string text = lower_ascii(peek(ahead).text);
        return std::any_of(words.begin(), words.end(), [&](const char* word) { return text == word; });
    }
    bool accept_word(std::initializer_list<const char*> words) { return is_word(words) ? (take(), true) : false; }
    bool is_sign(std::string_view sign) const { return peek().type == TokenType::sign && peek().text == sign; }
    bool accept_sign(std::string_view sign) { return is_sign(sign) ? (take(), true) : false; }

    [[noreturn]] void fail(const std::string& wanted) const {
        std::string found = peek().type == TokenType::end ? tr(N_("the end")) : "“" + peek().text + "”";
        throw Error(Trouble::usage, say(N_("The filter cannot be read at character {0}: {1} was expected, found {2}."),
                                        {std::to_string(peek().at), wanted, found}));
    }
    /// Names the fields that are written alike; a list of all of them would be no help.
    [[noreturn]] void fail_for_field(const Kind& kind) const {
        constexpr std::size_t short_list = 60;
        const std::string alike = fields_like(kind, peek().text);
        if (decode(alike).size() > short_list) fail(say(N_("a field of {0}"), {tr(kind.label)}));
        throw Error(Trouble::usage, say(N_("The filter cannot be read at character {0}: {1}"),
                                        {std::to_string(peek().at), say(N_("{0} has no field “{1}”. There is: {2}."),
                                                                        {tr(kind.label), peek().text, alike})}));
    }
    void expect_end() const {
        if (peek().type != TokenType::end) fail(tr(N_("“and”, “or” or the end")));
    }
    void expect_sign(const char* sign) {
        if (!accept_sign(sign)) fail(std::string("“") + sign + "”");
    }

    Filter any(const Kind& kind) {
        return joined(Filter::Type::any, {"or", "或", "或者"}, kind, [this](const Kind& k) { return all(k); });
    }
    Filter all(const Kind& kind) {
        return joined(Filter::Type::all, {"and", "且", "并且"}, kind, [this](const Kind& k) { return one(k); });
    }
    template <class Part>
    Filter joined(Filter::Type type, std::initializer_list<const char*> words, const Kind& kind, Part part) {
        Filter first = part(kind);
        if (!is_word(words)) return first;
        Filter filter{type};
        filter.parts.push_back(std::move(first));
        while (accept_word(words)) filter.parts.push_back(part(kind));
        return filter;
    }
    Filter one(const Kind& kind) {
        if (++depth_ > 60) throw Error(Trouble::usage, tr(N_("The filter has too many brackets inside each other.")));
        Filter filter;
        if (accept_word({"not", "非"})) {
            filter = {Filter::Type::no, {one(kind)}};
        } else if (accept_word({"截至"}) || (is_word({"as"}) && is_word({"of"}, 1) && (take(), take(), true))) {
            filter = standing(kind, day());
        } else if (accept_sign("(")) {
            filter = any(kind);
            expect_sign(")");
        } else {
            filter = test(kind);
        }
        --depth_;
        return filter;
    }

    Filter test(const Kind& kind) {
        Filter filter{Filter::Type::test};
        filter.path = read_path(kind);
        bool of_being = is_word({"is", "为空", "不为空"});
        if (const Field& last = *filter.path.back().field; last.type == Type::rows && !of_being)
            filter.path.push_back({&last.rows->field(last.rows->title.at(0)), nullptr});
        const Field& field = *filter.path.back().field;
        if (accept_word({"is"})) {
            bool negated = accept_word({"not"});
            if (!accept_word({"empty"})) fail("“empty”");
            filter.op = negated ? Op::is_filled : Op::is_empty;
        } else if (accept_word({"为空"})) {
            filter.op = Op::is_empty;
        } else if (accept_word({"不为空"})) {
            filter.op = Op::is_filled;
        } else if (accept_word({"contains", "包含"})) {
            filter.op = Op::contains;
            must_fit(filter.op, field);
            filter.operands.push_back(piece_of_text());
        } else if (accept_word({"in", "属于"})) {
            read_set(filter, field);
        } else {
            filter.op = read_op();
            must_fit(filter.op, field);
            filter.operands.push_back(operand(field));
        }
        return filter;
    }
    /// Refuses what would have no meaning: an order among names or codes, a piece of a number.
    void must_fit(Op op, const Field& field) const {
        bool words = field.type == Type::text || field.type == Type::note || field.type == Type::credit_code;
        bool ordered = words || field.type == Type::whole || field.type == Type::decimal || field.type == Type::date;
        bool fits = field.type != Type::rows;
        if (op == Op::contains) fits = words || field.type == Type::code || field.type == Type::reference;
        if (op == Op::less || op == Op::at_most || op == Op::more || op == Op::at_least) fits = ordered;
        if (fits || field.sealed) return;  // of sealed fields the compiler to SQL tells what can be asked
        throw Error(Trouble::usage, say(N_("The filter cannot be read at character {0}: {1} cannot be compared so."),
                                        {std::to_string(peek().at), tr(field.label)}));
    }
    Operand piece_of_text() {
        if (peek().type == TokenType::parameter) return {{}, take().text};
        if (peek().type != TokenType::word && peek().type != TokenType::quoted) fail(tr(N_("a value")));
        return {take().text, {}};
    }
    void read_set(Filter& filter, const Field& field) {
        filter.op = field.type == Type::date ? Op::within : Op::one_of;
        must_fit(filter.op, field);
        if (filter.op == Op::within && !is_sign("(")) {
            filter.operands.push_back(operand(field));
            return;
        }
        expect_sign("(");
        do filter.operands.push_back(operand(field));
        while (accept_sign(","));
        expect_sign(")");
    }
    Op read_op() {
        static const std::map<std::string, Op> signs = {{"=", Op::equal},    {"!=", Op::unequal}, {"<", Op::less},
                                                        {"<=", Op::at_most}, {">", Op::more},     {">=", Op::at_least}};
        if (peek().type == TokenType::sign)
            if (auto found = signs.find(peek().text); found != signs.end()) return take(), found->second;
        fail(tr(N_("a comparison such as =, <=, in, contains, is empty")));
    }
    Operand day() {
        if (peek().type == TokenType::parameter) return {{}, take().text};
        if (std::string period = accept_period(Type::date); !period.empty()) return {{}, period};
        auto reading = read_date(peek().text);
        if (reading.state != DateReading::State::read) fail(tr(N_("a date")));
        take();
        return {reading.date, {}};
    }
    /// this year, 本年: the parameter that it stands for, and its words are taken. Empty: it names no period.
    std::string accept_period(Type type) {
        if (peek().type != TokenType::word) return {};
        for (const Period& period : named_periods) {
            if (type == Type::whole && !period.is_year) continue;
            if (is_word({period.chinese}) || is_word({period.also})) return take(), period.parameter;
            std::string_view english = period.english;
            auto blank = english.find(' ');
            std::string first(english.substr(0, blank));
            if (!is_word({first.c_str()})) continue;
            if (blank == english.npos) return take(), period.parameter;
            if (is_word({english.data() + blank + 1}, 1)) return take(), take(), period.parameter;
        }
        return {};
    }
    /// year(2021) is 2021.
    bool accept_year_of() {
        bool is_year = is_word({"year", "年"}) && peek(1).type == TokenType::sign && peek(1).text == "(";
        return is_year ? (take(), take(), true) : false;
    }
    Operand operand(const Field& field) {
        if (peek().type == TokenType::parameter) return {{}, take().text};
        if (field.type == Type::date || field.type == Type::whole) {
            if (std::string period = accept_period(field.type); !period.empty()) return {{}, period};
            if (accept_year_of()) {
                Operand year = operand(field);
                expect_sign(")");
                return year;
            }
        }
        if (peek().type != TokenType::word && peek().type != TokenType::quoted) fail(tr(N_("a value")));
        auto value = read_value(field, peek().text);
        if (!value)
            throw Error(Trouble::usage, say(N_("The filter cannot be read at character {0}: “{1}” is no value of {2}."),
                                            {std::to_string(peek().at), peek().text, tr(field.label)}));
        take();
        return {*value, {}};
    }

    Path read_path(const Kind& kind) {
        Path path;
        const Kind* at = &kind;
        do {
            if (peek().type != TokenType::word) fail(say(N_("a field of {0}"), {tr(kind.label)}));
            const Field* field = at->find_written(peek().text);
            if (!field) fail_for_field(*at);
            if (path.size() == most_steps)
                throw Error(Trouble::usage, tr(N_("The filter goes through too many records, one behind the other.")));
            take();
            path.push_back({field, nullptr});
            if (field->type == Type::rows) {
                at = field->rows;
                if (accept_sign("[")) {
                    path.back().where = std::make_shared<const Filter>(any(*at));
                    expect_sign("]");
                }
            } else if (field->type == Type::reference) {
                at = &field->target();
            } else {
                break;
            }
        } while (accept_sign("."));
        if (is_sign(".")) fail(tr(N_("a comparison such as =, <=, in, contains, is empty")));
        return path;
    }
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

std::optional<Value> read_value(const Field& field, std::string_view written) {
    std::string text = trimmed(written);
    switch (field.type) {
        case Type::code: {
            if (const Code* code = field.codes().read(text)) return Value{std::string(code->code)};
            return field.codes().open() ? std::optional<Value>(text) : std::nullopt;  // kept as it is written
        }
        case Type::flag: {
            std::string word = lower_ascii(text);
            for (const char* yes : {"是", "yes", "true", "1", "有", "√", "y", "已"})
                if (word == yes) return Value{true};
            for (const char* no : {"否", "no", "false", "0", "无", "×", "n", "不是", "未"})
                if (word == no) return Value{false};
            return std::nullopt;
        }
        case Type::whole: {
            auto number = Decimal::parse(text);
            if (!number || number->units() % Decimal::scale) return std::nullopt;
            return Value{number->units() / Decimal::scale};
        }
        case Type::decimal: {
            auto number = Decimal::parse(text);
            return number ? std::optional<Value>(*number) : std::nullopt;
        }
        case Type::date: {
            auto reading = read_date(text);
            return reading.state == DateReading::State::read ? std::optional<Value>(reading.date) : std::nullopt;
        }
        case Type::reference: {
            if (text.size() > 1 && text[0] == '#' && only_digits(text.substr(1)) && text.size() < 18)
                return Value{Reference{std::stoll(text.substr(1)), {}}};
            return Value{Reference{0, text}};
        }
        case Type::id_number: return Value{read_id_number(text).text};
        case Type::credit_code: return Value{read_credit_code(text).text};
        case Type::rows: return std::nullopt;
        default: return Value{text};
    }
}

Filter parse_filter(std::string_view text, const Kind& kind) {
    return Parser(text).whole(kind);
}

Path parse_path(std::string_view text, const Kind& kind) {
    return Parser(text).whole_path(kind);
}

bool means_present(const Path& path, std::size_t step) {
    const Field& field = *path[step].field;
    const bool goes_on = step + 1 < path.size();
    return field.type == Type::rows && goes_on && !path[step].where && only_latest_stands(*field.rows);
}

Filter standing(const Kind& kind, const Operand& day) {
    auto test = [&](const char* field, Op op, std::vector<Operand> operands) {
        Filter filter{Filter::Type::test};
        filter.path = {{&kind.field(field), nullptr}};
        filter.op = op;
        filter.operands = std::move(operands);
        return filter;
    };
    auto empty_or = [&](const char* field, Op op) {
        return Filter{Filter::Type::any, {test(field, Op::is_empty, {}), test(field, op, {day})}};
    };
    Filter filter{Filter::Type::standing};
    if (*kind.begins) filter.parts.push_back(empty_or(kind.begins, Op::at_most));
    if (*kind.ends) filter.parts.push_back(empty_or(kind.ends, Op::more));
    filter.operands = {day};
    return filter;
}

Parameters periods(int year, const Date& end) {
    return {{"year", std::int64_t{year}},
            {"last_year", std::int64_t{year - 1}},
            {"next_year", std::int64_t{year + 1}},
            {"month", *Date::make(end.year(), end.month())},
            {"end", end},
            {"end90", end.plus_days(90)}};
}

std::string period_words(const std::string& parameter) {
    for (const Period& period : named_periods)
        if (parameter == period.parameter) return tr(period.english);
    return {};
}

Value value_of(const Operand& operand, const Parameters& parameters) {
    if (operand.parameter.empty()) return operand.value;
    if (auto found = parameters.find(operand.parameter); found != parameters.end()) return found->second;
    Date today = Date::today();
    Parameters calendar = periods(today.year(), today);
    if (auto found = calendar.find(operand.parameter); found != calendar.end()) return found->second;
    throw Error(Trouble::usage, say(N_("The filter asks for ${0}, which is not given here."), {operand.parameter}));
}

}  // namespace dangwu::query
