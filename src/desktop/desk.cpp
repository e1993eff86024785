#include "desktop/desk.h"

#include <wx/app.h>

#include "storage/file.h"

namespace dangwu::desktop {

Desk::Desk() : worker_([this](std::stop_token stop) { work_until_told_to_stop(stop); }) {}

Desk::~Desk() {
    cancel();
    worker_.request_stop();
    wake_.notify_all();
    if (worker_.joinable()) worker_.join();
}

void Desk::open(const std::filesystem::path& file, const std::string& user, bool create, std::function<void(bool)> done,
                Failed failed) {
    post(alive_, [this, ticket = std::weak_ptr<int>(alive_), file, user, create, done, failed] {
        try {
            auto opened = create ? office::Office::create(file, user) : office::Office::open(file, user);
            office_ = std::move(opened);
            bool shared = storage::on_network_share(file);
            deliver([this, file, user, shared, done] {
                file_ = file;
                user_ = user;
                ++revision_;
                done(shared);
            });
        } catch (...) {
            fail(ticket, std::current_exception(), failed);
        }
    });
}

void Desk::cancel() {
    *stopped_ = true;
}

void Desk::post(std::weak_ptr<int> ticket, Task task) {
    ++pending_;
    {
        std::lock_guard lock(mutex_);
        tasks_.emplace_back(std::move(ticket), std::move(task));
    }
    wake_.notify_one();
}

void Desk::deliver(Task answer) {
    if (!wxTheApp) return;
    wxTheApp->CallAfter([desk = std::weak_ptr<int>(alive_), answer = std::move(answer)]() mutable {
        if (!desk.expired()) answer();
    });
}

void Desk::fail(std::weak_ptr<int> ticket, std::exception_ptr problem, Failed failed) {
    deliver([this, ticket, problem, failed] {
        if (ticket.expired()) return;
        try {
            std::rethrow_exception(problem);
        } catch (const std::exception& fault) {
            if (failed)
                failed(fault);
            else if (on_failure)
                on_failure(fault);
        }
    });
}

void Desk::changed() {
    ++revision_;
    if (on_changed) on_changed();
}

void Desk::work_until_told_to_stop(std::stop_token stop) {
    while (true) {
        std::pair<std::weak_ptr<int>, Task> next;
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, stop, [this] { return !tasks_.empty(); })) return;
            next = std::move(tasks_.front());
            tasks_.pop_front();
        }
        if (!next.first.expired()) next.second();
        next.second = nullptr;
        deliver([this] { --pending_; });
    }
}

}  // namespace dangwu::desktop
