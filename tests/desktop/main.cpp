#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <wx/app.h>
#include <wx/evtloop.h>

#include "desktop/application.h"
#include "desktop/strings.h"

namespace {

/// A window system with an event loop of its own, in which the tests wait for conditions.
class TestApplication : public wxApp {
  public:
    bool OnInit() override {
        SetExitOnFrameDelete(false);
        dangwu::desktop::prepare_toolkit(dangwu::desktop::Settings("desktop-test.conf"));
        return true;
    }
    int OnRun() override {
        wxEventLoop loop;
        wxEventLoopActivator active(&loop);
        return session->run();
    }
    bool OnExceptionInMainLoop() override { throw; }
    void OnInitCmdLine(wxCmdLineParser&) override {}
    bool OnCmdLineParsed(wxCmdLineParser&) override { return true; }

    Catch::Session* session = nullptr;
};

void fail_on_assert(const wxString& file, int line, const wxString&, const wxString& condition,
                    const wxString& message) {
    FAIL(dangwu::desktop::utf8(file) << ":" << line << " " << dangwu::desktop::utf8(condition) << " "
                                     << dangwu::desktop::utf8(message));
}

}  // namespace

int main(int count, char** words) {
    dangwu::desktop::prepare_locale();
    Catch::Session session;
    if (int fault = session.applyCommandLine(count, words)) return fault;
    wxSetAssertHandler(fail_on_assert);
    auto* application = new TestApplication;
    application->session = &session;
    wxApp::SetInstance(application);
    int no_words = 1;
    return wxEntry(no_words, words);
}
