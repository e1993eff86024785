#include "desktop/single_instance.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "desktop/settings.h"

namespace dangwu::desktop {

namespace {

constexpr int poll_ms = 200;

/// In the session's own folder if there is one: nobody else can reach it.
std::filesystem::path socket_of(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::path whole = std::filesystem::weakly_canonical(file, ignored);
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::filesystem::path folder = runtime && *runtime ? std::filesystem::path(runtime) : state_folder();
    std::filesystem::create_directories(folder, ignored);
    return folder / ("dangwu-" + std::to_string(std::hash<std::string>()(whole.string())) + ".sock");
}

bool fill(sockaddr_un& address, const std::filesystem::path& path) {
    address = {};
    address.sun_family = AF_UNIX;
    if (path.string().size() >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, path.c_str(), path.string().size());
    return true;
}

}  // namespace

SingleInstance::SingleInstance(const std::filesystem::path& file) : socket_path_(socket_of(file)) {}

SingleInstance::~SingleInstance() {
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
    if (listening_ < 0) return;
    close(listening_);
    unlink(socket_path_.c_str());
}

bool SingleInstance::raise_other() {
    sockaddr_un address;
    if (!fill(address, socket_path_)) return false;
    int asking = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (asking < 0) return false;
    bool answered = connect(asking, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(asking);
    return answered;
}

void SingleInstance::listen(std::function<void()> raise) {
    sockaddr_un address;
    if (!fill(address, socket_path_)) return;
    unlink(socket_path_.c_str());  // of a program that ended without tidying up: nobody answered on it
    listening_ = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    mode_t others = umask(0077);
    bool bound = listening_ >= 0 &&
                 bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                 ::listen(listening_, 4) == 0;
    umask(others);
    if (!bound) return;
    thread_ = std::jthread([listening = listening_, raise = std::move(raise)](std::stop_token stop) {
        while (!stop.stop_requested()) {
            pollfd waiting{listening, POLLIN, 0};
            if (poll(&waiting, 1, poll_ms) <= 0) continue;
            int asked = accept(listening, nullptr, nullptr);
            if (asked < 0) continue;
            close(asked);
            raise();
        }
    });
}

}  // namespace dangwu::desktop
