#include "ledgers/date_words.h"

#include <algorithm>

#include "ledgers/told.h"
#include "records/decimal.h"
#include "records/text.h"

namespace dangwu::ledgers {

namespace {

constexpr int months_in_year = 12, most_years = 30, most_days = 730;

bool holds_digits(const std::string& text) {
    return half_width(text).find_first_of("0123456789") != std::string::npos;
}

}  // namespace

bool says_not_yet(const std::string& text) {
    static constexpr std::string_view words[] = {"未", "待", "尚", "暂", "没", "无", "预备", "正常", "存续"};
    return !holds_digits(text) &&
           (text.find("未") != text.npos || std::any_of(std::begin(words), std::end(words),
                                                        [&](std::string_view word) { return text.starts_with(word); }));
}

bool says_how_it_goes(const std::string& text) {
    if (text.ends_with("个工作日") || text.ends_with("个工作日内") || text.ends_with("小时") ||
        text.ends_with("小时内"))
        return true;
    static constexpr std::string_view begins[] = {"正",   "在",   "持续", "长期", "立行", "即知",
                                                  "立即", "随时", "常态", "坚持", "推进"};
    static constexpr std::string_view ends[] = {"中", "坚持", "推进", "立改", "即改"};
    return !holds_digits(text) &&
           (std::any_of(std::begin(begins), std::end(begins),
                        [&](std::string_view word) { return text.starts_with(word); }) ||
            std::any_of(std::begin(ends), std::end(ends), [&](std::string_view word) { return text.ends_with(word); }));
}

bool lacks_year(const std::string& written) {
    const std::string text = without_blanks(half_width(written));
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == text.npos || digits == 0 || digits > 2) return false;
    constexpr std::string_view leap_year = "2020";
    const std::string sign =
        text.compare(digits, std::string_view("月").size(), "月") == 0 ? "年" : text.substr(digits, 1);
    return read_date(std::string(leap_year) + sign + text).state == DateReading::State::read;
}

std::string without_remark(const std::string& written) {
    const std::string text = trimmed(half_width(written));
    const std::size_t open = text.find('(');
    if (!text.ends_with(')') || open == text.npos) return written;
    for (const char* doubt : {"预", "拟", "计划", "暂", "约", "左右", "农", "阴", "旧历", "原", "改", "延", "争取"})
        if (text.find(doubt, open) != text.npos) return written;
    return trimmed(text.substr(0, open));
}

Date end_of_period(const std::string& written, int table_year) {
    std::string text = without_blanks(half_width(written));
    int year = table_year;
    if (const int named = year_in(text)) {
        year = named;
        text = replaced(text, std::to_string(named), "");
        for (const char* word : {"年度", "年"})
            if (text.starts_with(word)) {
                text.erase(0, std::string_view(word).size());
                break;
            }
        if (text == "底" || text == "底前" || text == "内" || text == "末") text = "年" + text;
    }
    for (const char* around : {"之前", "以前", "完成", "结束", "前"})
        if (text.ends_with(around)) text.resize(text.size() - std::string_view(around).size());
    static constexpr std::pair<std::string_view, int> periods[] = {
        {"一季度", 3},  {"第一季度", 3}, {"1季度", 3},     {"第1季度", 3}, {"二季度", 6},   {"第二季度", 6},
        {"2季度", 6},   {"第2季度", 6},  {"上半年", 6},    {"三季度", 9},  {"第三季度", 9}, {"3季度", 9},
        {"第3季度", 9}, {"四季度", 12},  {"第四季度", 12}, {"4季度", 12},  {"第4季度", 12}, {"下半年", 12},
        {"年底", 12},   {"年末", 12},    {"年内", 12},     {"全年", 12},   {"当年底", 12},  {"本年底", 12}};
    for (const auto& [word, month] : periods)
        if (text == word || text == std::string(word) + "末" || text == std::string(word) + "底")
            return year ? Date::make(year, month).value_or(Date()) : Date();
    return {};
}

