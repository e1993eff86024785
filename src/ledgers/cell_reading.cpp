#include "ledgers/cell_reading.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "ledgers/code_words.h"
#include "ledgers/date_words.h"
#include "ledgers/list_pieces.h"
#include "ledgers/told.h"
#include "query/filter.h"
#include "records/language.h"
#include "records/numbers.h"
#include "records/text.h"
#include "records/units.h"

namespace dangwu::ledgers {

namespace {

constexpr std::array<std::string_view, 10> heading_units = {"亿元", "千万元", "百万元", "万元", "千元",
                                                            "元",   "平方米", "亩",     "公顷", "平方公里"};

CellReading fault(std::string sentence) {
    CellReading reading;
    reading.fault = std::move(sentence);
    return reading;
}

CellReading unreadable(const Field& field, const std::string& text) {
    return fault(say(N_("{0} cannot be read: “{1}”."), {tr(field.label), field.sealed ? masked(text) : text}));
}

CellReading sound(Value value, const std::string& from, const std::string& to) {
    CellReading reading;
    reading.value = std::move(value);
    if (from != to) reading.repaired_to = to;
    return reading;
}

CellReading read_date_cell(const Field& field, const sheets::Cell& cell, const std::string& text) {
    if (cell.kind == sheets::CellKind::date) {
        auto date = Date::from_iso(std::string_view(cell.text).substr(0, 10));
        return date ? sound(*date, "", "") : unreadable(field, text);
    }
    if (*field.runs_from)
        if (const Date end = end_of_span(text); !end.empty()) return sound(end, text, end.iso());
    DateReading read = read_date(text);
    if (read.state == DateReading::State::not_a_date) {
        if (says_not_yet(text)) return sound({}, text, tr(N_("(empty)")));
        if (DateReading day = read_day_of_deed(text); day.state == DateReading::State::read)
            return sound(day.date, text, day.date.iso());
        if (says_how_it_goes(text)) {
            CellReading reading = sound({}, text, tr(N_("(empty)")));
            reading.warning = say(N_("{0}: “{1}” is no date; the field was left empty."), {tr(field.label), text});
            return reading;
        }
    }
    if (const std::string bare = without_remark(text);
        read.state != DateReading::State::read && bare != text && read_date(bare).state == DateReading::State::read)
        return sound(read_date(bare).date, text, read_date(bare).date.iso());
    if (read.state == DateReading::State::impossible)
        return fault(say(N_("{0}: the date {1} does not exist. Correct the day, or write only year and month."),
                         {tr(field.label), text}));
    if (read.state == DateReading::State::not_a_date && lacks_year(text))
        return fault(say(N_("{0}: “{1}” names no year. Write it before the month, or put the year into the title."),
                         {tr(field.label), text}));
    if (read.state == DateReading::State::not_a_date) return unreadable(field, text);
    CellReading reading = sound(read.date, "", "");
    if (read.guessed) {
        reading.repaired_to = read.date.iso();
        reading.warning =
            say(N_("{0}: “{1}” was read as {2}; please check."), {tr(field.label), text, read.date.iso()});
    }
    return reading;
}

CellReading read_id_cell(const Field& field, const std::string& text) {
    IdNumber number = read_id_number(text);
    if (number.fault == NumberFault::none) return sound(number.text, text, number.text);
    switch (number.fault) {
        case NumberFault::length:
            return fault(say(N_("The ID number has {0} characters instead of 18."),
                             {std::to_string(decode(number.text).size())}));
        case NumberFault::birth: return fault(tr(N_("The ID number holds an impossible date of birth.")));
        case NumberFault::check_digit:
            return fault(say(N_("The check digit of the ID number is wrong: it should be {0}."),
                             {std::string(1, number.expected_check)}));
        default: return unreadable(field, text);
    }
}

CellReading read_credit_cell(const Field& field, const std::string& text) {
    CreditCode code = read_credit_code(text);
    if (code.fault == NumberFault::none) return sound(code.text, text, code.text);
    if (code.fault == NumberFault::length)
        return fault(
            say(N_("The credit code has {0} characters instead of 18."), {std::to_string(decode(code.text).size())}));
    if (code.fault == NumberFault::check_digit)
        return fault(say(N_("The check character of the credit code is wrong: it should be {0}."),
                         {std::string(1, code.expected_check)}));
    return unreadable(field, text);
}

/// 男 of 1 男, 汉族 of 01-汉族: systems export a code with its label.
std::string without_code_in_front(const std::string& written) {
    const std::string text = half_width(written);
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits == text.npos || digits > 4) return {};
    const std::size_t label = text.find_first_not_of(" .-_:", digits);
    return label == text.npos || label == digits ? std::string() : text.substr(label);
}

/// A code by its label or a further word; failing that, by the first word of the list that the text holds.
CellReading read_code_cell(const Field& field, const std::string& text) {
    const CodeList& list = field.codes();
    if (const Code* code = words_of(list).read(text)) return sound(std::string(code->code), "", "");
    if (const Code* code = words_of(list).read(without_code_in_front(text)))
        return sound(std::string(code->code), text, list.label(code->code));
    if (std::string_view(list.name) != "sex")
        if (std::string code = code_first_named_in(list, text); !code.empty())
            return sound(code, text, list.label(code));
    if (!list.open()) return fault(say(N_("“{0}” is not on the list of {1}."), {text, tr(field.label)}));
    CellReading reading = sound(text, "", "");
    reading.warning = say(N_("“{0}” is not on the list of {1}; it is kept as written."), {text, tr(field.label)});
    return reading;
}

/// 规上 and 规下, 入园 and 未入园: the label itself means yes, its opposite no.
bool is_opposite(const std::string& text, const std::string& label) {
    static constexpr std::array<std::pair<const char*, const char*>, 2> opposites = {{{"上", "下"}, {"内", "外"}}};
    return std::any_of(opposites.begin(), opposites.end(), [&](const auto& pair) {
        return label.find(pair.first) != std::string::npos && text == replaced(label, pair.first, pair.second);
    });
}

CellReading read_flag_cell(const Field& field, const std::string& text) {
    for (const char* ticked : {"✓", "✔", "☑", "■", "●", "v", "V"})
        if (text == ticked) return sound(true, text, tr(N_("Yes")));
    for (const char* crossed : {"✗", "✘", "☒", "x", "X", "□"})
        if (text == crossed) return sound(false, text, tr(N_("No")));
    if (auto value = query::read_value(field, text)) return sound(*value, "", "");
    auto begins = [&](std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char* word) { return text.starts_with(word); });
    };
    if (begins({"否", "未", "不", "非", "没", "尚未"})) return sound(false, text, tr(N_("No")));
    // 是否规上 is answered by 是, 规上 or 规上企业; 规下 denies it.
    for (const std::string& heading : words(std::string(field.headings) + " " + tr(field.label, Language::zh_CN))) {
        std::string bare = replaced(folded(heading), "是否", "");
        if (folded(text) == bare) return sound(true, text, tr(N_("Yes")));
        if (is_opposite(folded(text), bare)) return sound(false, text, tr(N_("No")));
    }
    if (begins({"是", "已", "有", "在"})) return sound(true, text, tr(N_("Yes")));
    return unreadable(field, text);
}

