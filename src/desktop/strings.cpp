#include "desktop/strings.h"

#include <cstdio>
#include <ctime>

namespace dangwu::desktop {

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3 && digits[at - 4] != '-'; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

std::string local_time(const std::string& utc) {
    std::tm moment{};
    if (std::sscanf(utc.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d", &moment.tm_year, &moment.tm_mon, &moment.tm_mday,
                    &moment.tm_hour, &moment.tm_min, &moment.tm_sec) != 6)
        return utc;
    moment.tm_year -= 1900;
    moment.tm_mon -= 1;
    std::time_t seconds = timegm(&moment);
    std::tm here{};
    localtime_r(&seconds, &here);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &here);
    return text;
}

}  // namespace dangwu::desktop
