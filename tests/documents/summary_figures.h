#pragma once
#include "sample_docx.h"

namespace dangwu::documents {

/// What an invented zone's records would give for every tag of the shipped summary.
Known summary_figures();

}  // namespace dangwu::documents
