#pragma once
#include "desktop/shell.h"

namespace dangwu::desktop {

/// A card that explains by samples: the keys (F1), how filters and templates are written.
class HelpPage : public Page {
  public:
    HelpPage(wxWindow* parent, Shell& shell, Help topic);
};

}  // namespace dangwu::desktop
