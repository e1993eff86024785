#include <wx/init.h>

#include <iostream>

#include "desktop/application.h"
#include "desktop/strings.h"

/// dangwu [FILE]: the desktop program. See --help.
int main(int count, char** words) {
    using namespace dangwu;
    desktop::prepare_locale();
    desktop::CommandLine line = desktop::read_command_line({words + 1, words + count});
    if (!line.fault.empty()) {
        std::cerr << say(N_("dangwu: {0} is not understood here. See dangwu --help."), {line.fault}) << '\n';
        return 2;
    }
    if (line.help) {
        std::cout << tr(N_("dangwu [FILE]\n"
                           "    Opens the file, or the one opened last.\n"
                           "dangwu --tour FOLDER [FILE] [--workbooks WORKBOOK…]\n"
                           "    Opens each view in turn and writes pictures of them into the folder.\n"))
                  << '\n';
        return 0;
    }
    auto* application = new desktop::Application(std::move(line));
    wxApp::SetInstance(application);
    if (application->is_open_elsewhere()) return 0;
    return wxEntry(count, words);
}
