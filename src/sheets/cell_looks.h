#pragma once
#include <xlsxwriter.h>

#include "sheets/writer.h"

namespace dangwu::sheets {

/// The formats of the cells that the program writes; the workbook owns them.
class CellLooks {
  public:
    explicit CellLooks(lxw_workbook* book);

    lxw_format* of_text(Look look, bool wrapped) const;

    lxw_format *title, *header, *number, *date;
    lxw_format *text[2], *reason[2], *quiet[2];  ///< [1]: with line breaks

  private:
    lxw_format* make();
    lxw_format* make_text(bool wrapped);

    lxw_workbook* book_;
};

}  // namespace dangwu::sheets
