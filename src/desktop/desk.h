#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "office/office.h"

namespace dangwu::desktop {

/// What a page has asked for. Answers to an errand that was renewed or has gone are dropped, and what has not begun yet
/// is not begun.
class Errand {
  public:
    void renew() { alive_ = std::make_shared<int>(); }
    std::weak_ptr<int> ticket() const { return alive_; }

  private:
    std::shared_ptr<int> alive_ = std::make_shared<int>();
};

/// How long work tells how far it is, and hears that it is to stop.
class Progress {
  public:
    Progress(std::function<void(double)> report, std::function<bool()> is_stopped)
        : report_(std::move(report)), is_stopped_(std::move(is_stopped)) {}
    /// 0…1. False: stop, nothing is to be written.
    bool operator()(double part) const {
        report_(part);
        return !is_stopped_();
    }

  private:
    std::function<void(double)> report_;
    std::function<bool()> is_stopped_;
};

/// The opened file and the one thread that works on it: no query runs on the screen's thread. Work is done in the order
/// in which it was asked for; answers and failures arrive on the screen's thread.
class Desk {
  public:
    using Failed = std::function<void(const std::exception&)>;

    Desk();
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// Opens, or creates, the file and closes the one before. `done` is told whether it lies on a network share.
    void open(const std::filesystem::path& file, const std::string& user, bool create, std::function<void(bool)> done,
              Failed failed);
    const std::filesystem::path& file() const { return file_; }
    const std::string& user() const { return user_; }
    bool is_open() const { return !file_.empty(); }

    /// `work(office)` on the worker, then `done(result)` here. Without `failed`, failures go to on_failure.
    template <class Work, class Done>
    void ask(const Errand& errand, Work work, Done done, Failed failed = {}) {
        run(errand, std::move(work), std::move(done), std::move(failed), false);
    }
    /// The same for work that writes: on_changed hears of it before `done`.
    template <class Work, class Done>
    void change(const Errand& errand, Work work, Done done, Failed failed = {}) {
        run(errand, std::move(work), std::move(done), std::move(failed), true);
    }
    /// `work(office, progress)`, which may be cancelled. What only reads stops too when nobody waits for it any more.
    template <class Work, class Done>
    void work_long(const Errand& errand, Work work, std::function<void(double)> progress, Done done, Failed failed,
                   bool writes) {
        auto stopped = std::make_shared<std::atomic<bool>>(false);
        stopped_ = stopped;
        auto is_stopped = [stopped, ticket = errand.ticket(), writes] {
            return *stopped || (!writes && ticket.expired());
        };
        auto report = [this, ticket = errand.ticket(), progress = std::move(progress)](double part) {
            deliver([=] {
                if (!ticket.expired()) progress(part);
            });
        };
        run(
            errand,
            [work, report, is_stopped](office::Office& office) { return work(office, Progress(report, is_stopped)); },
            std::move(done), std::move(failed), writes);
    }
    /// Stops the long work that runs; it ends with Error(cancelled).
    void cancel();

    /// Grows with every change that this program wrote; pages compare it with what they have shown.
    std::int64_t revision() const { return revision_; }
    /// True while there is work that was not answered yet.
    bool busy() const { return pending_ > 0; }

    Failed on_failure;
    std::function<void()> on_changed;

  private:
    using Task = std::function<void()>;

    template <class Work, class Done>
    void run(const Errand& errand, Work work, Done done, Failed failed, bool writes) {
        post(errand.ticket(), [this, ticket = errand.ticket(), work = std::move(work), done = std::move(done),
                               failed = std::move(failed), writes]() mutable {
            using Result = decltype(work(*office_));
            try {
                std::shared_ptr<Result> result;
                if constexpr (std::is_void_v<Result>)
                    work(*office_);
                else
                    result = std::make_shared<Result>(work(*office_));
                deliver([this, ticket, result, done = std::move(done), writes]() mutable {
                    if (writes) changed();
                    if (ticket.expired()) return;
                    if constexpr (std::is_void_v<Result>)
                        done();
                    else
                        done(std::move(*result));
                });
            } catch (...) {
                fail(ticket, std::current_exception(), failed);
            }
        });
    }

    void post(std::weak_ptr<int> ticket, Task task);
    void deliver(Task answer);
    void fail(std::weak_ptr<int> ticket, std::exception_ptr problem, Failed failed);
    void changed();
    void work_until_told_to_stop(std::stop_token stop);

    std::unique_ptr<office::Office> office_;  // touched by the worker only
    std::filesystem::path file_;
    std::string user_;
    std::int64_t revision_ = 0;
    std::shared_ptr<std::atomic<bool>> stopped_ =
        std::make_shared<std::atomic<bool>>(false);  ///< of the last long work
    int pending_ = 0;
    std::shared_ptr<int> alive_ = std::make_shared<int>();

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<std::pair<std::weak_ptr<int>, Task>> tasks_;
    std::jthread worker_;
};

}  // namespace dangwu::desktop
