#include "exchange/date_words.h"

#include <algorithm>

#include "records/text.h"

namespace dangwu::exchange {

namespace {

bool holds_digits(const std::string& text) {
    return half_width(text).find_first_of("0123456789") != std::string::npos;
}

}  // namespace

bool says_not_yet(const std::string& text) {
    static constexpr std::string_view words[] = {"未", "待", "尚", "暂", "没", "无"};
    return !holds_digits(text) && std::any_of(std::begin(words), std::end(words),
                                              [&](std::string_view word) { return text.starts_with(word); });
}

bool says_how_it_goes(const std::string& text) {
    static constexpr std::string_view begins[] = {"正",   "在",   "持续", "长期", "立行", "即知",
                                                  "立即", "随时", "常态", "坚持", "推进"};
    static constexpr std::string_view ends[] = {"中", "坚持", "推进", "立改", "即改"};
    return !holds_digits(text) &&
           (std::any_of(std::begin(begins), std::end(begins),
                        [&](std::string_view word) { return text.starts_with(word); }) ||
            std::any_of(std::begin(ends), std::end(ends), [&](std::string_view word) { return text.ends_with(word); }));
}

DateReading read_day_of_deed(const std::string& text) {
    static constexpr std::string_view deeds[] = {"成立", "组建", "建立", "撤销", "注销", "换届", "完成", "办结",
                                                 "竣工", "开工", "签约", "到期", "转正", "入党", "任职", "离岗"};
    for (std::string_view deed : deeds)
        if (text.ends_with(deed))
            return read_date(trimmed(std::string_view(text).substr(0, text.size() - deed.size())));
    return {};
}

}  // namespace dangwu::exchange
