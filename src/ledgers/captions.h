#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ledgers/recognise.h"

namespace dangwu::ledgers {

/// What a line over a table says of all of its rows: 指导员：赖强一.
struct Caption {
    std::string label, value;
};

/// The captions of a text: several may stand in one cell, blanks between them. None for what only says who filled in
/// the table and when.
std::vector<Caption> captions_in(std::string_view text);

/// True if one of the texts around the table is a caption that gives the field.
bool is_given_by_caption(const Field& field, const Recognised& table);

/// Adds the captions over the table whose label is a heading of the kind, and which no column gives, as columns of
/// their own.
void add_captions(const Ledger& ledger, const KnownColumns& known, Recognised& table);

}  // namespace dangwu::ledgers
