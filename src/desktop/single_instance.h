#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>

namespace dangwu::desktop {

/// One window a file: the first program listens on a local socket named after the file; a second start finds it, asks
/// it to come to the front, and ends.
class SingleInstance {
  public:
    explicit SingleInstance(const std::filesystem::path& file);
    ~SingleInstance();
    SingleInstance(const SingleInstance&) = delete;
    SingleInstance& operator=(const SingleInstance&) = delete;

    /// True if another program has the file open; it was asked to raise its window.
    bool raise_other();
    /// From now on `raise` is called, on a thread of its own, whenever somebody asks.
    void listen(std::function<void()> raise);

  private:
    std::filesystem::path socket_path_;
    int listening_ = -1;
    std::jthread thread_;
};

}  // namespace dangwu::desktop
