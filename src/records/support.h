#pragma once
#include <optional>
#include <string>

#include "records/enterprise.h"

namespace dangwu {

/// Money paid out or financing brought to an enterprise, in ten thousand yuan.
struct Support {
    static const Kind& describe();
    Ref<Enterprise> enterprise;
    std::string type;
    Date date;
    std::optional<Decimal> amount;
    std::string policy, note;
};

}  // namespace dangwu