/// Takes the unit off the end of a written amount (1.2万, 499万元, 12人) and says what it is in the field's unit;
/// nothing if the two do not go together. Without a unit, `otherwise`.
std::optional<double> take_unit(std::string& text, const Field& field, double otherwise) {
    auto take = [&](std::string_view word) {
        if (text.size() <= word.size() || !text.ends_with(word)) return false;
        text.resize(text.size() - word.size());
        return true;
    };
    const std::string_view own = field.unit;
    if (text.ends_with("%")) return own == "%" || own.empty() ? std::optional(1.0) : std::nullopt;
    for (auto [written, unit] : {std::pair{"亿元", "亿元"},
                                 {"万元", "万元"},
                                 {"元", "元"},
                                 {"平方公里", "平方公里"},
                                 {"平方米", "平方米"},
                                 {"平米", "平方米"},
                                 {"公顷", "公顷"},
                                 {"亩", "亩"}})
        if (take(written)) return unit_factor(unit, own);
    for (auto [written, unit, plain] : {std::tuple{"亿", "亿元", 1e8}, {"万", "万元", 1e4}})
        if (take(written)) return own.empty() ? std::optional(plain) : unit_factor(unit, own);
    for (const char* word : {"年度", "年", "人次", "人", "名", "家", "个", "件", "位", "场次", "场", "次", "条", "户"})
        if (take(word)) return own.empty() ? std::optional(otherwise) : std::nullopt;
    return otherwise;
}

