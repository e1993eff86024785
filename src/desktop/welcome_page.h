#pragma once
#include "desktop/shell.h"

namespace dangwu::desktop {

/// What is shown when no file is open: open, new, the demonstration, the files of late.
class WelcomePage : public Page {
  public:
    WelcomePage(wxWindow* parent, Shell& shell);

  private:
    void open_demo();
};

/// The demonstration file that was installed with the program or put into the data folder; empty if there is none.
std::filesystem::path demo_file();

}  // namespace dangwu::desktop
