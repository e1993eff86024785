#include "ledgers/months_in_doubt.h"

#include "records/language.h"
#include "records/numbers.h"

namespace dangwu::ledgers {

namespace {

constexpr int october = 10;

/// The date of birth that the ID number beside a date holds; empty if there is none.
Date in_number(const Record& record, const Field& field) {
    if (!*field.in_number) return {};
    const Value written = record.get(field.in_number);
    const auto* text = std::get_if<std::string>(&written);
    const IdNumber number = read_id_number(text ? *text : "");
    return number.fault == NumberFault::none ? number.birth : Date();
}

}  // namespace

void settle_months(Draft& draft) {
    for (const LedgerPath& path : draft.months_in_doubt) {
        Record* record = &draft.record;
        for (auto& [root, carried] : draft.carried)
            if (path.leaf && root == path.root) record = &carried;
        const Field& field = path.field();
        const Date birth = in_number(*record, field);
        const Value value = birth.empty() ? Value() : record->get(field);
        const auto* read = std::get_if<Date>(&value);
        if (read && read->year() == birth.year() && birth.month() == october) {
            const Date date = *Date::make(birth.year(), october);
            record->set(field, date);
            draft.repairs.push_back({draft.row, path.text(), std::to_string(birth.year()) + ".1", date.iso()});
        } else {
            draft.warnings.push_back(
                {draft.row, path.text(), "",
                 say(N_("{0} was read as January; if October is meant, its zero was lost in the spreadsheet."),
                     {tr(field.label)})});
        }
    }
}

}  // namespace dangwu::ledgers