CellReading read_number_cell(const Field& field, const sheets::Cell& cell, std::string text, double factor) {
    if (cell.kind == sheets::CellKind::number && !cell.text.empty() && factor == 1 && field.type == Type::decimal)
        return Decimal::holds(cell.number) ? sound(Decimal::of(cell.number), "", "") : unreadable(field, text);
    std::string bare = without_blanks(half_width(text));
    for (const char* sign : {"￥", "¥", "人民币", "RMB"}) bare = replaced(bare, sign, "");
    if (const std::size_t open = bare.find('(');
        field.type == Type::whole && open != bare.npos && open > 0 && bare.ends_with(')'))
        bare.resize(open);                                            // 10人（请假2人）
    const std::optional<double> by = take_unit(bare, field, factor);  // what the cell says goes before the heading
    auto number = Decimal::parse(bare);
    if (!number || !by || !Decimal::holds(number->value() * *by)) return unreadable(field, text);
    if (*by != 1) number = Decimal::of(number->value() * *by);
    if (field.type == Type::decimal && *by != 1) return sound(*number, text, number->text() + field.unit);
    if (field.type == Type::decimal)
        return sound(*number, cell.kind == sheets::CellKind::text ? text : "",
                     cell.kind == sheets::CellKind::text ? number->text() : "");
    if (number->units() % Decimal::scale || bare.ends_with("%")) return unreadable(field, text);
    std::int64_t whole = number->units() / Decimal::scale;
    return sound(whole, text, std::to_string(whole));
}

/// 张  三 → 张三: blanks between Han characters carry nothing; between Latin words they do.
std::string tidy_name(const std::string& text) {
    std::u32string points = decode(text), out;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!is_blank(points[i])) {
            out += points[i];
            continue;
        }
        bool latin_before = !out.empty() && out.back() < 0x80;
        std::size_t next = i;
        while (next < points.size() && is_blank(points[next])) ++next;
        bool latin_after = next < points.size() && points[next] < 0x80;
        if (latin_before && latin_after && (out.empty() || out.back() != ' ')) out += U' ';
    }
    return encode(out);
}

/// 张  三: a short word of single Han characters, whatever field it stands in.
bool is_spaced_name(const std::string& text) {
    std::u32string points = decode(text), bare = decode(without_blanks(text));
    if (bare.size() == points.size() || bare.size() < 2 || bare.size() > 4) return false;
    if (!std::all_of(bare.begin(), bare.end(), is_han)) return false;
    return without_blanks(encode(points.substr(1, 1))).empty();  // the first character stands apart
}

}  // namespace

