#pragma once
#include "desktop/shell.h"

namespace dangwu::desktop {

/// The key card (F1).
class KeysPage : public Page {
  public:
    KeysPage(wxWindow* parent, Shell& shell);
};

}  // namespace dangwu::desktop
