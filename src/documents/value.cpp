#include "documents/value.h"

#include "documents/wording.h"
#include "records/text.h"

namespace dangwu::documents {

Value Value::of_text(std::string text) {
    Value value;
    value.text = std::move(text);
    return value;
}

Value Value::of_number(double number, std::string unit, int decimals) {
    Value value;
    value.text = plain_number(number, decimals);
    value.number = number;
    value.unit = std::move(unit);
    return value;
}

Value Value::of_bool(bool yes) {
    Value value;
    value.number = yes ? 1 : 0;
    return value;
}

Value Value::of_rows(std::vector<Row> rows) {
    Value value;
    value.rows = std::move(rows);
    return value;
}

Value Value::missing(std::string title) {
    Value value;
    value.lacks = std::move(title);
    return value;
}

bool Value::holds() const {
    if (lacks) return false;
    if (number) return *number != 0;
    return !text.empty() || !names.empty() || !rows.empty();
}

Row named_row(const std::string& name, Value figure) {
    Row row;
    row.values["name"] = Value::of_text(name);
    row.values["names"] = Value::of_text(join(figure.names, "、"));
    row.values["value"] = std::move(figure);
    return row;
}

}  // namespace dangwu::documents