CellReading read_cell(const Field& field, const sheets::Cell& cell, bool is_name, double factor) {
    std::string text = trimmed(cell.text);
    bool says_no = field.type == Type::flag && (text == "×" || text == "无");
    if (cell.kind == sheets::CellKind::empty || (means_nothing(text) && !says_no)) return {};
    if (cell.kind == sheets::CellKind::error)
        return fault(say(text.starts_with('=')
                             ? N_("{0}: the cell holds the formula {1} without its result. Open the workbook in Excel "
                                  "or WPS, let it calculate, save it, and import it again.")
                             : N_("{0}: the cell shows the error {1}. Correct its formula in Excel or WPS, let it "
                                  "calculate, save it, and import it again."),
                         {tr(field.label), text}));
    if (field.sealed && text.find("**") != std::string::npos) {
        CellReading reading;
        reading.masked = true;
        return reading;
    }
    bool holds_digits = field.type == Type::text || field.type == Type::phone || field.type == Type::credit_code;
    if (cell.digits_lost && holds_digits)
        return fault(say(N_("{0} was stored as a number and lost its last digits. Ask for it again and enter it into a "
                            "cell formatted as text."),
                         {tr(field.label)}));
    switch (field.type) {
        case Type::date: return read_date_cell(field, cell, text);
        case Type::code: return read_code_cell(field, text);
        case Type::flag: return read_flag_cell(field, text);
        case Type::whole:
        case Type::decimal: return read_number_cell(field, cell, text, factor);
        case Type::id_number:
            if (cell.digits_lost)
                return fault(
                    tr(N_("The ID number was stored as a number and lost its last digits. Ask for it again and "
                          "enter it into a cell formatted as text.")));
            return read_id_cell(field, text);
        case Type::credit_code: return read_credit_cell(field, text);
        case Type::phone: {
            std::string phone = read_phone(text);
            if (!phone.empty()) return sound(phone, text, phone);
            if (std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) < 5)
                return unreadable(field, text);
            CellReading reading = sound(text, "", "");  // two numbers, an extension: kept as written
            reading.warning = say(N_("{0} is kept as written; it is not one plain number."), {tr(field.label)});
            return reading;
        }
        case Type::reference: {
            // 张三 李四 are two persons in the place of one: they stay two.
            const bool persons = field.target().name_style == NameStyle::person;
            const std::vector<std::string> names = persons ? list_pieces(text, field) : std::vector<std::string>();
            std::string name = names.size() > 1 ? join(names, "、") : tidy_name(text);
            return sound(Reference{0, name}, text, name);
        }
        case Type::note: return sound(text, "", "");
        default: {
            std::string tidy = is_name || is_spaced_name(text) ? tidy_name(text) : text;
            return sound(tidy, text, tidy);
        }
    }
}

std::optional<CellReading> read_asked_code(const Field& field, const sheets::Cell& cell, std::string_view heading) {
    if (field.type != Type::code || cell.text.size() > 8) return std::nullopt;
    std::string asked = folded(heading), text = trimmed(cell.text);
    bool yes = text == "是" || text == "√" || text == "✓" || text == "Y";
    bool no = text == "否" || text == "×" || text == "N";
    const bool ticked = text == "√" || text == "✓" || text == "×";
    const bool asks = ticked || asked.find("是否") != std::string::npos || asked.starts_with("已");
    if (!asks || !(yes || no)) return std::nullopt;
    if (const std::size_t at = asked.find("是否"); at != asked.npos) asked.erase(0, at);  // 办结情况 over 是否办结
    for (const char* filler : {"是否属于", "是否为", "是否", "目前", "当前", "现在", "\""})
        asked = replaced(asked, filler, "");
    const CodeList& list = field.codes();
    // 办结 alone says nothing within a text, but it is all that is asked.
    if (const Code* whole = words_of(list).read(asked); whole && yes)
        return sound(std::string(whole->code), text, list.label(whole->code));
    if (yes) {
        std::string code = code_first_named_in(list, asked);
        return code.empty() ? std::nullopt : std::optional(sound(code, text, list.label(code)));
    }
    if (asked.starts_with("已")) asked.erase(0, std::string_view("已").size());
    for (const char* denial : {"未", "非", "不"})
        if (const Code* code = words_of(list).read(denial + asked))
            return sound(std::string(code->code), text, list.label(code->code));
    return code_first_named_in(list, asked).empty() ? std::nullopt : std::optional(CellReading{});
}

double heading_factor(const Field& field, std::string_view heading) {
    std::string plain = folded(heading);
    for (std::string_view unit : heading_units)
        for (const char* sign : {"(", ":", "/", ","})  // 金额(万元), 金额:万元
            if (plain.find(sign + std::string(unit)) != std::string::npos)
                if (auto factor = unit_factor(unit, field.unit)) return *factor;
    return 1;
}

std::string unit_in_heading(std::string_view heading) {
    const std::string plain = folded(heading);
    for (std::string_view unit : heading_units)
        if (plain.find("(" + std::string(unit) + ")") != std::string::npos) return std::string(unit);
    return {};
}

bool names_unit(std::string_view heading) {
    std::string plain = folded(heading);
    return std::any_of(heading_units.begin(), heading_units.end(), [&](std::string_view unit) {
        return plain.find("(" + std::string(unit)) != std::string::npos || plain.ends_with(unit);
    });
}

}  // namespace dangwu::ledgers
