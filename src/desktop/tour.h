#pragma once
#include <wx/timer.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dangwu::desktop {

class MainWindow;

/// Opens the main views one after another and writes a picture of each; then quits. Prints the pictures' names.
class Tour {
  public:
    Tour(MainWindow& window, std::filesystem::path folder, std::vector<std::filesystem::path> workbooks);
    void start();

  private:
    struct Stop {
        std::string name;
        std::function<void()> go;
    };
    void plan();
    void go_on();
    void take_picture();

    MainWindow& window_;
    std::filesystem::path folder_;
    std::vector<std::filesystem::path> workbooks_;
    std::vector<Stop> stops_;
    std::size_t at_ = 0;
    int quiet_ticks_ = 0;
    wxTimer timer_;
};

}  // namespace dangwu::desktop