Date end_of_span(const std::string& written) {
    const std::u32string text = decode(without_blanks(half_width(written)));
    static constexpr std::u32string_view between = U"-—–－~～至到";
    for (std::size_t at = text.find_first_of(between); at != text.npos; at = text.find_first_of(between, at + 1)) {
        const std::size_t behind = text.find_first_not_of(between, at);
        if (at == 0 || behind == text.npos) continue;
        const DateReading from = read_date(encode(text.substr(0, at))), to = read_date(encode(text.substr(behind)));
        const bool both = from.state == DateReading::State::read && to.state == DateReading::State::read;
        if (both && !to.guessed && to.date.month() && from.date < to.date) return to.date;
    }
    return {};
}

std::optional<DayInText> day_in_text(const std::string& written) {
    const std::u32string text = decode(half_width(written));
    static constexpr std::u32string_view signs = U"0123456789.-/年月日";
    const std::size_t begin = text.find_first_of(U"0123456789");
    if (begin == text.npos) return std::nullopt;
    const std::size_t end = std::min(text.find_first_not_of(signs, begin), text.size());
    const DateReading day = read_date(encode(text.substr(begin, end - begin)));
    if (day.state != DateReading::State::read || day.guessed) return std::nullopt;
    std::u32string around = text.substr(0, begin) + text.substr(end);
    if (around.find_first_of(U"0123456789") != around.npos) return std::nullopt;  // from … to …
    std::erase_if(around, [](char32_t c) {
        return std::u32string_view(U"()[]【】,，:：于 ").find(c) != std::u32string_view::npos;
    });
    return DayInText{day.date, encode(around)};
}

int months_of_length(const std::string& written) {
    std::string text = without_blanks(half_width(written));
    if (const std::size_t bracket = text.find('('); bracket != text.npos && bracket > 0) text.resize(bracket);
    for (const char* least : {"不少于", "不低于", "至少", "最低", "以上"}) text = replaced(text, least, "");
    int unit = 0;
    for (auto [word, months] : {std::pair{"周年", months_in_year}, {"年", months_in_year}, {"个月", 1}})
        if (!unit && text.ends_with(word)) {
            unit = months;
            text.resize(text.size() - std::string_view(word).size());
        }
    if (!unit) return 0;
    static constexpr std::u32string_view numerals = U"零一二三四五六七八九十";
    const std::u32string points = decode(replaced(text, "两", "二"));
    if (points.size() == 1 && numerals.find(points[0]) != numerals.npos)
        return static_cast<int>(numerals.find(points[0])) * unit;
    const auto number = Decimal::parse(text);
    if (!number || number->value() <= 0 || number->value() > most_years * (unit == 1 ? months_in_year : 1)) return 0;
    return static_cast<int>(number->value() * unit);
}

int days_of_length(const std::string& written) {
    std::string text = without_blanks(half_width(written));
    for (const char* around : {"不超过", "以内", "之内", "内"}) text = replaced(text, around, "");
    for (const char* unit : {"天", "日"})
        if (text.ends_with(unit)) {
            const auto days = Decimal::parse(text.substr(0, text.size() - std::string_view(unit).size()));
            const bool whole = days && days->units() % Decimal::scale == 0;
            return whole && days->value() >= 1 && days->value() <= most_days ? static_cast<int>(days->value()) : 0;
        }
    return 0;
}

bool is_few_years(const std::string& text) {
    const auto number = Decimal::parse(without_blanks(half_width(text)));
    return number && number->value() >= 1 && number->value() <= most_years;
}

DateReading read_day_of_deed(const std::string& text) {
    static constexpr std::string_view deeds[] = {"成立", "组建", "建立", "撤销", "注销",     "换届",     "完成",
                                                 "办结", "竣工", "开工", "签约", "到期",     "转正",     "入党",
                                                 "任职", "离岗", "采集", "建档", "完成采集", "批复成立", "批准成立",
                                                 "批复", "命名", "授牌", "挂牌", "整改",     "销号",     "验收"};
    for (std::string_view deed : deeds)
        if (text.ends_with(deed))
            return read_date(trimmed(std::string_view(text).substr(0, text.size() - deed.size())));
    const auto day = day_in_text(text);
    for (std::string_view deed : deeds)
        if (day && (day->around == deed || day->around == "已" + std::string(deed)))
            return {DateReading::State::read, day->date};
    return {};
}

}  // namespace dangwu::ledgers
