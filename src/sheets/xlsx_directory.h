#pragma once
#include <map>
#include <string>
#include <vector>

#include "sheets/archive.h"
#include "sheets/reader.h"

namespace dangwu::sheets {

/// What an .xlsx says of itself: its sheets in the order of their tabs, and which part of the archive is what.
struct XlsxDirectory {
    struct Sheet {
        SheetInfo info;
        std::string part;       ///< empty: it is listed, but leads nowhere
        bool has_cells = true;  ///< false for a chart or a macro sheet
    };
    /// Throws Error(damaged) if there is no workbook in the archive.
    XlsxDirectory(Archive& archive, const Place& place);

    /// The part of a kind such as sharedStrings or styles; `usual` where the workbook does not say.
    std::string part_of_kind(std::string_view kind, const std::string& usual) const;

    std::string workbook;   ///< the part with the list of sheets
    std::string relations;  ///< … and the one that says where they are
    bool from_1904 = false;
    std::vector<Sheet> sheets;

  private:
    std::map<std::string, std::string> parts_;
};

}  // namespace dangwu::sheets
