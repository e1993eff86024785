#include "fuzz.h"
#include "ledgers/cell_reading.h"
#include "records/kinds.h"
#include "records/record.h"

/// Cells of ledgers: the first two bytes choose a field, the third how the cell came out of its workbook.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dangwu;
    if (size < 3) return 0;
    const Kind& kind = *all_kinds()[data[0] % all_kinds().size()];
    const Field& field = kind.fields[data[1] % kind.fields.size()];
    if (field.type == Type::rows) return 0;
    sheets::Cell cell;
    cell.kind = static_cast<sheets::CellKind>(data[2] % 6);
    cell.text.assign(reinterpret_cast<const char*>(data) + 3, size - 3);
    fuzz::expect_sentences([&] {
        ledgers::CellReading reading = ledgers::read_cell(field, cell, data[2] & 64, data[2] & 128 ? 1 : 1e-4);
        if (!is_empty(reading.value)) {
            // What was read can be kept, shown and read again.
            Record record(kind);
            record.set(field, reading.value);
            shown(field, record.get(field));
        }
    });
    return 0;
}
